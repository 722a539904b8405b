"""Where likelihoods are largest: what the symbols of the maximum likelihood page mean."""

import math

import numpy as np
from scipy import stats

from runmath.formulas import formula, inline, symbols
from snippets.bernoulli import bernoulli_likelihood, bernoulli_mle
from snippets.exponential import (
    exponential_curvature,
    exponential_log_likelihood,
    exponential_mle,
    exponential_score,
)
from snippets.normal_mle import normal_curvature, normal_mle
from snippets.optimisers import gradient_ascent, grid_search, newton
from snippets.poisson import poisson_log_likelihood, poisson_mle, poisson_score
from snippets.score import bernoulli_curvature, bernoulli_score
from snippets.uniform import uniform_likelihood, uniform_mle

symbols(
    {
        r"\hat{\theta}": ("maximum likelihood estimate", "최대가능도추정값"),
        "k": ("number of ones", "1의 개수"),
        "p": ("probability of a 1", "1이 나올 확률"),
        r"\lambda": ("rate: how often something happens", "발생률: 일이 얼마나 자주 일어나는가"),
        r"\hat{\lambda}": ("most likely rate", "가능도가 가장 큰 발생률"),
        "s": ("score", "점수함수"),
        "t": ("number of the step", "걸음의 번호"),
        r"\eta": ("learning rate", "학습률"),
    }
)

GRID = np.arange(61) / 60
"""Holds every share of ones among three, four and five."""


@formula("bernoulli.mle-definition", sides=3)
def _(sample):
    x = sample.bits()
    likelihood, log_likelihood = lambda p: bernoulli_likelihood(p, x), lambda p: np.log(bernoulli_likelihood(p, x))
    search = {"domain": {r"\theta": (0, 1)}, "objective": [likelihood, log_likelihood]}
    return {"x": x, r"\hat{\theta}": grid_search(likelihood, GRID), r"L(\theta \mid x)": bernoulli_likelihood} | search


@formula("score.equation", where=r"0 < \theta < 1")
def _(sample):
    x = sample.bits()
    theta = x.mean() if sample.trial % 2 else sample.probability()
    side = {"left": bernoulli_score(theta, x), "holds": bool(theta == x.mean())}
    return {"x": x, r"\theta": theta, r"L(\theta \mid x)": bernoulli_likelihood} | side


def ones(sample):
    """Zeros and ones, how many of them are ones, and the likelihood."""
    x = sample.bits()
    return {"x": x, "n": len(x), "k": x.sum(), "p": sample.probability(), r"L(p \mid x)": bernoulli_likelihood}


@formula("bernoulli_score", sides=5, where="0 < p < 1")
def _(sample):
    bound = ones(sample)
    return bound | {"right": bernoulli_score(bound["p"], bound["x"])}


@formula("bernoulli.mle-solved")
def _(sample):
    x = sample.bits()
    return {"n": len(x), "k": x.sum(), r"\hat{p}": bernoulli_mle(x)}


@formula("bernoulli_curvature", sides=3, where="0 < p < 1")
def _(sample):
    bound = ones(sample)
    return bound | {"side 2": bernoulli_curvature(bound["p"], bound["x"]), "right": 0}


def arrivals(sample):
    x = sample.counts()
    likelihood = lambda rate, x: stats.poisson.pmf(x, rate).prod()  # noqa: E731
    return {"x": x, "n": len(x), r"\lambda": sample.positive(), r"L(\lambda \mid x)": likelihood}


@formula("poisson_log_likelihood", sides=4)
def _(sample):
    bound = arrivals(sample)
    return bound | {"right": poisson_log_likelihood(bound[r"\lambda"], bound["x"])}


@formula("poisson_score")
def _(sample):
    bound = arrivals(sample)
    return bound | {"right": poisson_score(bound[r"\lambda"], bound["x"])}


@formula("poisson_mle")
def _(sample):
    x = sample.counts()
    return {"x": x, "n": len(x), r"\hat{\lambda}": poisson_mle(x)}


def waiting(sample):
    x = sample.positives()
    likelihood = lambda rate, x: stats.expon.pdf(x, scale=1 / rate).prod()  # noqa: E731
    return {"x": x, "n": len(x), r"\lambda": sample.positive(), r"L(\lambda \mid x)": likelihood}


@formula("exponential_log_likelihood", sides=4)
def _(sample):
    bound = waiting(sample)
    return bound | {"right": exponential_log_likelihood(bound[r"\lambda"], bound["x"])}


@formula("exponential_score")
def _(sample):
    bound = waiting(sample)
    return bound | {"right": exponential_score(bound[r"\lambda"], bound["x"])}


@formula("exponential_mle")
def _(sample):
    x = sample.positives()
    return {"x": x, "n": len(x), r"\hat{\lambda}": exponential_mle(x)}


@formula("exponential.curvature", sides=3)
def _(sample):
    bound = waiting(sample)
    return bound | {"side 2": exponential_curvature(bound[r"\lambda"], bound["x"]), "right": 0}


@formula("uniform_likelihood")
def _(sample):
    x = sample.positives()
    theta = x.max() * (0.97, 1.0, 1.03)[sample.trial % 3]
    return {"x": x, "n": len(x), r"\theta": theta, r"L(\theta \mid x)": uniform_likelihood}


@formula("uniform_mle")
def _(sample):
    x = sample.positives()
    return {"x": x, r"\hat{\theta}": uniform_mle(x)}


def step(sample, walk):
    """A step of a walk on a Bernoulli log-likelihood."""
    x = sample.bits()
    slope = lambda p: bernoulli_score(p, x)  # noqa: E731
    t = 2 + sample.trial % 2
    return {"p": walk(x, slope, sample.real(0.35, 0.65), t + 1), "t": t, "s(p)": slope}


@formula("gradient_ascent")
def _(sample):
    rate = sample.real(0.001, 0.004)
    walk = lambda x, slope, start, steps: gradient_ascent(slope, start, rate, steps)  # noqa: E731
    return step(sample, walk) | {r"\eta": rate}


@formula("newton")
def _(sample):
    bend = lambda x: lambda p: bernoulli_curvature(p, x)  # noqa: E731
    return step(sample, lambda x, slope, start, steps: newton(slope, bend(x), start, steps))


CHOSEN = ["p = 0.5", "k = n", r"\hat{p} = \frac{7}{10} = 0.7", r"\hat{p} = 1"]


@inline("maximum-likelihood", given=CHOSEN)
def _(sample):
    x, theta, rate, p = sample.whole(0, 5), sample.positive(), sample.positive(), sample.probability()
    data = sample.reals()
    n, (mu, sigma) = len(data), normal_mle(data)
    mass = math.exp(poisson_log_likelihood(rate, np.array([x])))
    values = {r"\frac{\lambda^{x} e^{-\lambda}}{x!}": mass}
    values |= {r"\lambda e^{-\lambda x}": math.exp(exponential_log_likelihood(rate, np.array([x])))}
    values |= {r"\frac{1}{\theta}": uniform_likelihood(theta, np.array([0.1])), r"-\frac{n}{\theta}": -n / theta}
    values |= {r"\frac{n}{p}": bernoulli_score(p, np.ones(n))}
    values |= {r"-\frac{2 n}{\hat{\sigma}^2}": normal_curvature(mu, sigma, data)[1]}
    known = {"x": x, r"\theta": theta, r"\lambda": rate, "n": n, "p": p, r"\hat{\sigma}": sigma, r"\hat{p}": None}
    return known | values
