"""One page of each kind in Firefox: what Chromium shows, it shows, and its paper has the pages it should."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page

from tests.helpers.built_site import PREFIX
from tests.helpers.engines import Firefox, NoEngine, opened
from tests.helpers.pages import LANGUAGES

KINDS = ("", "likelihood/", "labs/digits/", "cheatsheet/", "formulas/", "glossary/")
PATHS = ["", *(f"{language}/{kind}" for language in LANGUAGES for kind in KINDS)]
NEAR, SHARE = 12, 0.15
"""How much wider or higher than in Chromium the box of a formula may be: pixels; for tall ones a share.
Each engine sets signs and lines in its own way."""
FORMULAS = 40  # of a page: an index has hundreds, of the same signs
BOXES = """most => document.fonts.ready.then(() => [...document.querySelectorAll("article math[display=block]")]
  .slice(0, most).map(one => [one.closest("[id]").id, one.getBoundingClientRect().width,
    one.getBoundingClientRect().height]))"""
FONTS = """() => document.fonts.ready.then(() => !document.querySelector("math") ||
  [...document.fonts].some(font => /STIX Two Math/.test(font.family) && font.status === "loaded"))"""
SEARCH = """word => new Promise(done => {
  const box = document.querySelector("[data-md-component=search-query]");
  box.focus();
  box.value = word;
  box.dispatchEvent(new Event("input"));
  const until = Date.now() + 20000;
  const look = () => document.querySelector(".md-search-result__link") || Date.now() > until
    ? done(document.querySelectorAll(".md-search-result__link").length) : setTimeout(look, 50);
  look();
})"""
INK = (Path(__file__).parent / "ink.js").read_text(encoding="utf-8")
PAPERS = {"A4": (21.0, 29.7), "Letter": (21.59, 27.94)}


@pytest.fixture(scope="module")
def boxes(browser, address) -> dict[str, list]:
    """The formulas of each page as Chromium sets them."""
    page: Page = browser.new_page(viewport={"width": 1280, "height": 900})
    found = {}
    for path in PATHS:
        page.goto(address + path)
        found[path] = page.evaluate(BOXES, FORMULAS)
    page.close()
    return found


@pytest.mark.parametrize("engine", [Firefox], ids=lambda engine: engine.__name__)
def test_another_engine_shows_what_chromium_shows(engine, boxes, server, tmp_path):
    url = f"http://127.0.0.1:{server}{PREFIX}"
    try:
        with opened(engine, tmp_path) as browser:
            browser.resize(1280, 900)
            wrong = [f"{path or 'front door'}: {one}" for path in PATHS for one in look(browser, url, path, boxes)]
            for word in ("likelihood", "가능도"):
                browser.open(f"{url}{'en' if word.isascii() else 'ko'}/glossary/")
                wrong += [] if browser.run(SEARCH, word) else [f"the search finds nothing for {word}"]
                wrong += browser.errors()
            wrong += papers(browser, url)
    except NoEngine as error:
        pytest.skip(str(error))
    assert wrong == []


def look(browser: Firefox, url: str, path: str, boxes: dict) -> list[str]:
    """What is wrong with a page in this browser."""
    browser.open(url + path)
    wrong = [] if browser.run(FONTS) else ["the font of the formulas did not come"]
    found, wanted = browser.run(BOXES, FORMULAS), boxes[path]
    for (id_, width, height), (same, wide, high) in zip(found, wanted, strict=True):
        assert id_ == same
        if abs(width - wide) > NEAR or abs(height - high) > max(NEAR, SHARE * high):
            wrong.append(f"{id_} is {width:.0f} x {height:.0f} px, in Chromium {wide:.0f} x {high:.0f}")
    return wrong + browser.run(INK) + browser.errors()


def papers(browser: Firefox, url: str) -> list[str]:
    """The cheat sheet is one page on either paper."""
    wrong = []
    for language in LANGUAGES:
        browser.open(f"{url}{language}/cheatsheet/")
        sheets = {name: len(pypdfium2.PdfDocument(browser.print(*size))) for name, size in PAPERS.items()}
        wrong += [f"{language}: the cheat sheet takes {sheets}"] if {*sheets.values()} != {1} else []
    return wrong
