"""A page that only one language has: in the other's menu, on its own switch, in all lists, as the theme shows it."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from filelock import FileLock
from lxml import etree

from runmath.new import recipes
from runmath.site.build import build
from tests.helpers import ROOT
from tests.helpers.sample_files import FILES
from tests.helpers.sample_project import Sample

ADDRESS = "http://site.localhost/some/"
NAV = {
    "en": "nav:\n  - Home: index.md\n  - Waiting & more: waiting.md\n  - Two:\n      - Dice: dice.md\n",
    "ko": "nav:\n  - 처음: index.md\n  - 둘:\n      - 주사위: dice.md\n      - 그 밖: rest.md\n",
}
WAITING = "# Waiting for a six { #waiting }\n\nHow long does it take until a **six** is there?\n"
SAID = "이 페이지에서 하는 이야기를 한 문장보다 조금 길게 한국어로 적었습니다:"
REST = "# 그 밖의 것 { #rest }\n\n여기에 나머지가 있습니다.\n"


def place(project: Sample) -> None:
    """The site's own theme and settings, and a page in each language that the other one does not have."""
    shutil.copytree(ROOT / "docs" / "theme" / "overrides", project.root / "docs/theme/overrides", dirs_exist_ok=True)
    for name in ("docs/base.yml", "docs/root/index.md"):
        project.write(name, (ROOT / name).read_text(encoding="utf-8"))
    project.write("docs/root/index.md", "Dice\n")
    front = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    project.write("mkdocs.yml", front.replace("runmath/site", f"{ROOT}/runmath/site"))
    project.replace("docs/base.yml", "../../runmath/site", f"{ROOT}/runmath/site")
    base = (project.root / "docs/base.yml").read_text(encoding="utf-8")
    project.write("docs/base.yml", re.sub(r"^watch: .*\n", "", base, flags=re.M))
    project.write("docs/theme/labels.ko.po", FILES["docs/theme/labels.ko.po"])
    for language, nav in NAV.items():
        own = (ROOT / "docs" / language / "mkdocs.yml").read_text(encoding="utf-8")
        project.write(
            f"docs/{language}/mkdocs.yml",
            re.sub(r"^nav:\n(?:  .*\n)*", "", own, flags=re.M) + nav,
        )
    project.write("docs/en/pages/waiting.md", WAITING)
    project.write("docs/ko/pages/rest.md", REST)
    for language, said in (("en", "What there is to say of this, in English and at some length:"), ("ko", SAID)):
        for path in (project.root / "docs" / language / "pages").glob("*.md"):
            text = path.read_text(encoding="utf-8")
            project.write(path.relative_to(project.root), f'---\ndescription: "{said} {path.stem}"\n---\n{text}')
    project.write("docs/anchors.csv", "page,id,now\nold,,waiting\nold,waiting,waiting\n")
    recipes.write(project.root, "ids")


@pytest.fixture(scope="module")
def site(shared) -> Path:
    """The built site, once for all processes of the run."""
    root = shared / "one_language"
    with FileLock(shared / "one_language.lock"):
        if not root.exists():
            root.mkdir()
            before = Path.cwd(), os.environ.get("SITE_URL")
            os.chdir(root)
            os.environ["SITE_URL"] = ADDRESS
            try:
                place(Sample(root))
                assert build(root, root / "site") == 0
            finally:
                os.chdir(before[0])
                os.environ.pop("SITE_URL") if before[1] is None else os.environ.update(SITE_URL=before[1])
    return root / "site"


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
