"""Data as a distribution: the mean negative log-likelihood is a cross-entropy, and the MLE a projection."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import PHONES, bernoulli_likelihood, bernoulli_mle
from snippets.checks import check, numbers
from snippets.entropy import cross_entropy, distributions, entropy, kl_divergence
from snippets.logarithm import xlogy


def empirical_labels(x, k):
    """Observations as whole numbers 0 ... k - 1; ValueError where they are anything else.

    Parameters
    ----------
    x : array of int, shape (n,)
        Observations, from 0 to k - 1.
    k : int
        Number of outcomes.

    Returns
    -------
    array of int, shape (n,)

    Raises
    ------
    ValueError
        If x is not one row, is empty, or holds anything else.

    Examples
    --------
    >>> empirical_labels([0, 2, 1], 3)
    array([0, 2, 1])
    """
    x = numbers(x=x)
    check((x.ndim == 1) & np.isin(x, np.arange(k)), "x must be a row of whole numbers from 0 to {}, got {}", k - 1, x)
    return x.astype(int)


def empirical_shares(x, k):
    """Empirical distribution: the share of the data that each outcome has.

    Parameters
    ----------
    x : array of int, shape (n,)
        Observations, numbered 0 ... k - 1.
    k : int
        Number of outcomes.

    Returns
    -------
    array, shape (k,)
        Sums to 1.

    Raises
    ------
    ValueError
        If x is empty, not one-dimensional, or holds anything but 0 ... k - 1.

    Examples
    --------
    >>> empirical_shares(PHONES, 2)
    array([0.3, 0.7])

    Source: Murphy, Probabilistic Machine Learning: An Introduction, section 4.2.2.
    """
    x = empirical_labels(x, k)
    return np.bincount(x, minlength=k) / len(x)


def categorical_mean_nll(q, x):
    """Mean negative log-likelihood of a distribution: the average of -log q over the data.

    Parameters
    ----------
    q : array, shape (..., k)
        Candidate distributions, each along the last axis.
    x : array of int, shape (n,)
        Observations, numbered 0 ... k - 1.

    Returns
    -------
    float or array, shape (...)
        In nats; inf where q rules out an observation.

    Raises
    ------
    ValueError
        If q is no distribution, or x as for `empirical_shares`.

    Examples
    --------
    >>> categorical_mean_nll([0.3, 0.7], PHONES).round(4)
    np.float64(0.6109)

    Source: Murphy, Probabilistic Machine Learning: An Introduction, section 4.2.2.
    """
    (q,) = distributions(q=q)
    return np.abs(xlogy(1, q)[..., empirical_labels(x, q.shape[-1])].mean(axis=-1))


def nll_decomposition_table(candidates=(0.3, 0.5, 0.7, 0.9)):
    """The phones' mean NLL for each share of Android, split into entropy and divergence."""
    data = empirical_shares(PHONES, 2)
    columns = [r"$\theta$", "mean NLL", "entropy of the data", "KL divergence", "likelihood"]
    rows = []
    for theta in candidates:
        q = [1 - theta, theta]
        nats = [categorical_mean_nll(q, PHONES), entropy(data), kl_divergence(data, q)]
        rows.append([f"{theta:.1f}", *(f"{value:.4f}" for value in nats), f"{bernoulli_likelihood(theta, PHONES):.7f}"])
    return columns, rows


def nll_gap_figure(theta=0.3):
    """The phones' mean NLL over theta: the entropy of the data below, the divergence above it."""
    grid, data, best = np.linspace(0.05, 0.98, 187), empirical_shares(PHONES, 2), bernoulli_mle(PHONES)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, categorical_mean_nll(np.stack([1 - grid, grid], axis=-1), PHONES), label=r"cross-entropy $H(\hat{p}, q_\theta)$")
    ax.axhline(entropy(data), color="grey", linestyle="--", label=r"entropy $H(\hat{p})$")
    gap = [entropy(data), cross_entropy(data, [1 - theta, theta])]
    ax.plot([theta, theta], gap, "C1", label=rf"$D(\hat{{p}} \,\Vert\, q_\theta)$ at {theta:g}")
    ax.plot(best, entropy(data), "C2o", label=f"smallest at {best:g}")
    ax.set(xlabel=r"share of Android $\theta$", ylabel="mean NLL (nats)")
    ax.set_ylim(0, 2.2)
    ax.legend()
    return fig
