"""The pages of the site as the tests name them: in their source and as built."""

from __future__ import annotations

import gc
from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from runmath.languages import Project, each_once, translations
from runmath.pages import Block, Page, published_ids
from tests.helpers import ROOT

PROJECT = Project(ROOT)
LANGUAGES = PROJECT.languages


@cache
def sources(language: str) -> dict[str, Page]:
    """The pages of a language by name, as read from their Markdown."""
    pages, errors = PROJECT.pages(language)
    assert errors == []
    return pages


def names() -> list[str]:
    """The pages that every language has."""
    return [name for name in sources(LANGUAGES[0]) if name not in PROJECT.alone()]


def each() -> list[tuple[str, str]]:
    """(language, name) of every page: one may be in one language only."""
    return [(language, name) for language in LANGUAGES for name in sources(language)]


def once() -> dict[str, Page]:
    """Every page by name, in the first language that has it: the languages have the same blocks."""
    return each_once(map(sources, LANGUAGES))


def home(name: str) -> str:
    """The first language that has a page."""
    return PROJECT.alone().get(name, LANGUAGES[0])


@cache
def left(language: str, name: str) -> frozenset[str]:
    """The sections of a page in which there may be words that nobody has translated."""
    lags = translations.lags(PROJECT, {one: sources(one) for one in LANGUAGES})
    return frozenset(lag.section for lag in lags if (lag.language, lag.name) == (language, name) and lag.kind != "new")


def blocks(*kinds: str) -> list[tuple[str, Block]]:
    """(page name, block) for every block of these kinds that shows a piece; the languages have the same ones."""
    pages = once().items()
    return [(name, block) for name, page in pages for block in page.blocks if block.kind in kinds and block.argument]


def built(site: Path, language: str, name: str) -> Path:
    """The HTML file of a page."""
    stem = name.removesuffix(".md").removesuffix(".py")
    folder = site / language / (stem.removesuffix("index") if stem.endswith("index") else stem)
    return folder / "index.html"


@cache
def soup(path: Path) -> BeautifulSoup:
    return parsed(path)


def parsed(path: Path) -> BeautifulSoup:
    """A page that the test may change."""
    gc.disable()  # a page is many objects, which all stay: to look for garbage among them takes as long as to read them
    try:
        return BeautifulSoup(path.read_text(encoding="utf-8"), "lxml")
    finally:
        gc.freeze()
        gc.enable()


@cache
def by_id(path: Path) -> dict[str, list[Tag]]:
    """The elements of a page by their ids."""
    found: dict[str, list[Tag]] = {}
    for element in soup(path).find_all(id=True):
        found.setdefault(element["id"], []).append(element)
    return found


def addresses(site: Path) -> list[str]:
    """Every page of the built site, as the end of its address, the front door and the page for a missing one too."""
    old = {f"{page}/index.html" for page in published_ids.renamed(published_ids.read(ROOT))}  # they only lead on
    paths = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    paths = [path for path in paths if path.partition("/")[2] not in old]
    return [path.removesuffix("index.html") for path in paths]


def file(address: str) -> str:
    """The file at the end of an address."""
    return address if address.endswith(".html") else f"{address}index.html"
