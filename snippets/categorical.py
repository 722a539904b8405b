"""More than two kinds of result: counts, and the probabilities that make them most likely."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers
from snippets.logarithm import xlogy

BLOOD = np.array([34, 27, 28, 11])  # blood groups A, B, O, AB of a hundred people
BLOOD_GROUPS = ["A", "B", "O", "AB"]


def categorical_log_likelihood(p, counts):
    """Log-likelihood of the probabilities: each count times the log of its probability.

    Parameters
    ----------
    p : array, shape (..., K)
        Candidates: probabilities of the K kinds, in [0, 1], with sum 1.
    counts : array, shape (K,)
        How often each kind was seen.

    Returns
    -------
    float or array
        log L(p | counts) in nats, for results in the order in which they were seen.

    Raises
    ------
    ValueError
        If p is no probabilities with sum 1, counts holds anything but counts, or the shapes do not fit.

    Examples
    --------
    >>> categorical_log_likelihood([0.25, 0.25, 0.25, 0.25], BLOOD).round(4)  # 100 log(1/4)
    np.float64(-138.6294)

    Source: Bishop, Pattern Recognition and Machine Learning, section 2.2.
    """
    p, counts = numbers(p=p), categorical_tally(counts)
    check(p.shape[-1:] == counts.shape, "p must hold {} probabilities, got shape {}", counts.size, p.shape)
    check((p >= 0) & np.isclose(p.sum(axis=-1, keepdims=True), 1), "p must be probabilities with sum 1, got {}", p)
    return xlogy(counts, p).sum(axis=-1)


def categorical_mle(counts):
    """The probabilities with the largest likelihood: the shares.

    Parameters
    ----------
    counts : array, shape (K,)
        How often each kind was seen.

    Returns
    -------
    array, shape (K,)
        In [0, 1], with sum 1.

    Raises
    ------
    ValueError
        If counts holds anything but counts, or only zeros.

    Examples
    --------
    >>> categorical_mle(BLOOD)
    array([0.34, 0.27, 0.28, 0.11])

    Source: Bishop, Pattern Recognition and Machine Learning, section 2.2.
    """
    counts = categorical_tally(counts)
    return counts / counts.sum()


def categorical_lagrangian(p, price, counts):
    """The log-likelihood with a price on probability: what exceeds the total of 1 is paid for.

    Parameters
    ----------
    p : array, shape (K,)
        Positive; their sum may differ from 1.
    price : float
        Lagrange multiplier of the sum.
    counts : array, shape (K,)
        How often each kind was seen.

    Returns
    -------
    float
        The log-likelihood itself where the sum of p is 1.

    Raises
    ------
    ValueError
        If p is not positive, price is not finite, or counts holds anything but counts.

    Examples
    --------
    >>> categorical_lagrangian([0.5, 0.5], 4, [2, 1]).round(4)  # 3 log(1/2)
    np.float64(-2.0794)

    Source: Bishop, Pattern Recognition and Machine Learning, appendix E.
    """
    p, price = numbers(p=p, price=price)
    check(p > 0, "p must be positive, got {}", p)
    return categorical_tally(counts) @ np.log(p) + price * (1 - p.sum())


def categorical_lagrange_gradient(p, price, counts):
    """Slopes of the Lagrangian along each p: what one more unit of it earns.

    Parameters
    ----------
    p, price, counts
        As for `categorical_lagrangian`.

    Returns
    -------
    array, shape (K,)
        0 where p is the counts divided by the price.

    Raises
    ------
    ValueError
        As `categorical_lagrangian`.

    Examples
    --------
    >>> categorical_lagrange_gradient([0.5, 0.5], 4, [2, 1])
    array([ 0., -2.])

    Source: Bishop, Pattern Recognition and Machine Learning, appendix E.
    """
    p, price = numbers(p=p, price=price)
    check(p > 0, "p must be positive, got {}", p)
    return categorical_tally(counts) / p - price


def categorical_tally(counts):
    """Counts as a row of floats; ValueError where they are anything else, or all of them are 0.

    Parameters
    ----------
    counts : array, shape (K,)
        How often each of K classes was seen: whole, 0 or more, not all 0.

    Returns
    -------
    array, shape (K,)
        The same as floats.

    Raises
    ------
    ValueError
        If counts is anything else.

    Examples
    --------
    >>> categorical_tally([3, 0, 1])
    array([3., 0., 1.])
    """
    counts = numbers(counts=counts)
    whole = (counts % 1 == 0) & (counts >= 0)
    fits = counts.ndim == 1 and whole.all() and counts.any()
    check(fits, "counts must be a row of counts, not all 0, got {}", counts)
    return counts


def blood_shares_figure():
    """Log-likelihood of the blood groups as probability moves from group A to group B."""
    best = categorical_mle(BLOOD)
    moved = np.linspace(-0.22, 0.26, 241)
    p = best + moved[:, np.newaxis] * np.array([-1, 1, 0, 0])
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(moved, categorical_log_likelihood(p, BLOOD))
    ax.plot(0, categorical_log_likelihood(best, BLOOD), "o", color="C1", label="the shares")
    ax.set(xlabel="probability moved from A to B", ylabel="log-likelihood")
    ax.legend()
    return fig
