"""Inline formulas: what states something is checked, what only names something must be known on its page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property

from runmath.latex.errors import FormulaError, Unbound
from runmath.latex.evaluation import relations
from runmath.latex.evaluation.environment import CONSTANTS
from runmath.latex.evaluation.meaning import Meaning, Trial, prepare
from runmath.latex.evaluation.signatures import signature
from runmath.latex.evaluation.values import shown
from runmath.latex.limits import Budget
from runmath.latex.syntax.naming import bound_by, holds, is_name, names_in, unknown
from runmath.latex.syntax.reader import read
from runmath.latex.syntax.tree import Formula, Node, Statement
from runmath.latex.verification.failures import failures
from runmath.latex.verification.page_binding import Bind, PageBinding
from runmath.latex.verification.vacuity import check_definitions, check_evidence, check_signs

_OPERATORS = {
    r"\sum", r"\prod", r"\int", r"\log", r"\exp", r"\max", r"\min", r"\nabla",
    r"\operatorname*{argmax}", r"\operatorname*{argmin}",
}  # fmt: skip
"""Operators that a text may name without applying them."""


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
        self._binding = PageBinding(bind, self.displayed)
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
            try:
                self._claim(statement)
            except FormulaError as error:
                if _may_be_chosen(statement):
                    mend = (
                        "where the text chooses it, add it to `given=[…]` of the page's @inline"
                    )
                    error.mend = f"{error.mend}; {mend}" if error.mend else mend
                raise
        return "claim"

    @property
    def broken(self) -> bool:
        """Whether the binding of a displayed formula raised: what is then unbound may be so for that alone."""
        return self._binding.broken

    def unused(self) -> list[str]:
        """What the page's binding holds and no inline formula needs."""
        texts = [*self.given, *(text for text, _ in self._binding.expressions)]
        symbols = [key for key in self._binding.symbols if signature(key)[0] not in self.names]
        return [text for text in texts if text not in self.used] + symbols

    def _expression(self, node: Node) -> str:
        for text, known in self._binding.expressions:
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

    def _check_names(self, node: Node) -> None:
        """Every symbol in a name is known on the page."""
        for part in unknown(node, self._known):
            mend = "write it as the page's formulas do, or bind it for the page"
            raise Unbound(f"{part.text} has no meaning on this page", mend, part.at)

    @cached_property
    def _known(self) -> set[str]:
        """Every name that the page's formulas bind, use as a bound variable, or declare as an argument."""
        names = set(CONSTANTS) | {r"\dots"}
        for _, meaning in self.displayed:
            names |= {key for key in self._keys(meaning) if key not in ("domain", "objective", "holds")}
        names.update(self._binding.own[0])
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

    def _keys(self, meaning: Meaning | None) -> Iterable[str]:
        try:
            return meaning.bind(0) if meaning else ()
        except FormulaError:
            self._binding.broken = True
            return ()

    def _compare(self, text: str, node: Node) -> None:
        """An expression has the value that the page's binding gives it."""
        formula = Formula(text, (Statement((node,)),))
        within = relations.tolerance(formula.statements[0])

        def check(trials: list[Trial], meaning: Meaning) -> None:
            for trial in trials:
                value, wanted = trial.env.value(node), self._binding.value(text, trial.number)
                if not relations.agree(value, wanted, within):
                    raise FormulaError(f"{node.text} = {shown(value)}, but the page's binding says {shown(wanted)}")

        self._check_some_way(formula, check)

    def _claim(self, statement: Statement) -> None:
        """A statement is true."""
        if not statement.relations:
            self._expression(statement.sides[0])
            return
        formula = Formula("", (statement,))

        def check(trials: list[Trial], meaning: Meaning) -> None:
            seen: dict[tuple, set] = defaultdict(set)
            for trial in trials:
                check_definitions(formula, trial)
                values = [trial.env.value(side) for side in statement.sides]
                failed = next(failures(statement, values, meaning, trial, seen, 0), None)
                if failed:
                    raise failed
            check_evidence(formula, seen, [values])

        self._check_some_way(formula, check)

    def _check_some_way(self, formula: Formula, check: Callable[[list[Trial], Meaning], None]) -> None:
        """A formula passes a check in one of the ways in which the page can bind it."""
        errors: list[FormulaError] = []
        budget = Budget()  # for all ways together: who asks for too much of the first one does so of the others
        for meaning, bounds in self._binding.ways:
            try:
                bound = Meaning(bounds.__getitem__)
                check([prepare(formula, bound, number, budget) for number in range(len(bounds))], meaning)
                return
            except FormulaError as error:
                errors.append(error)
        raise _most_telling(errors)


def _may_be_chosen(statement: Statement) -> bool:
    r"""Is it the value of one symbol, `p = 0.5` or `X \sim N(0, 1)`, as a text puts it?"""
    if len(statement.sides) != 2 or not statement.sides[0].names:
        return False
    value = statement.sides[1].parts[0] if statement.sides[1].kind == "negative" else statement.sides[1]
    return statement.relations[0] in (r"\sim", r"\in") or all(
        node.kind in ("number", "applied", "fraction") for node in value.walk()
    )


def _most_telling(errors: list[FormulaError]) -> FormulaError:
    """Two values that differ tell more than a missing symbol."""
    return next((error for error in errors if error.word == "disagrees"), errors[-1])
