"""The right formulas of the common mistakes: what their symbols mean."""

import numpy as np

from runmath.formulas import Depends, Pmf, formula, inline, symbols
from snippets.bce_logits import bce_softplus
from snippets.bell import likelihood_skewness
from snippets.bernoulli import PHONES, bernoulli_likelihood
from snippets.bernoulli_nll import bernoulli_nll, bernoulli_nll_argmin, bernoulli_nll_gradient
from snippets.categorical_cross_entropy import sparse_cross_entropy
from snippets.coin import coin_likelihood
from snippets.empirical import categorical_mean_nll, empirical_shares
from snippets.entropy import entropy, kl_divergence
from snippets.limits import pooled_nll
from snippets.log_likelihood import log_in_base
from snippets.mistakes import bernoulli_area, normal_peak, sampled_kl
from snippets.nll_loss import label_cross_entropy
from snippets.normal import normal_pdf
from snippets.normal_mle import normal_mle
from snippets.perplexity import perplexity
from snippets.poems import LETTERS, NEW_POEM, letters

symbols(
    {
        "p": ("probability, or a distribution", "확률 또는 분포"),
        "q": ("predicted distribution", "예측한 분포"),
        r"q_\theta": ("distribution of the model", "모형의 분포"),
        r"\hat{p}": ("empirical distribution of the data", "자료의 경험분포"),
        "r": ("number of heads", "앞면의 수"),
        "n": ("number of observations or tosses", "관측값의 수 또는 던진 횟수"),
        "k": ("number of heads, or a class", "앞면의 수 또는 범주"),
        "K": ("number of classes", "범주의 수"),
        "y": ("label", "레이블"),
        "z": ("logit, or the list of logits", "로짓 또는 로짓의 목록"),
        "t": ("a positive number, or the quotients of q and p", "양수 또는 q를 p로 나눈 몫들"),
        "w": ("what each mean was divided by", "각 평균을 낼 때 나눈 수"),
        "b": ("number of batches", "배치의 수"),
        "h": ("mean NLL in nats", "나트로 잰 평균 NLL"),
        "H": ("entropy", "엔트로피"),
        r"D_\mathrm{KL}": ("Kullback-Leibler divergence", "쿨백-라이블러 발산"),
        r"\ell": ("loss, or the list of mean losses", "손실 또는 평균 손실의 목록"),
        r"\bar{\ell}": ("mean loss of all", "전체의 평균 손실"),
        r"\gamma": ("skewness of the likelihood curve", "가능도 곡선의 왜도"),
        r"\hat{\mu}": ("estimated mean", "추정한 평균"),
        r"\hat{\sigma}": ("estimated standard deviation", "추정한 표준편차"),
        r"\mathrm{PPL}": ("perplexity", "퍼플렉서티"),
    }
)


@formula("mistakes.argmax", sides=3)
def _(sample):
    objective = [lambda p: bernoulli_likelihood(p, PHONES), lambda p: bernoulli_nll(p, PHONES)]
    right = bernoulli_nll_argmin(PHONES, np.linspace(0.01, 0.99, 99))
    search = {"domain": {"p": (0.001, 0.999)}, "objective": objective, "right": right}
    return search | {"x": PHONES, r"L(p \mid x)": bernoulli_likelihood}


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


def tosses(sample):
    n = sample.size() + 2
    return n, sample.index(n - 1)


@formula("mistakes.binomial")
def _(sample):
    n, r = tosses(sample)
    return {"n": n, "r": r, "p": sample.probability(), r"L(p \mid r)": lambda p, r: coin_likelihood(p, r, n)}


@formula("mistakes.skewness")
def _(sample):
    n, k = tosses(sample)
    return {"n": n, "k": k, r"\gamma": likelihood_skewness(k, n)}


@formula("mistakes.variance", sides=(2, 2))
def _(sample):
    x = sample.reals()
    mu, sigma = normal_mle(x)
    return {"x": x, "n": len(x), r"\hat{\mu}": mu, r"\hat{\sigma}": sigma}


@formula("mistakes.base")
def _(sample):
    t = sample.positive()
    return {"t": t, "left": log_in_base(np.log(t), 10)}


@formula("mistakes.nll-loss")
def _(sample):
    q = sample.weights(sample.size())
    y = sample.index(len(q))
    return {"q": q, "y": y, r"\ell": label_cross_entropy(q, y - 1)}


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


@formula("mistakes.direction")
def _(sample):
    x, theta = sample.bits(), sample.probability()
    row = lambda p: np.array([*p.values()])  # noqa: E731
    model = lambda theta: Pmf({0: 1 - theta, 1: theta})  # noqa: E731
    return {
        "x": x,
        "n": len(x),
        r"\theta": theta,
        r"q_\theta": Depends(model, r"\theta"),
        r"\hat{p}": Pmf(enumerate(empirical_shares(x, 2).tolist())),
        r"L(\theta \mid x)": lambda theta, x: np.prod([model(theta)[k] for k in x]),
        r"D_{\mathrm{KL}}(\hat{p} \| q_\theta)": lambda p, q: kl_divergence(row(p), row(q)),
        r"H(\hat{p})": lambda p: entropy(row(p)),
        "left": categorical_mean_nll(row(model(theta)), x),
    }


@formula("mistakes.weighted-mean")
def _(sample):
    means = sample.positives()
    w = sample.positives(len(means))
    return {r"\ell": means, "w": w, "b": len(w), r"\bar{\ell}": pooled_nll(means, w)}


@formula("mistakes.perplexity", sides=3, where=r"h < \infty")
def _(sample):
    """A model without memory, whose mean NLL can be added up by hand."""
    weights = sample.weights(len(LETTERS))
    h = -np.log(weights[letters(NEW_POEM)[1:]]).mean()
    return {"h": h, r"\mathrm{PPL}": perplexity(np.tile(weights, (len(LETTERS), 1)), NEW_POEM)}


@inline("mistakes", given=["p = 0.5", "z = -800", r"-\log t_i"])
def _(sample):
    return {}
