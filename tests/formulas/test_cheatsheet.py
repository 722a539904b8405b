"""The ten formulas of the cheat sheet: what their symbols mean. Classes count from 1 here, from 0 in the snippets."""

import numpy as np

from runmath.formulas import Depends, Pmf, formula, inline, symbols
from snippets.bernoulli import bernoulli_likelihood, bernoulli_log_likelihood, bernoulli_mle
from snippets.binary_cross_entropy import binary_cross_entropy
from snippets.categorical_cross_entropy import cross_entropy_gradient, sparse_cross_entropy
from snippets.empirical import categorical_mean_nll
from snippets.entropy import cross_entropy, entropy, kl_divergence
from snippets.normal_mle import normal_mle
from snippets.softmax import softmax
from tests.formulas.families import mass, row

symbols(
    {
        "p": ("distribution of the data", "자료의 분포"),
        "q": ("distribution of the model", "모형의 분포"),
        r"\hat{p}": ("empirical distribution of the data", "자료의 경험분포"),
        r"q_\theta": ("distribution of the model with parameter θ", "모수가 θ인 모형의 분포"),
        r"\hat{\mu}": ("estimated mean", "추정한 평균"),
        r"\hat{\sigma}": ("estimated standard deviation", "추정한 표준편차"),
        "H": ("entropy; of two distributions, cross-entropy", "엔트로피, 분포가 둘이면 교차 엔트로피"),
        r"D_\mathrm{KL}": ("Kullback-Leibler divergence", "쿨백-라이블러 발산"),
        r"\operatorname{BCE}": ("binary cross-entropy", "이진 교차 엔트로피"),
        r"\hat{y}": ("predicted probabilities of a 1", "예측한 1의 확률들"),
        "y": ("label, or the list of labels", "레이블 또는 레이블의 목록"),
        r"\operatorname{softmax}": ("probabilities that belong to logits", "로짓에 대응하는 확률"),
        "z": ("logits", "로짓"),
        "k": ("a class", "범주 하나"),
        "K": ("number of classes", "범주의 개수"),
        r"\ell": ("cross-entropy of one label", "레이블 하나의 교차 엔트로피"),
    }
)


def observed(sample):
    x = sample.bits()
    functions = {r"L(\theta \mid x)": bernoulli_likelihood, r"P(x; \theta)": mass}
    return {"x": x, "n": len(x), r"\theta": sample.probability()} | functions


@formula("cheatsheet.likelihood")
def _(sample):
    return observed(sample)


@formula("cheatsheet.log-likelihood", where=r"L(\theta \mid x) > 0")
def _(sample):
    known = observed(sample)
    known["x"] = np.append(known["x"], [0, 1])  # both outcomes: at 0 and 1 the likelihood is 0
    known["n"] = len(known["x"])
    return known | {"left": bernoulli_log_likelihood(known[r"\theta"], known["x"])}


@formula("cheatsheet.mle", sides=3)
def _(sample):
    x = sample.bits()
    likelihood, cost = lambda p: bernoulli_likelihood(p, x), lambda p: -np.log(bernoulli_likelihood(p, x))
    search = {"domain": {r"\theta": (0, 1)}, "objective": [likelihood, cost], "right": bernoulli_mle(x)}
    return search | {"x": x, "n": len(x), r"L(\theta \mid x)": bernoulli_likelihood}


@formula("cheatsheet.normal", sides=(2, 2))
def _(sample):
    x = sample.reals()
    mu, sigma = normal_mle(x)
    return {"x": x, "n": len(x), r"\hat{\mu}": mu, r"\hat{\sigma}": sigma}


@formula("cheatsheet.nll-is-cross-entropy", sides=3, where=r"L(\theta \mid x) > 0")
def _(sample):
    """Two outcomes, 1 and 2, both seen, of which the parameter is the probability of the second."""
    x, theta = np.append(sample.bits(), [0, 1]) + 1, sample.probability()
    return {
        "x": x, "n": len(x), "K": 2,
        r"\theta": theta, "left": categorical_mean_nll(np.array([1 - theta, theta]), x - 1),
        r"q_\theta": Depends(lambda theta: Pmf({1: 1 - theta, 2: theta}), r"\theta"),
        r"\hat{p}": Pmf({k: np.mean(x == k) for k in (1, 2)}),
        r"L(\theta \mid x)": lambda theta, x: bernoulli_likelihood(theta, np.array(x) - 1),
        r"H(\hat{p}, q_\theta)": lambda p, q: cross_entropy(row(p), row(q)),
    }  # fmt: skip


@formula("cheatsheet.kl", sides=3, where=[r"\min_x q(x) > 0", r"0 \log 0 = 0"])
def _(sample):
    outcomes = range(sample.size())
    return {
        "p": sample.pmf(outcomes), "q": sample.pmf(outcomes),
        r"D_{\mathrm{KL}}(p \| q)": lambda p, q: kl_divergence(row(p), row(q)),
        "H(p, q)": lambda p, q: cross_entropy(row(p), row(q)),
        "H(p)": lambda p: entropy(row(p)),
    }  # fmt: skip


@formula("cheatsheet.bce", where=[r"\min_i \hat{y}_i > 0", r"\max_i \hat{y}_i < 1"])
def _(sample):
    y = sample.bits()
    predicted = np.array([sample.probability() for _ in y])
    return {"y": y, "n": len(y), r"\hat{y}": predicted, r"\operatorname{BCE}(\hat{y}, y)": binary_cross_entropy}


SOFTMAX, LOSS = r"\operatorname{softmax}(z)", r"\ell(z, y)"


@formula("cheatsheet.softmax")
def _(sample):
    z = sample.reals()
    return {"z": z, "K": len(z), "k": sample.index(len(z)), SOFTMAX: softmax}


@formula("cheatsheet.cross-entropy", sides=3)
def _(sample):
    z = sample.reals()
    functions = {SOFTMAX: softmax, LOSS: lambda z, y: sparse_cross_entropy(z, y - 1)}
    return {"z": z, "K": len(z), "y": sample.index(len(z))} | functions


@formula("cheatsheet.gradient")
def _(sample):
    z = sample.reals()
    k, y = sample.index(len(z)), sample.index(len(z), 1)
    functions = {SOFTMAX: softmax, LOSS: lambda z, y: sparse_cross_entropy(np.array(z), y - 1)}
    return {"z": z, "k": k, "y": y, "right": cross_entropy_gradient(z, y - 1)[k - 1]} | functions


@inline("cheatsheet")
def _(sample):
    return {"f": None}
