"""Waiting times: the exponential distribution and its rate."""

import matplotlib.pyplot as plt
import numpy as np

WAITS = np.array([12, 3.5, 27, 8, 1.5, 19, 6, 43, 10, 20])  # minutes


def exponential_pdf(x, rate):
    """Density of a waiting time.

    Parameters
    ----------
    x : float or array
        Waiting time, 0 or more.
    rate : float
        Events per unit of time, positive.

    Returns
    -------
    float or array
        Per unit of x.

    Examples
    --------
    >>> print(f"{exponential_pdf(12, 1 / 15):.4f}")
    0.0300

    In practice: `scipy.stats.expon.pdf(x, scale=1 / rate)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.3.
    """
    return rate * np.exp(-rate * x)


def exponential_log_likelihood(rate, x):
    """Log-likelihood of the rate.

    Parameters
    ----------
    rate : float
        Events per unit of time, positive.
    x : array, shape (n,)
        Independent waiting times, 0 or more.

    Returns
    -------
    float
        log L(rate | x) in nats.

    Examples
    --------
    >>> rate = 1 / 15  # one message in 15 minutes
    >>> print(f"{exponential_log_likelihood(rate, WAITS):.2f}")
    -37.08

    In practice: `scipy.stats.expon.logpdf(x, scale=1 / rate).sum()`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.3.
    """
    return np.sum(np.log(rate) - rate * x)


def exponential_score(rate, x):
    """Slope of the log-likelihood over the rate.

    Parameters
    ----------
    rate, x
        As for `exponential_log_likelihood`.

    Returns
    -------
    float
        0 at the rate of largest likelihood.

    Examples
    --------
    >>> print(f"{exponential_score(1 / 5, WAITS):.1f}")
    -100.0
    >>> print(f"{exponential_score(1 / 15, WAITS):.1f}")
    0.0

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    return len(x) / rate - np.sum(x)


def exponential_curvature(rate, x):
    """Second derivative of the log-likelihood.

    Parameters
    ----------
    rate, x
        As for `exponential_log_likelihood`.

    Returns
    -------
    float
        Below 0 at every rate: the log-likelihood bends downwards.

    Examples
    --------
    >>> print(f"{exponential_curvature(1 / 15, WAITS):.0f}")
    -2250

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    return -len(x) / rate**2


def exponential_mle(x):
    """The rate with the largest likelihood.

    Parameters
    ----------
    x : array, shape (n,)
        Independent waiting times, not all 0.

    Returns
    -------
    float
        One over the mean waiting time.

    Examples
    --------
    >>> print(f"{exponential_mle(WAITS):.4f}")
    0.0667

    In practice: `1 / np.mean(x)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    return len(x) / np.sum(x)


def exponential_density_figure(rates=(0.03, 1 / 15, 0.2)):
    """The waiting times under the density of each rate."""
    grid = np.linspace(0, 50, 251)
    fig, ax = plt.subplots(layout="constrained")
    for k, rate in enumerate(rates):
        label = f"mean {1 / rate:.0f} minutes"
        ax.plot(grid, exponential_pdf(grid, rate), f"C{k}", label=label)
        dots = exponential_pdf(WAITS, rate)
        ax.plot(WAITS, dots, "o", color=f"C{k}", markersize=5)
    ax.set_xlabel("waiting time (minutes)")
    ax.set_ylabel("density (per minute)")
    ax.set_ylim(bottom=0)
    ax.legend()
    return fig
