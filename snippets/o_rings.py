"""Damaged O-rings on 23 space shuttle flights: logistic regression trained by gradient descent."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.logistic_regression import O_RING_DAMAGED, O_RING_TEMPERATURES
from snippets.sigmoid import sigmoid

CELSIUS = (O_RING_TEMPERATURES - 32) / 1.8
STANDARD_CELSIUS = (CELSIUS - CELSIUS.mean()) / CELSIUS.std()
LAST_LAUNCH = (31 - 32) / 1.8  # the last launch: 31 Fahrenheit


def train_o_rings(x, y, rate=1.0, steps=200):
    """Intercept and weight after each step downhill.

    Parameters
    ----------
    x : array, shape (n,)
        One feature, best standardised.
    y : array, shape (n,)
        Labels, each 0 or 1.
    rate : float
        Learning rate, positive.
    steps : int
        How many steps, 0 or more.

    Returns
    -------
    array, shape (steps + 1, 2)
        Both 0 at first.

    Examples
    --------
    >>> b, w = train_o_rings(STANDARD_CELSIUS, O_RING_DAMAGED)[-1]
    >>> print(f"{b:.2f} {w:.2f}")
    -1.11 -1.60

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.2.
    """
    b, w = 0.0, 0.0
    path = [(b, w)]
    for _ in range(steps):
        error = sigmoid(w * x + b) - y
        b, w = b - rate * np.mean(error), w - rate * np.mean(error * x)
        path.append((b, w))
    return np.array(path)


def o_ring_risk(celsius, steps=200):
    """Probability of damage at a temperature, after training.

    Parameters
    ----------
    celsius : float or array
        Temperatures in degrees Celsius.
    steps : int
        Steps of training, 0 or more.

    Returns
    -------
    float or array
        In (0, 1).

    Examples
    --------
    >>> print(f"{o_ring_risk(20):.2f}")
    0.32

    Source: Dalal, Fowlkes & Hoadley, "Risk Analysis of the Space Shuttle", JASA 84 (1989), 945-957.
    """
    path = train_o_rings(STANDARD_CELSIUS, O_RING_DAMAGED, 1.0, steps)
    b, w = path[-1]
    return sigmoid(w * (celsius - CELSIUS.mean()) / CELSIUS.std() + b)


def o_ring_explorer(half=22.0, steepness=0.2):
    """A sigmoid set by hand, and what it costs on each flight."""
    grid, order = np.linspace(-2, 30, 97), np.argsort(CELSIUS)
    x, y = CELSIUS[order], O_RING_DAMAGED[order]
    risk = sigmoid(steepness * (half - x))
    cost = -np.log(np.where(y == 1, risk, 1 - risk))
    colours = [f"C{damaged}" for damaged in y]
    fig, (top, below) = plt.subplots(2, 1, layout="constrained")
    fig.set_size_inches(5.6, 4.4)
    top.plot(grid, sigmoid(steepness * (half - grid)), color="C2")
    top.axvline(LAST_LAUNCH, color="grey", linestyle=":")
    top.scatter(x, y, color=colours, alpha=0.5)
    top.set(xlabel="temperature (°C)", ylabel="probability of damage")
    below.bar(range(len(y)), cost, color=colours)
    below.set(xlabel="flights from cold to warm", ylabel="cost (nats)")
    below.set(xticks=[], ylim=(0, 7.5))
    return fig
