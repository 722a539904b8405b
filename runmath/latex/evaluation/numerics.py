"""Derivatives, integrals and optima of functions that are only known by their values."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence

import numpy as np
import scipy  # its parts are imported where they are used, half a second that most builds do not need

from runmath.latex.errors import FormulaError

Real = Callable[[float], float]
_GRID = 60
"""Points at which an optimum is looked for before it is refined."""


def derivative(function: Callable, x: float, order: int = 1):
    """First or second derivative: central differences, extrapolated by Richardson to about 1e-12."""
    scale = max(1.0, abs(x))
    step = (1e-3 if order == 1 else 1e-2) * scale
    middle = function(x) if order == 2 else 0.0

    def difference(h: float):
        above, below = function(x + h), function(x - h)
        return (above - below) / (2 * h) if order == 1 else (above - 2 * middle + below) / h**2

    row = [difference(step / 2**k) for k in range(4)]
    for power in range(1, 4):
        row = [(4**power * fine - coarse) / (4**power - 1) for coarse, fine in itertools.pairwise(row)]
    return row[0]


def integral(function: Real, low: float, high: float) -> float:
    """The integral, by adaptive quadrature.

    Raises
    ------
    FormulaError
        If the quadrature does not converge, or the lower bound is not below the upper one.
    """
    if not low < high:
        raise FormulaError(f"an integral from {low:g} to {high:g}", "write the lower bound below")
    seen = [0.0]

    def noted(x: float) -> float:
        value = function(x)
        seen[0] = max(seen[0], abs(value))
        return value

    value, error, *rest = scipy.integrate.quad(noted, low, high, epsabs=1e-13, epsrel=1e-12, limit=200, full_output=1)
    if len(rest) > 1 and error > 1e-9 * max(1.0, abs(value)):
        raise FormulaError("the integral does not converge")
    if not seen[0]:
        raise FormulaError("the integrand is 0 wherever it was looked at", "give it a scale near 1")
    return value


def glance(function: Real, low: float, high: float) -> float:
    """About what the integral of the absolute value is, from few points."""
    width = (high - low) / 8
    return sum(abs(function(low + (k + 0.5) * width)) for k in range(8)) * width


def argmax(function: Callable[..., float], domain: Sequence[tuple[float, float]]) -> np.ndarray:
    """Where a function of one or more numbers is largest: the best point of a grid, refined."""
    if len(domain) == 1:
        return np.array([_argmax_of_one(function, *domain[0])])
    axes = [np.linspace(low, high, 14)[1:-1] for low, high in domain]
    start = max(itertools.product(*axes), key=lambda point: _or_lowest(function, *point))
    options = {"xatol": 1e-10, "fatol": 0.0, "maxiter": 2_000, "maxfev": 2_000}
    return scipy.optimize.minimize(
        lambda point: -_or_lowest(function, *point), start, method="Nelder-Mead", bounds=domain, options=options
    ).x


def _argmax_of_one(function: Real, low: float, high: float) -> float:
    width = (high - low) / _GRID
    best = max((low + width * (k + 0.5) for k in range(_GRID)), key=lambda x: _or_lowest(function, x))
    bounds = max(low, best - 1.5 * width), min(high, best + 1.5 * width)
    options = {"bounds": bounds, "method": "bounded", "options": {"xatol": 1e-11}}
    return float(scipy.optimize.minimize_scalar(lambda x: -_or_lowest(function, x), **options).x)


def _or_lowest(function: Callable[..., float], *point: float) -> float:
    value = function(*point)
    return value if value == value else -np.inf
