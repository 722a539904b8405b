"""Notation that people read in two ways is refused, with a way to write it that says one thing."""

import numpy as np
import pytest

from runmath.latex import Disagreement, FormulaError, Meaning, read, verify

VALUES = {"a": 2.5, "b": 0.5, "n": 3, "k": 2, "i": 2, "j": 1, "z": np.array([1.0, 4.0, 9.0]), "A": np.eye(3)}


def check(latex):
    formula = read(latex)
    verify(formula, Meaning(lambda trial: VALUES, formula.shape), trials=1, bindings=False)


@pytest.mark.parametrize(
    "latex, question",
    [
        (r"\log(a)^2 = \log(a^2)", "belong to the function or to its argument"),
        (r"\exp[a]^2 = \exp(a^2)", "belong to the function or to its argument"),
        (r"\sin^{-1} b = \frac{1}{\sin b}", "the inverse function, or one over it"),
        (r"\log a/b = \frac{\log a}{b}", "take in what follows"),
        ("n!! = (n!)!", "the factorial of what"),
        ("k^n! = (k^n)!", "the factorial of what"),
        ("z_{ij} = z_2", "one index or several"),
        (r"\prod_{i=1}^{n} a \prod_{j=1}^{n} b = (a b^n)^n", "take in the operator behind a"),
        (r"\max_{j} z_j \sum_{i=1}^{n} b = 13.5", "take in the operator behind z_j"),
        (r"\frac{d^n}{da} a^2 = 2a", r"neither d nor d\^2"),
        (r"\frac{d_1}{da} a^2 = 2a", r"neither d nor d\^2"),
        (r"\operatorname*{argmax}_{x \in \{-1, 0, 1\}} x^2 = -1", "reached at -1 and at 1"),
    ],
)
def test_what_could_mean_two_things_is_refused(latex, question):
    with pytest.raises(FormulaError, match=question):
        check(latex)


@pytest.mark.parametrize(
    "latex",
    [
        r"\log^2(a) = (\log(a))^2",
        r"\log((a)^2) = 2 \log(a)",
        r"\log(a)/b = 2 \log a",
        "(n!)! = 720",
        "n!^2 = 36",
        r"z_{i \cdot j} = z_2",
        "z_{2j} = z_2",
        "A_{i, j} = 0",
        r"(\prod_{i=1}^{n} a) (\prod_{j=1}^{n} b) = (a b)^n",
        r"\sum_{i=1}^{n} z_i \prod_{j=1}^{n} b = b^n \sum_{i=1}^{n} z_i",
        r"\frac{d^{2}}{da^{2}} a^3 = 6a",
        r"\log_2^2 a = (\log_2 a)^2",
        r"z = (z_1, \dots, z_n)",
        r"b \in (0, 1)",
        r"\int_1^2 \frac{1}{x} \, dx = \log 2",
    ],
)
def test_what_means_one_thing_is_read(latex):
    check(latex)


@pytest.mark.parametrize(
    "latex",
    [
        r"\log_2^2 a = \log_2 a",
        r"z = (z_1, \dots, z_{n-1})",
        r"a \in (0, 1)",
        r"1 \in \{x, 2\}".replace("x", "3"),
        "2^{-100} = 2^{-200}",
        "0.5^{100} = 0.5^{101}",
        r"10^{-20} < 10^{-30}",
        r"\prod_{i=1}^{60} b = \prod_{i=1}^{61} b",
    ],
)
def test_what_is_not_so_is_noticed(latex):
    with pytest.raises(Disagreement):
        check(latex)


def test_where_terms_cancel_the_digits_that_are_left_do_not_count():
    check(r"(0.1 + 0.2) - 0.3 = 0.3 - (0.1 + 0.2)")
    check(r"\sum_{i=1}^{3} (0.1 \cdot i - 0.2) = 0")


def test_an_integral_that_sees_nothing_says_so():
    with pytest.raises(FormulaError, match="0 wherever it was looked at"):
        check(r"\int_{-\infty}^{\infty} e^{-(x - 1000)^2} \, dx = 0")
