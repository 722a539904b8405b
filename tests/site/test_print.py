"""On paper nothing is missing, nothing is cut, and nothing is there that only a screen needs.

Printed are few pages that together have every kind of element; what is measured of them, test_every_page.py measures of
all others.
"""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page

from tests.helpers.kinds import covering
from tests.helpers.pages import LANGUAGES, addresses, file
from tests.helpers.paper import HEADINGS, lone, plain

PAPER = {"width": 680, "height": 1009}
"""A4 without its margins of 15 mm, in pixels."""
ROOM = 900
"""What is lower fits on a page together with the line that names it."""
HEAD = 60
"""How far below the edge of a sheet, in points, what has a formula above it begins at least; the margin is 42.5."""
ON_PAPER = [f"{language}/cheatsheet/" for language in LANGUAGES]
"""What is meant to be printed."""
FIRST = """() => [...document.querySelectorAll("article .rm-formula > .rm-piece pre")]
  .map(one => one.textContent.split("\\n")[0]).filter((line, index, all) => line && all.indexOf(line) === index)"""
"""The first lines of what is under formulas."""
SHARES = 6  # the pages are known when the site is built, so they are shared out by number
MEASURE = (Path(__file__).parent / "paper.js").read_text(encoding="utf-8")


def measured(page: Page, path: str) -> dict[str, list[str]]:
    """What is said on the paper of the page that the browser is at; nothing is wrong with it."""
    page.set_viewport_size(PAPER)
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    found = page.evaluate(MEASURE, {**PAPER, "room": ROOM})
    assert found["cut"] == [], path
    assert found["shown"] == [], path
    assert page.evaluate("getComputedStyle(document.body).colorScheme") == "light", path
    assert found["said"], path
    return found


def pdf(page: Page, paper: str) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(page.pdf(format=paper))


@pytest.mark.parametrize("share", range(SHARES))
def test_a_page_prints_whole(page: Page, site, address, share):
    taught = {path: site / file(path) for path in addresses(site) if path.count("/") > 1}
    printed = covering(taught) | {*ON_PAPER}
    for path in sorted(printed)[share::SHARES]:
        page.goto(address + path)
        found = measured(page, path)
        sheets = [
            plain(sheet.get_textpage().get_text_range()) for sheet in pypdfium2.PdfDocument(page.pdf(format="A4"))
        ]
        everything = "".join(sheets)
        assert [text for text in found["said"] if plain(text) not in everything] == [], path
        lines = [line for code in found["code"] for line in code.splitlines()]  # it may go on overleaf
        assert [line for line in lines if plain(line) not in everything] == [], path
        assert [text for text in found["whole"] if not any(plain(text) in sheet for sheet in sheets)] == [], path
        assert everything.startswith(plain(page.locator("h1").first.inner_text().removesuffix("¶"))), path
        if path in ON_PAPER:
            assert [len(pdf(page, paper)) for paper in ("A4", "Letter")] == [1, 1]


@pytest.mark.parametrize("name", ["mistakes", "labs/heights", "likelihood", "formulas"])
def test_no_heading_and_no_formula_is_parted_from_what_follows(page: Page, address, name):
    """A heading before an anchor, or a formula whose code begins overleaf, stood alone at the foot of a sheet."""
    for language in LANGUAGES:
        page.goto(f"{address}{language}/{name}/")
        document = pdf(page, "A4")
        assert lone(document, page.evaluate(HEADINGS)) == []
        sheets = [sheet.get_textpage() for sheet in document]
        found = [top for code in page.evaluate(FIRST) for sheet in sheets for top in tops(sheet, code)]
        assert found or name == "formulas", "the index has no code"
        highest = max(found, default=0)
        assert highest < document[0].get_height() - HEAD, language


def tops(sheet: pypdfium2.PdfTextPage, text: str) -> list[float]:
    """How high above the foot of the sheet the text is, wherever it is."""
    found = iter(sheet.search(text, match_case=True).get_next, None)
    return [sheet.get_charbox(index)[3] for index, _ in found]
