"""Counting letters: what the symbols mean. Texts are short and of few letters, so that sums over them stay small."""

import numpy as np
from scipy import stats
from scipy.special import entr, gammaln, rel_entr

from runmath.formulas import formula, inline, symbols
from snippets.bigram import (
    bigram_counts,
    bigram_row_nll,
    bigram_shares,
    pairs_log_likelihood,
    smoothed_shares,
)
from snippets.chain_rule import chain_rule
from snippets.dirichlet import dirichlet_density
from snippets.perplexity import bits_per_character, perplexity, text_nll
from tests.formulas.letters import START, chain, model, text, written

symbols(
    {
        "p": ("probability of letters, given those after the bar", "낱자들의 확률, 세로줄 뒤는 주어진 낱자"),
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


@formula("perplexity.chain-rule", where=r"p(w_1, w_2, \dots, w_T) > 0")
def _(sample):
    """Any joint distribution of texts of T letters; what is given is divided out as the definition says."""
    V, T = 2 + sample.trial % 2, sample.size()
    joint = sample.weights(V**T).reshape([V] * T)
    w = np.array([sample.whole(0, V - 1) for _ in range(T)])
    total = lambda w: joint[tuple(w)].sum()  # noqa: E731
    given = lambda letter, before: total([*before, letter]) / total(before)  # noqa: E731
    return {"w": w, "T": T, r"p(w_t \mid w_{<t})": given, "p(w)": total, "right": chain_rule(joint, tuple(w))}


@formula("text_nll", sides=3)
def _(sample):
    w, q, bound = chain(sample)
    return bound | {"right": text_nll(q, written(w))}


@formula("perplexity.perplexity", sides=3)
def _(sample):
    w, q, bound = chain(sample)
    return bound | {r"\mathrm{PPL}": perplexity(q, written(w))}


@formula("bits_per_character")
def _(sample):
    w, q, bound = chain(sample)
    del bound["p(w)"]
    characters = int(np.isin(w, [1, 21, 22, 23]).sum())
    return bound | {"C": characters, r"\mathrm{BPC}": bits_per_character(q, written(w))}


@formula("bigram.assumption", where=r"p(w_t \mid w_{<t}) > 0")
def _(sample):
    """A joint distribution of four letters that is a chain of pairs has it; another one does not."""
    V, t = 3, 3 + sample.trial % 2
    q = np.array([sample.weights(V) for _ in range(V)])
    joint = np.einsum("a,ab,bc,cd->abcd", q[0], q, q, q)
    holds = sample.trial != 1
    if not holds:
        joint = sample.weights(V**4).reshape([V] * 4)
    w = [sample.whole(0, V - 1) for _ in range(4)]

    def given(letter, before):
        """All letters before place t, or the one at the place before it."""
        first = tuple(before) if np.ndim(before) else (slice(None),) * (t - 2) + (before,)
        total = joint[first].sum()
        return joint[(*first, letter)].sum() / total if total > 0 else 0.0

    left = chain_rule(joint, tuple(w[:t])) / chain_rule(joint, tuple(w[: t - 1]))
    return {"w": np.array(w), "t": t, r"p(w_t \mid w_{<t})": given, "left": left, "holds": holds}


@formula("bigram_counts")
def _(sample):
    w, (q, _) = text(sample), model(sample)
    count = bigram_counts(written(w))
    count[START, w[0]] -= 1  # the line break that is put before the text
    return {
        "w": w,
        "T": len(w),
        r"\mathcal{V}": frozenset(w.tolist()),
        "c(a, b)": lambda a, b: count[a, b],
        r"q(b \mid a)": lambda b, a: q[a, b],
        "left": pairs_log_likelihood(q, w.tolist()),
    }


def row(sample):
    """Counts of one row."""
    c = sample.counts()
    return c, {"c": c, "n": c.sum(), "V": len(c)}


@formula("bigram_fit", where="n > 0")
def _(sample):
    c, bound = row(sample)
    return {"c": c, "n": bound["n"], "b": sample.index(len(c)), r"\hat{q}": bigram_shares(c)}


@formula("bigram.mle", sides=5, where=["n > 0", r"\prod_{b=1}^{V} q_b^{c_b} > 0", r"0 \log 0 = 0"])
def _(sample):
    """The estimate itself in some trials, where both sides of the inequality are equal."""
    c, bound = row(sample)
    best = bigram_shares(c)
    q = best if sample.trial % 4 == 0 else sample.weights(len(c))
    return bound | {
        "q": q,
        r"\hat{q}": best,
        r"H(\hat{q}, q)": lambda p, q: entr(p).sum() + rel_entr(p, q).sum(),
        r"H(\hat{q})": lambda p: entr(p).sum(),
        r"D_{\mathrm{KL}}(\hat{q} \| q)": lambda p, q: rel_entr(p, q).sum(),
        "left": bigram_row_nll(c, q),
    }


@formula("bigram.smoothed")
def _(sample):
    c, bound = row(sample)
    k = sample.positive()
    return bound | {"k": k, "b": sample.index(len(c)), r"\hat{q}": smoothed_shares(c, k)}


def prior(size, k):
    """The Dirichlet density by SciPy, and the number that it is divided by."""
    density = lambda q: stats.dirichlet.pdf(q, np.full(size, k + 1))  # noqa: E731
    return density, np.exp(size * gammaln(k + 1) - gammaln(size * (k + 1)))


@formula("bigram.prior")
def _(sample):
    q, k = sample.weights(sample.size()), sample.positive()
    g, Z = prior(len(q), k)
    return {"q": q, "k": k, "V": len(q), "Z": Z, "g(q)": g, "right": dirichlet_density(q, k, Z)}


@formula("bigram.map", sides=5, where=r"\min_b q_b > 0")
def _(sample):
    c, bound = row(sample)
    k = sample.positive()
    best, (g, Z) = smoothed_shares(c, k), prior(len(c), k)
    q = best / best.sum() if sample.trial in (1, 5) else sample.weights(len(c))
    likelihood = lambda q, c: np.prod(q**c)  # noqa: E731
    return {"q": q, r"\hat{q}": best, "c": c, "k": k, "V": bound["V"], "Z": Z, "g(q)": g, r"L(q \mid c)": likelihood}


@inline("language-models", given=["k = 0", "k = 1", "n = 0"])
def _(sample):
    c = sample.counts()
    return {"c": c, "n": c.sum(), r"\hat{q}": bigram_shares(c), "b": sample.index(len(c)), "a": None}
