"""The quick look at an edited formula agrees with the parser itself."""

import pytest
from lark.exceptions import UnexpectedInput

from runmath.latex.mutation.mutate import single_tokens, structured
from runmath.latex.mutation.recognise import Recogniser
from runmath.latex.syntax.reader import parser

FORMULAS = [
    r"-\log L(p) = -\sum_{i=1}^{n} \left( x_i \log p + (1 - x_i) \log (1 - p) \right), \quad \hat{p} = \frac{k}{n}",
    r"\begin{aligned} c(y) &= \begin{cases} 1 & \text{if } y > 0 \\ 0 & \text{otherwise} \end{cases} \\"
    r" &\approx \int_{0}^{1} x^2 \, dx \end{aligned}",
    r"a = 0 \iff \mathbf{1}[k = y] = \max\{1, \dots, n\}",
]


def can_be_parsed(latex):
    try:
        parser().parse(latex)
    except UnexpectedInput:
        return False
    return True


@pytest.mark.parametrize("latex", FORMULAS)
def test_it_accepts_what_the_parser_accepts(latex):
    known = Recogniser(latex)
    edits = [latex, "", latex + " +", *structured(latex), *[*single_tokens(latex)][::5]]
    verdicts = {edit: known.accepts(edit) for edit in edits}
    assert set(verdicts.values()) == {True, False}
    assert [edit for edit, verdict in verdicts.items() if verdict != can_be_parsed(edit)] == []


@pytest.mark.parametrize("latex, edited", [("a = 1, b = 2", r"a = 1, \quad b = 2"), ("a = 1, b = 2", "a = 1.5, b = 2")])
def test_a_token_before_the_edit_may_become_another_one(latex, edited):
    assert can_be_parsed(edited)
    assert Recogniser(latex).accepts(edited)
