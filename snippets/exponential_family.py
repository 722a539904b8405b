"""Exponential families on finitely many values: log f is linear in the statistic T."""

import math

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers
from snippets.logsumexp import logsumexp

FAMILY_STATISTIC = np.arange(11)  # how many of ten people use Android
FAMILY_BASE = np.array([math.comb(10, k) for k in range(11)])  # in how many orders


def log_partition(eta, statistic=FAMILY_STATISTIC, base=FAMILY_BASE):
    """The log of the sum that makes the probabilities add up to 1.

    Parameters
    ----------
    eta : float
        Natural parameter.
    statistic : array, shape (K,)
        T of each of the K values.
    base : array, shape (K,)
        h of each value, positive.

    Returns
    -------
    float
        A(eta) in nats.

    Raises
    ------
    ValueError
        If an argument is not finite, or base is not positive, or has another shape than statistic.

    Examples
    --------
    >>> log_partition(0.0).round(4)  # log 2^10
    np.float64(6.9315)

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.4.
    """
    eta, statistic, base = numbers(eta=eta, statistic=statistic, base=base)
    check(base > 0, "base must be positive, got {}", base)
    check(statistic.shape == base.shape, "base must have the shape of statistic, got {}", base.shape)
    return logsumexp(eta * statistic + np.log(base))


def family_log_pmf(eta, statistic=FAMILY_STATISTIC, base=FAMILY_BASE):
    """Log probability of each value: linear in the statistic, with slope eta.

    Parameters
    ----------
    eta, statistic, base
        As for `log_partition`.

    Returns
    -------
    array, shape (K,)
        log f(x; eta) in nats, one for each value.

    Raises
    ------
    ValueError
        As `log_partition`.

    Examples
    --------
    >>> np.exp(family_log_pmf(np.log(7 / 3)))[7].round(4)  # seven of ten, when p is 0.7
    np.float64(0.2668)

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.4.
    """
    partition = log_partition(eta, statistic, base)
    return np.log(base) + eta * np.asarray(statistic) - partition


def family_mean(eta, statistic=FAMILY_STATISTIC, base=FAMILY_BASE):
    """Expected statistic, which is the slope of the log partition.

    Parameters
    ----------
    eta, statistic, base
        As for `log_partition`.

    Returns
    -------
    float
        E[T(X)].

    Raises
    ------
    ValueError
        As `log_partition`.

    Examples
    --------
    >>> family_mean(np.log(7 / 3)).round(4)
    np.float64(7.0)

    Source: Casella & Berger, Statistical Inference, 2nd ed., theorem 3.4.2.
    """
    return np.exp(family_log_pmf(eta, statistic, base)) @ statistic


def family_score(eta, x, statistic=FAMILY_STATISTIC, base=FAMILY_BASE):
    """Slope of the log-likelihood: the statistics seen minus the statistics expected.

    Parameters
    ----------
    eta, statistic, base
        As for `log_partition`.
    x : int array, shape (n,)
        Independent observations, each the place of a value, from 0 to K - 1.

    Returns
    -------
    float
        0 where the mean of the statistic is what the distribution expects.

    Raises
    ------
    ValueError
        If x is no row of places, or as `log_partition`.

    Examples
    --------
    >>> family_score(0.0, [7]).round(4)  # seven seen, five expected
    np.float64(2.0)

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.4.
    """
    x = numbers(x=x)
    places = (x % 1 == 0) & (x >= 0) & (x < len(statistic))
    check(x.ndim == 1 and places.all(), "x must be a row of whole numbers from 0 to {}, got {}", len(statistic) - 1, x)
    return np.asarray(statistic)[x.astype(int)].sum() - x.size * family_mean(eta, statistic, base)


def family_score_figure(seen=7):
    """The expected statistic over the natural parameter, and where it meets what was seen."""
    grid, best = np.linspace(-3, 4, 141), np.log(seen / (10 - seen))
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, [family_mean(eta) for eta in grid], label="expected")
    ax.axhline(seen, color="C1", label=f"seen: {seen}")
    ax.plot(best, seen, "o", color="C2", label=f"equal at {best:.2f}")
    ax.set(xlabel=r"natural parameter $\eta$", ylabel="people with Android")
    ax.legend()
    return fig
