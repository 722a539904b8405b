"""When pages changed, as the built site says it: on the page, in its data for machines, in sitemaps and in the feed."""

from __future__ import annotations

import json
import re
import subprocess
from datetime import date, datetime
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import etree

from tests.helpers import ROOT
from tests.helpers.built_site import ADDRESS
from tests.helpers.pages import LANGUAGES, built, soup, sources

ATOM = {"a": "http://www.w3.org/2005/Atom"}
NAMESPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}


def address(site: Path, path: Path) -> str:
    return urljoin(ADDRESS, path.relative_to(site).as_posix().removesuffix("index.html"))


def last_changed(name: str) -> str:
    """The day of the last commit of a file, asked of git for this file alone; "" where that is not sure."""
    said = []
    for command in ("rev-parse --is-shallow-repository", "status --porcelain", "log -1 --format=%cs"):
        files = [] if "rev-parse" in command else ["--", name]
        done = subprocess.run(["git", *command.split(), *files], cwd=ROOT, capture_output=True, text=True)
        said.append(done.stdout.strip() if done.returncode == 0 else "unknown")
    return said[2] if said[:2] == ["false", ""] else ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_when_its_text_was_last_changed(site, language):
    tree = etree.fromstring((site / language / "sitemap.xml").read_bytes())
    listed = {url.findtext("s:loc", namespaces=NAMESPACES): url for url in tree.findall("s:url", NAMESPACES)}
    days = {}
    for name, source in sources(language).items():
        path = built(site, language, name)
        own = [source.path.relative_to(ROOT).as_posix(), *(["docs/glossary.csv"] if name == "glossary.md" else [])]
        known = [last_changed(file) for file in own]
        days[name] = max(known) if all(known) else ""
        shown = soup(path).select(".md-footer time")
        assert [time["datetime"] for time in shown] == [day for day in [days[name]] if day], name
        for time in shown:
            day = date.fromisoformat(time["datetime"])
            written = f"{day.year}년 {day.month}월 {day.day}일" if language == "ko" else f"{day.day} {day:%B %Y}"
            assert time.get_text() == written
        (script,) = soup(path).select("script[type='application/ld+json']")
        assert json.loads(script.string).get("dateModified", "") == days[name]
        assert listed[address(site, path)].findtext("s:lastmod", "", NAMESPACES) == days[name]
    assert {*days.values()} == {""} or sum(map(bool, days.values())) > len(days) / 2


def test_the_sitemap_of_the_front_door_has_the_same_days(site):
    def days(file):
        urls = etree.fromstring(file.read_bytes()).findall("s:url", NAMESPACES)
        return {url.findtext("s:loc", namespaces=NAMESPACES): url.findtext("s:lastmod", "", NAMESPACES) for url in urls}

    each = {url: day for language in LANGUAGES for url, day in days(site / language / "sitemap.xml").items()}
    assert days(site / "sitemap.xml") == {ADDRESS: "", **each}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_feed_follows_the_rules_of_atom_and_every_page_leads_to_it(site, language):
    """RFC 4287: what must be there is there once, addresses are whole, ids are their own, times have a zone."""
    path = site / language / "feed.xml"
    if not last_changed(f"docs/{language}/pages/references.md"):
        pytest.skip("the history of the pages is not known here")
    feed, home = etree.fromstring(path.read_bytes()), f"{ADDRESS}{language}/"
    assert feed.tag == f"{{{ATOM['a']}}}feed"
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    assert {link.get("rel"): link.get("href") for link in feed.findall("a:link", ATOM)} == {
        "self": f"{home}feed.xml",
        "alternate": home,
    }
    assert feed.findtext("a:author/a:name", namespaces=ATOM)
    entries = feed.findall("a:entry", ATOM)
    assert 10 <= len(entries) <= 20
    titles = {address(site, built(site, language, name)): page.title for name, page in sources(language).items()}
    for part in (feed, *entries):
        for name in ("id", "title", "updated"):
            (element,) = part.findall(f"a:{name}", ATOM)
            assert element.text.strip()
        assert datetime.fromisoformat(part.findtext("a:updated", namespaces=ATOM)).tzinfo
    for entry in entries:
        (link,) = entry.findall("a:link", ATOM)
        assert (link.get("rel"), titles[link.get("href")]) == ("alternate", entry.findtext("a:title", namespaces=ATOM))
        assert entry.findtext("a:summary", namespaces=ATOM)
    ids = [element.text for element in feed.iter(f"{{{ATOM['a']}}}id")]
    assert len({*ids}) == len(ids) and all(re.match(r"\w+:", one) for one in ids)
    times = [entry.findtext("a:updated", namespaces=ATOM) for entry in entries]
    assert sorted(times, key=datetime.fromisoformat, reverse=True) == times
    assert feed.findtext("a:updated", namespaces=ATOM) == times[0]
    latest: dict[str, str] = {}
    for entry, time in zip(entries, times, strict=True):
        latest.setdefault(entry.find("a:link", ATOM).get("href"), time[:10])
    for name, source in sources(language).items():
        day = last_changed(source.path.relative_to(ROOT).as_posix())
        if name != "glossary.md" and day:
            assert latest.get(address(site, built(site, language, name)), day) == day, name
    for page in sorted((site / language).rglob("index.html")):
        links = soup(page).select("link[type='application/atom+xml'][rel~=alternate], footer a[href$='feed.xml']")
        assert [(page.parent / link["href"]).resolve() for link in links] == [path.resolve()] * 2, page
