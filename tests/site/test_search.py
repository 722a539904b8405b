"""What readers type leads to the page that explains it: `queries.csv`, asked of the search of the built site."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Page, TimeoutError

from tests.helpers.visits import arrive

with Path(__file__).with_name("queries.csv").open(encoding="utf-8", newline="") as lines:
    QUERIES = list(csv.DictReader(lines))
TYPED = 12  # of each language, spread over the list, are typed as well: the search that is asked is what a reader sees
ASK = """async (queries) => {
  const config = JSON.parse(document.getElementById("__config").textContent);
  const index = await (await fetch(`${config.base}/search/search_index.json`)).json();
  const search = new Worker(config.search);
  const ask = (message) => new Promise((answer, refuse) => {
    search.onmessage = (event) => answer(event.data.data);
    search.onerror = (event) => refuse(event.message);
    search.postMessage(message);
  });
  await ask({ type: 0, data: { ...index, options: { suggest: true } } });
  const found = [];
  for (const data of queries)
    found.push((await ask({ type: 2, data })).items.map(([page]) => page.location.replace(/#.*/, "")));
  return found;
}"""
SHOWN = """() => [...new Set([...document.querySelectorAll(".md-search-result__item > a")].map(
  link => new URL(link.href).pathname.replace(/.*?\\/(ko|en)\\//, "")))]"""


@pytest.mark.parametrize("language", sorted({query["language"] for query in QUERIES}))
def test_each_query_finds_its_page_where_it_must_stand(page: Page, address, language):
    wanted = [query for query in QUERIES if query["language"] == language]
    assert len(wanted) >= 100
    arrive(page, f"{address}{language}/references/")
    answers = page.evaluate(ASK, [query["query"] for query in wanted])
    lost = [
        f"{query['query']}: {query['page']} not within {query['within']} of {found[:4]}"
        for query, found in zip(wanted, answers, strict=True)
        if query["page"] not in found[: int(query["within"])]
    ]
    assert lost == []
    box = page.locator("[data-md-component=search-query]")
    for number in range(0, len(wanted), len(wanted) // TYPED):
        shown = typed(page, box, wanted[number]["query"])
        assert shown == answers[number][: len(shown)] != [], wanted[number]["query"]


def typed(page: Page, box, text: str) -> list[str]:
    """The pages that the search shows, best first."""
    box.fill("")
    box.press("End")
    page.locator(".md-search-result__item").first.wait_for(state="detached")
    box.fill(text)
    box.press("End")  # the search listens to keys, and letters of Korean are put in without one
    try:
        page.locator(".md-search-result__item").first.wait_for()
    except TimeoutError:
        return []
    return page.evaluate(SHOWN)
