"""Slope and curvature of the Bernoulli log-likelihood, and the slope of the likelihood itself."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import PHONES, bernoulli_log_likelihood
from snippets.coin import coin_likelihood_ratio


def bernoulli_likelihood_slope(p, x):
    """Slope of the likelihood at p, by the product rule.

    Parameters
    ----------
    p : float
        Probability of a 1, in [0, 1].
    x : array, shape (n,)
        Independent observations, each 0 or 1, at least one of each.

    Returns
    -------
    float
        dL/dp, no unit.

    Examples
    --------
    >>> print(f"{bernoulli_likelihood_slope(0.5, PHONES):.4f}")
    0.0078

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    ones, zeros = np.sum(x), np.sum(1 - x)
    rise = ones * p ** (ones - 1) * (1 - p) ** zeros
    fall = zeros * p**ones * (1 - p) ** (zeros - 1)
    return rise - fall


def bernoulli_score(p, x):
    """Score: the slope of the log-likelihood at p.

    Parameters
    ----------
    p : float
        Probability of a 1, in (0, 1).
    x : array, shape (n,)
        Independent observations, each 0 or 1.

    Returns
    -------
    float
        Above 0 where a slightly larger p has a larger likelihood,
        below 0 where a slightly smaller one has.

    Examples
    --------
    >>> print(f"{bernoulli_score(0.5, PHONES):.0f}")
    8

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    ones, zeros = np.sum(x), np.sum(1 - x)
    return ones / p - zeros / (1 - p)


def bernoulli_curvature(p, x):
    """Second derivative of the log-likelihood at p.

    Parameters
    ----------
    p : float
        Probability of a 1, in (0, 1).
    x : array, shape (n,)
        Independent observations, each 0 or 1.

    Returns
    -------
    float
        The further below 0, the sharper the log-likelihood bends.

    Examples
    --------
    >>> print(f"{bernoulli_curvature(0.7, PHONES):.1f}")
    -47.6

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    ones, zeros = np.sum(x), np.sum(1 - x)
    return -ones / p**2 - zeros / (1 - p) ** 2


def score_tangent_figure(p=0.5):
    """Log-likelihood with its tangent at p; below it the score."""
    grid, near = np.linspace(0.2, 0.95, 101), np.array([-0.1, 0, 0.1])
    height = bernoulli_log_likelihood(p, PHONES)
    slope = bernoulli_score(p, PHONES)
    fig, (top, low) = plt.subplots(2, sharex=True, layout="constrained")
    fig.set_size_inches(5.6, 4.4)
    top.plot(grid, [bernoulli_log_likelihood(q, PHONES) for q in grid])
    top.plot(p + near, height + slope * near, "C1o-", markevery=[1])
    top.set(ylabel="log-likelihood", xlim=(0.2, 0.95), ylim=(-12.5, -5))
    low.plot(grid, [bernoulli_score(q, PHONES) for q in grid])
    low.axhline(0, color="grey", linestyle=":")
    low.stem([p], [slope], linefmt="C1", basefmt=" ")
    low.set(xlabel="$p$", ylabel="score", ylim=(-30, 30))
    return fig


def sample_size_figure(n=20, p=0.6):
    """Likelihood relative to its top: seven in ten of n are ones."""
    grid = np.linspace(0.4, 1, 121)
    fig, ax = plt.subplots(layout="constrained")
    for size, color in ((10, "grey"), (n, "C0")):
        ones = 7 * size // 10
        curve = coin_likelihood_ratio(grid, 0.7, ones, size)
        ax.plot(grid, curve, color)
    here = coin_likelihood_ratio(p, 0.7, ones, n)
    ax.vlines(p, 0, here, "C1")
    ax.plot(p, here, "C1o")
    ax.set(xlabel="$p$", xlim=(0.38, 1.02), ylim=(-0.03, 1.05))
    ax.set_ylabel("relative likelihood")
    return fig
