"""Slope and curvature of the Bernoulli log-likelihood."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import bernoulli_log_likelihood, bernoulli_mle, bits
from snippets.checks import check, numbers


def bernoulli_score(p, x):
    """Score: the slope of the log-likelihood at p.

    Parameters
    ----------
    p : float or array
        Candidates, strictly between 0 and 1.
    x : array, shape (n,)
        Independent observations, each 0 or 1.

    Returns
    -------
    float or array
        Above 0 where a larger p is more likely, below 0 where a smaller one is.

    Raises
    ------
    ValueError
        If p is not strictly between 0 and 1, or x is not a row of 0s and 1s.

    Examples
    --------
    >>> bernoulli_score(0.5, [1, 1, 1, 1, 1, 1, 1, 0, 0, 0])
    np.float64(8.0)

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    p, x = numbers(p=p), bits(x)
    check((p > 0) & (p < 1), "p must lie strictly between 0 and 1, got {}", p)
    return x.sum() / p - (1 - x).sum() / (1 - p)


def bernoulli_curvature(p, x):
    """Second derivative of the log-likelihood at p: always below 0.

    Parameters
    ----------
    p, x
        As for `bernoulli_score`.

    Returns
    -------
    float or array
        The further below 0, the sharper the log-likelihood bends.

    Raises
    ------
    ValueError
        As `bernoulli_score`.

    Examples
    --------
    >>> bernoulli_curvature(0.7, [1, 1, 1, 1, 1, 1, 1, 0, 0, 0]).round(4)
    np.float64(-47.619)

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    p, x = numbers(p=p), bits(x)
    check((p > 0) & (p < 1), "p must lie strictly between 0 and 1, got {}", p)
    return -x.sum() / p**2 - (1 - x).sum() / (1 - p) ** 2


def score_tangent_figure(p=0.5, ones=7, n=10):
    """The log-likelihood of so many ones, with its tangent at a candidate, and below it the score."""
    x, grid, near = np.repeat([1, 0], [ones, n - ones]), np.linspace(0.2, 0.95, 226), np.array([p - 0.2, p + 0.2])
    best = bernoulli_mle(x)
    fig, (upper, lower) = plt.subplots(2, 1, layout="constrained")
    upper.plot(grid, bernoulli_log_likelihood(grid, x))
    upper.plot(near, bernoulli_log_likelihood(p, x) + bernoulli_score(p, x) * (near - p), "C1", label="tangent")
    upper.plot(p, bernoulli_log_likelihood(p, x), "o", color="C1")
    lower.plot(grid, bernoulli_score(grid, x))
    lower.plot(p, bernoulli_score(p, x), "o", color="C1", label=f"score {bernoulli_score(p, x):.1f}")
    lower.axhline(0, color="grey", linestyle=":")
    for ax in (upper, lower):
        ax.axvline(best, color="grey", linestyle=":", label=f"largest at {best:g}")
        ax.set_xlabel("$p$")
        ax.legend()
    upper.set(ylabel="log-likelihood", ylim=bernoulli_log_likelihood(best, x) + n * np.array([-0.75, 0.2]))
    lower.set(ylabel="score", ylim=(-3 * n, 3 * n))
    return fig
