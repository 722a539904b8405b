"""Counts in equal stretches of time: the Poisson distribution and its rate."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers
from snippets.coin import lgamma
from snippets.logarithm import xlogy

MESSAGES = np.array([3, 5, 2, 4, 7, 1, 4, 3, 6, 5])  # messages that arrived in each of ten hours


def poisson_log_likelihood(rate, x):
    """Log-likelihood of the rate.

    Parameters
    ----------
    rate : float or array
        Candidates: expected count for one stretch, 0 or more.
    x : array, shape (n,)
        Independent counts.

    Returns
    -------
    float or array
        log L(rate | x) in nats; -inf where rate is 0 and something was counted.

    Raises
    ------
    ValueError
        If rate is negative, or x is not a row of counts.

    Examples
    --------
    >>> poisson_log_likelihood(4.0, MESSAGES).round(4)
    np.float64(-19.8604)

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.2.
    """
    rate, x = numbers(rate=rate), poisson_counts(x)
    check(rate >= 0, "rate must not be negative, got {}", rate)
    return xlogy(x.sum(), rate) - x.size * rate - lgamma(x + 1).sum()


def poisson_score(rate, x):
    """Slope of the log-likelihood over the rate.

    Parameters
    ----------
    rate : float or array
        Positive.
    x : array, shape (n,)
        Independent counts.

    Returns
    -------
    float or array
        0 at the most likely rate, if that is positive.

    Raises
    ------
    ValueError
        If rate is not positive, or x is not a row of counts.

    Examples
    --------
    >>> poisson_score(4.0, MESSAGES)
    np.float64(0.0)

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    rate, x = numbers(rate=rate), poisson_counts(x)
    check(rate > 0, "rate must be positive, got {}", rate)
    return x.sum() / rate - x.size


def poisson_mle(x):
    """The rate with the largest likelihood: the mean count.

    Parameters
    ----------
    x : array, shape (n,)
        Independent counts.

    Returns
    -------
    float
        0 or more.

    Raises
    ------
    ValueError
        If x is not a row of counts.

    Examples
    --------
    >>> poisson_mle(MESSAGES)
    np.float64(4.0)

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    return poisson_counts(x).mean()


def poisson_counts(x):
    """Counts as a row of floats; ValueError where they are anything else.

    Parameters
    ----------
    x : array of int, shape (n,)
        Counts, 0 or more.

    Returns
    -------
    array, shape (n,)
        The same as floats.

    Raises
    ------
    ValueError
        If x is not one row, is empty, or holds anything but counts.

    Examples
    --------
    >>> poisson_counts([2, 0])
    array([2., 0.])
    """
    x = numbers(x=x)
    check(x.ndim == 1 and ((x % 1 == 0) & (x >= 0)).all(), "x must be a row of counts, got {}", x)
    return x


def poisson_likelihood_figure():
    """The messages' log-likelihood over the rate, with its top."""
    grid, best = np.linspace(1.5, 8, 261), poisson_mle(MESSAGES)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, poisson_log_likelihood(grid, MESSAGES))
    ax.plot(best, poisson_log_likelihood(best, MESSAGES), "o", label=f"largest at {best:g}")
    ax.set(xlabel=r"messages per hour $\lambda$", ylabel="log-likelihood")
    ax.legend()
    return fig
