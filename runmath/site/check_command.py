"""`python -m runmath check [PAGE...]`: everything that is wrong with the pages, or with those that are named.

A page is named by its file, a folder, or as every language calls it: `likelihood`, `labs/digits`.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from pathlib import Path

from runmath.errors import RunmathError, nearest
from runmath.formulas import pages_at
from runmath.languages import Project
from runmath.pages import Page, read
from runmath.site.project_check import check, near
from runmath.site.translation_notes import notes


def main(root: Path, named: Iterable[str], quiet: bool) -> int:
    """Print what is wrong, a line each; 0 where nothing is. Notes of what is not translated are said beside it."""
    start, project = time.perf_counter(), Project(root)
    only = [page for name in named for page in _pages(project, name)]
    errors = check(root, only)
    for error in errors:
        print(error)
    for note in [] if quiet or errors else notes(project):
        if not only or near(project, Path(note.file), {path.resolve() for path in only}):
            print(f"note: {note}", file=sys.stderr)
    paths = only or [path for language in project.languages for path in project.paths(language)]
    if errors or not quiet:
        said = f"{len(errors)} to mend" if errors else "nothing to mend"
        print(f"{_counts(paths)}: {said}, {time.perf_counter() - start:.1f} s", file=sys.stderr)
    return 1 if errors else 0


def _pages(project: Project, name: str) -> list[Path]:
    """What a name stands for: a file, the pages of a folder, or a page in every language that has it."""
    if Path(name).exists():
        return pages_at(Path(name))
    there = [(path, language) for language in project.languages for path in project.paths(language)]
    pages = {path: project.name(path, language).rpartition(".")[0] for path, language in there}
    if found := [path for path, called in pages.items() if called == name]:
        return found
    raise RunmathError(None, None, f"there is no page {name!r}", nearest(name, pages.values()))


def _counts(paths: list[Path]) -> str:
    """How much was looked at."""
    pages: list[Page] = []
    for path in paths:
        try:
            pages.append(read(path))
        except RunmathError:
            continue
    formulas, inline, values, assertions = (
        sum(len(getattr(page, what)) for page in pages) for what in ("formulas", "inlines", "values", "assertions")
    )
    each = f"{formulas} displayed and {inline} inline formulas, {values} values, {assertions} assertions"
    return f"{len(paths)} pages, {each}"
