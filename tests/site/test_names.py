"""What the parts of a page are called: a figure, a column, a field, a section; mathematics in a name says its words."""

from __future__ import annotations

import re

import pytest
from bs4 import Tag
from playwright.sync_api import Page

from runmath.languages.aloud import aloud
from tests.helpers.names import wrong_names
from tests.helpers.pages import LANGUAGES, built, each, names, soup

EACH = each()
NAMES = ["figcaption", "caption", "th", "label", "legend", "summary", "button", "a", *(f"h{n}" for n in range(1, 7))]
UNFOLD = """for (const one of document.querySelectorAll("details")) one.open = true;
  for (const one of document.querySelectorAll("article pre")) one.remove(); // code names nothing
  for (const one of document.querySelectorAll(".md-content__inner > *")) one.style.contentVisibility = "visible";"""


def named(page: Tag) -> list[tuple[str, Tag]]:
    """The formulas of a page that are part of a name, each with what is named."""
    found = [(formula.find_parent(NAMES), formula) for formula in page.select("article math")]
    return [(part.name, formula) for part, formula in found if part is not None and not part.get("aria-label")]


@pytest.mark.parametrize("language, name", EACH, ids=lambda part: part)
def test_every_formula_of_a_name_says_its_words_and_no_other_does(site, language, name):
    page = soup(built(site, language, name))
    told = [(formula, formula.find_parent(lang=True)["lang"]) for _, formula in named(page)]
    assert [formula.get("aria-label") for formula, _ in told] == [aloud(one["data-tex"], lang) for one, lang in told]
    assert len(page.select("math[aria-label]")) == len(told)


@pytest.mark.parametrize("language, name", EACH, ids=lambda part: part)
def test_pictures_are_one_image_and_english_code_says_so_on_korean_pages(site, language, name):
    page = soup(built(site, language, name))
    for picture in page.select("article svg[role=img]"):
        more = picture.has_attr("aria-describedby")
        assert [part.name for part in picture.find_all(recursive=False)] == ["title", "desc", *["desc"] * more, "g"]
        assert picture.find("g", recursive=False).get("aria-hidden") == "true"
    for code in page.select("article code"):
        text = code.get_text()
        english = re.search("[A-Za-z]{2}", text) and not re.search("[가-힣]", text)
        assert code.get("lang") == ("en" if english and language == "ko" else None), text[:60]


def test_the_browser_tells_the_names_that_the_words_and_formulas_of_a_page_say(page: Page, site, address):
    """On few pages that together have a formula in every kind of name, in turns of the languages."""
    waiting = {name: {kind for kind, _ in named(soup(built(site, "en", name)))} for name in names()}
    turn = 0
    while any(waiting.values()):
        name = max(waiting, key=lambda one: len(waiting[one]))
        kinds = waiting.pop(name)
        waiting = {other: left - kinds for other, left in waiting.items()}
        language = LANGUAGES[turn % len(LANGUAGES)]
        page.goto(f"{address}{built(site, language, name).parent.relative_to(site).as_posix()}/")
        page.evaluate(UNFOLD)
        assert wrong_names(page) == [], (language, name)
        turn += 1
    assert turn >= len(LANGUAGES)
