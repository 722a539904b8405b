"""Binary cross-entropy: what the symbols of its formulas mean."""

import numpy as np

from runmath.bindings import Depends, formula, inline, symbols
from snippets import bce_logits, bernoulli, bernoulli_nll, binary_cross_entropy, logistic_regression, sigmoid, surprise

symbols(
    {
        "p": ("probability of a 1", "1이 나올 확률"),
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


def predictions(sample, n):
    return np.array([sample.probability() for _ in range(n)])


def likelihood(p, x):
    return bernoulli.bernoulli_likelihood(p, x)


@formula("bce.price", sides=(2, 2))
def _(sample):
    losses = lambda y_hat, y: binary_cross_entropy.bce_terms(y_hat, y)  # noqa: E731
    return {r"\hat{y}": sample.probability(), r"c(\hat{y}, 1)": losses, r"c(\hat{y}, 0)": losses}


@formula("bce.pmf", sides=(2, 2, 2))
def _(sample):
    pmf = lambda x, p: bernoulli.bernoulli_pmf(x, p)  # noqa: E731
    known = {"p": sample.probability(), "x": sample.trial % 2}
    return known | {"f(x; p)": pmf, "f(1; p)": pmf, "f(0; p)": pmf}


@formula("bce.likelihood")
def _(sample):
    x, p = sample.bits(), sample.probability()
    return {"x": x, "n": len(x), "p": p, r"L(p \mid x)": likelihood}


@formula("bce.log-likelihood", sides=4)
def _(sample):
    x, p = sample.bits(), sample.probability()
    left = bernoulli.bernoulli_log_likelihood(p, x)
    return {"x": x, "n": len(x), "p": p, r"L(p \mid x)": likelihood, "left": left}


@formula("bce.nll")
def _(sample):
    x, p = sample.bits(), sample.probability()
    return {"x": x, "n": len(x), "p": p, r"L(p \mid x)": likelihood, "left": bernoulli_nll.bernoulli_nll(p, x)}


@formula("bce.definition")
def _(sample):
    y = sample.bits()
    bce = binary_cross_entropy.binary_cross_entropy
    return {"y": y, "n": len(y), r"\hat{y}": predictions(sample, len(y)), r"\operatorname{BCE}(\hat{y}, y)": bce}


@formula("sigmoid")
def _(sample):
    return {"z": sample.real(), r"\sigma(z)": sigmoid.sigmoid}


@formula("bce.model")
def _(sample):
    x, weight = sample.reals(), sample.real()
    model = {r"f_\theta(x)": lambda x: weight * x, r"\sigma(z)": sigmoid.sigmoid}
    return {"x": x, "i": sample.index(len(x)), r"\hat{y}": sigmoid.sigmoid(weight * x)} | model


def data(sample):
    """Labels, and predictions that depend on the parameter."""
    x, y, theta = sample.reals(4), sample.bits(4), sample.real()
    probability = lambda y, theta: np.exp(-binary_cross_entropy.binary_cross_entropy(sigmoid.sigmoid(theta * x), y))  # noqa: E731
    predicted = Depends(lambda theta: sigmoid.sigmoid(theta * x), r"\theta")
    return {"y": y, "n": 4, r"\theta": theta, r"\hat{y}": predicted, r"P(y \mid \theta)": probability}


@formula("bce.data-likelihood")
def _(sample):
    return data(sample)


@formula("bce.which-stays", sides=(2, 2))
def _(sample):
    pmf = lambda x, p: bernoulli.bernoulli_pmf(x, p)  # noqa: E731
    return {r"\hat{y}": sample.probability(), r"f(1; \hat{y})": pmf, r"f(0; \hat{y})": pmf}


@formula("bce.loss", sides=3)
def _(sample):
    return data(sample) | {r"c(\hat{y}, y)": binary_cross_entropy.bce_terms}


@formula("logit")
def _(sample):
    z = sample.real()
    return {"z": z, r"\sigma(z)": sigmoid.sigmoid, "right": sigmoid.logit(sigmoid.sigmoid(z))}


@formula("bce.complement", sides=5)
def _(sample):
    return {"z": sample.real(), r"\sigma(z)": sigmoid.sigmoid}


@formula("bce.softplus", sides=5)
def _(sample):
    known = {r"\sigma(z)": sigmoid.sigmoid, r"\ell(z, y)": bce_logits.bce_from_logits}
    return known | {"z": sample.real(), "y": sample.probability()}


@formula("bce.take-out", sides=3)
def _(sample):
    z = sample.real()
    return {"z": z, "left": bce_logits.bce_from_logits(z, 0)}


@formula("bce.stable")
def _(sample):
    z = sample.real(0.1, 2) * (-1) ** sample.trial
    return {"z": z, "y": sample.probability(), r"\ell(z, y)": bce_logits.bce_from_logits}


@formula("bce.gradient", sides=4)
def _(sample):
    z, y = sample.real(), sample.probability()
    known = {r"\sigma(z)": sigmoid.sigmoid, r"\ell(z, y)": bce_logits.bce_from_logits}
    return known | {"z": z, "y": y, "right": bce_logits.bce_logit_gradient(z, y)}


@formula("bce.sigmoid-slope", sides=5)
def _(sample):
    return {"z": sample.real(), r"\sigma(z)": sigmoid.sigmoid}


def regression(sample, place):
    """Cases with a feature, and the gradient at a weight and an intercept."""
    x, y, w, b = sample.reals(4), sample.bits(4), sample.real(), sample.real()
    known = {r"\sigma(z)": sigmoid.sigmoid, r"\ell(z, y)": bce_logits.bce_from_logits}
    right = logistic_regression.logistic_gradient([b, w], logistic_regression.design_matrix(x), y)[place]
    return known | {"x": x, "y": y, "n": 4, "w": w, "b": b, "right": right}


@formula("bce.weight")
def _(sample):
    return regression(sample, 1)


@formula("bce.intercept")
def _(sample):
    return regression(sample, 0)


@formula("bce.squared-error")
def _(sample):
    z, y = sample.real(), sample.probability()
    s = sigmoid.sigmoid(z)
    return {"z": z, "y": y, r"\sigma(z)": sigmoid.sigmoid, "left": 2 * (s - y) * (s - s**2)}


@inline("binary-cross-entropy", given=["y = 1", "y = 0", "y_i = 1", "y_i = 0", "z = -10"])
def _(sample):
    z = sample.real()
    return {"z": z, r"e^{-z} \cdot (1 + e^{z})": 1 + np.exp(-z), r"\log 2": surprise.surprise(0.5)}
