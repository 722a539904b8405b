"""How much a browser works until a page stands: counted instead of timed, so that it holds on any machine."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from playwright.sync_api import Browser, Page

from tests.helpers.visits import arrive

PAGES = ["ko/maximum-likelihood/", "en/glossary/", "en/labs/digits/"]
DRAWN = "one => one.firstElementChild.checkVisibility({ contentVisibilityAuto: true })"


LOADS = 10
"""Where a page comes in parts, some of it is styled once more, and where it is cut is chance: the least counts."""


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_styled_again_and_again(page: Page, browser: Browser, address, path):
    styled = []
    for _ in range(LOADS):
        styled.append(styles(page, browser, address + path))
        elements = page.locator("*").count()
        if 0 < styled[-1] < 1.3 * elements:
            return
    pytest.fail(f"in each load more styles than elements ({elements}): {styled}")


def styles(page: Page, browser: Browser, url: str) -> int:
    """How many elements were styled until the page stood, each as often as it was."""
    page.goto("about:blank")
    browser.start_tracing(page=page, categories=["devtools.timeline"])
    arrive(page, url)
    styled: Counter[int] = Counter()  # by process: the browser itself is made of pages, too
    for event in json.loads(browser.stop_tracing())["traceEvents"]:
        if event["name"] == "UpdateLayoutTree":
            styled[event["pid"]] += event.get("args", {}).get("elementCount", 0)
    return max(styled.values())


def test_what_is_far_below_is_drawn_when_it_is_reached(page: Page, address):
    arrive(page, address + PAGES[0])
    last = page.locator("article > .rm-formula").last
    assert not last.evaluate(DRAWN)
    last.scroll_into_view_if_needed()
    page.wait_for_function(DRAWN, arg=last.element_handle())
