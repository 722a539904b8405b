"""Counting letters: what the symbols mean. Texts are short and of few letters, so that sums over them stay small."""

import numpy as np
from scipy import stats
from scipy.special import gammaln

from runmath.bindings import formula, inline, symbols
from snippets import bigram, entropy, logarithm, perplexity
from snippets.poems import AZALEAS
from tests.formulas.letters import chain, model, text, written

symbols(
    {
        "p": ("probability of letters, given those behind a bar", "낱자들의 확률, 세로줄 뒤는 주어진 낱자"),
        "w": ("letters of a text", "글의 낱자들"),
        "t": ("place in the text", "글에서의 자리"),
        "T": ("number of letters", "낱자의 수"),
        "C": ("number of characters", "글자의 수"),
        "c": ("counts of what follows, or of one pair", "뒤에 온 낱자의 도수 또는 한 쌍의 도수"),
        "n": ("sum of the counts", "도수의 합"),
        "q": ("distribution of the next letter", "다음 낱자의 분포"),
        r"\hat{q}": ("estimated distribution of the next letter", "추정한 다음 낱자의 분포"),
        "V": ("number of different letters", "서로 다른 낱자의 수"),
        r"\mathcal{V}": ("set of the letters", "낱자 전체의 집합"),
        "k": ("what is added to each count", "도수마다 더하는 수"),
        "b": ("letter that follows", "뒤에 오는 낱자"),
        "g": ("density of the prior distribution", "사전분포의 밀도"),
        "Z": ("number that makes the prior integrate to 1", "사전분포의 적분을 1로 만드는 수"),
        "H": ("entropy; of two distributions, cross-entropy", "엔트로피, 분포가 둘이면 교차 엔트로피"),
        r"D_\mathrm{KL}": ("Kullback-Leibler divergence", "쿨백-라이블러 발산"),
        r"\mathrm{PPL}": ("perplexity", "퍼플렉서티"),
        r"\mathrm{BPC}": ("bits per character", "글자당 비트"),
    }
)


@formula("perplexity.chain-rule")
def _(sample):
    return chain(sample)[2]


@formula("text_nll", sides=3)
def _(sample):
    return chain(sample)[2]


@formula("perplexity", sides=3)
def _(sample):
    w, q, bound = chain(sample)
    return bound | {r"\mathrm{PPL}": perplexity.perplexity(q, written(w))}


@formula("bits_per_character")
def _(sample):
    w, q, bound = chain(sample)
    del bound["p(w)"]
    characters = int(np.isin(w, [1, 21, 22, 23]).sum())
    return bound | {"C": characters, r"\mathrm{BPC}": perplexity.bits_per_character(q, written(w))}


@formula("bigram.assumption")
def _(sample):
    w, k = text(sample), sample.positive()
    t = 1 + sample.index(len(w) - 1)
    shares = bigram.bigram_counts(AZALEAS) + k
    shares /= shares.sum(axis=1, keepdims=True)
    before_last = lambda w, before: shares[np.atleast_1d(before)[-1], w]  # noqa: E731
    left = bigram.bigram_fit(bigram.bigram_counts(AZALEAS), k)[w[t - 2], w[t - 1]]
    return {"w": w, "t": t, r"p(w_t \mid w_{<t})": before_last, "left": left}


@formula("bigram_counts")
def _(sample):
    w, (q, _, _) = text(sample), model(sample)
    count = bigram.bigram_counts(written(w)) - bigram.bigram_counts(written(w[:1]))
    return {
        "w": w,
        "T": len(w),
        r"\mathcal{V}": frozenset(w.tolist()),
        "c(a, b)": lambda a, b: count[a, b],
        r"q(b \mid a)": lambda b, a: q[a, b],
    }


def row(sample):
    """Counts of one row, and a distribution that is the estimate itself in some trials."""
    c = sample.counts(high=6) + 1
    return c, {"c": c, "n": c.sum(), "V": len(c)}


@formula("bigram_fit")
def _(sample):
    c, bound = row(sample)
    return {"c": c, "n": bound["n"], "b": sample.index(len(c)), r"\hat{q}": bigram.bigram_fit(c)}


@formula("bigram.mle", sides=5)
def _(sample):
    c, bound = row(sample)
    best = bigram.bigram_fit(c)
    return bound | {
        "q": best if sample.trial % 4 == 0 else sample.weights(len(c)),
        r"\hat{q}": best,
        r"H(\hat{q}, q)": entropy.cross_entropy,
        r"H(\hat{q})": entropy.entropy,
        r"D_{\mathrm{KL}}(\hat{q} \| q)": entropy.kl_divergence,
    }


@formula("bigram.smoothed")
def _(sample):
    c, bound = row(sample)
    k = sample.positive()
    return bound | {"k": k, "b": sample.index(len(c)), r"\hat{q}": bigram.bigram_fit(c, k)}


def prior(size, k):
    """The Dirichlet density by SciPy, and the number that it is divided by."""
    density = lambda q: stats.dirichlet.pdf(q, np.full(size, k + 1))  # noqa: E731
    return density, np.exp(size * gammaln(k + 1) - gammaln(size * (k + 1)))


@formula("bigram.prior")
def _(sample):
    q, k = sample.weights(sample.size()), sample.positive()
    g, Z = prior(len(q), k)
    left = np.exp(logarithm.xlogy(k, q).sum()) / Z
    return {"q": q, "k": k, "V": len(q), "Z": Z, "g(q)": g, "left": left}


@formula("bigram.map", sides=5)
def _(sample):
    c, bound = row(sample)
    k = sample.positive()
    best, (g, Z) = bigram.bigram_fit(c, k), prior(len(c), k)
    q = best / best.sum() if sample.trial % 4 == 1 else sample.weights(len(c))
    likelihood = lambda q, c: np.prod(q**c)  # noqa: E731
    return {"q": q, r"\hat{q}": best, "c": c, "k": k, "V": bound["V"], "Z": Z, "g(q)": g, r"L(q \mid c)": likelihood}


@inline("language-models", given=["k = 0", "k = 1"])
def _(sample):
    c, bound = row(sample)
    return {"c": c, "n": bound["n"], r"\hat{q}": bigram.bigram_fit(c), "b": sample.index(len(c)), "a": None}
