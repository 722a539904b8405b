"""Tries until the first success: the geometric distribution and its probability of success."""

import matplotlib.pyplot as plt
import numpy as np

TRIES = np.array([4, 2, 7, 1, 12, 3, 5, 9, 2, 5])  # until the first toy


def geometric_pmf(x, p):
    """Probability that try x is the first success.

    Parameters
    ----------
    x : int or array
        Number of the try, 1 or more.
    p : float
        Probability of success in each try, in (0, 1].

    Returns
    -------
    float or array
        In [0, 1].

    Examples
    --------
    >>> print(f"{geometric_pmf(3, 0.2):.3f}")
    0.128

    In practice: `scipy.stats.geom.pmf(x, p)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.2.
    """
    return (1 - p) ** (x - 1) * p


def geometric_log_likelihood(p, x):
    """Log-likelihood of the probability of success.

    Parameters
    ----------
    p : float
        Probability of success in each try, in (0, 1).
    x : array of int, shape (n,)
        Independent numbers of tries, each 1 or more.

    Returns
    -------
    float
        log L(p | x) in nats.

    Examples
    --------
    >>> print(f"{geometric_log_likelihood(0.2, TRIES):.2f}")
    -25.02

    In practice: `scipy.stats.geom.logpmf(x, p).sum()`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.2.
    """
    return np.sum(np.log(geometric_pmf(x, p)))


def geometric_mle(x):
    """The probability of success of largest likelihood.

    Parameters
    ----------
    x : array of int, shape (n,)
        Independent numbers of tries, each 1 or more.

    Returns
    -------
    float
        Successes over tries, in (0, 1].

    Examples
    --------
    >>> print(f"{geometric_mle(TRIES):.1f}")
    0.2

    In practice: `1 / np.mean(x)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    return len(x) / np.sum(x)


def geometric_figure(shares=(0.1, 0.2, 0.4)):
    """The numbers of tries under each probability of success."""
    grid = np.arange(1, 15)
    fig, ax = plt.subplots(layout="constrained")
    for k, p in enumerate(shares):
        points, label = geometric_pmf(grid, p), f"$p$ = {p:g}"
        ax.plot(grid, points, f"C{k}o-", markersize=4, label=label)
    ticks = np.zeros(len(TRIES))
    ax.plot(TRIES, ticks, "|k", markersize=14, label="tries seen")
    ax.set_xlabel("tries until the first toy")
    ax.set_ylabel("probability")
    ax.legend()
    return fig
