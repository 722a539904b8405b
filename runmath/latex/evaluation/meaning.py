"""What the symbols of a formula mean, drawn anew for each trial."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from runmath.latex.errors import FormulaError
from runmath.latex.evaluation.environment import Environment, environment
from runmath.latex.evaluation.rules import RULES
from runmath.latex.limits import Budget
from runmath.latex.syntax.tree import Formula

_ANCHOR = re.compile(r"(?:(left|right)|side ([1-9]))(?: of ([1-9]))?")
_OPTIONS = ("domain", "objective", "holds", "conventions")


@dataclass(frozen=True)
class Meaning:
    """How the symbols of a formula are bound, and what is declared about its form."""

    bind: Callable[[int], Mapping[str, Any]]
    """From the number of a trial to {LaTeX: value}."""
    sides: tuple[int, ...] = (2,)
    tolerance: float | None = None
    r"""For `\approx` without a written number."""
    over: str | None = None
    r"""The symbol over which the two sides of `\propto` are proportional."""
    memory: dict | None = None
    """Values of sides that have been evaluated before, by trial and text: a mutant leaves most sides as they were."""

    def remembering(self) -> Meaning:
        """The same meaning, which draws each trial once and keeps the values of sides."""
        return Meaning(functools.cache(self.bind), self.sides, self.tolerance, self.over, {})


@dataclass
class Trial:
    """One set of random values."""

    number: int
    env: Environment
    bound: dict[str, Any]
    anchors: dict[tuple[int, int], Any]
    holds: bool | None = None
    """Whether the relations hold in this trial; None where nothing is said, so that they must."""
    values: list[list[Any]] = field(default_factory=list)
    partial: bool = False
    """Whether a statement has no value in it, which makes it false."""
    cost: int = 0
    """Parts of the formula that were evaluated in this trial."""


def prepare(formula: Formula, meaning: Meaning, number: int, budget: Budget, branches: set | None = None) -> Trial:
    """Random values for the symbols of a formula."""
    given = dict(meaning.bind(number))
    options: dict[str, Any] = {name: given.pop(name) for name in _OPTIONS if name in given}
    anchors = {_place(key, formula): given.pop(key) for key in list(given) if _ANCHOR.fullmatch(key)}
    options["cases"] = set() if branches is None else branches
    options["objectives"] = _objectives(formula, options.get("objective", ()))
    return Trial(number, environment(given, options, budget, RULES), given, anchors, options.get("holds"))


def symbols_of(given: Mapping[str, Any]) -> dict[str, Any]:
    """What a binding says of symbols, without what it says of sides and of the check."""
    return {key: value for key, value in given.items() if key not in _OPTIONS and not _ANCHOR.fullmatch(key)}


def _objectives(formula: Formula, functions: Any) -> dict[int, Callable]:
    """The objective of each argmax, in the order in which they stand in the formula."""
    functions = functions if isinstance(functions, list | tuple) else [functions]
    places = [node.at for node in formula.walk() if node.kind == "arg"]
    if functions and len(functions) != len(places):
        raise FormulaError(f"the binding states {len(functions)} objectives, the formula has {len(places)}")
    return dict(zip(places, functions, strict=False))


def _place(key: str, formula: Formula) -> tuple[int, int]:
    """Which side `left`, `right` or `side 2`, or `right of 2` for the second statement, is."""
    end, side, statement = _ANCHOR.fullmatch(key).groups()
    number = int(statement or 1) - 1
    sides = formula.shape[number] if number < len(formula.shape) else 0
    place = {"left": 0, "right": sides - 1}.get(end, int(side or 1) - 1)
    if not 0 <= place < sides:
        raise FormulaError(f"the formula has no {key!r}")
    return number, place
