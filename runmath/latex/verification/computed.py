"""Does a snippet compute the formula that it stands under? In every trial it returned a side of each statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from runmath.latex.errors import FormulaError
from runmath.latex.evaluation import relations
from runmath.latex.evaluation.environment import Environment
from runmath.latex.evaluation.meaning import Trial
from runmath.latex.evaluation.values import is_number, settled
from runmath.latex.syntax.tree import Formula, Node

_BY_PART = ("derivative", "gradient")


def check_computed(formula: Formula, trial: Trial, returned: Iterable[Any], name: str) -> None:
    """Check one trial.

    Parameters
    ----------
    formula : what the page says
    trial : its sides' values
    returned : what the snippet returned in this trial
    name : of the snippet

    Raises
    ------
    FormulaError
        If no side of a statement, and no entry that a side names, is among it.
    """
    whole = [settled(value) for value in returned]
    entries = [entry for value in whole for entry in _entries(value)]
    for statement, values in zip(formula.statements, trial.values, strict=True):
        within, named = relations.tolerance(statement), any(_is_entry(side, trial.env) for side in statement.sides)
        known = whole + entries if named else whole
        if values and not any(relations.agree(value, one, within) for value in values for one in known):
            what = f"{name} returns neither side of {' = '.join(side.text for side in statement.sides)}"
            mend = "let it compute one, or write `computed: false` below the header, as it only checks the formula"
            raise FormulaError(what, mend, statement.sides[0].at)


def _entries(value: Any) -> Iterator[Any]:
    """The entries of an array or a tuple, rows and single numbers."""
    if isinstance(value, np.ndarray):
        yield from (settled(entry) for entry in (*value, *value.ravel()))
    elif isinstance(value, tuple | list):
        for entry in map(settled, value):
            yield entry
            yield from _entries(entry)


def _is_entry(side: Node, env: Environment) -> bool:
    """Does a side name one of several? A symbol alone, an index with a value, a derivative by one of several."""
    if side.kind == "applied" and side.names and all(part.kind != "paren" for part in side.parts):
        return True
    return any(node.kind in _BY_PART or _is_indexed(node, env) for node in side.walk())


def _is_indexed(node: Node, env: Environment) -> bool:
    if node.kind != "sub":
        return False
    inner = [name for part in node.walk() for name, _ in part.names]
    written = any(part.kind == "number" for part in node.walk())
    return written or any(name in env and is_number(env.values[name]) for name in inner)
