"""Logistic regression on the maximum likelihood page: what its symbols mean."""

import numpy as np

from runmath.formulas import Depends, formula, symbols
from snippets.bernoulli import bernoulli_pmf
from snippets.logistic_regression import (
    logistic_hessian,
    logistic_log_likelihood,
    logistic_probability,
    logistic_score,
)

symbols(
    {
        "j": ("a weight", "가중치의 번호"),
        "i": ("an observation", "관측값의 번호"),
        "w": ("weights", "가중치"),
        "x": ("features, a row for each observation", "특징. 관측값마다 한 행"),
        "y": ("labels, 0 or 1", "레이블, 0 또는 1"),
        r"\hat{y}": ("probabilities of label 1", "레이블이 1일 확률"),
        "k": ("a weight", "가중치의 번호"),
    }
)


def flights(sample):
    """Rows with a 1 and a number, labels, weights, and the probabilities, which depend on the weights."""
    x, n = np.column_stack([np.ones(4), sample.reals(4)]), 4
    w, y = sample.reals(2), sample.bits(4)
    likelihood = {r"L(w \mid y)": lambda w, y: np.prod(bernoulli_pmf(y, logistic_probability(w, x)))}
    return x, w, y, likelihood | {"w": w, "n": n, r"\hat{y}": Depends(lambda w: logistic_probability(w, x), "w")}


@formula("logistic_regression.model")
def _(sample):
    x, w, _, _ = flights(sample)
    return {"x": x, "w": w, "i": sample.index(4), r"\hat{y}": logistic_probability(w, x)}


@formula("logistic_log_likelihood")
def _(sample):
    x, w, y, bound = flights(sample)
    return bound | {"y": y, "right": logistic_log_likelihood(w, x, y)}


@formula("logistic_score")
def _(sample):
    x, w, y, bound = flights(sample)
    return bound | {"x": x, "y": y, "right": logistic_score(w, x, y)}


@formula("logistic_hessian")
def _(sample):
    x, w, y, bound = flights(sample)
    j, k = sample.index(2), sample.index(2, 1)
    return bound | {"x": x, "y": y, "j": j, "k": k, "right": logistic_hessian(w, x)[j - 1, k - 1]}
