"""What a symbol is called in the code: found by its values in random trials, and not by its letter."""

import numpy as np
import pytest

from runmath.formulas import Sample
from runmath.formulas.code_names import code_names
from runmath.latex import Meaning, read


def mean_and_spread(data, scale=1.0):
    """What stands for a snippet."""
    return np.mean(data) * scale, np.std(data) * scale


def picked(probabilities, label):
    """Another one."""
    return probabilities[label]


def share(p, x):
    """And one that is bound as a function."""
    return p * np.sum(x)


def names(latex, bind, snippet, sides=2):
    meaning = Meaning(lambda trial: bind(Sample("names", trial)), (sides,) if isinstance(sides, int) else sides)
    return code_names(read(latex), meaning, snippet)


def test_parameters_lengths_and_entries_of_a_tuple():
    def bind(sample):
        x = sample.reals()
        return {"x": x, "n": len(x), "m": mean_and_spread(x)[0]}

    found = names(r"m = \frac{1}{n} \sum_{i=1}^{n} x_i", bind, mean_and_spread)
    assert found == {"x": "data", "n": "len(data)", "m": "mean_and_spread(…)[0]"}


def test_what_the_code_counts_from_0():
    def bind(sample):
        q, y = sample.weights(4), sample.index(4)
        return {"q": q, "y": y, "c": picked(q, y - 1)}

    assert names("c = q_y", bind, picked) == {"q": "probabilities", "y": "label + 1", "c": "picked(…)"}


@pytest.mark.parametrize("function", [share, lambda p, x: share(p, x)])
def test_a_symbol_for_the_function_itself(function):
    def bind(sample):
        return {"x": sample.reals(), "p": sample.probability(), r"L(p \mid x)": function}

    found = names(r"L(p \mid x) = p \sum_{i=1}^{3} x_i", lambda s: bind(s) | {"x": s.reals(3)}, share)
    assert found == {"x": "x", "p": "p", r"L(p \mid x)": "share(…)"}


@pytest.mark.parametrize("function", [lambda p, x: np.exp(-share(p, x)), lambda p, x: -share(p, x)])
def test_a_function_that_computes_something_from_the_snippet_is_not_called_like_it(function):
    def bind(sample):
        return {"x": sample.reals(3), "p": sample.probability(), r"L(p \mid x)": function}

    latex = r"-\log L(p \mid x) = p \sum_{i=1}^{3} x_i"
    if function(1.0, np.zeros(1)) == 0:
        latex = r"-L(p \mid x) = p \sum_{i=1}^{3} x_i"
    assert names(latex, bind, share) == {"x": "x", "p": "p"}


def test_another_function_of_the_formula_is_not_called_like_the_snippet():
    def bind(sample):
        return {"x": sample.reals(3), "p": sample.probability(), r"L(p \mid x)": share, "f(p)": lambda p: 2 * p}

    found = names(r"L(p \mid x) = \frac{1}{2} f(p) \sum_{i=1}^{3} x_i", bind, share)
    assert "f(p)" not in found


def test_a_formula_that_does_not_hold_has_no_names():
    assert names("m = 2 m", lambda sample: {"m": sample.positive()}, share) == {}
