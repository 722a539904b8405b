"""The formulas of pages against their bindings. What held once for the same texts is not run again."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from runmath.errors import RunmathError
from runmath.pieces import Cache


class _Wrong(Exception):
    """Not everything is right: that is not kept."""


def wrong(root: Path, paths: Sequence[Path], whole: bool) -> list[RunmathError]:
    """Formulas that are not true, not bound, or not computed by the function under them.

    Parameters
    ----------
    root : the project
    paths : the pages
    whole : whether they are all of its pages: then nothing may be left over in the bindings
    """
    bindings = sorted((root / "tests" / "formulas").glob("*.py"))
    if not bindings:
        return []
    files = [*paths, *bindings, *sorted((root / "snippets").rglob("*.py"))]
    texts = [f"{path}\n{path.read_text(encoding='utf-8')}" for path in files if path.is_file()]
    cache, found = Cache(root / ".cache" / "runmath"), []

    def compute() -> bool:
        from runmath.formulas import check_pages  # SciPy and the bindings: only when something changed

        found.extend(result for result in check_pages(None if whole else paths, root, cache) if not result.good)
        if found:
            raise _Wrong
        return True

    with suppress(_Wrong):
        cache.get(("formulas", whole, *texts), compute)
    return [RunmathError(result.path, result.line, *result.said) for result in found]
