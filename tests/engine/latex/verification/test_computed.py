"""A snippet computes a formula if it returns a side of each statement in every trial; anything near is refused."""

import numpy as np
import pytest

from runmath.formulas import Sample
from runmath.latex import FormulaError, Meaning, check_computed, read, verify
from runmath.tracing import recorded


def shares(z):
    """What stands for a snippet."""
    return z / z.sum()


def check(latex, bind, sides=2):
    shape = (sides,) if isinstance(sides, int) else sides
    formula, meaning = read(latex), Meaning(lambda trial: bind(Sample("computed", trial)), shape)
    with recorded(shares) as calls:

        def afterwards(trial):
            check_computed(formula, trial, [call.returned for call in calls], "shares")
            calls.clear()

        verify(formula, meaning, bindings=False, afterwards=afterwards)


def positive(sample):
    return np.array([sample.positive() for _ in range(3)])


def indexed(sample):
    z = positive(sample)
    return {"z": z, "k": sample.index(3), "K": 3, "s(z)": shares}


def test_a_value_that_the_snippet_returned_is_computed():
    check("s(z) = s(z)", indexed)


def test_an_entry_that_a_side_names_is_computed():
    check(r"s(z)_k = \frac{z_k}{\sum_{j=1}^{K} z_j}", indexed)


def test_a_symbol_for_one_of_several_is_computed():
    check(r"a = \frac{z_1}{\sum_{j=1}^{K} z_j}", lambda sample: (z := positive(sample)) is not None and {
        "z": z, "K": 3, "a": shares(z)[0],
    })  # fmt: skip


@pytest.mark.parametrize(
    "latex, sides",
    [
        (r"\sum_{k=1}^{K} s(z)_k = 1", 2),
        (r"2 \sum_{k=1}^{K} s(z)_k = 2 \cdot 1", 2),
        (r"1 - s(z)_1 = \frac{z_2 + z_3}{\sum_{j=1}^{K} z_j}", 2),
        (r"\log s(z)_1 = \log z_1 - \log \sum_{j=1}^{K} z_j", 2),
        (r"s(z)_1 - s(z)_2 = \frac{z_1 - z_2}{\sum_{j=1}^{K} z_j}", 2),
        (r"s(z)_1 = \frac{z_1}{\sum_{j=1}^{K} z_j}, \quad z_1 = \exp(\log z_1)", (2, 2)),
    ],
    ids=["sum", "product", "complement", "logarithm", "difference", "one statement of two"],
)
def test_what_is_only_near_is_not_computed(latex, sides):
    def bind(sample):
        return {key: value for key, value in indexed(sample).items() if key != "k"}

    with pytest.raises(FormulaError, match=r"shares returns neither side of .* - let it compute one, or write"):
        check(latex, bind, sides)


def test_an_entry_that_no_side_names_is_not_computed():
    def bind(sample):
        z = positive(sample)
        return {"a": z[0], "b": z.sum(), "c(z)": lambda: shares(z)[0]} | {"left": shares(z)[0]}

    with pytest.raises(FormulaError, match="returns neither side"):
        check(r"\frac{a}{b} = \frac{2 a}{2 b}", lambda s: {k: v for k, v in bind(s).items() if k != "c(z)"})


def test_a_formula_that_the_snippet_has_nothing_to_do_with_is_not_computed():
    with pytest.raises(FormulaError, match="returns neither side"):
        check("a + a = 2 a", lambda sample: {"a": sample.real()})
