"""Does the check of a formula answer to its snippet? It does if it fails once the snippet returns something else."""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType

from runmath.latex.errors import FormulaError
from runmath.latex.evaluation.meaning import Meaning
from runmath.latex.syntax.tree import Formula
from runmath.latex.verification.perturb import perturbed
from runmath.latex.verification.verify import verify
from runmath.tracing import replaced

_TRIALS = 3


def check_answers(formula: Formula, meaning: Meaning, snippet: FunctionType) -> None:
    """Check that the formula's binding compares it with the snippet.

    Raises
    ------
    FormulaError
        If the formula still passes when the snippet returns something else.
    """
    if any(_fails(formula, meaning, snippet, change) for change in (perturbed, _negated)):
        return
    name = snippet.__name__
    mend = f'bind a function with it, or compare a side: "left": {name}(…)'
    raise FormulaError(f"the formula's binding does not use its snippet {name}", mend)


def _fails(formula: Formula, meaning: Meaning, snippet: FunctionType, change: Callable) -> bool:
    try:
        with replaced(snippet, change):
            verify(formula, meaning, _TRIALS, bindings=False)
    except Exception:  # whatever the broken snippet leads to: the check has noticed
        return True
    return False


def _negated(function: Callable) -> Callable:
    """The function with the opposite sign: what `perturbed` leaves in order, this turns round."""
    return lambda *args, **kwargs: -function(*args, **kwargs)
