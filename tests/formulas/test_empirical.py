"""Data as a distribution: a family of one parameter on K outcomes, and data in which each outcome occurs."""

import numpy as np

from runmath.bindings import Depends, Pmf, formula, symbols
from snippets import empirical, entropy

symbols(
    {
        "H": ("entropy; of two distributions, cross-entropy", "엔트로피, 분포가 둘이면 교차 엔트로피"),
        r"D_{\mathrm{KL}}": ("Kullback-Leibler divergence", "쿨백-라이블러 발산"),
        r"\hat{p}": ("empirical distribution of the data", "자료의 경험분포"),
        r"q_\theta": ("distribution of the model with parameter θ", "모수가 θ인 모형의 분포"),
        "k": ("an outcome", "결과 하나"),
        "K": ("number of outcomes", "결과의 가짓수"),
    }
)
K = 3


def family(theta):
    """Three outcomes whose log-probabilities are 0, theta and theta/3 but for a constant."""
    weights = np.exp(theta * np.array([0, 1, 1 / 3]))
    return Pmf(zip((1, 2, 3), (weights / weights.sum()).tolist(), strict=True))


def row(p):
    return list(p.values())


FUNCTIONS = {
    r"H(\hat{p})": lambda p: entropy.entropy(row(p)),
    r"H(\hat{p}, q_\theta)": lambda p, q: entropy.cross_entropy(row(p), row(q)),
    r"D_{\mathrm{KL}}(\hat{p} \| q_\theta)": lambda p, q: entropy.kl_divergence(row(p), row(q)),
    r"L(\theta \mid x)": lambda theta, x: np.exp(-len(x) * empirical.mean_nll(row(family(theta)), np.array(x) - 1)),
}


def data(sample):
    """Every outcome once, and some of them again."""
    return np.array([1, 2, 3] + [sample.index(K) for _ in range(sample.size())] + [sample.whole(1, K)])


def learnt(sample, *keys):
    x = data(sample)
    p = Pmf(zip((1, 2, 3), empirical.shares(x - 1, K).tolist(), strict=True))
    everything = FUNCTIONS | {
        "x": x, "n": len(x), "K": K, r"\hat{p}": p, r"\theta": sample.real(), r"q_\theta": Depends(family, r"\theta"),
    }  # fmt: skip
    return {key: everything[key] for key in keys}


@formula("empirical.shares")
def _(sample):
    found = learnt(sample, "x", "n", r"\hat{p}")
    return {"x": found["x"], "n": found["n"], "k": sample.index(K), r"\hat{p}(k)": found[r"\hat{p}"]}


@formula("empirical.mean_nll", sides=6)
def _(sample):
    keys = (r"H(\hat{p}, q_\theta)", r"L(\theta \mid x)", "x", "n", "K", r"\hat{p}", r"\theta", r"q_\theta")
    return learnt(sample, *keys)


@formula("empirical.kl-steps", sides=5)
def _(sample):
    keys = (r"H(\hat{p})", r"H(\hat{p}, q_\theta)", r"D_{\mathrm{KL}}(\hat{p} \| q_\theta)")
    found = learnt(sample, *keys, "x", "n", "K", r"\hat{p}", r"\theta", r"q_\theta")
    theta = found[r"\theta"]
    entropy_of_data = entropy.entropy(row(found[r"\hat{p}"]))
    return found | {"right": empirical.mean_nll(row(family(theta)), found["x"] - 1) - entropy_of_data}


@formula("empirical.slopes")
def _(sample):
    keys = (r"H(\hat{p}, q_\theta)", r"D_{\mathrm{KL}}(\hat{p} \| q_\theta)", r"\hat{p}", r"\theta", r"q_\theta")
    return learnt(sample, *keys)


@formula("empirical.projection", sides=5)
def _(sample):
    keys = (r"H(\hat{p}, q_\theta)", r"D_{\mathrm{KL}}(\hat{p} \| q_\theta)", r"L(\theta \mid x)", "x", "n", r"\hat{p}", r"q_\theta")
    found = learnt(sample, *keys)
    x, p = found["x"], row(found[r"\hat{p}"])
    loss = lambda theta: empirical.mean_nll(row(family(theta)), x - 1)  # noqa: E731
    objective = [
        lambda theta: entropy.kl_divergence(p, row(family(theta))),
        lambda theta: entropy.cross_entropy(p, row(family(theta))),
        loss,
        lambda theta: len(x) * loss(theta),
        lambda theta: np.exp(-len(x) * loss(theta)),
    ]
    return found | {"domain": {r"\theta": (-4, 4)}, "objective": objective}
