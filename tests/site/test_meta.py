"""What a page tells search engines, networks and machines, and the lists of pages: true, whole, with full addresses."""

from __future__ import annotations

import json
import re
import struct
from urllib.parse import urljoin

import pytest
from lxml import etree

from runmath.languages.glossary import read as read_glossary
from tests.helpers import ROOT
from tests.helpers.built_site import ADDRESS
from tests.helpers.pages import LANGUAGES, built, left, soup, sources

LOCALES = {"ko": "ko_KR", "en": "en_US"}
TITLE = {"ko": (8, 40), "en": (12, 70)}
"""Letters: fewer say too little, more are cut off where they are shown. A Korean letter is twice as wide."""
NAMESPACES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def paths(site, language=None):
    """The pages that are meant to be found: of one language, or all with the front door."""
    found = sorted((site / language if language else site).rglob("index.html"))
    assert found
    return found


def address(site, path):
    return urljoin(ADDRESS, path.relative_to(site).as_posix().removesuffix("index.html"))


def is_there(site, path, language):
    """Is a page also in a language? The front door is in all."""
    inside = path.relative_to(site).parts[1:]
    return not inside or (site / language).joinpath(*inside).exists()


def meta(page):
    """The names and properties of a page's head, each of them once except where several are meant."""
    found = {}
    for element in page.select("head meta[content]"):
        found.setdefault(element.get("property") or element.get("name"), []).append(element["content"])
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_a_title_of_its_own(site, language):
    pages = {path: soup(path) for path in paths(site, language)}
    titles = [page.title.get_text() for page in pages.values()]
    assert len({*titles}) == len(pages)
    for title in titles:
        assert TITLE[language][0] <= len(title) <= TITLE[language][1], title
    for name, page in sources(language).items():
        if page.headings[0].id not in left(language, name):
            title = soup(built(site, language, name)).title.get_text()
            assert bool(re.search("[가-힣]", title)) == (language == "ko"), title


def test_a_shared_page_shows_its_own_title_words_and_picture(site):
    for path in paths(site):
        page, here = soup(path), address(site, path)
        found, language = meta(page), page.html["lang"]
        one = {name: values[0] for name, values in found.items() if len(values) == 1}
        heading = " · ".join(page.h1.stripped_strings) if path.parent == site else page.h1.get_text().strip("¶ ")
        assert one["og:title"] == heading
        assert one["og:description"] == one["description"]
        assert one["og:url"] == here == page.select_one("link[rel=canonical]")["href"]
        assert one["og:locale"] == LOCALES[language]
        others = [other for other in LANGUAGES if other != language and is_there(site, path, other)]
        assert found.get("og:locale:alternate", []) == [LOCALES[other] for other in others]
        assert one["twitter:card"] == "summary_large_image"
        assert one["og:type"] == ("website" if path.parent in (site, site / language) else "article")
        picture = site / one["og:image"].removeprefix(ADDRESS)
        data = picture.read_bytes()
        width, height = struct.unpack(">II", data[16:24])
        assert data.startswith(b"\x89PNG")
        assert [width, height] == [int(one["og:image:width"]), int(one["og:image:height"])] == [1200, 630]
        assert len(data) < 60_000, picture


def test_every_page_has_a_picture_that_no_other_page_has(site):
    pictures = {path.read_bytes() for path in site.rglob("assets/social/**/*.png")}
    assert len(pictures) == len(paths(site))


@pytest.mark.parametrize("language", LANGUAGES)
def test_structured_data_describe_the_page_as_a_learning_resource(site, language):
    terms = {term.name(language) for term in read_glossary(ROOT)}
    taught = set()
    for path in paths(site, language):
        page = soup(path)
        (script,) = page.select("script[type='application/ld+json']")
        data = json.loads(script.string)
        assert (data["@context"], data["@type"]) == ("https://schema.org", "LearningResource")
        assert (data["name"], data["inLanguage"]) == (meta(page)["og:title"][0], language)
        assert (data["description"], data["url"]) == (meta(page)["description"][0], address(site, path))
        assert data["license"] == "https://creativecommons.org/licenses/by/4.0/"
        assert data["isPartOf"]["url"] == f"{ADDRESS}{language}/"
        assert data["image"] == meta(page)["og:image"][0]
        assert {*data["teaches"]} <= {*terms, data["isPartOf"]["name"]}
        taught |= {*data["teaches"]}
    linked = soup(built(site, language, "glossary.md")).select(".rm-glossary td strong a")
    assert taught - {data["isPartOf"]["name"]} - {link.get_text() for link in linked} == set()
    assert {link.get_text() for link in linked} - taught == set()


@pytest.mark.parametrize("folder", ["", *(f"{language}/" for language in LANGUAGES)])
def test_the_sitemap_has_every_page_with_its_counterparts(site, folder):
    tree = etree.fromstring((site / folder / "sitemap.xml").read_bytes())
    assert tree.tag == f"{{{NAMESPACES['s']}}}urlset"
    wanted = {address(site, path): soup(path) for path in paths(site, folder.removesuffix("/") or None)}
    entries = {entry.findtext("s:loc", namespaces=NAMESPACES): entry for entry in tree.findall("s:url", NAMESPACES)}
    assert len(entries) == len(tree)
    assert entries.keys() == wanted.keys()
    for url, entry in entries.items():
        others = entry.findall("x:link[@rel='alternate']", NAMESPACES)
        links = {link.get("hreflang"): link.get("href") for link in others}
        assert links == {link["hreflang"]: link["href"] for link in wanted[url].select("link[hreflang]")}, url
        assert url in links.values()


def test_robots_may_read_all_and_find_the_sitemap(site):
    lines = (site / "robots.txt").read_text(encoding="utf-8").splitlines()
    assert lines == ["User-agent: *", "Allow: /", f"Sitemap: {ADDRESS}sitemap.xml"]


def test_llms_txt_lists_every_page_with_its_title_and_words(site):
    text = (site / "llms.txt").read_text(encoding="utf-8")
    assert re.match(r"# .+\n\n> .+\n", text)
    links = re.findall(r"^- \[(.+?)\]\((.+?)\): (.+)$", text, re.M)
    wanted = [
        (page.headings[0].text, address(site, built(site, language, name)), page.meta["description"])
        for language in LANGUAGES
        for name, page in sources(language).items()
    ]
    assert sorted(links) == sorted(wanted)
    assert re.findall("^## .+", text, re.M) == ["## Likelihood (en)", "## 가능도 (ko)"]
