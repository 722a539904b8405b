"""Counts in equal stretches of time: the Poisson distribution and its rate."""

import math

import matplotlib.pyplot as plt
import numpy as np

MESSAGES = np.array([3, 5, 2, 4, 7, 1, 4, 3, 6, 5])  # per hour


def poisson_log_likelihood(rate, x):
    """Log-likelihood of the rate.

    Parameters
    ----------
    rate : float
        Expected count for one stretch of time, positive.
    x : array of int, shape (n,)
        Independent counts.

    Returns
    -------
    float
        log L(rate | x) in nats.

    Examples
    --------
    >>> print(f"{poisson_log_likelihood(4, MESSAGES):.2f}")
    -19.86

    In practice: `scipy.stats.poisson.logpmf(x, rate).sum()`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.2.
    """
    log_factorials = [math.log(math.factorial(k)) for k in x]
    return np.sum(x * np.log(rate) - rate - log_factorials)


def poisson_score(rate, x):
    """Slope of the log-likelihood over the rate.

    Parameters
    ----------
    rate : float
        Positive.
    x : array of int, shape (n,)
        Independent counts.

    Returns
    -------
    float
        0 at the rate of largest likelihood, if that is positive.

    Examples
    --------
    >>> print(f"{poisson_score(3, MESSAGES):.2f}")
    3.33
    >>> print(f"{poisson_score(4, MESSAGES):.2f}")
    0.00

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    return 1 / rate * np.sum(x) - len(x)


def poisson_mle(x):
    """The mean count: the rate with the largest likelihood.

    Parameters
    ----------
    x : array of int, shape (n,)
        Independent counts.

    Returns
    -------
    float
        0 or more.

    Examples
    --------
    >>> print(f"{poisson_mle(MESSAGES):g}")
    4

    In practice: `np.mean(x)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    return 1 / len(x) * np.sum(x)


def poisson_likelihood_figure():
    """The messages' log-likelihood over the rate."""
    grid = np.linspace(1.5, 8, 261)
    logs = [poisson_log_likelihood(rate, MESSAGES) for rate in grid]
    best = poisson_mle(MESSAGES)
    top = poisson_log_likelihood(best, MESSAGES)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, logs)
    ax.plot(best, top, "o", label=f"largest at {best:g}")
    ax.set_xlabel(r"messages per hour $\lambda$")
    ax.set_ylabel("log-likelihood")
    ax.legend()
    return fig
