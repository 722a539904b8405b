"""The negative log-likelihood of zeros and ones, and its slope."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import PHONES, bernoulli_log_likelihood, bernoulli_mle, bits
from snippets.checks import check, numbers
from snippets.score import bernoulli_score


def bernoulli_nll(p, x):
    """Negative log-likelihood of p.

    Parameters
    ----------
    p : float or array
        Candidates for the probability of a 1, in [0, 1].
    x : array, shape (n,)
        Independent observations, each 0 or 1.

    Returns
    -------
    float or array
        -log L(p | x) in nats, never negative; inf where p rules out an observation.

    Raises
    ------
    ValueError
        If p leaves [0, 1], or x is empty, not one-dimensional, or holds anything but 0 and 1.

    Examples
    --------
    >>> bernoulli_nll(0.7, PHONES).round(4)
    np.float64(6.1086)

    Source: Pawitan, In All Likelihood, section 2.3.
    """
    return 0.0 - bernoulli_log_likelihood(p, x)  # -log 1 would be -0


def bernoulli_nll_gradient(p, x):
    """Slope of the negative log-likelihood over p: the score with the other sign.

    Parameters
    ----------
    p : float or array
        Strictly between 0 and 1.
    x : array, shape (n,)
        As for `bernoulli_nll`.

    Returns
    -------
    float or array
        Negative where a larger p explains the data better.

    Raises
    ------
    ValueError
        If p leaves (0, 1), or as `bernoulli_nll`.

    Examples
    --------
    >>> bernoulli_nll_gradient(0.5, PHONES)
    np.float64(-8.0)

    Source: Pawitan, In All Likelihood, section 2.5.
    """
    return -bernoulli_score(p, x)


def bernoulli_nll_curvature(p, x):
    """Second derivative of the negative log-likelihood over p.

    Parameters
    ----------
    p, x : float or array, array of shape (n,)
        As for `bernoulli_nll_gradient`.

    Returns
    -------
    float or array
        Positive: the curve is a valley.

    Raises
    ------
    ValueError
        As `bernoulli_nll_gradient`.

    Examples
    --------
    >>> bernoulli_nll_curvature(0.5, PHONES)
    np.float64(40.0)

    Source: Pawitan, In All Likelihood, section 2.5.
    """
    p, x = numbers(p=p), bits(x)
    check((p > 0) & (p < 1), "p must lie strictly between 0 and 1, got {}", p)
    return x.sum() / p**2 + (1 - x).sum() / (1 - p) ** 2


def nll_mirror_figure():
    """The phones' log-likelihood, and the same curve turned upside down."""
    grid, best = np.linspace(0.05, 0.98, 187), bernoulli_mle(PHONES)
    fig, (above, below) = plt.subplots(2, 1, figsize=(5.6, 5), layout="constrained")
    above.plot(grid, bernoulli_log_likelihood(grid, PHONES))
    above.plot(best, bernoulli_log_likelihood(best, PHONES), "o", color="C0", label=f"largest at {best:g}")
    above.set_ylabel("log-likelihood")
    below.plot(grid, bernoulli_nll(grid, PHONES), color="C1")
    below.plot(best, bernoulli_nll(best, PHONES), "o", color="C1", label=f"smallest at {best:g}")
    below.set_ylabel("NLL")
    for ax in (above, below):
        ax.set_xlabel("share of Android $p$")
        ax.legend()
    return fig


def nll_pulls_figure(p=0.5):
    """The two parts of the phones' NLL, their sum, and its tangent at p."""
    grid, ones = np.linspace(0.02, 0.98, 193), PHONES[PHONES == 1]
    nearby = np.array([p - 0.12, p + 0.12])
    slope = f"{bernoulli_nll_gradient(p, PHONES):.1f}".replace("-", "−")
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, bernoulli_nll(grid, ones), "--", label="Android: $-7 \\log p$")
    ax.plot(grid, bernoulli_nll(grid, PHONES[PHONES == 0]), "--", label="iOS: $-3 \\log(1 - p)$")
    ax.plot(grid, bernoulli_nll(grid, PHONES), label="NLL: their sum")
    ax.plot(nearby, bernoulli_nll(p, PHONES) + bernoulli_nll_gradient(p, PHONES) * (nearby - p), color="grey")
    ax.plot(p, bernoulli_nll(p, PHONES), "o", color="grey", label=f"slope at {p:g}: {slope}")
    ax.set(xlabel="share of Android $p$", ylabel="NLL", ylim=(0, 25))
    ax.legend()
    return fig
