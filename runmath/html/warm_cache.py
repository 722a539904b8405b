"""Compute what the pages show on all processors, where nothing was computed yet: then the cache has it.

What goes wrong is not said here: whoever asks computes it again and learns what and where.
"""

from __future__ import annotations

import os
from concurrent.futures import wait
from contextlib import suppress
from pathlib import Path

from runmath.errors import RunmathError
from runmath.html.current_engine import engine_for
from runmath.html.prepare_block import problems
from runmath.labs import results
from runmath.languages import Project
from runmath.pages import read
from runmath.pieces import processes


def compute(root: Path) -> None:
    """Fill an empty cache. Each lab runs once for all languages, and first, as it takes longest."""
    if (root / ".cache" / "runmath").exists():
        return
    project = Project(root)
    found = [(path, language) for language in project.languages for path in project.paths(language)]
    labs = [page for page in found if page[0].suffix == ".py"]
    with processes(os.cpu_count() or 1) as pool:
        if pool is None:
            return
        once = [pool.submit(_lab, *page) for page in {page[0].name: page for page in labs}.values()]
        rest = [pool.submit(_page, *page) for page in found if page not in labs]
        wait(once)
        wait([*rest, *(pool.submit(_page, *page) for page in labs)])


def _lab(path: Path, language: str) -> None:
    with suppress(RunmathError):
        results.lab(engine_for(path, language), path)


def _page(path: Path, language: str) -> None:
    with suppress(RunmathError):
        for _ in problems(engine_for(path, language), read(path)):
            pass
