"""Entropy, cross-entropy and the KL divergence: what the symbols mean."""

import math

from runmath.bindings import Depends, Pmf, formula, symbols
from snippets import entropy, logarithm

symbols(
    {
        "x": ("outcome", "결과"),
        "p": ("distribution of the data", "자료의 분포"),
        "q": ("distribution of the model", "모형의 분포"),
        "S": ("outcomes that p allows", "p가 허락하는 결과의 집합"),
        "u": ("uniform distribution", "균등분포"),
        "m": ("midpoint of two distributions", "두 분포의 중간 분포"),
        "h": ("surprise", "놀라움"),
        "H": ("entropy, or cross-entropy", "엔트로피 또는 교차 엔트로피"),
        "t": ("positive number", "양수"),
        r"q_\theta": ("distribution that the parameter selects", "모수가 정하는 분포"),
        r"D_\mathrm{KL}": ("Kullback-Leibler divergence", "쿨백-라이블러 발산"),
        r"D_\mathrm{JS}": ("Jensen-Shannon divergence", "옌센-섀넌 발산"),
    }
)


def row(p):
    return list(p.values())


FUNCTIONS = {
    "H(p)": lambda p: entropy.entropy(row(p)),
    "H(p, q)": lambda p, q: entropy.cross_entropy(row(p), row(q)),
    r"D_{\mathrm{KL}}(p \| q)": lambda p, q: entropy.kl_divergence(row(p), row(q)),
    r"D_{\mathrm{JS}}(p \| q)": lambda p, q: entropy.jensen_shannon(row(p), row(q)),
}
KL = r"D_{\mathrm{KL}}(p \| q)"
DIVERGENCE = {KL: FUNCTIONS[KL]}


def two(sample, equal=False):
    """Two distributions on as many outcomes, the same one twice if asked."""
    outcomes = range(1, 4 + sample.trial % 2)
    p, q = sample.pmf(outcomes), sample.pmf(outcomes)
    return {"p": p, "q": p if equal else q}


@formula("surprisal", sides=3)
def _(sample):
    p = sample.pmf([1, 2, 3])
    return {"p": p, "x": sample.index(3), "h(x)": lambda x: entropy.surprisal(p[x])}


@formula("entropy", sides=3)
def _(sample):
    p = sample.pmf([1, 2, 3])
    return {"p": p, "h(x)": lambda x: -math.log(p[x]), "H(p)": FUNCTIONS["H(p)"]}


@formula("entropy.entropy-coin")
def _(sample):
    coin = Depends(lambda theta: Pmf({0: 1 - theta, 1: theta}), r"\theta")
    return {r"\theta": sample.probability(), r"q_\theta": coin, r"H(q_\theta)": FUNCTIONS["H(p)"]}


@formula("entropy.entropy-bounds", sides=3)
def _(sample):
    """A certain outcome reaches the lower bound, a uniform distribution the upper one."""
    p = (
        [Pmf({1: 1.0, 2: 0.0}), Pmf({1: 0.25, 2: 0.25, 3: 0.25, 4: 0.25})][sample.trial]
        if sample.trial < 2
        else two(sample)["p"]
    )
    return {"p": p, "K": len(p), "H(p)": FUNCTIONS["H(p)"], "left": 0, "right": math.log(len(p))}


@formula("cross_entropy", sides=3)
def _(sample):
    return two(sample) | {"H(p, q)": FUNCTIONS["H(p, q)"]}


@formula("kl_divergence")
def _(sample):
    return two(sample) | DIVERGENCE


@formula("entropy.kl-difference", sides=5)
def _(sample):
    return two(sample) | DIVERGENCE | {"H(p)": FUNCTIONS["H(p)"], "H(p, q)": FUNCTIONS["H(p, q)"]}


@formula("entropy.log-line")
def _(sample):
    t = [1, sample.positive(0.3, 0.7), sample.positive()][sample.trial % 3]
    return {"t": t, "left": logarithm.xlogy(1, t), "right": t - 1}


@formula("entropy.gibbs", sides=6)
def _(sample):
    """Two distributions; one that leaves an outcome to the other alone; twice the same."""
    p, q = two(sample).values()
    if sample.trial % 3 == 1:
        p = Pmf(zip(p, [0.0, *sample.weights(len(p) - 1)], strict=True))
    if sample.trial % 3 == 2:
        q = p
    return DIVERGENCE | {"p": p, "q": q, "S": frozenset(x for x in p if p[x] > 0)}


@formula("entropy.kl-asymmetry")
def _(sample):
    both = two(sample)
    p, q = both["p"], both["q"]
    there, back = (math.fsum(a[x] * math.log(a[x] / b[x]) for x in a) for a, b in ((p, q), (q, p)))
    return both | DIVERGENCE | {r"D_{\mathrm{KL}}(q \| p)": FUNCTIONS[KL], "left": there, "right": back}


@formula("entropy.kl-fair-first", "entropy.kl-fair-second", sides=3)
def _(sample):
    coins = {"p": Pmf({0: 0.5, 1: 0.5}), "q": Pmf({0: 0.15, 1: 0.85})}
    return coins | DIVERGENCE | {r"D_{\mathrm{KL}}(q \| p)": FUNCTIONS[KL]}


@formula("entropy.kl-uniform", sides=4)
def _(sample):
    p = two(sample)["p"]
    uniform = Pmf(dict.fromkeys(p, 1 / len(p)))
    return {"p": p, "u": uniform, "K": len(p), r"D_{\mathrm{KL}}(p \| u)": FUNCTIONS[KL], "H(p)": FUNCTIONS["H(p)"]}


@formula("entropy.js-midpoint")
def _(sample):
    both = two(sample)
    middle = Pmf({x: (both["p"][x] + both["q"][x]) / 2 for x in both["p"]})
    divergences = {r"D_{\mathrm{KL}}(p \| m)": FUNCTIONS[KL], r"D_{\mathrm{KL}}(q \| m)": FUNCTIONS[KL]}
    return both | {"m": middle, r"D_{\mathrm{JS}}(p \| q)": FUNCTIONS[r"D_{\mathrm{JS}}(p \| q)"]} | divergences
