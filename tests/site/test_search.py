"""What readers type leads to the page that explains it: `queries.csv`, typed into the search of the built site."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Page, TimeoutError

with Path(__file__).with_name("queries.csv").open(encoding="utf-8", newline="") as lines:
    QUERIES = list(csv.DictReader(lines))
FOUND = """() => [...new Set([...document.querySelectorAll(".md-search-result__item > a")].map(
  link => new URL(link.href).pathname.replace(/.*?\\/(ko|en)\\//, "")))]"""


@pytest.mark.parametrize("language", sorted({query["language"] for query in QUERIES}))
def test_each_query_finds_its_page_where_it_must_stand(page: Page, address, language):
    wanted = [query for query in QUERIES if query["language"] == language]
    assert len(wanted) >= 100
    page.goto(f"{address}{language}/references/", wait_until="networkidle")
    box = page.locator("[data-md-component=search-query]")
    lost = []
    for query in wanted:
        found = search(page, box, query["query"])
        if query["page"] not in found[: int(query["within"])]:
            lost.append(f"{query['query']}: {query['page']} not within {query['within']} of {found[:4]}")
    assert lost == []


def search(page: Page, box, text: str) -> list[str]:
    """The pages that were found, best first."""
    box.fill("")
    box.press("End")
    page.locator(".md-search-result__item").first.wait_for(state="detached")
    box.fill(text)
    box.press("End")  # the search listens to keys, and letters of Korean are put in without one
    try:
        page.locator(".md-search-result__item").first.wait_for(timeout=5_000)
    except TimeoutError:
        return []
    return page.evaluate(FOUND)
