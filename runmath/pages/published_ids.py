"""Addresses stay: `docs/anchors.csv` lists every published id of a page, and under which id its content is now.

What moved to another page has `page#id` in the last column: a line at the end of the old page then leads there. A page
that got another name has a line without an id, `old,,new`: its ids are then looked for on the new page.
"""

from __future__ import annotations

import csv
import xml.etree.ElementTree as etree
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from runmath.errors import RunmathError

COLUMNS = ["page", "id", "now"]


@dataclass(frozen=True)
class Anchor:
    """One published id."""

    page: str
    """The page's name without its suffix: `likelihood`, `labs/heights`."""
    id: str
    """Nothing, where the page itself got another name."""
    now: str
    line: int
    new_page: str
    """Where its content is now; mostly the same page."""


def path(root: Path) -> Path:
    return root / "docs" / "anchors.csv"


def read(root: Path) -> list[Anchor]:
    """The published ids of a project; none where it keeps no list.

    Raises
    ------
    RunmathError
        If the file is not the table it must be, or lists an id twice.
    """
    file = path(root)
    return _read(file, file.read_text(encoding="utf-8")) if file.exists() else []


@lru_cache(maxsize=8)  # every page asks twice
def _read(file: Path, text: str) -> list[Anchor]:
    head, *rows = csv.reader(text.splitlines())
    if head != COLUMNS:
        raise RunmathError(file, 1, f"the columns are {', '.join(head)}", f"write {','.join(COLUMNS)}")
    found: dict[tuple[str, str], Anchor] = {}
    for line, row in enumerate(rows, 2):
        if len(row) != len(COLUMNS) or not (row[0] and row[2]):
            raise RunmathError(file, line, "a line without three entries", "write page, published id, id now")
        page, now = _target(file, line, row) if row[1] else (row[2], "")
        anchor = Anchor(row[0], row[1], now, line, page)
        if (before := found.setdefault((anchor.page, anchor.id), anchor)) is not anchor:
            raise RunmathError(file, line, f"{anchor.id!r} is listed twice, here and on line {before.line}", "keep one")
    names = {anchor.page: anchor.new_page for anchor in found.values() if not anchor.id}
    return [
        replace(anchor, new_page=names[anchor.page])
        if anchor.page == anchor.new_page and anchor.page in names
        else anchor
        for anchor in found.values()
    ]


def renamed(anchors: list[Anchor]) -> dict[str, str]:
    """The names that pages once had, and those that they have now."""
    return {anchor.page: anchor.new_page for anchor in anchors if not anchor.id}


def _target(file: Path, line: int, row: list[str]) -> tuple[str, str]:
    """The page and the id that a line leads to."""
    page, mark, id_ = row[2].rpartition("#")
    if mark and (not page or not id_ or "#" in page):
        raise RunmathError(file, line, f"{row[2]!r} is no page and id", "write `page#id`, or only the id on this page")
    if page == row[0]:
        raise RunmathError(file, line, f"{row[2]!r} names the page itself", f"write {id_!r} in the last column")
    return page or row[0], id_


def aliases(anchors: list[Anchor], page: str) -> dict[str, list[str]]:
    """The former ids of what a page holds, on this page, by the id that it has now."""
    found: dict[str, list[str]] = {}
    for anchor in anchors:
        if anchor.page == anchor.new_page == page and anchor.id != anchor.now:
            found.setdefault(anchor.now, []).append(anchor.id)
    return found


def former(anchors: list[Anchor], page: str) -> dict[str, list[str]]:
    """The former ids of what a page holds, on whatever page they were, by the id that it has now."""
    found: dict[str, list[str]] = {}
    for anchor in anchors:
        if anchor.new_page == page and anchor.id not in (anchor.now, *found.get(anchor.now, ())):
            found.setdefault(anchor.now, []).append(anchor.id)
    return found


def moved(anchors: list[Anchor], page: str) -> list[Anchor]:
    """What was on a page and is on another one now."""
    return [anchor for anchor in anchors if anchor.page == page != anchor.new_page]


def place(root: etree.Element, former: Mapping[str, list[str]]) -> None:
    """Put the former ids of a page's parts before them, as anchors without content."""
    for parent in root.iter():
        for index, child in reversed([*enumerate(parent)]):
            for id_ in former.get(child.get("id") or "", ()):
                parent.insert(index, etree.Element("span", {"id": id_, "class": "rm-anchor"}))


def place_moved(root: etree.Element, links: Mapping[str, tuple[str, str]], say: str) -> None:
    """Lead on from the ids of what moved: a line each at the page's end, seen only by who comes to it.

    Parameters
    ----------
    root : the page
    links : address and title of the page that holds it now, by id
    say : the sentence, with a place for the title
    """
    before, _, after = say.partition("{page}")
    for id_, (address, title) in links.items():
        line = etree.SubElement(root, "p", {"id": id_, "class": "rm-moved", "data-search-exclude": ""})
        line.text = before
        link = etree.SubElement(line, "a", {"href": address})
        link.text, link.tail = title, after
