"""Losses for noise that is not alike everywhere: a normal with a sigma for each observation, and counts."""

import math

import numpy as np

from snippets.squared_error import CRICKET_CELSIUS

WARM = CRICKET_CELSIUS > 28


def gaussian_mean_nll(mu, sigma, y):
    """Mean NLL of normal data, each with its own mu and sigma.

    Parameters
    ----------
    mu : float or array, shape (n,)
        Predicted means.
    sigma : float or array, shape (n,)
        Predicted standard deviations, positive.
    y : float or array, shape (n,)
        Observations.

    Returns
    -------
    float
        In nats; negative where the densities are above 1 on the whole.

    Examples
    --------
    >>> print(f"{gaussian_mean_nll(80, 1, 82):.2f}")
    2.92
    >>> print(f"{gaussian_mean_nll(80, 2, 82):.2f}")
    2.11
    >>> print(f"{gaussian_mean_nll(80, 4, 82):.2f}")
    2.43

    In practice: `-scipy.stats.norm.logpdf(y, mu, sigma).mean()`

    Source: Murphy, Probabilistic Machine Learning: An Introduction, section 2.6.3.
    """
    losses = 1 / 2 * (np.log(sigma**2) + (y - mu) ** 2 / sigma**2)
    return np.mean(losses) + 1 / 2 * np.log(2 * np.pi)


def poisson_nll(z, y):
    """NLL of a count, from the logarithm of its rate.

    Parameters
    ----------
    z : float
        Logarithm of the expected count, any number below 700.
    y : int
        The count, 0 or more.

    Returns
    -------
    float
        In nats, never below 0.

    Examples
    --------
    >>> print(f"{poisson_nll(np.log(4), 7):.2f}")
    2.82

    In practice: `-scipy.stats.poisson.logpmf(y, np.exp(z))`

    Source: Murphy, Probabilistic Machine Learning: An Introduction, section 12.2.3.
    """
    return np.exp(z) - z * y + math.log(math.factorial(y))
