"""The feed of a language, `feed.xml`: which pages changed when, in Atom (RFC 4287).

An entry is a page on a day on which its text changed, with the page's title and description: what a commit says of
itself is English, and meant for contributors.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path
from urllib.parse import quote, urljoin, urlsplit
from xml.etree import ElementTree

from runmath.languages import Project, page_url
from runmath.pages import Page
from runmath.site.history import History, files_of

NAME = "feed.xml"
ENTRIES = 20
_ATOM = "http://www.w3.org/2005/Atom"


def feed(root: Path, language: str, title: str, home: str, history: History) -> str:
    """The latest changes of the pages of a language whose home is at an address; nothing where none is known."""
    pages = Project(root).pages(language)[0]
    changes = [*islice(latest(root, pages, history), ENTRIES)]
    if not changes or not home:
        return ""
    ElementTree.register_namespace("", _ATOM)
    whole = ElementTree.Element(f"{{{_ATOM}}}feed", {"xml:lang": language})
    _texts(whole, title=title, id=home, updated=changes[0][0].isoformat())
    _link(whole, "self", urljoin(home, NAME), "application/atom+xml")
    _link(whole, "alternate", home, "text/html")
    _texts(ElementTree.SubElement(whole, f"{{{_ATOM}}}author"), name=title, uri=home)
    for when, name in changes:
        where, page = urljoin(home, quote(page_url(name))), pages[name]
        entry = ElementTree.SubElement(whole, f"{{{_ATOM}}}entry")
        _texts(entry, title=page.title, id=_id(where, when), updated=when.isoformat())
        _link(entry, "alternate", where, "text/html")
        _texts(entry, summary=page.meta.get("description") or page.title)
    ElementTree.indent(whole)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ElementTree.tostring(whole, encoding="unicode")}\n'


def latest(root: Path, pages: dict[str, Page], history: History) -> Iterator[tuple[datetime, str]]:
    """(when, name) of every page on every day on which its text changed, the newest first."""
    files, seen = {name: files_of(root, page) for name, page in pages.items()}, set()
    for change in history.changes:
        for name in pages:
            if files[name] & change.files and (name, change.when.date()) not in seen:
                seen.add((name, change.when.date()))
                yield change.when, name


def _id(where: str, when: datetime) -> str:
    """The permanent id of a page's change on a day (RFC 4151): it never holds what is not part of both."""
    place = urlsplit(where)
    return f"tag:{place.hostname},{when:%Y-%m-%d}:{place.path}"


def _texts(parent: ElementTree.Element, **texts: str) -> None:
    for name, text in texts.items():
        ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}").text = text


def _link(parent: ElementTree.Element, relation: str, address: str, kind: str) -> None:
    ElementTree.SubElement(parent, f"{{{_ATOM}}}link", rel=relation, type=kind, href=address)
