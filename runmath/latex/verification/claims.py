"""Inline formulas: what states something is checked, what only names something must be known on its page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any

from runmath.latex.errors import FormulaError, Unbound
from runmath.latex.evaluation import relations
from runmath.latex.evaluation.environment import CONSTANTS
from runmath.latex.evaluation.meaning import Meaning, Trial, prepare
from runmath.latex.evaluation.signatures import signature
from runmath.latex.evaluation.values import shown
from runmath.latex.limits import Budget
from runmath.latex.syntax.naming import bound_by, holds, is_name, names_in
from runmath.latex.syntax.reader import read
from runmath.latex.syntax.tree import Formula, Node, Statement
from runmath.latex.verification.failures import failures
from runmath.latex.verification.vacuity import check_definitions, check_evidence, check_signs

_TRIALS = 5
_OPERATORS = {
    r"\sum",
    r"\prod",
    r"\int",
    r"\log",
    r"\exp",
    r"\max",
    r"\min",
    r"\nabla",
    r"\operatorname*{argmax}",
    r"\operatorname*{argmin}",
}
"""Operators that a text may name without applying them."""
Bind = Callable[[int], Mapping[str, Any]]


class Claims:
    """The inline formulas of one page.

    Parameters
    ----------
    displayed : the page's displayed formulas with their meaning; None for declarations
    bind : the page's own binding, from the number of a trial to {LaTeX: value}
    given : what the text chooses instead of claiming it
    """

    def __init__(self, displayed: Iterable[tuple[Formula, Meaning | None]], bind: Bind, given: Iterable[str]):
        self.displayed = list(displayed)
        self.bind = bind
        self.given = {latex: read(latex) for latex in given}
        self.used: set[str] = set()
        self.names: set[str] = set()
        """Every symbol of the inline formulas that have been checked."""

    def check(self, latex: str) -> str:
        """`symbol`, `given`, `part` (of a displayed formula) or `claim`; an error where it is none or untrue."""
        if latex in _OPERATORS:
            return "symbol"
        formula = read(latex)
        kind = self._kind(formula)
        check_signs(formula)
        return kind

    def _kind(self, formula: Formula) -> str:
        self.names |= {name for node in formula.walk() for name, _ in node.names}
        given = next((text for text, known in self.given.items() if known == formula), None)
        if given is not None:
            self.used.add(given)
            return "given"
        if not any(statement.relations for statement in formula.statements):
            kinds = [self._expression(side) for statement in formula.statements for side in statement.sides]
            return next((kind for kind in kinds if kind != "symbol"), "symbol")
        for statement in formula.statements:
            self._claim(statement)
        return "claim"

    def unused(self) -> list[str]:
        """What the page's binding holds and no inline formula needs."""
        texts = [*self.given, *(text for text, _ in self._expected)]
        symbols = [key for key, node in self._parsed if node is None and signature(key)[0] not in self.names]
        return [text for text in texts if text not in self.used] + symbols

    def _expression(self, node: Node) -> str:
        for text, known in self._expected:
            if known == node:
                self.used.add(text)
                self._compare(text, node)
                return "claim"
        if is_name(node):
            self._check_names(node)
            return "symbol"
        if any(holds(part, node) for formula, _ in self.displayed for part in formula.walk()):
            return "part"
        mend = "add it to the page's binding, with its value, or under given"
        raise Unbound(f"{node.text} is neither a symbol nor part of a displayed formula of the page", mend, node.at)

    def _check_names(self, node: Node | Statement) -> None:
        """Every symbol in a name is known on the page; scripts that belong to a known name are part of it."""
        if isinstance(node, Statement):
            for side in node.sides:
                self._check_names(side)
        if not isinstance(node, Node):
            return
        rest = node.parts
        if node.names:
            found = next((taken for name, taken in node.names if name in self._known), None)
            if found is None:
                mend = "write it as the page's formulas do, or bind it for the page"
                raise Unbound(f"{node.text} has no meaning on this page", mend, node.at)
            rest = node.parts[found + 1 :]
        for part in rest:
            self._check_names(part)

    @cached_property
    def _known(self) -> set[str]:
        """Every name that the page's formulas bind, use as a bound variable, or declare as an argument."""
        names = set(CONSTANTS) | {r"\dots"}
        for _, meaning in self.displayed:
            keys = meaning.bind(0) if meaning else {}
            names |= {key for key in keys if key not in ("domain", "objective", "holds")}
        names |= {key for key in self._own[0]}
        named: set[str] = set()
        for key in names:
            try:
                name, _, arguments = signature(key)
            except FormulaError:  # an anchor such as "left"
                continue
            named.add(name)
            for argument in arguments:
                named |= names_in(argument)
        for formula, _ in self.displayed:
            named |= {name for node in formula.walk() for name in bound_by(node)}
        for formula, meaning in self.displayed:
            if meaning is None:
                named |= {name for node in formula.walk() for name, _ in node.names}
        for formula in self.given.values():
            named |= {name for node in formula.walk() for name, _ in node.names[-1:]}
        return named

    @cached_property
    def _parsed(self) -> list[tuple[str, Node | None]]:
        """The keys of the page's binding, with the expression that those are that are no symbols."""
        found = []
        for key in self.bind(0):
            try:
                signature(key)
                found.append((key, None))
            except FormulaError:
                found.append((key, read(key).statements[0].sides[0]))
        return found

    @cached_property
    def _expected(self) -> list[tuple[str, Node]]:
        return [(key, node) for key, node in self._parsed if node is not None]

    @cached_property
    def _own(self) -> list[dict[str, Any]]:
        symbols = {key for key, node in self._parsed if node is None}
        return [{key: v for key, v in self.bind(k).items() if key in symbols} for k in range(_TRIALS)]

    @cached_property
    def _candidates(self) -> list[tuple[Meaning, list[dict[str, Any]]]]:
        """Ways to bind a claim: the page's own symbols, or with those of one formula, or with those of all."""
        plain = Meaning(lambda number: {})
        ways = [(plain, self._own)]
        merged: list[dict[str, Any]] = [{} for _ in range(_TRIALS)]
        for formula, meaning in self.displayed:
            if meaning is None:
                continue
            trials = [prepare(formula, meaning, number, Budget()).bound for number in range(_TRIALS)]
            ways.append((meaning, [_over(bound, own) for bound, own in zip(trials, self._own, strict=True)]))
            merged = [_over(whole, bound) for whole, bound in zip(merged, trials, strict=True)]
        return [*ways, (plain, [_over(whole, own) for whole, own in zip(merged, self._own, strict=True)])]

    def _trials(self, formula: Formula, bounds: list[dict], budget: Budget) -> list[Trial]:
        return [prepare(formula, Meaning(lambda _, b=b: b), number, budget) for number, b in enumerate(bounds)]

    def _compare(self, text: str, node: Node) -> None:
        formula = Formula(text, (Statement((node,)),))
        errors: list[FormulaError] = []
        budget = Budget()  # for all candidates together: who asks for too much of the first one does so of the others
        for _, bounds in self._candidates:
            try:
                for number, trial in enumerate(self._trials(formula, bounds, budget)):
                    value, wanted = trial.env.value(node), self.bind(number)[text]
                    if not relations.agree(value, wanted, relations.tolerance(formula.statements[0])):
                        raise FormulaError(f"{node.text} = {shown(value)}, but the page's binding says {shown(wanted)}")
                return
            except FormulaError as error:
                errors.append(error)
        raise _most_telling(errors)

    def _claim(self, statement: Statement) -> None:
        if not statement.relations:
            self._expression(statement.sides[0])
            return
        formula = Formula("", (statement,))
        errors: list[FormulaError] = []
        budget = Budget()  # for all candidates together: who asks for too much of the first one does so of the others
        for meaning, bounds in self._candidates:
            seen: dict[tuple, set] = defaultdict(set)
            try:
                for trial in self._trials(formula, bounds, budget):
                    check_definitions(formula, trial)
                    values = [trial.env.value(side) for side in statement.sides]
                    failed = next(failures(statement, values, meaning, trial, seen, 0), None)
                    if failed:
                        raise failed
                check_evidence(formula, seen, [values])
                return
            except FormulaError as error:
                errors.append(error)
        raise _most_telling(errors)


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


def _most_telling(errors: list[FormulaError]) -> FormulaError:
    """Two values that differ tell more than a missing symbol."""
    return next((error for error in errors if error.word == "disagrees"), errors[-1])
