"""Does a check deserve its name? Every binding matters, every case is reached, no relation says too little."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from typing import Any

from runmath.latex.errors import FormulaError, Unbound
from runmath.latex.evaluation import relations
from runmath.latex.evaluation.meaning import Trial
from runmath.latex.evaluation.signatures import signature
from runmath.latex.evaluation.values import Function, shown
from runmath.latex.limits import Budget
from runmath.latex.syntax.tree import Formula, Node
from runmath.latex.verification.perturb import perturbed, wavering

_SHOWN = {"iff": {(True, True), (False, False)}, "implies": {(True, True), (False, True)}}
"""Which truths of two statements the trials must show for an arrow between them."""
_STRONGEST = {r"\leq": {"<", "="}, r"\geq": {">", "="}, r"\neq": {"<", ">"}, r"\approx": {"~"}}
"""What the trials must show for a relation that allows several cases, or allows a difference."""


def check_evidence(formula: Formula, seen: Mapping, last: list[list[Any]]) -> None:
    """A relation must say as much as the trials show: not `\\leq` where it is always `<`.

    Parameters
    ----------
    formula : what the page says
    seen : what the trials showed of each relation
    last : the values of all sides in the last trial, to speak of
    """
    for number, statement in enumerate(formula.statements):
        if not seen[number, statement.joined] >= _SHOWN.get(statement.joined, set()):
            what = f"the trials do not show why {statement.joined} is the right arrow"
            raise FormulaError(
                what, "vary the binding: the statements hold in some trials only; or write another arrow"
            )
        for k, relation in enumerate(statement.relations):
            found = seen[number, k]
            wanted = _STRONGEST.get(relation, found)
            if relation == r"\propto" and found == {"="}:
                raise FormulaError(r"the two sides of \propto are equal", "write =", statement.sides[k].at)
            if found and found != wanted:
                what = f"{relation} says less than the trials show: only {' and '.join(sorted(found))}"
                pairs = zip(statement.sides[k : k + 2], last[number][k : k + 2], strict=False)
                what += "".join(f", {side.text} = {shown(value)}" for side, value in pairs)
                mend = "write the stronger relation, or let the binding reach all cases"
                raise FormulaError(what, mend, statement.sides[k].at)


def check_signs(formula: Formula) -> None:
    """A sign that says nothing is out of place; that is said last, since more often it is the wrong sign."""
    for node in formula.walk():
        if node.kind == "positive":
            raise FormulaError(f"the first + of {node.text} says nothing", "leave it out", node.at)


def check_branches(formula: Formula, branches: set) -> None:
    for node in formula.walk():
        for case in node.parts if node.kind == "cases" else ():
            if (node.at, case.parts[0].at) not in branches:
                raise FormulaError(f"no trial reaches the case {case.text}", "vary the binding", case.at)


def check_definitions(formula: Formula, trial: Trial) -> None:
    r"""`L(p) = …` has the arguments of its declaration, and no call has them in another order.

    Otherwise `L(q) = …` with every p renamed would pass, and f(\mu; x) for a density that is symmetric in both.
    """
    firsts = [statement.sides[0] for statement in formula.statements if statement.relations[:1] == ("=",)]
    for node in formula.walk():
        if node.kind != "applied" or node.parts[-1].kind != "paren":
            continue
        function = next((trial.env.values[name] for name, _ in node.names if name in trial.env), None)
        items = node.parts[-1].parts[0]
        if not isinstance(function, Function) or "dots" in [item.kind for item in items.parts[1:]]:
            continue
        written = [item.text for item in items.parts[1:]]
        declared = function.signatures.get(items.parts[0], [written])
        if written in declared:
            continue
        if node in firsts or all(_contradicts(items.parts[1:], names) for names in declared):
            known = " or ".join(f"({', '.join(names)})" for names in declared)
            raise Unbound(f"{function.name} is declared with {known}, not with ({', '.join(written)})", "", node.at)


def _contradicts(items: tuple[Node, ...], declared: list[str]) -> bool:
    """Are the arguments the declared ones in another order, or is a number another one than is declared?"""
    bases = [item.names[-1][0] if item.names else item.text for item in items]
    names = [re.split("[_^]", name)[0] for name in declared]
    permuted = bases != names and sorted(bases) == sorted(names)
    numbers = [(base, name) for base, name in zip(bases, declared, strict=False) if re.fullmatch(r"-?[\d.]+", name)]
    return permuted or any(base != name for base, name in numbers)


def check_bindings(formula: Formula, trials: list[Trial]) -> None:
    """Every binding is used and makes a difference."""
    for key in trials[0].bound:
        name, separators, _ = signature(key)
        mark = name if separators is None else (name, separators)
        if not any(mark in trial.env.used for trial in trials):
            raise Unbound(f"the binding {key} is not used", "delete it, or correct the formula")
        if not any(_matters(formula, trial, name, separators) for trial in trials[:5]):
            raise Unbound(f"the formula does not depend on {key}", "delete the binding, or correct the formula")


def _matters(formula: Formula, trial: Trial, name: str, separators: str | None) -> bool:
    """Does a side change with a value: with another one, or with one that wavers? (`p + (1 - p) = 1` for every p)"""
    value = trial.env.values[name]
    others = perturbed(value, separators), wavering(value, separators, trial.number)
    return any(_changes(formula, trial, name, other) for other in others)


def _changes(formula: Formula, trial: Trial, name: str, value: Any) -> bool:
    if trial.partial:
        return False
    env = trial.env.with_value(name, value)
    env.budget = Budget(1_000 + 3 * trial.cost)
    sides = (side for statement in formula.statements for side in statement.sides)
    pairs = zip(sides, itertools.chain(*trial.values), strict=True)
    try:
        return any(not relations.agree(before, env.value(side), relations.EXACT) for side, before in pairs)
    except FormulaError:  # it has no value any more, or takes far longer to find: an integrand that wavers
        return True
