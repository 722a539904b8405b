"""Ways to the top: what the symbols of the optimisation page mean."""

import math

import numpy as np
from scipy import special, stats

from runmath.formulas import Depends, Random, formula, inline, symbols
from snippets.bernoulli import bernoulli_pmf
from snippets.lighthouse import cauchy_curvature, cauchy_information, cauchy_log_likelihood, cauchy_score
from snippets.logistic_regression import (
    logistic_hessian,
    logistic_log_likelihood,
    logistic_probability,
    logistic_score,
)
from snippets.optimisers import fisher_scoring, gradient_ascent, newton
from snippets.score import bernoulli_curvature, bernoulli_score

symbols(
    {
        r"\theta": ("place along the coast", "해안을 따라 잰 위치"),
        "u": ("places where flashes hit the shore", "불빛이 해안에 닿은 위치"),
        "U": ("random place where a flash hits the shore", "불빛이 해안에 닿는 위치인 확률변수"),
        "f": ("density of the place where a flash hits the shore", "불빛이 해안에 닿는 위치의 밀도함수"),
        "s": ("score", "점수함수"),
        "I": ("Fisher information", "피셔 정보"),
        "t": ("number of the step", "걸음의 번호"),
        r"\eta": ("learning rate", "학습률"),
        "i": ("an observation", "관측값의 번호"),
        "j": ("a weight", "가중치의 번호"),
        "k": ("a weight", "가중치의 번호"),
        "w": ("weights", "가중치"),
        "x": ("features, a row for each observation", "특징. 관측값마다 한 행"),
        "y": ("labels, 0 or 1", "레이블, 0 또는 1"),
        r"\hat{y}": ("probabilities of label 1", "레이블이 1일 확률"),
    }
)


def flashes(sample):
    u, theta = sample.reals(), sample.real()
    likelihood = lambda theta, u: stats.cauchy.pdf(u, theta).prod()  # noqa: E731
    return u, theta, {"u": u, "n": len(u), r"\theta": theta, r"L(\theta \mid u)": likelihood}


@formula("cauchy_log_likelihood")
def _(sample):
    u, theta, bound = flashes(sample)
    return bound | {"right": cauchy_log_likelihood(theta, u)}


@formula("cauchy_score", sides=3)
def _(sample):
    u, _, bound = flashes(sample)
    return bound | {r"s(\theta)": lambda theta: cauchy_score(theta, u)}


@formula("cauchy_curvature")
def _(sample):
    theta = sample.positive()
    u = theta + sample.reals() / 4  # near the place all terms bend the same way, and none is lost beside another
    slope = {"s(\\theta)": lambda theta: np.sum(2 * (u - theta) / (1 + (u - theta) ** 2))}
    return {"u": u, "n": len(u), r"\theta": theta} | slope | {"right": cauchy_curvature(theta, u)}


def walk(sample, way):
    """A step of a walk to a place near the flashes."""
    u, t = sample.reals(), 2 + sample.trial % 2
    slope = lambda theta: cauchy_score(theta, u)  # noqa: E731
    return {r"\theta": way(u, slope, sample.real(), t + 1), "t": t, r"s(\theta)": slope}


@formula("gradient_ascent")
def _(sample):
    rate = sample.real(0.01, 0.1)
    return walk(sample, lambda u, slope, start, steps: gradient_ascent(slope, start, rate, steps)) | {r"\eta": rate}


@formula("newton")
def _(sample):
    bend = lambda u: lambda theta: cauchy_curvature(theta, u)  # noqa: E731
    return walk(sample, lambda u, slope, start, steps: newton(slope, bend(u), start, steps))


@formula("fisher_scoring")
def _(sample):
    """Any information that depends on the place, so that a constant is no answer."""
    information = lambda theta: 3 + np.exp(theta / 9)  # noqa: E731
    way = lambda u, slope, start, steps: fisher_scoring(slope, information, start, steps)  # noqa: E731
    return walk(sample, way) | {r"I(\theta)": information}


@formula("cauchy_information", sides=3)
def _(sample):
    """Sixteen directions, equally likely, have the same mean as all of them: the curvature is a short Fourier sum."""
    n, theta = sample.size(), sample.real()
    places = theta + np.tan(np.pi * ((np.arange(16) + 0.5) / 16 - 0.5))
    bound = {"n": n, r"\theta": theta, "U": Random((u, 1 / 16) for u in places), r"f(u; \theta)": stats.cauchy.pdf}
    return bound | {r"I(\theta)": lambda theta: cauchy_information(n)}


def flights(sample):
    """Rows with a 1 and a number, labels, weights, and the probabilities, which depend on the weights."""
    x, n = np.column_stack([np.ones(4), sample.reals(4)]), 4
    w, y = sample.reals(2), sample.bits(4)
    likelihood = {r"L(w \mid y)": lambda w, y: np.prod(bernoulli_pmf(y, logistic_probability(w, x)))}
    return x, w, y, likelihood | {"w": w, "n": n, r"\hat{y}": Depends(lambda w: logistic_probability(w, x), "w")}


@formula("logistic_regression.model")
def _(sample):
    x, w, _, _ = flights(sample)
    return {"x": x, "w": w, "i": sample.index(4), r"\hat{y}": logistic_probability(w, x)}


@formula("logistic_log_likelihood")
def _(sample):
    x, w, y, bound = flights(sample)
    return bound | {"y": y, "right": logistic_log_likelihood(w, x, y)}


@formula("logistic_score")
def _(sample):
    x, w, y, bound = flights(sample)
    return bound | {"x": x, "y": y, "right": logistic_score(w, x, y)}


@formula("logistic_hessian")
def _(sample):
    x, w, y, bound = flights(sample)
    j, k = sample.index(2), sample.index(2, 1)
    return bound | {"x": x, "y": y, "j": j, "k": k, "right": logistic_hessian(w, x)[j - 1, k - 1]}


CHOSEN = [r"\eta = 1", "p = 0.25", "y_i = 1", r"z = w^\top x_i"]


@inline("optimisation", given=CHOSEN)
def _(sample):
    u, theta, z, rate = sample.real(), sample.real(), sample.real(), sample.positive()
    p = sample.probability() / 2 + 0.2
    n, angle, bend = sample.size(), sample.real(-1.5, 1.5), sample.real(-9, -1)
    turn = angle / math.pi + 0.5
    parabola = lambda place: bend * (place - theta)  # noqa: E731
    phones = np.array([1] * 7 + [0] * 3)
    after = gradient_ascent(parabola, theta + 1, rate, 1)[1] - theta
    bends = [bernoulli_curvature(p, np.array([x])) for x in (0, 1)]
    information = -10 * np.dot([1 - p, p], bends)
    known = {"u": u, r"\theta": theta, r"\eta": rate, "p": p, "z": z, "n": n, "a": angle}
    known |= {r"s(\theta)": parabola, r"\hat{\theta}": theta}
    values = {
        r"\theta + \tan a": stats.cauchy.ppf(turn, theta),
        r"u - \theta": math.tan(math.pi * (stats.cauchy.cdf(u, theta) - 0.5)),
        r"\frac{1}{\pi (1 + (u - \theta)^2)}": stats.cauchy.pdf(u, theta),
        r"1 + \eta s'(\hat{\theta})": after,
        r"\frac{2}{-s'(\hat{\theta})}": -2 / bend,
        r"\frac{2}{n}": 1 / cauchy_information(n),
        r"\frac{1}{1 + e^{-z}}": special.expit(z),
        r"\frac{10}{p (1 - p)}": information,
        r"\frac{7 - 10 p}{p (1 - p)}": bernoulli_score(p, phones),
    }
    return known | values
