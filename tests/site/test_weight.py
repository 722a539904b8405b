"""What a reader waits for: the first view of every page, weighed as a browser loads it."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page

from tests.site.pages import addresses

SHARES = 6
BYTES, REQUESTS = 130_000, 15
SHIFTS = """() => new Promise(done => {
  const moved = [];
  new PerformanceObserver(list => list.getEntries().filter(entry => !entry.hadRecentInput).forEach(entry => moved.push(
    `${entry.value}: ` + entry.sources.map(one => `${one.node?.nodeName} ${one.node?.className}`).join(", "))))
    .observe({type: "layout-shift", buffered: true});
  requestAnimationFrame(() => setTimeout(() => done(moved), 100));
})"""
BLOCKING = "() => [...document.scripts].filter(one => one.src && !one.defer && !one.async).map(one => one.src)"


@pytest.mark.parametrize("share", range(SHARES))
def test_the_first_view_of_every_page_is_light_and_stands_still(page: Page, site, address, share, record_property):
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    client.send("Network.setCacheDisabled", {"cacheDisabled": True})
    received: list[float] = []
    client.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    for width, height in ((1280, 900), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        for path in addresses(site)[share::SHARES]:
            page.goto("about:blank")
            received.clear()
            page.goto(address + path, wait_until="networkidle")
            moved = page.evaluate(SHIFTS)
            record_property(f"first view {path}", (len(received), sum(received)))
            assert len(received) <= REQUESTS, f"{path}: {len(received)} requests"
            assert sum(received) <= BYTES, f"{path}: {sum(received):,.0f} bytes"
            assert moved == [], f"{path} at {width} px"
            assert page.evaluate(BLOCKING) == [], path


def test_the_search_comes_when_it_is_opened(page: Page, address):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}ko/likelihood/", wait_until="networkidle")
    assert not [url for url in asked if "search_index" in url or "whole" in url]
    page.locator("[data-md-component=search-query]").click()
    page.locator("[data-md-component=search-query]").press_sequentially("우도", delay=30)
    page.locator(".md-search-result__link").first.wait_for()
    assert [url for url in asked if "search_index" in url]


@pytest.mark.parametrize("path", ["ko/maximum-likelihood/", "en/glossary/", "en/labs/digits/"])
def test_the_scripts_change_nothing_that_a_browser_would_have_to_arrange_anew(page: Page, site, address, path):
    page.goto(address + path, wait_until="networkidle")
    page.evaluate("document.querySelectorAll('.copy-code').forEach(one => one.remove())")
    now, built = page.content(), (site / path / "index.html").read_text(encoding="utf-8")
    seen, written = (BeautifulSoup(one, "lxml") for one in (now, built))
    assert str(seen.select_one("article")) == str(written.select_one("article"))
    assert seen.body.attrs == written.body.attrs
    assert "data-scheme" not in seen.html.attrs, "nobody chose light or dark"
