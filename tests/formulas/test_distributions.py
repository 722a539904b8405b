"""A gallery of distributions: what the symbols of the page mean."""

import numpy as np
from scipy import special, stats

from runmath.formulas import Random, formula, inline, symbols
from snippets.categorical import (
    categorical_lagrange_gradient,
    categorical_lagrangian,
    categorical_log_likelihood,
    categorical_mle,
)
from snippets.exponential import (
    exponential_curvature,
    exponential_log_likelihood,
    exponential_mle,
    exponential_score,
)
from snippets.exponential_family import FAMILY_H, log_partition
from snippets.geometric import geometric_log_likelihood, geometric_mle
from snippets.poisson import poisson_log_likelihood, poisson_mle, poisson_score
from snippets.uniform import uniform_likelihood, uniform_mle

symbols(
    {
        "p": ("probability of success, or probabilities of the categories", "성공 확률 또는 범주별 확률"),
        r"\hat{p}": ("maximum likelihood probability, or probabilities", "가능도가 가장 큰 확률"),
        "k": ("a category", "범주의 번호"),
        "K": ("number of categories", "범주의 개수"),
        "c": ("counts of the categories", "범주별 개수"),
        r"\lambda": ("rate: how often something happens", "발생률: 일이 얼마나 자주 일어나는가"),
        r"\hat{\lambda}": ("maximum likelihood rate", "가능도가 가장 큰 발생률"),
        r"\alpha": ("Lagrange multiplier: the price of probability", "라그랑주 승수: 합이 1을 넘는 만큼에 곱하는 수"),
        r"\Lambda": ("log-likelihood, less the price of what exceeds 1", "합이 1을 넘는 만큼에 α를 곱해 뺀 로그가능도"),
        r"\theta": ("end of the range of possible values", "가능한 값의 끝"),
    }
)

POSITIVE = r"\min_j p_j > 0"


@formula("categorical_log_likelihood", where=POSITIVE)
def _(sample):
    c, p = sample.counts(4), sample.weights(4)
    likelihood = {r"L(p \mid c)": lambda p, c: np.prod(p**c)}
    return {"c": c, "K": 4, "p": p, "right": categorical_log_likelihood(p, c)} | likelihood


@formula("categorical_mle", where=r"\sum_{j=1}^{K} c_j > 0")
def _(sample):
    c = sample.counts(4)
    return {"c": c, "K": 4, r"\hat{p}": categorical_mle(c), "k": sample.index(4)}


@formula("categorical.lagrange")
def _(sample):
    c, p, price, k = sample.counts(4), sample.positives(4), sample.positive(), sample.index(4)
    function = {r"\Lambda(p, \alpha)": lambda p, price: categorical_lagrangian(p, price, c)}
    right = categorical_lagrange_gradient(p, price, c)[k - 1]
    return function | {"c": c, "p": p, r"\alpha": price, "k": k, "right": right}


def arrivals(sample):
    x = sample.counts()
    likelihood = lambda rate, x: stats.poisson.pmf(x, rate).prod()  # noqa: E731
    return {"x": x, "n": len(x), r"\lambda": sample.positive(), r"L(\lambda \mid x)": likelihood}


@formula("poisson_log_likelihood", sides=4)
def _(sample):
    bound = arrivals(sample)
    return bound | {"right": poisson_log_likelihood(bound[r"\lambda"], bound["x"])}


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


@formula("exponential_mle")
def _(sample):
    x = sample.positives()
    return {"x": x, "n": len(x), r"\hat{\lambda}": exponential_mle(x)}


@formula("uniform_likelihood")
def _(sample):
    x = sample.positives()
    theta = x.max() * (0.97, 1.0, 1.03)[sample.trial % 3]
    return {"x": x, "n": len(x), r"\theta": theta, r"L(\theta \mid x)": uniform_likelihood}


@formula("uniform_mle")
def _(sample):
    x = sample.positives()
    return {"x": x, r"\hat{\theta}": uniform_mle(x)}


@formula("geometric_log_likelihood", sides=3, where="0 < p < 1")
def _(sample):
    x, p = 1 + sample.counts(), sample.probability()
    likelihood = lambda p, x: stats.geom.pmf(x, p).prod()  # noqa: E731
    right = {"side 2": geometric_log_likelihood(p, x)} if 0 < p < 1 else {}
    return {"x": x, "n": len(x), "p": p, r"L(p \mid x)": likelihood} | right


@formula("geometric_mle")
def _(sample):
    x = 1 + sample.counts()
    return {"x": x, "n": len(x), r"\hat{p}": geometric_mle(x)}


CHOSEN = ["x_i = 0", "p = 1", "p_2 = 1 - p_1"]


@inline("distributions", given=CHOSEN)
def _(sample):
    x, c, p, k = sample.positives(), sample.counts(4), sample.probability() / 2 + 0.2, sample.index(4)
    n, rate, theta, eta = len(x), sample.positive(), sample.positive(), sample.real()
    below = np.array([theta / 2])
    values = {
        r"\frac{c_k}{n}": c[k - 1] / n,
        r"\frac{1}{\bar{x}}": exponential_mle(x),
        r"\frac{1}{\lambda} \sum_{i=1}^{n} x_i - n": poisson_score(rate, x),
        r"-\frac{1}{\lambda^2} \sum_{i=1}^{n} x_i": -poisson_score(rate, x) / rate - n / rate,
        r"\frac{n}{\lambda} - \sum_{i=1}^{n} x_i": exponential_score(rate, x),
        r"-\frac{n}{\lambda^2}": exponential_curvature(rate, x),
        r"\frac{1}{\theta}": uniform_likelihood(theta, below),
        r"-\frac{n}{\theta}": -n * uniform_likelihood(theta, below),
        r"(1 - p)^{12}": stats.geom.sf(12, p),
        r"\log \frac{p}{1 - p}": special.logit(p),
    }
    known = {"x": x, "c": c, "p": p, "n": n, "k": k, r"\lambda": rate, r"\theta": theta, r"\eta": eta}
    statistic = sample.reals(len(FAMILY_H))
    weights = FAMILY_H * np.exp(eta * statistic)
    expected = Random(enumerate(weights / weights.sum()))
    known |= {r"\alpha": sample.positive(), r"\bar{x}": x.mean(), "X": expected, "T(x)": lambda x: statistic[x]}
    return known | values | {r"A(\eta)": lambda eta: log_partition(eta, statistic, FAMILY_H)}
