"""Entropy, cross-entropy and the KL divergence: what the symbols mean."""

import math

import numpy as np

from runmath.formulas import Pmf, formula, inline, symbols
from snippets.entropy import (
    CODE,
    CODE_SHARES,
    cross_entropy,
    entropy,
    jensen_shannon,
    kl_divergence,
    mean_code_length,
    surprisal,
)
from tests.formulas.families import row

symbols(
    {
        "x": ("outcome", "결과"),
        "p": ("distribution of the data", "자료의 분포"),
        "q": ("distribution of the model", "모형의 분포"),
        "S": ("outcomes that p allows", "p에서 나올 수 있는 결과의 집합"),
        "u": ("uniform distribution", "균등분포"),
        "m": ("midpoint of two distributions", "두 분포의 중간 분포"),
        "h": ("surprise", "놀라움"),
        r"\ell": ("number of bits of an outcome's word", "결과의 부호어에 든 비트의 수"),
        r"D_\mathrm{KL}": ("Kullback-Leibler divergence", "쿨백-라이블러 발산"),
        r"D_\mathrm{JS}": ("Jensen-Shannon divergence", "옌센-섀넌 발산"),
    }
)


KL = r"D_{\mathrm{KL}}(p \| q)"
ENTROPY = {"H(p)": lambda p: entropy(row(p))}
CROSSED = {"H(p, q)": lambda p, q: cross_entropy(row(p), row(q))}


def divergence(p, q):
    with np.errstate(divide="ignore"):
        return kl_divergence(row(p), row(q))


ZERO_LOG = r"0 \log 0 = 0"
ALLOWED = [r"\min_x q(x) > 0", ZERO_LOG]


def two(sample):
    """Two distributions on as many outcomes."""
    outcomes = range(1, 4 + sample.trial % 2)
    return {"p": sample.pmf(outcomes), "q": sample.pmf(outcomes)}


@formula("surprisal", sides=3, where="p(x) > 0")
def _(sample):
    p = sample.pmf([1, 2, 3])
    return {"p": p, "x": sample.index(3), "h(x)": lambda x: surprisal(p[x])}


@formula("entropy.entropy", sides=3, where=ZERO_LOG)
def _(sample):
    p = sample.pmf([1, 2, 3])
    return {"p": p, "h(x)": lambda x: -math.log(p[x]) if p[x] else 0.0} | ENTROPY


@formula("entropy.code-length", sides=3)
def _(sample):
    lengths = {letter: len(word) for letter, word in zip("abcd", CODE, strict=True)}
    p = Pmf(zip("abcd", CODE_SHARES.tolist(), strict=True))
    return {"p": p, r"\ell(x)": lengths.get, "left": mean_code_length(CODE_SHARES, CODE)}


@formula("entropy.entropy-bounds", sides=3)
def _(sample):
    """A certain outcome reaches the lower bound, a uniform distribution the upper one."""
    p = (
        [Pmf({1: 1.0, 2: 0.0}), Pmf({1: 0.25, 2: 0.25, 3: 0.25, 4: 0.25})][sample.trial]
        if sample.trial < 2
        else two(sample)["p"]
    )
    return {"p": p, "K": len(p), "left": 0, "right": math.log(len(p))} | ENTROPY


@formula("cross_entropy", sides=3, where=ALLOWED[0])
def _(sample):
    return two(sample) | CROSSED


@formula("kl_divergence", sides=4, where=ALLOWED)
def _(sample):
    return two(sample) | {KL: divergence} | ENTROPY | CROSSED


@formula("entropy.gibbs", sides=6, where=r"\min_{x \in S} q(x) > 0")
def _(sample):
    """Two distributions; one that leaves an outcome to the other alone; twice the same."""
    p, q = two(sample).values()
    if sample.trial % 3 == 1:
        p = Pmf(zip(p, [0.0, *sample.weights(len(p) - 1)], strict=True))
    if sample.trial % 3 == 2:
        q = p
    return {"p": p, "q": q, KL: divergence, "S": frozenset(x for x in p if p[x] > 0)}


@formula("entropy.kl-uniform", sides=4, where=ZERO_LOG)
def _(sample):
    p = two(sample)["p"]
    uniform = Pmf(dict.fromkeys(p, 1 / len(p)))
    return {"p": p, "u": uniform, "K": len(p), r"D_{\mathrm{KL}}(p \| u)": divergence} | ENTROPY


@formula("entropy.js-midpoint")
def _(sample):
    both = two(sample)
    middle = Pmf({x: (both["p"][x] + both["q"][x]) / 2 for x in both["p"]})
    divergences = {r"D_{\mathrm{KL}}(p \| m)": divergence, r"D_{\mathrm{KL}}(q \| m)": divergence}
    return both | {"m": middle, r"D_{\mathrm{JS}}(p \| q)": lambda p, q: jensen_shannon(row(p), row(q))} | divergences


@inline("entropy-and-kl", given=["q(x) = p(x)", "t = 1", r"-\log q_\theta(x_i)"])
def _(sample):
    u = Pmf(dict.fromkeys(range(1, 5), 1 / 4))
    t = [1.0, sample.real(0.5, 0.9), math.exp(sample.real(3, 5)), sample.real(0.1, 0.4)][sample.trial % 4]
    return {"u": u, "x": sample.index(4), "K": 4, "e": math.e, "t": t}
