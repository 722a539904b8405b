"""How far a coin's likelihood is from the bell shape that it resembles."""

import matplotlib.pyplot as plt
import numpy as np


def bell_curve(p, heads, tosses):
    """The bell with the likelihood's top and curvature there.

    Parameters
    ----------
    p : float or array
        Where to look; unlike the likelihood, a bell does not end at 0 and 1.
    heads : int
        Heads seen, neither none nor all.
    tosses : int
        Tosses made.

    Returns
    -------
    float or array
        In [0, 1]; 1 at the share of heads.

    Examples
    --------
    >>> print(f"{bell_curve(1, 7, 10):.4f}")
    0.1173

    Source: Pawitan, In All Likelihood, chapter 2.
    """
    best = heads / tosses
    spread = 2 * best * (1 - best)
    return np.exp(-tosses * (p - best) ** 2 / spread)


def likelihood_skewness(heads, tosses):
    """Skewness of the coin's likelihood; a bell has 0.

    Parameters
    ----------
    heads : int
        Heads seen, from 0 to tosses.
    tosses : int
        Tosses made.

    Returns
    -------
    float
        Skewness of the density Beta(heads + 1, tosses - heads + 1), which is the curve scaled to area 1.

    Examples
    --------
    >>> print(f"{likelihood_skewness(7, 10):.3f}")
    -0.364

    In practice: `scipy.stats.beta.stats(heads + 1, tosses - heads + 1, moments="s")`

    Source: Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions, vol. 2, 2nd ed., chapter 25.
    """
    k, n = heads, tosses
    above = 2 * (n - 2 * k) * np.sqrt(n + 3)
    below = (n + 4) * np.sqrt((k + 1) * (n - k + 1))
    return above / below


def scaled_coin_likelihood(p, heads, tosses):
    """The coin's likelihood, scaled to height 1.

    Parameters
    ----------
    p : float or array
        Probability of heads, in [0, 1].
    heads : int
        Heads seen, neither none nor all.
    tosses : int
        Tosses made; any number, as what grows large is divided first.

    Returns
    -------
    float or array
        In [0, 1]; 1 at the share of heads.

    Examples
    --------
    >>> print(f"{scaled_coin_likelihood(0.5, 56, 100):.4f}")
    0.4859

    Source: Pawitan, In All Likelihood, chapter 2.
    """
    best = heads / tosses
    tails = (1 - p) / (1 - best)
    return ((p / best) ** best * tails ** (1 - best)) ** tosses


def widest_bell_gap(heads, tosses):
    """Largest distance between the scaled likelihood and its bell.

    Parameters
    ----------
    heads : int
        Heads seen, neither none nor all.
    tosses : int
        Tosses made.

    Returns
    -------
    float
        In [0, 1], over 100,001 values of p.

    Examples
    --------
    >>> print(f"{widest_bell_gap(7, 10):.3f}")
    0.191

    Source: Pawitan, In All Likelihood, chapter 2.
    """
    p = np.linspace(0, 1, 100_001)
    bell = bell_curve(p, heads, tosses)
    curve = scaled_coin_likelihood(p, heads, tosses)
    return np.max(np.abs(curve - bell))


def bell_figure(heads=7, tosses=10):
    """A likelihood, scaled to height 1, beside its bell."""
    grid, wider = np.linspace(0, 1, 401), np.linspace(0, 1.2, 481)
    curve = scaled_coin_likelihood(grid, heads, tosses)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, curve, label="likelihood")
    ax.plot(wider, bell_curve(wider, heads, tosses), "--", label="bell")
    ax.set(xlabel="$p$", ylabel="relative to the top")
    ax.legend()
    return fig
