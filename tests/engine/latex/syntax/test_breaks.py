"""Where a formula may go on in a new line."""

from __future__ import annotations

import re

import pytest

from runmath.latex import canonical, statements
from tests.helpers.pages import once

FORMULAS = sorted({block.latex for page in once().values() for block in page.formulas})


@pytest.mark.parametrize(
    ("latex", "found"),
    [
        ("a = -b + c", [[["a"], ["= -b", "+ c"]]]),
        ("a", [[["a"]]]),
        (r"a = (b + c) (d - e)", [[["a"], ["= (b + c) (d - e)"]]]),
        (r"a - b < \frac{c + d}{e}", [[["a", "- b"], [r"< \frac{c + d}{e}"]]]),
        (r"a = b, \quad c = d", [[["a"], ["= b ,"]], [["c"], ["= d"]]]),
        (r"a < b \iff c < d", [[["a"], ["< b"]], [[r"\iff c"], ["< d"]]]),
        (r"\begin{aligned} a &= b \\ &\leq c + d \end{aligned}", [[["a"], ["= b"], [r"\leq c", "+ d"]]]),
        (r"\begin{aligned} a &= b \\ c &= d \end{aligned}", [[["a"], ["= b"]], [["c"], ["= d"]]]),
        (r"f = \begin{cases} 1 & x > 0 \\ 0 & x = 0 \end{cases}", None),
        (r"a = \unknown", []),
    ],
)
def test_outside_all_brackets_before_relations_and_signs(latex, found):
    if found is None:
        found = [[["f"], [latex.removeprefix("f ")]]]
    assert statements(latex) == found


def test_nothing_of_a_formula_is_lost_or_moved():
    for latex in FORMULAS:
        parts = [term for statement in statements(latex) for side in statement for term in side]
        assert plain(" ".join(parts)) == plain(latex)


def plain(latex: str) -> str:
    """Without what makes lines."""
    outer = re.sub(r"\\begin\{aligned\}|\\end\{aligned\}|\\q?quad(?![A-Za-z])", " ", latex)
    rows = re.split(r"(\\begin\{cases\}.*?\\end\{cases\})", outer, flags=re.S)
    rows[::2] = [row.replace("\\\\", " ").replace("&", " ") for row in rows[::2]]
    return canonical("".join(rows))
