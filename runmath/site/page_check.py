"""What is wrong with one page: with all that runs on it, and with its words. What was right once is not asked again."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from runmath.errors import RunmathError
from runmath.html import Prepared, particle_problems, problems
from runmath.languages import korean_style
from runmath.pages import Page
from runmath.pages.prose import chosen, typed_decimals
from runmath.pieces import Drawing, Engine, Explorable

_READ = ("snippets/**/*.py", "snippets/**/*.json", "tests/snippets/*.py", "docs/theme/*.po", "docs/glossary.csv")
"""What a page's own state depends on, beside itself and the engine."""


class _Wrong(Exception):
    """Not everything is right: that is not kept."""


def state(root: Path) -> str:
    """A hash of all that pages are checked against."""
    found = hashlib.sha256()
    for path in sorted({*(path for pattern in _READ for path in root.glob(pattern)), root / "pyproject.toml"}):
        if path.is_file():
            found.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def check(
    engine: Engine, name: str, page: Page, terms: korean_style.Names, state: str
) -> tuple[list[RunmathError], set[str]]:
    """What is wrong with a page, and the messages of the catalogue that it uses."""
    errors: list[RunmathError] = []

    def compute() -> list[str]:
        used: set[str] = set()
        for found in _problems(engine, page, terms):
            if isinstance(found, Prepared):
                used |= set(found.messages)
            else:
                errors.append(found)
        if errors:
            raise _Wrong
        return sorted(used)

    try:
        if page.cells:  # a lab runs for all languages at once, and keeps its results itself
            return errors, set(compute())
        return errors, set(engine.cache.get(("page", engine.language, name, page.source, state), compute))
    except _Wrong:
        return errors, set()


def _problems(engine: Engine, page: Page, terms: korean_style.Names) -> Iterator[RunmathError | Prepared]:
    for found in problems(engine, page):
        yield found
        if isinstance(found, Prepared):
            yield from _unproved(engine, page, found)
            yield from _silent(page, found)
    try:  # what cannot be read at all is said by what runs
        yield from typed_decimals(page, chosen(page, engine.topics))
        if engine.language == "ko":
            yield from korean_style.page_problems(page, terms)
            yield from particle_problems(engine, page)
    except RunmathError as error:
        yield error


def _unproved(engine: Engine, page: Page, found: Prepared) -> Iterator[RunmathError]:
    """A function that is shown and that no test names."""
    if found.block.kind in ("formula", "figure", "table", "code") and found.piece:
        test = engine.test(found.piece)
        if not re.search(rf"\b{re.escape(found.piece.name)}\b", test.read_text(encoding="utf-8")):
            what = f"no test of {test.relative_to(engine.root)} names {found.piece.name}, which the page shows"
            yield RunmathError(page.path, found.block.line, what, "test it there, against something that others wrote")


def _silent(page: Page, found: Prepared) -> Iterator[RunmathError]:
    """Axes of a figure that do not say what they show."""
    for axis in found.result.silent if isinstance(found.result, Drawing | Explorable) else ():
        what = f"the {axis} axis of {found.block.argument} does not say what it shows"
        yield RunmathError(page.path, found.block.line, what, f"label it with `ax.set_{axis}label`")
