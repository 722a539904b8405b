"""Probabilities under the normal density: areas, as sums of narrow strips."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.normal import normal_pdf


def normal_tail(x):
    """P(X > x) for a standard normal X: narrow strips, added.

    Parameters
    ----------
    x : float
        Where the tail begins, below 10.

    Returns
    -------
    float
        A probability, in [0, 1].

    Examples
    --------
    >>> print(f"{normal_tail(1):.4f}")
    0.1587

    In practice: `scipy.stats.norm.sf(x)`

    Source: NIST Digital Library of Mathematical Functions, section 7.20(iii).
    """
    width = 1e-5
    t = np.arange(x + width / 2, 10, width)  # nearly 0 beyond 10
    density = 1 / np.sqrt(2 * np.pi) * np.exp(-(t**2) / 2)
    return np.sum(density * width)


def normal_between(low, high, mu, sigma):
    """P(low < X < high): the strips between the two, added.

    Parameters
    ----------
    low, high : float
        Ends of the interval, low < high.
    mu : float
        Mean, in the unit of low and high.
    sigma : float
        Standard deviation, in the same unit, positive.

    Returns
    -------
    float
        A probability, in [0, 1]; also deep in a tail it keeps its digits.

    Examples
    --------
    >>> print(f"{normal_between(9, 10, 0, 1):.3e}")
    1.129e-19

    Source: NIST Digital Library of Mathematical Functions, section 7.20(iii).
    """
    strips = 100_000
    width = (high - low) / strips
    x = low + width * (np.arange(strips) + 0.5)
    return np.sum(normal_pdf(x, mu, sigma) * width)


def normal_tail_figure(x=1.0):
    """The standard normal density with the area beyond x."""
    grid, beyond = np.linspace(-3.5, 3.5, 281), np.linspace(x, 3.5, 141)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, normal_pdf(grid, 0, 1))
    shade = normal_pdf(beyond, 0, 1)
    ax.fill_between(beyond, shade, alpha=0.35, color="C1")
    ax.annotate(
        f"area {normal_tail(x):.4f}",
        (x + 0.4, normal_pdf(x + 0.4, 0, 1) / 2),
        (x + 0.8, 0.7 * normal_pdf(0, 0, 1)),
        arrowprops={"arrowstyle": "-"},
    )
    ax.set(xlabel="$x$", ylabel="density")
    ax.set_ylim(bottom=0)
    return fig
