"""One number, many names: the negative log-likelihood of the phones is their cross-entropy."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import PHONES, bernoulli_likelihood
from snippets.binary_cross_entropy import binary_cross_entropy
from snippets.categorical_cross_entropy import categorical_cross_entropy, one_hot, sparse_cross_entropy
from snippets.empirical import categorical_mean_nll, empirical_shares
from snippets.entropy import cross_entropy, entropy, kl_divergence
from snippets.sigmoid import logit

ANSWERS = np.array([1, 0, 1, 1, 1, 0, 1, 1, 0, 1])  # the phones in the order in which people answered


def two_logits(theta):
    """Logits of two classes whose softmax gives the second one probability theta: 0 and the log odds.

    Parameters
    ----------
    theta : float
        Probability of the second class, in (0, 1).

    Returns
    -------
    array, shape (2,)
        (0, log(theta / (1 - theta))), in nats.

    Raises
    ------
    ValueError
        As `logit`.

    Examples
    --------
    >>> two_logits(0.5)
    array([0., 0.])
    """
    return np.array([0.0, logit(theta)])


def equivalence_table(theta=0.6):
    """The phones' loss per person at theta, computed in every way that the page shows."""
    n, q, z = len(PHONES), np.array([1 - theta, theta]), np.tile(two_logits(theta), (len(PHONES), 1))
    data = empirical_shares(PHONES, 2)
    ways = {
        "likelihood: minus its log, divided by $n$": -np.log(bernoulli_likelihood(theta, PHONES)) / n,
        "mean negative log-likelihood": categorical_mean_nll(q, PHONES),
        r"cross-entropy $H(\hat{p}, q_\theta)$": cross_entropy(data, q),
        r"entropy $H(\hat{p})$ plus KL divergence": entropy(data) + kl_divergence(data, q),
        "binary cross-entropy, mean": binary_cross_entropy(theta, PHONES) / n,
        "softmax and integer labels, mean": sparse_cross_entropy(z, PHONES).mean(),
        "softmax and one-hot labels, mean": categorical_cross_entropy(z, one_hot(PHONES, 2)).mean(),
    }
    return ["how it is computed", "nats per person"], [[way, f"{value:.12f}"] for way, value in ways.items()]


def regroup_figure(theta=0.6):
    """One bar for each answer, and the same bars put together by outcome: the area stays."""
    cost, share, n = -np.log([1 - theta, theta]), empirical_shares(ANSWERS, 2), len(ANSWERS)
    fig, (left, right) = plt.subplots(1, 2, sharey=True, layout="constrained")
    for x, color, name in [(1, "C0", "Android"), (0, "C1", "iOS")]:
        places = np.flatnonzero(x == ANSWERS) / n
        left.bar(places, np.full(places.size, cost[x]), 1 / n, align="edge", color=color, edgecolor="grey", label=name)
        right.bar(0 if x else share[1], cost[x], share[x], align="edge", color=color, edgecolor="grey", label=name)
    left.set(title="in the order of the answers", xlabel="share of the data", ylabel=r"$-\log\;q_\theta(x)$")
    right.set(title="put together by outcome", xlabel="share of the data")
    left.set_ylim(top=1.35 * cost.max())
    left.legend()
    return fig


def equal_curves_figure(theta=0.5):
    """Mean NLL, cross-entropy and KL divergence of the phones over theta: two are one curve, the third lies lower."""
    grid = np.linspace(0.2, 0.97, 155)
    data, q = empirical_shares(PHONES, 2), np.stack([1 - grid, grid], axis=-1)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, categorical_mean_nll(q, PHONES), linewidth=5, alpha=0.35, label="mean negative log-likelihood")
    ax.plot(grid, cross_entropy(data, q), "--", color="C1", label=r"cross-entropy $H(\hat{p}, q_\theta)$")
    ax.plot(grid, kl_divergence(data, q), color="C2", label="KL divergence")
    ax.plot(theta, categorical_mean_nll([1 - theta, theta], PHONES), "o", color="C0", label=f"candidate {theta:g}")
    ax.axvline(data[1], color="grey", linestyle=":", label=f"smallest at {data[1]:g}")
    ax.set(xlabel=r"share of Android $\theta$", ylabel="nats per person")
    ax.set_ylim(0, 1.8)
    ax.legend(loc="upper center")
    return fig
