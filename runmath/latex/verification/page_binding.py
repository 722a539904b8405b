"""What the symbols of inline formulas can mean: the page's own binding, alone or with those of displayed formulas."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from runmath.latex.errors import FormulaError
from runmath.latex.evaluation.meaning import Meaning, prepare
from runmath.latex.evaluation.signatures import signature
from runmath.latex.limits import Budget
from runmath.latex.syntax.reader import read
from runmath.latex.syntax.tree import Formula, Node

_TRIALS = 5
Bind = Callable[[int], Mapping[str, Any]]


class PageBinding:
    """The binding of a page's inline formulas.

    Parameters
    ----------
    bind : from the number of a trial to {LaTeX: value}
    displayed : the page's displayed formulas with their meaning; None for declarations
    """

    def __init__(self, bind: Bind, displayed: list[tuple[Formula, Meaning | None]]):
        self._bind, self._displayed = bind, displayed
        self.broken = False
        """Whether the binding of a displayed formula raised, which is said with that formula."""

    @cached_property
    def _parsed(self) -> list[tuple[str, Node | None]]:
        """The keys, with the expression that those are that are no symbols."""
        found = []
        for key in self._bind(0):
            try:
                signature(key)
                found.append((key, None))
            except FormulaError:
                found.append((key, read(key).statements[0].sides[0]))
        return found

    @cached_property
    def symbols(self) -> list[str]:
        """The keys that are symbols."""
        return [key for key, node in self._parsed if node is None]

    @cached_property
    def expressions(self) -> list[tuple[str, Node]]:
        """The keys that are expressions, whose value the page states."""
        return [(key, node) for key, node in self._parsed if node is not None]

    def value(self, expression: str, number: int) -> Any:
        """What an expression is in a trial."""
        return self._bind(number)[expression]

    @cached_property
    def own(self) -> list[dict[str, Any]]:
        """What the symbols are in each trial."""
        symbols = set(self.symbols)
        return [{key: v for key, v in self._bind(k).items() if key in symbols} for k in range(_TRIALS)]

    @cached_property
    def ways(self) -> list[tuple[Meaning, list[dict[str, Any]]]]:
        """Ways to bind a claim in each trial: by the page's symbols, with those of one formula, or with those of all.

        Each comes with the meaning of that one formula, as its tolerance may be needed.
        """
        plain = Meaning(lambda number: {})
        found = [(plain, self.own)]
        merged: list[dict[str, Any]] = [{} for _ in range(_TRIALS)]
        for formula, meaning in self._displayed:
            if meaning is None:
                continue
            try:
                bounds = [prepare(formula, meaning, number, Budget()).bound for number in range(_TRIALS)]
            except FormulaError:
                self.broken = True
                continue
            found.append((meaning, _over_each(bounds, self.own)))
            merged = _over_each(merged, bounds)
        return [*found, (plain, _over_each(merged, self.own))]


def _over_each(first: list[dict[str, Any]], second: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [_over(one, other) for one, other in zip(first, second, strict=True)]


def _over(first: dict[str, Any], second: dict[str, Any]) -> dict[str, Any]:
    """Both bindings; where they bind the same symbol, with whatever arguments, the second one counts."""
    taken = {signature(key)[:2] for key in second}
    values = {name for name, separators in taken if separators is None}
    functions = {name for name, separators in taken if separators is not None}
    kept = {}
    for key, value in first.items():
        name, separators, _ = signature(key)
        if (name, separators) not in taken and name not in (functions if separators is None else values):
            kept[key] = value
    return kept | second
