"""Ten people's heights: which mean did they come from?"""

import matplotlib.pyplot as plt
import numpy as np

from snippets.normal import normal_likelihood, normal_pdf

HEIGHTS = np.array([164.95, 165.35, 165.76, 166.16, 167.78, 168.99, 169.80, 170.20, 171.82, 172.63])  # cm
SIGMA = 3.0  # cm; known here, so that one parameter is left


def scientific(value, digits=2):
    """A positive number as people write it: 2.03 × 10⁻¹¹.

    Parameters
    ----------
    value : float
        Positive and finite.
    digits : int
        Digits after the point, 0 or more.

    Returns
    -------
    str
        The power of ten is left out where it is 1.

    Raises
    ------
    ValueError
        If value is not positive and finite, or digits is negative.

    Examples
    --------
    >>> scientific(2.03e-11)
    '2.03 × 10⁻¹¹'

    Source: ISO 80000-1:2022, section 7.3.
    """
    if not 0 < value < np.inf:
        raise ValueError(f"value must be positive and finite, got {value}")
    if digits < 0:
        raise ValueError(f"digits must not be negative, got {digits}")
    mantissa, exponent = f"{value:.{digits}e}".split("e")
    power = str(int(exponent)).translate(str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return mantissa if int(exponent) == 0 else f"{mantissa} × 10{power}"


def heights_density_table(means=(166, 168, 171)):
    """Each height with its density under each candidate mean."""
    columns = ["height $x_i$ (cm)"] + [f"density at mean {mean:g} cm" for mean in means]
    rows = [[f"{x:.2f}"] + [f"{normal_pdf(x, mean, SIGMA):.4f}" for mean in means] for x in HEIGHTS]
    return columns, rows


def heights_candidates_figure(means=(166, 168)):
    """The heights on the axis, and the density that each candidate mean gives them."""
    grid = np.linspace(155, 182, 271)
    fig, ax = plt.subplots(layout="constrained")
    for mean in means:
        (line,) = ax.plot(grid, normal_pdf(grid, mean, SIGMA), label=f"mean {mean:g} cm")
        ax.plot(HEIGHTS, normal_pdf(HEIGHTS, mean, SIGMA), "o", color=line.get_color(), markersize=5)
    ax.plot(HEIGHTS, np.zeros(len(HEIGHTS)), "|", color="grey", markersize=14, label="heights")
    ax.set(xlabel="height (cm)", ylabel="density (per cm)")
    ax.set_ylim(bottom=0)
    ax.legend()
    return fig


def heights_likelihood_figure(means=(166, 168, 171)):
    """The likelihood of every mean, with the candidates on it."""
    grid, unit = np.linspace(162, 175, 261), 1e-11
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, normal_likelihood(grid, SIGMA, HEIGHTS) / unit, color="grey")
    for mean in means:
        ax.plot(mean, normal_likelihood(mean, SIGMA, HEIGHTS) / unit, "o", label=f"mean {mean:g} cm")
    ax.set(xlabel=r"mean $\mu$ (cm)", ylabel="likelihood ($10^{-11}$)")
    ax.set_ylim(bottom=0)
    ax.legend()
    return fig
