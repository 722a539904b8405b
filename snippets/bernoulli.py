"""Bernoulli observations: what each probability p says about zeros and ones."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.coin import coin_likelihood

PHONES = np.array([1, 1, 1, 1, 1, 1, 1, 0, 0, 0])  # 1 = Android


def bernoulli_pmf(x, p):
    """Probability of x: p for a 1, 1 - p for a 0.

    Parameters
    ----------
    x : int or array
        0 or 1.
    p : float
        Probability of a 1, in [0, 1].

    Returns
    -------
    float or array
        In [0, 1].

    Examples
    --------
    >>> print(f"{bernoulli_pmf(1, 0.7):.1f}")
    0.7
    >>> print(f"{bernoulli_pmf(0, 0.7):.1f}")
    0.3

    In practice: `scipy.stats.bernoulli.pmf(x, p)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.2.
    """
    return p**x * (1 - p) ** (1 - x)


def bernoulli_likelihood(p, x):
    """Likelihood of p: the product of the probabilities.

    Parameters
    ----------
    p : float
        Probability of a 1, in [0, 1].
    x : array, shape (n,)
        Independent observations, each 0 or 1.

    Returns
    -------
    float
        L(p | x), in [0, 1].

    Examples
    --------
    >>> print(f"{bernoulli_likelihood(0.7, PHONES):.7f}")
    0.0022236

    In practice: `scipy.stats.bernoulli.pmf(x, p).prod()`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    return np.prod(p**x * (1 - p) ** (1 - x))


def bernoulli_argmax(x):
    """The p with the largest likelihood, of 0, 0.001 ... 1.

    Parameters
    ----------
    x : array, shape (n,)
        Independent observations, each 0 or 1.

    Returns
    -------
    float
        In [0, 1], to three digits.

    Examples
    --------
    >>> print(f"{bernoulli_argmax(PHONES):.1f}")
    0.7

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    grid = np.arange(1001) / 1000
    return max(grid, key=lambda p: bernoulli_likelihood(p, x))


def bernoulli_mle(x):
    """Maximum likelihood estimate of p: the share of ones.

    Parameters
    ----------
    x : array, shape (n,)
        Independent observations, each 0 or 1.

    Returns
    -------
    float
        In [0, 1].

    Examples
    --------
    >>> print(f"{bernoulli_mle(PHONES):.1f}")
    0.7

    In practice: `np.mean(x)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    return np.sum(x) / len(x)


def bernoulli_log_likelihood(p, x):
    """Log-likelihood of p: the sum of the log probabilities.

    Parameters
    ----------
    p : float
        Probability of a 1, in (0, 1).
    x : array, shape (n,)
        Independent observations, each 0 or 1.

    Returns
    -------
    float
        log L(p | x) in nats.

    Examples
    --------
    >>> print(f"{bernoulli_log_likelihood(0.7, PHONES):.4f}")
    -6.1086

    In practice: `scipy.stats.bernoulli.logpmf(x, p).sum()`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    return np.sum(np.log(bernoulli_pmf(x, p)))


def bernoulli_likelihood_figure(p=0.5):
    """The phones' likelihood over p: a candidate and the top."""
    grid, best = np.linspace(0, 1, 201), bernoulli_mle(PHONES)
    curve = [bernoulli_likelihood(q, PHONES) for q in grid]
    here, top = (bernoulli_likelihood(q, PHONES) for q in (p, best))
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, curve)
    ax.plot(p, here, "o", label=f"candidate {p:g}")
    ax.plot(best, top, "o", label=f"largest at {best:g}")
    ax.set(xlabel="share of Android $p$", ylabel="likelihood")
    ax.legend()
    return fig


def constant_factor_figure():
    """One likelihood, with the number of orders and without."""
    grid, best = np.linspace(0, 1, 201), bernoulli_argmax(PHONES)
    fig, (left, right) = plt.subplots(1, 2, layout="constrained")
    left.plot(grid, coin_likelihood(grid, 7, 10))
    right.plot(grid, [bernoulli_likelihood(p, PHONES) for p in grid])
    for ax in (left, right):
        ax.axvline(best, color="grey", linestyle=":")
        ax.set_xlabel("share of Android $p$")
    left.set(title="with the factor", ylabel="likelihood")
    right.set_title("without it")
    return fig
