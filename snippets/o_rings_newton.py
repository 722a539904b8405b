"""Damaged O-rings: logistic regression by Newton's method, whose steps are few."""

import numpy as np

from snippets.logistic_regression import (
    O_RING_DAMAGED,
    O_RING_X,
    logistic_hessian,
    logistic_probability,
    logistic_score,
)


def newton_path(steps=8):
    """Intercept and weight after each step of Newton's method.

    Parameters
    ----------
    steps : int
        How many, 0 or more.

    Returns
    -------
    array, shape (steps + 1, 2)
        The weights before the first step, and after each; the second is per degree Celsius.

    Examples
    --------
    >>> intercept, weight = newton_path()[-1]
    >>> print(f"{intercept:.3f} {weight:.4f}")
    7.614 -0.4179

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 2nd ed., section 4.4.1.
    """
    w = [np.zeros(2)]
    for t in range(steps):
        slopes = logistic_score(w[t], O_RING_X, O_RING_DAMAGED)
        bends = logistic_hessian(w[t], O_RING_X)
        w.append(w[t] - np.linalg.solve(bends, slopes))
    return np.array(w)


def newton_risk(celsius):
    """Probability of damage under the weights of largest likelihood.

    Parameters
    ----------
    celsius : float
        Degrees Celsius.

    Returns
    -------
    float
        In (0, 1).

    Examples
    --------
    >>> print(f"{newton_risk(20):.2f}")
    0.32

    Source: Dalal, Fowlkes & Hoadley, "Risk Analysis of the Space Shuttle", JASA 84 (1989), 945-957.
    """
    return logistic_probability(newton_path()[-1], np.array([1, celsius]))


def newton_table(steps=6):
    """Newton's method for the O-rings, step by step."""
    rows = []
    for step, w in enumerate(newton_path(steps)):
        slopes = logistic_score(w, O_RING_X, O_RING_DAMAGED)
        row = [step, f"{w[0]:.3f}", f"{w[1]:.3f}".replace("-", "−")]
        rows.append([*row, f"{np.linalg.norm(slopes):.6f}"])
    names = ["step", "intercept", "weight of temperature"]
    return [*names, "length of the gradient"], rows
