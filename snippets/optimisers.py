"""Ways to the top when no formula gives it: a grid, gradient ascent, Newton's method."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import PHONES, bernoulli_log_likelihood, bernoulli_mle
from snippets.checks import check, numbers
from snippets.gradient_descent import gradient_descent
from snippets.score import bernoulli_curvature, bernoulli_score


def grid_search(objective, grid):
    """The value of a grid at which the objective is largest.

    Parameters
    ----------
    objective : function
        From the array of candidates to an array of as many values.
    grid : array, shape (n,)
        Candidates.

    Returns
    -------
    float
        The first of them, if several are best.

    Raises
    ------
    ValueError
        If grid is not a row of finite numbers.

    Examples
    --------
    >>> grid_search(lambda u: -((u - 0.7) ** 2), [0.0, 0.5, 1.0])
    np.float64(0.5)

    Source: Nocedal & Wright, Numerical Optimization, 2nd ed., chapter 1.
    """
    grid = numbers(grid=grid)
    check(grid.ndim == 1, "grid must have one dimension, got shape {}", grid.shape)
    return grid[np.argmax(objective(grid))]


def gradient_ascent(score, start, rate, steps):
    """Every point on the way uphill: gradient descent on the negative.

    Parameters
    ----------
    score : function
        From a point to the gradient of what is to be large, of the same shape.
    start, rate, steps
        As for `gradient_descent`.

    Returns
    -------
    array, shape (steps + 1,) or (steps + 1, d)
        The start, and the point after each step.

    Raises
    ------
    ValueError
        As `gradient_descent`.

    Examples
    --------
    >>> gradient_ascent(lambda u: -2 * u, 8.0, 0.25, 3)
    array([8., 4., 2., 1.])

    Source: Nocedal & Wright, Numerical Optimization, 2nd ed., chapter 3.
    """
    return gradient_descent(lambda u: -score(u), start, rate, steps)


def newton(score, hessian, start, steps):
    """Every point on the way of Newton's method: each step goes to the top of the best-fitting parabola.

    Parameters
    ----------
    score : function
        As for `gradient_ascent`.
    hessian : function
        From a point to the second derivatives there: a number, or an array of shape (d, d).
    start, steps
        As for `gradient_ascent`.

    Returns
    -------
    array, shape (steps + 1,) or (steps + 1, d)
        The start, and the point after each step.

    Raises
    ------
    ValueError
        If start is not finite, steps is negative, or a step leads out of the finite numbers.

    Examples
    --------
    >>> newton(lambda u: 6 - 2 * u, lambda u: -2.0, 8.0, 1)  # a parabola needs one step
    array([8., 3.])

    Source: Nocedal & Wright, Numerical Optimization, 2nd ed., section 3.3.
    """
    check(steps >= 0, "steps must not be negative, got {}", steps)
    path = [numbers(start=start)]
    for _ in range(steps):
        slope, bend = np.atleast_1d(score(path[-1])), np.atleast_2d(hessian(path[-1]))
        path.append(path[-1] - np.linalg.solve(bend, slope).reshape(path[-1].shape))
        check(np.isfinite(path[-1]), "start must be nearer to the top, got {}: the path leaves the numbers", start)
    return np.array(path)


def iterates_figure(start=0.25, rate=0.01, steps=6):
    """The phones' log-likelihood, and the ways that gradient ascent and Newton's method take to its top."""
    grid, best = np.linspace(0.15, 0.92, 231), bernoulli_mle(PHONES)
    slope, bend = lambda p: bernoulli_score(p, PHONES), lambda p: bernoulli_curvature(p, PHONES)
    paths = {
        "gradient ascent": gradient_ascent(slope, start, rate, steps),
        "Newton's method": newton(slope, bend, start, steps),
    }
    fig, (upper, lower) = plt.subplots(2, 1, layout="constrained")
    upper.plot(grid, bernoulli_log_likelihood(grid, PHONES), color="grey")
    for k, (name, path) in enumerate(paths.items()):
        upper.plot(path, bernoulli_log_likelihood(path, PHONES), f"C{k}", marker="os"[k], label=name)
        distance = np.maximum(np.abs(path - best), 1e-16)  # no float near 0.7 is nearer without being equal
        lower.plot(np.log10(distance), f"C{k}", marker="os"[k])
    upper.set(xlabel="share of Android $p$", ylabel="log-likelihood")
    upper.legend()
    lower.set(xlabel="step", ylabel="distance: power of ten")
    return fig
