"""The negative log-likelihood of a normal distribution, and its gradient."""

import numpy as np

from snippets.checks import check, numbers
from snippets.normal import normal_log_likelihood


def normal_nll(mu, sigma, x):
    """Negative log-likelihood of mu and sigma.

    Parameters
    ----------
    mu, sigma : float or array
        Candidates in the unit of x, sigma positive; they broadcast.
    x : array, shape (n,)
        Independent observations.

    Returns
    -------
    float or array
        -log L(mu, sigma | x) in nats; negative where the densities are above 1 on the whole.

    Raises
    ------
    ValueError
        If an argument is empty or not finite, sigma is not positive, x is not one-dimensional.

    Examples
    --------
    >>> normal_nll(0.0, 1.0, [1.0, -1.0]).round(4)
    np.float64(2.8379)

    Source: Pawitan, In All Likelihood, section 2.6.
    """
    return -normal_log_likelihood(mu, sigma, x)


def normal_nll_gradient(mu, sigma, x):
    """Slopes of the negative log-likelihood over mu and over sigma.

    Parameters
    ----------
    mu, sigma : float
        A candidate in the unit of x, sigma positive.
    x : array, shape (n,)
        Independent observations.

    Returns
    -------
    array, shape (2,)
        The derivatives by mu and by sigma.

    Raises
    ------
    ValueError
        As `normal_nll`, or if mu or sigma is not one number.

    Examples
    --------
    >>> normal_nll_gradient(0.0, 1.0, [2.0, 0.0])
    array([-2., -2.])

    Source: Pawitan, In All Likelihood, section 2.6.
    """
    mu, sigma, x = numbers(mu=mu, sigma=sigma, x=x)
    check(mu.ndim == sigma.ndim == 0, "mu and sigma must be one number each, got {} and {}", mu, sigma)
    check(sigma > 0, "sigma must be positive, got {}", sigma)
    check(x.ndim == 1, "x must have one dimension, got shape {}", x.shape)
    z = (x - mu) / sigma
    return np.array([-z.sum(), len(x) - (z**2).sum()]) / sigma
