"""The formulas inside sentences, page by page: what they mean, and what the text only chooses."""

from runmath.bindings import inline
from snippets import normal


@inline("index", given=["p = 0.7", "p = 0.5"])
def _(sample):
    return {}


@inline("probability-and-likelihood", given=["x = 1", "p = 0.5"])
def _(sample):
    likelihood = lambda mu, x: normal.likelihood(mu, 3, x)  # noqa: E731
    density = lambda x, mu: normal.pdf(x, mu, 3).prod()  # noqa: E731
    functions = {r"L(\theta \mid x)": likelihood, r"L(\theta; x)": likelihood}
    functions |= {r"P(x \mid \theta)": density, r"f(x; \theta)": density}
    return {"X": None, "a": 0, "b": -1, "x": sample.reals(), r"\theta": sample.real()} | functions


MEANS = [r"\theta_1 = 166", r"\theta_2 = 168", r"\theta_3 = 171"]


@inline("likelihood", given=[*MEANS, "p = 0.5", "p = 0.56", "p = 0.3", "p = 0.4", "p = 1"])
def _(sample):
    n = sample.size() + 2
    return {"n": n, "k": (k := sample.index(n - 1)), r"\hat{p}": k / n}
