"""The formulas of the labs: what the symbols mean."""

import numpy as np
from scipy import stats

from runmath.formulas import formula, inline, symbols
from snippets.bigram import bigram_fit
from snippets.normal import normal_log_likelihood
from snippets.normal_mle import normal_mle, normal_score
from snippets.perplexity import perplexity_of_letters
from snippets.softmax import softmax
from snippets.softmax_regression import regression_logits, regression_loss, regression_loss_gradient
from tests.formulas import letters

symbols(
    {
        "x": ("features, or heights", "특징 또는 키"),
        r"\hat{\mu}": ("maximum likelihood mean", "가능도가 가장 큰 평균"),
        r"\hat{\sigma}": ("maximum likelihood standard deviation", "가능도가 가장 큰 표준편차"),
        "i": ("an observation", "관측값의 번호"),
        "j": ("a feature, or a letter", "특징 또는 낱자의 번호"),
        "k": ("a class, or what is added to each count", "범주의 번호, 또는 횟수마다 더하는 수"),
        "a": ("letter before", "앞 낱자"),
        "b": ("intercepts, or the letter that follows", "절편, 또는 뒤에 오는 낱자"),
        "d": ("number of features", "특징의 수"),
        "K": ("number of classes", "범주의 수"),
        "z": ("logits", "로짓"),
        "w": ("weights, or the letters of a text", "가중치, 또는 글의 낱자들"),
        "y": ("labels", "레이블"),
        r"\operatorname{softmax}": ("softmax: probabilities of the classes", "소프트맥스: 범주의 확률"),
        "J": ("loss with the penalty", "벌점을 더한 손실"),
        "g": ("gradient of the loss with respect to the weights", "가중치에 대한 손실의 기울기"),
        r"\lambda": ("penalty on the squared weights", "가중치 제곱에 매기는 벌점"),
        "c": ("counts of the pairs", "낱자 쌍의 횟수"),
        r"\hat{q}": ("smoothed probability of a letter after another", "앞 낱자 뒤에 올 평활한 확률"),
        "V": ("number of different letters", "서로 다른 낱자의 수"),
        "T": ("number of letters in the text", "글에 있는 낱자의 수"),
        "p": ("probability of a letter, given those before it", "앞의 낱자들이 주어졌을 때 낱자의 확률"),
        r"\mathrm{PPL}": ("perplexity", "퍼플렉서티"),
    }
)
LOG_LIKELIHOOD = r"L(\mu, \sigma \mid x)"


def heights(sample):
    x = sample.reals()
    found = {"x": x, "n": len(x), r"\mu": sample.real(), r"\sigma": sample.positive()}
    return x, found | {LOG_LIKELIHOOD: lambda mu, sigma, x: stats.norm(mu, sigma).pdf(x).prod()}


@formula("heights-lab.log-likelihood")
def _(sample):
    x, found = heights(sample)
    return found | {"left": normal_log_likelihood(found[r"\mu"], found[r"\sigma"], x)}


@formula("heights-lab.score", sides=(2, 2))
def _(sample):
    x, found = heights(sample)
    by_mu, by_sigma = normal_score(found[r"\mu"], found[r"\sigma"], x)
    return found | {"right": by_mu, "right of 2": by_sigma}


@formula("heights-lab.mle", sides=(2, 2))
def _(sample):
    x = sample.reals()
    mu, sigma = normal_mle(x)
    return {"x": x, "n": len(x), r"\hat{\mu}": mu, r"\hat{\sigma}": sigma}


@formula("heights-lab.profile")
def _(sample):
    x, found = heights(sample)
    best = normal_mle(x)[0]
    mu = best if sample.trial % 4 == 0 else found[r"\mu"]
    right = normal_log_likelihood(best, found[r"\sigma"], x)
    del found["n"]
    return found | {r"\mu": mu, r"\hat{\mu}": best, "right": right}


@formula("heights-lab.drop", where=r"\hat{\sigma} > 0")
def _(sample):
    x, found = heights(sample)
    mu, sigma = normal_mle(x)
    del found[r"\mu"]
    return found | {r"\hat{\mu}": mu, r"\hat{\sigma}": sigma, "left": normal_log_likelihood(mu, found[r"\sigma"], x)}


@inline("heights", given=[r"\sigma = 0.5", r"\sigma = 3", r"\frac{\sigma^2}{n}", r"\frac{\sigma^2}{2n}"])
def _(sample):
    return {}


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


@formula("korean-lab.smoothed")
def _(sample):
    V, k = sample.size(), sample.positive()
    c = np.array([sample.counts(V) for _ in range(V)])
    places = {"a": sample.index(V), "b": sample.index(V, 1)}
    return places | {"V": V, "k": k, "c": c, r"\hat{q}": bigram_fit(c, k)}


@formula("korean-lab.perplexity")
def _(sample):
    w, q, bound = letters.chain(sample)
    del bound["p(w)"]
    return bound | {r"\mathrm{PPL}": perplexity_of_letters(q[[letters.START, *w[:-1]], w])}


@formula("korean-lab.uniform")
def _(sample):
    w = letters.text(sample)
    V = len(letters.LETTERS)
    return {"T": len(w), "V": V, "left": perplexity_of_letters(np.full(len(w), 1 / V))}


@inline("korean-bigram", given=["k = 0", "k = 1", "0.9", "0.1", r"-\log \hat{q}"])
def _(sample):
    return {"V": len(letters.LETTERS), r"\hat{q}": sample.probability(), "a": None}
