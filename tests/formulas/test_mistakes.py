"""The right formulas of the common mistakes: what their symbols mean."""

import numpy as np

from runmath.formulas import formula, inline, symbols
from snippets.bce_logits import bce_softplus
from snippets.bernoulli import PHONES, bernoulli_likelihood
from snippets.bernoulli_nll import bernoulli_nll_gradient
from snippets.categorical_cross_entropy import sparse_cross_entropy
from snippets.coin import coin_likelihood
from snippets.limits import pooled_nll
from snippets.log_likelihood import coin_log_likelihood
from snippets.mistakes import bernoulli_area, coin_tail, normal_peak, sampled_kl, token_perplexity
from snippets.nll_loss import label_cross_entropy
from snippets.normal import normal_pdf
from snippets.perplexity import perplexity_of_loss
from snippets.surprise import initial_loss

symbols(
    {
        "K": ("number of classes", "범주의 수"),
        "y": ("label", "레이블"),
        "z": ("logit, or the list of logits", "로짓 또는 로짓의 목록"),
        "t": ("quotients of the model's probability and the true one", "모형의 확률을 참 확률로 나눈 값들"),
        "w": ("what each mean was divided by", "각 평균을 낼 때 나눈 수"),
        "b": ("number of batches", "배치의 수"),
        "N": ("NLL of the whole text in nats", "나트로 잰 글 전체의 NLL"),
        "T": ("number of tokens", "토큰의 수"),
        r"\ell": ("loss, or the list of mean losses", "손실 또는 평균 손실의 목록"),
        r"\bar{\ell}": ("mean loss of all batches together", "전체의 평균 손실"),
        r"\mathrm{PPL}": ("perplexity", "퍼플렉서티"),
    }
)


@formula("mistakes.density")
def _(sample):
    sigma = sample.positive()
    peak = {r"f(\mu; \mu, \sigma)": normal_pdf, "right": normal_peak(sigma)}
    return {r"\mu": sample.real(), r"\sigma": sigma} | peak


@formula("mistakes.area")
def _(sample):
    return {"left": bernoulli_area(PHONES)}


@formula("mistakes.derivative", where=r"0 < p < 1")
def _(sample):
    p = sample.probability()
    return {"p": p, "x": PHONES, r"L(p \mid x)": bernoulli_likelihood, "left": bernoulli_nll_gradient(p, PHONES)}


@formula("mistakes.binomial", where="0 < p < 1")
def _(sample):
    n, p = sample.size() + 2, sample.probability()
    k = sample.whole(0, n)
    known = {"n": n, "k": k, "p": p, r"L(p \mid k)": lambda p, k: coin_likelihood(p, k, n)}
    return known | {"right": coin_log_likelihood(p, k, n) if 0 < p < 1 else 0}


@formula("mistakes.p-value")
def _(sample):
    return {"left": coin_tail(0.5, 56, 100)}


@formula("mistakes.initial-loss")
def _(sample):
    classes = sample.size()
    return {"K": classes, "left": initial_loss(classes)}


@formula("mistakes.tokenisers")
def _(sample):
    nll, tokens = sample.positive(), sample.size()
    return {"N": nll, "T": tokens, r"\mathrm{PPL}": token_perplexity(nll, tokens)}


@formula("mistakes.from-logits")
def _(sample):
    z = sample.reals()
    y = sample.index(len(z))
    return {"z": z, "y": y, "K": len(z), r"\ell": sparse_cross_entropy(z, y - 1)}


@formula("mistakes.log-zero")
def _(sample):
    z = sample.real()
    return {"z": z, r"\ell": bce_softplus(z, 1)}


@formula("mistakes.sampled-kl", where=r"\min_i t_i > 0")
def _(sample):
    """A sample that p allows; where q is p, the sum is 0."""
    p = sample.weights(sample.size() + 1)  # another number of outcomes than of observations
    q = p if sample.trial % 3 == 0 else sample.weights(len(p))
    x = np.flatnonzero(p)[sample.bits()]
    return {"t": q[x] / p[x], "n": len(x), "left": sampled_kl(p, q, x)}


@formula("mistakes.weighted-mean")
def _(sample):
    means = sample.positives()
    w = sample.positives(len(means))
    return {r"\ell": means, "w": w, "b": len(w), r"\bar{\ell}": pooled_nll(means, w)}


@formula("mistakes.perplexity", sides=3)
def _(sample):
    mean = sample.positive()
    return {r"\bar{\ell}": mean, r"\mathrm{PPL}": perplexity_of_loss(mean)}


@inline("mistakes", given=["z = -800", r"-\log t_i", "t_i - 1", "n - 1"])
def _(sample):
    q, y = sample.weights(3), sample.index(3)
    kl = {r"D_{\mathrm{KL}}(\hat{p} \| q_\theta)": lambda p, q: 0.0, r"\hat{p}": None, r"q_\theta": None}
    return kl | {"q": q, "y": y, r"\ell": label_cross_entropy(q, y - 1)}
