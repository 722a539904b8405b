"""Check the formulas of pages, and what their text asserts: `python -m runmath check [PAGE...]`."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from runmath.errors import RunmathError
from runmath.formulas.bindings import load
from runmath.formulas.checker import Checker
from runmath.formulas.result import Result
from runmath.languages import Project
from runmath.pieces import side_by_side

ROOT = Path(__file__).resolve().parents[2]
FEW = 8  # pages are checked before other processes have begun


def all_pages(root: Path = ROOT) -> list[Path]:
    project = Project(root)
    return [path for language in project.languages for path in project.paths(language)]


def check_pages(paths: Iterable[Path | str] | None = None, root: Path = ROOT) -> list[Result]:
    """Check every formula of the given pages, or of all pages and then the bindings that belong to none.

    Raises
    ------
    RunmathError
        If a page or the bindings cannot be read at all.
    """
    checker = Checker(load(root), (page for folder in root.glob("docs/*/pages") for page in _pages_at(folder)))
    everything = paths is None
    found = all_pages(root) if everything else [page for path in paths for page in _pages_at(Path(path))]
    results = [result for _, of_page in _of_pages(checker, found) for result in of_page]
    results += checker.orphans(results) if everything else []
    wrong = dict.fromkeys(result for result in results if result.kind == "binding")  # once, not in every language
    return [result for result in results if result.kind != "binding"] + [*wrong]


def _of_pages(checker: Checker, paths: list[Path]) -> list[tuple[Path, list[Result]]]:
    """What the checker says of each page. The pages of one name go together: the languages have the same formulas."""
    if len(paths) <= FEW:
        return [(path, checker.page(path)) for path in paths]
    groups: dict[str, list[Path]] = {}
    for path in sorted(paths, key=lambda path: -path.stat().st_size if path.exists() else 0):
        groups.setdefault(path.name, []).append(path)
    found = side_by_side(lambda group: [(path, checker.page(path)) for path in group], groups.values())
    return sorted((pair for pairs in found for pair in pairs), key=lambda pair: paths.index(pair[0]))


def _pages_at(path: Path) -> list[Path]:
    """The page, or the pages in a folder and below it."""
    return sorted(page for suffix in ("*.md", "*.py") for page in path.rglob(suffix)) or [path]


Assertions = Callable[[list[Path]], tuple[int, list[RunmathError]]]
"""Of pages: how many assertions they hold, and which are wrong. What runs them lies above this room."""


def main(argv: Sequence[str] | None = None, check_assertions: Assertions = lambda paths: (0, [])) -> int:
    """`python -m runmath check [PAGE...]`; 0 if every formula and assertion holds, 1 otherwise."""
    parser = argparse.ArgumentParser(prog="runmath check", description=__doc__)
    parser.add_argument(
        "pages", nargs="*", metavar="PAGE", help="Markdown files, labs, folders of them; else all pages"
    )
    parser.add_argument("-q", "--quiet", action="store_true", help="print only what is wrong")
    options = parser.parse_args(argv)
    start = time.perf_counter()
    try:
        results = check_pages(options.pages or None)
        paths = [page for path in options.pages for page in _pages_at(Path(path))] or all_pages()
        assertions, untrue = check_assertions(paths)
    except RunmathError as error:
        print(error, file=sys.stderr)
        return 1
    for result in results:
        if not result.good or not (options.quiet or result.kind == "inline"):
            print(result)
    print(*untrue, sep="\n", end="\n" if untrue else "")
    bad = sum(not result.good for result in results) + len(untrue)
    shown_formulas = sum(result.kind == "formula" for result in results)
    inline_formulas = sum(result.kind == "inline" for result in results)
    seconds = time.perf_counter() - start
    counts = f"{shown_formulas} displayed and {inline_formulas} inline formulas, {assertions} assertions"
    print(f"{counts}, {bad} wrong, {seconds:.1f} s")
    return 1 if bad else 0
