"""Gradient descent: walk downhill, a step at a time."""

import numpy as np

from snippets.checks import check, numbers


def gradient_descent(gradient, start, rate, steps):
    """Every point on the way downhill.

    Parameters
    ----------
    gradient : function
        From a point to the gradient there, of the same shape.
    start : float or array, shape (d,)
        The first point.
    rate : float
        Learning rate: step = rate times gradient, positive.
    steps : int
        How many steps, 0 or more.

    Returns
    -------
    array, shape (steps + 1,) or (steps + 1, d)
        The start, and the point after each step.

    Raises
    ------
    ValueError
        If rate is not positive, steps is negative, or a step leads out of the finite numbers.

    Examples
    --------
    >>> gradient_descent(lambda u: 2 * u, 8.0, 0.25, 3)
    array([8., 4., 2., 1.])

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 4.3.
    """
    check(rate > 0, "rate must be positive, got {}", rate)
    check(steps >= 0, "steps must not be negative, got {}", steps)
    path = [numbers(start=start)]
    for _ in range(steps):
        path.append(path[-1] - rate * gradient(path[-1]))
        check(np.isfinite(path[-1]), "rate must be smaller, got {}: the path leaves the numbers", rate)
    return np.array(path)
