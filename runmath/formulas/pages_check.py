"""Check the formulas of pages, all or some, side by side; what held for the same texts before, holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from runmath.errors import RunmathError
from runmath.formulas import vocabulary
from runmath.formulas.bindings import load
from runmath.formulas.checker import Checker
from runmath.formulas.known_pages import KnownPages
from runmath.formulas.result import Result
from runmath.languages import Project
from runmath.pieces import Cache, side_by_side

ROOT = Path(__file__).resolve().parents[2]
FEW = 8  # pages are checked before other processes have begun


def all_pages(root: Path = ROOT) -> list[Path]:
    project = Project(root)
    return [path for language in project.languages for path in project.paths(language)]


def check_pages(
    paths: Iterable[Path | str] | None = None, root: Path = ROOT, cache: Cache | None = None
) -> list[Result]:
    """Check every formula of the given pages, or of all pages and then the bindings that belong to none.

    Parameters
    ----------
    paths : the pages, or folders of them; None for all
    root : the project
    cache : where it is kept which pages hold

    Raises
    ------
    RunmathError
        If a snippet cannot be read at all.
    """
    registry = load(root)
    checker = Checker(registry, (page for folder in root.glob("docs/*/pages") for page in pages_at(folder)))
    everything = paths is None
    found = all_pages(root) if everything else [page for path in paths for page in pages_at(Path(path))]
    check = KnownPages(checker, cache, root).results if cache else checker.page
    results = [result for _, of_page in _of_pages(check, found) for result in of_page]
    results += [*checker.orphans(results), *vocabulary.problems(registry)] if everything else []
    results += [_of_bindings(error) for error in registry.errors]
    wrong = dict.fromkeys(result for result in results if result.kind == "binding")  # once, not in every language
    return [result for result in results if result.kind != "binding"] + [*wrong]


def _of_bindings(error: RunmathError) -> Result:
    """A file of bindings that cannot be read, or one that binds what another one has bound."""
    return Result(error.file, error.line or 1, "(bindings)", "unread", f"{error.what} - {error.mend}", "binding")


def _of_pages(check: Callable[[Path], list[Result]], paths: list[Path]) -> list[tuple[Path, list[Result]]]:
    """What a check says of each page. The pages of one name go together: the languages have the same formulas."""
    if len(paths) <= FEW:
        return [(path, check(path)) for path in paths]
    groups: dict[str, list[Path]] = {}
    for path in sorted(paths, key=lambda path: -path.stat().st_size if path.exists() else 0):
        groups.setdefault(path.name, []).append(path)
    found = side_by_side(lambda group: [(path, check(path)) for path in group], groups.values())
    return sorted((pair for pairs in found for pair in pairs), key=lambda pair: paths.index(pair[0]))


def pages_at(path: Path) -> list[Path]:
    """The page, or the pages in a folder and below it."""
    return sorted(page for suffix in ("*.md", "*.py") for page in path.rglob(suffix)) or [path]
