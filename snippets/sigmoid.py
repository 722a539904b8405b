"""The sigmoid: any real number becomes a probability."""

import matplotlib.pyplot as plt
import numpy as np


def sigmoid(z):
    """Probability that belongs to a logit.

    Parameters
    ----------
    z : float or array
        Logits: log odds, above -700, where e^-z would overflow.

    Returns
    -------
    float or array
        In (0, 1), rounded to 1 where z is above 37.

    Examples
    --------
    >>> print(f"{sigmoid(2):.2f}")
    0.88

    In practice: `scipy.special.expit(z)`

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 3.10.
    """
    return 1 / (1 + np.exp(-z))


def logit(p):
    """Log odds of a probability: the sigmoid backwards.

    Parameters
    ----------
    p : float or array
        Probabilities, in (0, 1).

    Returns
    -------
    float or array
        In nats; 0 for one half.

    Examples
    --------
    >>> print(f"{logit(0.7):.4f}")
    0.8473

    In practice: `scipy.special.logit(p)`

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 3.10.
    """
    return np.log(p / (1 - p))


def sigmoid_slope(z):
    """Slope of the sigmoid at a logit.

    Parameters
    ----------
    z : float or array
        Logits, from -700 to 700.

    Returns
    -------
    float or array
        Above 0, at most 1/4.

    Examples
    --------
    >>> print(f"{sigmoid_slope(0):.2f}")
    0.25

    In practice: `scipy.stats.logistic.pdf(z)`

    Source: Bishop, Pattern Recognition and Machine Learning, equation 4.88.
    """
    return sigmoid(z) * sigmoid(-z)


def sigmoid_figure(z=2.0):
    """The sigmoid over the logits, and one of them."""
    grid = np.linspace(-6, 6, 241)
    label = f"logit {z:g}: probability {sigmoid(z):.2f}"
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, sigmoid(grid))
    ax.plot(z, sigmoid(z), "o", label=label)
    ax.axhline(0.5, color="grey", linestyle=":")
    ax.axvline(0, color="grey", linestyle=":")
    ax.set(xlabel="logit $z$", ylabel="probability")
    ax.legend()
    return fig
