"""From the front door to one's language, from a section to its counterpart, from a word to a page that says it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.helpers.pages import LANGUAGES

QUERIES = {"ko": "가능도", "en": "cross-entropy"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_landing_page_leads_to_each_language(page: Page, address, language):
    page.goto(address)
    page.locator(f'a[href$="{language}/"]').first.click()
    expect(page).to_have_url(f"{address}{language}/")
    expect(page.locator("html")).to_have_attribute("lang", language)


@pytest.mark.parametrize(("language", "other"), [LANGUAGES, LANGUAGES[::-1]])
def test_the_language_switcher_keeps_the_section(page: Page, address, language, other):
    page.goto(f"{address}{language}/likelihood/#iid")
    page.locator(f".languages a[hreflang={other}]").click()
    expect(page).to_have_url(f"{address}{other}/likelihood/#iid")
    expect(page.locator("#iid")).to_be_in_viewport()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_result_of_the_search_leads_to_a_page_of_its_language_that_says_so(page: Page, address, language):
    page.goto(f"{address}{language}/")
    box = page.locator("[data-md-component=search-query]")
    box.fill(QUERIES[language])
    box.press("End")  # the search listens to keys, and letters of Korean are put in without one
    result = page.locator(".md-search-result__link").first
    expect(result).to_be_visible()
    expect(page.locator(".md-search-result mark:empty")).to_have_count(0)  # a separator of no width makes thousands
    result.click()
    expect(page).to_have_url(re.compile(re.escape(f"{address}{language}/")))
    expect(page.locator(".md-content")).to_contain_text(QUERIES[language], ignore_case=True)
    expect(page.locator("mark:empty")).to_have_count(0)
