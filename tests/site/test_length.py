"""A page that teaches is read at one sitting: its words, its cards, and how far there is to scroll."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page

from tests.helpers.pages import LANGUAGES, built, names, sources

WORDS, LETTERS, CARDS, TALL = 2_250, 5_500, 12, 16_000
"""English words; Korean characters; formulas with code; pixels at 1280. Twelve minutes, at an ordinary speed."""
ASIDE = "math, pre, svg, table, .rm-piece, .rm-line, .rm-symbols, .rm-moved"
"""What is looked at, and not read on."""
HEIGHT = """() => {
  for (const part of document.querySelectorAll(".md-content__inner > *")) part.style.contentVisibility = "visible";
  return document.documentElement.scrollHeight;
}"""
TEACH = [name for name in names() if any(h.id == "exercises" for h in sources(LANGUAGES[0])[name].headings)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TEACH)
def test_a_page_has_no_more_words_and_cards_than_one_reads_at_a_sitting(site, language, name):
    article = read(built(site, language, name))
    assert len(article.select(".rm-formula:has(> .rm-piece)")) <= CARDS
    for part in article.select(ASIDE):
        part.decompose()
    parts = [part for part in article.select("p, li, figcaption") if not part.find_parent(["li", "figcaption"])]
    text = " ".join(part.get_text(" ") for part in parts)
    assert len(re.sub(r"\s", "", text)) <= LETTERS if language == "ko" else len(text.split()) <= WORDS


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_that_teaches_is_too_tall(page: Page, site, address, language):
    assert len(TEACH) >= 13
    page.set_viewport_size({"width": 1280, "height": 900})
    heights = {}
    for name in TEACH:
        page.goto(address + built(site, language, name).parent.relative_to(site).as_posix() + "/")
        heights[name] = page.evaluate(HEIGHT)
    assert {name: height for name, height in heights.items() if height > TALL} == {}


def read(path: Path):
    return BeautifulSoup(path.read_text(encoding="utf-8"), "lxml").select_one("article")
