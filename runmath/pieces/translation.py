"""A piece's docstrings and comments in the page's language: what a person reads of it, and nothing that runs."""

from __future__ import annotations

import ast
import io
import tokenize
from collections.abc import Iterator

from runmath.errors import RunmathError, Several
from runmath.figures import Catalogue, has_words

OUTPUT = "#>"
"""What begins a line that the code printed."""


def translated(code: str, catalogue: Catalogue) -> tuple[str, list[str]]:
    """The code with its docstrings and comments in the catalogue's language, and the messages that it used.

    Raises
    ------
    RunmathError
        If the catalogue does not have some of them. Each names its text; the place is the caller's to add.
    """
    if catalogue.path is None:
        return code, []
    lines, used, missing = code.split("\n"), [], []
    for line, start, end, text in [*_texts(code)]:
        try:
            label, message = catalogue.translate(text)
        except RunmathError as error:
            missing.insert(0, error)  # the first text comes last
            continue
        if message is not None:
            used.append(message)
            lines[line] = lines[line][:start] + label + lines[line][end:]
    if missing:
        raise Several(missing)
    return "\n".join(lines), used


def texts(code: str) -> list[str]:
    """The docstrings and comments of a piece that hold words."""
    return [text for *_, text in _texts(code) if has_words(text)]


def _texts(code: str) -> Iterator[tuple[int, int, int, str]]:
    """Line, start and end of each text, the last one of a line first."""
    found = [*_docstrings(code), *_comments(code)]
    yield from sorted(found, reverse=True)


def _comments(code: str) -> Iterator[tuple[int, int, int, str]]:
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        text = token.string.lstrip("# ")
        if token.type == tokenize.COMMENT and not token.string.startswith(OUTPUT) and text:
            line, end = token.end
            yield line - 1, end - len(text), end, text


def _docstrings(code: str) -> Iterator[tuple[int, int, int, str]]:
    lines = code.split("\n")
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and (text := ast.get_docstring(node)):
            line = node.body[0].lineno - 1
            start = lines[line].find(text)
            if start < 0:
                what, mend = f"the docstring {text!r} is not written as it is read", "write its first line plainly"
                raise RunmathError(None, None, what, mend)
            yield line, start, start + len(text), text
