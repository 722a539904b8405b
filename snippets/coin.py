"""A coin tossed a hundred times: what the number of heads says about p."""

import math

import matplotlib.pyplot as plt
import numpy as np

HEADS, TOSSES = 56, 100


def coin_likelihood(p, heads, tosses):
    """Likelihood of p: the binomial probability of the heads.

    Parameters
    ----------
    p : float or array
        Probability of heads, in [0, 1].
    heads : int
        Heads seen, from 0 to tosses.
    tosses : int
        Tosses made, up to about a thousand: then the number of orders is too large for a float.

    Returns
    -------
    float or array
        f(heads; p) = L(p | heads), in [0, 1].

    Examples
    --------
    >>> print(f"{coin_likelihood(0.5, 7, 10):.4f}")  # 7 of 10 people
    0.1172
    >>> print(f"{coin_likelihood(0.7, 7, 10):.4f}")
    0.2668

    In practice: `scipy.stats.binom.pmf(heads, tosses, p)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., sections 3.2 and 6.3.
    """
    orders = math.comb(tosses, heads)
    return orders * p**heads * (1 - p) ** (tosses - heads)


def coin_total(p, tosses):
    """Sum of the probabilities of all numbers of heads.

    Parameters
    ----------
    p : float
        Probability of heads, in [0, 1].
    tosses : int
        Tosses made.

    Returns
    -------
    float
        1, whatever p is.

    Examples
    --------
    >>> print(f"{coin_total(0.5, 10):.4f}")
    1.0000

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.2.
    """
    results = range(tosses + 1)
    return sum(coin_likelihood(p, heads, tosses) for heads in results)


def coin_area(heads, tosses):
    """Area under the likelihood: narrow strips, added.

    Parameters
    ----------
    heads : int
        Heads seen, from 0 to tosses.
    tosses : int
        Tosses made.

    Returns
    -------
    float
        The integral of L(p | heads) over p from 0 to 1.

    Examples
    --------
    >>> print(f"{coin_area(1, 1):.4f}")
    0.5000
    >>> print(f"{coin_area(7, 10):.4f}")
    0.0909

    In practice: `scipy.integrate.quad(lambda p: scipy.stats.binom.pmf(heads, tosses, p), 0, 1)[0]`

    Source: NIST Digital Library of Mathematical Functions, section 5.12.
    """
    width = 1e-6
    p = np.arange(width / 2, 1, width)
    return np.sum(coin_likelihood(p, heads, tosses) * width)


def coin_likelihood_ratio(p, q, heads, tosses):
    """How many times better p explains the heads than q.

    Parameters
    ----------
    p, q : float
        Two candidates, p in [0, 1] and q in (0, 1).
    heads : int
        Heads seen, from 0 to tosses.
    tosses : int
        Tosses made.

    Returns
    -------
    float
        L(p | heads) / L(q | heads), also where both are too small for a float.

    Examples
    --------
    >>> print(f"{coin_likelihood_ratio(0.7, 0.5, 7, 10):.4f}")
    2.2769

    In practice: `np.exp(scipy.stats.binom.logpmf(heads, tosses, p) - scipy.stats.binom.logpmf(heads, tosses, q))`

    Source: Royall, Statistical Evidence, chapter 1.
    """
    tails = tosses - heads
    return (p / q) ** heads * ((1 - p) / (1 - q)) ** tails


def coin_table(candidates=(0.3, 0.4, 0.5, 0.56, 0.6, 0.7)):
    """Likelihoods, and how much better 0.56 explains the heads."""
    best = coin_likelihood(HEADS / TOSSES, HEADS, TOSSES)
    rows = []
    for p in candidates:
        value = coin_likelihood(p, HEADS, TOSSES)
        worse = f"{best / value:,.1f}"
        rows.append([f"{p:.2f}", f"{value:.4f}", worse])
    ratio = r"$L(0.56 \mid 56) / L(p \mid 56)$"
    return ["$p$", r"$L(p \mid 56)$", ratio], rows


def coin_likelihood_figure(candidates=(0.5, 0.56)):
    """The coin's likelihood over p, and some candidates on it."""
    grid = np.linspace(0.3, 0.8, 251)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, coin_likelihood(grid, HEADS, TOSSES))
    for p in candidates:
        value = coin_likelihood(p, HEADS, TOSSES)
        ax.plot(p, value, "o", label=f"$p = {p:g}$")
    ax.set(xlabel="probability of heads $p$", ylabel="likelihood")
    ax.set_ylim(bottom=0)
    ax.legend()
    return fig
