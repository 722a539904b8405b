"""Change a value a little: what a formula says must change with it, or the value has no part in it."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import numpy as np

from runmath.latex.evaluation.values import (
    Density,
    Depends,
    Function,
    Interval,
    Pmf,
    Random,
    is_number,
    is_vector,
    settled,
)


def perturbed(value: Any, separators: str | None = None) -> Any:
    """Another value of the same kind.

    Parameters
    ----------
    value : a number, vector, function, distribution, set …
    separators : which one of a function's signatures is changed; all where it is None
    """
    if isinstance(value, Function):
        return _function(value, separators)
    if isinstance(value, Depends):
        return Depends(_changed(value.function), *value.names)
    if isinstance(value, Random | Pmf):
        return type(value)({key: weight**1.3 * 1.1 for key, weight in value.items()})
    if isinstance(value, Density):
        return Density(_changed(value.pdf), value.low, value.high)
    if isinstance(value, Interval):
        return Interval(value.low - 1.0, value.high + 1.0, value.ends)
    if isinstance(value, frozenset | set):
        return frozenset(sorted(value)[:-1])
    if callable(value):
        return _changed(value)
    return _other(value)


def wavering(value: Any, separators: str | None, seed: int) -> Depends:
    """A quantity that is sometimes the value and sometimes another one."""
    draw = random.Random(seed)
    if isinstance(value, Depends):
        other = perturbed(value)
        return Depends(lambda *args: draw.choice((value, other)).function(*args), *value.names)
    pair = (value, perturbed(value, separators))
    return Depends(lambda: draw.choice(pair))


def _other(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if is_number(value) or isinstance(value, np.floating):
        return value * 1.1 + 0.05
    if is_vector(value):
        change = np.arange(1, value.size + 1).reshape(value.shape)
        return value + change if value.dtype.kind == "i" else value * 1.1 + 0.05 * change
    if isinstance(value, tuple | list):
        return type(value)(perturbed(item) for item in value)
    if isinstance(value, dict):
        return {key: perturbed(item) for key, item in value.items()}
    return value


def _changed(function: Callable) -> Callable:
    """The function with another result; the change depends on the first number, so that optima move as well."""

    def changed(*args: Any, **kwargs: Any) -> Any:
        result = settled(function(*args, **kwargs))
        if is_number(result):
            first = next((float(arg) for arg in args if is_number(arg) or isinstance(arg, np.floating)), 0.0)
            return result * 1.1 + 0.05 * (1.0 + first)
        return perturbed(result)

    return changed


def _function(value: Function, separators: str | None) -> Function:
    other = Function(value.name)
    other.signatures = value.signatures
    other.overloads = {
        key: _changed(function) if separators in (None, key) else function for key, function in value.overloads.items()
    }
    return other
