"""Waiting times: the exponential distribution and its rate."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers

WAITS = np.array([12.0, 3.5, 27.0, 8.0, 1.5, 19.0, 6.0, 43.0, 10.0, 20.0])  # minutes between two messages


def exponential_log_likelihood(rate, x):
    """Log-likelihood of the rate.

    Parameters
    ----------
    rate : float or array
        Candidates: events per unit of time, positive.
    x : array, shape (n,)
        Independent waiting times, 0 or more.

    Returns
    -------
    float or array
        log L(rate | x) in nats.

    Raises
    ------
    ValueError
        If rate is not positive, or x is not a row of times.

    Examples
    --------
    >>> exponential_log_likelihood(1 / 15, WAITS).round(4)
    np.float64(-37.0805)

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.3.
    """
    rate, x = numbers(rate=rate), exponential_times(x)
    check(rate > 0, "rate must be positive, got {}", rate)
    return x.size * np.log(rate) - rate * x.sum()


def exponential_score(rate, x):
    """Slope of the log-likelihood over the rate.

    Parameters
    ----------
    rate, x
        As for `exponential_log_likelihood`.

    Returns
    -------
    float or array
        0 at the most likely rate.

    Raises
    ------
    ValueError
        As `exponential_log_likelihood`.

    Examples
    --------
    >>> exponential_score(0.1, WAITS)
    np.float64(-50.0)

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    rate, x = numbers(rate=rate), exponential_times(x)
    check(rate > 0, "rate must be positive, got {}", rate)
    return x.size / rate - x.sum()


def exponential_mle(x):
    """The rate with the largest likelihood: one over the mean waiting time.

    Parameters
    ----------
    x : array, shape (n,)
        Independent waiting times, not all 0.

    Returns
    -------
    float
        Positive.

    Raises
    ------
    ValueError
        If x is not a row of times, or all of them are 0.

    Examples
    --------
    >>> exponential_mle(WAITS).round(4)
    np.float64(0.0667)

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    x = exponential_times(x)
    check(x.sum() > 0, "x must hold a time above 0, got {}", x)
    return 1 / x.mean()


def exponential_times(x):
    """Waiting times as a row of floats; ValueError where they are anything else.

    Parameters
    ----------
    x : array, shape (n,)
        Waiting times, 0 or more, in one unit.

    Returns
    -------
    array, shape (n,)
        The same as floats.

    Raises
    ------
    ValueError
        If x is not one row, is empty, negative or not finite somewhere.

    Examples
    --------
    >>> exponential_times([2, 0.5])
    array([2. , 0.5])
    """
    x = numbers(x=x)
    check(x.ndim == 1 and (x >= 0).all(), "x must be a row of times, 0 or more, got {}", x)
    return x


def exponential_density_figure(rates=(0.03, 1 / 15, 0.2)):
    """The waiting times on the axis, and the density that each rate gives them."""
    grid = np.linspace(0, 50, 251)
    fig, ax = plt.subplots(layout="constrained")
    for rate in rates:
        (line,) = ax.plot(grid, rate * np.exp(-rate * grid), label=f"mean {1 / rate:.0f} minutes")
        ax.plot(WAITS, rate * np.exp(-rate * WAITS), "o", color=line.get_color(), markersize=5)
    ax.set(xlabel="waiting time (minutes)", ylabel="density (per minute)")
    ax.set_ylim(bottom=0)
    ax.legend()
    return fig
