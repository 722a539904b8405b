"""Which pages together have every kind of element: what styles decide need not be looked at on all pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import lxml.html

DRAWN = ("math", "svg")
"""What is inside of these is one picture."""
LOOKS = ("class", "role", "aria-current", "type")
"""The attributes by which the style sheets choose."""

Kind = tuple[str | None, ...]


def kinds(path: Path) -> set[tuple[Kind, Kind]]:
    """Every element of a page as a style sheet sees it, each with its parent."""
    root = lxml.html.document_fromstring(path.read_text(encoding="utf-8"))
    return {(_kind(parent), _kind(child)) for parent, child in _inside(root)}


def _inside(parent) -> Iterator[tuple]:
    for child in parent.iterchildren(lxml.etree.Element):
        yield parent, child
        if child.tag not in DRAWN:
            yield from _inside(child)


def _kind(element) -> Kind:
    return element.tag, *(element.get(name) for name in LOOKS)


def covering(pages: Mapping[str, Path]) -> set[str]:
    """Few of these pages, on which every kind of element occurs."""
    there = {name: kinds(path) for name, path in pages.items()}
    missing, chosen = set().union(*there.values()), set()
    while missing:
        richest = max(sorted(there), key=lambda name: len(there[name] & missing))
        chosen.add(richest)
        missing -= there[richest]
    return chosen
