"""Binary cross-entropy: what the symbols of its formulas mean."""

import numpy as np

from runmath.formulas import Depends, formula, inline, symbols
from snippets.bce_logits import (
    bce_from_logits,
    bce_logit_gradient,
    bce_softplus,
    naive_bce_from_logits,
    squared_error_slope,
)
from snippets.bernoulli import bernoulli_likelihood, bernoulli_log_likelihood, bernoulli_pmf
from snippets.bernoulli_nll import bernoulli_nll
from snippets.binary_cross_entropy import bce_price, binary_cross_entropy, labels_likelihood
from snippets.o_rings import intercept_slope, weight_slope
from snippets.sigmoid import logit, sigmoid, sigmoid_slope

symbols(
    {
        "p": ("probability of a 1", "1이 나올 확률"),
        "x": ("observation or feature, or the list of them", "관측값이나 특징 또는 그 목록"),
        "y": ("what came, 1 or 0", "실제 결과, 1 또는 0"),
        r"\hat{y}": ("predicted probability of a 1", "예측한 1의 확률"),
        "f": ("probability mass function", "확률질량함수"),
        "c": ("loss of one prediction", "예측 하나의 손실"),
        r"\operatorname{BCE}": ("binary cross-entropy", "이진 교차 엔트로피"),
        r"\sigma": ("sigmoid", "시그모이드"),
        "z": ("logit", "로짓"),
        r"f_\theta": ("model that computes a logit", "로짓을 계산하는 모형"),
        "i": ("number of the case", "경우의 번호"),
        r"\theta": ("parameter of the model", "모형의 모수"),
        "w": ("weight", "가중치"),
        "b": ("intercept", "절편"),
        r"\ell": ("loss of one case from its logit", "로짓으로 계산한 손실"),
    }
)


INSIDE = [r"\min_i \hat{y}_i > 0", r"\max_i \hat{y}_i < 1"]
SIGMOID, LOSS = r"\sigma(z)", r"\ell(z, y)"


def predictions(sample, n):
    return np.array([sample.probability() for _ in range(n)])


@formula("bce.price", sides=(2, 2))
def _(sample):
    return {r"\hat{y}": sample.probability(), r"c(\hat{y}, 1)": bce_price, r"c(\hat{y}, 0)": bce_price}


@formula("bce.pmf", sides=(2, 2, 2))
def _(sample):
    known = {"p": sample.probability(), "x": sample.trial % 2}
    return known | {"f(x; p)": bernoulli_pmf, "f(1; p)": bernoulli_pmf, "f(0; p)": bernoulli_pmf}


def observed(sample):
    x, p = sample.bits(), sample.probability()
    return x, p, {"x": x, "n": len(x), "p": p, r"L(p \mid x)": bernoulli_likelihood}


@formula("bce.likelihood")
def _(sample):
    *_, known = observed(sample)
    return known


@formula("bce.log-likelihood", sides=4, where="0 < p < 1")
def _(sample):
    x, p, known = observed(sample)
    return known | {"left": bernoulli_log_likelihood(p, x)}


@formula("bce.nll", where="0 < p < 1")
def _(sample):
    x, p, known = observed(sample)
    return known | {"left": bernoulli_nll(p, x)}


@formula("bce.definition", where=INSIDE)
def _(sample):
    y = sample.bits()
    known = {"y": y, "n": len(y), r"\hat{y}": predictions(sample, len(y))}
    return known | {r"\operatorname{BCE}(\hat{y}, y)": binary_cross_entropy}


@formula("sigmoid")
def _(sample):
    return {"z": sample.real(), SIGMOID: sigmoid}


@formula("bce.model")
def _(sample):
    x, weight = sample.reals(), sample.real()
    model = {r"f_\theta(x)": lambda x: weight * x, SIGMOID: sigmoid}
    return {"x": x, "i": sample.index(len(x)), r"\hat{y}": sigmoid(weight * x)} | model


def data(sample):
    """Labels, and predictions that depend on the parameter."""
    x, y, theta = sample.reals(4), sample.bits(4), sample.real()
    probability = lambda y, theta: labels_likelihood(sigmoid(theta * x), y)  # noqa: E731
    predicted = Depends(lambda theta: sigmoid(theta * x), r"\theta")
    known = {"y": y, "n": 4, r"\theta": theta, r"\hat{y}": predicted, r"P(y \mid \theta)": probability}
    return sigmoid(theta * x), known


@formula("bce.data-likelihood")
def _(sample):
    _, known = data(sample)
    return known


@formula("bce.which-stays", sides=(2, 2))
def _(sample):
    return {r"\hat{y}": sample.probability(), r"f(1; \hat{y})": bernoulli_pmf, r"f(0; \hat{y})": bernoulli_pmf}


@formula("bce.loss", sides=3)
def _(sample):
    y_hat, known = data(sample)
    return known | {r"c(\hat{y}, y)": bce_price, "left": binary_cross_entropy(y_hat, known["y"])}


@formula("sigmoid.logit")
def _(sample):
    z = sample.real()
    return {"z": z, SIGMOID: sigmoid, "right": logit(sigmoid(z))}


@formula("bce.complement", sides=5)
def _(sample):
    return {"z": sample.real(), SIGMOID: sigmoid}


def case(sample):
    """A logit and a label."""
    z, y = sample.real(), sample.probability()
    return z, y, {"z": z, "y": y, SIGMOID: sigmoid}


@formula("naive_bce_from_logits")
def _(sample):
    *_, known = case(sample)
    return known | {LOSS: naive_bce_from_logits}


@formula("bce.softplus", sides=5)
def _(sample):
    *_, known = case(sample)
    return known | {LOSS: bce_softplus}


@formula("bce.take-out", sides=3)
def _(sample):
    z = sample.real()
    return {"z": z, "left": bce_softplus(z, 0)}


@formula("bce.stable")
def _(sample):
    z, y, _ = case(sample)
    return {"z": z, "y": y, LOSS: bce_from_logits}


@formula("bce.gradient", sides=4)
def _(sample):
    z, y, known = case(sample)
    return known | {LOSS: bce_from_logits, "right": bce_logit_gradient(z, y)}


@formula("bce.sigmoid-slope", sides=5)
def _(sample):
    z = sample.real()
    return {"z": z, SIGMOID: sigmoid, "right": sigmoid_slope(z)}


def regression(sample, slope):
    """Cases with a feature, and a slope at a weight and an intercept."""
    x, y, w, b = sample.reals(4), sample.bits(4), sample.real(), sample.real()
    known = {SIGMOID: sigmoid, LOSS: bce_from_logits, "right": slope(w, b, x, y)}
    return known | {"x": x, "y": y, "n": 4, "w": w, "b": b}


@formula("bce.weight")
def _(sample):
    return regression(sample, weight_slope)


@formula("bce.intercept")
def _(sample):
    return regression(sample, intercept_slope)


@formula("bce.squared-error")
def _(sample):
    z, y, known = case(sample)
    return known | {"left": squared_error_slope(z, y)}


@inline("binary-cross-entropy", given=["y = 1", "y = 0", "y_i = 1", "y_i = 0", "z = -10"])
def _(sample):
    z = sample.real()
    return {"z": z, r"e^{-z} \cdot (1 + e^{z})": 1 + np.exp(-z), r"\log 2": np.log(2)}
