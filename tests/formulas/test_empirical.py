"""Data as a distribution, and a family of one parameter."""

import numpy as np

from runmath.formulas import Depends, Pmf, formula, symbols
from snippets.empirical import categorical_mean_nll, empirical_share, empirical_shares, kl_argmin
from snippets.entropy import cross_entropy, entropy, kl_divergence
from tests.formulas.families import row

symbols(
    {
        r"D_\mathrm{KL}": ("Kullback-Leibler divergence", "쿨백-라이블러 발산"),
        r"\hat{p}": ("empirical distribution of the data", "자료의 경험분포"),
        "k": ("an outcome", "결과 하나"),
    }
)
CROSSED, DIVERGENCE = r"H(\hat{p}, q_\theta)", r"D_{\mathrm{KL}}(\hat{p} \| q_\theta)"


def family(size):
    """Outcomes 1 … size whose log-probabilities are theta times 0, 1, 1/3, 2/3 but for a constant."""

    def member(theta):
        weights = np.exp(theta * np.array([0, 1, 1 / 3, 2 / 3])[:size])
        return Pmf(zip(range(1, size + 1), (weights / weights.sum()).tolist(), strict=True))

    return member


def nearest(p, model):
    """The best theta in [-4, 4], on ever finer grids."""
    best, width = 0.0, 4.0
    while width > 1e-9:
        best = kl_argmin(p, model, np.clip(best + width * np.linspace(-1, 1, 41), -4, 4))
        width /= 10
    return best


def learnt(sample, *keys):
    """Data, in which an outcome may be missing, and all that is said of them."""
    size = 3 + sample.trial % 2
    x = np.array([sample.whole(1, size) for _ in range(sample.size())])
    member = family(size)
    everything = {
        "x": x,
        "n": len(x),
        "K": size,
        r"\hat{p}": Pmf(zip(range(1, size + 1), empirical_shares(x - 1, size).tolist(), strict=True)),
        r"\theta": sample.real(),
        r"q_\theta": Depends(member, r"\theta"),
        r"H(\hat{p})": lambda p: entropy(row(p)),
        CROSSED: lambda p, q: cross_entropy(row(p), row(q)),
        DIVERGENCE: lambda p, q: kl_divergence(row(p), row(q)),
        r"L(\theta \mid x)": lambda theta, x: np.prod(row(member(theta))[np.array(x) - 1]),
    }
    return {key: everything[key] for key in keys}


@formula("empirical_shares")
def _(sample):
    found, k = learnt(sample, "x", "n"), sample.index(3)
    return found | {"k": k, r"\hat{p}(k)": lambda k: empirical_share(k, found["x"])}


@formula("categorical_mean_nll", sides=6)
def _(sample):
    found = learnt(sample, CROSSED, "x", "n", "K", r"\hat{p}", r"\theta", r"q_\theta", r"L(\theta \mid x)")
    q = found[r"q_\theta"].function(found[r"\theta"])
    return found | {"side 5": categorical_mean_nll(row(q), found["x"] - 1)}


@formula("empirical.kl-steps")
def _(sample):
    return learnt(sample, r"H(\hat{p})", CROSSED, DIVERGENCE, r"\hat{p}", r"\theta", r"q_\theta")


@formula("empirical.projection", sides=5)
def _(sample):
    """Among parameters in [-4, 4], where also data of one outcome only have a nearest model."""
    found = learnt(sample, CROSSED, DIVERGENCE, r"L(\theta \mid x)", "x", "n", r"\hat{p}", r"q_\theta")
    p, x = row(found[r"\hat{p}"]), found["x"]
    model = lambda theta: row(found[r"q_\theta"].function(theta))  # noqa: E731
    loss = lambda theta: categorical_mean_nll(model(theta), x - 1)  # noqa: E731
    objective = [
        lambda theta: kl_divergence(p, model(theta)),
        lambda theta: cross_entropy(p, model(theta)),
        loss,
        lambda theta: len(x) * loss(theta),
        lambda theta: np.exp(-len(x) * loss(theta)),
    ]
    return found | {"domain": {r"\theta": (-4, 4)}, "objective": objective, "left": nearest(p, model)}
