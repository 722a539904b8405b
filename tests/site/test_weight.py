"""What comes late moves nothing, and the search comes when it is asked for. For each page: test_every_page.py."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page, Route

from tests.helpers.views import Views
from tests.helpers.visits import arrive

FIRST_MATHS = ("", "ko/mistakes/", "en/cheatsheet/", "ko/labs/digits/")  # formulas, a table, a figure in the first view
LATE = 0.02
"""How far a font that comes late may move the page: the formulas take their places in it. A tenth is seen as good."""
UNMARKED = """() => {
  for (const one of document.querySelectorAll("[data-cut]"))
    for (const name of ["data-cut", "tabindex", "role", "aria-label"]) one.removeAttribute(name);
}"""
"""Without what says that something scrolls, which moves nothing."""
PAINTED = """() => new Promise(done => new PerformanceObserver(
  list => list.getEntriesByName("first-contentful-paint").length && done()).observe({type: "paint", buffered: true}))"""


@pytest.mark.parametrize("size", [(1280, 900), (390, 844)], ids=["wide", "narrow"])
def test_what_comes_after_the_page_is_shown_moves_next_to_nothing(page: Page, address, size):
    """Fonts, pictures and scripts that a slow line brings late."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    views, line = Views(page), Line()
    page.route("**/*", line.bring)
    for path in FIRST_MATHS:
        page.goto("about:blank")
        line.slow = True
        page.goto(address + path, wait_until="commit")
        page.evaluate(PAINTED)
        assert any("woff2" in route.request.url for route in line.held), f"{path}: shown after its font came"
        line.hurry()
        page.wait_for_load_state("load")
        assert views.moved_by() <= LATE, f"{path} at {size[0]} px"


class Line:
    """A line that brings what the first picture of a page needs, and holds back all else while it is slow."""

    def __init__(self):
        self.slow, self.held = False, []

    def bring(self, route: Route) -> None:
        if self.slow and route.request.resource_type not in ("document", "stylesheet"):
            self.held.append(route)
        else:
            route.continue_()

    def hurry(self) -> None:
        self.slow = False
        while self.held:
            self.held.pop().continue_()


def test_the_search_comes_when_it_is_opened(page: Page, address):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    arrive(page, f"{address}ko/likelihood/")
    assert not [url for url in asked if "search_index" in url or "whole" in url]
    page.locator("[data-md-component=search-query]").click()
    page.locator("[data-md-component=search-query]").press_sequentially("우도", delay=30)
    page.locator(".md-search-result__link").first.wait_for()
    assert [url for url in asked if "search_index" in url]


@pytest.mark.parametrize("path", ["ko/maximum-likelihood/", "en/glossary/", "en/labs/digits/"])
def test_the_scripts_change_nothing_that_a_browser_would_have_to_arrange_anew(page: Page, site, address, path):
    arrive(page, address + path)
    page.evaluate("document.querySelectorAll('.copy-code').forEach(one => one.remove())")
    page.evaluate(UNMARKED)
    now, built = page.content(), (site / path / "index.html").read_text(encoding="utf-8")
    seen, written = (BeautifulSoup(one, "lxml") for one in (now, built))
    assert str(seen.select_one("article")) == str(written.select_one("article"))
    assert seen.body.attrs == written.body.attrs
    assert "data-scheme" not in seen.html.attrs, "nobody chose light or dark"
