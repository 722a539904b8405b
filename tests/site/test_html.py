"""Every built page is valid HTML with an order that a machine can read too."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from tests.helpers import nu
from tests.helpers.pages import LANGUAGES, soup

HANGUL = re.compile("[ㄱ-ㅎㅏ-ㅣ가-힣]")
FAULTS = {
    "a paragraph in a phrase": "<p>a <span><p>b</p></span></p>",
    "an element that is not closed": "<div><b>a</div>",
    "an attribute twice": '<p class="a" class="b">a</p>',
    "an id twice": '<p id="a">a</p><p id="a">b</p>',
    "a figure's caption between others": "<figure><p>a</p><figcaption>b</figcaption><p>c</p></figure>",
    "a picture without words": '<img src="a.png">',
}


def pages(site):
    found = sorted(site.rglob("*.html"))
    assert len(found) > 2 * len(LANGUAGES)
    return found


def test_every_page_is_valid_html(site):
    found = nu.problems(*pages(site))
    said = set(found.pop(""))
    assert found == {}
    assert nu.SAID - said == set(), "no page has this any more: take it from the list"


def test_the_checker_finds_what_is_wrong(tmp_path):
    files = [tmp_path / f"{number}.html" for number in range(len(FAULTS))]
    for file, fault in zip(files, FAULTS.values(), strict=True):
        file.write_text(f'<!doctype html>\n<html lang="en"><title>t</title><body>{fault}</html>', encoding="utf-8")
    found = nu.problems(*files)
    assert {place.split("/")[-1].split(".")[0] for place in found} - {""} == {file.stem for file in files}


def test_headings_begin_with_one_h1_and_skip_no_level(site):
    for path in pages(site):
        levels = [int(heading.name[1]) for heading in soup(path).select("h1, h2, h3, h4, h5, h6")]
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(after - before <= 1 for before, after in pairwise(levels)), (path, levels)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_its_language_and_where_it_changes(site, language):
    """Korean in an English page is said to be Korean; English in a Korean one is how Korean is written."""
    for path in sorted((site / language).rglob("*.html")):
        page = soup(path)
        assert page.html["lang"] == language
        for text in page.body.find_all(string=HANGUL):
            if not text.find_parent(["script", "style", "code"]):
                nearest = text.find_parent(attrs={"lang": True})
                assert nearest["lang"] == "ko", f"{path}: {text.strip()[:60]!r} is not said to be Korean"
        for element in page.select("[lang]"):
            assert element["lang"] in LANGUAGES, f"{path}: {element['lang']}"
