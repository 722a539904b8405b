"""Entropy, cross-entropy and the Kullback-Leibler divergence of distributions on finitely many outcomes."""

import math

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers
from snippets.logarithm import xlogy


def distributions(**given):
    """The arguments as arrays of probabilities over the same outcomes; ValueError where they are anything else.

    Parameters
    ----------
    **given : array, shape (..., K)
        Probabilities of K outcomes by the names of the arguments, each row with sum 1.

    Returns
    -------
    list of arrays

    Raises
    ------
    ValueError
        If an argument is empty, negative, does not sum to 1 within 1e-6, or has other outcomes than the first.

    Examples
    --------
    >>> distributions(p=[0.5, 0.5], q=[1, 0])
    [array([0.5, 0.5]), array([1., 0.])]
    """
    arrays = [numbers(**{name: value}) for name, value in given.items()]
    for name, p in zip(given, arrays, strict=True):
        check(p.ndim > 0 and np.all(p >= 0), name + " must be a row of probabilities, got {}", p)
        check(abs(p.sum(axis=-1) - 1) < 1e-6, name + " must sum to 1, got {}", p)
        check(p.shape[-1] == arrays[0].shape[-1], f"{name} must have {arrays[0].shape[-1]} outcomes, got {p.shape[-1]}")
    return arrays


def surprisal(p, base=math.e):
    """How surprising an outcome of probability p is: nothing where p is 1, the more the rarer it is.

    Parameters
    ----------
    p : float or array
        Probabilities, in [0, 1].
    base : float
        Base of the logarithm, above 1: e for nats, 2 for bits.

    Returns
    -------
    float or array
        -log p; inf where p is 0.

    Raises
    ------
    ValueError
        If p leaves [0, 1], or base is not above 1.

    Examples
    --------
    >>> surprisal([1.0, 0.5, 0.125], base=2)
    array([0., 1., 3.])

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 2.1.
    """
    p, base = numbers(p=p, base=base)
    check((p >= 0) & (p <= 1), "p must lie in [0, 1], got {}", p)
    check(base > 1, "base must exceed 1, got {}", base)
    return np.abs(xlogy(1, p) / np.log(base))


def entropy(p, base=math.e):
    """Entropy: the surprise to expect of p.

    Parameters
    ----------
    p : array, shape (..., k)
        Distributions over k outcomes, each along the last axis.
    base : float
        Base of the logarithm, above 1.

    Returns
    -------
    float or array, shape (...)
        H(p), in [0, log k]; 0 log 0 counts as 0.

    Raises
    ------
    ValueError
        If p is no distribution, or base is not above 1.

    Examples
    --------
    >>> entropy([0.5, 0.25, 0.25], base=2)
    np.float64(1.5)

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., definition 2.1.
    """
    return cross_entropy(p, p, base)


def cross_entropy(p, q, base=math.e):
    """Cross-entropy: the surprise to expect when p is true and q is believed.

    Parameters
    ----------
    p, q : array, shape (..., k)
        Distributions over k outcomes, each along the last axis; the leading axes broadcast.
    base : float
        Base of the logarithm, above 1.

    Returns
    -------
    float or array, shape (...)
        H(p, q); inf where q rules out what p allows.

    Raises
    ------
    ValueError
        If p or q is no distribution, their outcomes differ in number, or base is not above 1.

    Examples
    --------
    >>> cross_entropy([0.5, 0.5], [0.25, 0.75], base=2).round(4)
    np.float64(1.2075)

    Source: Murphy, Probabilistic Machine Learning: An Introduction, section 6.1.2.
    """
    p, q = distributions(p=p, q=q)
    check(base > 1, "base must exceed 1, got {}", base)
    return np.abs(xlogy(p, q).sum(axis=-1)) / np.log(base)


def kl_divergence(p, q, base=math.e):
    """Kullback-Leibler divergence: the extra surprise of believing q when p is true.

    Parameters
    ----------
    p, q, base
        As for `cross_entropy`.

    Returns
    -------
    float or array, shape (...)
        D(p || q), never negative; inf where q rules out what p allows.

    Raises
    ------
    ValueError
        As `cross_entropy`.

    Examples
    --------
    >>> kl_divergence([0.5, 0.5], [0.25, 0.75], base=2).round(4)
    np.float64(0.2075)

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 2.3.
    """
    p, q = distributions(p=p, q=q)
    check(base > 1, "base must exceed 1, got {}", base)
    divergence = (xlogy(p, p) - xlogy(p, q)).sum(axis=-1) / np.log(base)
    return np.maximum(divergence, 0)  # rounding may leave -1e-17


def jensen_shannon(p, q, base=math.e):
    """Jensen-Shannon divergence: a symmetric relative of the KL divergence, never infinite.

    Parameters
    ----------
    p, q, base
        As for `cross_entropy`.

    Returns
    -------
    float or array, shape (...)
        In [0, log 2].

    Raises
    ------
    ValueError
        As `cross_entropy`.

    Examples
    --------
    >>> jensen_shannon([1.0, 0.0], [0.0, 1.0], base=2)
    np.float64(1.0)

    Source: Murphy, Probabilistic Machine Learning: Advanced Topics, section 2.7.3.
    """
    p, q = distributions(p=p, q=q)
    middle = (p + q) / 2
    return (kl_divergence(p, middle, base) + kl_divergence(q, middle, base)) / 2


def surprisal_figure(p=0.125):
    """Surprise in bits over the probability, and one outcome on the curve."""
    grid = np.linspace(0.01, 1, 199)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, surprisal(grid, base=2))
    ax.plot(p, surprisal(p, base=2), "o", label=f"probability {p:g}: {surprisal(p, base=2):.2f} bits")
    ax.set(xlabel="probability", ylabel="surprise (bits)")
    ax.set_ylim(bottom=0)
    ax.legend()
    return fig


def coin_entropy_figure(p=0.7):
    """Entropy of a coin over its probability of heads, and one coin on the curve."""
    grid = np.linspace(0, 1, 201)
    coins, coin = np.stack([grid, 1 - grid], axis=-1), [p, 1 - p]
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, entropy(coins, base=2))
    ax.plot(p, entropy(coin, base=2), "o", label=f"probability {p:g}: {entropy(coin, base=2):.2f} bits")
    ax.set(xlabel="probability of heads", ylabel="entropy (bits)")
    ax.set_ylim(bottom=0)
    ax.legend(loc="lower center")
    return fig


def kl_asymmetry_figure(p=0.7):
    """The divergence between one coin and every other, in both directions."""
    grid = np.linspace(0.005, 0.995, 199)
    other, coin = np.stack([grid, 1 - grid], axis=-1), [p, 1 - p]
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, kl_divergence(coin, other), label=r"$D(p \,\Vert\, q)$")
    ax.plot(grid, kl_divergence(other, coin), "--", label=r"$D(q \,\Vert\, p)$")
    ax.axvline(p, color="grey", linestyle=":", label=f"equal at {p:g}")
    ax.set(xlabel="probability of heads under $q$", ylabel="divergence (nats)")
    ax.set_ylim(0, 3)
    ax.legend()
    return fig
