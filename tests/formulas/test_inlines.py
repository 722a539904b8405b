"""The formulas inside sentences, page by page: what they mean, and what the text only chooses."""

import math

from runmath.formulas import Pmf, inline
from snippets import sigmoid
from snippets.bernoulli import bernoulli_likelihood, bernoulli_pmf
from snippets.heights import HEIGHTS, SIGMA
from tests.formulas.families import density, likelihood


@inline("index", given=["p = 0.7", "p = 0.5"])
def _(sample):
    return {}


@inline("probability-and-likelihood", given=["x = 1", "p = 0.5"])
def _(sample):
    x, p = sample.trial % 2, sample.probability()
    functions = {r"L(\theta \mid x)": bernoulli_likelihood, r"L(\theta; x)": bernoulli_likelihood}
    functions |= {r"P(x \mid \theta)": bernoulli_pmf, r"f(x; \theta)": bernoulli_pmf}
    known = {"x": x, "p": p, r"\theta": sample.probability(), r"p^{x} (1 - p)^{1 - x}": bernoulli_pmf(x, p)}
    return {"X": None, "a": 0, "b": -1} | known | functions


MEANS = {r"\theta_1": 166, r"\theta_2": 168, r"\theta_3": 171}
CHOSEN = ["p = 0.5", "p = 0.56", "p = 0.3", "p = 0.4", "p = 1"]


@inline("likelihood", given=[*CHOSEN, *(f"{name} = {mean}" for name, mean in MEANS.items())])
def _(sample):
    n = sample.size() + 2
    shares = {"n": n, "k": (k := sample.whole(0, n)), r"\hat{p}": k / n}
    densities = {(x, 168): density(SIGMA)(x, 168) for x in (169, 175)}
    heights = {"a": 169, "b": 175, r"\theta": 168, r"f(a; \theta)": lambda x, mu: densities[x, mu]}
    likelihoods = {(mu, tuple(HEIGHTS)): likelihood(SIGMA)(mu, HEIGHTS) for mu in MEANS.values()}
    means = {"x": HEIGHTS, r"L(\theta_1 \mid x)": lambda mu, x: likelihoods[mu, tuple(x)]} | MEANS
    return means | heights | shares


PLACES = ["(0, 1]", r"(-\infty, 0]", r"-\infty"]
CANDIDATES = ["p = 0.5", "p = 0.7", "p = 0.3", "p = 0.31", r"\eta = 0", "m = 10", "x = 100"]


@inline("log-likelihood", given=[*PLACES, *CANDIDATES])
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
    parts = {r"p \cdot (1 - p)": p * (1 - p), "p - x": p - x, r"p^{x} (1 - p)^{1 - x}": p if x else 1 - p}
    parts |= {r"x \log p + (1 - x) \log (1 - p)": math.log(p if x else 1 - p)}
    return {"z": None, "p": p, "q": q, "x": x} | parts | costs


@inline("entropy-and-kl", given=["q(x) = p(x)", "t = 1", r"-\log q_\theta(x_i)"])
def _(sample):
    u, t = dict.fromkeys(range(1, 5), 1 / 4), [1.0, sample.probability(), math.exp(sample.real(3, 5))][sample.trial % 3]
    return {"u": Pmf(u), "x": sample.index(4), "K": 4, "e": math.e, "t": t}
