"""The relations of a statement that do not hold in a trial, each as an error that shows both sides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from runmath.latex.errors import Disagreement, FormulaError
from runmath.latex.evaluation import relations
from runmath.latex.evaluation.meaning import Meaning, Trial
from runmath.latex.evaluation.signatures import signature
from runmath.latex.evaluation.values import is_number, is_vector, shown
from runmath.latex.syntax.tree import Node, Statement


def failures(
    statement: Statement, values: list, meaning: Meaning, trial: Trial, seen: Mapping, number: int
) -> Iterator[Disagreement]:
    """The relations of a statement that do not hold in a trial."""
    within = relations.tolerance(statement)
    for k, relation in enumerate(statement.relations):
        pair, sides = (values[k], values[k + 1]), (statement.sides[k], statement.sides[k + 1])
        evidence, floor = seen[number, k], relations.floor(within, pair, trial.env.budget.cancelled)
        if relation in ("=", ":=") and relations.agree(*pair, within, floor):
            continue
        if relation in relations.ORDERS and relation != "=":
            found = relations.order(*pair, within, floor)
            evidence.add(found)
            true = found in relations.ORDERS[relation]
            if relations.is_rounded(*sides, pair):
                raise FormulaError(f"{relation} beside a rounded value", r"write \approx", sides[1].at)
        elif relation == r"\approx":
            true = relations.close_enough(*sides, pair, meaning.tolerance)
            evidence.add("=" if relations.agree(*pair, within, floor) else "~")
        elif relation == r"\propto":
            true = _proportional(sides, meaning, trial, evidence)
        elif relation == r"\in":
            true = relations.member(*pair, sides[1].text)
        elif relation in ("=", ":="):
            true = False
        else:
            raise FormulaError(f"{relation} states no number", "register the formula as a declaration", sides[1].at)
        if not true:
            yield _disagreement(sides, relation, pair, trial)


def _disagreement(sides: tuple[Node, Node], relation: str, pair: tuple, trial: Trial) -> Disagreement:
    left, right = (f"{side.text} = {shown(value)}" for side, value in zip(sides, pair, strict=True))
    if relation == "=":
        what = f"{left} but {right}{where_at(trial.bound)}"
    else:
        what = f"{sides[0].text} {relation} {sides[1].text} is not so: {left}, {right}{where_at(trial.bound)}"
    return Disagreement(what, "correct the formula", sides[1].at)


def _proportional(sides: tuple[Node, Node], meaning: Meaning, trial: Trial, evidence: set) -> bool:
    if meaning.over is None:
        raise FormulaError(r"proportional over what?", r'state it in the binding: over="\theta"')
    name = signature(meaning.over)[0]
    pairs = []
    for other in range(trial.number, trial.number + 3):
        value = trial.env[name] if other == trial.number else dict(meaning.bind(other))[meaning.over]
        env = trial.env.with_value(name, value)
        pairs.append((env.number(sides[0]), env.number(sides[1])))
    if not all(left and right for left, right in pairs):
        return False
    ratios = [left / right for left, right in pairs]
    evidence.add("=" if relations.agree(ratios[0], 1.0, relations.EXACT) else "~")
    return all(relations.agree(ratio, ratios[0], 1e-9) for ratio in ratios)


def where_at(bound: Mapping[str, Any]) -> str:
    """The values at which the sides were compared."""
    found = [f"{key} = {shown(value)}" for key, value in bound.items() if is_number(value) or is_vector(value)]
    return " at " + ", ".join(found[:6]) if found else ""
