"""What is wrong with one displayed formula: its status, its message, and where else to look."""

from __future__ import annotations

from types import FunctionType

from runmath.errors import nearest, place
from runmath.formulas.registry import Binding, Registry
from runmath.formulas.result import UNCHECKED
from runmath.latex import Formula, FormulaError, Trial, Unbound, Unread, check_answers, check_computed, read, verify
from runmath.pages import Block
from runmath.tracing import recorded


def outcome(block: Block, registry: Registry) -> tuple[str, str, int]:
    """Status, message, and the line in the formula."""
    if not block.latex:
        return "unread", "the block holds no formula between $$ - write $$ … $$, nothing else", 0
    own = registry.formulas.get(block.id) or registry.declarations.get(block.id)
    if own is None and f'"{block.id}"' in registry.lost:
        return UNCHECKED, "", 0
    try:
        return _verified(block, registry), "", 0
    except FormulaError as error:
        line = block.latex.count("\n", 0, error.at or 0)
        return error.word, with_places(error, [place(own.file, own.line)] if own else []), line
    except Exception as error:  # whatever a formula holds, its error is its own
        return FormulaError.word, stumbled(error), 0


def _verified(block: Block, registry: Registry) -> str:
    """The status of a formula that holds."""
    formula = read(block.latex)
    if block.id in registry.declarations:
        _check_declared(formula, registry.declarations[block.id].latex)
        return "declared"
    binding = _binding(block.id, registry)
    snippet = registry.function(block.argument)
    if block.is_computed:
        _verify_computed(formula, binding, snippet)
    else:
        verify(formula, binding)
    check_answers(formula, binding, snippet)
    return "ok"


def _binding(id: str, registry: Registry) -> Binding:
    if id not in registry.formulas:
        raise Unbound(
            "the formula has no binding",
            f'write @formula("{id}") in tests/formulas ({nearest(id, registry.formulas)})',
        )
    return registry.formulas[id]


def _check_declared(formula: Formula, declared: str) -> None:
    if formula != read(declared):
        raise FormulaError(f"the declaration says {declared}", "correct the formula, or the declaration")


def with_places(error: FormulaError, places: list[str]) -> str:
    """What is wrong, and where else than on the page it can be so: what cannot be read is wrong on the page."""
    told = [] if isinstance(error, Unread) else [at for at in places if at not in str(error)]
    return f"{error} (bound at {' and '.join(told)})" if told else str(error)


def stumbled(error: Exception) -> str:
    said = " ".join(str(error).split())
    return f"the check stumbles over it ({type(error).__name__}: {said}) - write it as other formulas are written"


def _verify_computed(formula: Formula, binding: Binding, snippet: FunctionType) -> None:
    """Check a formula, and that its snippet returns a side of each statement in every trial."""
    with recorded(snippet) as calls:

        def check(trial: Trial) -> None:
            check_computed(formula, trial, [call.returned for call in calls], snippet.__name__)
            calls.clear()

        verify(formula, binding, afterwards=check)
