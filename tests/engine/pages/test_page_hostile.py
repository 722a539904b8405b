"""A page that could be read endlessly, or never to its end, is refused at once."""

import re
import time

import pytest

from runmath.errors import RunmathError
from runmath.pages import read


@pytest.mark.parametrize(
    "text, message",
    [
        ("# A\n\n$$\na = b\n", "page.md:3: $$ is not closed"),
        ("# A\n\n> $$ a = b\n", "page.md:3: $$ is not closed"),
        ("# A\n\n" + "`" * 10_000, "page.md:3: a hundred backticks in a row"),
        ("---\n" + "[" * 5_000 + "\n---\n", "page.md:2: the front matter is not YAML"),
    ],
)
def test_what_would_be_read_endlessly_or_never_is_refused(text, message):
    with pytest.raises(RunmathError, match=re.escape(message)):
        read("page.md", text)


@pytest.mark.parametrize("opening", ["\\[", "\\begin{align}", "\\begin{a}\\end{b}"])
def test_many_openings_without_an_end_are_read_at_once(opening):
    start = time.process_time()
    assert read("page.md", opening * 10_000).displays == []
    assert time.process_time() - start < 1.0
