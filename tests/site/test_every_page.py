"""Every page that was built, as readers meet it: on a wide screen and on a phone, in both themes, in both languages.

Of the two languages of a page one is opened, at one of the two widths, and the other is reached by a click on the
switcher, at the other width. Both loads are weighed and watched (views.py: bytes, requests, shifts, scripts that
block). Each page is looked at in both widths (look.js: formulas, figures, what is cut) and once as on paper (paper.js).
axe then reads one of the two languages, in turns, for both have the same parts in the same order, and as little of it
twice as possible, for its time is most of the test's (trim.js):

- narrow and light: names, and what depends on the width (ON_WIDTH);
- wide and light: all other rules (TAGS), without the later cards of an index.

The contrast is decided by the style sheets: test_colours.py.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from runmath.languages import page_url
from tests.helpers.axe import ASK, AXE, TAGS
from tests.helpers.pages import PROJECT, addresses, built, each
from tests.helpers.views import GOOD, Views
from tests.site.test_colours import ON_THEME
from tests.site.test_length import TEACH
from tests.site.test_print import measured

SHARES = 12  # the pages are known when the site is built, so they are shared out by number
SIZES = {"wide": (1280, 900), "narrow": (390, 844)}
HERE = Path(__file__).parent
LOOK, TRIM, COPY = ((HERE / f"{name}.js").read_text(encoding="utf-8") for name in ("look", "trim", "copy"))
ON_WIDTH = ["target-size", "scrollable-region-focusable"]
ON_NAMES = ["label", "button-name", "link-name", "summary-name", "svg-img-alt"]
TALL = 16_000  # pixels at 1280
HEIGHT = """() => {
  for (const folded of document.querySelectorAll("details[data-unfolded]")) folded.open = false; // as they come
  for (const part of document.querySelectorAll(".md-content__inner > *")) part.style.contentVisibility = "visible";
  return document.documentElement.scrollHeight;
}"""
COVERED = """() => [...document.querySelectorAll(".copy-code")].filter(button => {
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const text = document.createRange();
  text.selectNodeContents(button.parentElement.querySelector("pre > code"));
  return [...text.getClientRects()].some(
    one => one.width && one.left < right && left < one.right && one.top + 2 < bottom && top + 2 < one.bottom);
}).map(button => button.parentElement.textContent.trim().slice(0, 60))"""
"""The code of a lab on which its button lies."""


@pytest.mark.parametrize("share", range(SHARES))
def test_every_page_is_light_steady_whole_and_accessible_and_leads_to_its_counterpart(
    page: Page, site, address, share, record_property
):
    views = Views(page, record_property)
    teach = {f"{built(site, *one).parent.relative_to(site)}/" for one in each() if one[1] in TEACH}
    for turn, pair in [*enumerate(pairs(addresses(site)))][share::SHARES]:
        order = pair[:: 1 if turn % 2 else -1]
        sizes = [*SIZES][:: 1 if turn % 4 < 2 else -1]
        show(page, sizes[0], "light")
        views.open(address + order[0])
        see(page, views, order[0], sizes, order[0] in teach, len(pair) == 2)
        if len(pair) == 2:
            switch(page, views, address, order[1])
            see(page, views, order[1], sizes[::-1], order[1] in teach, True)
        ask_axe(page, order[-1])
        assert page.troubles == [], pair


def pairs(paths: list[str]) -> list[tuple[str, ...]]:
    """A page and its counterpart in the other language; the front door, the pages for missing ones, and those that are
    in one language only stand alone."""
    only = {f"{language}/{page_url(name)}" for name, language in PROJECT.alone().items()}
    alone = [(path,) for path in paths if not path or path.endswith("404.html") or path in only]
    there = {path for path in paths if (path,) not in alone}
    beginnings = sorted({path.partition("/")[0] for path in there})
    found = [tuple(f"{one}/{rest}" for one in beginnings) for rest in sorted({p.partition("/")[2] for p in there})]
    assert len(beginnings) == 2 and len(found) > SHARES
    assert {path for pair in found for path in pair} == there, "a page without its counterpart"
    return found + alone


def show(page: Page, size: str, scheme: str) -> None:
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")


def see(page: Page, views: Views, path: str, sizes: list[str], teaches: bool, paired: bool) -> None:
    """A first view at one width; then the page on paper and at the other width."""
    if moved := views.moved_by():  # the font came late, as it does on a busy machine; else the page moves again
        assert moved <= GOOD, path
        views.open(page.url)
    assert views.moved() == [], path
    look(page, path, sizes[0], teaches)
    views.weigh(path)
    if paired:
        measured(page, path)
        page.emulate_media(media="screen")
    show(page, sizes[1], "light")
    look(page, path, sizes[1], teaches)
    assert not paired or page.evaluate(COPY) == [], path


def look(page: Page, path: str, size: str, teaches: bool) -> None:
    name = f"{path}, {size}"
    assert not teaches or size != "wide" or page.evaluate(HEIGHT) <= TALL, name
    assert page.evaluate(LOOK) == [], name
    if "/labs/" in path:
        assert page.locator(".copy-code").count() > 3, name
        assert page.evaluate(COVERED) == [], name


def switch(page: Page, views: Views, address: str, path: str) -> None:
    """To the same page in the other language, as a reader goes there."""
    language = path.partition("/")[0]
    views.begin()
    page.locator(f".languages a[hreflang={language}]").click()
    expect(page).to_have_url(address + path)
    expect(page.locator("html")).to_have_attribute("lang", language)
    page.wait_for_load_state("load")


def ask_axe(page: Page, path: str) -> None:
    show(page, "narrow", "light")
    page.evaluate(AXE)
    page.evaluate(TRIM, 1)
    assert page.evaluate(ASK, ["rule", [*ON_NAMES, *ON_WIDTH]]) == [], f"{path} at 390 px"
    page.evaluate(TRIM, 2)
    show(page, "wide", "light")
    assert page.evaluate(ASK, ["tag", TAGS, [*ON_WIDTH, *ON_THEME]]) == [], path
