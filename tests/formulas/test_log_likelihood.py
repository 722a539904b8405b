"""The log-likelihood: logarithms of products, and what they do to sums, tops and bases."""

import math

import numpy as np

from runmath.formulas import Density, formula, inline, symbols
from snippets.bernoulli import PHONES, bernoulli_likelihood, bernoulli_log_likelihood
from snippets.log_likelihood import log_in_base, normal_log_ratio
from snippets.normal import normal_log_likelihood, normal_pdf
from snippets.score import bernoulli_likelihood_slope, bernoulli_score
from snippets.underflow import mean_log_density
from tests.formulas.families import density, likelihood, mass, product

symbols(
    {
        r"\theta_1": ("one candidate", "한 후보"),
        r"\theta_2": ("another candidate", "다른 후보"),
        "y": ("positive number", "양수"),
        "p": ("probability of a 1, or of heads", "1이나 앞면이 나올 확률"),
        r"P(x; \theta)": ("probability mass function", "확률질량함수"),
    }
)


@formula("mean_log_density", sides=3)
def _(sample):
    sigma = sample.positive()
    mu = sample.real()
    f = Density(lambda x: normal_pdf(x, mu, sigma), mu - 12 * sigma, mu + 12 * sigma)
    return {"f": f, r"\mu": mu, r"\sigma": sigma, "left": mean_log_density(sigma)}


@formula("normal_log_likelihood", sides=3)
def _(sample):
    x, mu, sigma = sample.reals(), sample.real(), sample.positive()
    functions = {r"L(\theta \mid x)": likelihood(sigma), r"f(x; \theta)": density(sigma)}
    return {"x": x, "n": len(x), r"\theta": mu, "left": normal_log_likelihood(mu, sigma, x)} | functions


@formula("bernoulli_log_likelihood", where=r"L(\theta \mid x) > 0")
def _(sample):
    x, p = np.append(sample.bits(), [0, 1]), sample.probability()  # both outcomes: at 0 and 1 the likelihood is 0
    functions = {r"L(\theta \mid x)": bernoulli_likelihood, r"P(x; \theta)": mass}
    return {"x": x, "n": len(x), r"\theta": p, "left": bernoulli_log_likelihood(p, x)} | functions


@formula("normal.log_likelihood-of-the-mean", sides=4)
def _(sample):
    x, mu, sigma = sample.reals(), sample.real(), sample.positive()
    left = normal_log_likelihood(mu, sigma, x)
    return {"x": x, "n": len(x), r"\mu": mu, r"\sigma": sigma, r"L(\mu \mid x)": likelihood(sigma), "left": left}


@formula("bernoulli.log_likelihood-phones", sides=4, where="0 < p < 1")
def _(sample):
    p = sample.probability()
    return {"x": PHONES, "p": p, r"L(p \mid x)": bernoulli_likelihood, "right": bernoulli_log_likelihood(p, PHONES)}


@formula("normal.log_likelihood-order", sides=(2, 2))
def _(sample):
    x, sigma, first, second = sample.reals(), sample.positive(), sample.real(), sample.real()
    logs = {"left of 2": normal_log_likelihood(first, sigma, x), "right of 2": normal_log_likelihood(second, sigma, x)}
    sides = {"left": math.exp(logs["left of 2"]), "right": math.exp(logs["right of 2"])}
    return {"x": x, r"\theta_1": first, r"\theta_2": second, r"L(\theta_1 \mid x)": product(sigma)} | logs | sides


@formula("normal.log_likelihood-argmax", sides=3)
def _(sample):
    x, sigma = sample.reals(), sample.positive()
    objective = [lambda mu: likelihood(sigma)(mu, x), lambda mu: normal_log_likelihood(mu, sigma, x)]
    bounds = {"domain": {r"\mu": (-3, 3)}, "objective": objective}
    return {"x": x, "n": len(x), r"L(\mu \mid x)": likelihood(sigma)} | bounds


@formula("normal.log_likelihood-difference")
def _(sample):
    x, sigma, first, second = sample.reals(), sample.positive(), sample.real(), sample.real()
    left = normal_log_ratio(first, second, sigma, x)
    return {"x": x, r"\theta_1": first, r"\theta_2": second, r"L(\theta_1 \mid x)": product(sigma), "left": left}


@formula("score.product-rule")
def _(sample):
    p = sample.probability()
    right = bernoulli_likelihood_slope(p, PHONES)
    return {"x": PHONES, "p": p, r"L(p \mid x)": bernoulli_likelihood, "right": right}


@formula("score.sum-rule", sides=3, where="0 < p < 1")
def _(sample):
    p = sample.probability()
    return {"x": PHONES, "p": p, r"L(p \mid x)": bernoulli_likelihood, "right": bernoulli_score(p, PHONES)}


@formula("log_in_base")
def _(sample):
    y = sample.positive()
    return {"y": y, "left": log_in_base(math.log(y))}


PLACES = ["(0, 1]", r"(-\infty, 0]", r"-\infty"]
CANDIDATES = ["p = 0.5", "p = 0.7", "x = 100"]


OBJECTIVES = ["L + 5", "3 L", "-L", r"\frac{1}{L}", "L^3"]


@inline("log-likelihood", given=["a = 1", "g(a b) = g(a) + g(b)", *OBJECTIVES])
def _(sample):
    """A logarithm to some base turns products into sums."""
    scale = sample.positive()
    known = {"a": sample.positive(), "b": sample.positive(), "g(a)": lambda a: scale * math.log(a)}
    return known | {r"\log 120": math.log(120)}


@inline("log-likelihood", given=[*PLACES, *CANDIDATES])
def _(sample):
    constants = {r"\log 2": math.log(2)}
    return {"p": sample.probability()} | constants
