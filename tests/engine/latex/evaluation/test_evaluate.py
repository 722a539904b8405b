"""Values of notation, against Python's own arithmetic, SciPy and theorems."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats

from runmath.latex import Budget, Density, Depends, FormulaError, Pmf, Random, read
from runmath.latex.evaluation.environment import environment
from runmath.latex.evaluation.rules import RULES

X = [0.5, 2.0, 1.25]
Z = [0.3, -1.2, 2.0, 0.4]


def value(latex, _options=None, **symbols):
    bound = {key.replace("__", "\\"): item for key, item in symbols.items()}
    return value_in(latex, bound, _options)


def value_in(latex, bound, options=None):
    formula = read(latex)
    assert formula.shape == (1,)
    return environment(bound, options or {}, Budget(), RULES).value(formula.statements[0].sides[0])


@pytest.mark.parametrize(
    "latex, expected",
    [
        (r"2 + 3 \cdot 4 - 5", 9),
        (r"2^{3} 5", None),
        (r"-2^2", -4),
        (r"(-2)^2", 4),
        (r"7/2", 3.5),
        (r"\frac{1}{4} + \frac{3}{4}", 1),
        (r"2 (3 + 4) (1 - 2)", -14),
        (r"\binom{10}{7}", special.comb(10, 7)),
        (r"5!", special.factorial(5)),
        (r"\sqrt{2}", 2**0.5),
        (r"\lvert -3 \rvert", 3),
        (r"e^{-1/2}", np.exp(-0.5)),
        (r"\log_2 8", 3),
        (r"\log_{10} 1000", 3),
        (r"\log (2 \cdot 3)", np.log(6)),
        (r"\log \log 20", np.log(np.log(20))),
        (r"\max(2, 7, 3)", 7),
        (r"\min\{2, 7, 3\}", 2),
        (r"\pi", np.pi),
        (r"\mathbf{1}[2 = 3]", 0),
        (r"\mathbf{1}[2 \leq 3]", 1),
        (r"\sum_{k=0}^{10} \binom{10}{k}", 1024),
        (r"\sum_{k=1}^{4} k^2 + 1", 31),
        (r"\prod_{k=1}^{5} k", 120),
        (r"\sum_{k=1}^{0} k", 0),
        (r"\sum_{x \in \{1, 2, 5\}} x^2", 30),
        (r"\sum_{x \in \{1, \dots, 5\}} x", 15),
        (r"\sum_{i=1}^{3} \sum_{j=1}^{i} j", 10),
        (r"\int_{0}^{1} p^2 \, dp", 1 / 3),
        (r"\int_{-\infty}^{\infty} \frac{1}{\sqrt{2 \pi}} e^{-t^2/2} \, dt", 1),
        (r"\int_{0}^{1} 2 \, dp", 2),
    ],
)
def test_arithmetic(latex, expected):
    if expected is None:
        with pytest.raises(FormulaError):
            value(latex)
    else:
        assert value(latex) == pytest.approx(expected, rel=1e-12)


@given(a=st.floats(-50, 50), b=st.floats(-50, 50), c=st.floats(0.1, 50))
def test_signs_and_products_are_those_of_python(a, b, c):
    assert value(r"-a - b + a b c - \frac{a}{c}", a=a, b=b, c=c) == pytest.approx(-a - b + a * b * c - a / c, abs=1e-9)


def test_indices_count_from_one():
    assert value("x_1 + x_3", x=X) == X[0] + X[2]
    assert value(r"\sum_{i=1}^{n} x_i", x=X, n=3) == sum(X)
    for bad in ("x_0", "x_4", "x_{1/2}", "x_{(1)}"):
        with pytest.raises(FormulaError):
            value(bad, x=X)


def test_a_declared_name_is_longer_than_an_index_or_a_power():
    bound = {r"\sigma^2": 4.0, r"x_{(n)}": 9.0, "n": 3, r"\hat{p}_{\mathrm{data}}": 0.2}
    assert value_in(r"\sigma^2 + x_{(n)} + \hat p_\mathrm{data}", bound) == 13.2
    assert value_in(r"\sigma^2", {r"\sigma": 3.0}) == 9.0


def test_lists_past_and_slices():
    assert value(r"f(w_{<t})", w=[4, 5, 6], t=3, **{"f(w)": sum}) == 9
    assert value(r"f(w_{1:t})", w=[4, 5, 6], t=2, **{"f(w)": sum}) == 9
    assert value(r"f(x_1, x_2, \dots, x_n)", x=X, n=3, **{"f(x)": sum}) == sum(X)
    with pytest.raises(FormulaError, match="go on"):
        value(r"f(x_1, x_3, \dots, x_n)", x=X, n=3, **{"f(x)": sum})


def test_separators_tell_functions_apart():
    bound = {"P(x)": lambda x: 1.0, r"P(x \mid y)": lambda x, y: 2.0, "P(x; y)": lambda x, y: 3.0, "x": 0.0, "y": 0.0}
    assert value_in(r"P(x) + 10 P(x \mid y) + 100 P(x; y)", bound) == 321
    with pytest.raises(FormulaError, match="not declared like this"):
        value_in("P(x, y)", bound)


def test_product_or_call_is_told_by_the_meaning():
    assert value("p (1 - p)", p=0.25) == 0.1875
    assert value("p(1 - x)", x=0.25, **{"p(x)": lambda x: 10 * x}) == 7.5
    with pytest.raises(FormulaError, match="product or a call"):
        value(r"\log p (1 - p)", p=0.25)


def test_vectors():
    w, x = np.array([1.0, -2.0, 0.5]), np.array(X)
    bound = {"w": w, "x": x, "A": np.diag([1.0, 2.0, 3.0])}
    assert value_in(r"w^\top x", bound) == pytest.approx(w @ x)
    assert value_in(r"w^\top A x", bound) == pytest.approx(w @ np.diag([1, 2, 3]) @ x)
    assert value_in(r"\lVert w - x \rVert^2", bound) == pytest.approx(np.sum((w - x) ** 2))
    assert value_in(r"\frac{1}{2} w", bound) == pytest.approx(w / 2)
    for bad in ("w x", "w + 1", "w^2", r"A^\top w^\top"):
        with pytest.raises(FormulaError):
            value_in(bad, bound)


@given(p=st.floats(0.05, 0.95))
def test_derivatives_of_the_bernoulli_log_likelihood(p):
    assert value(r"\frac{d}{dp} \log (p^7 (1 - p)^3)", p=p) == pytest.approx(7 / p - 3 / (1 - p), rel=1e-9, abs=1e-9)
    second = value(r"\frac{\partial^2 \ell(p)}{\partial p^2}", p=p + 0.5, **{r"\ell(p)": lambda p: 7 * math.log(p)})
    assert second == pytest.approx(-7 / (p + 0.5) ** 2, rel=1e-7)


def test_derivative_by_an_element_and_of_a_dependent_quantity():
    bound = {"z": np.array(Z), "k": 2, r"\ell": Depends(lambda z: special.logsumexp(z), "z")}
    assert value_in(r"\frac{\partial \ell}{\partial z_k}", bound) == pytest.approx(special.softmax(Z)[1], rel=1e-9)
    assert value_in(r"\nabla_z \ell", bound) == pytest.approx(special.softmax(Z), rel=1e-9)
    bound = {"a": 1.5, "b": 0.5, "f(a, b)": lambda a, b: a**2 * b}
    mixed = value_in(r"\frac{\partial^2 f(a, b)}{\partial a \partial b}", bound)
    assert mixed == pytest.approx(3.0, rel=1e-6)


def test_the_derivative_works_on_all_that_follows():
    assert value(r"3 \frac{d}{dx} x^2 y", x=2.0, y=5.0) == pytest.approx(60)
    assert value(r"f'(x)", x=2.0, **{"f(x)": lambda x: x**3}) == pytest.approx(12)


def test_argmax_by_calculus():
    def likelihood(p):
        return p**7 * (1 - p) ** 3

    options = {"domain": {"p": (0.0, 1.0)}, "objectives": {0: likelihood}}
    assert value_in(r"\operatorname*{argmax}_p p^7 (1 - p)^3", {}, options) == pytest.approx(0.7, abs=1e-7)
    assert value_in(r"\operatorname*{argmax}_{p \in [0, 1]} p^7 (1 - p)^3", {}, options) == pytest.approx(0.7, abs=1e-7)
    with pytest.raises(FormulaError, match="but the objective is"):
        value_in(r"\operatorname*{argmax}_p p^{14} (1 - p)^6", {}, options)
    assert value_in(r"\operatorname*{argmin}_k z_k", {"z": Z}) == 2


def test_argmax_of_two_numbers_is_the_normal_mle():
    def score(m, s):
        return float(stats.norm(m, s).logpdf(X).sum())

    options = {"domain": {r"\mu": (0.1, 3.0), r"\sigma": (0.1, 3.0)}, "objectives": {0: score}}
    found = value_in(r"\operatorname*{argmax}_{\mu, \sigma} \ell(\mu, \sigma)", {r"\ell(\mu, \sigma)": score}, options)
    assert found == pytest.approx([np.mean(X), np.std(X)], abs=1e-6)


def test_expectations():
    p = Pmf({1: 0.2, 2: 0.3, 5: 0.5})
    assert value(r"\mathbb{E}_{x \sim p}[x^2]", p=p) == pytest.approx(0.2 + 1.2 + 12.5)
    assert value(r"\mathbb{E}[X^2]", X=Random(p)) == pytest.approx(0.2 + 1.2 + 12.5)
    assert value(r"\sum_x p(x)", p=p) == pytest.approx(1)
    normal = Density(stats.norm(1, 2).pdf)
    assert value(r"\mathbb{E}_{x \sim p}\left[ (x - 1)^2 \right]", p=normal) == pytest.approx(4, rel=1e-8)


def test_cases_and_maximum_over_an_inferred_range():
    latex = r"\begin{cases} p & y = 1 \\ 1 - p & y = 0 \end{cases}"
    assert [value(latex, p=0.3, y=y) for y in (1, 0)] == [0.3, 0.7]
    with pytest.raises(FormulaError, match="no case"):
        value(latex, p=0.3, y=2)
    assert value(r"\max_j z_j", z=Z) == max(Z)


def test_steps_of_a_sequence():
    assert value(r"a^{(t+1)} - a^{(t)}", a=[1.0, 4.0, 9.0], t=1) == 5.0
    with pytest.raises(FormulaError, match="steps"):
        value(r"a^{(t)}", a=3.0, t=1)


@pytest.mark.parametrize(
    "latex, complaint",
    [
        (r"\frac{1}{0}", "no value"),
        (r"\log 0", "no value"),
        (r"(-1)^{1/2}", "not a real number"),
        (r"x", "no meaning"),
        (r"\infty + 1", "infinite"),
        (r"\int_{0}^{50} e^{-t} \, dt", "does not matter"),
        (r"\int_{1}^{0} p \, dp", "from 1 to 0"),
        (r"\int_{\infty}^{1} p \, dp", "from inf to 1"),
        (r"\max(1 \mid 0)", "commas"),
        (r"\sum_i x", "run over"),
        (r"(1, 2; 3)", "not a value"),
        (r"f(2)", "no meaning"),
    ],
)
def test_what_has_no_value_is_an_error(latex, complaint):
    with pytest.raises(FormulaError, match=complaint):
        value(latex)


@pytest.mark.parametrize("index", ["-t", "t t", "0", "t + 1", "n"])
def test_an_index_is_a_letter_that_its_bounds_do_not_hold(index):
    with pytest.raises(FormulaError, match=r"is not an index|stands in its own bounds"):
        value(rf"\sum_{{{index} = 1}}^{{n}} 2", n=3)
    assert value(r"\sum_{t = 1}^{n} 2", n=3) == 6
