"""The formulas inside sentences, page by page: what they mean, and what the text only chooses."""

import math

from runmath.bindings import Pmf, inline
from snippets import normal, sigmoid


@inline("index", given=["p = 0.7", "p = 0.5"])
def _(sample):
    return {}


@inline("probability-and-likelihood", given=["x = 1", "p = 0.5"])
def _(sample):
    likelihood = lambda mu, x: normal.normal_likelihood(mu, 3, x)  # noqa: E731
    density = lambda x, mu: normal.normal_pdf(x, mu, 3).prod()  # noqa: E731
    functions = {r"L(\theta \mid x)": likelihood, r"L(\theta; x)": likelihood}
    functions |= {r"P(x \mid \theta)": density, r"f(x; \theta)": density}
    return {"X": None, "a": 0, "b": -1, "x": sample.reals(), r"\theta": sample.real()} | functions


MEANS = [r"\theta_1 = 166", r"\theta_2 = 168", r"\theta_3 = 171"]


@inline("likelihood", given=[*MEANS, "p = 0.5", "p = 0.56", "p = 0.3", "p = 0.4", "p = 1"])
def _(sample):
    n = sample.size() + 2
    return {"n": n, "k": (k := sample.index(n - 1)), r"\hat{p}": k / n}


@inline("log-likelihood", given=["p = 0.7", "m = 10", "p = 0.3", "p = 0.31", "x = 100", r"(-\infty, 0]"])
def _(sample):
    z, p = sample.reals(4), sample.probability()
    constants = {r"\log 2": math.log(2), r"2\pi": math.tau}
    return {"z": z, "m": z.max(), "p": p, r"\log \frac{p}{1 - p}": sigmoid.logit(p)} | constants


CHOICES = [
    "p = 0.5",
    "p_1 = 0.3",
    r"\eta = 0.01",
    r"\eta = 0.05",
    r"\eta = 0.1",
    r"\sigma = 3",
    "p = 0.7",
    "p = 0.9",
    "p = 1",
]


@inline("negative-log-likelihood", given=CHOICES)
def _(sample):
    p, q, x = sample.probability(), sample.probability(), sample.trial % 2
    costs = {r"\log 2": math.log(2), r"-4 \log 0.8": -4 * math.log(0.8), r"-\log 0.2": -math.log(0.2)}
    costs |= {r"-\log q": -math.log(q), r"-\log (1 - q)": -math.log(1 - q)}
    parts = {r"p \cdot (1 - p)": p * (1 - p), "p - x": p - x}
    return {"z": None, "p": p, "q": q, "x": x} | parts | costs


@inline("entropy-and-kl", given=["q(x) = p(x)", "t = 1", r"-\log q_\theta(x_i)"])
def _(sample):
    u = dict.fromkeys(range(1, 5), 1 / 4)
    return {"u": Pmf(u), "x": sample.index(4), "K": 4, "e": math.e}
