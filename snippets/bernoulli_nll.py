"""The negative log-likelihood of zeros and ones, its slope, and where it is smallest."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import PHONES, bernoulli_log_likelihood

FIVE_DAYS = np.array([1, 1, 1, 1, 0])  # 1 = rain


def bernoulli_nll(p, x):
    """Negative log-likelihood of p, in nats.

    Parameters
    ----------
    p : float
        Probability of a 1, in (0, 1); at the ends log 0 is -inf and 0 log 0 is not a number.
    x : array, shape (n,)
        Observations, each 0 or 1.

    Returns
    -------
    float
        -log L(p | x) in nats.

    Examples
    --------
    >>> print(f"{bernoulli_nll(0.7, PHONES):.4f}")
    6.1086

    In practice: `-scipy.stats.bernoulli.logpmf(x, p).sum()`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    return -np.sum(x * np.log(p) + (1 - x) * np.log(1 - p))


def bernoulli_nll_argmin(x, grid):
    """The p on a grid with the smallest NLL.

    Parameters
    ----------
    x : array, shape (n,)
        Observations, each 0 or 1.
    grid : array, shape (m,)
        Candidates for the probability of a 1, each in (0, 1).

    Returns
    -------
    float
        The first of them, if several are best.

    Examples
    --------
    >>> grid = np.linspace(0.01, 0.99, 99)
    >>> print(f"{bernoulli_nll_argmin(PHONES, grid):.2f}")
    0.70

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    nlls = [bernoulli_nll(p, x) for p in grid]
    return grid[np.argmin(nlls)]


def bernoulli_nll_gradient(p, x):
    """Slope of the NLL at p.

    Parameters
    ----------
    p : float
        Probability of a 1, in (0, 1).
    x : array, shape (n,)
        Observations, each 0 or 1.

    Returns
    -------
    float
        Below 0 where a larger p explains the data better, above 0 where a smaller one does.

    Examples
    --------
    >>> print(f"{bernoulli_nll_gradient(0.5, PHONES):.0f}")
    -8

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    ones, zeros = np.sum(x), np.sum(1 - x)
    return -ones / p + zeros / (1 - p)


def bernoulli_nll_curvature(p, x):
    """Second derivative of the NLL at p.

    Parameters
    ----------
    p : float
        Probability of a 1, in (0, 1).
    x : array, shape (n,)
        Observations, each 0 or 1.

    Returns
    -------
    float
        Above 0: the curve is a valley.

    Examples
    --------
    >>> print(f"{bernoulli_nll_curvature(0.7, PHONES):.1f}")
    47.6

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
    """
    ones, zeros = np.sum(x), np.sum(1 - x)
    return ones / p**2 + zeros / (1 - p) ** 2


def nll_mirror_figure():
    """The phones' log-likelihood, and below it the NLL."""
    grid, best = np.linspace(0.05, 0.98, 187), PHONES.mean()

    def draw(ax, height, color, label):
        ax.plot(grid, [height(p, PHONES) for p in grid], color)
        ax.plot(best, height(best, PHONES), f"o{color}", label=label)
        ax.set_xlabel("share of Android $p$")
        ax.legend()

    fig, (above, below) = plt.subplots(2, 1, layout="constrained")
    draw(above, bernoulli_log_likelihood, "C0", f"largest at {best:g}")
    draw(below, bernoulli_nll, "C1", f"smallest at {best:g}")
    above.set_ylabel("log-likelihood")
    below.set_ylabel("NLL")
    return fig


def nll_pulls_figure(p=0.5):
    """The phones' NLL, its two parts, and its slope at p."""
    grid = np.linspace(0.02, 0.98, 193)
    android = [bernoulli_nll(q, PHONES[:7]) for q in grid]
    ios = [bernoulli_nll(q, PHONES[7:]) for q in grid]
    here = bernoulli_nll(p, PHONES)
    slope = bernoulli_nll_gradient(p, PHONES)
    label = f"slope at {p:g}: {slope:.1f}".replace("-", "−")
    near = np.array([p - 0.12, p + 0.12])
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, android, "--", label=r"Android: $-7 \log p$")
    ax.plot(grid, ios, "--", label=r"iOS: $-3 \log(1 - p)$")
    ax.plot(grid, np.add(android, ios), label="NLL: their sum")
    ax.plot(near, here + slope * (near - p), "grey")
    ax.plot(p, here, "o", color="grey", label=label)
    ax.set(xlabel="share of Android $p$", ylabel="NLL", ylim=(0, 25))
    ax.legend()
    return fig
