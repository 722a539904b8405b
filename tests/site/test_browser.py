"""The built site in a real browser. The fixture `page` fails a test on any error or request to another origin."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

LANGUAGES = ("ko", "en")
QUERIES = {
    "ko": ("가능도", "우도", "NLL", "최대가능도추정", "교차 엔트로피"),
    "en": ("likelihood", "NLL", "maximum likelihood", "cross-entropy"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_landing_page_leads_to_each_language(page: Page, address, language):
    page.goto(address)
    page.locator(f'a[href$="{language}/"]').first.click()
    expect(page).to_have_url(f"{address}{language}/")
    expect(page.locator("html")).to_have_attribute("lang", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_opens_without_an_error(page: Page, site, address, language):
    files = sorted((site / language).rglob("index.html"))
    assert len(files) > 2
    for file in files:
        page.goto(address + file.relative_to(site).as_posix().removesuffix("index.html"), wait_until="networkidle")
        expect(page.locator("h1").first).to_be_visible()
        assert page.troubles == []


@pytest.mark.parametrize(("language", "other"), [LANGUAGES, LANGUAGES[::-1]])
@pytest.mark.parametrize("path", ["", "likelihood/", "probability-and-likelihood/"])
def test_the_language_switcher_keeps_the_page(page: Page, address, language, other, path):
    page.goto(f"{address}{language}/{path}")
    page.locator(f"a[hreflang={other}]:visible").first.click()
    expect(page).to_have_url(f"{address}{other}/{path}")
    expect(page.locator("html")).to_have_attribute("lang", other)


@pytest.mark.parametrize(("language", "query"), [(one, query) for one in QUERIES for query in QUERIES[one]])
def test_search_finds_a_page_of_its_language_that_says_so(page: Page, address, language, query):
    page.goto(f"{address}{language}/")
    box = page.locator("[data-md-component=search-query]")
    box.fill(query)
    box.press("End")  # the search listens to keys, and letters of Korean are put in without one
    result = page.locator(".md-search-result__link").first
    expect(result).to_be_visible()
    result.click()
    expect(page).to_have_url(re.compile(re.escape(f"{address}{language}/")))
    page.wait_for_load_state("networkidle")
    expect(page.locator(".md-content")).to_contain_text(query, ignore_case=True)
    expect(page.locator("mark:empty")).to_have_count(0)  # a separator of no width makes thousands
