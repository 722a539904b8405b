"""The project again, in another folder, to be measured or changed there."""

from __future__ import annotations

import shutil
from pathlib import Path

_COPIED = ("docs", "snippets", "runmath", "tests/snippets", "tests/formulas", "mkdocs.yml", "pyproject.toml", "LICENSE")


def copy(source: Path, target: Path) -> Path:
    """Copy all that a build reads, and nothing that it has written."""
    for name in _COPIED:
        path, place = source / name, target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            built = ["site"] if name == "docs" else []
            shutil.copytree(path, place, ignore=shutil.ignore_patterns("__pycache__", *built))
        else:
            shutil.copy(path, place)
    return target
