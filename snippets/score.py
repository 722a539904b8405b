"""Slope and curvature of the Bernoulli log-likelihood, and the slope of the likelihood itself."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import PHONES, bernoulli_log_likelihood  # noqa: F401 - the examples use PHONES


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
        Above 0 where a larger p is more likely, below 0 where a smaller one is.

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


def score_tangent_figure(p=0.5, ones=7, n=10):
    """Log-likelihood with its tangent at p; below it the score."""
    x, best = np.repeat([1, 0], [ones, n - ones]), ones / n
    grid, near = np.linspace(0.2, 0.95, 226), np.array([-0.2, 0.2])
    curve = [bernoulli_log_likelihood(q, x) for q in grid]
    height = bernoulli_log_likelihood(p, x)
    slope = bernoulli_score(p, x)
    fig, (upper, lower) = plt.subplots(2, 1, layout="constrained")
    upper.plot(grid, curve)
    upper.plot(p + near, height + slope * near, "C1", label="tangent")
    upper.plot(p, height, "o", color="C1")
    lower.plot(grid, [bernoulli_score(q, x) for q in grid])
    lower.plot(p, slope, "o", color="C1", label=f"score {slope:.1f}")
    lower.axhline(0, color="grey", linestyle=":")
    for ax in (upper, lower):
        ax.axvline(best, c="grey", ls=":", label=f"largest at {best:g}")
        ax.set_xlabel("$p$")
        ax.legend()
    room = n * np.array([-0.75, 0.2])
    upper.set(ylabel="log-likelihood", ylim=max(curve) + room)
    lower.set(ylabel="score", ylim=(-3 * n, 3 * n))
    return fig
