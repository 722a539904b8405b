"""The lab of the handwritten digits: what the symbols mean."""

import numpy as np

from runmath.formulas import formula, inline, symbols
from snippets.softmax import softmax
from snippets.softmax_regression import regression_logits, regression_loss, regression_loss_gradient

symbols(
    {
        "x": ("features, a row for each picture", "특징, 그림마다 한 줄"),
        "i": ("a picture", "그림의 번호"),
        "j": ("a feature", "특징의 번호"),
        "k": ("a class", "범주의 번호"),
        "b": ("intercepts", "절편"),
        "d": ("number of features", "특징의 수"),
        "K": ("number of classes", "범주의 수"),
        "z": ("logits", "로짓"),
        "w": ("weights", "가중치"),
        "y": ("labels", "레이블"),
        r"\operatorname{softmax}": ("softmax: probabilities of the classes", "소프트맥스: 범주의 확률"),
        "J": ("loss with the penalty", "벌점을 더한 손실"),
        "g": ("gradient of the loss with respect to the weights", "가중치에 대한 손실의 기울기"),
        r"\lambda": ("penalty on the squared weights", "가중치 제곱에 매기는 벌점"),
    }
)


def pictures(sample):
    """Three features, four classes, and a few observations."""
    n, d, K = sample.size(), 3, 4
    x, w = np.array([sample.reals(d) for _ in range(n)]), np.array([sample.reals(K) for _ in range(d)])
    b, y = sample.reals(K), np.array([sample.index(K, place) for place in range(n)])
    return x, w, b, y, {"x": x, "w": w, "b": b, "n": n, "d": d, "K": K, "y": y, r"\lambda": sample.positive()}


@formula("digits-lab.logits")
def _(sample):
    x, w, b, _, found = pictures(sample)
    i, k = sample.index(len(x)), sample.index(4, 1)
    return {name: found[name] for name in "xwbd"} | {"i": i, "k": k, "z": regression_logits(w, b, x)}


@formula("digits-lab.loss")
def _(sample):
    x, w, b, y, found = pictures(sample)
    del found["x"], found["b"]
    right = regression_loss(w, b, x, y - 1, found[r"\lambda"])
    return found | {"z": x @ w + b, "J": right, r"\operatorname{softmax}(z)": softmax}


@formula("digits-lab.gradient")
def _(sample):
    x, w, b, y, found = pictures(sample)
    by_w, _ = regression_loss_gradient(w, b, x, y - 1, found[r"\lambda"])
    places = {"j": sample.index(3), "k": sample.index(4, 1)}
    del found["b"], found["d"], found["K"]
    return found | places | {"z": x @ w + b, "g": by_w, r"\operatorname{softmax}(z)": softmax}


@inline("digits", given=["d = 64", "K = 10", r"C = \frac{1}{n \lambda}"])
def _(sample):
    return {r"\log 10": regression_loss(np.zeros((2, 10)), np.zeros(10), [[1.0, 2.0]], [3])}
