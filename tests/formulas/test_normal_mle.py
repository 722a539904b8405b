"""The normal distribution's maximum likelihood mean and spread: what the symbols mean."""

import itertools
import math
from collections import Counter

import numpy as np

from runmath.formulas import Random, formula, symbols
from snippets.normal import normal_log_likelihood
from snippets.normal_mle import expected_variance, normal_curvature, normal_mle, normal_score, squares_around

symbols(
    {
        r"\hat{\mu}": ("maximum likelihood mean", "가능도가 가장 큰 평균"),
        r"\hat{\sigma}": ("maximum likelihood standard deviation", "가능도가 가장 큰 표준편차"),
        r"\hat{\sigma}^2": ("maximum likelihood variance", "가능도가 가장 큰 분산"),
    }
)


def spread(sample):
    x, mu, sigma = sample.reals(), sample.real(), sample.positive()
    likelihood = lambda mu, sigma, x: math.exp(normal_log_likelihood(mu, sigma, x))  # noqa: E731
    return {"x": x, "n": len(x), r"\mu": mu, r"\sigma": sigma, r"L(\mu, \sigma \mid x)": likelihood}


def derivatives(function, bound):
    """What a function gives for both parameters."""
    return function(bound[r"\mu"], bound[r"\sigma"], bound["x"])


@formula("normal_mle.score-mu", sides=4)
def _(sample):
    bound = spread(sample)
    return bound | {"right": derivatives(normal_score, bound)[0]}


@formula("normal_mle.score-sigma", sides=3)
def _(sample):
    bound = spread(sample)
    return bound | {"right": derivatives(normal_score, bound)[1]}


@formula("normal_mle", sides=(2, 2))
def _(sample):
    x = sample.reals()
    mu, sigma = normal_mle(x)
    return {"x": x, "n": len(x), r"\hat{\mu}": mu, r"\hat{\sigma}": sigma}


@formula("normal_mle.curvature", sides=(2, 2))
def _(sample):
    bound = spread(sample)
    along_mu, along_sigma = derivatives(normal_curvature, bound)
    return bound | {"right": along_mu, "right of 2": along_sigma}


@formula("normal_mle.split")
def _(sample):
    x, mu = sample.reals(), sample.real(-3, 3)
    return {"x": x, "n": len(x), r"\mu": mu, r"\hat{\mu}": x.mean(), "left": squares_around(mu, x)}


@formula("normal_mle.bias")
def _(sample):
    """Every sample of n draws from three values, each of them as probable as any other."""
    n, values = 2 + sample.trial % 3, sample.reals(3)
    estimates: Counter[float] = Counter()
    for x in itertools.product(values, repeat=n):
        estimates[normal_mle(np.array(x))[1] ** 2] += 1 / 3**n
    return {"n": n, r"\sigma": values.std(), r"\hat{\sigma}^2": Random(estimates), "left": expected_variance(values, n)}
