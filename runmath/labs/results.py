"""Labs as they were executed: once for all languages, and again only when what they depend on changes."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from runmath.errors import RunmathError
from runmath.figures import Catalogue
from runmath.labs.execute import KINDS, execute
from runmath.languages import Project
from runmath.languages.parity import code_differences
from runmath.pages import Page, percent_format, read
from runmath.pieces import Engine, catalogue

_LIBRARIES = ("scikit-learn", "scipy", "nbclient")


@dataclass(frozen=True)
class Lab:
    """What the code of a lab made, by the number of the cell."""

    texts: list[str]
    """What each cell printed."""
    figures: list[list[dict[str, Any]]]
    """Each cell's figures, as `figures.picture` returns them, by language."""
    values: dict[str, dict[str, str]] = field(repr=False)
    """Each `{python}` of the prose: its "text", or "what" is wrong with it and how to "mend" that."""
    assertions: dict[str, dict[str, str]] = field(repr=False)
    """Each `{assert}` of the prose: nothing, or "what" is wrong with it and how to "mend" that."""
    topics: list[str]
    """The topics that the code needs."""


def lab(engine: Engine, path: Path) -> Lab:
    """The lab of which a page in one language lies at `path`, asked of the cache once for each engine.

    Raises
    ------
    RunmathError
        As `_lab`.
    """
    others = [Project(engine.root).folder(language) / "labs" / path.name for language in Project(engine.root).languages]
    state = tuple((str(other), other.stat().st_mtime_ns) for other in others if other.exists())
    if state not in engine.labs:
        try:
            engine.labs[state] = _lab(engine, path)
        except RunmathError as error:
            engine.labs[state] = error
    if isinstance(engine.labs[state], RunmathError):
        raise engine.labs[state]
    return engine.labs[state]


@lru_cache(maxsize=32)
def _page(path: Path, state: int) -> Page:
    return read(path)


def _lab(engine: Engine, path: Path) -> Lab:
    """The lab, executed now or before.

    Raises
    ------
    RunmathError
        If the languages' code differs, or a cell fails, writes a warning or leaves a figure unshown.
    """
    project = Project(engine.root)
    pages = {}
    for language in project.languages:
        if (other := project.folder(language) / "labs" / path.name).exists():
            pages[language] = _page(other, other.stat().st_mtime_ns)
    page = pages[engine.language]
    for other in pages.values():
        for error in code_differences(page, other):
            raise error
    topics = percent_format.imported(path, page.code, engine.topics)
    asked = _asked(pages)
    sources = {topic: engine.topics[topic].source for topic in topics}
    key = ("lab", [cell.text for cell in page.code], asked, sources, [version(name) for name in _LIBRARIES])
    catalogues = [catalogue(engine.root, language) for language in project.languages]
    found = _found(engine, key, catalogues, lambda: execute(engine.root, page, asked, sources))
    return Lab(found["texts"], found["figures"], found["values"], found["assertions"], topics)


def _found(engine: Engine, key: tuple, catalogues: list[Catalogue], run) -> dict[str, Any]:
    """What was executed before with the same code and the same words for the labels that it writes."""
    fresh: dict[str, Any] = {}

    def labels() -> list[str]:
        fresh.update(run())
        return fresh["labels"]

    used = engine.cache.get((*key, "labels"), labels)
    said = [[words.messages.get(message) for message in used] for words in catalogues]
    return engine.cache.get((*key, used, said), lambda: fresh or run())


def _asked(pages: dict[str, Page]) -> list[list[list[str]]]:
    """Kind and expression of what all languages' prose asks for, by the number of code cells before it."""
    page = next(iter(pages.values()))
    found: list[set[tuple[str, str]]] = [set() for _ in range(len(page.code) + 1)]
    for page in pages.values():
        for kind in KINDS:
            for text in getattr(page, kind):
                found[sum(cell.line <= text.line for cell in page.code)].add((kind, text.text))
    return [[[*pair] for pair in sorted(pairs)] for pairs in found]
