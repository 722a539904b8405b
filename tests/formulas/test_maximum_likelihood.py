"""Where likelihoods are largest: what the symbols of the maximum likelihood page mean."""

import itertools
import math

import numpy as np

from runmath.bindings import Random, formula, inline, symbols
from snippets import (
    bernoulli,
    exponential,
    normal,
    normal_mle,
    optimisers,
    poisson,
    score,
    uniform,
)
from snippets.heights import HEIGHTS

symbols(
    {
        r"\hat{\theta}": ("maximum likelihood estimate", "최대가능도추정값"),
        r"\hat{\mu}": ("most likely mean", "가능도가 가장 큰 평균"),
        r"\hat{\sigma}": ("most likely standard deviation", "가능도가 가장 큰 표준편차"),
        r"\hat{\sigma}^2": ("most likely variance", "가능도가 가장 큰 분산"),
        "k": ("number of ones", "1의 개수"),
        r"\lambda": ("rate: how often something happens", "발생률: 일이 얼마나 자주 일어나는가"),
        "s": ("score", "점수함수"),
        "t": ("number of the step", "걸음의 번호"),
        r"\eta": ("learning rate", "학습률"),
    }
)


def ones(sample):
    """Ones, observations, and the data that they come from."""
    k, rest = 1 + sample.trial % 4, 2 + sample.trial % 3
    return {"k": k, "n": k + rest}, np.repeat([1, 0], [k, rest])


def optimum(sample, best, low=0.4, high=2.5):
    """The estimate in every other trial, another value in the rest."""
    return best if sample.trial % 2 else sample.positive(low, high)


@formula("bernoulli.mle-definition", sides=3)
def _(sample):
    x = sample.bits()
    objective = [lambda p: bernoulli.bernoulli_likelihood(p, x), lambda p: bernoulli.bernoulli_log_likelihood(p, x)]
    search = {"domain": {r"\theta": (0, 1)}, "objective": objective}
    return {"x": x, r"\hat{\theta}": bernoulli.bernoulli_mle(x), r"L(\theta \mid x)": bernoulli.bernoulli_likelihood} | search


@formula("score.equation")
def _(sample):
    x = sample.bits()
    theta = bernoulli.bernoulli_mle(x) if sample.trial % 2 else sample.probability()
    side = {"left": score.bernoulli_score(theta, x), "holds": sample.trial % 2 == 1}
    return {"x": x, r"\theta": theta, r"L(\theta \mid x)": bernoulli.bernoulli_likelihood} | side


@formula("bernoulli_score", sides=5)
def _(sample):
    numbers, x = ones(sample)
    p = sample.probability()
    return numbers | {"x": x, "p": p, r"L(p \mid x)": bernoulli.bernoulli_likelihood, "right": score.bernoulli_score(p, x)}


@formula("bernoulli.mle-solved", sides=(2, 2))
def _(sample):
    numbers, x = ones(sample)
    p = bernoulli.bernoulli_mle(x) if sample.trial % 2 else sample.probability()
    return numbers | {"p": p, "left": score.bernoulli_score(p, x), "right": 0, "right of 2": bernoulli.bernoulli_mle(x)}


@formula("bernoulli_curvature", sides=3)
def _(sample):
    numbers, x = ones(sample)
    p = sample.probability()
    return numbers | {"x": x, "p": p, r"L(p \mid x)": bernoulli.bernoulli_likelihood, "side 2": score.bernoulli_curvature(p, x), "right": 0}


@formula("score.all-heads", sides=3)
def _(sample):
    n, p = sample.size(), sample.probability()
    return {"n": n, "p": p, "side 2": score.bernoulli_score(p, np.ones(n)), "right": 0}


@formula("poisson_log_likelihood", sides=4)
def _(sample):
    x = sample.counts()
    likelihood = lambda rate, x: math.exp(poisson.poisson_log_likelihood(rate, x))  # noqa: E731
    return {"x": x, "n": len(x), r"\lambda": sample.positive(), r"L(\lambda \mid x)": likelihood}


@formula("poisson_score")
def _(sample):
    x, rate = sample.counts(), sample.positive()
    likelihood = lambda rate, x: math.exp(poisson.poisson_log_likelihood(rate, x))  # noqa: E731
    right = poisson.poisson_score(rate, x)
    return {"x": x, "n": len(x), r"\lambda": rate, r"L(\lambda \mid x)": likelihood, "right": right}


@formula("poisson_mle", sides=(2, 2))
def _(sample):
    x = sample.counts()
    best = poisson.poisson_mle(x)
    return {"x": x, "n": len(x), r"\lambda": optimum(sample, best), "right of 2": best}


def waiting(sample):
    x = sample.positives()
    likelihood = lambda rate, x: math.exp(exponential.exponential_log_likelihood(rate, x))  # noqa: E731
    return {"x": x, "n": len(x), r"\lambda": sample.positive(), r"L(\lambda \mid x)": likelihood}


@formula("exponential_log_likelihood", sides=4)
def _(sample):
    return waiting(sample)


@formula("exponential_score")
def _(sample):
    bound = waiting(sample)
    return bound | {"right": exponential.exponential_score(bound[r"\lambda"], bound["x"])}


@formula("exponential_mle", sides=(2, 2))
def _(sample):
    x = sample.positives()
    best = exponential.exponential_mle(x)
    return {"x": x, "n": len(x), r"\lambda": optimum(sample, best), "right of 2": best}


@formula("exponential.curvature", sides=3)
def _(sample):
    return waiting(sample) | {"right": 0}


def spread(sample):
    x, mu, sigma = sample.reals(), sample.real(), sample.positive()
    likelihood = lambda mu, sigma, x: math.exp(normal.normal_log_likelihood(mu, sigma, x))  # noqa: E731
    return {"x": x, "n": len(x), r"\mu": mu, r"\sigma": sigma, r"L(\mu, \sigma \mid x)": likelihood}


def slopes(bound):
    return normal_mle.normal_score(bound[r"\mu"], bound[r"\sigma"], bound["x"])


@formula("normal_mle.score-mu", sides=4)
def _(sample):
    bound = spread(sample)
    return bound | {"right": slopes(bound)[0]}


@formula("normal_mle.score-sigma", sides=3)
def _(sample):
    bound = spread(sample)
    return bound | {"right": slopes(bound)[1]}


@formula("normal_mle", sides=(2, 2))
def _(sample):
    x = sample.reals()
    mu, sigma = normal_mle.normal_mle(x)
    return {"x": x, "n": len(x), r"\hat{\mu}": mu, r"\hat{\sigma}^2": sigma**2}


@formula("normal_mle.solved", sides=(2, 2))
def _(sample):
    x = sample.reals()
    mu, sigma = normal_mle.normal_mle(x)
    return {"x": x, "n": len(x), r"\hat{\mu}": mu, r"\sigma": optimum(sample, sigma), "right of 2": sigma**2}


@formula("normal_mle.curvature", sides=(2, 2))
def _(sample):
    return spread(sample)


@formula("normal_mle.at-the-top", sides=4)
def _(sample):
    x = sample.reals()
    mu, sigma = normal_mle.normal_mle(x)
    return {"x": x, "n": len(x), r"\hat{\mu}": mu, r"\hat{\sigma}": sigma, "right": 0}


@formula("normal_mle.heights", sides=(3, 3))
def _(sample):
    mu, sigma = normal_mle.normal_mle(HEIGHTS)
    return {"x": HEIGHTS, r"\hat{\mu}": mu, r"\hat{\sigma}": sigma}


@formula("normal_mle.split")
def _(sample):
    x = sample.reals()
    return {"x": x, "n": len(x), r"\mu": sample.real(-3, 3), r"\hat{\mu}": normal_mle.normal_mle(x)[0]}


@formula("normal_mle.bias")
def _(sample):
    """Every sample of n draws from a distribution on three values, with its probability."""
    n, values = 2 + sample.trial % 3, sample.reals(3)
    weights = sample.weights(3)
    estimates: dict[float, float] = {}
    for places in itertools.product(range(3), repeat=n):
        x = values[list(places)]
        variance = 0.0 if len(set(places)) == 1 else normal_mle.normal_mle(x)[1] ** 2
        estimates[variance] = estimates.get(variance, 0.0) + weights[list(places)].prod()
    true = math.sqrt(weights @ values**2 - (weights @ values) ** 2)
    return {"n": n, r"\sigma": true, r"\hat{\sigma}^2": Random(estimates)}


@formula("uniform_likelihood")
def _(sample):
    x = sample.positives()
    theta = x.max() * (0.97, 1.0, 1.03)[sample.trial % 3]
    return {"x": x, "n": len(x), r"\theta": theta, r"L(\theta \mid x)": uniform.uniform_likelihood}


@formula("uniform_mle")
def _(sample):
    x = sample.positives()
    return {"x": x, r"\hat{\theta}": uniform.uniform_mle(x)}


def step(sample, walk):
    """A step of a walk on a Bernoulli log-likelihood."""
    x = sample.bits()
    slope = lambda p: score.bernoulli_score(p, x)  # noqa: E731
    t = 2 + sample.trial % 2
    return {"p": walk(x, slope, sample.real(0.35, 0.65), t + 1), "t": t, "s(p)": slope}


@formula("gradient_ascent")
def _(sample):
    rate = sample.real(0.001, 0.004)
    walk = lambda x, slope, start, steps: optimisers.gradient_ascent(slope, start, rate, steps)  # noqa: E731
    return step(sample, walk) | {r"\eta": rate}


@formula("newton")
def _(sample):
    bend = lambda x: lambda p: score.bernoulli_curvature(p, x)  # noqa: E731
    return step(sample, lambda x, slope, start, steps: optimisers.newton(slope, bend(x), start, steps))


CHOSEN = ["p = 0.5", "k = n", r"\hat{p} = \frac{7}{10} = 0.7", r"\hat{p} = 1"]


@inline("maximum-likelihood", given=CHOSEN)
def _(sample):
    x, theta, rate, n = sample.whole(0, 5), sample.positive(), sample.positive(), sample.size()
    mass = math.exp(poisson.poisson_log_likelihood(rate, [x]))
    densities = {r"\frac{\lambda^{x} e^{-\lambda}}{x!}": mass}
    densities |= {r"\lambda e^{-\lambda x}": math.exp(exponential.exponential_log_likelihood(rate, [x]))}
    densities |= {r"\frac{1}{\theta}": uniform.uniform_likelihood(theta, [0.1]), r"-\frac{n}{\theta}": -n / theta}
    return {"x": x, r"\theta": theta, r"\lambda": rate, "n": n, r"\hat{p}": None} | densities
