"""Find snippets: which topic files are there, and what does each define?"""

from __future__ import annotations

import ast
import symtable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from runmath.errors import RunmathError, nearest

Definition = ast.FunctionDef | ast.ClassDef | ast.Assign | ast.AnnAssign
_FOREIGN = ("runmath",)
"""What a snippet may not import: readers copy snippets, and they do not have the engine."""


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

    @cached_property
    def tree(self) -> ast.Module:
        try:
            return ast.parse(self.source)
        except SyntaxError as error:
            raise RunmathError(self.path, error.lineno, f"not Python: {error.msg}", "mend the syntax") from None

    @cached_property
    def lines(self) -> list[str]:
        return self.source.splitlines()

    @cached_property
    def definitions(self) -> dict[str, Definition]:
        """Functions, classes and constants, by name."""
        found: dict[str, Definition] = {}
        for node in self.tree.body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef):
                found[node.name] = node
            elif isinstance(node, ast.Assign):
                names = [name for target in node.targets for name in ast.walk(target) if isinstance(name, ast.Name)]
                found |= {name.id: node for name in names}
            elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                found[node.target.id] = node
            elif not isinstance(node, ast.Import | ast.ImportFrom) and not _is_string(node):
                raise RunmathError(
                    self.path, node.lineno, "a statement outside a function", "keep to imports, constants and functions"
                )
        return found

    @cached_property
    def functions(self) -> dict[str, ast.FunctionDef]:
        return {name: node for name, node in self.definitions.items() if isinstance(node, ast.FunctionDef)}

    @cached_property
    def imports(self) -> dict[str, Import]:
        """Imported names, by the name they have in this file."""
        found = {}
        for node in self.tree.body:
            if isinstance(node, ast.Import):
                entries = [Import(item.name, None, item.asname or item.name, node.lineno) for item in node.names]
            elif isinstance(node, ast.ImportFrom):
                entries = [
                    Import(node.module or "", item.name, item.asname or item.name, node.lineno) for item in node.names
                ]
            else:
                continue
            for entry in entries:
                self._check_import(entry, getattr(node, "level", 0))
                found[entry.alias.split(".")[0]] = entry
        return found

    def _check_import(self, entry: Import, level: int) -> None:
        if entry.module.split(".")[0] in _FOREIGN:
            raise RunmathError(
                self.path, entry.line, f"the snippet imports the engine ({entry.module})", "use numpy and matplotlib only"
            )
        if level or entry.name == "*" or (entry.module.split(".")[0] == "snippets" and entry.name is None):
            raise RunmathError(
                self.path, entry.line, "an import that cannot be cut", "write `from snippets.topic import name`"
            )

    @cached_property
    def _scopes(self) -> dict[tuple[str, int], symtable.SymbolTable]:
        top = symtable.symtable(self.source, str(self.path), "exec")
        return {(child.get_name(), child.get_lineno()): child for child in top.get_children()}

    def needs(self, name: str) -> set[str]:
        """The module-level names that a definition of this topic uses."""
        node = self.definitions[name]
        if isinstance(node, ast.Assign | ast.AnnAssign):
            return self.needs_at_once(name)
        return _globals(self._scopes[node.name, node.lineno]) | self.needs_at_once(name)

    def needs_at_once(self, name: str) -> set[str]:
        """The module-level names that are read as soon as a definition is executed."""
        node = self.definitions[name]
        if isinstance(node, ast.Assign | ast.AnnAssign):
            return names_in(node.value) if node.value else set()
        if isinstance(node, ast.ClassDef):
            return names_in(node)
        parts = [*node.decorator_list, *node.args.defaults, *(value for value in node.args.kw_defaults if value)]
        parts += [part.annotation for part in ast.walk(node.args) if isinstance(part, ast.arg) and part.annotation]
        parts += [node.returns] if node.returns else []
        return set().union(*(names_in(part) for part in parts))

    def first_line(self, name: str) -> int:
        """Where a definition starts, with its decorators and the comment that stands right above it."""
        node = self.definitions[name]
        line = min([node.lineno, *(part.lineno for part in getattr(node, "decorator_list", []))])
        while line > 1 and self.lines[line - 2].startswith("#"):
            line -= 1
        return line


class Topics:
    """The topic files of one project, read once each."""

    def __init__(self, root: Path):
        self.root, self.folder = root, root / "snippets"
        self._read: dict[str, Topic] = {}

    @cached_property
    def names(self) -> list[str]:
        return sorted(path.stem for path in self.folder.glob("*.py") if path.stem != "__init__")

    def __getitem__(self, name: str) -> Topic:
        if name not in self._read:
            if name not in self.names:
                raise RunmathError(None, None, f"no snippet file named {name!r}", nearest(name, self.names))
            path = self.folder / f"{name}.py"
            self._read[name] = Topic(name, path, path.read_text(encoding="utf-8"))
        return self._read[name]

    def find(self, reference: str) -> tuple[Topic, str]:
        """The topic and the name that `topic.name` stands for.

        Raises
        ------
        RunmathError
            If there is none; it says which one is nearest. The place is the caller's to add.
        """
        topic, _, name = reference.partition(".")
        known = topic in self.names
        if not known or name not in self[topic].definitions:
            if known and "." not in reference:
                what, names = f"{reference!r} is a whole topic", (f"{topic}.{n}" for n in self[topic].functions)
            else:
                what = f"no snippet named {reference!r}"
                names = (f"{t}.{n}" for t in self.names for n in self[t].definitions)
            raise RunmathError(None, None, what, nearest(reference, names))
        return self[topic], name


def names_in(node: ast.AST) -> set[str]:
    """The names that an expression reads."""
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Load)}


def _globals(scope: symtable.SymbolTable) -> set[str]:
    used = {symbol.get_name() for symbol in scope.get_symbols() if symbol.is_global()}
    return used.union(*(_globals(child) for child in scope.get_children()))


def _is_string(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
