"""One number, many names: the negative log-likelihood of the phones is their cross-entropy."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import PHONES
from snippets.empirical import categorical_mean_nll
from snippets.entropy import PHONE_SHARES, cross_entropy, kl_divergence  # noqa: F401 - the examples use them
from snippets.softmax import log_softmax
from snippets.surprise import surprise

ANSWERS = np.array([1, 0, 1, 1, 1, 0, 1, 1, 0, 1])  # as they came in


def phones_cross_entropy(theta):
    """Share times cost, summed over the two outcomes.

    Parameters
    ----------
    theta : float
        The model's probability of Android, in (0, 1).

    Returns
    -------
    float
        Cross-entropy of the phones' shares and the model, in nats.

    Examples
    --------
    >>> print(f"{phones_cross_entropy(0.6):.4f}")
    0.6325

    In practice: `scipy.stats.entropy(PHONE_SHARES) + scipy.stats.entropy(PHONE_SHARES, [1 - theta, theta])`

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., theorem 5.4.3.
    """
    q = np.array([1 - theta, theta])
    return -np.sum(PHONE_SHARES * np.log(q))


def smallest_at(f):
    """The theta on a fine grid at which f of q is smallest.

    Parameters
    ----------
    f : function of an array, shape (2,)
        What is to be small, for the probabilities of iOS and Android.

    Returns
    -------
    float
        Probability of Android: one of 0.01, 0.02, ..., 0.99.

    Examples
    --------
    >>> print(smallest_at(lambda q: -np.prod(q[PHONES])))
    0.7
    >>> print(smallest_at(lambda q: -np.log(np.prod(q[PHONES]))))
    0.7
    >>> print(smallest_at(lambda q: cross_entropy(PHONE_SHARES, q)))
    0.7
    >>> print(smallest_at(lambda q: kl_divergence(PHONE_SHARES, q)))
    0.7

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 5.5.
    """
    grid = np.arange(1, 100) / 100
    return grid[np.argmin([f(np.array([1 - t, t])) for t in grid])]


def equivalence_table(theta=0.6):
    """The phones' loss per person, computed in seven ways."""
    x, n, p = PHONES, len(PHONES), PHONE_SHARES
    q = np.array([1 - theta, theta])
    z = np.log([q / q[0]] * n)  # logits: 0 and the log odds
    log_q = log_softmax(z)
    ways = {
        "likelihood: minus its log, divided by $n$":
            -np.log(np.prod(q[x])) / n,
        "mean negative log-likelihood": -np.mean(np.log(q[x])),
        r"cross-entropy $H(\hat{p}, q_\theta)$": -np.sum(p * np.log(q)),
        r"entropy $H(\hat{p})$ plus KL divergence":
            -np.sum(p * np.log(p)) + np.sum(p * np.log(p / q)),
        "binary cross-entropy, mean":
            -np.mean(x * np.log(theta) + (1 - x) * np.log(1 - theta)),
        "softmax and integer labels, mean": -log_q[range(n), x].mean(),
        "softmax and one-hot labels, mean":
            -np.mean(np.sum(np.eye(2)[x] * log_q, axis=1)),
    }
    rows = [[way, f"{value:.12f}"] for way, value in ways.items()]
    return ["how it is computed", "nats per person"], rows


def regroup_explorer(moved=0, theta=0.6):
    """A bar for each answer; one by one they go to their outcome."""
    cost, n = [surprise(1 - theta), surprise(theta)], len(ANSWERS)
    places = np.argsort(np.argsort(-ANSWERS, kind="stable"))
    fig, axes = plt.subplots(2, 1, sharex=True, layout="constrained")
    fig.set_size_inches(5.6, 5)
    for i, x in enumerate(ANSWERS):
        style = {"color": f"C{1 - x}", "edgecolor": "grey"}
        alphas = [0.15, 1.0] if i < moved else [1.0, 0.15]
        for ax, place, alpha in zip(axes, [i, places[i]], alphas):
            middle = (place + 0.5) / n
            ax.bar(middle, cost[x], 1 / n, alpha=alpha, **style)
    axes[0].set_title("in the order of the answers")
    axes[1].set_title("put together by outcome")
    for ax in axes:
        ax.set(xlim=(0, 1), ylim=(0, 1.1))
        ax.set_ylabel(r"$-\log\;q_\theta(x)$")
    axes[1].set_xlabel("share of the data")
    axes[1].text(0.35, cost[1] + 0.05, "Android", ha="center")
    axes[1].text(0.85, cost[0] + 0.05, "iOS", ha="center")
    return fig


def equal_curves_figure():
    """Mean NLL and cross-entropy of the phones: one curve."""
    grid = np.linspace(0.2, 0.97, 155)
    models = [np.array([1 - t, t]) for t in grid]
    nll = [categorical_mean_nll(q, PHONES) for q in models]
    crossed = np.array([phones_cross_entropy(t) for t in grid])
    divergence = crossed - phones_cross_entropy(0.7)  # H(p, q) - H(p)
    name = r"cross-entropy $H(\hat{p}, q_\theta)$"
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, nll, lw=5, alpha=0.35, label="mean NLL")
    ax.plot(grid, crossed, "--", label=name)
    ax.plot(grid, divergence, label="KL divergence")
    ax.axvline(0.7, color="grey", ls=":", label="smallest at 0.7")
    ax.set(xlabel=r"share of Android $\theta$")
    ax.set(ylabel="nats per person", ylim=(0, 1.8))
    ax.legend(loc="upper center")
    return fig
