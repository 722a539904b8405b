"""The decorators that `tests/formulas` is written with, and the reading of those files."""

from __future__ import annotations

import importlib.util
import re
import sys
import traceback
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import ModuleType

from runmath.errors import RunmathError, place
from runmath.formulas.registry import Binding, Declaration, Inline, Registry
from runmath.formulas.trials import Bind, drawn, forget_changed, place_of
from runmath.pieces import Topics

_registry = Registry()
_BINDS = re.compile(r"^(?:@formula|@inline|declaration|symbols)\(", re.M)


def formula(
    *ids: str,
    sides: int | tuple[int, ...] = 2,
    tolerance: float | None = None,
    over: str | None = None,
    where: str | Iterable[str] = (),
) -> Callable[[Bind], Bind]:
    r"""Bind the symbols of displayed formulas.

    The decorated function takes a `Sample` and returns {LaTeX: value}. Keys are the page's own LaTeX; a function
    is declared with its arguments, `L(p \mid x)`. Besides symbols it may hold

    - "left", "right", "side 2", "right of 2": what the snippet gives for that side (of the second statement),
    - "domain": {symbol: (low, high)} and "objective": [function, …] for argmax,
    - "holds": False in a trial in which the relation must fail.

    Parameters
    ----------
    ids : the permanent ids of the formulas
    sides : how many sides the formula has; one number for each statement
    tolerance : how close `\approx` is, where no written number tells it
    over : the symbol over which `\propto` is proportional
    where : conditions such as `0 < p < 1`, without which the formula does not hold: trials that do not fulfil them
        are drawn again, and the page shows them; or the convention `0 \log 0 = 0`
    """

    def put(bind: Bind) -> Bind:
        file, line = place_of(bind)
        shape = (sides,) if isinstance(sides, int) else tuple(sides)
        conditions = (where,) if isinstance(where, str) else tuple(where)
        for id in ids:
            if _is_second(id, file, line):
                continue
            at = lambda number, id=id: drawn(bind, id, number, conditions)  # noqa: E731
            stated = {"id": id, "file": file, "line": line, "where": conditions, "source": bind}
            _registry.formulas[id] = Binding(at, shape, tolerance, over, **stated)
        return bind

    return put


def declaration(id: str, latex: str, *, en: str = "", ko: str = "") -> None:
    """Register a displayed formula that states no number, with the reason in both languages, or in one so far."""
    caller = sys._getframe(1)
    file, line = Path(caller.f_code.co_filename), caller.f_lineno
    if not _is_second(id, file, line):
        _registry.declarations[id] = Declaration(id, latex, {"en": en, "ko": ko}, file, line)


def inline(page: str, given: Iterable[str] = ()) -> Callable[[Bind], Bind]:
    """Bind inline formulas of a page, beyond what its displayed formulas bind.

    The keys of the returned dict are symbols; or whole expressions such as `1 - p`, with the value they must have.
    A page may have several such bindings, in one file or in several. Each draws values of its own: an expression is
    bound together with the symbols in it.

    Parameters
    ----------
    page : name of the page's file without `.md`
    given : what the text chooses and does not claim: `p = 0.5`, `X \\sim N(0, 1)`
    """

    def put(bind: Bind) -> Bind:
        file, line = place_of(bind)
        others = _registry.inlines.setdefault(page, [])
        number = sum(other.file == file for other in others)
        others.append(Inline(page, bind, tuple(given), file, line, sample=f"{page}/{file.stem}/{number}"))
        return bind

    return put


def symbols(words: Mapping[str, tuple[str, str]], *, shared: bool = False) -> None:
    """Say what symbols mean, for this file or for all: {LaTeX: (English, Korean)}, or "" for one of them."""
    file = Path(sys._getframe(1).f_code.co_filename)
    _registry.meanings.setdefault(None if shared else file, {}).update(words)
    if shared:
        _registry.shared = file


def load(root: Path) -> Registry:
    """Everything that the files of `tests/formulas` declare, and what is wrong with them."""
    global _registry
    before, _registry = _registry, Registry(topics=Topics(root))
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
    forget_changed(root)
    try:
        for path in sorted((root / "tests" / "formulas").glob("*.py")):
            text = path.read_text(encoding="utf-8")
            try:
                if _BINDS.search(text):
                    _execute(path)
            except RunmathError as error:  # the others go on
                _registry.errors.append(error)
                _registry.lost += text
        _registry.modules = {name: module for name, module in sys.modules.items() if name.startswith("snippets.")}
        return _registry
    finally:
        _registry = before


def _execute(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"formulas_of_{path.stem}", path)
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
    except RunmathError:
        raise
    except Exception as error:
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(path)]
        line = getattr(error, "lineno", None) or (frames[-1].lineno if frames else None)
        raise RunmathError(path, line, f"{type(error).__name__}: {error}", "mend the bindings") from error
    return module


def _is_second(id: str, file: Path, line: int) -> bool:
    first = _registry.formulas.get(id) or _registry.declarations.get(id)
    if first:
        what = f"the formula {id!r} is bound twice, here and at {place(first.file, first.line)}"
        _registry.errors.append(RunmathError(file, line, what, "keep one of the bindings"))
    return first is not None
