"""A page that only one language has: in the other's menu, on its own switch, in all lists, as the theme shows it."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from tests.helpers.small_site import ADDRESS, NAV


@pytest.fixture
def site(small) -> Path:
    return small / "site"


def page(site, path):
    return BeautifulSoup((site / path / "index.html").read_text(encoding="utf-8"), "lxml")


def menu(site, path):
    """What the navigation says, and where it leads."""
    links = page(site, path).select(".md-nav--primary a.md-nav__link")
    named = [(" ".join(link.get_text().split()), link["href"], link.get("hreflang")) for link in links]
    return [one for one in named if not one[1].startswith("#")]


def test_the_other_language_leads_to_it_from_where_it_stands_in_its_own(site):
    assert [(text, there) for text, _, there in menu(site, "ko/dice")] == [
        ("처음", None),
        ("Waiting & more (영어)", "en"),
        ("주사위", None),
        ("그 밖", None),
    ]
    assert [(text, there) for text, _, there in menu(site, "en/dice")] == [
        ("Home", None),
        ("Waiting & more", None),
        ("Dice", None),
        ("그 밖 (in Korean)", "ko"),
    ]


@pytest.mark.parametrize("path", ["ko", "ko/dice", "ko/rest"])
def test_the_link_leads_there_from_every_page(site, path):
    (address,) = [address for text, address, _ in menu(site, path) if text.startswith("Waiting")]
    assert (site / path / address).resolve() == (site / "en" / "waiting").resolve()
    link = page(site, path).find("a", href=address)
    assert link.find(lang="en").get_text() == "Waiting & more"


def test_its_switch_leads_to_the_other_languages_home_and_says_so(site):
    links = page(site, "en/waiting").select(".languages a")
    assert [(link.get_text(strip=True), link["href"], link["hreflang"]) for link in links] == [
        ("한국어 (처음)", "../../ko/", "ko"),
        ("English", "../../en/waiting/", "en"),
    ]
    assert [link.get_text(strip=True) for link in page(site, "ko/rest").select(".languages a")] == [
        "한국어",
        "English (home)",
    ]
    assert [link["href"] for link in page(site, "en/dice").select(".languages a")] == [
        "../../ko/dice/",
        "../../en/dice/",
    ]


def test_it_names_no_counterpart_to_machines(site):
    found = {path: page(site, path).select("head link[hreflang]") for path in ("en/waiting", "ko/rest", "en/dice")}
    assert {path: [(link["hreflang"], link["href"]) for link in links] for path, links in found.items()} == {
        "en/waiting": [("en", f"{ADDRESS}en/waiting/"), ("x-default", f"{ADDRESS}en/waiting/")],
        "ko/rest": [("ko", f"{ADDRESS}ko/rest/"), ("x-default", f"{ADDRESS}ko/rest/")],
        "en/dice": [
            ("ko", f"{ADDRESS}ko/dice/"),
            ("en", f"{ADDRESS}en/dice/"),
            ("x-default", f"{ADDRESS}en/dice/"),
        ],
    }
    assert page(site, "ko/rest").select("meta[property='og:locale:alternate']") == []


@pytest.mark.parametrize("folder", ["", "en/", "ko/"])
def test_every_list_of_addresses_has_it_where_it_is_and_nowhere_else(site, folder):
    tree = etree.fromstring((site / folder / "sitemap.xml").read_bytes())
    listed = [element.text for element in tree.iter("{*}loc")]
    pages = sorted((site / folder).rglob("index.html"))
    there = [f"{ADDRESS}{path.parent.relative_to(site).as_posix()}/".replace("/./", "/") for path in pages]
    assert sorted(listed) == sorted(address for address in there if not address.endswith("/old/"))
    named = {link.get("href") for link in tree.iter("{*}link")}
    assert [address for address in named if not (site / address.removeprefix(ADDRESS) / "index.html").exists()] == []


def test_what_got_another_name_leads_to_it_in_both_languages(site):
    assert page(site, "en/old").select_one("main a")["href"] == "../waiting/"
    assert page(site, "ko/old").select_one("main a")["href"] == "../../en/waiting/"


def test_it_is_found_by_the_search_of_its_language_only(site):
    found = {language: (site / language / "search" / "search_index.json").read_text("utf-8") for language in NAV}
    assert {language: ("waiting/" in text, "rest/" in text) for language, text in found.items()} == {
        "en": (True, False),
        "ko": (False, True),
    }
