"""Multiplying densities until the product leaves the range of floats, downwards or upwards."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers
from snippets.normal import normal_pdf

UNDERFLOW_SEED = 2024  # so that everyone draws the same observations


def random_densities(n, sigma=1.0):
    """Densities of n draws from a normal distribution of mean 0, under that very distribution.

    Parameters
    ----------
    n : int
        How many, at least 1.
    sigma : float
        Standard deviation, positive.

    Returns
    -------
    array, shape (n,)
        Above 1 where sigma is small.

    Raises
    ------
    ValueError
        If n is below 1, or sigma is not positive.

    Examples
    --------
    >>> random_densities(1000).max() < 1 < random_densities(1000, sigma=0.1).max()
    np.True_

    Source: NumPy documentation, "Random Generator".
    """
    check(n >= 1, "n must be at least 1, got {}", n)
    z = np.random.default_rng(UNDERFLOW_SEED).standard_normal(n)
    return normal_pdf(sigma * z, 0.0, sigma)


def running_product(factors):
    """The product of the first factor, the first two, the first three ... as floats give it.

    Parameters
    ----------
    factors : array, shape (n,)
        Positive.

    Returns
    -------
    array, shape (n,)
        0 or inf from where the true product is outside the range of floats.

    Raises
    ------
    ValueError
        If factors is not a row of positive numbers.

    Examples
    --------
    >>> running_product([1e-200, 1e-200])
    array([1.e-200, 0.e+000])

    Source: IEEE 754-2019, section 7 (overflow and underflow).
    """
    factors = numbers(factors=factors)
    check(factors.ndim == 1 and (factors > 0).all(), "factors must be a row of positive numbers, got {}", factors)
    with np.errstate(over="ignore", under="ignore"):
        return np.multiply.accumulate(factors)


def underflow_point(factors):
    """How many factors it takes until their product is exactly 0 or inf.

    Parameters
    ----------
    factors : array, shape (n,)
        Positive.

    Returns
    -------
    int or None
        The first such number of factors, from 1 to n; None where all products are fine.

    Raises
    ------
    ValueError
        As `running_product`.

    Examples
    --------
    >>> underflow_point(np.full(2000, 0.5)), underflow_point(np.full(2000, 2.0))
    (1075, 1024)

    Source: IEEE 754-2019, section 3.3: floats end at 2^-1074 and just below 2^1024.
    """
    product = running_product(factors)
    lost = (product == 0) | np.isinf(product)
    return int(lost.argmax()) + 1 if lost.any() else None


def mean_log_density(sigma):
    """What one more normal observation adds to the log-likelihood on average.

    Parameters
    ----------
    sigma : float or array
        Standard deviation, positive.

    Returns
    -------
    float or array
        E[log f(X)] in nats: below 0 the product of densities vanishes, above 0 it explodes.

    Raises
    ------
    ValueError
        If sigma is not positive.

    Examples
    --------
    >>> mean_log_density(1.0).round(4), mean_log_density(0.1).round(4)
    (np.float64(-1.4189), np.float64(0.8836))

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., example 8.1.2.
    """
    sigma = numbers(sigma=sigma)
    check(sigma > 0, "sigma must be positive, got {}", sigma)
    return -np.log(sigma) - np.log(2 * np.pi) / 2 - 1 / 2


def running_products_figure(sigmas=(1.0, 0.1), n=1000):
    """Powers of ten of the running products, with the sums of logs that know no end."""
    count = np.arange(1, n + 1)
    fig, ax = plt.subplots(layout="constrained")
    for k, sigma in enumerate(sigmas):
        factors = random_densities(n, sigma)
        product = running_product(factors)
        alive = (product > 0) & np.isfinite(product)
        name = rf"$\sigma = {sigma:g}$"
        ax.plot(count[alive], np.log10(product[alive]), f"C{k}", linewidth=4, label=f"product, {name}")
        ax.plot(count, np.log10(factors).cumsum(), f"C{k}", linestyle="--", label=f"sum of logs, {name}")
    ax.axhline(-324, color="grey", linestyle=":")
    ax.axhline(308, color="grey", linestyle=":")
    ax.set(xlabel="number of observations", ylabel="power of ten")
    ax.legend(fontsize="small")
    return fig
