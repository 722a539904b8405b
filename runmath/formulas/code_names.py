"""What each symbol of a formula is called in the Python under it: found by comparing values in random trials."""

from __future__ import annotations

import dis
from collections.abc import Mapping
from types import FunctionType
from typing import Any

import numpy as np

from runmath.latex import Formula, FormulaError, Meaning, Trial, settled, verify
from runmath.tracing import Call, recorded

TRIALS = 5


def code_names(formula: Formula, meaning: Meaning, snippet: FunctionType) -> dict[str, str]:
    """The name in the code of each symbol that has one, by the binding's key.

    A symbol is called as the parameter that is given its value in every trial, `len(x)` where it is the length of
    such an argument, and as the function itself where it is a function or what the snippet returns.
    """
    found: dict[str, set[str]] = {}
    with recorded(snippet) as calls:

        def compare(trial: Trial) -> None:
            for key, value in trial.bound.items():
                names = _names(key, value, calls, snippet.__name__)
                found[key] = found[key] & names if key in found else names
            calls.clear()

        try:
            verify(formula, meaning, TRIALS, bindings=False, afterwards=compare)
        except FormulaError:  # whoever checks the formula says what is wrong with it
            return {}
    return {key: min(names, key=lambda name: ("(" in name, name)) for key, names in found.items() if names}


def _names(key: str, value: Any, calls: list[Call], snippet: str) -> set[str]:
    names = set()
    for call in calls:
        names |= {name for name, argument in call.arguments.items() if _same(value, argument)}
        names |= {f"len({name})" for name, argument in call.arguments.items() if _is_length(value, argument)}
        names |= {f"{name} + 1" for name, argument in call.arguments.items() if _is_next(value, argument)}
        if isinstance(call.returned, tuple):
            names |= {f"{snippet}(…)[{k}]" for k, entry in enumerate(call.returned) if _same(value, entry)}
        if _same(value, call.returned) or (callable(value) and _calls(value, snippet)):
            names.add(f"{snippet}(…)")
    return names


def _calls(function: Any, snippet: str) -> bool:
    """Is a function that a binding gives a symbol the snippet, or a line that returns what it returns?

    `lambda mu, x: math.exp(-normal_nll(mu, x))` is none: the likelihood is not called `normal_nll`.
    """
    if getattr(function, "__name__", "") == snippet:
        return True
    code = getattr(function, "__code__", None)
    if code is None or code.co_names[:1] != (snippet,):
        return False
    return [*dis.get_instructions(code)][-2].opname.startswith("CALL")  # and then it returns


def _same(value: Any, argument: Any) -> bool:
    value, argument = settled(value), settled(argument)
    if isinstance(value, Mapping):
        value = [*value.values()]
    if callable(value):
        return value is argument
    try:
        a, b = np.asarray(value, dtype=float), np.asarray(argument, dtype=float)
    except (TypeError, ValueError):
        return False
    return a.shape == b.shape and bool(np.array_equal(a, b))


def _is_next(value: Any, argument: Any) -> bool:
    """Does the formula count from 1 what the code counts from 0?"""
    whole = isinstance(argument, int | np.integer) or (isinstance(argument, np.ndarray) and argument.dtype.kind == "i")
    return whole and not isinstance(argument, bool) and _same(value, np.asarray(argument) + 1)


def _is_length(value: Any, argument: Any) -> bool:
    return isinstance(value, int) and isinstance(argument, np.ndarray) and argument.ndim > 0 and len(argument) == value
