"""The normal distribution's most likely mean and spread, and why the spread comes out too small."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers


def normal_mle(x):
    """The mean and the standard deviation with the largest likelihood.

    Parameters
    ----------
    x : array, shape (n,)
        Independent observations, not all equal.

    Returns
    -------
    mu, sigma : float
        In the unit of x; sigma divides by n.

    Raises
    ------
    ValueError
        If x is not a row of finite numbers, or all of them are equal.

    Examples
    --------
    >>> mu, sigma = normal_mle([1.0, 2.0, 6.0])
    >>> print(f"{mu:.1f} {sigma:.4f}")
    3.0 2.1602

    Source: Casella & Berger, Statistical Inference, 2nd ed., example 7.2.11.
    """
    x = numbers(x=x)
    check(x.ndim == 1 and np.ptp(x) > 0, "x must be a row of numbers that are not all equal, got {}", x)
    mu = x.mean()
    return mu, np.sqrt(((x - mu) ** 2).mean())


def normal_score(mu, sigma, x):
    """Slopes of the log-likelihood along mu and along sigma.

    Parameters
    ----------
    mu : float
        Candidate mean.
    sigma : float
        Candidate standard deviation, positive.
    x : array, shape (n,)
        Independent observations.

    Returns
    -------
    array, shape (2,)
        Both 0 at the most likely mean and standard deviation.

    Raises
    ------
    ValueError
        If x is not a row of finite numbers, or sigma is not positive.

    Examples
    --------
    >>> normal_score(0.0, 1.0, [1.0, 2.0])
    array([3., 3.])

    Source: Casella & Berger, Statistical Inference, 2nd ed., example 7.2.11.
    """
    mu, sigma, x = numbers(mu=mu, sigma=sigma, x=x)
    check(sigma > 0, "sigma must be positive, got {}", sigma)
    check(x.ndim == 1, "x must have one dimension, got shape {}", x.shape)
    z = (x - mu) / sigma
    return np.array([z.sum() / sigma, (z @ z - x.size) / sigma])


def unbiased_variance(x):
    """The sample variance that divides by n - 1, and is right on average.

    Parameters
    ----------
    x : array, shape (n,)
        Independent observations, at least two.

    Returns
    -------
    float
        In the squared unit of x.

    Raises
    ------
    ValueError
        If x is not a row of at least two finite numbers.

    Examples
    --------
    >>> unbiased_variance([1.0, 2.0, 6.0])
    np.float64(7.0)

    Source: Casella & Berger, Statistical Inference, 2nd ed., theorem 5.2.6.
    """
    x = numbers(x=x)
    check(x.ndim == 1 and x.size > 1, "x must be a row of at least two numbers, got {}", x)
    return ((x - x.mean()) ** 2).sum() / (x.size - 1)


def variance_bias_figure(most=20, samples=20_000):
    """The average of the estimated variances over many samples of each size; the true variance is 1."""
    sizes, draws = np.arange(2, most + 1), np.random.default_rng(7).standard_normal((samples, most))
    by_n = np.array([draws[:, :n].var(axis=1).mean() for n in sizes])
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(sizes, by_n, "o", label="divided by $n$")
    ax.plot(sizes, by_n * sizes / (sizes - 1), "s", label="divided by $n - 1$")
    ax.axhline(1, color="grey", linestyle=":", label="true variance")
    ax.set(xlabel="number of observations $n$", ylabel="average estimate", xticks=sizes[::3])
    ax.set_ylim(bottom=0)
    ax.legend()
    return fig
