"""What symbols can stand for: numbers, vectors, functions, distributions, sets."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from runmath.latex.errors import FormulaError

Number = int | float
_PLAIN = {int, float}


class Pmf(dict):
    """A distribution on finitely many values: {value: probability}. `p(x)` is the probability of x."""

    def __call__(self, value: Any) -> float:
        if value not in self:
            raise FormulaError(f"{value} has no probability")
        return self[value]


class Random(Pmf):
    r"""A random variable with finitely many values; only `\mathbb{E}[…]` and functions take it in."""


@dataclass(frozen=True)
class Density:
    """A continuous distribution: its density and where it is not zero."""

    pdf: Callable[[float], float]
    low: float = -math.inf
    high: float = math.inf

    def __call__(self, value: float) -> float:
        return self.pdf(value)


class Depends:
    r"""A quantity that depends on other symbols: `{r"\ell": Depends(cross_entropy, "z", "y")}`."""

    def __init__(self, function: Callable, *names: str):
        self.function, self.names = function, names


class Relation(NamedTuple):
    """An argument such as `X > 1`: the text left of the relation, the relation, the value right of it."""

    left: str
    relation: str
    right: Any


class Covector(NamedTuple):
    r"""`w^\top`: it waits for the vector that it is multiplied with."""

    array: np.ndarray


@dataclass(frozen=True)
class Interval:
    """Real numbers between two ends; `ends` is one of `[]`, `[)`, `(]`, `()`."""

    low: float
    high: float
    ends: str

    def __contains__(self, value: float) -> bool:
        above = value >= self.low if self.ends[0] == "[" else value > self.low
        below = value <= self.high if self.ends[1] == "]" else value < self.high
        return bool(above and below)


class Function:
    r"""A function with its signatures: `P(x)`, `P(x \mid \theta)` and `P(x; \theta)` can be three functions."""

    def __init__(self, name: str):
        self.name = name
        self.overloads: dict[str, Callable] = {}
        self.signatures: dict[str, list[list[str]]] = {}

    def add(self, separators: str, arguments: list[str], function: Callable) -> None:
        if separators in self.overloads and self.overloads[separators] is not function:
            raise FormulaError(f"{self.name} is declared twice with the separators {separators!r}")
        self.overloads[separators] = function
        self.signatures.setdefault(separators, []).append(arguments)


def is_number(value: Any) -> bool:
    return type(value) in _PLAIN or (isinstance(value, int | float) and not isinstance(value, bool))


def is_vector(value: Any) -> bool:
    return isinstance(value, np.ndarray) and value.dtype.kind in "if"


def settled(value: Any) -> Any:
    """A value as the evaluator wants it: Python numbers, numeric arrays, `Pmf`, tuples of anything else."""
    if type(value) in _PLAIN:
        return value
    if isinstance(value, bool | np.bool_):
        return int(value)
    if isinstance(value, np.generic):
        return value.item()
    if isinstance(value, np.ndarray):
        return value.item() if value.ndim == 0 else value
    if isinstance(value, list | tuple) and not isinstance(value, Relation | Covector):
        if value and all(is_number(item) or isinstance(item, np.number | list | tuple | np.ndarray) for item in value):
            try:
                return np.asarray(value)
            except ValueError:  # rows of different length
                return tuple(settled(item) for item in value)
        return tuple(settled(item) for item in value)
    if isinstance(value, dict) and not isinstance(value, Pmf):
        return Pmf(value)
    return value


def number(value: Any, text: str) -> Number:
    """The value as a real number, or an error that names what is not one."""
    value = settled(value)
    if not is_number(value):
        raise FormulaError(f"{text} is {kind(value)}, not a number")
    if value != value:
        raise FormulaError(f"{text} is NaN", "check the snippet and its arguments")
    return value


def numeric(value: Any, text: str) -> Number | np.ndarray:
    """The value as a number or a vector."""
    value = settled(value)
    if not is_number(value) and not is_vector(value):
        raise FormulaError(f"{text} is {kind(value)}, not a number")
    return value


def whole(value: Any, text: str) -> int:
    value = number(value, text)
    if not math.isfinite(value) or abs(value - round(value)) > 1e-9:
        raise FormulaError(f"{text} = {value:g} is not a whole number")
    return round(value)


def kind(value: Any) -> str:
    """A word for what a value is."""
    words = {
        Pmf: "a distribution", Random: "a random variable", Density: "a density", Function: "a function",
        Interval: "an interval", Covector: "a row vector", frozenset: "a set", tuple: "a list", str: "a word",
        Relation: "a relation",
    }  # fmt: skip
    if is_vector(value):
        return "a vector" if value.ndim == 1 else "a matrix"
    return words.get(type(value), "a function" if callable(value) else type(value).__name__)


def shown(value: Any) -> str:
    """A value in a message: short, with the digits that matter."""
    if is_number(value):
        return f"{value:.10g}"
    if is_vector(value) and value.ndim == 1:
        return "[" + ", ".join(f"{item:.6g}" for item in value[:6]) + (", …]" if len(value) > 6 else "]")
    return kind(value)
