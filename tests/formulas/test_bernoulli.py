"""Zeros and ones: what the symbols of the Bernoulli formulas mean."""

import math

from runmath.bindings import formula, symbols
from snippets import bernoulli, coin
from snippets.bernoulli import PHONES
from tests.formulas.families import mass

symbols({"p": ("probability of a 1, or the probability mass function", "1이 나올 확률 또는 확률질량함수")})


@formula("bernoulli_pmf")
def _(sample):
    p = sample.probability()
    return {"p": p, "left": math.fsum(bernoulli.bernoulli_pmf(x, p) for x in (0, 1))}


@formula("bernoulli_likelihood", sides=3)
def _(sample):
    x = sample.bits()
    functions = {r"L(\theta \mid x)": bernoulli.bernoulli_likelihood, r"p(x; \theta)": mass}
    return {"x": x, "n": len(x), r"\theta": sample.probability()} | functions


@formula("bernoulli.likelihood-conditional")
def _(sample):
    x = sample.bits()
    return {"x": x, "n": len(x), r"\theta": sample.probability(), r"P(x \mid \theta)": mass}


@formula("home.likelihood", sides=2)
def _(sample):
    return {"x": PHONES, "p": sample.probability(), r"L(p \mid x)": bernoulli.bernoulli_likelihood}


@formula("bernoulli.likelihood-phones", sides=3)
def _(sample):
    return {"x": PHONES, "p": sample.probability(), r"L(p \mid x)": bernoulli.bernoulli_likelihood}


@formula("bernoulli_mle", sides=3)
def _(sample):
    objective = [lambda p: coin.coin_likelihood(p, 7, 10), lambda p: bernoulli.bernoulli_likelihood(p, PHONES)]
    return {"domain": {"p": (0, 1)}, "objective": objective, "right": bernoulli.bernoulli_mle(PHONES)}


@formula("bernoulli.likelihood-ratio")
def _(sample):
    p, q = sample.probability(), sample.probability()
    return {"p": p, "q": q, "left": bernoulli.bernoulli_likelihood(p, PHONES) / bernoulli.bernoulli_likelihood(q, PHONES)}
