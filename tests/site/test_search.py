"""What readers type leads to the page that explains it: `queries.csv`, asked of the search of the built site."""

from __future__ import annotations

import csv
import json
import random
import re
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Page, TimeoutError

from tests.helpers.visits import arrive

with Path(__file__).with_name("queries.csv").open(encoding="utf-8", newline="") as lines:
    QUERIES = list(csv.DictReader(lines))
JAMO = ((0x1100, 0x1113), (0x1161, 0x1176), (0x11A8, 0x11C3))
"""The letters of Korean where they begin a syllable, in it, and at its end."""
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
NAMES = {"ko": r"[가-힣]{4,}", "en": r"[a-z]{6,}"}
"""Of a page: those of one word, long enough to be known with a mistake in them."""
LETTERS = ("abcdefghijklmnopqrstuvwxyz", *("".join(map(chr, range(*ends))) for ends in JAMO))
ELSEWHERE = 0.03
"""How many mistakes may lead to another page: 우도수 may be 우도 and a letter too many, or 우도함수 without one."""
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


@pytest.mark.parametrize("language", sorted(NAMES))
def test_a_name_with_one_mistake_still_finds_its_page(page: Page, site, address, language):
    """A letter is another one; a letter, in Korean a syllable, is missing, there twice, or has changed places."""
    index = json.loads((site / language / "search" / "search_index.json").read_text(encoding="utf-8"))
    said = [name.lower() for section in index["docs"] for name in section.get("names", [])]
    names = sorted({name for name in said if re.fullmatch(NAMES[language], name)})
    assert len(names) > 50
    rng = random.Random(20260101)
    cases = [(name, wrong) for name in names for wrong in misspelt(name, rng)]
    arrive(page, f"{address}{language}/references/")
    right = dict(zip(names, page.evaluate(ASK, names), strict=True))
    answers = page.evaluate(ASK, [wrong for _, wrong in cases])
    assert all(right.values())
    lost = [case for case, found in zip(cases, answers, strict=True) if right[case[0]][0] not in found[:3]]
    assert len(lost) <= ELSEWHERE * len(cases), lost


def misspelt(name: str, rng: random.Random) -> list[str]:
    """A name with one mistake, of each kind one."""
    letters = list(unicodedata.normalize("NFD", name))
    place = rng.randrange(len(letters))
    (alike,) = (kind for kind in LETTERS if letters[place] in kind)
    letters[place] = rng.choice(alike.replace(letters[place], ""))
    gone, twice = (rng.randrange(len(name)) for _ in range(2))
    first = rng.choice([place for place in range(len(name) - 1) if name[place] != name[place + 1]])
    return [
        unicodedata.normalize("NFC", "".join(letters)),
        name[:gone] + name[gone + 1 :],
        name[: twice + 1] + name[twice:],
        name[:first] + name[first + 1] + name[first] + name[first + 2 :],
    ]


def test_what_is_found_instead_says_that_the_word_is_not_there(page: Page, address):
    arrive(page, f"{address}en/references/")
    assert typed(page, page.locator("[data-md-component=search-query]"), "likelyhood")
    result = page.locator(".md-search-result__item").first
    assert result.locator("mark").first.inner_text().lower() == "likelihood"
    assert result.locator(".md-search-result__terms del").first.inner_text() == "likelyhood"


def test_nothing_is_made_of_a_word_that_is_like_no_other(page: Page, address):
    arrive(page, f"{address}en/references/")
    asked = ["kubernetes", "zzzz", '"likelyhood"', "+likelyhood", "likely"]
    assert page.evaluate(ASK, asked) == [[]] * len(asked)


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
