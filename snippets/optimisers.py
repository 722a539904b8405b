"""Ways to the top when no formula gives it: a grid, gradient ascent, Newton's method, Fisher scoring."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import PHONES, bernoulli_likelihood  # noqa: F401 - the example uses them
from snippets.lighthouse import FLASHES, cauchy_curvature, cauchy_log_likelihood, cauchy_score


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

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.2.
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
    >>> path = gradient_ascent(lambda t: cauchy_score(t, FLASHES), 1, 0.1, 4)
    >>> print(*[f"{theta:.4f}" for theta in path])
    1.0000 1.1801 1.3349 1.4676 1.5810

    Source: Nocedal & Wright, Numerical Optimization, 2nd ed., chapter 3.
    """
    theta = [start]
    for t in range(steps):
        theta.append(theta[t] + rate * score(theta[t]))
    return np.array(theta)


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
    >>> slope = lambda theta: cauchy_score(theta, FLASHES)
    >>> bend = lambda theta: cauchy_curvature(theta, FLASHES)
    >>> path = newton(slope, bend, 1, 4)
    >>> print(*[f"{theta:.4f}" for theta in path])
    1.0000 2.3349 1.9755 1.9891 1.9890

    Source: Nocedal & Wright, Numerical Optimization, 2nd ed., section 3.3.
    """
    theta = [start]
    for t in range(steps):
        theta.append(theta[t] - score(theta[t]) / curvature(theta[t]))
    return np.array(theta)


def fisher_scoring(score, information, start, steps):
    """Every point on the way of Fisher scoring.

    Parameters
    ----------
    score : function
        From a point to the slope of the log-likelihood.
    information : function
        From a point to the Fisher information there, positive.
    start : float
        The first point.
    steps : int
        How many steps, 0 or more.

    Returns
    -------
    array, shape (steps + 1,)
        The start, and the point after each step.

    Examples
    --------
    >>> slope = lambda theta: cauchy_score(theta, FLASHES)
    >>> path = fisher_scoring(slope, lambda theta: 6 / 2, 1, 4)
    >>> print(*[f"{theta:.4f}" for theta in path])
    1.0000 1.6004 1.9077 1.9871 1.9890

    Source: Lehmann & Casella, Theory of Point Estimation, 2nd ed., chapter 6.
    """
    theta = [start]
    for t in range(steps):
        theta.append(theta[t] + score(theta[t]) / information(theta[t]))
    return np.array(theta)


def lighthouse_figure(low=-13, high=7):
    """Flashes and the best place; below, the log-likelihood."""
    grid = np.linspace(low, high, 401)
    height = lambda theta: cauchy_log_likelihood(theta, FLASHES)
    logs, best = [height(t) for t in grid], grid_search(height, grid)
    fig, axes = plt.subplots(2, sharex=True, layout="constrained")
    upper, lower = axes
    for x in FLASHES:
        upper.plot([best, x], [1, 0], "C1", alpha=0.5)
    upper.plot(best, 1, "C0s", label="place of largest likelihood")
    upper.plot(FLASHES, 0 * FLASHES, "o", color="C1", label="flash")
    upper.set(ylabel="offshore (km)", ylim=(-0.2, 1.8))
    lower.plot(grid, logs)
    lower.plot(best, max(logs), "s", color="C0")
    lower.set(xlabel="km along the coast", ylabel="log-likelihood")
    lower.set_xlim(low, high)
    upper.legend(loc="upper left", ncols=2)
    return fig


def iterates_figure(start=1, step=7):
    """Three ways to the lighthouse so far: what is left of each."""
    slope = lambda theta: cauchy_score(theta, FLASHES)
    bend = lambda theta: cauchy_curvature(theta, FLASHES)
    at, top = np.arange(8).clip(0, step), newton(slope, bend, 1, 9)[-1]
    ways = {"gradient ascent": gradient_ascent(slope, start, 0.1, 7)}
    ways["Fisher scoring"] = gradient_ascent(slope, start, 2 / 6, 7)
    ways["Newton's method"] = newton(slope, bend, start, 7)
    fig, ax = plt.subplots(layout="constrained")
    for style, (name, path) in zip(["o-", "^-", "s-"], ways.items()):
        distance = np.maximum(np.abs(path - top), 1e-16)
        ax.plot(at, np.log10(distance)[at], style, label=name)
    ax.set(xlabel="step", ylabel="distance: power of ten")
    ax.set(xlim=(-0.3, 7.3), ylim=(-17, 4))
    ax.legend(loc="lower left")
    return fig


def starts_table(starts=(1, 3, 5, -10), steps=5):
    """Where Newton's method goes from each start."""
    slope = lambda theta: cauchy_score(theta, FLASHES)
    bend = lambda theta: cauchy_curvature(theta, FLASHES)
    rows = []
    for start in starts:
        path = newton(slope, bend, start, steps)
        texts = [f"{theta:.2f}" for theta in path]
        rows.append([text.replace("-", "−") for text in texts])
    return ["start", *[f"step {t + 1}" for t in range(steps)]], rows
