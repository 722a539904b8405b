"""From the front door to one's language, from a section to its counterpart, from a word to a page that says it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from runmath.languages import words
from tests.helpers.pages import LANGUAGES, soup
from tests.helpers.visits import arrive

QUERIES = {"ko": "가능도", "en": "cross-entropy"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_landing_page_leads_to_each_language(page: Page, address, language):
    page.goto(address)
    expect(page.locator("summary")).to_contain_text(words(language)["figure python"])
    page.locator(f'a[href$="{language}/"]').first.click()
    expect(page).to_have_url(f"{address}{language}/")
    expect(page.locator("html")).to_have_attribute("lang", language)


@pytest.mark.parametrize(("language", "other"), [LANGUAGES, LANGUAGES[::-1]])
def test_the_language_switcher_keeps_the_section(page: Page, address, language, other):
    page.goto(f"{address}{language}/likelihood/#iid")
    page.locator(f".languages a[hreflang={other}]").click()
    expect(page).to_have_url(f"{address}{other}/likelihood/#iid")
    expect(page.locator("#iid")).to_be_in_viewport()


def test_the_address_of_a_formula_stays_and_the_switcher_goes_to_what_is_read(page: Page, site, address):
    """To the part that the address names while it is seen, then to the nearest formula or heading."""
    article = soup(site / "en" / "likelihood" / "index.html").select_one("article")
    first, *_, last = (one["id"] for one in article.select(".rm-formula") if not one.find_parent("details"))
    other = page.locator(".languages a[hreflang=ko]")
    arrive(page, f"{address}en/likelihood/#{first}")
    page.evaluate(f"document.getElementById({last!r}).scrollIntoView({{behavior: 'instant'}})")
    page.wait_for_timeout(500)  # the theme would have changed the address by now
    expect(page).to_have_url(f"{address}en/likelihood/#{first}")
    other.click()
    expect(page).to_have_url(f"{address}ko/likelihood/#{last}")
    expect(page.locator(f"[id='{last}']")).to_be_in_viewport()
    arrive(page, f"{address}en/likelihood/")
    other.click()
    expect(page).to_have_url(f"{address}ko/likelihood/")


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
