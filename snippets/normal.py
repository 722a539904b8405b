"""The normal distribution: densities, and what they say about mu and sigma."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.heights import HEIGHTS, SIGMA  # noqa: F401 - examples use them


def normal_pdf(x, mu, sigma):
    """Normal density at x.

    Parameters
    ----------
    x : float or array
        Where to look.
    mu : float
        Mean, in the unit of x.
    sigma : float
        Standard deviation, in the unit of x, positive.

    Returns
    -------
    float or array
        f(x; mu, sigma), per unit of x: not a probability, and above 1 where sigma is small.

    Examples
    --------
    >>> print(f"{normal_pdf(1, 0, 1):.4f}")
    0.2420

    In practice: `scipy.stats.norm.pdf(x, mu, sigma)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.3.
    """
    top = 1 / (sigma * np.sqrt(2 * np.pi))
    return top * np.exp(-((x - mu) ** 2) / (2 * sigma**2))


def normal_likelihood_of_one(mu, x):
    """Likelihood of mu: the density, with x held fixed.

    Parameters
    ----------
    mu : float
        Candidate for the mean; the standard deviation is 1.
    x : float
        One observation.

    Returns
    -------
    float
        L(mu | x), per unit of x.

    Examples
    --------
    >>> print(f"{normal_likelihood_of_one(0, 1):.4f}")
    0.2420
    >>> print(f"{normal_likelihood_of_one(-1, 1):.4f}")
    0.0540

    In practice: `scipy.stats.norm.pdf(x, mu, 1)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 6.3.1.
    """
    return normal_pdf(x, mu, 1)


def normal_likelihood(mu, sigma, x):
    """Likelihood of mu and sigma: the product of the densities.

    Parameters
    ----------
    mu : float
        Candidate for the mean, in the unit of x.
    sigma : float
        Candidate for the standard deviation, in the unit of x, positive.
    x : array, shape (n,)
        Independent observations.

    Returns
    -------
    float
        L(mu, sigma | x), per unit of x to the power n; too small or too large for a float where n is large.

    Examples
    --------
    >>> print(f"{normal_likelihood(168, SIGMA, HEIGHTS):.2e}")
    3.57e-11

    In practice: `scipy.stats.norm.pdf(x, mu, sigma).prod()`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 6.3.1.
    """
    return np.prod(normal_pdf(x, mu, sigma))


def normal_log_pdf(x, mu, sigma):
    """Logarithm of the normal density at x.

    Parameters
    ----------
    x, mu, sigma
        As for `normal_pdf`.

    Returns
    -------
    float or array
        log f(x; mu, sigma) in nats, also where the density itself is too small for a float.

    Examples
    --------
    >>> print(f"{normal_log_pdf(100, 0, 1):.2f}")
    -5000.92

    In practice: `scipy.stats.norm.logpdf(x, mu, sigma)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.3.
    """
    z = (x - mu) / sigma
    return -np.log(sigma) - 1 / 2 * np.log(2 * np.pi) - z**2 / 2


def normal_log_likelihood(mu, sigma, x):
    """Log-likelihood of mu and sigma: the sum of log densities.

    Parameters
    ----------
    mu, sigma, x
        As for `normal_likelihood`.

    Returns
    -------
    float
        log L(mu, sigma | x) in nats.

    Examples
    --------
    >>> print(f"{normal_log_likelihood(168, SIGMA, HEIGHTS):.3f}")
    -24.057

    In practice: `scipy.stats.norm.logpdf(x, mu, sigma).sum()`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    return np.sum(normal_log_pdf(x, mu, sigma))


def normal_candidates_figure(x=1.0, means=(0.0, -1.0)):
    """One observation, and the density under each candidate."""
    grid = np.linspace(min(means) - 3.5, max(means) + 3.5, 281)
    fig, ax = plt.subplots(layout="constrained")
    seen = {"color": "grey", "linestyle": ":"}
    ax.axvline(x, label=f"observation {x:g}", **seen)
    for k, (name, mean) in enumerate(zip("abcdef", means)):
        label = f"${name}$: mean ${mean:g}$"
        ax.plot(grid, normal_pdf(grid, mean, 1), f"C{k}", label=label)
        ax.plot(x, normal_pdf(x, mean, 1), f"C{k}o")
    ax.set(xlabel="$x$", ylabel="density")
    ax.set_ylim(bottom=0)
    ax.legend()
    return fig


def normal_spread_figure(sigmas=(1.0, 0.4, 0.1)):
    """Normal densities of one area: the narrower, the higher."""
    grid = np.linspace(-3, 3, 601)
    fig, ax = plt.subplots(layout="constrained")
    for sigma in sigmas:
        label = rf"$\sigma = {sigma:g}$"
        ax.plot(grid, normal_pdf(grid, 0, sigma), label=label)
    ax.axhline(1, color="grey", linestyle=":", label="density 1")
    ax.set(xlabel="$x$", ylabel="density")
    ax.set_ylim(bottom=0)
    ax.legend()
    return fig
