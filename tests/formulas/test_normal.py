"""The normal distribution: what the symbols of its formulas mean. Keys are the pages' own LaTeX."""

import math

from runmath.formulas import formula, inline
from snippets.heights import HEIGHTS, SIGMA
from snippets.normal import normal_likelihood_of_one, normal_pdf
from snippets.normal_tail import normal_tail
from tests.formulas.families import density, likelihood

MEANS = {r"\theta_1": 166, r"\theta_2": 168, r"\theta_3": 171}
"""The candidates for the mean of the heights."""


@formula("normal.tail", sides=3)
def _(sample):
    def probability(event, mu, variance):
        assert (event.left, *mu[:2], *variance[:2]) == ("X", r"\mu", "=", r"\sigma^2", "=")
        above = normal_tail((event.right - mu.right) / math.sqrt(variance.right))
        return {">": above, "<": 1 - above}[event.relation]

    return {r"P(X > 1 \mid \mu = 0, \sigma^2 = 1)": probability}


@formula("normal_pdf")
def _(sample):
    return {"x": sample.real(), r"\mu": sample.real(), r"\sigma": sample.positive(), r"f(x; \mu, \sigma)": normal_pdf}


@formula("normal.pdf-above-one", sides=4)
def _(sample):
    return {"f(0; 0, 0.1)": normal_pdf, "right": 1}


@formula("normal.likelihood-one", sides=3)
def _(sample):
    functions = {r"L(\mu \mid x)": normal_likelihood_of_one, r"f(x; \mu, 1)": normal_pdf}
    return {"x": sample.real(), r"\mu": sample.real()} | functions


@formula("normal.likelihood-a", "normal.likelihood-b", sides=4)
def _(sample):
    of_mean, f = normal_likelihood_of_one, normal_pdf
    return {r"L(0 \mid 1)": of_mean, r"L(-1 \mid 1)": of_mean, "f(1; 0, 1)": f, "f(1; -1, 1)": f}


@formula("normal.likelihood-definition")
def _(sample):
    functions = {r"L(\theta \mid x)": normal_likelihood_of_one, r"f(x; \theta)": lambda x, mu: normal_pdf(x, mu, 1)}
    return {"x": sample.real(), r"\theta": sample.real()} | functions


@formula("normal_likelihood", sides=3)
def _(sample):
    x, sigma = sample.reals(), sample.positive()
    functions = {r"L(\theta \mid x)": likelihood(sigma), r"f(x; \theta)": density(sigma)}
    return {"x": x, "n": len(x), r"\theta": sample.real()} | functions


@formula("normal.likelihood-of-the-mean")
def _(sample):
    x, sigma = sample.reals(), sample.positive()
    return {"x": x, "n": len(x), r"\mu": sample.real(), r"\sigma": sigma, r"L(\mu \mid x)": likelihood(sigma)}


@inline("probability-and-likelihood", given=["x = 1"])
def _(sample):
    return {"X": None, "a": 0, "b": -1}


@inline("likelihood", given=[f"{name} = {mean}" for name, mean in MEANS.items()])
def _(sample):
    likelihoods = {(mu, tuple(HEIGHTS)): likelihood(SIGMA)(mu, HEIGHTS) for mu in MEANS.values()}
    return MEANS | {"x": HEIGHTS, r"L(\theta_1 \mid x)": lambda mu, x: likelihoods[mu, tuple(x)]}
