"""A coin tossed a hundred times: what the number of heads says about p."""

import math

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers
from snippets.logarithm import xlogy

HEADS, TOSSES = 56, 100

lgamma = np.vectorize(math.lgamma, otypes=[float])  # log (n - 1)!, far beyond where n! overflows


def coin_record(heads, tosses):
    """Heads and tosses as float arrays; ValueError where they are no counts or heads exceed tosses.

    Parameters
    ----------
    heads, tosses : int or array
        As for `coin_likelihood`; they broadcast.

    Returns
    -------
    two arrays
        The same as floats.

    Raises
    ------
    ValueError
        If heads or tosses is not a count, or heads exceed tosses.

    Examples
    --------
    >>> coin_record(56, 100)
    (array(56.), array(100.))
    """
    heads, tosses = numbers(heads=heads, tosses=tosses)
    whole = (heads % 1 == 0) & (tosses % 1 == 0)
    fits = whole & (heads >= 0) & (heads <= tosses)
    check(fits, "heads must be whole, from 0 to tosses, got {} of {}", heads, tosses)
    return heads, tosses


def coin_likelihood(p, heads, tosses):
    """Binomial probability of the heads; with the heads fixed, the likelihood of p.

    Parameters
    ----------
    p : float or array
        Probability of heads, in [0, 1]; the arguments broadcast.
    heads : int or array
        Heads seen, from 0 to tosses.
    tosses : int or array
        Tosses made.

    Returns
    -------
    float or array
        f(heads; p) = L(p | heads), in [0, 1].

    Raises
    ------
    ValueError
        If p leaves [0, 1], heads or tosses is not a count, heads exceed tosses.

    Examples
    --------
    >>> coin_likelihood(0.5, HEADS, TOSSES).round(4)
    np.float64(0.039)

    Source: Casella & Berger, Statistical Inference, 2nd ed., sections 3.2 and 6.3.
    """
    p, (k, n) = numbers(p=p), coin_record(heads, tosses)
    check((p >= 0) & (p <= 1), "p must lie in [0, 1], got {}", p)
    log_choose = lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
    return np.exp(log_choose + xlogy(k, p) + xlogy(n - k, 1 - p))


def coin_likelihood_ratio(p, q, heads, tosses):
    """How many times better p explains the heads than q does.

    Parameters
    ----------
    p, q : float or array
        Two candidates, p in [0, 1] and q in (0, 1); the arguments broadcast.
    heads, tosses : int or array
        As for `coin_likelihood`.

    Returns
    -------
    float or array
        L(p | heads) / L(q | heads), also where both are too small for a float.

    Raises
    ------
    ValueError
        If q is 0 or 1, or as `coin_likelihood`.

    Examples
    --------
    >>> coin_likelihood_ratio(0.56, 0.5, HEADS, TOSSES).round(4)
    np.float64(2.058)

    Source: Royall, Statistical Evidence, section 1.2.
    """
    (p, q), (k, n) = numbers(p=p, q=q), coin_record(heads, tosses)
    check((p >= 0) & (p <= 1), "p must lie in [0, 1], got {}", p)
    check((q > 0) & (q < 1), "q must lie strictly between 0 and 1, got {}", q)
    with np.errstate(over="ignore"):
        return np.exp(xlogy(k, p / q) + xlogy(n - k, (1 - p) / (1 - q)))


def coin_area(heads, tosses):
    """Area under the likelihood curve over all p: not 1, as a density's would be.

    Parameters
    ----------
    heads, tosses : int
        As for `coin_likelihood`; tosses up to a few thousand.

    Returns
    -------
    float
        The integral of L(p | heads) over p from 0 to 1, by Gauss-Legendre quadrature,
        which is exact for polynomials such as this one.

    Raises
    ------
    ValueError
        If heads or tosses is not one count, or heads exceed tosses.

    Examples
    --------
    >>> coin_area(1, 1).round(4)
    np.float64(0.5)

    Source: NIST Digital Library of Mathematical Functions, section 3.5(v).
    """
    heads, tosses = coin_record(heads, tosses)
    check(heads.ndim == tosses.ndim == 0, "heads and tosses must be one number each, got {} and {}", heads, tosses)
    nodes, weights = np.polynomial.legendre.leggauss(int(tosses) // 2 + 1)
    p = (nodes + 1) / 2
    return weights @ coin_likelihood(p, heads, tosses) / 2


def coin_table(low=0.30, high=0.70, step=0.02):
    """Candidates p, their likelihoods, and how many times less likely they make the data than 0.56 does."""
    rows = []
    for p in np.arange(low, high + step / 2, step):
        value, best = coin_likelihood(p, HEADS, TOSSES), coin_likelihood(HEADS / TOSSES, HEADS, TOSSES)
        rows.append([f"{p:.2f}", f"{value:.4f}", f"{best / value:,.1f}"])
    return ["$p$", r"$L(p \mid 56)$", r"$L(0.56 \mid 56) / L(p \mid 56)$"], rows


def two_directions_figure(heads=7, tosses=10, p=0.5):
    """One expression, read along the heads with p fixed and along p with the heads fixed."""
    results, grid = np.arange(tosses + 1), np.linspace(0, 1, 201)
    shared = coin_likelihood(p, heads, tosses)
    fig, (left, right) = plt.subplots(1, 2, sharey=True, layout="constrained")
    left.bar(results, coin_likelihood(p, results, tosses), alpha=0.4)
    left.bar(heads, shared, color="C0")
    left.set(title=f"$p$ fixed at {p:g}", xlabel="result $k$", ylabel="$f(k; p)$", xticks=results[::2])
    right.plot(grid, coin_likelihood(grid, heads, tosses), color="C1")
    right.plot(p, shared, "o", color="C1")
    right.set(title=f"$k$ fixed at {heads}", xlabel="parameter $p$", xticks=[0, 0.5, 1])
    for ax in (left, right):
        ax.axhline(shared, color="grey", linestyle=":")
    return fig


def coin_likelihood_figure(candidates=(0.5, 0.56)):
    """The coin's likelihood over p, and some candidates on it."""
    grid = np.linspace(0.3, 0.8, 251)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, coin_likelihood(grid, HEADS, TOSSES))
    for p in candidates:
        ax.plot(p, coin_likelihood(p, HEADS, TOSSES), "o", label=f"$p = {p:g}$")
    ax.set(xlabel="probability of heads $p$", ylabel="likelihood")
    ax.set_ylim(bottom=0)
    ax.legend()
    return fig
