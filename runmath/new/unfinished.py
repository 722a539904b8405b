"""What a recipe has left to its author: each `TODO`, and what is to be written there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from runmath.errors import RunmathError, line_at, read_text

PLACES = (
    *("docs/*/mkdocs.yml", "docs/*/pages/**/*.md", "docs/*/pages/labs/*.py", "docs/theme/labels.*.po"),
    *("snippets/**/*.py", "tests/snippets/*.py", "tests/formulas/*.py"),
)
_TODO = re.compile(r"""TODO(?::[ ]?(?P<text>[^\n"`]*)|\("(?P<code>[^"]*)"\))?""")
"""In text a colon and what is to be written follow; in code it is a call; in a name it stands alone."""


def problems(root: Path) -> Iterator[RunmathError]:
    """Everything of a project that is still to be written, in the order of files and lines."""
    for path in sorted({path for place in PLACES for path in root.glob(place)}):
        try:
            text = read_text(path, "the file")
        except RunmathError:  # whoever needs it says what it is
            continue
        for found in _TODO.finditer(text) if "TODO" in text else ():
            words = (found["text"] or found["code"] or "the rest of the name").partition(" { #")[0].strip(" .")
            line = line_at(text, found.start())
            yield RunmathError(path, line, f"still to be written: {words}", "write it in place of the TODO")
