"""Multiplying densities until the product leaves the range of floats, downwards or upwards."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.heights import scientific
from snippets.normal import normal_pdf

UNDERFLOW_SEED = 2024  # the same draws for everyone


def random_densities(n, sigma=1.0):
    """Densities of n normal draws, under that same normal.

    Parameters
    ----------
    n : int
        How many draws, at least 1; their mean is 0.
    sigma : float
        Standard deviation, positive.

    Returns
    -------
    array, shape (n,)
        Above 1 where sigma is small.

    Examples
    --------
    >>> print(f"{random_densities(1000).max():.4f}")
    0.3989

    Source: NumPy documentation, "Random Generator".
    """
    z = np.random.default_rng(UNDERFLOW_SEED).standard_normal(n)
    return normal_pdf(sigma * z, 0.0, sigma)


def running_product(factors):
    """Product of the first factor, of the first two, and so on.

    Parameters
    ----------
    factors : array, shape (n,)
        Positive.

    Returns
    -------
    array, shape (n,)
        0 or inf from where the true product is outside the range of floats.

    Examples
    --------
    >>> print(running_product(np.array([1e-200, 1e-200])))
    [1.e-200 0.e+000]

    Source: IEEE 754-2019, section 7 (overflow and underflow).
    """
    with np.errstate(over="ignore"):  # it may end in inf
        return np.cumprod(factors)


def underflow_point(factors):
    """Number of factors whose product is exactly 0 or inf.

    Parameters
    ----------
    factors : array, shape (n,)
        Positive; their product must leave the range of floats.

    Returns
    -------
    int
        The smallest such number, from 1 to n.

    Examples
    --------
    >>> print(underflow_point(np.full(2000, 0.5)))
    1075

    Source: IEEE 754-2019, section 3.3: floats end at 2^-1074 and just below 2^1024.
    """
    product = running_product(factors)
    lost = (product == 0) | np.isinf(product)
    return np.flatnonzero(lost)[0] + 1


def mean_log_density(sigma):
    """Average of log f(x) over draws x from a normal density f.

    Parameters
    ----------
    sigma : float
        Standard deviation, positive.

    Returns
    -------
    float
        E[log f(x)] in nats: below 0 the product of densities vanishes, above 0 it explodes.

    Examples
    --------
    >>> print(f"{mean_log_density(1):.4f}")
    -1.4189
    >>> print(f"{mean_log_density(0.1):.4f}")
    0.8836

    In practice: `-scipy.stats.norm.entropy(0, sigma)`

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 8.1.
    """
    return -np.log(sigma) - 1 / 2 * np.log(2 * np.pi) - 1 / 2


def product_text(factors):
    """The product as the computer has it, 0 and infinity too.

    Parameters
    ----------
    factors : array, shape (n,)
        Positive.

    Returns
    -------
    str

    Examples
    --------
    >>> print(product_text(np.full(1075, 0.5)))
    0

    Source: IEEE 754-2019, section 7 (overflow and underflow).
    """
    product = running_product(factors)[-1]
    if product == 0 or np.isinf(product):
        return "∞" if product else "0"
    return scientific(product)


def running_products_figure(n=300, sigmas=(1.0, 0.1)):
    """Products of n densities, and sums of logs that go on."""
    count = np.minimum(np.arange(10, 1001, 10), n)
    fig, ax = plt.subplots(layout="constrained")
    for k, sigma in enumerate(sigmas):
        factors = random_densities(1000, sigma)
        with np.errstate(over="ignore", divide="ignore"):
            power = np.log10(np.cumprod(factors))[count - 1]
        sums = np.cumsum(np.log10(factors))[count - 1]
        ax.plot(count, power, f"C{k}", linewidth=5, alpha=0.4)
        ax.plot(count, sums, f"C{k}--", label=rf"$\sigma = {sigma:g}$")
        ax.plot(n, sums[-1], f"C{k}o", markersize=5)
    ax.hlines([-324, 308], 0, 1000, color="grey", linestyle=":")
    ax.set(xlabel="number of observations", ylabel="power of ten")
    ax.set_ylim(-660, 430)
    ax.legend(loc="lower left")
    return fig
