"""Conditions under which a formula holds, `0 < p < 1`, asked of the values of its symbols."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from runmath.latex.evaluation import relations
from runmath.latex.evaluation.conventions import ZERO_LOG
from runmath.latex.evaluation.meaning import Meaning, prepare, symbols_of
from runmath.latex.limits import Budget
from runmath.latex.syntax.reader import read


def fulfilled(conditions: Iterable[str], given: Mapping[str, Any]) -> bool:
    """Do the values of a trial fulfil all conditions?"""
    return all(_is_fulfilled(condition, given) for condition in conditions if condition != ZERO_LOG)


def _is_fulfilled(condition: str, given: Mapping[str, Any]) -> bool:
    formula = read(condition)
    meaning = Meaning(lambda _: symbols_of(given), formula.shape)
    env = prepare(formula, meaning, 0, Budget()).env
    return all(relations.holds_in(statement, env) for statement in formula.statements)
