"""A page that teaches is read at one sitting: its words and its cards. Its height: test_every_page.py."""

from __future__ import annotations

import re

import pytest

from tests.helpers.pages import built, each, once, parsed, soup

WORDS, LETTERS, CARDS = 2_250, 5_500, 12
"""English words; Korean characters; formulas with code. Twelve minutes, at an ordinary speed."""
ASIDE = "math, pre, svg, table, .rm-piece, .rm-line, .rm-symbols, .rm-moved"
"""What is looked at, and not read on."""
TEACH = [name for name, page in once().items() if any(heading.id == "exercises" for heading in page.headings)]


@pytest.mark.parametrize("language, name", [one for one in each() if one[1] in TEACH])
def test_a_page_has_no_more_words_and_cards_than_one_reads_at_a_sitting(site, language, name):
    article = parsed(built(site, language, name)).select_one("article")
    assert len(article.select(".rm-formula:has(> .rm-piece)")) <= CARDS
    for part in article.select(ASIDE):
        part.decompose()
    parts = [part for part in article.select("p, li, figcaption") if not part.find_parent(["li", "figcaption"])]
    text = " ".join(part.get_text(" ") for part in parts)
    count, most = (len(re.sub(r"\s", "", text)), LETTERS) if language == "ko" else (len(text.split()), WORDS)
    assert count <= most


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_code_of_the_cheat_sheet_is_folded(site, language):
    pieces = soup(built(site, language, "cheatsheet")).select("article .rm-piece")
    assert len(pieces) == 10
    assert all(piece.name == "details" and not piece.has_attr("open") for piece in pieces)


def test_some_pages_teach():
    assert len(TEACH) >= 13
