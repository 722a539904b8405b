"""Do the pieces run with the NumPy and matplotlib of 2023, on the Python of 2020? (`tox run -e oldest`)

Every piece that a page shows is executed, in names of its own, with whatever libraries this interpreter has, and must
print what the newest ones print. Of an older Python the syntax is tried, and what came later is looked for.
"""

from __future__ import annotations

import ast
import contextlib
import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path

os.environ["MPLBACKEND"] = "template"

import matplotlib
import numpy
from matplotlib import pyplot

from runmath.languages import Project, each_once
from runmath.pieces import Piece, Topics
from runmath.pieces.cutting import cut
from tests.helpers import ROOT

PYTHON = (3, 9)
LATER = {"zip": "strict"}
"""Keywords of functions that the older Python does not know."""


def pieces(root: Path, language: str | None = None) -> dict[str, Piece]:
    """Every piece that a page shows, once, by its code; with the data of a language, where it has its own."""
    topics, project, found = Topics(root, language), Project(root), {}
    for page in each_once(project.pages(one)[0] for one in project.languages).values():
        for block in page.blocks:
            if block.argument and block.kind not in ("torch", "answer"):
                piece = cut(topics, block.argument, block.kind, block.options.get("args"))
                found[piece.code] = piece
    return found


def problems(piece: Piece, own_data: bool = False) -> Iterator[str]:
    """What an older Python or older libraries make of a piece; of data of its own the docstring says nothing."""
    try:
        tree = ast.parse(piece.code, feature_version=PYTHON)
    except SyntaxError as error:
        yield f"no Python {PYTHON[0]}.{PYTHON[1]}: {error}"
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            later = LATER.get(node.func.id)
            if any(keyword.arg == later for keyword in node.keywords if keyword.arg):
                yield f"{node.func.id}({later}=…) is newer than Python {PYTHON[0]}.{PYTHON[1]}"
    out = io.StringIO()
    try:
        with contextlib.redirect_stdout(out):
            exec(compile(piece.code, piece.name, "exec", dont_inherit=True), {"__name__": "__main__"})
    except Exception as error:
        yield f"{type(error).__name__}: {error}"
    pyplot.close("all")
    said = "print(" in piece.ending and not piece.ending.startswith("columns, rows")
    if said and not own_data and out.getvalue() != expected(piece):
        yield f"prints {out.getvalue()!r}, its docstring says {expected(piece)!r}"


def expected(piece: Piece) -> str:
    """What the examples of the docstring say, which doctest holds against the newest libraries."""
    tree = ast.parse(piece.path.read_text(encoding="utf-8"))
    doc = next(ast.get_docstring(node) or "" for node in tree.body if getattr(node, "name", "") == piece.name)
    wanted, reading = [], False
    for line in doc.split("\n"):
        if line.startswith((">>>", "...")):
            reading = True
        elif reading and line.strip():
            wanted.append(line)
        else:
            reading = False
    return "".join(f"{line}\n" for line in wanted)


def main() -> int:
    usual, found = pieces(ROOT), {}
    for language in (None, *Project(ROOT).languages):
        found |= pieces(ROOT, language)
    wrong = [
        f"{piece.path.relative_to(ROOT)}:{piece.lines[0]}: {piece.name}: {what}"
        for piece in found.values()
        for what in problems(piece, piece.code not in usual)
    ]
    print(*wrong, sep="\n", end="\n" if wrong else "")
    versions = f"NumPy {numpy.__version__}, matplotlib {matplotlib.__version__}"
    print(f"{len(found)} pieces, {len(wrong)} wrong, with {versions}; syntax of Python {PYTHON[0]}.{PYTHON[1]}")
    return 1 if wrong or not found else 0


if __name__ == "__main__":
    sys.exit(main())
