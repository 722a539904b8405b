"""The built pages hold what their sources say, in both languages, and nothing from elsewhere."""

import re
from urllib.parse import urljoin, urlsplit

import pytest

from runmath.figures import Catalogue, template
from tests.helpers import ROOT
from tests.helpers.built_site import ADDRESS
from tests.helpers.pages import LANGUAGES, built, each, left, names, soup, sources

EACH = each()
RUNS = "svg[role=img] text:not(.fig-runs), svg[role=img] tspan:not(.fig-math)"
each_page = pytest.mark.parametrize("language, name", EACH, ids=lambda part: part)


def element_count(page, selector):
    return len(page.select(selector))


@each_page
def test_every_block_and_heading_is_where_the_source_says(site, language, name):
    source, page = sources(language)[name], soup(built(site, language, name))
    article = page.select_one("article")
    assert [block.id for block in source.blocks] == [
        element["id"] for element in article.select(".rm-formula, .rm-figure, .rm-table, .rm-code, .rm-answer")
    ]
    shown = [element.get("id") for element in article.select("h1, h2, h3, h4, h5, h6")]
    assert shown == [heading.id for heading in source.headings]
    assert element_count(article, ".rm-formula math[display=block]:not(.rm-narrow)") == len(source.formulas)
    pairs = zip(article.select(".rm-wide"), article.select(".rm-narrow"), strict=True)
    assert all(one["data-tex"] == other["data-tex"] for one, other in pairs)
    assert element_count(article, ".rm-value") == len(source.values)
    generated = (".rm-table td", ".rm-table th", ".rm-index", ".rm-symbols", ".rm-where", ".rm-meanings")
    made = article.select(", ".join(f"{part} math:not([display=block])" for part in generated))
    inline = [one for one in article.find_all("math") if one.get("display") != "block"]  # in templates, too
    assert len(inline) - len(made) == len(source.inlines)


@each_page
def test_a_fold_says_which_figures_and_tables_it_holds(site, language, name):
    for fold in soup(built(site, language, name)).select("article details:has(.rm-number)"):
        held = fold.summary.select_one(".rm-holds").get_text().replace("\N{NO-BREAK SPACE}", " ")
        assert held == " · " + ", ".join(number.get_text() for number in fold.select(".rm-number"))


@each_page
def test_nothing_is_left_unread_in_the_text(site, language, name):
    article = soup(built(site, language, name)).select_one("article")
    aside = {id(part) for part in article.select("code, pre, .rm-piece, math")}
    text = "".join(part for part in article.strings if not aside.intersection(map(id, part.parents)))
    assert len(text) > 100
    assert not re.search(r"///|\$|\\\(|\\\[|\{python\}|\{assert\}|\{ #", text)


@each_page
def test_references_lead_somewhere(site, language, name):
    page = soup(built(site, language, name))
    ids = {element["id"] for element in page.select("[id]")}
    for element in page.select("[aria-labelledby], [aria-describedby], use[href], [clip-path]"):
        wanted = [*element.get("aria-labelledby", "").split(), *element.get("aria-describedby", "").split()]
        wanted += re.findall(r"#([^)]+)", element.get("href", "") + element.get("clip-path", ""))
        assert set(wanted) <= ids


@each_page
def test_figures_are_numbered_named_and_described_in_the_pages_language(site, language, name):
    page = soup(built(site, language, name))
    word = {"ko": "그림", "en": "Figure"}[language]
    for number, figure in enumerate(page.select("figure.rm-figure"), 1):
        assert figure.select_one(".rm-number").get_text() == f"{word} {number}"
        drawing = figure.select_one("svg[role=img]")
        title, what = (page.find(id=id_) for id_ in drawing["aria-labelledby"].split())
        assert title.get_text().strip()
        told = [what, *(page.find(id=id_) for id_ in drawing.get("aria-describedby", "").split())]
        assert len(" ".join(part.get_text() for part in told)) > 20
        foreign = what.get("lang") == "en" and left(language, name)
        assert language != "ko" or foreign or all(re.search("[가-힣]", part.get_text()) for part in told)


@pytest.mark.parametrize("name", names())
def test_no_english_label_is_left_in_a_korean_figure(site, name):
    english, korean = (
        {run.get_text() for run in soup(built(site, language, name)).select(RUNS)} for language in ("en", "ko")
    )
    messages = Catalogue(ROOT / "docs" / "theme" / "labels.ko.po").messages.values()

    def is_meant(text):
        plain = text.replace("\N{NO-BREAK SPACE}", " ").strip()  # nobody has translated it yet: its own message
        return any(label in message for label in (plain, template(plain)[0]) for message in messages)

    assert {text for text in english & korean if re.search("[A-Za-z]{3}", text) and not is_meant(text)} == set()


@each_page
def test_a_page_knows_its_language_and_its_counterparts(site, language, name):
    page = soup(built(site, language, name))
    assert page.html["lang"] == language
    assert len(page.select("h1")) == 1
    assert page.select_one("meta[name=description]")["content"] == sources(language)[name].meta["description"]
    here = built(site, language, name).parent.relative_to(site).as_posix() + "/"
    assert page.select_one("link[rel=canonical]")["href"] == urljoin(ADDRESS, here)
    alternates = {link["hreflang"]: link["href"] for link in page.select("link[rel=alternate][hreflang]")}
    there = [other for other in LANGUAGES if name in sources(other)]
    assert alternates.keys() == {*there, "x-default"}
    for other in there:
        target = urlsplit(urljoin(urljoin(ADDRESS, here), alternates[other])).path
        assert site / target.removeprefix(urlsplit(ADDRESS).path) == built(site, other, name).parent


def test_a_browser_loads_nothing_from_another_origin(site):
    fetched = "script[src], link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], link[rel~=prefetch], img[src], "
    fetched += (
        "link[rel~=preconnect], link[rel~=dns-prefetch], iframe[src], source[src], video[src], object[data], image"
    )
    pages = sorted(site.rglob("*.html"))
    assert pages
    for path in pages:
        for element in soup(path).select(fetched):
            address = element.get("src") or element.get("href") or element.get("data") or ""
            here = urljoin(ADDRESS, path.relative_to(site).as_posix())
            assert urljoin(here, address).startswith((ADDRESS, "data:")), f"{path}: {element}"
    for style in site.rglob("*.css"):
        assert not re.search(r"(?:url\(|@import)\s*[\"']?(?:https?:)?//", style.read_text(encoding="utf-8")), style


def test_sources_and_tests_that_pieces_link_to_are_served(site):
    for language, name in EACH:
        path = built(site, language, name)
        links = [link["href"] for link in soup(path).select(".rm-links a, .rm-line a")]
        for link in links:
            if "://" not in link and not link.startswith("#"):
                assert (path.parent / link.partition("#")[0]).resolve().exists(), f"{path}: {link}"


def test_the_formula_index_leads_to_every_formula_of_the_site(site):
    for language in LANGUAGES:
        path = built(site, language, "formulas.md")
        cards = soup(path).select(".rm-index .rm-card")
        within = "a[href*='#']:not([href*='//'], [href*='.txt'])"
        links = {link["href"] for card in cards for link in card.select(within)}
        wanted = {(name, block.id) for name, page in sources(language).items() for block in page.formulas}
        found = set()
        for link in links:
            target = (path.parent / link.partition("#")[0]).resolve()
            name = next(one for one in sources(language) if built(site, language, one).parent.resolve() == target)
            found.add((name, link.partition("#")[2]))
        assert found == wanted
        assert all(len(card.select("dt")) == len(card.select("dd")) for card in cards)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_symbols_leads_to_a_formula_with_each_of_them(site, language):
    path = built(site, language, "symbols.md")
    page = soup(path)
    letters = page.select(".rm-letters a")
    assert [link["href"] for link in letters] == [f"#{head['id']}" for head in page.select(".rm-alphabet dt")]
    assert len(letters) > 50
    reached = set()
    for link in page.select(".rm-places a"):
        target, _, id_ = link["href"].partition("#")
        there = soup((path.parent / target).resolve() / "index.html")
        assert "rm-formula" in there.find(id=id_)["class"]
        reached.add(there.h1.get_text().removesuffix("¶").strip())
    assert {page.title for page in sources(language).values() if page.formulas} == reached


def test_a_page_says_which_letters_have_two_meanings(site):
    for language, name in EACH:
        listed = sources(language)[name].meta.get("two-meanings", [])
        notes = soup(built(site, language, name)).select(".rm-meanings")
        assert [len(note.select("math")) for note in notes] == [len(listed)] * bool(listed)
        assert all(note.get_text().count(" / ") >= len(listed) for note in notes)
