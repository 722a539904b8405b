"""What stands on the sheets of a page that was printed."""

from __future__ import annotations

import re
import unicodedata

import pypdfium2

HEADINGS = """() => [...document.querySelectorAll("article :is(h2, h3, .rm-index-page)")]
  .map(one => [...one.childNodes].filter(part => !part.matches?.(".headerlink")).at(-1).textContent)"""
"""The last words of each: a PDF has mathematics in letters of its own."""


def plain(text: str) -> str:
    """The letters alone: a line is broken elsewhere on paper, and a PDF knows no spaces."""
    return re.sub(r"[\s\N{SOFT HYPHEN}\N{WORD JOINER}\ufffe]", "", unicodedata.normalize("NFKC", text)).replace("-", "")


def lone(document: pypdfium2.PdfDocument, headings: list[str]) -> list[str]:
    """The ends of sheets that are a heading."""
    ends = [plain(sheet.get_textpage().get_text_range())[-40:] for sheet in document]
    return [end for end in ends if end.endswith(tuple(map(plain, headings)))]
