"""Entropy, cross-entropy and the KL divergence: what the symbols mean. A `Pmf` keeps the order of its outcomes."""

import numpy as np

from runmath.bindings import Pmf, formula, symbols
from snippets import entropy, logarithm

symbols(
    {
        "h": ("surprise of an outcome", "결과 하나의 놀라움"),
        "H": ("entropy; of two distributions, cross-entropy", "엔트로피, 분포가 둘이면 교차 엔트로피"),
        r"D_{\mathrm{KL}}": ("Kullback-Leibler divergence", "쿨백-라이블러 발산"),
        "p": ("true distribution", "참인 분포"),
        "q": ("another distribution on the same outcomes", "같은 결과 위의 다른 분포"),
        "K": ("number of outcomes", "결과의 가짓수"),
        "t": ("a positive number", "양수"),
        "u": ("uniform distribution", "균등분포"),
    }
)


def row(p):
    """A distribution as the snippets take it."""
    return list(p.values())


def functions(second="q"):
    return {
        "H(p)": lambda p: entropy.entropy(row(p)),
        f"H(p, {second})": lambda p, q: entropy.cross_entropy(row(p), row(q)),
        rf"D_{{\mathrm{{KL}}}}(p \| {second})": lambda p, q: entropy.kl_divergence(row(p), row(q)),
    }


def used(*names, **distributions):
    return {name: value for name, value in functions().items() if name in names} | distributions


def pair(sample):
    outcomes = range(1, sample.size() + 1)
    return {"p": sample.pmf(outcomes), "q": sample.pmf(outcomes)}


DIVERGENCE = r"D_{\mathrm{KL}}(p \| q)"


@formula("entropy.surprise", sides=3)
def _(sample):
    p = pair(sample)["p"]
    return {"p": p, "x": sample.index(len(p)), "h(x)": lambda x: entropy.surprise(p[x])}


@formula("entropy.entropy", sides=3)
def _(sample):
    p = pair(sample)["p"]
    return used("H(p)", p=p) | {"h(x)": lambda x: entropy.surprise(p[x])}


@formula("entropy.entropy-coin")
def _(sample):
    theta = sample.probability()
    coin = Pmf({0: 1 - theta, 1: theta})
    return {r"\theta": theta, r"q_\theta": coin, r"H(q_\theta)": lambda q: entropy.entropy(row(q))}


@formula("entropy.entropy-bounds", sides=3)
def _(sample):
    K = sample.size()
    certain, uniform = np.eye(K)[0], np.full(K, 1 / K)
    p = [certain, uniform, list(sample.weights(K))][sample.trial % 3]
    return used("H(p)", p=Pmf(zip(range(1, K + 1), p, strict=True)), K=K)


@formula("entropy.cross_entropy", sides=3)
def _(sample):
    return used("H(p, q)", **pair(sample))


@formula("entropy.kl_divergence")
def _(sample):
    return used(DIVERGENCE, **pair(sample))


@formula("entropy.kl-difference", sides=5)
def _(sample):
    return used("H(p)", "H(p, q)", DIVERGENCE, **pair(sample))


@formula("entropy.log-line")
def _(sample):
    t = 1 if sample.trial % 4 == 0 else sample.positive()
    return {"t": t, "left": logarithm.xlogy(1, t)}


@formula("entropy.gibbs", sides=5)
def _(sample):
    both = pair(sample)
    return used(DIVERGENCE, p=both["p"], q=both["p"] if sample.trial % 4 == 0 else both["q"])


@formula("entropy.kl-asymmetry")
def _(sample):
    return used(DIVERGENCE, **pair(sample))


@formula("entropy.kl-fair-first", "entropy.kl-fair-second", sides=3)
def _(sample):
    fair, bent = Pmf({0: 0.5, 1: 0.5}), Pmf({0: 0.1, 1: 0.9})
    divergence = lambda p, q: entropy.kl_divergence(row(p), row(q))  # noqa: E731
    return {"p": fair, "q": bent, DIVERGENCE: divergence, r"D_{\mathrm{KL}}(q \| p)": divergence}


@formula("entropy.kl-uniform", sides=4)
def _(sample):
    K = sample.size()
    uniform = Pmf((k, 1 / K) for k in range(1, K + 1))
    first = {key: value for key, value in functions("u").items() if key != "H(p, u)"}
    return first | {"p": sample.pmf(range(1, K + 1)), "u": uniform, "K": K}


@formula("entropy.jensen_shannon")
def _(sample):
    both = pair(sample)
    middle = Pmf((k, (both["p"][k] + both["q"][k]) / 2) for k in both["p"])
    jensen_shannon = lambda p, q: entropy.jensen_shannon(row(p), row(q))  # noqa: E731
    return used(DIVERGENCE, **both) | {"m": middle, r"D_{\mathrm{JS}}(p \| q)": jensen_shannon}
