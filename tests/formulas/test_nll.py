"""The negative log-likelihood of phones and heights: what the symbols mean."""

import math

import numpy as np

from runmath.formulas import formula, inline, symbols
from snippets.bernoulli import PHONES, bernoulli_likelihood
from snippets.bernoulli_nll import (
    bernoulli_nll,
    bernoulli_nll_argmin,
    bernoulli_nll_gradient,
)
from snippets.mean_nll import bernoulli_cross_entropy, bernoulli_mean_nll
from snippets.normal import normal_likelihood
from snippets.normal_nll import normal_nll, normal_nll_squares
from snippets.phones_descent import phones_descent
from snippets.surprise import surprise
from tests.formulas.families import density, likelihood, mass

symbols(
    {
        "c": ("cost, or surprise", "비용 또는 놀라움"),
        "u": ("density or probability of what happened", "일어난 일의 밀도 또는 확률"),
        "t": ("number of a step", "걸음의 번호"),
        r"\eta": ("learning rate", "학습률"),
        "p": ("probability of a 1", "1이 나올 확률"),
        "q": ("probability that is believed", "믿고 있는 확률"),
    }
)

OF_PHONES = {"x": PHONES, r"L(p \mid x)": bernoulli_likelihood}
INSIDE = r"0 < p < 1"


@formula("surprise")
def _(sample):
    return {"u": sample.positive(), "c(u)": surprise}


@formula("nll.definition", sides=3)
def _(sample):
    x, mu, sigma = sample.reals(), sample.real(), sample.positive()
    functions = {r"L(\theta \mid x)": likelihood(sigma), r"f(x; \theta)": density(sigma)}
    return {"x": x, "n": len(x), r"\theta": mu, "left": normal_nll(mu, sigma, x)} | functions


@formula("nll.argmin", sides=3)
def _(sample):
    """Among candidates away from 0 and 1, where also the edges' data have a best one."""
    x = sample.bits()
    low, high = 0.001, 0.999
    grid = np.append(np.linspace(low, high, 99), np.clip(x.mean(), low, high))
    objective = [lambda p: bernoulli_nll(p, x), lambda p: bernoulli_likelihood(p, x)]
    bounds = {"domain": {r"\theta": (low, high)}, "objective": objective}
    best = bernoulli_nll_argmin(x, grid)
    return {"x": x, r"\hat{\theta}": best, r"L(\theta \mid x)": bernoulli_likelihood} | bounds


@formula("nll.phones", where=INSIDE)
def _(sample):
    p = sample.probability()
    return {"p": p, "right": bernoulli_nll(p, PHONES)} | OF_PHONES


@formula("nll.phones-gradient", sides=4, where=INSIDE)
def _(sample):
    p = sample.probability()
    return {"p": p, "right": bernoulli_nll_gradient(p, PHONES)} | OF_PHONES


@formula("nll.descent")
def _(sample):
    rate = sample.real(0.005, 0.012)
    return {"p": phones_descent(PHONES, 0.3, rate), "t": sample.index(8), r"\eta": rate}


def heights(sample):
    x, mu, sigma = sample.reals(), sample.real(), sample.positive()
    by_both = {r"L(\mu, \sigma \mid x)": normal_likelihood}
    return {"x": x, "n": len(x), r"\mu": mu, r"\sigma": sigma} | by_both


@formula("nll.heights")
def _(sample):
    bound = heights(sample)
    return bound | {"right": normal_nll_squares(bound[r"\mu"], bound[r"\sigma"], bound["x"])}


@formula("nll.mean", where=INSIDE)
def _(sample):
    x, p = sample.bits(), sample.probability()
    return {"x": x, "n": len(x), "p": p, r"L(p \mid x)": bernoulli_likelihood, "right": bernoulli_mean_nll(p, x)}


@formula("nll.unit")
def _(sample):
    by_both = {r"L(\mu, \sigma \mid x)": lambda mu, sigma, x: math.exp(-normal_nll(mu, sigma, x))}
    return heights(sample) | by_both


@formula("nll.expected", where="0 < q < 1")
def _(sample):
    p, q = sample.probability(), sample.probability()
    return {"p": p, "q": q, "f(x; p)": mass, "f(x; q)": mass, "right": bernoulli_cross_entropy(p, q)}


PROBABILITIES = ["p = 0.5", "p = 0.7", "p = 1", "p_1 = 0.3"]
RATES = [r"\eta = 0.01", r"\eta = 0.05", r"\eta = 0.1"]


@inline("negative-log-likelihood", given=[*PROBABILITIES, *RATES])
def _(sample):
    p, q, x = sample.probability(), sample.probability(), sample.trial % 2
    costs = {r"\log 2": math.log(2), r"-4 \log 0.8": -4 * math.log(0.8), r"-\log 0.2": -math.log(0.2)}
    costs |= {r"-\log q": -math.log(q), r"-\log (1 - q)": -math.log(1 - q)}
    costs |= {r"-\log 0.8": -math.log(0.8)}
    return {"p": p, "q": q, "x": x, r"p^{x} (1 - p)^{1 - x}": p if x else 1 - p} | costs
