"""Find snippets: which topic files are there, and what does each define?"""

from __future__ import annotations

import ast
import importlib.util
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from runmath.errors import RunmathError, line_with, nearest, place, read_text
from runmath.pieces import free_names, language_data

Definition = ast.FunctionDef | ast.ClassDef | ast.Assign | ast.AnnAssign
_FOREIGN = ("runmath",)
"""What a snippet may not import: readers copy snippets, and they do not have the engine."""
_READERS = ("numpy", "matplotlib")
"""What readers have; where a formula is only begun, as by `tox run -e new`, the latter need not be installed."""


@dataclass(frozen=True)
class Import:
    """One imported name: `import numpy as np` is ("numpy", None, "np")."""

    module: str
    name: str | None
    alias: str
    line: int


@dataclass(frozen=True)
class Topic:
    """One file of `snippets/`."""

    name: str
    path: Path
    source: str
    data: Topic | None = None
    """The file with some of its constants in one language."""

    @cached_property
    def tree(self) -> ast.Module:
        try:
            return ast.parse(self.source)
        except SyntaxError as error:
            raise RunmathError(self.path, error.lineno, f"not Python: {error.msg}", "mend the syntax") from None
        except ValueError as error:  # a null byte
            raise RunmathError(self.path, None, f"not Python: {error}", "save it as text") from None

    @cached_property
    def lines(self) -> list[str]:
        return self.source.split("\n")

    @cached_property
    def definitions(self) -> dict[str, Definition]:
        """Functions, classes and constants, by name."""
        found: dict[str, Definition] = {}
        last = 0
        for node in self.tree.body:
            if node.lineno == last:
                raise RunmathError(self.path, node.lineno, "two statements on one line", "give each its own")
            last = node.end_lineno
            if isinstance(node, ast.Import | ast.ImportFrom) or _is_string(node):
                continue
            if not _is_definition(node):
                mend = "keep to imports, constants and functions"
                raise RunmathError(self.path, node.lineno, "a statement outside a function", mend)
            for name in free_names.bound(node):
                if name in found or name in self.imports:
                    raise RunmathError(self.path, node.lineno, f"{name!r} is defined twice", "give one another name")
                found[name] = node
        if self.data:
            language_data.check(self.data.path, self.data.definitions, found, self.imports)
        return found | (self.data.definitions if self.data else {})

    def of(self, name: str) -> Topic:
        """The file in which a definition is written."""
        return self.data if self.data and name in self.data.definitions else self

    @cached_property
    def functions(self) -> dict[str, ast.FunctionDef]:
        return {name: node for name, node in self.definitions.items() if isinstance(node, ast.FunctionDef)}

    @cached_property
    def imports(self) -> dict[str, list[Import]]:
        """Imports, by the name that they bind in this file: `import a.b` and `import a.c` both bind `a`."""
        found: dict[str, list[Import]] = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import | ast.ImportFrom):
                for entry in _entries(node):
                    self._check_import(entry, node)
                    if node in self.tree.body:
                        found.setdefault(entry.alias.split(".")[0], []).append(entry)
        return found

    def _check_import(self, entry: Import, node: ast.Import | ast.ImportFrom) -> None:
        package, inside, _ = entry.module.partition(".")
        if package in _FOREIGN:
            what = f"the snippet imports the engine ({entry.module})"
            raise RunmathError(self.path, entry.line, what, "use numpy and matplotlib only")
        inside_project = package in ("", "snippets") or getattr(node, "level", 0)
        if not (inside_project or package in _READERS) and not importlib.util.find_spec(package):
            what = f"the snippet imports {package!r}, which is not installed"
            raise RunmathError(self.path, entry.line, what, "use numpy, matplotlib and the standard library only")
        cut = package != "snippets" or (inside and entry.name and node in self.tree.body)
        if getattr(node, "level", 0) or entry.name == "*" or package == "__future__" or not cut:
            mend = "write `from snippets.topic import name` or `import module`, at the top of the file"
            raise RunmathError(self.path, entry.line, "an import that cannot be cut", mend)

    def first_line(self, name: str) -> int:
        """Where a definition starts, with its decorators and the comment that stands right above it."""
        if (home := self.of(name)) is not self:
            return home.first_line(name)
        node = self.definitions[name]
        line = min([node.lineno, *(part.lineno for part in getattr(node, "decorator_list", []))])
        while line > 1 and self.lines[line - 2].startswith("#"):
            line -= 1
        return line


class Topics:
    """The topic files of one project, read once each, with the data of one language where it has its own."""

    _topic = staticmethod(lru_cache(maxsize=512)(Topic))  # what has not changed is parsed once for all languages

    def __init__(self, root: Path, language: str | None = None):
        self.root, self.folder, self.language = root, root / "snippets", language
        self._read: dict[str, Topic] = {}

    @cached_property
    def names(self) -> list[str]:
        return sorted(path.stem for path in self.folder.glob("*.py") if path.stem != "__init__")

    def __getitem__(self, name: str) -> Topic:
        if name not in self._read:
            if name not in self.names:
                raise RunmathError(None, None, f"no snippet file named {name!r}", nearest(name, self.names))
            path, own = self.folder / f"{name}.py", self.folder / (self.language or "") / f"{name}.py"
            data = self._topic(name, own, read_text(own, "the data")) if self.language and own.exists() else None
            self._read[name] = self._topic(name, path, read_text(path, "the snippet"), data)
        return self._read[name]

    @cached_property
    def homes(self) -> dict[str, Topic]:
        """The topic that defines each name: no two define the same one, as readers paste pieces below each other.

        Raises
        ------
        RunmathError
            If two topics do.
        """
        found: dict[str, Topic] = {}
        for topic in map(self.__getitem__, self.names):
            for name, node in topic.definitions.items():
                if (first := found.setdefault(name, topic)) is not topic:
                    before = place(first.path, first.definitions[name].lineno)
                    what = f"{name!r} is defined here and at {before}"
                    other = f"say what it is of, as in {topic.name}_{name}"
                    mend = "rename one of them" if name.startswith(topic.name) else other
                    raise RunmathError(topic.path, node.lineno, what, mend)
        return found

    def place_of(self, text: str) -> tuple[Path, int | None]:
        """The file and the line where a text stands."""
        for name in self.names:
            if line := line_with(self[name].source, text):
                return self[name].path, line
        return self.folder, None

    def find(self, name: str) -> Topic:
        """The topic that defines a name.

        Raises
        ------
        RunmathError
            If there is none; it says which name is nearest. The place is the caller's to add.
        """
        if name not in self.homes:
            raise RunmathError(None, None, f"no snippet named {name!r}", nearest(name, self.homes))
        return self.homes[name]


def _entries(node: ast.Import | ast.ImportFrom) -> list[Import]:
    module = None if isinstance(node, ast.Import) else node.module or ""
    return [
        Import(item.name if module is None else module, module and item.name, item.asname or item.name, node.lineno)
        for item in node.names
    ]


def _is_definition(node: ast.stmt) -> bool:
    if isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        kinds = ast.Name | ast.Tuple | ast.List | ast.Starred | ast.expr_context
        return all(isinstance(part, kinds) for target in targets for part in ast.walk(target))
    return isinstance(node, ast.FunctionDef | ast.ClassDef)


def _is_string(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
