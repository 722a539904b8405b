"""The engine of the project in which a page lies, made anew where what it has read was changed."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from runmath.errors import RunmathError
from runmath.pieces import Engine


def engine_for(path: Path, language: str) -> Engine:
    """The engine of the project in which a page lies, as the project is now."""
    return _engine(_root(path), language, _state(path))


def _root(path: Path) -> Path:
    """The project's folder: the nearest one above that holds `snippets/` and `docs/`."""
    for folder in (path, *path.resolve().parents):
        if (folder / "snippets").is_dir() and (folder / "docs").is_dir():
            return folder
    raise RunmathError(path, None, "no `snippets` and `docs` beside or above it", "keep the page inside the project")


def _state(path: Path) -> tuple:
    """What an engine has read and must read again when it changes, as it does under a serving build."""
    root = _root(path)
    patterns = ("snippets/**/*.py", "snippets/pytorch/*.json", "docs/theme/labels.*.po")
    files = [file for pattern in patterns for file in root.glob(pattern)]
    return tuple(sorted((file.name, file.stat().st_mtime_ns) for file in files))


@lru_cache(maxsize=8)  # a serving build goes on for hours
def _engine(root: Path, language: str, state: tuple) -> Engine:
    return Engine(root, language)
