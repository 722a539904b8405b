"""What the files of `tests/formulas` declare of formulas, and the snippets that they speak of."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FunctionType, ModuleType

from runmath.errors import RunmathError, nearest
from runmath.formulas.trials import Bind
from runmath.latex import FormulaError, Meaning, signature
from runmath.pieces import Topics


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
    """What some inline formulas of one page mean, and where that is written."""

    page: str
    bind: Bind
    given: tuple[str, ...]
    file: Path
    line: int
    sample: str
    """The name under which its random values are drawn: they do not depend on the page's other bindings."""


@dataclass
class Registry:
    """All that `tests/formulas` declares."""

    topics: Topics = field(default_factory=lambda: Topics(Path()))
    modules: dict[str, ModuleType] = field(default_factory=dict)
    """The snippets as the bindings imported them."""
    formulas: dict[str, Binding] = field(default_factory=dict)
    declarations: dict[str, Declaration] = field(default_factory=dict)
    inlines: dict[str, list[Inline]] = field(default_factory=dict)
    """By page."""
    errors: list[RunmathError] = field(default_factory=list)
    """Files that could not be read, and what is bound twice."""
    lost: str = ""
    """The text of those files: whatever they would bind is not missing."""
    meanings: dict[Path | None, dict[str, tuple[str, str]]] = field(default_factory=dict)
    """Vocabularies by file; None holds the one that all files share."""
    shared: Path = Path()
    """The file of that one."""

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
        said = (words[k] for words in (own, shared) for k in (key, name) if k in words)
        return next(filter(any, said), None)
