"""The most likely probabilities of several kinds: what the symbols of their derivation mean."""

import math

from runmath.bindings import formula, symbols
from snippets import categorical

symbols(
    {
        r"\hat{p}": ("most likely probabilities", "가능도가 가장 큰 확률"),
        "k": ("a kind", "종류의 번호"),
        "K": ("number of kinds", "종류의 수"),
        "c": ("counts of the kinds", "종류별 개수"),
        r"\Lambda": ("log-likelihood with a price on probability", "확률에 값을 매긴 로그가능도"),
        r"\lambda": ("price of probability", "확률의 값"),
    }
)


def kinds(sample):
    c = sample.counts(4) + 1
    return c, {"c": c, "K": 4}


@formula("categorical_log_likelihood")
def _(sample):
    _, numbers = kinds(sample)
    return numbers | {"p": sample.weights(4), r"L(p \mid c)": lambda p, c: math.exp(categorical.categorical_log_likelihood(p, c))}


@formula("categorical_lagrangian")
def _(sample):
    c, numbers = kinds(sample)
    function = {r"\Lambda(p, \lambda)": lambda p, price: categorical.categorical_lagrangian(p, price, c)}
    return numbers | function | {"p": sample.positives(4), r"\lambda": sample.positive()}


@formula("categorical.lagrange")
def _(sample):
    c, _ = kinds(sample)
    p, price, k = sample.weights(4), sample.positive(), sample.index(4)
    right = categorical.categorical_lagrange_gradient(p, price, c)[k - 1]
    function = {r"\Lambda(p, \lambda)": lambda p, price: categorical.categorical_lagrangian(p, price, c)}
    return function | {"c": c, "p": p, r"\lambda": price, "k": k, "right": right}


@formula("categorical.proportional", sides=(2, 2))
def _(sample):
    c, _ = kinds(sample)
    p, k = categorical.categorical_mle(c) if sample.trial % 2 else sample.weights(4), sample.index(4)
    return {"c": c, "p": p, "k": k, r"\lambda": float(c.sum()), "right of 2": categorical.categorical_mle(c)[k - 1]}


@formula("categorical.price", sides=(2, 2))
def _(sample):
    c, numbers = kinds(sample)
    price = float(c.sum()) if sample.trial % 2 else sample.positive(5, 9)
    return numbers | {r"\lambda": price, "right of 2": (c / categorical.categorical_mle(c)).mean()}


@formula("categorical_mle")
def _(sample):
    c, numbers = kinds(sample)
    return numbers | {r"\hat{p}": categorical.categorical_mle(c), "k": sample.index(4)}
