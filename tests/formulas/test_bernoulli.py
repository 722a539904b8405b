"""Zeros and ones: what the symbols of the Bernoulli formulas mean."""

from runmath.formulas import formula, inline
from snippets.bernoulli import PHONES, bernoulli_argmax, bernoulli_likelihood, bernoulli_pmf
from snippets.coin import coin_likelihood
from tests.formulas.families import mass


@formula("bernoulli_likelihood", sides=3)
def _(sample):
    x = sample.bits()
    functions = {r"L(\theta \mid x)": bernoulli_likelihood, r"P(x; \theta)": mass}
    return {"x": x, "n": len(x), r"\theta": sample.probability()} | functions


@formula("bernoulli.likelihood-conditional")
def _(sample):
    x, p = sample.bits(), sample.probability()
    return {"x": x, "n": len(x), r"\theta": p, r"P(x \mid \theta)": mass, "left": bernoulli_likelihood(p, x)}


@formula("home.likelihood", sides=2)
def _(sample):
    return {"x": PHONES, "p": sample.probability(), r"L(p \mid x)": bernoulli_likelihood}


@formula("bernoulli.likelihood-phones", sides=3)
def _(sample):
    return {"x": PHONES, "p": sample.probability(), r"L(p \mid x)": bernoulli_likelihood}


@formula("bernoulli_mle", sides=3)
def _(sample):
    objective = [lambda p: coin_likelihood(p, 7, 10), lambda p: bernoulli_likelihood(p, PHONES)]
    return {"domain": {"p": (0, 1)}, "objective": objective, "right": bernoulli_argmax(PHONES)}


@inline("index", given=["p = 0.7", "p = 0.5"])
def _(sample):
    return {}


@inline("probability-and-likelihood", given=["p = 0.5", "p = 0.7"])
def _(sample):
    x, p = sample.trial % 2, sample.probability()
    functions = {r"L(\theta \mid x)": bernoulli_likelihood, r"L(\theta; x)": bernoulli_likelihood}
    functions |= {r"P(x \mid \theta)": bernoulli_pmf, r"f(x; \theta)": bernoulli_pmf}
    known = {"x": x, "p": p, r"\theta": sample.probability(), r"p^{x} (1 - p)^{1 - x}": bernoulli_pmf(x, p)}
    return known | functions
