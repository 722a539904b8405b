"""Softmax and cross-entropy from logits: what the symbols mean. Classes count from 1 here, from 0 in the snippets."""

import math

import numpy as np
from scipy import special

from runmath.formulas import formula, inline, symbols
from snippets.categorical_cross_entropy import (
    categorical_cross_entropy,
    cross_entropy_gradient,
    one_hot,
    softmax_nll,
    sparse_cross_entropy,
)
from snippets.logsumexp import log_mean_exp, logsumexp
from snippets.sigmoid import logit, sigmoid
from snippets.softmax import log_softmax, naive_log_softmax, naive_softmax, softmax

symbols(
    {
        r"\operatorname{softmax}": ("probabilities that belong to logits", "로짓에 대응하는 확률"),
        "z": ("logits, or other logarithms; a row for each observation", "로짓 또는 다른 로그값, 관측값마다 한 줄"),
        "p": ("probabilities of the classes", "범주의 확률"),
        "j": ("another class", "다른 범주"),
        "y": ("label: the true class, or the list of labels", "레이블, 곧 정답 범주 또는 그 목록"),
        "t": ("one-hot label", "원-핫 레이블"),
        "k": ("a class", "범주 하나"),
        "K": ("number of classes", "범주의 개수"),
        "c": ("number added to every logit", "모든 로짓에 더하는 수"),
        "m": ("largest logit, or any number", "가장 큰 로짓 또는 임의의 수"),
        r"\ell": ("cross-entropy of one label", "레이블 하나의 교차 엔트로피"),
        "L": ("likelihood of the logits", "로짓의 가능도"),
        r"\sigma": ("sigmoid", "시그모이드"),
    }
)

SOFTMAX, LOSS = r"\operatorname{softmax}(z)", r"\ell(z, y)"


def loss(z, y):
    return sparse_cross_entropy(z, y - 1)


def prediction(sample):
    """Logits, their number, and one of the classes."""
    z = sample.reals()
    return {"z": z, "K": len(z), "k": sample.index(len(z))}


PAIRS = [(2, 2), (1, 4), (5, 3), (3, 1), (4, 4), (2, 5), (1, 2), (3, 2), (5, 5), (1, 1), (2, 4), (4, 1)]
"""A class and the label, trial by trial, among 3, 4 and 5 classes: the same, or apart in either order."""


def labelled(sample):
    """A prediction and the label that came."""
    k, y = PAIRS[sample.trial]
    return prediction(sample) | {"k": k, "y": y}


@formula("softmax.softmax")
def _(sample):
    return prediction(sample) | {SOFTMAX: naive_softmax}


@formula("softmax.log-ratio")
def _(sample):
    z = sample.reals()
    k = sample.index(len(z))
    j = k % len(z) + 1  # another one
    ours = naive_log_softmax(z)
    return {"z": z, "p": special.softmax(z), "k": k, "j": j, "left": ours[k - 1] - ours[j - 1]}


@formula("softmax.shift", sides=4)
def _(sample):
    return prediction(sample) | {"c": sample.real(), SOFTMAX: naive_softmax}


@formula("softmax.stable")
def _(sample):
    found = prediction(sample)
    return found | {"m": found["z"].max(), SOFTMAX: softmax}


@formula("logsumexp", sides=4)
def _(sample):
    z = sample.reals()
    return {"z": z, "K": len(z), "m": sample.real(), "left": logsumexp(z)}


@formula("logsumexp.bounds", sides=3)
def _(sample):
    """With one term the lower bound is reached, with equal terms the upper one."""
    z = [np.array([0.4]), np.array([0.4, 0.4])][sample.trial] if sample.trial < 2 else sample.reals(4)
    return {"z": z, "K": len(z), "left": z.max(), "side 2": logsumexp(z), "right": z.max() + math.log(len(z))}


@formula("log_mean_exp")
def _(sample):
    z = sample.reals(3 + sample.trial % 3)
    return {"z": z, "K": len(z), "left": log_mean_exp(z)}


@formula("log_softmax", sides=4)
def _(sample):
    found = prediction(sample)
    right = log_softmax(found["z"])[found["k"] - 1]
    return found | {SOFTMAX: special.softmax, "m": found["z"].max(), "right": right}


@formula("sparse_cross_entropy", sides=3)
def _(sample):
    found = labelled(sample)
    del found["k"]
    return found | {LOSS: loss, SOFTMAX: special.softmax}


@formula("categorical_cross_entropy.nll", sides=4)
def _(sample):
    n, classes = sample.whole(2, 6), 3
    z = np.array([sample.reals(classes) for _ in range(n)])
    y = np.array([sample.index(classes, k) for k in range(n)])
    likelihood = lambda z, y: special.softmax(z, axis=1)[np.arange(n), y - 1].prod()  # noqa: E731
    functions = {r"L(z \mid y)": likelihood, SOFTMAX: special.softmax, LOSS: loss}
    return {"z": z, "n": n, "y": y, "right": softmax_nll(z, y - 1)} | functions


@formula("categorical_cross_entropy", sides=3)
def _(sample):
    found = labelled(sample)
    del found["k"]
    t = np.eye(found["K"])[found["y"] - 1]
    return found | {"t": t, SOFTMAX: special.softmax, "left": categorical_cross_entropy(found["z"], t)}


@formula("cross_entropy_gradient", sides=4)
def _(sample):
    found = labelled(sample)
    independent = lambda z, y: np.log(np.exp(z).sum()) - z[y - 1]  # noqa: E731
    right = cross_entropy_gradient(found["z"], found["y"] - 1)[found["k"] - 1]
    return found | {LOSS: independent, SOFTMAX: special.softmax, "right": right}


@formula("softmax.two-classes", sides=4)
def _(sample):
    return {"z": sample.reals(2), SOFTMAX: softmax, r"\sigma(z)": sigmoid}


@inline("softmax-and-cross-entropy", given=["e^{1000}", r"T \to 0", r"T \to \infty", r"\operatorname{softmax}(z / T)"])
def _(sample):
    z = sample.reals(3 + sample.trial % 3)
    K = len(z)
    k, y = ((1, 1), (1, 3), (3, 1), (2, 2))[sample.trial % 4]  # before, after and at each other
    classes = {"K": K, "K - 1": len(np.arange(1, K))}
    classes |= {"p": special.softmax(z), "j": sample.index(K, 1)}
    logarithms = {r"\log 2": logit(2 / 3), r"\log 3": logit(0.75), r"\log \frac{0.7}{0.3}": logit(0.7)}
    labels = {"t": one_hot(y - 1, K), "y": y, "k": k}
    return {"z": z, "m": z.max(), "T": sample.positive()} | classes | logarithms | labels
