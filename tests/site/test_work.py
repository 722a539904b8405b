"""How much a browser works until a page stands: counted instead of timed, so that it holds on any machine."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from playwright.sync_api import Browser, Page

from tests.helpers.visits import arrive

PAGES = ["ko/maximum-likelihood/", "en/glossary/", "en/labs/digits/"]
DRAWN = "one => one.firstElementChild.checkVisibility({ contentVisibilityAuto: true })"


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_styled_again_and_again(page: Page, browser: Browser, address, path):
    browser.start_tracing(page=page, categories=["devtools.timeline"])
    arrive(page, address + path)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    styled: Counter[int] = Counter()  # by process: the browser itself is made of pages, too
    for event in events:
        if event["name"] == "UpdateLayoutTree":
            styled[event["pid"]] += event.get("args", {}).get("elementCount", 0)
    elements = page.locator("*").count()
    assert 0 < max(styled.values()) < 1.3 * elements, f"{max(styled.values())} styles for {elements} elements"


def test_what_is_far_below_is_drawn_when_it_is_reached(page: Page, address):
    arrive(page, address + PAGES[0])
    last = page.locator("article > .rm-formula").last
    assert not last.evaluate(DRAWN)
    last.scroll_into_view_if_needed()
    page.wait_for_function(DRAWN, arg=last.element_handle())
