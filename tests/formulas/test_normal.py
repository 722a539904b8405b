"""The normal distribution: what the symbols of its formulas mean. Keys are the pages' own LaTeX."""

import numpy as np

from runmath.bindings import formula, symbols
from snippets import normal, normal_tail
from snippets.heights import HEIGHTS, SIGMA
from tests.formulas.families import density, likelihood

symbols(
    {
        r"\theta": ("mean of the distribution", "분포의 평균"),
        r"\theta_1": ("first candidate mean", "첫째 후보 평균"),
        r"\theta_2": ("second candidate mean", "둘째 후보 평균"),
        r"\theta_3": ("third candidate mean", "셋째 후보 평균"),
        "a": ("a height", "한 사람의 키"),
        "b": ("another height", "다른 사람의 키"),
    }
)


@formula("normal.tail", sides=3)
def _(sample):
    def probability(event, mu, variance):
        assert (event.left, *mu[:2], *variance[:2]) == ("X", r"\mu", "=", r"\sigma^2", "=")
        above = normal_tail.normal_tail(event.right, mu.right, np.sqrt(variance.right))
        return {">": above, "<": 1 - above}[event.relation]

    return {r"P(X > 1 \mid \mu = 0, \sigma^2 = 1)": probability}


@formula("normal_pdf")
def _(sample):
    return {"x": sample.real(), r"\mu": sample.real(), r"\sigma": sample.positive(), r"f(x; \mu, \sigma)": normal.normal_pdf}


@formula("normal.pdf-above-one", sides=4)
def _(sample):
    return {"f(0; 0, 0.1)": normal.normal_pdf, "right": 1}


@formula("normal.likelihood-one", sides=3)
def _(sample):
    return {"x": sample.real(), r"\mu": sample.real(), r"L(\mu \mid x)": likelihood(1), r"f(x; \mu, 1)": normal.normal_pdf}


@formula("normal.likelihood-a", "normal.likelihood-b", sides=4)
def _(sample):
    of_mean, f = likelihood(1), normal.normal_pdf
    return {r"L(0 \mid 1)": of_mean, r"L(-1 \mid 1)": of_mean, "f(1; 0, 1)": f, "f(1; -1, 1)": f}


@formula("normal.likelihood-definition")
def _(sample):
    sigma = sample.positive()
    functions = {r"L(\theta \mid x)": likelihood(sigma), r"f(x; \theta)": density(sigma)}
    return {"x": sample.reals(), r"\theta": sample.real()} | functions


@formula("normal_likelihood", sides=3)
def _(sample):
    x, sigma = sample.reals(), sample.positive()
    functions = {r"L(\theta \mid x)": likelihood(sigma), r"f(x; \theta)": density(sigma)}
    return {"x": x, "n": len(x), r"\theta": sample.real()} | functions


@formula("normal.likelihood-of-the-mean")
def _(sample):
    x, sigma = sample.reals(), sample.positive()
    return {"x": x, "n": len(x), r"\mu": sample.real(), r"\sigma": sigma, r"L(\mu \mid x)": likelihood(sigma)}


def means(*candidates):
    """Candidate means with their likelihoods on the heights, which pin the sides of an inequality."""
    sides = {f"side {k}": likelihood(SIGMA)(mu, HEIGHTS) for k, mu in enumerate(candidates, 1)}
    names = {rf"\theta_{k}": mu for k, mu in enumerate(candidates, 1)}
    return {"x": HEIGHTS, r"L(\theta_1 \mid x)": likelihood(SIGMA)} | names | sides


@formula("normal.likelihood-two-means")
def _(sample):
    return means(166, 168)


@formula("normal.likelihood-two-data")
def _(sample):
    heights = {"a": 169.0, "b": 175.0}
    sides = {f"side {k}": likelihood(SIGMA)(168.0, x) for k, x in enumerate(heights.values(), 1)}
    return heights | sides | {r"\theta": 168.0, r"L(\theta \mid a)": likelihood(SIGMA)}


@formula("normal.likelihood-three-means", sides=3)
def _(sample):
    return means(166, 168, 171)
