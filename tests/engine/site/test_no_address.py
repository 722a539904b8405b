"""Built without SITE_URL, the site says nothing of addresses that it does not know; all else is as it was."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.helpers.pages import LANGUAGES, soup
from tests.helpers.small_site import built_small

PAGES = ["index.html", *(f"{language}/dice/index.html" for language in LANGUAGES)]
NEED_ADDRESS = [f"[property='og:{name}']" for name in ("url", "image")]
NEED_ADDRESS += ["link[rel=canonical]", "link[type='application/atom+xml']", "footer a[href$='feed.xml']"]
FILES = ("sitemap*", "feed.xml")


@pytest.fixture(scope="session")
def nowhere(shared, small) -> Path:
    return built_small(shared / "nowhere", "", small) / "site"


def data(page):
    return [json.loads(script.string) for script in page.select("script[type='application/ld+json']")]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_without_an_address_names_none(nowhere, small, name):
    page, known = soup(nowhere / name), soup(small / "site" / name)
    assert [what for what in NEED_ADDRESS if page.select(what)] == []
    on_front_door = name == "index.html"  # which has no feed
    assert [what for what in NEED_ADDRESS if not known.select(what)] == NEED_ADDRESS[3:] * on_front_door
    assert page.select_one("[name='twitter:card']")["content"] == "summary"
    assert page.select_one("[property='og:title']")["content"]
    for link in page.select("link[hreflang]"):
        assert ((nowhere / name).parent / link["href"] / "index.html").exists(), link
    for said in data(page):
        assert "url" not in said and "url" not in said["isPartOf"] and "image" not in said
    assert len(data(page)) == len(data(known))


def test_there_is_no_file_of_addresses_and_the_rest_is_there(nowhere, small):
    for pattern in FILES:
        assert ([*nowhere.rglob(pattern)], [*small.rglob(pattern)] != []) == ([], True), pattern
    assert (nowhere / "robots.txt").read_text() == "User-agent: *\nAllow: /\n"
    listed = re.findall(r"\]\((.*?)\): ", (nowhere / "llms.txt").read_text(encoding="utf-8"))
    assert len(listed) == len([*small.glob("docs/*/pages/*.md")])
    assert all((nowhere / address / "index.html").exists() for address in listed)
