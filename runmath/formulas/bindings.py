"""What the symbols of the pages' formulas mean: the decorators and samplers that `tests/formulas` is written with."""

from __future__ import annotations

import importlib
import importlib.util
import re
import sys
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FunctionType, ModuleType

from runmath.errors import RunmathError, nearest
from runmath.formulas.trials import Bind, drawn, forget_changed, place_of
from runmath.latex import Density, Depends, FormulaError, Meaning, Pmf, Random, signature
from runmath.pieces import Topics

__all__ = ["Density", "Depends", "Pmf", "Random", "declaration", "formula", "inline", "load", "symbols"]


@dataclass(frozen=True)
class Binding(Meaning):
    """The binding of one displayed formula, and where it stands."""

    id: str = ""
    file: Path = Path()
    line: int = 0
    where: tuple[str, ...] = ()
    """The conditions under which the formula holds, in LaTeX; the page shows them."""
    source: Bind | None = None
    """What a file declares: from a sample to {LaTeX: value}."""


@dataclass(frozen=True)
class Declaration:
    """A formula that states no number: its exact LaTeX, and why it is not evaluated, by language."""

    id: str
    latex: str
    reason: Mapping[str, str]
    file: Path
    line: int


@dataclass(frozen=True)
class Inline:
    """What the inline formulas of one page mean."""

    page: str
    bind: Bind
    given: tuple[str, ...]
    file: Path
    line: int


@dataclass
class Registry:
    """All that `tests/formulas` declares, and the snippets that it speaks of."""

    topics: Topics = field(default_factory=lambda: Topics(Path()))
    modules: dict[str, ModuleType] = field(default_factory=dict)
    """The snippets as the bindings imported them."""
    formulas: dict[str, Binding] = field(default_factory=dict)
    declarations: dict[str, Declaration] = field(default_factory=dict)
    inlines: dict[str, Inline] = field(default_factory=dict)
    meanings: dict[Path | None, dict[str, tuple[str, str]]] = field(default_factory=dict)
    """Vocabularies by file; None holds the one that all files share."""

    def function(self, name: str) -> FunctionType:
        """A snippet's function.

        Raises
        ------
        FormulaError
            If there is none of that name.
        """
        functions = {each for each, topic in self.topics.homes.items() if each in topic.functions}
        if name not in functions:
            raise FormulaError(f"there is no snippet {name!r}", nearest(name, functions))
        topic = f"snippets.{self.topics.homes[name].name}"
        return getattr(self.modules.get(topic) or importlib.import_module(topic), name)

    def meaning(self, binding: Binding, key: str) -> tuple[str, str] | None:
        """What a symbol means (English, Korean): as its own file says, else as the shared vocabulary does."""
        own, shared = (self.meanings.get(where, {}) for where in (binding.file, None))
        name = signature(key)[0]
        return next((words[k] for words in (own, shared) for k in (key, name) if k in words), None)


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
            _refuse_second(id, file, line)
            at = lambda number, id=id: drawn(bind, id, number, conditions)  # noqa: E731
            stated = {"id": id, "file": file, "line": line, "where": conditions, "source": bind}
            _registry.formulas[id] = Binding(at, shape, tolerance, over, **stated)
        return bind

    return put


def declaration(id: str, latex: str, *, en: str, ko: str) -> None:
    """Register a displayed formula that states no number, with the reason in both languages."""
    caller = sys._getframe(1)
    file, line = Path(caller.f_code.co_filename), caller.f_lineno
    _refuse_second(id, file, line)
    _registry.declarations[id] = Declaration(id, latex, {"en": en, "ko": ko}, file, line)


def inline(page: str, given: Iterable[str] = ()) -> Callable[[Bind], Bind]:
    """Bind the inline formulas of a page, beyond what its displayed formulas bind.

    The keys of the returned dict are symbols; or whole expressions such as `1 - p`, with the value they must have.

    Parameters
    ----------
    page : name of the page's file without `.md`
    given : what the text chooses and does not claim: `p = 0.5`, `X \\sim N(0, 1)`
    """

    def put(bind: Bind) -> Bind:
        file, line = place_of(bind)
        if page in _registry.inlines:
            raise RunmathError(file, line, f"the inline formulas of {page!r} are bound twice", "join the two bindings")
        _registry.inlines[page] = Inline(page, bind, tuple(given), file, line)
        return bind

    return put


def symbols(words: Mapping[str, tuple[str, str]], *, shared: bool = False) -> None:
    """Say what symbols mean: {LaTeX: (English, Korean)}, for this file or for all."""
    file = Path(sys._getframe(1).f_code.co_filename)
    _registry.meanings.setdefault(None if shared else file, {}).update(words)


def load(root: Path) -> Registry:
    """Everything that the files of `tests/formulas` declare."""
    global _registry
    before, _registry = _registry, Registry(topics=Topics(root))
    if str(root) not in sys.path:
        sys.path.insert(0, str(root))
    forget_changed(root)
    try:
        for path in sorted((root / "tests" / "formulas").glob("*.py")):
            if _BINDS.search(path.read_text(encoding="utf-8")):
                _execute(path)
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


def _refuse_second(id: str, file: Path, line: int) -> None:
    if id in _registry.formulas or id in _registry.declarations:
        raise RunmathError(file, line, f"the formula {id!r} is bound twice", "keep one of the bindings")
