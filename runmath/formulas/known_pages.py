"""Pages whose formulas held before, with the same text, the same bindings and the same snippets: they hold."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from runmath.errors import RunmathError
from runmath.formulas.checker import Checker
from runmath.formulas.result import UNCHECKED, Result
from runmath.pages import Page, read
from runmath.pieces import Cache


class _Wrong(Exception):
    """Not everything holds: that is not kept."""


class KnownPages:
    """Checks pages, and keeps what holds.

    Parameters
    ----------
    checker : checks what is not known
    kept : where it is kept
    root : the project's folder, in which bindings find what they import
    """

    def __init__(self, checker: Checker, kept: Cache, root: Path):
        self.checker, self.kept, self.root = checker, kept, root
        self._text = cache(lambda file: file.read_text(encoding="utf-8"))
        self._imported = cache(self._imports)

    def results(self, path: Path) -> list[Result]:
        """Every formula of a page."""
        found: list[Result] = []

        def compute() -> list[tuple]:
            found.extend(self.checker.page(path))
            if any(not result.good or result.status == UNCHECKED for result in found):
                raise _Wrong
            return [(result.line, result.id, result.status, result.message, result.kind) for result in found]

        try:
            page = read(path)
            key = ("formulas of", self.checker.copies.name(page), page.source, *self._texts(page))
            known = self.kept.get(key, compute)
        except RunmathError:
            return self.checker.page(path)
        except _Wrong:
            return found
        return found or [Result(path, *one) for one in known]

    def _texts(self, page: Page) -> list[str]:
        """All that decides whether a page's formulas hold, beside the page and the engine."""
        registry, name = self.checker.registry, self.checker.copies.name(page)
        files = {registry.shared, *(inline.file for inline in registry.inlines.get(name, ()))}
        for block in page.formulas:
            entry = registry.formulas.get(block.id) or registry.declarations.get(block.id)
            topic = registry.topics.homes.get(block.argument)
            files |= {found for found in (entry and entry.file, topic and topic.path) if found}
        waiting = [file for file in files if file.is_file()]
        seen: set[Path] = set()
        while waiting:
            file = waiting.pop()
            if file not in seen:
                seen.add(file)
                waiting += self._imported(file)
        return [f"{file.relative_to(self.root)}\n{self._text(file)}" for file in sorted(seen)]

    def _imports(self, file: Path) -> list[Path]:
        """The files of the project that one imports, wherever in it."""
        try:
            names = [name for node in ast.walk(ast.parse(self._text(file))) for name in _names(node)]
        except SyntaxError:  # said where it is read
            return []
        paths = (self.root.joinpath(*name.split(".")).with_suffix(".py") for name in names)
        return [path for path in paths if path.is_file()]


def _names(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        yield node.module
        yield from (f"{node.module}.{alias.name}" for alias in node.names)
