"""The negative log-likelihood of ten heights: over the mean, and over mean and standard deviation."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.gradient_descent import gradient_descent
from snippets.heights import HEIGHTS, SIGMA
from snippets.normal_nll import normal_nll, normal_nll_gradient


def heights_descent(start=(164.5, 4.5), rate=0.15, steps=40):
    """Candidates (mu, sigma) on the way down the negative log-likelihood of the heights.

    Parameters
    ----------
    start : pair of floats
        The first mu and sigma, in cm, sigma positive.
    rate : float
        Learning rate, positive.
    steps : int
        How many steps, 0 or more.

    Returns
    -------
    array, shape (steps + 1, 2)
        The start, and (mu, sigma) after each step.

    Raises
    ------
    ValueError
        If a step makes sigma negative - take a smaller rate - or an argument is bad.

    Examples
    --------
    >>> heights_descent()[-1].round(2)
    array([168.34,   2.62])

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 4.3.
    """
    return gradient_descent(lambda point: normal_nll_gradient(*point, HEIGHTS), start, rate, steps)


def heights_nll_figure(mu=166.0):
    """The heights' NLL over the mean, with sigma known, and a candidate."""
    grid, best = np.linspace(162, 175, 261), HEIGHTS.mean()
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, normal_nll(grid, SIGMA, HEIGHTS))
    ax.plot(mu, normal_nll(mu, SIGMA, HEIGHTS), "o", label=f"candidate {mu:g}")
    ax.plot(best, normal_nll(best, SIGMA, HEIGHTS), "o", label=f"smallest at {best:.2f}")
    ax.set(xlabel=r"mean $\mu$ (cm)", ylabel="NLL")
    ax.legend()
    return fig


def heights_contour_figure(start=(164.5, 4.5), rate=0.15, steps=40):
    """Lines of equal NLL over mean and standard deviation, and a walk downhill."""
    mu, sigma = np.linspace(163.5, 173, 191), np.linspace(1.5, 6, 181)
    heights = normal_nll(mu, sigma[:, np.newaxis], HEIGHTS)
    path = heights_descent(start, rate, steps)
    fig, ax = plt.subplots(layout="constrained")
    lines = ax.contour(mu, sigma, heights, levels=[25, 26, 28, 31, 35], colors="grey")
    ax.clabel(lines, fmt="%g")
    ax.plot(*path.T, "o-", markersize=4, label="gradient descent")
    ax.plot(HEIGHTS.mean(), HEIGHTS.std(), "*", color="C1", markersize=14, label="smallest NLL")
    ax.set(xlabel=r"mean $\mu$ (cm)", ylabel=r"standard deviation $\sigma$ (cm)")
    ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=2)
    return fig
