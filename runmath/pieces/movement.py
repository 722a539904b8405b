"""What a reader may move in a figure: parameters of its function, and the values that each may have."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from runmath.errors import RunmathError

_RANGE = "write `name: [first, last, step]`, or `name: {values: [...]}` where the steps differ"


@dataclass(frozen=True)
class Movement:
    """Parameters with their values, in the order of the sliders; `start` holds the index of each."""

    values: dict[str, list[float]]
    start: dict[str, int]

    @cached_property
    def frames(self) -> list[dict[str, float]]:
        """The arguments of every picture; the last parameter changes fastest."""
        return [dict(zip(self.values, point, strict=True)) for point in itertools.product(*self.values.values())]

    @property
    def first(self) -> dict[str, float]:
        """The arguments of the picture that stands in the page."""
        return {name: self.values[name][index] for name, index in self.start.items()}

    @property
    def first_frame(self) -> int:
        return self.frames.index(self.first)

    def nearest(self, name: str, value: float) -> int:
        """The index of the value of a parameter that lies nearest."""
        return min(range(len(self.values[name])), key=lambda k: abs(self.values[name][k] - value))

    def texts(self, name: str) -> list[str]:
        """The values as a reader sees them, all with as many decimals as the longest needs."""
        decimals = max(-min(Decimal(repr(value)).as_tuple().exponent, 0) for value in self.values[name])
        return [f"{value:.{decimals}f}" for value in self.values[name]]


def read(options: Mapping[str, Any]) -> Movement:
    """The movement that the options `move` and `start` of a block describe.

    Raises
    ------
    RunmathError
        If they are not as `move: {mu: [160, 176, 0.2]}` and `start: {mu: 166}`, where a range reads first, last, step.
    """
    move, start = options["move"], options.get("start") or {}
    if not isinstance(move, dict) or not move or not all(str(name).isidentifier() for name in move):
        raise RunmathError(None, None, "`move` is not a mapping of parameters", _RANGE)
    values = {name: _values(name, given) for name, given in move.items()}
    if not isinstance(start, dict) or (unknown := [name for name in start if name not in values]):
        what = f"names {unknown[0]!r}, which does not move" if isinstance(start, dict) else "is no mapping"
        raise RunmathError(None, None, f"`start` {what}", "write `start: {name: value}` with the parameters of `move`")
    middle = {name: choices[len(choices) // 2] for name, choices in values.items()}
    return Movement(values, {name: _index(name, values[name], value) for name, value in {**middle, **start}.items()})


def _values(name: str, given: Any) -> list[float]:
    listed = given.get("values") if isinstance(given, dict) and set(given) == {"values"} else None
    numbers = given if listed is None else listed
    if not isinstance(numbers, list) or not all(_is_number(number) for number in numbers):
        raise RunmathError(None, None, f"the values of {name!r} are {given!r}, no numbers", _RANGE)
    if listed is None:
        if len(numbers) != 3 or numbers[2] <= 0 or numbers[0] >= numbers[1]:
            raise RunmathError(None, None, f"{name!r} has the range {given!r}", _RANGE)
        numbers = _range(*numbers)
    if len(numbers) < 2 or sorted({*numbers}) != numbers:
        raise RunmathError(None, None, f"the values of {name!r} do not rise", "give two or more, each once, in order")
    return numbers


def _range(first: float, last: float, step: float) -> list[float]:
    """From first to last, each as it is written: 160.2 and not 160.20000000000002."""
    low, high, by = (Decimal(repr(number)) for number in (first, last, step))
    points = [low + by * k for k in range(int((high - low) / by) + 1)]
    whole = all(isinstance(number, int) for number in (first, step))
    return [int(point) if whole else float(point) for point in points]


def _index(name: str, choices: list[float], value: Any) -> int:
    if not _is_number(value) or value not in choices:
        what = f"{name!r} starts at {value!r}, which is none of its values"
        raise RunmathError(None, None, what, f"start at one of {choices[0]}, {choices[1]}, … {choices[-1]}")
    return choices.index(value)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
