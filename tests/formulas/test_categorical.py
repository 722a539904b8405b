"""The most likely probabilities of several kinds: what the symbols of their derivation mean."""

import numpy as np

from runmath.formulas import formula, symbols
from snippets.categorical import (
    categorical_lagrange_gradient,
    categorical_lagrangian,
    categorical_log_likelihood,
    categorical_mle,
)

symbols(
    {
        "p": ("probabilities of the kinds", "종류별 확률"),
        r"\hat{p}": ("most likely probabilities", "가능도가 가장 큰 확률"),
        "k": ("a kind", "종류의 번호"),
        "K": ("number of kinds", "종류의 수"),
        "c": ("counts of the kinds", "종류별 개수"),
        r"\Lambda": ("log-likelihood, less the price of what exceeds 1", "1을 넘는 만큼의 벌금을 뺀 로그가능도"),
        r"\lambda": ("Lagrange multiplier: the price of probability", "라그랑주 승수: 확률 1의 벌금"),
    }
)
POSITIVE = r"\min_j p_j > 0"


@formula("categorical_log_likelihood", where=POSITIVE)
def _(sample):
    c, p = sample.counts(4), sample.weights(4)
    likelihood = {r"L(p \mid c)": lambda p, c: np.prod(p**c)}
    return {"c": c, "K": 4, "p": p, "right": categorical_log_likelihood(p, c)} | likelihood


def priced(sample):
    """Counts, probabilities, a price, and the Lagrangian of them."""
    c = sample.counts(4)
    function = {r"\Lambda(p, \lambda)": lambda p, price: categorical_lagrangian(p, price, c)}
    return function | {"c": c, "p": sample.positives(4), r"\lambda": sample.positive()}


@formula("categorical_lagrangian")
def _(sample):
    return priced(sample) | {"K": 4}


@formula("categorical.lagrange")
def _(sample):
    bound, k = priced(sample), sample.index(4)
    right = categorical_lagrange_gradient(bound["p"], bound[r"\lambda"], bound["c"])[k - 1]
    return bound | {"k": k, "right": right}


@formula("categorical_mle", sides=3, where=r"\sum_{j=1}^{K} c_j > 0")
def _(sample):
    c = sample.counts(4)
    return {"c": c, "K": 4, r"\lambda": float(c.sum()), r"\hat{p}": categorical_mle(c), "k": sample.index(4)}
