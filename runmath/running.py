"""Run code that an author wrote: in names of its own, with whatever goes wrong said in one line."""

from __future__ import annotations

import ast
import contextlib
import io
import warnings
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from runmath.errors import RunmathError
from runmath.pieces import Piece


def defined(piece: Piece) -> dict[str, Any]:
    """What the piece defines. Executed anew for each result, so that none depends on what was computed before."""
    space: dict[str, Any] = {"__name__": "__main__"}  # as for the reader who runs it
    exec(compile(piece.definitions, str(piece.path), "exec", dont_inherit=True), space)
    return space


def printed(piece: Piece) -> str:
    """The piece, and under every statement of its ending what that printed."""
    space, lines = defined(piece), [piece.definitions.rstrip(), "", ""]
    for source in _statements(piece.ending):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(source, str(piece.path), "exec", dont_inherit=True), space)
        lines += [source, *(f"#> {line}".rstrip() for line in out.getvalue().splitlines())]
    return "\n".join(lines) + "\n"


@contextlib.contextmanager
def asked(what: str):
    """Say in one line what went wrong inside code that an author wrote; a warning is wrong, too."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            yield
    except RunmathError:
        raise
    except (Exception, SystemExit) as error:
        mend = "mend the function or what it is given"
        raise RunmathError(
            None, None, f"{what} failed with {type(error).__name__}: {_first_line(error)}", mend
        ) from error


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, each with the comments above it; those that share a line stay together."""
    lines, done = script.split("\n"), 0
    for node, following in pairwise([*ast.parse(script).body, None]):
        if not following or following.lineno > node.end_lineno:
            yield "\n".join(lines[done : node.end_lineno])
            done = node.end_lineno


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or ["no message"])[0]
