"""Where the library's call may break: not within its numbers, nor between two brackets."""

from __future__ import annotations

import pytest

from runmath.html.formula_card import parts


@pytest.mark.parametrize(
    ("call", "written"),
    [
        ("f(X, rate).sum()", "f(|X, rate).sum()|"),
        ("f(7, 10, 0.7)", "f(<7, 10, 0.7)>|"),
        ("f(Y, labels=[0, 1])", "f(|Y, labels=<[0, 1])>|"),
        ("f(3.5 * X + -5)", "f(3.5 * X + -5)|"),
    ],
)
def test_numbers_and_brackets_stay_together(call, written):
    html = parts(call).replace("<wbr>", "|").replace('<span class="rm-word">', "<").replace("</span>", ">")
    assert html == written
