"""Data as a distribution: the mean negative log-likelihood is a cross-entropy, and the MLE a projection."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import PHONES, bernoulli_likelihood
from snippets.entropy import PHONE_SHARES, entropy, kl_divergence


def empirical_share(k, x):
    """Share of the data that outcome k has.

    Parameters
    ----------
    k : int
        Outcome.
    x : array, shape (n,)
        Observations.

    Returns
    -------
    float
        In [0, 1]; over all outcomes, 1.

    Examples
    --------
    >>> print(f"{empirical_share(1, PHONES):.1f}")
    0.7

    In practice: `np.mean(x == k)`

    Source: Murphy, Probabilistic Machine Learning: An Introduction, section 4.2.2.
    """
    return np.sum(x == k) / len(x)


def empirical_shares(x, K):
    """Empirical distribution: the share of each outcome.

    Parameters
    ----------
    x : array of int, shape (n,)
        Observations, numbered 0 ... K - 1.
    K : int
        Number of outcomes.

    Returns
    -------
    array, shape (K,)
        Sums to 1.

    Examples
    --------
    >>> print(empirical_shares(PHONES, 2))
    [0.3 0.7]

    In practice: `np.bincount(x, minlength=K) / len(x)`

    Source: Murphy, Probabilistic Machine Learning: An Introduction, section 4.2.2.
    """
    return np.array([np.mean(x == k) for k in range(K)])


def categorical_mean_nll(q, x):
    """Mean negative log-likelihood of q, in nats.

    Parameters
    ----------
    q : array, shape (K,)
        Model: probabilities of K outcomes.
    x : array of int, shape (n,)
        Observations, numbered 0 ... K - 1.

    Returns
    -------
    float
        -log L / n; inf, with NumPy's warning, where q rules out an observation.

    Examples
    --------
    >>> print(f"{categorical_mean_nll(np.array([0.4, 0.6]), PHONES):.4f}")
    0.6325
    >>> print(f"{categorical_mean_nll(PHONE_SHARES, PHONES):.4f}")
    0.6109

    In practice: `sklearn.metrics.log_loss(x, [q] * len(x), labels=range(len(q)))`

    Source: Murphy, Probabilistic Machine Learning: An Introduction, section 4.2.2.
    """
    return -np.sum(np.log(q[x])) / len(x)


def kl_argmin(p, model, grid):
    """The theta on a grid whose model is nearest to p.

    Parameters
    ----------
    p : array, shape (K,)
        Distribution of the data.
    model : function
        From theta to probabilities of the same K outcomes, each above 0.
    grid : array, shape (m,)
        Candidates for theta.

    Returns
    -------
    float
        The first of them, if several are nearest.

    Examples
    --------
    >>> grid = np.linspace(0.01, 0.99, 99)
    >>> model = lambda theta: np.array([1 - theta, theta])
    >>> print(f"{kl_argmin(PHONE_SHARES, model, grid):.2f}")
    0.70

    Source: Murphy, Probabilistic Machine Learning: An Introduction, section 6.2.5.
    """
    divergences = [kl_divergence(p, model(theta)) for theta in grid]
    return grid[np.argmin(divergences)]


def nll_decomposition_table(candidates=(0.3, 0.5, 0.7, 0.9)):
    """Mean NLL of the phones: entropy plus divergence."""
    rows, own = [], entropy(PHONE_SHARES)
    for theta in candidates:
        q = np.array([1 - theta, theta])
        nll = categorical_mean_nll(q, PHONES)
        gap = abs(kl_divergence(PHONE_SHARES, q))
        row = [f"{theta:.1f}", f"{nll:.4f}", f"{own:.4f}", f"{gap:.4f}"]
        likelihood = bernoulli_likelihood(theta, PHONES)
        rows.append([*row, f"{likelihood:.7f}"])
    columns = [r"$\theta$", "mean NLL", "entropy of the data"]
    return [*columns, "KL divergence", "likelihood"], rows


def nll_gap_figure(theta=0.3):
    """Mean NLL of the phones above the entropy of the data."""
    grid, floor = np.linspace(0.05, 0.98, 187), entropy(PHONE_SHARES)
    models = [np.array([1 - t, t]) for t in [*grid, theta]]
    *curve, top = [categorical_mean_nll(q, PHONES) for q in models]
    gap = rf"$D(\hat{{p}} \,\Vert\, q_\theta)$ at {theta:g}"
    names = [r"cross-entropy $H(\hat{p}, q_\theta)$"]
    names += [r"entropy $H(\hat{p})$"]
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, curve, label=names[0])
    ax.axhline(floor, color="grey", ls="--", label=names[1])
    ax.plot([theta, theta], [floor, top], "C1", label=gap)
    ax.plot(0.7, floor, "C2o", label="smallest at 0.7")
    ax.set(xlabel=r"share of Android $\theta$")
    ax.set(ylabel="mean NLL (nats)", ylim=(0, 2.2))
    ax.legend()
    return fig
