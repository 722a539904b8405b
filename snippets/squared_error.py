"""A line through noisy data: squared error, the normal likelihood behind it, and the line that is best for both."""

import matplotlib.pyplot as plt
import numpy as np

CRICKET_CELSIUS = np.array([20.8, 20.8, 24, 24, 24, 24, 26.2, 26.2,
                            26.2, 26.2, 28.4, 29, 30.4, 30.4])
CRICKET_PULSES = np.array([67.9, 65.1, 77.3, 78.7, 79.4, 80.4, 85.8,
    86.6, 87.5, 89.1, 98.6, 100.8, 99.3, 101.7])  # per second


def line_mse(w, b, x, y):
    """Mean squared error of the line w x + b.

    Parameters
    ----------
    w, b : float
        Slope and intercept.
    x, y : array, shape (n,)
        The points.

    Returns
    -------
    float
        In the squared unit of y, never below 0.

    Examples
    --------
    >>> print(f"{line_mse(3.5, -5, CRICKET_CELSIUS, CRICKET_PULSES):.2f}")
    4.30

    In practice: `sklearn.metrics.mean_squared_error(y, w * x + b)`

    Source: Bishop, Pattern Recognition and Machine Learning, section 1.2.5.
    """
    return 1 / len(x) * np.sum((y - (w * x + b)) ** 2)


def line_nll(w, b, sigma, x, y):
    """NLL of a line with normal noise: a sum of squares.

    Parameters
    ----------
    w, b : float
        Slope and intercept.
    sigma : float
        Standard deviation of the noise, in the unit of y, positive.
    x, y : array, shape (n,)
        The points.

    Returns
    -------
    float
        -log L(w, b, sigma | x, y) in nats.

    Examples
    --------
    >>> print(f"{line_nll(3.5, -5, 2, CRICKET_CELSIUS, CRICKET_PULSES):.2f}")
    30.10

    In practice: `-scipy.stats.norm.logpdf(y, w * x + b, sigma).sum()`

    Source: Bishop, Pattern Recognition and Machine Learning, section 1.2.5.
    """
    constant = len(x) * np.log(sigma * np.sqrt(2 * np.pi))
    squares = np.sum((y - (w * x + b)) ** 2)
    return constant + 1 / (2 * sigma**2) * squares


def least_squares_line(x, y):
    """Slope and intercept with the smallest squared error.

    Parameters
    ----------
    x, y : array, shape (n,)
        The points; the x not all the same.

    Returns
    -------
    pair of floats

    Examples
    --------
    >>> w, b = least_squares_line(CRICKET_CELSIUS, CRICKET_PULSES)
    >>> print(f"{w:.2f} {b:.2f}")
    3.75 -11.04

    In practice: `np.polyfit(x, y, 1)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 11.3.1.
    """
    dx = x - np.mean(x)
    w = np.sum(dx * y) / np.sum(dx**2)
    return w, np.mean(y) - w * np.mean(x)


def crickets_figure(places=(22.0, 24.6, 27.0)):
    """The crickets, the best line, and the noise around it."""
    x, y = CRICKET_CELSIUS, CRICKET_PULSES
    w, b = least_squares_line(x, y)
    sigma = np.sqrt(np.mean((y - (w * x + b)) ** 2))
    ends, e = np.array([19, 32]), np.linspace(-3.5, 3.5, 141)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(x, y, "o", label="songs")
    ax.plot(ends, w * ends + b, label=f"line: slope {w:.2f}")
    for place in places:
        rates = w * place + b + sigma * e
        ax.plot(place + 1.2 * np.exp(-(e**2) / 2), rates, "C2")
        ax.plot([place, place], rates[[0, -1]], ":", color="grey")
    ax.plot([], [], "C2", label="density of the noise")
    ax.set(xlabel="temperature (°C)", ylabel="pulses per second")
    ax.legend()
    return fig
