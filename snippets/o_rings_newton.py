"""Damaged O-rings: logistic regression by Newton's method, whose steps are few."""

import numpy as np

from snippets.checks import numbers
from snippets.heights import scientific
from snippets.log_likelihood import signed_text
from snippets.logistic_regression import (
    O_RING_DAMAGED,
    design_matrix,
    logistic_hessian,
    logistic_log_likelihood,
    logistic_score,
)
from snippets.o_rings import CELSIUS
from snippets.optimisers import newton
from snippets.sigmoid import sigmoid

NEWTON_STEPS = 8


def newton_path(steps=NEWTON_STEPS):
    """Intercept and slope before the first step of Newton's method, and after each.

    Parameters
    ----------
    steps : int
        How many, 0 or more.

    Returns
    -------
    array, shape (steps + 1, 2)
        The slope is per degree Celsius.

    Raises
    ------
    ValueError
        If steps is negative.

    Examples
    --------
    >>> newton_path()[-1].round(4)
    array([ 7.6137, -0.4179])

    Source: Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 2nd ed., section 4.4.1.
    """
    x = design_matrix(CELSIUS)
    return newton(lambda w: logistic_score(w, x, O_RING_DAMAGED), lambda w: logistic_hessian(w, x), np.zeros(2), steps)


def newton_risk(celsius):
    """Probability of damage at a temperature, under the most likely weights.

    Parameters
    ----------
    celsius : float or array
        Degrees Celsius.

    Returns
    -------
    float or array
        In (0, 1).

    Raises
    ------
    ValueError
        If celsius is not finite.

    Examples
    --------
    >>> newton_risk([0.0, 20.0]).round(3)
    array([1.   , 0.322])

    Source: Dalal, Fowlkes & Hoadley, "Risk Analysis of the Space Shuttle", JASA 84 (1989), 945-957.
    """
    celsius = numbers(celsius=celsius)
    intercept, slope = newton_path()[-1]
    return sigmoid(intercept + slope * celsius)


def newton_table(steps=6):
    """Weights, log-likelihood and the length of the gradient, step by step."""
    x = design_matrix(CELSIUS)
    rows = []
    for step, w in enumerate(newton_path(steps)):
        slope = np.linalg.norm(logistic_score(w, x, O_RING_DAMAGED))
        height = signed_text(logistic_log_likelihood(w, x, O_RING_DAMAGED), 5)
        rows.append([step, signed_text(w[0]), signed_text(w[1]), height, scientific(slope, 1)])
    return ["step", "intercept", "weight of temperature", "log-likelihood", "length of the gradient"], rows
