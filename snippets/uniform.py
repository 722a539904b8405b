"""The uniform distribution from 0 to an unknown end: a likelihood whose top is a cliff."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers

BUS_WAITS = np.array([3.2, 7.9, 1.4, 9.1, 5.6])  # minutes waited for a bus that comes every theta minutes


def uniform_likelihood(theta, x):
    """Likelihood of the end: 1 over its n-th power, and 0 below the largest observation.

    Parameters
    ----------
    theta : float or array
        Candidates for the end, positive.
    x : array, shape (n,)
        Independent observations, 0 or more.

    Returns
    -------
    float or array
        L(theta | x).

    Raises
    ------
    ValueError
        If theta is not positive, or x is not a row of numbers of at least 0.

    Examples
    --------
    >>> uniform_likelihood([2.0, 4.0], [1.0, 3.0])
    array([0.    , 0.0625])

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    theta, x = numbers(theta=theta), uniform_waits(x)
    check(theta > 0, "theta must be positive, got {}", theta)
    return np.where(theta >= x.max(), theta ** float(-x.size), 0.0)[()]


def uniform_mle(x):
    """The end with the largest likelihood: the largest observation.

    Parameters
    ----------
    x : array, shape (n,)
        Independent observations, 0 or more, not all 0.

    Returns
    -------
    float
        Never above the true end.

    Raises
    ------
    ValueError
        If x is not a row of numbers of at least 0, or all of them are 0.

    Examples
    --------
    >>> uniform_mle(BUS_WAITS)
    np.float64(9.1)

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    x = uniform_waits(x)
    check(x.max() > 0, "x must hold a number above 0, got {}", x)
    return x.max()


def uniform_waits(x):
    """Observations as a row of floats; ValueError where they are anything else, or below 0.

    Parameters
    ----------
    x : array, shape (n,)
        Observations, 0 or more.

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
    >>> uniform_waits([3, 1.5])
    array([3. , 1.5])
    """
    x = numbers(x=x)
    check(x.ndim == 1 and (x >= 0).all(), "x must be a row of numbers, 0 or more, got {}", x)
    return x


def uniform_likelihood_figure(theta=12.0):
    """The buses' likelihood over the end: nothing up to the longest wait, then a cliff and a slope."""
    best, unit = uniform_mle(BUS_WAITS), 1e-5
    below, above = np.linspace(4, best, 50), np.linspace(best, 20, 300)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(below, np.zeros(below.size), "C0")
    ax.plot(above, uniform_likelihood(above, BUS_WAITS) / unit, "C0")
    ax.plot(best, uniform_likelihood(best, BUS_WAITS) / unit, "o", color="C1", label=f"largest at {best:g}")
    ax.plot(theta, uniform_likelihood(theta, BUS_WAITS) / unit, "o", color="C2", label=f"candidate {theta:g}")
    ax.plot(BUS_WAITS, np.zeros(BUS_WAITS.size), "|", color="grey", markersize=14, label="waits")
    ax.set(xlabel=r"minutes between buses $\theta$", ylabel="likelihood ($10^{-5}$)")
    ax.legend()
    return fig
