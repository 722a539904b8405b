"""Laplace noise around a line: absolute error, and what a slip does to it and to squared error."""

import itertools

import matplotlib.pyplot as plt
import numpy as np

from snippets.normal import normal_pdf
from snippets.squared_error import CRICKET_CELSIUS, CRICKET_PULSES, least_squares_line
from snippets.surprise import surprise

MISTYPED = np.where(CRICKET_PULSES == 98.6, 68.9, CRICKET_PULSES)


def laplace_line_nll(w, b, tau, x, y):
    """NLL of a line with Laplace noise: absolute errors.

    Parameters
    ----------
    w, b : float
        Slope and intercept.
    tau : float
        Scale of the noise, in the unit of y, positive.
    x, y : array, shape (n,)
        The points.

    Returns
    -------
    float
        -log L(w, b, tau | x, y) in nats.

    Examples
    --------
    >>> nll = laplace_line_nll(3.5, -5, 2, CRICKET_CELSIUS, CRICKET_PULSES)
    >>> print(f"{nll:.2f}")
    30.26

    In practice: `-scipy.stats.laplace.logpdf(y, w * x + b, tau).sum()`

    Source: Murphy, Probabilistic Machine Learning: An Introduction, section 11.6.1.
    """
    errors = np.sum(np.abs(y - (w * x + b)))
    return len(x) * np.log(2 * tau) + 1 / tau * errors


def least_absolute_line(x, y):
    """The best line through two points, by absolute error.

    Parameters
    ----------
    x, y : array, shape (n,)
        The points; the x not all the same.

    Returns
    -------
    pair of floats
        Slope and intercept with the smallest sum of absolute errors; no other line has a smaller one.

    Examples
    --------
    >>> w, b = least_absolute_line(CRICKET_CELSIUS, CRICKET_PULSES)
    >>> print(f"{w:.2f} {b:.2f}")
    3.52 -5.33

    Source: Murphy, Probabilistic Machine Learning: An Introduction, section 11.6.1.
    """
    lines = []
    for i, j in itertools.combinations(range(len(x)), 2):
        if x[i] != x[j]:
            w = (y[j] - y[i]) / (x[j] - x[i])
            lines.append((w, y[i] - w * x[i]))
    errors = [np.sum(np.abs(y - (w * x + b))) for w, b in lines]
    return lines[np.argmin(errors)]


def laplace_pdf(y, mu, tau):
    """Laplace density at y.

    Parameters
    ----------
    y : float or array
        Where to look.
    mu : float
        Centre, in the unit of y.
    tau : float
        Scale, in the unit of y, positive.

    Returns
    -------
    float or array
        f(y; mu, tau), per unit of y.

    Examples
    --------
    >>> print(f"{laplace_pdf(1, 0, 1):.4f}")
    0.1839

    In practice: `scipy.stats.laplace.pdf(y, mu, tau)`

    Source: Murphy, Probabilistic Machine Learning: An Introduction, section 11.6.1.
    """
    return 1 / (2 * tau) * np.exp(-np.abs(y - mu) / tau)


def noise_losses_figure():
    """Two densities of the noise, and minus their logarithms."""
    e = np.linspace(-5, 5, 401)
    densities = {
        r"normal, $\sigma = 1$": normal_pdf(e, 0, 1),
        r"Laplace, $\tau = 1$": laplace_pdf(e, 0, 1),
    }
    fig, axes = plt.subplots(2, 1, sharex=True, layout="constrained")
    for (name, density), style in zip(densities.items(), ("-", "--")):
        axes[0].plot(e, density, style, label=name)
        axes[1].plot(e, surprise(density), style)
    axes[0].set_ylabel("density")
    axes[1].set(xlabel=r"error $y - \mu$", ylabel="NLL")
    axes[0].legend()
    return fig


def outlier_figure():
    """One mistyped value, and the best line by each loss."""
    x, y, ends = CRICKET_CELSIUS, MISTYPED, np.array([19, 32])
    lines = {
        "least squares": least_squares_line(x, y),
        "least absolute errors": least_absolute_line(x, y),
        "least squares, before": least_squares_line(x, CRICKET_PULSES),
    }
    fig, ax = plt.subplots(layout="constrained")
    for (name, (w, b)), style in zip(lines.items(), ("-", "--", ":")):
        ax.plot(ends, w * ends + b, style, label=name)
    ax.plot(x, y, "o", color="grey")
    ax.plot(28.4, 68.9, "oC3", label="98.6 typed as 68.9")
    ax.set(xlabel="temperature (°C)", ylabel="pulses per second")
    ax.legend()
    return fig
