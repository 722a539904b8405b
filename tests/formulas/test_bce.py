"""Binary cross-entropy: what the symbols of its formulas mean."""

import numpy as np

from runmath.formulas import Depends, formula, inline, symbols
from snippets.base_rate import base_rate_loss, weighted_base_rate
from snippets.bce_logits import bce_from_logits, bce_logit_gradient, bce_softplus, squared_error_slope
from snippets.bernoulli import bernoulli_likelihood
from snippets.binary_cross_entropy import bce_price, binary_cross_entropy, labels_likelihood, outcomes_nll
from snippets.decisions import decision_threshold
from snippets.several_labels import several_labels_bce
from snippets.sigmoid import sigmoid

symbols(
    {
        "p": ("probability of a 1", "1이 나올 확률"),
        "y": ("outcome or label, 1 or 0, or the list of them", "실제 결과나 레이블(1 또는 0) 또는 그 목록"),
        r"\hat{y}": ("predicted probability of a 1", "예측한 1의 확률"),
        "c": ("loss of one prediction", "예측 하나의 손실"),
        r"\operatorname{BCE}": ("binary cross-entropy", "이진 교차 엔트로피"),
        r"\sigma": ("sigmoid", "시그모이드"),
        "z": ("logit", "로짓"),
        r"\theta": ("parameter of the model", "모형의 모수"),
        r"\ell": ("loss of one case from its logit", "로짓으로 계산한 손실"),
        "a": ("cost of a false alarm", "잘못된 경보의 비용"),
        "m": ("cost of a miss", "놓쳤을 때의 비용"),
        "t": ("threshold", "임곗값"),
        "r": ("share of ones", "1의 비율"),
        "v": ("weight of the ones in the loss", "손실에서 1에 주는 가중치"),
        "K": ("number of labels", "레이블의 개수"),
    }
)


SIGMOID, LOSS = r"\sigma(z)", r"\ell(z, y)"


@formula("bce.price", sides=(2, 2))
def _(sample):
    return {r"\hat{y}": sample.probability(), r"c(\hat{y}, 1)": bce_price, r"c(\hat{y}, 0)": bce_price}


@formula("bce.nll", sides=3, where="0 < p < 1")
def _(sample):
    y, p = sample.bits(), sample.probability()
    return {"y": y, "n": len(y), "p": p, r"L(p \mid y)": bernoulli_likelihood, "left": outcomes_nll(p, y)}


@formula("sigmoid")
def _(sample):
    return {"z": sample.real(), SIGMOID: sigmoid}


@formula("bce.definition", sides=4)
def _(sample):
    """Predictions that depend on the parameter."""
    x, y, theta = sample.reals(4), sample.bits(4), sample.real()
    probability = lambda y, theta: labels_likelihood(sigmoid(theta * x), y)  # noqa: E731
    predicted = Depends(lambda theta: sigmoid(theta * x), r"\theta")
    known = {"y": y, "n": 4, r"\theta": theta, r"\hat{y}": predicted, r"P(y \mid \theta)": probability}
    return known | {r"\operatorname{BCE}(\hat{y}, y)": binary_cross_entropy}


def case(sample):
    """A logit and a label."""
    z, y = sample.real(), sample.probability()
    return z, y, {"z": z, "y": y, SIGMOID: sigmoid}


@formula("bce.softplus", sides=5)
def _(sample):
    *_, known = case(sample)
    return known | {LOSS: bce_softplus}


@formula("bce.stable")
def _(sample):
    z, y, _ = case(sample)
    return {"z": z, "y": y, LOSS: bce_from_logits}


@formula("bce.gradient", sides=4)
def _(sample):
    z, y, known = case(sample)
    return known | {LOSS: bce_from_logits, "right": bce_logit_gradient(z, y)}


@formula("bce.squared-error")
def _(sample):
    z, y, known = case(sample)
    return known | {"left": squared_error_slope(z, y)}


@formula("bce.threshold")
def _(sample):
    a, m = sample.positive(), sample.positive()
    return {"a": a, "m": m, "t": decision_threshold(a, m)}


@formula("bce.base-rate", where="0 < r < 1")
def _(sample):
    y = sample.bits()
    return {"y": y, "n": len(y), "r": y.mean(), "right": base_rate_loss(y) if 0 < y.mean() < 1 else 0}


@formula("bce.pos-weight")
def _(sample):
    r, v = sample.probability(), sample.positive()
    search = {"domain": {"q": (0, 1)}, "objective": lambda q: -v * r * np.log(q) - (1 - r) * np.log(1 - q)}
    return {"r": r, "v": v, "right": weighted_base_rate(r, v)} | search


@formula("bce.several-labels")
def _(sample):
    z = sample.reals(3 + sample.trial % 2)
    y = sample.bits(len(z)).astype(float)
    known = {"z": z, "y": y, "K": len(z), SIGMOID: sigmoid, LOSS: bce_from_logits}
    return known | {"right": several_labels_bce(z, y)}


GIVEN = ["y = 1", "y = 0", "z = -10", "v > 1", "v = 9", "a = 9", "m = 1", r"f_\theta(x_i) = w x_i + b"]


@inline("binary-cross-entropy", given=GIVEN)
def _(sample):
    z, y, p = sample.real(), sample.trial % 2, sample.probability()
    known = {"z": z, "y": y, "p": p, r"p^{y} (1 - p)^{1 - y}": p if y else 1 - p, r"\log 2": np.log(2)}
    return known | {SIGMOID: sigmoid}


@inline("binary-cross-entropy")
def _(sample):
    x, weight = sample.reals(), sample.real()
    model = {r"f_\theta(x)": lambda x: weight * x}
    return {"x": x, "i": sample.index(len(x)), r"\hat{y}": sigmoid(weight * x)} | model


@inline("binary-cross-entropy")
def _(sample):
    """A weight on the ones shifts the logit of the best constant prediction."""
    r, v = sample.real(0.01, 0.99), sample.positive()
    return {"r": r, "v": v, "q": weighted_base_rate(r, v), r"\log v": np.log(v)}
