"""Data as a distribution: a family of one parameter, and data in which each outcome occurs."""

import numpy as np

from runmath.bindings import Depends, Pmf, formula, symbols
from snippets import empirical, entropy

symbols(
    {
        "H": ("entropy; of two distributions, cross-entropy", "엔트로피, 분포가 둘이면 교차 엔트로피"),
        r"D_\mathrm{KL}": ("Kullback-Leibler divergence", "쿨백-라이블러 발산"),
        r"\hat{p}": ("empirical distribution of the data", "자료의 경험분포"),
        r"q_\theta": ("distribution of the model with parameter θ", "모수가 θ인 모형의 분포"),
        "k": ("an outcome", "결과 하나"),
        "K": ("number of outcomes", "결과의 가짓수"),
    }
)


def family(size):
    """Outcomes 1 … size whose log-probabilities are theta times 0, 1, 1/3, 2/3 but for a constant."""

    def member(theta):
        weights = np.exp(theta * np.array([0, 1, 1 / 3, 2 / 3])[:size])
        return Pmf(zip(range(1, size + 1), (weights / weights.sum()).tolist(), strict=True))

    return member


def row(p):
    return list(p.values())


def learnt(sample, *keys):
    """Data in which each outcome occurs, the second one most, and all that is said of them."""
    size = 3 + sample.trial % 2
    x = np.array([*range(size, 0, -1), 2, 2] + [sample.whole(1, size) for _ in range(sample.size())])
    member = family(size)
    everything = {
        "x": x,
        "n": len(x),
        "K": size,
        r"\hat{p}": Pmf(zip(range(1, size + 1), empirical.empirical_shares(x - 1, size).tolist(), strict=True)),
        r"\theta": sample.real(),
        r"q_\theta": Depends(member, r"\theta"),
        r"H(\hat{p})": lambda p: entropy.entropy(row(p)),
        r"H(\hat{p}, q_\theta)": lambda p, q: entropy.cross_entropy(row(p), row(q)),
        r"D_{\mathrm{KL}}(\hat{p} \| q_\theta)": lambda p, q: entropy.kl_divergence(row(p), row(q)),
        r"L(\theta \mid x)": lambda theta, x: np.exp(-len(x) * empirical.categorical_mean_nll(row(member(theta)), np.array(x) - 1)),
    }
    return {key: everything[key] for key in keys}


@formula("empirical_shares")
def _(sample):
    return learnt(sample, "x", "n", r"\hat{p}") | {"k": sample.index(3)}


@formula("categorical_mean_nll", sides=6)
def _(sample):
    model = (r"\theta", r"q_\theta", r"L(\theta \mid x)")
    return learnt(sample, r"H(\hat{p}, q_\theta)", "x", "n", "K", r"\hat{p}", *model)


@formula("empirical.kl-steps", sides=5)
def _(sample):
    functions = (r"H(\hat{p})", r"H(\hat{p}, q_\theta)", r"D_{\mathrm{KL}}(\hat{p} \| q_\theta)")
    found = learnt(sample, *functions, "x", "n", "K", r"\hat{p}", r"\theta", r"q_\theta")
    q = found[r"q_\theta"].function(found[r"\theta"])
    right = empirical.categorical_mean_nll(row(q), found["x"] - 1) - entropy.entropy(row(found[r"\hat{p}"]))
    return found | {"right": right}


@formula("empirical.slopes")
def _(sample):
    functions = (r"H(\hat{p}, q_\theta)", r"D_{\mathrm{KL}}(\hat{p} \| q_\theta)")
    return learnt(sample, *functions, r"\hat{p}", r"\theta", r"q_\theta")


@formula("empirical.projection", sides=5)
def _(sample):
    functions = (r"H(\hat{p}, q_\theta)", r"D_{\mathrm{KL}}(\hat{p} \| q_\theta)", r"L(\theta \mid x)")
    found = learnt(sample, *functions, "x", "n", r"\hat{p}", r"q_\theta")
    p, x, member = row(found[r"\hat{p}"]), found["x"], found[r"q_\theta"].function
    loss = lambda theta: empirical.categorical_mean_nll(row(member(theta)), x - 1)  # noqa: E731
    objective = [
        lambda theta: entropy.kl_divergence(p, row(member(theta))),
        lambda theta: entropy.cross_entropy(p, row(member(theta))),
        loss,
        lambda theta: len(x) * loss(theta),
        lambda theta: np.exp(-len(x) * loss(theta)),
    ]
    return found | {"domain": {r"\theta": (-4, 4)}, "objective": objective}
