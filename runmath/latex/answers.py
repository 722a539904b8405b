"""Does the check of a formula answer to its snippet? It does if it fails once the snippet returns something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType

from runmath.latex.errors import FormulaError
from runmath.latex.meaning import Meaning
from runmath.latex.perturb import perturbed
from runmath.latex.tree import Formula
from runmath.latex.verify import verify

_TRIALS = 3


def check_answers(formula: Formula, meaning: Meaning, module: ModuleType, name: str) -> None:
    """Check that the formula's binding compares it with `module.name`.

    Raises
    ------
    FormulaError
        If the formula still passes when the snippet returns something else.
    """
    if any(_fails(formula, meaning, module, name, change) for change in (perturbed, _negated)):
        return
    topic = module.__name__.rsplit(".", 1)[-1]
    mend = f'bind a function with it, or compare a side: "left": {topic}.{name}(…)'
    raise FormulaError(f"the formula's binding does not use its snippet {topic}.{name}", mend)


def _fails(formula: Formula, meaning: Meaning, module: ModuleType, name: str, change: Callable) -> bool:
    try:
        with _broken(module, name, change):
            verify(formula, meaning, _TRIALS, bindings=False)
    except Exception:  # whatever the broken snippet leads to: the check has noticed
        return True
    return False


def _negated(function: Callable) -> Callable:
    """The function with the opposite sign: what `perturbed` leaves in order, this turns round."""
    return lambda *args, **kwargs: -function(*args, **kwargs)


@contextmanager
def _broken(module: ModuleType, name: str, change: Callable) -> Iterator[None]:
    original = getattr(module, name)
    setattr(module, name, change(original))
    try:
        yield
    finally:
        setattr(module, name, original)
