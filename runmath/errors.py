"""Errors that a person can act on: `file:line: what is wrong - what to do`."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from pathlib import Path

try:  # MkDocs prints a BuildError as one line and stops; every other exception is a traceback.
    from mkdocs.exceptions import BuildError as _Base
except ImportError:  # the engine itself does not need MkDocs
    _Base = Exception


class RunmathError(_Base):
    """Something an author wrote cannot be used.

    Parameters
    ----------
    file : path of the file to mend, or None where it is not known
    line : line number from 1, or None for the file as a whole
    what : what is wrong
    mend : what to do about it
    """

    def __init__(self, file: Path | str | None, line: int | None, what: str, mend: str = ""):
        self.file, self.line, self.what, self.mend = file, line, what, mend
        super().__init__(str(self))

    def __str__(self) -> str:
        where = place(self.file, self.line)
        text = re.sub(r"\s*\n\s*", " ", " - ".join(part for part in (self.what, self.mend) if part))
        return f"{where}: {text}" if where else text

    def __reduce__(self):
        return type(self), (self.file, self.line, self.what, self.mend)

    def at(self, file: Path | str, line: int | None) -> RunmathError:
        """The same error, said of the place in a page that led to it."""
        return type(self)(file, line, self.what, self.mend)


class Several(RunmathError):
    """Errors that were found together. It is said as the first of them, where only one can be said."""

    def __init__(self, errors: Iterable[RunmathError]):
        self.errors = [single for error in errors for single in each(error)]
        first = self.errors[0]
        super().__init__(first.file, first.line, first.what, first.mend)

    def __reduce__(self):
        return type(self), (self.errors,)

    def at(self, file: Path | str, line: int | None) -> RunmathError:
        return type(self)(error if error.file else error.at(file, line) for error in self.errors)


def each(error: RunmathError) -> list[RunmathError]:
    """The errors that one holds, or the one."""
    return error.errors if isinstance(error, Several) else [error]


class Failed(RunmathError):
    """Code that an author wrote went wrong. Wherever it is shown, that is one and the same problem."""


def read_text(file: Path, what: str, mend: str = "save it as UTF-8") -> str:
    """The text of a file that an author wrote.

    Raises
    ------
    RunmathError
        If it is no text or is not there.
    """
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise unreadable(file, what, error, mend) from None


def unreadable(file: Path | str, what: str, error: Exception, mend: str) -> RunmathError:
    """A file that is no text or is not there; the line of the first byte that is no text."""
    line = error.object[: error.start].count(b"\n") + 1 if isinstance(error, UnicodeDecodeError) else None
    return RunmathError(file, line, f"cannot read {what} ({error})", mend)


def place(file: Path | str | None, line: int | None) -> str:
    """`file:line`, or what is known of it."""
    return ":".join(str(part) for part in (shown(file), line) if part)


def line_at(text: str, position: int) -> int:
    """The line of a text, from 1, in which a position lies."""
    return text.count("\n", 0, position) + 1


def line_with(text: str, part: str) -> int | None:
    """The first line of a text that holds a part of it."""
    return next((number for number, line in enumerate(text.split("\n"), 1) if part in line), None)


def shown(file: Path | str | None) -> str:
    """A path as a person types it: relative to the working directory where it lies below it, or to the project's
    folder while MkDocs builds a language, in that language's own."""
    if file is None:
        return ""
    here = Path.cwd()
    try:
        return str(Path(file).resolve().relative_to(here.parents[1] if here.parent.name == "docs" else here))
    except ValueError:
        return str(file)


def nearest(name: str, names: Iterable[str]) -> str:
    """`did you mean '...'?`, or the list of what there is."""
    names = sorted(set(names))
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    if close:
        return f"did you mean {close[0]!r}?"
    more = ", ..." if len(names) > 12 else ""
    return f"there is: {', '.join(names[:12])}{more}" if names else "there is none yet"
