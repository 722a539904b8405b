"""Damaged O-rings on 23 space shuttle flights: logistic regression trained by gradient descent."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import numbers
from snippets.gradient_descent import gradient_descent
from snippets.logistic_regression import (
    O_RING_DAMAGED,
    O_RING_TEMPERATURES,
    design_matrix,
    logistic_gradient,
    logistic_nll,
)
from snippets.sigmoid import sigmoid

CELSIUS = (O_RING_TEMPERATURES - 32) / 1.8
LAST_LAUNCH = (31 - 32) / 1.8  # the morning of 28 January 1986: 31 degrees Fahrenheit


def standardised(celsius):
    """Temperatures as standard deviations from the flights' mean, which gradient descent likes better.

    Parameters
    ----------
    celsius : float or array
        Temperatures in degrees Celsius.

    Returns
    -------
    float or array
        Without a unit; 0 at the flights' mean.

    Raises
    ------
    ValueError
        If celsius is empty or not finite.

    Examples
    --------
    >>> standardised(CELSIUS).std().round(4)
    np.float64(1.0)

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 2nd ed., section 11.5.3.
    """
    return (numbers(celsius=celsius) - CELSIUS.mean()) / CELSIUS.std()


def train_o_rings(x, y, rate=1.0, steps=200):
    """Weights of a logistic regression on the way down the mean binary cross-entropy.

    Parameters
    ----------
    x : array, shape (n,) or (n, d)
        Features, best standardised.
    y : array, shape (n,)
        What came, each 0 or 1.
    rate : float
        Learning rate, positive.
    steps : int
        How many steps, 0 or more.

    Returns
    -------
    array, shape (steps + 1, 1 + d)
        Intercept and weights before training, and after each step.

    Raises
    ------
    ValueError
        If the shapes do not fit, y holds anything but 0s and 1s, or as `gradient_descent`.

    Examples
    --------
    >>> train_o_rings(standardised(CELSIUS), O_RING_DAMAGED)[-1].round(2)
    array([-1.11, -1.6 ])

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.2.
    """
    x = design_matrix(x)
    return gradient_descent(lambda w: logistic_gradient(w, x, y) / len(x), np.zeros(x.shape[1]), rate, steps)


def o_ring_risk(celsius, steps=200):
    """Probability of damage at a temperature, after training.

    Parameters
    ----------
    celsius : float or array, shape (n,)
        Temperatures in degrees Celsius.
    steps : int
        Steps of training, 0 or more.

    Returns
    -------
    float or array
        In [0, 1].

    Raises
    ------
    ValueError
        If celsius is empty or not finite, or steps is negative.

    Examples
    --------
    >>> o_ring_risk(LAST_LAUNCH).round(3)
    np.float64(1.0)

    Source: Dalal, Fowlkes & Hoadley, "Risk Analysis of the Space Shuttle", JASA 84 (1989), 945-957.
    """
    celsius = standardised(celsius)
    intercept, slope = train_o_rings(standardised(CELSIUS), O_RING_DAMAGED, steps=steps)[-1]
    return sigmoid(intercept + slope * celsius)


def o_ring_loss_figure(rates=(1.0, 0.1), steps=60):
    """Mean binary cross-entropy after each step of training, by learning rate."""
    x = standardised(CELSIUS)
    fig, ax = plt.subplots(layout="constrained")
    for rate in rates:
        path = train_o_rings(x, O_RING_DAMAGED, rate, steps)
        ax.plot([logistic_nll(w, design_matrix(x), O_RING_DAMAGED) / len(x) for w in path], label=f"learning rate {rate:g}")
    ax.set(xlabel="step", ylabel="mean binary cross-entropy")
    ax.legend()
    return fig


def o_ring_risk_figure(steps=(0, 3, 200)):
    """The flights, and the probability of damage over the temperature as training goes on."""
    grid = np.linspace(-2, 30, 161)
    fig, ax = plt.subplots(layout="constrained")
    for count in steps:
        ax.plot(grid, o_ring_risk(grid, count), label=f"after {count} steps")
    ax.plot(CELSIUS, O_RING_DAMAGED, "o", color="grey", alpha=0.5, label="flights")
    ax.axvline(LAST_LAUNCH, color="grey", linestyle=":")
    ax.set(xlabel="temperature (°C)", ylabel="probability of damage")
    ax.legend(loc=(0.68, 0.57))
    return fig
