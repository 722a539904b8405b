"""How far a coin's likelihood is from the bell shape that it resembles."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers
from snippets.coin import coin_likelihood_ratio, coin_record


def likelihood_skewness(heads, tosses):
    """Skewness of the coin's likelihood curve: 0 where it is symmetric, as a bell is.

    Parameters
    ----------
    heads, tosses : int or array
        Heads seen, from 0 to tosses; tosses made.

    Returns
    -------
    float or array
        Skewness of the density Beta(heads + 1, tosses - heads + 1), which is the curve scaled to area 1.

    Raises
    ------
    ValueError
        If heads or tosses is not a count, or heads exceed tosses.

    Examples
    --------
    >>> likelihood_skewness(56, 100).round(4)
    np.float64(-0.0462)

    Source: Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions, vol. 2, 2nd ed., chapter 25.
    """
    k, n = coin_record(heads, tosses)
    return 2 * (n - 2 * k) * np.sqrt(n + 3) / ((n + 4) * np.sqrt((k + 1) * (n - k + 1)))


def bell_curve(p, heads, tosses):
    """The bell that touches the coin's likelihood at its top, with the same curvature and height 1.

    Parameters
    ----------
    p : float or array
        Where to look; the arguments broadcast. Unlike the likelihood, a bell does not end at 0 and 1.
    heads, tosses : int or array
        Heads seen, neither none nor all; tosses made.

    Returns
    -------
    float or array
        In [0, 1].

    Raises
    ------
    ValueError
        If heads is 0 or equals tosses, or they are not counts, or p is not finite.

    Examples
    --------
    >>> bell_curve(0.5, 56, 100).round(4)
    np.float64(0.4817)

    Source: Pawitan, In All Likelihood, section 2.5.
    """
    p, (k, n) = numbers(p=p), coin_record(heads, tosses)
    check((k > 0) & (k < n), "heads must lie strictly between 0 and tosses, got {} and {}", heads, tosses)
    best = k / n
    return np.exp(-n * (p - best) ** 2 / (2 * best * (1 - best)))


def widest_bell_gap(heads, tosses):
    """The largest distance between the likelihood, scaled to height 1, and its bell.

    Parameters
    ----------
    heads, tosses : int
        Heads seen, neither none nor all; tosses made.

    Returns
    -------
    float
        In [0, 1], over 100,001 values of p.

    Raises
    ------
    ValueError
        As `bell_curve`.

    Examples
    --------
    >>> widest_bell_gap(7, 10).round(2), widest_bell_gap(700, 1000).round(2)
    (np.float64(0.19), np.float64(0.01))

    Source: Pawitan, In All Likelihood, section 2.5.
    """
    p = np.linspace(0, 1, 100_001)
    dashed = bell_curve(p, heads, tosses)
    return np.abs(coin_likelihood_ratio(p, heads / tosses, heads, tosses) - dashed).max()


def bell_figure(heads=7, tosses=10):
    """A likelihood, scaled to height 1, beside the bell with the same top."""
    grid = np.linspace(0, 1, 401)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, coin_likelihood_ratio(grid, heads / tosses, heads, tosses), label="likelihood")
    ax.plot(grid, bell_curve(grid, heads, tosses), "--", label="bell")
    ax.set(xlabel="$p$", ylabel="relative to the top")
    ax.legend()
    return fig
