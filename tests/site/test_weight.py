"""What comes late moves nothing, and the search comes when it is asked for. For each page: test_every_page.py."""

from __future__ import annotations

import threading

import pytest
from playwright.sync_api import Page

from tests.site.views import Views

FIRST_MATHS = ("", "ko/mistakes/", "en/cheatsheet/", "ko/labs/digits/")  # formulas, a table, a figure in the first view
LATE = 0.3  # seconds: several pictures of the page are drawn before


@pytest.mark.parametrize("size", [(1280, 900), (390, 844)], ids=["wide", "narrow"])
def test_what_comes_late_moves_nothing(page: Page, address, size):
    """Fonts, pictures and scripts come after the page is shown, on a slow processor: nothing jumps."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    views = Views(page)
    waiting = threading.Event()

    def late(route):
        if route.request.resource_type not in ("document", "stylesheet"):
            waiting.wait(LATE)
        route.continue_()

    page.route("**/*", late)
    for path in FIRST_MATHS:
        views.open(address + path)
        assert views.moved() == [], f"{path} at {size[0]} px"


def test_the_search_comes_when_it_is_opened(page: Page, address):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}ko/likelihood/", wait_until="networkidle")
    assert not [url for url in asked if "search_index" in url or "whole" in url]
    page.locator("[data-md-component=search-query]").click()
    page.locator("[data-md-component=search-query]").press_sequentially("우도", delay=30)
    page.locator(".md-search-result__link").first.wait_for()
    assert [url for url in asked if "search_index" in url]
