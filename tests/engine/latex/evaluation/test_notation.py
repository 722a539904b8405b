"""Every construct that the curriculum's formulas may use, by name: read, and worth what it means."""

import math

import numpy as np
import pytest

from runmath.formulas import Density, Depends, Pmf
from runmath.latex import Meaning, read, verify

X, W = np.array([1.5, -2.0, 0.5]), np.array([0.2, 0.3, -0.7])
COIN = Pmf({0: 0.25, 1: 0.75})
NOTATION = {
    "product over a range": (r"\prod_{i=1}^{3} x_i", -1.5),
    "product over a set": (r"\prod_{k \in \{2, 5\}} k", 10),
    "sum over a range": (r"\sum_{i=1}^{3} x_i", 0.0),
    "sum over a set": (r"\sum_{k \in \mathcal{X}} p(k)", 1),
    "bar between arguments": (r"L(a \mid b)", 7),
    "semicolon between arguments": (r"f(a; b)", -1),
    "double bar between arguments": (r"D(a \,\|\, b)", 12),
    "index": (r"x_2", -2),
    "index of a name": (r"\hat{x}_{1}", 5),
    "power": (r"a^{b}", 81),
    "hat": (r"\hat{\theta}", 0.125),
    "bar": (r"\bar{x}", 0.75),
    "calligraphic letter": (r"\mathcal{N}(a)", 6),
    "binomial coefficient": (r"\binom{5}{2}", 10),
    "fraction": (r"\frac{a}{b}", 0.75),
    "root": (r"\sqrt{b}", 2),
    "factorial": (r"b!", 24),
    "first derivative": (r"\frac{d}{da} a^3", 27),
    "second derivative": (r"\frac{d^2}{da^2} a^3", 18),
    "partial derivative": (r"\frac{\partial}{\partial b} (a b^2)", 24),
    "second partial derivative": (r"\frac{\partial^2}{\partial a^2} (a^2 b)", 8),
    "mixed partial derivative": (r"\frac{\partial^2}{\partial a \partial b} (a^2 b)", 6),
    "derivative by an element": (r"\frac{\partial}{\partial w_2} (w^\top x)", -2),
    "gradient": (r"\nabla_w (w^\top x)", X),
    "prime": (r"g'(a)", 6),
    "integral": (r"\int_{0}^{a} t^2 \, dt", 9),
    "improper integral": (r"\int_{-\infty}^{\infty} e^{-t^2 / 2} \, dt", math.sqrt(2 * math.pi)),
    "expectation over a finite distribution": (r"\mathbb{E}_{x \sim p}[x]", 0.75),
    "expectation over a density": (r"\mathbb{E}_{x \sim u}[x^2]", 4 / 3),
    "argmax": (r"\operatorname*{argmax}_{t} -(t - a)^2", 3),
    "argmin over places": (r"\operatorname*{argmin}_{k} x_k", 2),
    "maximum of two": (r"\max(a, b)", 4),
    "maximum over places": (r"\max_{j} x_j", 1.5),
    "minimum of a set": (r"\min\{a, b\}", 3),
    "indicator": (r"\mathbf{1}[a = b] + \mathbf{1}[a < b]", 1),
    "cases": (r"\begin{cases} 1 & \text{if } a > b \\ 2 & \text{otherwise} \end{cases}", 2),
    "transpose": (r"w^\top x", -0.65),
    "quadratic form": (r"w^\top A w", 0.2**2 + 2 * 0.3**2 + 3 * 0.7**2),
    "absolute value": (r"\lvert a - b \rvert", 1),
    "norm": (r"\lVert x \rVert", math.sqrt(6.5)),
    "list with dots": (r"s(x_1, \dots, x_n)", 0),
    "what came before": (r"s(x_{<3})", -0.5),
    "logarithm to a base": (r"\log_2 b", 2),
    "function of a power": (r"\exp(-a^2)", math.exp(-9)),
    "quantity that depends on another": (r"\ell", 9),
}


def bound(trial):
    return {
        "a": 3.0, "b": 4, "n": 3, "x": X, "w": W, "A": np.diag([1.0, 2, 3]), "p": COIN,
        "u": Density(lambda x: 0.5, 0, 2), r"\mathcal{X}": frozenset({0, 1}),
        r"\hat{x}": [5.0, 6.0], r"\hat{\theta}": 0.125, r"\bar{x}": 0.75,
        r"L(a \mid b)": lambda a, b: a + b, "f(a; b)": lambda a, b: a - b, r"D(a \| b)": lambda a, b: a * b,
        r"\mathcal{N}(a)": lambda a: 2 * a, "g(x)": lambda x: x**2, "s(x)": np.sum,
        r"\ell": Depends(lambda a: a**2, "a"), "domain": {"t": (0, 10)},
    }  # fmt: skip


@pytest.mark.parametrize("name", NOTATION)
def test_it_is_worth_what_it_means(name):
    latex, value = NOTATION[name]
    objective = {"objective": [lambda t: -((t - 3) ** 2)]} if name == "argmax" else {}
    meaning = Meaning(lambda trial: bound(trial) | objective | {"left": value}, (1,))
    verify(read(latex), meaning, trials=2, bindings=False)
