"""Probabilities under the normal density: areas, exact far out in the tails."""

import math

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers
from snippets.normal import normal_pdf

erfc = np.vectorize(math.erfc, otypes=[float])  # NumPy has none of its own


def normal_tail(x, mu=0.0, sigma=1.0):
    """P(X > x), the area under the normal density to the right of x.

    Parameters
    ----------
    x : float or array
        Where the tail begins; mu, sigma and x broadcast.
    mu : float or array
        Mean, in the unit of x.
    sigma : float or array
        Standard deviation, in the unit of x, positive.

    Returns
    -------
    float or array
        A probability, in [0, 1].

    Raises
    ------
    ValueError
        If an argument is empty or not finite, or sigma is not positive.

    Examples
    --------
    >>> normal_tail(1.0).round(4)
    np.float64(0.1587)

    Source: NIST Digital Library of Mathematical Functions, section 7.20(iii).
    """
    x, mu, sigma = numbers(x=x, mu=mu, sigma=sigma)
    check(sigma > 0, "sigma must be positive, got {}", sigma)
    with np.errstate(over="ignore"):
        z = (x - mu) / sigma
    return erfc(z / math.sqrt(2))[()] / 2


def normal_cdf(x, mu=0.0, sigma=1.0):
    """P(X <= x), the area to the left of x.

    Parameters
    ----------
    x, mu, sigma : float or array
        As for `normal_tail`.

    Returns
    -------
    float or array
        A probability, in [0, 1].

    Raises
    ------
    ValueError
        As `normal_tail`.

    Examples
    --------
    >>> normal_cdf(1.0).round(4)
    np.float64(0.8413)

    Source: NIST Digital Library of Mathematical Functions, section 7.20(iii).
    """
    x, mu, sigma = numbers(x=x, mu=mu, sigma=sigma)
    return normal_tail(-x, -mu, sigma)


def normal_between(low, high, mu=0.0, sigma=1.0):
    """P(low < X < high), without losing digits where both ends lie in one tail.

    Parameters
    ----------
    low, high : float or array
        Ends of the interval, low <= high; all arguments broadcast.
    mu, sigma : float or array
        As for `normal_tail`.

    Returns
    -------
    float or array
        A probability, in [0, 1].

    Raises
    ------
    ValueError
        If low exceeds high, or as `normal_tail`.

    Examples
    --------
    >>> normal_between(-1.0, 1.0).round(4)
    np.float64(0.6827)
    >>> print(f"{normal_between(9.0, 10.0):.3e}")  # normal_cdf(10.0) - normal_cdf(9.0) would be 0
    1.129e-19

    Source: NIST Digital Library of Mathematical Functions, section 7.20(iii); the smaller tails are subtracted.
    """
    low, high, mu, sigma = numbers(low=low, high=high, mu=mu, sigma=sigma)
    check(low <= high, "low must not exceed high, got {} and {}", low, high)
    right = normal_tail(low, mu, sigma) - normal_tail(high, mu, sigma)
    left = normal_cdf(high, mu, sigma) - normal_cdf(low, mu, sigma)
    return np.where(low > mu, right, left)[()]


def normal_tail_figure(x=1.0, mu=0.0, sigma=1.0):
    """The normal density with the area beyond x."""
    grid = np.linspace(mu - 3.5 * sigma, mu + 3.5 * sigma, 281)
    beyond = np.linspace(x, max(x, mu + 3.5 * sigma), 141)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, normal_pdf(grid, mu, sigma))
    ax.fill_between(beyond, normal_pdf(beyond, mu, sigma), alpha=0.35, color="C1")
    ax.annotate(
        f"area {normal_tail(x, mu, sigma):.4f}",
        (x + 0.4 * sigma, normal_pdf(x + 0.4 * sigma, mu, sigma) / 2),
        (x + 0.8 * sigma, 0.7 * normal_pdf(mu, mu, sigma)),
        arrowprops={"arrowstyle": "-"},
    )
    ax.set(xlabel="$x$", ylabel="density")
    ax.set_ylim(bottom=0)
    return fig
