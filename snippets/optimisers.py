"""Ways to the top when no formula gives it: a grid, gradient ascent, Newton's method."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import PHONES, bernoulli_likelihood  # noqa: F401 - the example uses them


def grid_search(objective, grid):
    """The candidate on a grid with the largest value.

    Parameters
    ----------
    objective : function
        From a candidate to the number that is to be large.
    grid : array, shape (n,)
        Candidates.

    Returns
    -------
    float
        The first of them, if several are best.

    Examples
    --------
    >>> grid = np.linspace(0, 1, 101)
    >>> best = grid_search(lambda p: bernoulli_likelihood(p, PHONES), grid)
    >>> print(f"{best:.2f}")
    0.70

    Source: Nocedal & Wright, Numerical Optimization, 2nd ed., chapter 1.
    """
    values = [objective(candidate) for candidate in grid]
    return grid[np.argmax(values)]


def gradient_ascent(score, start, rate, steps):
    """Every point on the way uphill.

    Parameters
    ----------
    score : function
        From a point to the slope of what is to be large.
    start : float
        The first point.
    rate : float
        Learning rate: step = rate times score, positive.
    steps : int
        How many steps, 0 or more.

    Returns
    -------
    array, shape (steps + 1,)
        The start, and the point after each step.

    Examples
    --------
    >>> slope = lambda p: 7 / p - 3 / (1 - p)  # seven of ten
    >>> path = gradient_ascent(slope, 0.25, 0.01, 5)
    >>> print(*[f"{p:.4f}" for p in path])
    0.2500 0.4900 0.5740 0.6255 0.6573 0.6763

    Source: Nocedal & Wright, Numerical Optimization, 2nd ed., chapter 3.
    """
    p = [start]
    for t in range(steps):
        p.append(p[t] + rate * score(p[t]))
    return np.array(p)


def newton(score, curvature, start, steps):
    """Every point on the way of Newton's method.

    Parameters
    ----------
    score : function
        From a point to the slope of what is to be large.
    curvature : function
        From a point to the second derivative there, not 0.
    start : float
        The first point, near enough to the top.
    steps : int
        How many steps, 0 or more.

    Returns
    -------
    array, shape (steps + 1,)
        The start, and the point after each step.

    Examples
    --------
    >>> slope = lambda p: 7 / p - 3 / (1 - p)  # seven of ten
    >>> bend = lambda p: -7 / p**2 - 3 / (1 - p) ** 2
    >>> path = newton(slope, bend, 0.25, 4)
    >>> print(*[f"{p:.4f}" for p in path])
    0.2500 0.4545 0.6797 0.7007 0.7000

    Source: Nocedal & Wright, Numerical Optimization, 2nd ed., section 3.3.
    """
    p = [start]
    for t in range(steps):
        p.append(p[t] - score(p[t]) / curvature(p[t]))
    return np.array(p)


def iterates_figure(start=0.25, rate=0.01, steps=6):
    """Two ways to the top of seven ones and three zeros."""

    def slope(p):
        return 7 / p - 3 / (1 - p)

    def bend(p):
        return -7 / p**2 - 3 / (1 - p) ** 2

    ascent, jumps = np.full((2, steps + 1), start)
    for t in range(steps):
        ascent[t + 1] = ascent[t] + rate * slope(ascent[t])
        jumps[t + 1] = jumps[t] - slope(jumps[t]) / bend(jumps[t])
    ways = {"gradient ascent": ascent, "Newton's method": jumps}
    grid = np.linspace(0.15, 0.92, 231)
    fig, (upper, lower) = plt.subplots(2, 1, layout="constrained")
    upper.plot(grid, 7 * np.log(grid) + 3 * np.log(1 - grid), "grey")
    for style, (name, path) in zip(["C0-o", "C1-s"], ways.items()):
        heights = 7 * np.log(path) + 3 * np.log(1 - path)
        upper.plot(path, heights, style, label=name)
        distance = np.maximum(np.abs(path - 0.7), 1e-16)
        lower.plot(np.log10(distance), style)
    upper.set(xlabel="share of Android $p$", ylabel="log-likelihood")
    upper.legend()
    lower.set(xlabel="step", ylabel="distance: power of ten")
    return fig
