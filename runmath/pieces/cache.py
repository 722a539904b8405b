"""Results by content: what was computed once from the same text is read back. Safe to delete at any time."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

_LIBRARIES = ("numpy", "matplotlib", "koreanize-matplotlib")
"""What a result depends on beside its own text; the last one holds the font that measures labels."""


class Cache:
    """Folders of JSON files, one for each kind of result; a file has the hash of all that its content depends on.

    A file that is damaged, cut short or does not belong to what is asked is computed anew.
    """

    def __init__(self, folder: Path):
        self.folder = folder

    def get(self, parts: tuple, compute: Callable[[], Any], slot: str = "") -> Any:
        """What `compute` returns (JSON data), or returned before for the same parts; the first of them is the kind.

        With a slot only the last result of that name is kept: of what is large and changes with every save.
        """
        key = hashlib.sha256(json.dumps([_world(), *parts], ensure_ascii=False).encode()).hexdigest()
        path = self.folder / parts[0] / f"{slot or key}.json"
        found = _load(path, key)
        if found is None:
            found = [json.loads(json.dumps(compute()))]
            _store(path, key, found)
        return found[0]


@cache
def _world() -> list[str]:
    """What else decides a result: the engine's own code and the versions of the libraries."""
    code = hashlib.sha256()
    for path in sorted(Path(__file__).parents[1].rglob("*.py")):
        code.update(path.name.encode() + path.read_bytes())
    return [code.hexdigest(), *(version(name) for name in _LIBRARIES)]


def _load(path: Path, key: str) -> list | None:
    try:
        head, body = path.read_text(encoding="utf-8").split("\n", 1)
    except (OSError, ValueError):
        return None
    return json.loads(body) if head == _seal(key, body) else None


def _store(path: Path, key: str, found: list) -> None:
    """Write whole or not at all: two builds at once may store the same result."""
    body = json.dumps(found, ensure_ascii=False)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
    except OSError:  # no place to write: then every build computes it
        return
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(f"{_seal(key, body)}\n{body}")
        os.replace(name, path)
    except BaseException as error:
        Path(name).unlink(missing_ok=True)
        if not isinstance(error, OSError):  # a full disk
            raise


def _seal(key: str, body: str) -> str:
    return hashlib.sha256(f"{key}\n{body}".encode()).hexdigest()
