"""Labs on the built site: light as any page, readable, and found by the search. What is downloaded: beside this."""

import gzip
import json
import re
from statistics import linear_regression, median

import pytest
from lxml import html

from tests.helpers.pages import LANGUAGES, built, names, soup, sources

LABS = [name for name in names() if name.endswith(".py")]
each_lab = pytest.mark.parametrize("name", LABS)
each_language = pytest.mark.parametrize("language", LANGUAGES)


def stem(name):
    return name.removeprefix("labs/").removesuffix(".py")


def test_there_are_three_labs_and_the_navigation_leads_to_them(site):
    assert {stem(name) for name in LABS} == {"heights", "digits", "korean-bigram"}
    for language in LANGUAGES:
        links = {link["href"] for link in soup(built(site, language, "likelihood.md")).select(".md-nav__link[href]")}
        assert {f"../labs/{stem(name)}/" for name in LABS} <= links


@each_lab
def test_the_languages_have_the_same_code(name):
    texts = [[cell.text for cell in sources(language)[name].code] for language in LANGUAGES]
    assert texts[0] == texts[1] != []


def weight(path):
    """Compressed bytes of a page, those of what stands around its text, and how much a reader sees of text."""
    data = path.read_bytes()
    page = html.fromstring(data)
    article = page.find(".//article")
    for hidden in article.xpath(".//script | .//style"):
        hidden.drop_tree()
    length = len(" ".join(article.text_content().split()))
    article.drop_tree()
    return len(gzip.compress(data)), len(gzip.compress(html.tostring(page))), length


@pytest.fixture(scope="module")
def text_pages(site):
    """The weights of each language's pages of text: not the labs, and not the index of formulas, a list."""
    return {
        language: [
            weight(built(site, language, name))
            for name, page in sources(language).items()
            if not page.cells and name != "formulas.md"
        ]
        for language in LANGUAGES
    }


@each_lab
@each_language
def test_a_lab_weighs_at_most_half_more_than_a_text_page_of_its_length(site, text_pages, language, name):
    """No page has just this length: the line through all says what one would weigh."""
    bytes_, _, length = weight(built(site, language, name))
    others, _, lengths = zip(*text_pages[language], strict=True)
    slope, base = linear_regression(lengths, others)
    assert bytes_ <= 1.5 * (base + slope * length)


@each_lab
@each_language
def test_around_a_lab_stands_no_more_than_around_a_text(site, text_pages, language, name):
    around = weight(built(site, language, name))[1]
    assert around <= 1.05 * median(page[1] for page in text_pages[language])


@each_lab
@each_language
def test_a_lab_brings_no_style_no_script_and_no_other_origin_of_its_own(site, language, name):
    lab, page = soup(built(site, language, name)), soup(built(site, language, "glossary.md"))
    assert lab.select("article style, article script, .jupyter-wrapper, [class*=jp-]") == []
    assert len(lab.select("style")) == len(page.select("style"))
    assert [script for script in lab.select("script[src]") if not script["src"].strip()] == []
    assert len(lab.select("script")) == len(page.select("script"))


@each_lab
@each_language
def test_headings_of_a_lab_have_ids_and_permalinks(site, language, name):
    for heading in soup(built(site, language, name)).select("article h1, article h2"):
        assert re.fullmatch("[a-z][a-z0-9-]*", heading["id"])
        assert heading.select_one("a.headerlink")["href"] == f"#{heading['id']}"


def test_the_search_of_each_language_holds_the_text_of_labs(site):
    for language, words in (("ko", "굴러가는 공처럼"), ("en", "like a ball that rolls")):
        index = json.loads((site / language / "search" / "search_index.json").read_text(encoding="utf-8"))
        found = [entry for entry in index["docs"] if entry["location"].startswith("labs/digits/")]
        assert any(words in entry["text"] for entry in found)
        assert not any("import matplotlib" in entry["text"] for entry in found)


def test_the_letters_that_the_prose_points_at_were_written(site):
    for language in LANGUAGES:
        page = soup(built(site, language, "labs/korean-bigram.py"))
        *_, output = page.select(".rm-output")
        prose = output.find_parent(class_="rm-cell").find_next_sibling("p")
        named = [span.get_text() for span in prose.select("[lang=ko]")] or re.findall("‘(.*?)’", prose.get_text())
        assert len(named) >= 2
        assert [letters for letters in named if letters not in output.get_text()] == []
