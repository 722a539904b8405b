"""The negative log-likelihood of ten heights over mean and standard deviation, and the way down."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.heights import HEIGHTS
from snippets.normal import normal_log_pdf
from snippets.normal_nll import normal_nll_gradient


def heights_descent(start=(164.5, 4.5), rate=0.15, steps=40):
    """Means and spreads on the way down the heights' NLL.

    Parameters
    ----------
    start : pair of floats
        The first mu and sigma, in cm, sigma positive.
    rate : float
        Learning rate, positive; one that is too large leads to a negative sigma.
    steps : int
        How many steps, 0 or more.

    Returns
    -------
    array, shape (steps + 1, 2)
        The start, and (mu, sigma) after each step.

    Examples
    --------
    >>> mu, sigma = heights_descent()[-1]
    >>> print(f"{mu:.2f} {sigma:.2f}")
    168.34 2.62

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 4.3.
    """
    at = [np.array(start)]
    for t in range(steps):
        at.append(at[t] - rate * normal_nll_gradient(*at[t], HEIGHTS))
    return np.array(at)


def heights_contour_figure(mu=164.5, sigma=4.5, rate=0.15):
    """Lines of equal NLL, and forty steps downhill."""
    s, m = np.mgrid[1.2:6:97j, 163:173:101j]
    nlls = -sum(normal_log_pdf(x, m, s) for x in HEIGHTS)
    at = [np.array([mu, sigma])]
    for t in range(40):
        at.append(at[t] - rate * normal_nll_gradient(*at[t], HEIGHTS))
    fig, ax = plt.subplots(layout="constrained")
    ax.clabel(ax.contour(m, s, nlls, [25, 26, 28, 31], colors="grey"))
    ax.plot(*np.clip(at, (163, 1.2), (173, 6)).T, ".-", markevery=2)
    ax.plot(mu, sigma, "o")
    ax.plot(HEIGHTS.mean(), HEIGHTS.std(), "*C1", markersize=14)
    ax.set(xlabel=r"mean $\mu$ (cm)", xlim=(163, 173), ylim=(1.2, 6))
    ax.set_ylabel(r"standard deviation $\sigma$ (cm)")
    return fig
