"""The sigmoid: any real number becomes a probability, and its log stays exact far out."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers


def sigmoid(z):
    """Probability that belongs to a logit.

    Parameters
    ----------
    z : float or array
        Logits: log odds, any finite numbers.

    Returns
    -------
    float or array
        1 / (1 + e^-z), in [0, 1].

    Raises
    ------
    ValueError
        If z is empty or not finite.

    Examples
    --------
    >>> sigmoid([-800.0, 0.0, 800.0])
    array([0. , 0.5, 1. ])

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 3.10.
    """
    return np.exp(log_sigmoid(z))


def log_sigmoid(z):
    """Log of the sigmoid, without the overflow of e^-z where z is far below 0.

    Parameters
    ----------
    z : float or array
        Logits, any finite numbers.

    Returns
    -------
    float or array
        log sigmoid(z) in nats, never positive.

    Raises
    ------
    ValueError
        If z is empty or not finite.

    Examples
    --------
    >>> log_sigmoid(-800.0)
    np.float64(-800.0)

    Source: Mächler, "Accurately Computing log(1 - exp(-|a|))", vignette of the R package Rmpfr.
    """
    z = numbers(z=z)
    return np.minimum(z, 0) - np.log1p(np.exp(-np.abs(z)))


def logit(p):
    """Log odds of a probability: the sigmoid backwards.

    Parameters
    ----------
    p : float or array
        Probabilities, strictly between 0 and 1.

    Returns
    -------
    float or array
        log(p / (1 - p)) in nats.

    Raises
    ------
    ValueError
        If p leaves (0, 1).

    Examples
    --------
    >>> logit(0.5)
    np.float64(0.0)

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 3.10.
    """
    p = numbers(p=p)
    check((p > 0) & (p < 1), "p must lie strictly between 0 and 1, got {}", p)
    return np.log(p) - np.log1p(-p)


def sigmoid_figure(z=2.0):
    """The sigmoid over the logits, and one logit with its probability."""
    grid = np.linspace(-6, 6, 241)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, sigmoid(grid))
    ax.plot(z, sigmoid(z), "o", label=f"logit {z:g}: probability {sigmoid(z):.2f}")
    ax.axhline(0.5, color="grey", linestyle=":")
    ax.axvline(0, color="grey", linestyle=":")
    ax.set(xlabel="logit $z$", ylabel="probability")
    ax.legend()
    return fig
