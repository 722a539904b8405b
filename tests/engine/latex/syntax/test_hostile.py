"""Hostile input ends in a clear error within a second: no crash, no runaway, no file read."""

import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from runmath.latex import Claims, FormulaError, Meaning, read, verify
from runmath.latex.mutation.mutate import VOCABULARY

MEANING = Meaning(lambda trial: {"x": 0.5, "n": 3, "left": 1.0}, (1,))


@pytest.fixture(autouse=True, scope="module")
def _parser_is_built():
    read("x")


def refuse(latex: str) -> FormulaError:
    for _ in range(3):  # whatever else runs makes it slower, never faster
        start = time.process_time()
        with pytest.raises(FormulaError) as caught:
            verify(read(latex), MEANING)
        if time.process_time() - start < 1.0:
            return caught.value
    raise AssertionError("it took a second, three times")


@pytest.mark.parametrize(
    "latex, complaint",
    [
        ("x + " * 25_000 + "x", "too many"),
        ("{" * 10_000 + "x" + "}" * 10_000, "too many"),
        ("{" * 1_000 + "x" + "}" * 1_000, "too deeply"),
        ("(" * 1_400 + "x" + ")" * 1_400, "too deeply"),
        (r"\log " * 500 + "x", "too deeply"),
        (r"\frac{x}{x", "not closed"),
        ("x\x00 = 1", "control character"),
        ("x\u202e = 1", "RIGHT-TO-LEFT"),
        (r"\input{/etc/passwd}", "not understood"),
        (r"\def\x{\x\x}\x", "not understood"),
        (r"\csname end\endcsname", "not understood"),
        (r"\sum_{i=1}^{1000000000} i", "too many"),
        (r"\sum_{i=1}^{9999} \sum_{j=1}^{9999} i j", "too much work"),
        (r"\prod_{i=1}^{9999} \sum_{j=1}^{9999} \int_{0}^{1} t \, dt", "too much work"),
        (r"9^{9^{9^9}}", "no value"),
        (r"\prod_{i=1}^{5000} i", "larger than a float64"),
        (r"\prod_{i=1}^{20000} 170! = \prod_{i=1}^{20000} 170!", "its binding says"),
        (r"\prod_{i=1}^{20000} 170!", "larger than a float64"),
        (r"-\prod_{i=1}^{500} i", "larger than a float64"),
        (r"10^{308} + 10^{308}", "infinite sum"),
        (r"99999999!", "factorial"),
        (r"\binom{99999999}{3}", "outside"),
        ("9" * 2_900, "digits"),
        (r"f(1, \dots, 999999999)", "go on|no meaning"),
    ],
)
def test_hostile_input_is_refused_in_a_second(latex, complaint):
    assert re.search(complaint, str(refuse(latex)))


def test_a_hostile_claim_in_a_sentence_costs_no_more_on_a_page_with_many_formulas():
    displayed = [(read("a = a"), Meaning(lambda trial: {"a": trial})) for _ in range(40)]
    claims = Claims(displayed, lambda trial: {}, ())
    start = time.process_time()
    with pytest.raises(FormulaError, match="too much work"):
        claims.check(r"\sum_{i=1}^{9999} \sum_{j=1}^{9999} i j = 1")
    assert time.process_time() - start < 5.0  # minutes, were it exponential


@pytest.mark.parametrize(
    "latex",
    [
        "[0, 1] = w",
        "(w, 1) = w",
        "(w, 1) = (1, w)",
        "(w, 1) = (w, 2)",
        r"\{0, 1\} = w",
        r"w \in \{1, 2\}",
        r"\operatorname*{argmax}_{u \in \{1, a = 2\}} u = 2",
        r"\operatorname*{argmax}_i 2 b_i = 1",
    ],
)
def test_things_of_different_kinds_are_compared_without_a_crash(latex):
    formula = read(latex)
    meaning = Meaning(lambda trial: {"w": [1.0, 2.0, 3.0], "b": 0.5}, formula.shape)
    with pytest.raises(FormulaError):
        verify(formula, meaning, bindings=False)


def test_a_message_stays_short():
    assert len(str(refuse("x + " * 700 + "x"))) < 1_000


def survives(latex: str) -> None:
    """Reading and evaluating either works or says in a FormulaError why not, within a second."""
    start = time.process_time()
    try:
        verify(read(latex), MEANING)
    except FormulaError as error:
        assert str(error)
    assert time.process_time() - start < 5.0  # minutes, were it exponential


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
@example("\\")
@example("$")
@example("\\frac{\\partial}{\\partial}")
@example("\\frac{d}{d} x")
def test_any_text_is_read_or_refused(latex):
    survives(latex)


WORDS = [*VOCABULARY, "{2}", r"\nabla", r"\int", "d", r"\mathbf{1}", r"\begin{cases}", "'"]


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25))
def test_any_tokens_are_read_or_refused(words):
    survives(" ".join(words))
