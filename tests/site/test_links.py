"""Every address that the built site names within itself is there: pages, anchors, files, in HTML, style and lists."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import etree

from tests.helpers.built_site import ADDRESS, REPOSITORY
from tests.helpers.pages import LANGUAGES, built, soup, sources

NAMED = {
    "a": "href",
    "link": "href",
    "use": "href",
    "area": "href",
    "script": "src",
    "img": "src",
    "source": "src",
    "iframe": "src",
    "video": "src",
    "audio": "src",
    "object": "data",
    "form": "action",
}
META = "meta[property='og:url'], meta[property='og:image'], meta[name=site]"


@cache
def ids(path):
    return {"", "top", *(element["id"] for element in soup(path).select("[id]"))}


def problem(site, base, address):
    """What is wrong with an address that stands at `base`; None where it leads out of the site or to what is there."""
    url = urlsplit(urljoin(base, address))
    if url.scheme not in ("http", "https") or url.netloc != urlsplit(ADDRESS).netloc:
        return None
    root = urlsplit(ADDRESS).path
    if not url.path.startswith(root):
        return f"{address} leaves the folder of the site"
    path = site / unquote(url.path.removeprefix(root))
    if url.path.endswith("/"):
        path = path / "index.html"
    if not path.is_file():
        return f"{address} leads nowhere"
    if path.suffix == ".html" and unquote(url.fragment) not in ids(path):
        return f"{address} leads to no element of the page"
    return None


def problems(site, path, addresses):
    here = urljoin(ADDRESS, path.relative_to(site).as_posix())
    return [f"{path.relative_to(site)}: {wrong}" for address in addresses if (wrong := problem(site, here, address))]


def addresses(page):
    """Every address in a page."""
    for element in page.select(", ".join(f"{name}[{attribute}]" for name, attribute in NAMED.items())):
        yield element[NAMED[element.name]]
    yield from (element["content"] for element in page.select(META))
    for element in page.select("[srcset]"):
        yield from (part.split()[0] for part in element["srcset"].split(","))


def test_every_link_of_every_page_leads_somewhere(site):
    found, count = [], 0
    for path in sorted(site.rglob("*.html")):
        named = list(addresses(soup(path)))
        found += problems(site, path, named)
        count += len(named)
    assert found == []
    assert count > 2000


def test_everything_that_a_style_sheet_names_is_there(site):
    found, count = [], 0
    for path in sorted(site.rglob("*.css")):
        named = re.findall(r"url\(\s*[\"']?([^\"')]+)", path.read_text(encoding="utf-8"))
        found += problems(site, path, [address for address in named if not address.startswith(("data:", "#"))])
        count += len(named)
    assert found == []
    assert count


@pytest.mark.parametrize("name", ["sitemap.xml", "ko/sitemap.xml", "en/sitemap.xml", "llms.txt", "robots.txt"])
def test_every_address_in_a_list_of_pages_leads_somewhere(site, name):
    text = (site / name).read_text(encoding="utf-8")
    named = re.findall(r"https?://[^\s<>\")]+", re.sub(r' xmlns(:\w+)?="[^"]*"', "", text))
    assert named
    assert all(address.startswith(ADDRESS) for address in named), "an address of another site"
    assert problems(site, site / name, named) == []
    assert name.endswith(".txt") or etree.fromstring(text.encode()) is not None


@pytest.mark.parametrize("wrong", ["nowhere/", "likelihood/#nothing", "/elsewhere/", "assets/site.jss", "../../"])
def test_a_link_that_leads_nowhere_is_found(site, wrong):
    right = ["../", "../ko/likelihood/#likelihood-function", "likelihood/", "#home", "", "mailto:a@b.c"]
    assert problems(site, site / "en" / "index.html", right) == []
    assert len(problems(site, site / "en" / "index.html", [wrong])) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_with_a_repository_every_page_and_piece_leads_to_its_own_file_there(site, language):
    for name in sources(language):
        page = soup(built(site, language, name))
        assert [link["href"] for link in page.select("a[rel=edit]")] == [
            f"{REPOSITORY}/edit/main/docs/{language}/pages/{name}"
        ]
        lines = page.select(".rm-piece > .rm-links, .rm-formula:has(> .rm-piece) > .rm-line")
        assert len(lines) == len(page.select(".rm-piece"))
        for line in lines:
            links = [link["href"] for link in line.select("a[href*='/blob/']")]
            assert len(links) == 2
            topic = re.fullmatch(rf"{REPOSITORY}/blob/\w+/tests/snippets/test_(\w+)\.py", links[1])[1]
            assert re.fullmatch(rf"{REPOSITORY}/blob/\w+/snippets/{topic}(/\w+)?\.py(#L\d+(-L\d+)?)?", links[0])
    for link in soup(built(site, language, "labs/digits.py")).select(".rm-files a:not([download])"):
        assert re.fullmatch(rf"{REPOSITORY}/blob/\w+/snippets/{link.get_text()}", link["href"])
