"""Trials of a binding: its values, drawn until they fulfil its conditions, with what goes wrong said with its place."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from runmath.errors import place
from runmath.formulas.sampling import Sample
from runmath.latex import ZERO_LOG, FormulaError, fulfilled

Bind = Callable[[Sample], Mapping[str, Any]]
_ATTEMPTS = 200
_BESIDE, _DIGITS = 1e-7, 5
"""How near to an edge a binding is asked what it gives, and to how many digits that is what lies on the edge."""


def drawn(bind: Bind, id: str, number: int, where: tuple[str, ...]) -> Mapping[str, Any]:
    """The symbols' values in one trial, drawn again until they fulfil the conditions."""
    for attempt in range(_ATTEMPTS if where else 1):
        sample = Sample(id, number, attempt)
        try:
            with np.errstate(all="ignore"):
                given = dict(bind(sample))
            if fulfilled(where, given):
                return {**given, "conventions": where} if ZERO_LOG in where else given
        except Exception as error:
            if where and sample.at_edge and _excluded(bind, Sample(id, number, attempt, _BESIDE), where):
                continue
            if isinstance(error, FormulaError):
                raise
            edge = ', or exclude the edge: where="0 < p < 1", with the letter that lies on it' if sample.at_edge else ""
            what = f"the binding at {_where_raised(bind, error)} raises {type(error).__name__}: {error}"
            raise FormulaError(what, f"mend it{edge}") from error
    raise FormulaError(f"no trial of {_ATTEMPTS} fulfils {' and '.join(where)}", "mend the condition or the binding")


def _excluded(bind: Bind, beside: Sample, where: tuple[str, ...]) -> bool:
    """Do the conditions exclude the edge on which a binding raised? Its values just beside, rounded, tell."""
    try:
        with np.errstate(all="ignore"):
            given = dict(bind(beside))
        return not fulfilled(where, {symbol: _rounded(value) for symbol, value in given.items()})
    except Exception:  # raised beside it, too: nobody can tell
        return True


def _rounded(value: Any) -> Any:
    return np.round(value, _DIGITS) if isinstance(value, float | np.ndarray) else value


def _where_raised(bind: Bind, error: Exception) -> str:
    """The line of a binding's file from which an error came."""
    file, line = place_of(bind)
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(file)]
    return place(file, frames[-1].lineno if frames else line)


def place_of(function: Callable) -> tuple[Path, int]:
    code = function.__code__
    return Path(code.co_filename), code.co_firstlineno


_imported: dict[str, int] = {}
"""When the files of the modules that bindings import were last changed, as they were imported."""


def forget_changed(root: Path) -> None:
    """Let what was changed since it was imported, under a serving build, be imported anew, with all that imports it."""
    ours = {
        name: Path(module.__file__)
        for name, module in list(sys.modules.items())
        if name.startswith(("snippets.", "tests.formulas.")) and getattr(module, "__file__", None)
    }
    found = {name: path.stat().st_mtime_ns for name, path in ours.items() if path.exists()}
    if any(_imported.get(name, when) != when for name, when in found.items()):
        for name in ours:
            del sys.modules[name]
        _imported.clear()
        return
    _imported.update(found)
