"""Put new lines where they belong in a file that people have written, and leave all else as it is."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from runmath.errors import RunmathError, nearest

_ENTRY = re.compile(r"^( +)- (?:.*: )?([\w/.-]+\.(?:md|py))(?: +#.*)?$", re.M)
"""A page in a navigation."""
_END = re.compile(r"^## .*\{ #next \}$", re.M)
"""Where a page says what comes next."""


def new_file(path: Path, text: str) -> None:
    """A file that was not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def in_navigation(path: Path, line: str, name: str, after: str) -> bool:
    """A page in the navigation: after another one, else as the last chapter, or the last lab. Is there one?"""
    text = path.read_text(encoding="utf-8")
    entries = list(_ENTRY.finditer(text))
    if not entries:  # MkDocs makes its own
        return False
    if after:
        found = [entry for entry in entries if entry[2].rpartition(".")[0] == after]
        if not found:
            names = [entry[2].rpartition(".")[0] for entry in entries]
            raise RunmathError(path, None, f"the navigation has no page {after!r}", nearest(after, names))
    else:
        labs = [entry for entry in entries if entry[2].startswith("labs/") and name.startswith("labs/")]
        found = labs or [entry for entry in entries if entry[1] == entries[0][1]]
    place = found[-1]
    new_file(path, f"{text[: place.end()]}\n{place[1]}{line}{name}{text[place.end() :]}")
    return True


def before_the_end(path: Path, block: str) -> None:
    """A block as the last of a page, before it says what comes next."""
    text = path.read_text(encoding="utf-8").rstrip("\n") + "\n"
    end = _END.search(text)
    new_file(path, text[: end.start()] + block + text[end.start() :] if end else f"{text}\n{block.rstrip()}\n")


def in_code(path: Path, begins: str, code: str, *imports: str) -> None:
    """Code at the end of a file of Python, which begins like this if it is new; imports below its others."""
    text = path.read_text(encoding="utf-8") if path.exists() else f"{begins}\n"
    lines = text.splitlines()
    ends = [node.end_lineno for node in ast.parse(text).body if isinstance(node, ast.Import | ast.ImportFrom)]
    place = max(ends, default=len(lines))
    lines[place:place] = [line for line in imports if line not in lines]
    new_file(path, "\n".join(lines).rstrip("\n") + "\n" + code)


def at_the_end(path: Path, lines: str) -> None:
    """Lines at the end of a file."""
    new_file(path, path.read_text(encoding="utf-8").rstrip("\n") + "\n" + lines)
