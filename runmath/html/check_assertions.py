"""The assertions of pages, where nothing else of them is built."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from runmath.errors import RunmathError
from runmath.html.current_engine import engine_for
from runmath.html.prepare_block import untrue
from runmath.languages import Project
from runmath.pages import Page, read
from runmath.pieces import Engine


def check(paths: Iterable[Path]) -> tuple[int, list[RunmathError]]:
    """How many assertions the pages hold, and what is wrong with them. What cannot be read is said elsewhere."""
    count, wrong = 0, []
    for path in paths:
        with suppress(RunmathError):
            page = read(path)
            count += len(page.assertions)
            wrong += untrue(_engine(page), page) if page.assertions else []
    return count, wrong


def _engine(page: Page) -> Engine:
    """That of the page's project and language; of the project here for a page that lies outside."""
    here = Path.cwd()
    for language in Project(here).languages:
        if page.path.resolve().is_relative_to(Project(here).folder(language).resolve()):
            return engine_for(page.path, language)
    return engine_for(here, Project(here).languages[0])
