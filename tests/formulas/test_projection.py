"""One hump for two: a random candidate q, and the mixture p of the snippet."""

import numpy as np

from runmath.bindings import Density, formula, symbols
from snippets import normal, projection

symbols(
    {
        r"D_{\mathrm{KL}}": ("Kullback-Leibler divergence", "쿨백-라이블러 발산"),
        "p": ("density of the target, which has two humps", "봉우리가 둘인 목표의 밀도"),
        "q": ("density of the candidate, which has one hump", "봉우리가 하나인 후보의 밀도"),
        "w": ("weights of the two humps", "두 봉우리의 무게"),
        "m": ("means of the two humps", "두 봉우리의 평균"),
        "s": ("standard deviation of each hump", "각 봉우리의 표준편차"),
    }
)


def target(x):
    return np.exp(projection.log_target(x))


def candidate(mu, sigma):
    return Density(lambda x: normal.pdf(x, mu, sigma), mu - 9 * sigma, mu + 9 * sigma)


def densities(sample):
    mu, sigma = sample.real(), sample.positive(0.7, 1.5)
    return mu, sigma, {"p": Density(target, -9, 9), "q": candidate(mu, sigma)}


@formula("projection.forward")
def _(sample):
    mu, sigma, both = densities(sample)
    return both | {r"D_{\mathrm{KL}}(p \| q)": lambda p, q: projection.forward(mu, sigma)}


@formula("projection.reverse")
def _(sample):
    mu, sigma, both = densities(sample)
    return both | {r"D_{\mathrm{KL}}(q \| p)": lambda q, p: projection.reverse(mu, sigma)}


@formula("projection.forward_fit", sides=(2, 2))
def _(sample):
    mu, sigma = projection.forward_fit()
    return {r"\mu": mu, r"\sigma^2": sigma**2, "w": projection.WEIGHTS, "m": projection.MEANS, "s": projection.SPREAD}


@formula("projection.reverse-bound", sides=4)
def _(sample):
    first = projection.MEANS[0], projection.SPREAD
    return {
        "p": Density(target, -9, 9),
        "q": candidate(*first),
        "w": projection.WEIGHTS,
        r"D_{\mathrm{KL}}(q \| p)": lambda q, p: projection.reverse(*first),
    }
