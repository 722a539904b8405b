"""The normal distribution: densities, and what they say about mu and sigma."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers


def normal_log_pdf(x, mu=0.0, sigma=1.0):
    """Log of the normal density.

    Parameters
    ----------
    x : float or array
        Where to look; mu, sigma and x broadcast.
    mu : float or array
        Mean, in the unit of x.
    sigma : float or array
        Standard deviation, in the unit of x, positive.

    Returns
    -------
    float or array
        log f(x; mu, sigma) in nats; precise where the density itself is too small for a float.

    Raises
    ------
    ValueError
        If an argument is empty or not finite, or sigma is not positive.

    Examples
    --------
    >>> normal_log_pdf(100.0).round(4)
    np.float64(-5000.9189)

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.3.
    """
    x, mu, sigma = numbers(x=x, mu=mu, sigma=sigma)
    check(sigma > 0, "sigma must be positive, got {}", sigma)
    with np.errstate(over="ignore"):
        z = (x - mu) / sigma
        return -(z**2) / 2 - np.log(sigma) - np.log(2 * np.pi) / 2


def normal_pdf(x, mu=0.0, sigma=1.0):
    """Normal density.

    Parameters
    ----------
    x, mu, sigma : float or array
        As for `normal_log_pdf`.

    Returns
    -------
    float or array
        f(x; mu, sigma), per unit of x: not a probability, and above 1 where sigma is small.

    Raises
    ------
    ValueError
        As `normal_log_pdf`.

    Examples
    --------
    >>> normal_pdf(1.0, mu=0.0).round(4)
    np.float64(0.242)
    >>> normal_pdf(1.0, mu=-1.0).round(4)
    np.float64(0.054)

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.3.
    """
    with np.errstate(over="ignore"):
        return np.exp(normal_log_pdf(x, mu, sigma))


def normal_log_likelihood(mu, sigma, x):
    """Log-likelihood of mu and sigma: the sum of the observations' log densities.

    Parameters
    ----------
    mu : float or array
        Candidate means; mu and sigma broadcast.
    sigma : float or array
        Candidate standard deviations, positive.
    x : array, shape (n,)
        Independent observations.

    Returns
    -------
    float or array
        log L(mu, sigma | x) in nats, one for each candidate.

    Raises
    ------
    ValueError
        If x is not one-dimensional, or as `normal_log_pdf`.

    Examples
    --------
    >>> normal_log_likelihood(0.0, 1.0, [1.0, -1.0]).round(4)
    np.float64(-2.8379)

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    x, mu, sigma = numbers(x=x, mu=mu, sigma=sigma)
    check(x.ndim == 1, "x must have one dimension, got shape {}", x.shape)
    return normal_log_pdf(x, mu[..., np.newaxis], sigma[..., np.newaxis]).sum(axis=-1)


def normal_likelihood(mu, sigma, x):
    """Likelihood of mu and sigma: the product of the observations' densities, by way of their logs.

    Parameters
    ----------
    mu, sigma : float or array
        Candidates, as for `normal_log_likelihood`.
    x : array, shape (n,)
        Independent observations.

    Returns
    -------
    float or array
        L(mu, sigma | x); 0 or inf only where the product itself leaves the range of floats.

    Raises
    ------
    ValueError
        As `normal_log_likelihood`.

    Examples
    --------
    >>> normal_likelihood(0.0, 1.0, [1.0, -1.0]).round(4)
    np.float64(0.0585)

    Source: Casella & Berger, Statistical Inference, 2nd ed., definition 6.3.1.
    """
    with np.errstate(over="ignore"):
        return np.exp(normal_log_likelihood(mu, sigma, x))


def normal_candidates_figure(x=1.0, means=(0.0, -1.0)):
    """One observation, and the density that each candidate gives it."""
    grid = np.linspace(min(means) - 3.5, max(means) + 3.5, 281)
    fig, ax = plt.subplots(layout="constrained")
    ax.axvline(x, color="grey", linestyle=":", label=f"observation {x:g}")
    for name, mean in zip("abcdef", means, strict=False):
        (line,) = ax.plot(grid, normal_pdf(grid, mean), label=f"${name}$: mean ${mean:g}$")
        ax.plot(x, normal_pdf(x, mean), "o", color=line.get_color())
    ax.set(xlabel="$x$", ylabel="density")
    ax.set_ylim(bottom=0)
    ax.legend()
    return fig


def normal_spread_figure(sigmas=(1.0, 0.4, 0.1)):
    """Densities of different spread around 0: the same area, ever higher."""
    grid = np.linspace(-3, 3, 601)
    fig, ax = plt.subplots(layout="constrained")
    for sigma in sigmas:
        ax.plot(grid, normal_pdf(grid, 0.0, sigma), label=rf"$\sigma = {sigma:g}$")
    ax.axhline(1, color="grey", linestyle=":", label="density 1")
    ax.set(xlabel="$x$", ylabel="density")
    ax.set_ylim(bottom=0)
    ax.legend()
    return fig
