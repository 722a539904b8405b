"""The negative log-likelihood of a normal distribution: as a sum of costs, as a sum of squares, and its slopes."""

import numpy as np

from snippets.heights import HEIGHTS, SIGMA  # noqa: F401 - the examples use them
from snippets.normal import normal_log_pdf


def normal_nll(mu, sigma, x):
    """Negative log-likelihood of mu and sigma, in nats.

    Parameters
    ----------
    mu : float
        Mean, in the unit of x.
    sigma : float
        Standard deviation, in the unit of x, positive.
    x : array, shape (n,)
        Independent observations.

    Returns
    -------
    float
        -log L(mu, sigma | x) in nats; negative where the densities are above 1 on the whole.

    Examples
    --------
    >>> print(f"{normal_nll(168, SIGMA, HEIGHTS):.2f}")
    24.06

    In practice: `-scipy.stats.norm.logpdf(x, mu, sigma).sum()`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    return -np.sum(normal_log_pdf(x, mu, sigma))


def normal_nll_squares(mu, sigma, x):
    """The normal NLL: constants plus the sum of squares.

    Parameters
    ----------
    mu, sigma, x
        As for `normal_nll`.

    Returns
    -------
    float
        The same number as `normal_nll`.

    Examples
    --------
    >>> print(f"{normal_nll_squares(166, SIGMA, HEIGHTS):.2f}")
    27.04
    >>> print(f"{normal_nll_squares(168, SIGMA, HEIGHTS):.2f}")
    24.06

    In practice: `scipy.stats.norm.nnlf((mu, sigma), x)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    n, squares = len(x), np.sum((x - mu) ** 2)
    constants = n * np.log(sigma) + n / 2 * np.log(2 * np.pi)
    return constants + 1 / (2 * sigma**2) * squares


def normal_nll_gradient(mu, sigma, x):
    """Slopes of the normal NLL along mu and sigma.

    Parameters
    ----------
    mu, sigma, x
        As for `normal_nll`.

    Returns
    -------
    array, shape (2,)
        Both 0 at the smallest NLL.

    Examples
    --------
    >>> by_mu, by_sigma = normal_nll_gradient(166, SIGMA, HEIGHTS)
    >>> print(f"{by_mu:.2f} {by_sigma:.2f}")
    -2.60 -1.25

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    by_mu = -1 / sigma**2 * np.sum(x - mu)
    by_sigma = len(x) / sigma - 1 / sigma**3 * np.sum((x - mu) ** 2)
    return np.array([by_mu, by_sigma])
