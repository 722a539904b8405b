"""What comes late moves nothing, and the search comes when it is asked for. For each page: test_every_page.py."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Request

from tests.site.views import Views

FIRST_MATHS = ("", "ko/mistakes/", "en/cheatsheet/", "ko/labs/digits/")  # formulas, a table, a figure in the first view
PAINTED = "performance.getEntriesByName('first-contentful-paint').length"


@pytest.mark.parametrize("size", [(1280, 900), (390, 844)], ids=["wide", "narrow"])
def test_what_comes_after_the_page_is_shown_moves_nothing(page: Page, address, size):
    """Fonts, pictures and scripts that a slow line brings late."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    views, held = Views(page), []
    for path in FIRST_MATHS:
        page.goto("about:blank")
        page.route("**/*", lambda route: route.continue_() if at_once(route.request) else held.append(route))
        page.goto(address + path, wait_until="commit")
        page.wait_for_function(PAINTED)
        assert any("woff2" in route.request.url for route in held), f"{path}: the page was not shown before its font"
        page.unroute("**/*")
        while held:
            held.pop().continue_()
        page.wait_for_load_state("load")
        assert views.moved() == [], f"{path} at {size[0]} px"


def at_once(request: Request) -> bool:
    return request.resource_type in ("document", "stylesheet")


def test_the_search_comes_when_it_is_opened(page: Page, address):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}ko/likelihood/", wait_until="networkidle")
    assert not [url for url in asked if "search_index" in url or "whole" in url]
    page.locator("[data-md-component=search-query]").click()
    page.locator("[data-md-component=search-query]").press_sequentially("우도", delay=30)
    page.locator(".md-search-result__link").first.wait_for()
    assert [url for url in asked if "search_index" in url]
