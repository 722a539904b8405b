"""Bernoulli observations: what each probability p says about zeros and ones."""

import math

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers
from snippets.logarithm import xlogy

PHONES = np.array([1, 1, 1, 1, 1, 1, 1, 0, 0, 0])  # ten people: 1 Android, 0 iOS


def bits(x):
    """Observations as a row of zeros and ones; ValueError where they are anything else.

    Parameters
    ----------
    x : array, shape (n,)
        Observations, each 0 or 1.

    Returns
    -------
    array, shape (n,)
        The same as floats.

    Raises
    ------
    ValueError
        If x is not one row, is empty, or holds anything but 0 and 1.

    Examples
    --------
    >>> bits([1, 0, 1])
    array([1., 0., 1.])
    """
    x = numbers(x=x)
    check(x.ndim == 1 and np.isin(x, (0, 1)), "x must be a row of 0s and 1s, got {}", x)
    return x


def bernoulli_pmf(x, p):
    """Probability of one observation: p for a 1, 1 - p for a 0.

    Parameters
    ----------
    x : int or array
        0 or 1; x and p broadcast.
    p : float or array
        Probability of a 1, in [0, 1].

    Returns
    -------
    float or array
        In [0, 1].

    Raises
    ------
    ValueError
        If x holds anything but 0 and 1, p leaves [0, 1].

    Examples
    --------
    >>> bernoulli_pmf(1, 0.7)
    np.float64(0.7)

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.2.
    """
    x, p = numbers(x=x, p=p)
    check(np.isin(x, (0, 1)), "x must hold 0s and 1s, got {}", x)
    check((p >= 0) & (p <= 1), "p must lie in [0, 1], got {}", p)
    return p**x * (1 - p) ** (1 - x)


def bernoulli_likelihood(p, x):
    """Likelihood of p: the product of the observations' probabilities.

    Parameters
    ----------
    p : float or array
        Candidates for the probability of a 1, in [0, 1].
    x : array, shape (n,)
        Independent observations, each 0 or 1.

    Returns
    -------
    float or array
        L(p | x), one for each candidate.

    Raises
    ------
    ValueError
        If p leaves [0, 1], or x is empty, not one-dimensional, or holds anything but 0 and 1.

    Examples
    --------
    >>> print(f"{bernoulli_likelihood(0.7, PHONES):.7f}")
    0.0022236

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    return bernoulli_pmf(bits(x), numbers(p=p)[..., np.newaxis]).prod(axis=-1)


def bernoulli_log_likelihood(p, x):
    """Log-likelihood of p: ones times log p plus zeros times log (1 - p).

    Parameters
    ----------
    p, x
        As for `bernoulli_likelihood`.

    Returns
    -------
    float or array
        log L(p | x) in nats; -inf where p rules out an observation.

    Raises
    ------
    ValueError
        As `bernoulli_likelihood`.

    Examples
    --------
    >>> bernoulli_log_likelihood(0.7, PHONES).round(4)
    np.float64(-6.1086)

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    p, x = numbers(p=p), bits(x)
    check((p >= 0) & (p <= 1), "p must lie in [0, 1], got {}", p)
    return xlogy(x.sum(), p) + xlogy((1 - x).sum(), 1 - p)


def bernoulli_mle(x):
    """The p with the largest likelihood: the share of ones.

    Parameters
    ----------
    x : array, shape (n,)
        Independent observations, each 0 or 1.

    Returns
    -------
    float
        In [0, 1].

    Raises
    ------
    ValueError
        If x is empty, not one-dimensional, or holds anything but 0 and 1.

    Examples
    --------
    >>> bernoulli_mle(PHONES)
    np.float64(0.7)

    Source: Casella & Berger, Statistical Inference, 2nd ed., example 7.2.7.
    """
    return bits(x).mean()


def bernoulli_likelihood_figure(p=0.5):
    """The phones' likelihood over p, with a candidate and the top."""
    grid, best = np.linspace(0, 1, 201), bernoulli_mle(PHONES)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, bernoulli_likelihood(grid, PHONES))
    ax.plot(p, bernoulli_likelihood(p, PHONES), "o", label=f"candidate {p:g}")
    ax.plot(best, bernoulli_likelihood(best, PHONES), "o", label=f"largest at {best:g}")
    ax.set(xlabel="share of Android $p$", ylabel="likelihood")
    ax.legend()
    return fig


def constant_factor_figure():
    """The phones' likelihood with and without the number of orders: another scale, the same shape."""
    grid, best = np.linspace(0, 1, 201), bernoulli_mle(PHONES)
    fig, axes = plt.subplots(1, 2, layout="constrained")
    for ax, factor, title in zip(axes, (math.comb(10, 7), 1), ("with the factor", "without it"), strict=True):
        ax.plot(grid, factor * bernoulli_likelihood(grid, PHONES))
        ax.axvline(best, color="grey", linestyle=":")
        ax.set(title=title, xlabel="share of Android $p$")
    axes[0].set_ylabel("likelihood")
    return fig
