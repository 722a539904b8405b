"""Exponential families on the values 0, 1, …, m: log f is linear in the statistic T."""

import math

import matplotlib.pyplot as plt
import numpy as np

FAMILY_T = np.arange(11)  # how many of ten use Android
FAMILY_H = np.array([math.comb(10, x) for x in range(11)])  # orders


def family_pmf(x, eta, T, h):
    """Probability of x, for the natural parameter eta.

    Parameters
    ----------
    x : int
        A value, from 0 to m.
    eta : float
        Natural parameter; h times e^(eta T) must stay within the range of floats.
    T : array, shape (m + 1,)
        Statistic of each value.
    h : array, shape (m + 1,)
        Factor of each value without the parameter, positive.

    Returns
    -------
    float
        f(x; eta), in (0, 1).

    Examples
    --------
    >>> print(f"{family_pmf(7, np.log(7 / 3), FAMILY_T, FAMILY_H):.4f}")
    0.2668

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.4.
    """
    return h[x] * np.exp(eta * T[x] - log_partition(eta, T, h))


def log_partition(eta, T, h):
    """Log of the sum that makes the probabilities add up to 1.

    Parameters
    ----------
    eta, T, h
        As for `family_pmf`.

    Returns
    -------
    float
        A(eta) in nats.

    Examples
    --------
    >>> print(f"{log_partition(0.0, FAMILY_T, FAMILY_H):.4f}")
    6.9315

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.4.
    """
    return np.log(np.sum(h * np.exp(eta * T)))


def family_mean(eta, T, h):
    """Expected statistic: the slope of the log partition.

    Parameters
    ----------
    eta, T, h
        As for `family_pmf`.

    Returns
    -------
    float
        E[T(X)], in the unit of T.

    Examples
    --------
    >>> print(f"{family_mean(np.log(7 / 3), FAMILY_T, FAMILY_H):.4f}")
    7.0000

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.4.
    """
    weights = h * np.exp(eta * T)
    return np.sum(T * weights) / np.sum(weights)


def family_score(eta, x, T, h):
    """Slope of the log-likelihood: observed minus expected.

    Parameters
    ----------
    x : int array, shape (n,)
        Independent observations, each from 0 to m.
    eta, T, h
        As for `family_pmf`.

    Returns
    -------
    float
        0 where the mean of the statistic is what the distribution expects.

    Examples
    --------
    >>> print(f"{family_score(0.0, np.array([7]), FAMILY_T, FAMILY_H):.4f}")
    2.0000

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.4.
    """
    return np.sum(T[x] - family_mean(eta, T, h))


def family_score_figure(seen=7):
    """Expected statistic over eta, and where it is what was seen."""
    grid, best = np.linspace(-3, 4, 141), np.log(seen / (10 - seen))
    means = [family_mean(eta, FAMILY_T, FAMILY_H) for eta in grid]
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, means, label="expected")
    ax.axhline(seen, color="C1", label=f"seen: {seen}")
    ax.plot(best, seen, "o", color="C2", label=f"equal at {best:.2f}")
    ax.set_xlabel(r"natural parameter $\eta$")
    ax.set_ylabel("people with Android")
    ax.legend()
    return fig
