"""The normal distribution's mean and spread of largest likelihood, and why the spread is too small."""

import itertools

import matplotlib.pyplot as plt
import numpy as np

from snippets.heights import HEIGHTS  # noqa: F401 - the examples use it


def normal_mle(x):
    """Mean and standard deviation of largest likelihood.

    Parameters
    ----------
    x : array, shape (n,)
        Independent observations, not all equal.

    Returns
    -------
    mu, sigma : float
        In the unit of x; sigma divides by n.

    Examples
    --------
    >>> mu, sigma = normal_mle(HEIGHTS)
    >>> print(f"{mu:.3f} {sigma:.4f}")
    168.344 2.6207

    In practice: `scipy.stats.norm.fit(x)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    mu = 1 / len(x) * np.sum(x)
    sigma = np.sqrt(1 / len(x) * np.sum((x - mu) ** 2))
    return mu, sigma


def normal_score(mu, sigma, x):
    """Slopes of the log-likelihood along mu and sigma.

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
        Both 0 where the likelihood is largest.

    Examples
    --------
    >>> by_mu, by_sigma = normal_score(166, 3, HEIGHTS)
    >>> print(f"{by_mu:.2f} {by_sigma:.2f}")
    2.60 1.25

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    by_mu = np.sum(x - mu) / sigma**2
    by_sigma = -len(x) / sigma + np.sum((x - mu) ** 2) / sigma**3
    return np.array([by_mu, by_sigma])


def normal_curvature(mu, sigma, x):
    """Second derivatives along mu and along sigma.

    Parameters
    ----------
    mu, sigma, x
        As for `normal_score`.

    Returns
    -------
    array, shape (2,)
        Both below 0 where the likelihood is largest.

    Examples
    --------
    >>> along_mu, along_sigma = normal_curvature(168.344, 2.6207, HEIGHTS)
    >>> print(f"{along_mu:.2f} {along_sigma:.2f}")
    -1.46 -2.91

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    n, squares = len(x), np.sum((x - mu) ** 2)
    along_mu = -n / sigma**2
    along_sigma = n / sigma**2 - 3 / sigma**4 * squares
    return np.array([along_mu, along_sigma])


def squares_around(center, x):
    """Sum of the squared deviations from a center.

    Parameters
    ----------
    center : float
        From where the deviations are measured.
    x : array, shape (n,)
        Observations.

    Returns
    -------
    float
        In the squared unit of x; smallest around the average.

    Examples
    --------
    >>> print(f"{squares_around(166, HEIGHTS):.1f}")
    123.6
    >>> mean = np.mean(HEIGHTS)
    >>> extra = len(HEIGHTS) * (mean - 166) ** 2
    >>> print(f"{squares_around(mean, HEIGHTS):.1f} + {extra:.1f}")
    68.7 + 54.9

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 5.2.
    """
    return np.sum((x - center) ** 2)


def expected_variance(values, n):
    """Mean of the variance estimate over all samples of n.

    Parameters
    ----------
    values : array, shape (m,)
        What one observation may be, each with probability 1 / m.
    n : int
        Observations in a sample; there are m to the power n samples.

    Returns
    -------
    float
        In the squared unit of the values.

    Examples
    --------
    >>> die = np.array([1, 2, 3, 4, 5, 6])
    >>> print(f"{np.var(die):.4f}")
    2.9167
    >>> print(f"{expected_variance(die, 2):.4f}")
    1.4583

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 5.2.
    """
    samples = itertools.product(values, repeat=n)
    return np.mean([np.var(x) for x in samples])  # divides by n


def unbiased_variance(x):
    """Variance that divides by n - 1: right on average.

    Parameters
    ----------
    x : array, shape (n,)
        Independent observations, at least two.

    Returns
    -------
    float
        In the squared unit of x.

    Examples
    --------
    >>> print(f"{unbiased_variance(HEIGHTS) ** 0.5:.4f}")
    2.7625

    In practice: `np.var(x, ddof=1)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 5.2.
    """
    return np.sum((x - np.mean(x)) ** 2) / (len(x) - 1)


def variance_bias_figure(most=20, samples=20_000):
    """Average variance estimates; the true variance is 1."""
    rng = np.random.default_rng(7)
    draws = rng.standard_normal((samples, most))
    sizes = np.arange(2, most + 1)
    by_n = [np.var(draws[:, :n], axis=1).mean() for n in sizes]
    by_less = by_n * sizes / (sizes - 1)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(sizes, by_n, "o", label="divided by $n$")
    ax.plot(sizes, by_less, "s", label="divided by $n - 1$")
    ax.axhline(1, color="grey", linestyle=":", label="true variance")
    ax.set_xlabel("number of observations $n$")
    ax.set_ylabel("average estimate")
    ax.set_xticks(sizes[::3])
    ax.set_ylim(bottom=0)
    ax.legend()
    return fig
