"""Is a formula true? Every side of every statement, on several trials, against each other and against the snippet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from runmath.latex.errors import Disagreement, FormulaError, NoValue
from runmath.latex.evaluation import relations
from runmath.latex.evaluation.argmax import probe
from runmath.latex.evaluation.meaning import Meaning, Trial, prepare
from runmath.latex.evaluation.values import shown
from runmath.latex.limits import Budget
from runmath.latex.syntax.tree import Formula, Node, Statement
from runmath.latex.verification.failures import failures, where_at
from runmath.latex.verification.unbound import with_all_names
from runmath.latex.verification.vacuity import (
    check_bindings,
    check_branches,
    check_definitions,
    check_evidence,
    check_signs,
)

TRIALS = 12
"""So many, that an index walks through all its values, and the last of them at the edges (`Sample`)."""
Afterwards = Callable[[Trial], None]


def verify(
    formula: Formula,
    meaning: Meaning,
    trials: int = TRIALS,
    bindings: bool = True,
    afterwards: Afterwards | None = None,
) -> None:
    """Check a formula.

    Parameters
    ----------
    formula : what the page says
    meaning : what its symbols mean
    trials : how often it is evaluated
    bindings : whether the binding is checked as well: everything in it used, every case reached
    afterwards : what else is asked of each trial

    Raises
    ------
    FormulaError
        If a side has no value, a symbol has no meaning or makes no difference, or the sides disagree.
    """
    if formula.shape != tuple(meaning.sides):
        shape = formula.shape[0] if len(formula.shape) == 1 else formula.shape
        mend = f"correct the formula, or write `sides={shape}` in @formula(…)"
        raise FormulaError(f"the formula has {_sides(formula.shape)}, its binding says {_sides(meaning.sides)}", mend)
    _check_relations(formula, meaning)
    budget, seen, branches = Budget(), defaultdict(set), set()
    done = []
    for number in range(trials):
        trial = prepare(formula, meaning, number, budget, branches)
        if number == 0:
            for node in (node for node in formula.walk() if node.kind == "arg"):
                trial.env.guarded(probe, node)  # long before the search
        with np.errstate(all="ignore"):  # what has no value at an edge is said with the formula
            _check(formula, meaning, trial, seen)
        if afterwards:
            afterwards(trial)
        if number == 0:
            check_definitions(formula, trial)
        done.append(trial)
    if bindings:
        check_evidence(formula, seen, done[-1].values)
        check_signs(formula)
        check_branches(formula, branches)
        check_bindings(formula, done)


def _check_relations(formula: Formula, meaning: Meaning) -> None:
    """What the binding says of a relation, the formula must have."""
    relations_written = {relation for statement in formula.statements for relation in statement.relations}
    for stated, relation in ((meaning.over, r"\propto"), (meaning.tolerance, r"\approx")):
        if stated is not None and relation not in relations_written:
            raise FormulaError(f"the binding expects {relation}", "correct the formula, or the binding")


def _sides(shape: tuple[int, ...]) -> str:
    return " and ".join(map(str, shape)) + " sides"


def _check(formula: Formula, meaning: Meaning, trial: Trial, seen: Mapping) -> None:
    """Evaluate the statements of a formula in one trial."""
    before = trial.env.budget.left
    truths: list[bool] = []
    arrows = any(statement.joined != "," for statement in formula.statements)
    for number, statement in enumerate(formula.statements):
        try:
            trial.values.append([_value(side, trial, meaning.memory) for side in statement.sides])
        except FormulaError as error:
            if not arrows or not isinstance(error, NoValue):
                error.what += _beside(statement, trial, error)
                raise with_all_names(error, formula, trial.env) from error.__cause__
            trial.partial = True
            trial.values.append([])
            truths.append(False)
            continue
        truths.append(_check_statement(number, statement, meaning, trial, seen, arrows))
    trial.cost = before - trial.env.budget.left
    if arrows:
        _check_arrows(formula, truths, trial, seen)


def _value(side: Node, trial: Trial, memory: dict | None) -> Any:
    """The value of a side; from memory, if there is one and the side holds nothing that is checked by its place."""
    if memory is None or "arg" in side.text or r"\begin{cases}" in side.text:
        return trial.env.value(side)
    key, budget = (trial.number, side.text), trial.env.budget
    before, budget.cancelled = budget.cancelled, False
    if key not in memory:
        env = trial.env.with_value("(side)", None)
        env.used = set()
        memory[key] = env.value(side), env.used, budget.cancelled
    value, used, cancelled = memory[key]
    budget.cancelled = before or cancelled
    trial.env.used.update(used)
    return value


def _beside(statement: Statement, trial: Trial, error: FormulaError) -> str:
    """What another side is, for comparison with one that has no value."""
    for side in statement.sides if error.word == FormulaError.word else ():
        try:
            return f", but {side.text} = {shown(trial.env.value(side))}{where_at(trial.bound)}"
        except FormulaError:
            continue
    return ""


def _check_statement(
    number: int, statement: Statement, meaning: Meaning, trial: Trial, seen: Mapping, arrows: bool
) -> bool:
    """Whether a statement holds; where nothing but itself says that it may not, it must."""
    if not statement.relations and (number, 0) not in trial.anchors:
        what, mend = f"{statement.sides[0].text} states nothing", 'compare it with the snippet: "left": value'
        raise FormulaError(what, mend, statement.sides[0].at)
    _check_anchors(number, statement, trial)
    failed = next(failures(statement, trial.values[number], meaning, trial, seen, number), None)
    if trial.holds is False and failed is None:
        raise Disagreement(f"trial {trial.number} is a counterexample, says the binding, but the relation holds")
    if failed and not arrows and trial.holds is not False:
        raise failed
    return failed is None


def _check_anchors(number: int, statement: Statement, trial: Trial) -> None:
    within = relations.tolerance(statement)
    for (where, side), wanted in trial.anchors.items():
        value = trial.values[number][side] if where == number else None
        if where == number and not relations.agree(value, wanted, within):
            text = statement.sides[side].text
            what = f"{text} = {shown(value)}, but the snippet gives {shown(wanted)}{where_at(trial.bound)}"
            raise Disagreement(what, "correct the formula, or the snippet", statement.sides[side].at)


def _check_arrows(formula: Formula, truths: list[bool], trial: Trial, seen: Mapping) -> None:
    r"""`A \iff B`: both or neither; `A \Rightarrow B`: not A without B."""
    for number in range(1, len(truths)):
        arrow, before, now = formula.statements[number].joined, truths[number - 1], truths[number]
        if arrow == "," and not now:
            raise Disagreement(f"statement {number + 1} does not hold{where_at(trial.bound)}")
        seen[number, arrow].add((before, now))
        if (arrow == "iff" and before != now) or (arrow == "implies" and before and not now):
            first, second = (_said(formula.statements[k], trial.values[k]) for k in (number - 1, number))
            what = f"one statement is {before} ({first}), the other is {now} ({second}){where_at(trial.bound)}"
            raise Disagreement(what, "correct the formula")


def _said(statement: Statement, values: list) -> str:
    pairs = zip(statement.sides, values, strict=False)
    return ", ".join(f"{side.text} = {shown(value)}" for side, value in pairs) or f"{statement.sides[0].text}: no value"
