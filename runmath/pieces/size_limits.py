"""How long and how wide a piece may be, so that a page shows it whole."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import lru_cache
from pathlib import Path

from runmath.errors import RunmathError, Several
from runmath.pieces.cutting import Piece
from runmath.pieces.scripts import Script
from runmath.pieces.translation import OUTPUT

WIDTH = 72
"""Columns of a line: 80 stand beside the copy button on a screen of 1280 pixels. A Hangul letter takes two."""
LINES = {"formula": 22, "code": 22, "torch": 22, "figure": 40, "table": 40}
"""Lines of a piece that are not empty, without its output."""


def check(root: Path, piece: Piece | Script, kind: str, code: str) -> None:
    """Check that a piece is shown whole.

    Parameters
    ----------
    root : the project's folder; `[tool.runmath.long]` of its pyproject.toml names the pieces that may be longer,
        each with the reason
    piece, kind : what is shown, and in which block
    code : as it is shown, in the page's language

    Raises
    ------
    RunmathError
        If a line is too wide, or there are too many.
    """
    lines = code_lines(code)
    if wide := [_wide(piece, line) for line in lines if width(line) > WIDTH]:
        raise Several(wide)
    if len(lines) > LINES[kind] and piece.name not in allowed(root):
        what = f"the piece {piece.name} has {len(lines)} lines, {LINES[kind]} are allowed"
        mend = "shorten it, or name it with its reason under [tool.runmath.long] in pyproject.toml"
        raise RunmathError(piece.path, piece.lines[0], what, mend)


def _wide(piece: Piece | Script, line: str) -> RunmathError:
    what = f"the line is {width(line)} columns wide: {line.strip()}"
    return RunmathError(piece.path, _place(piece, line), what, f"break it at {WIDTH}, or say it shorter")


def code_lines(code: str) -> list[str]:
    """The lines that count: no empty ones, no output."""
    return [line for line in code.split("\n") if line.strip() and not line.startswith(OUTPUT)]


def width(line: str) -> int:
    """Columns that a line takes."""
    return sum(1 + (unicodedata.east_asian_width(letter) in "WF") for letter in line)


def allowed(root: Path) -> dict[str, str]:
    """The pieces that may be longer, each with its reason."""
    file = root / "pyproject.toml"
    return _allowed(file, file.stat().st_mtime_ns) if file.exists() else {}


@lru_cache(maxsize=8)
def _allowed(file: Path, state: int) -> dict[str, str]:
    return tomllib.loads(file.read_text(encoding="utf-8")).get("tool", {}).get("runmath", {}).get("long", {})


def _place(piece: Piece | Script, line: str) -> int:
    """Where a line stands in the file, or else where the function does."""
    source = piece.path.read_text(encoding="utf-8").split("\n")
    first = min(len(source) - 1, piece.lines[0] - 1)
    order = [*range(first, len(source)), *range(first)]
    return next((number + 1 for number in order if source[number].strip() == line.strip()), piece.lines[0])
