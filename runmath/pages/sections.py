"""The sections of a page, and what each says in words: what every language says in its own way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from runmath.pages.page import Page, Text, read
from runmath.pages.prose import plain, prose

_SPOKEN = ("label", "unit", "say", "answer")
"""Options of blocks that hold words, beside alternative texts, which are prose."""

_WORD = re.compile(r"[가-힣]|[^\W\d_]{2}")
"""A text without one says the same in every language."""


@dataclass(frozen=True)
class Section:
    """From a title or a heading of the second level to the next one."""

    id: str
    line: int
    texts: tuple[str, ...]
    """Paragraphs, headings, captions, ...: without markup, each in one line."""


def sections(page: Page) -> list[Section]:
    """The sections of a page in their order; none without a heading that has an id."""
    return list(_sections(page.path, page.source))


@lru_cache(maxsize=2_000)  # a build asks a few times
def _sections(path: Path, source: str) -> tuple[Section, ...]:
    page = read(path) if path.suffix == ".py" else read(path, source)
    starts = [heading for heading in page.headings if heading.id and heading.level <= 2]
    found: dict[str, list[str]] = {heading.id: [] for heading in starts}
    for text in sorted(_texts(page), key=lambda text: text.line):
        words = " ".join(text.text.split())
        if starts and _WORD.search(words):
            found[at(page, text.line)].append(words)
    return tuple(Section(heading.id, heading.line, tuple(found[heading.id])) for heading in starts)


def at(page: Page, line: int) -> str:
    """The id of the section in which a line lies; what stands before the first one belongs to it."""
    starts = [heading for heading in page.headings if heading.id and heading.level <= 2]
    before = [heading.id for heading in starts if heading.line <= line]
    return before[-1] if before else starts[0].id if starts else ""


def _texts(page: Page) -> Iterator[Text]:
    """All that is written in words. Of the front matter only what readers see."""
    yield from (text for text in prose(page) if not (page.meta and text.line == 1))
    if description := page.meta.get("description"):
        yield Text(str(description), 1)
    for block in page.blocks:
        for name in _SPOKEN:
            said = block.options.get(name)
            for words in said.values() if isinstance(said, dict) else [said] if said else []:
                yield Text(plain(str(words)), block.line)
