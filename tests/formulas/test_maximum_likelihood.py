"""Where likelihoods are largest: what the symbols of the maximum likelihood page mean."""

import numpy as np

from runmath.formulas import formula, inline, symbols
from snippets.bernoulli import bernoulli_likelihood, bernoulli_mle
from snippets.normal_mle import normal_curvature, normal_mle, squares_around, unbiased_variance
from snippets.optimisers import grid_search
from snippets.score import bernoulli_curvature, bernoulli_score

symbols(
    {
        r"\hat{\theta}": ("maximum likelihood estimate", "최대가능도추정값"),
        "k": ("number of ones", "1의 개수"),
        "p": ("probability of a 1", "1이 나올 확률"),
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


@formula("score.equation", where=r"L(\theta \mid x) > 0")
def _(sample):
    x = np.append(sample.bits(), [0, 1])  # both outcomes: at 0 and 1 the likelihood is 0
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


CHOSEN = ["p = 0.5", "k = n", r"\hat{p} = \frac{7}{10} = 0.7", r"\hat{p} = 1"]


@inline("maximum-likelihood", given=CHOSEN)
def _(sample):
    p, sigma = sample.probability(), sample.positive()
    data = sample.reals()
    n, (mu, best) = len(data), normal_mle(data)
    values = {r"\frac{n}{p}": bernoulli_score(p, np.ones(n))}
    values |= {r"-\frac{2 n}{\hat{\sigma}^2}": normal_curvature(mu, best, data)[1]}
    values |= {r"-\frac{1}{(1 - p)^2}": bernoulli_curvature(p, np.array([0]))}
    values |= {r"n \hat{\sigma}^2": squares_around(mu, data), r"n \sigma^2": n * sigma**2}
    values |= {r"\frac{\sigma^2}{n}": sigma**2 / n, r"(n - 1) \sigma^2": n * sigma**2 - sigma**2}
    values |= {r"\frac{n}{n - 1}": unbiased_variance(data) / best**2}
    return {"n": n, "p": p, r"\sigma": sigma, r"\hat{\sigma}": best, r"\hat{p}": None} | values
