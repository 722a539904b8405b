"""Run code that an author wrote: in names of its own, with whatever goes wrong said in one line."""

from __future__ import annotations

import ast
import contextlib
import io
import signal
import threading
import warnings
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from runmath.errors import Failed, RunmathError
from runmath.pieces.cutting import Piece

SECONDS = 120
"""A function that takes longer to show something has gone wrong."""


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
def asked(what: str, times: int = 1):
    """Say in one line what went wrong inside code that an author wrote; a warning is wrong, too, and print that
    no reader would see. It may take so many times as long as what shows one thing."""
    out = io.StringIO()
    try:
        with warnings.catch_warnings(), _limited(SECONDS * times), contextlib.redirect_stdout(out):
            warnings.simplefilter("error")
            yield
    except RunmathError:
        raise
    except (Exception, SystemExit) as error:
        mend = "mend the function or what it is given"
        raise Failed(None, None, f"{what} failed with {type(error).__name__}: {_one_line(error)}", mend) from error
    if said := out.getvalue().strip():
        raise Failed(None, None, f"{what} prints {said.splitlines()[0]!r}", "let it return what it has to say")


@contextlib.contextmanager
def _limited(seconds: int):
    """Stop what runs too long, where the system can."""

    def too_long(*_: object) -> None:
        raise TimeoutError(f"it takes longer than {seconds} seconds")

    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, too_long)
    signal.setitimer(signal.ITIMER_REAL, seconds, 1)  # and again: some places ignore an exception
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _statements(script: str) -> Iterator[str]:
    """The statements of a script, each with the comments above it; those that share a line stay together."""
    lines, done = script.split("\n"), 0
    for node, following in pairwise([*ast.parse(script).body, None]):
        if not following or following.lineno > node.end_lineno:
            yield "\n".join(lines[done : node.end_lineno])
            done = node.end_lineno


def _one_line(error: BaseException) -> str:
    text = " ".join(str(error).split())
    return (text if len(text) <= 200 else text[:197] + "...") or "no message"
