"""What is behind says so: on its section, in the table of all, and to who hears it in the wrong language."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from runmath.figures import Catalogue
from tests.engine.languages.test_translations import KOREAN, SECTION, agree, append
from tests.helpers.faults.case import CAPTION, EN, KO, PO

TABLE = "\n/// translations\n///\n"


def page(project, path):
    return BeautifulSoup(project.converted(project.root / path, path.split("/")[1]), "html.parser")


def table(project, language):
    """The cells of each row, and what is said beside them."""
    for one, title in (("ko", "상태"), ("en", "State")):
        project.write(f"docs/{one}/pages/state.md", f"# {title} {{ #state }}\n{TABLE}")
    found = page(project, f"docs/{language}/pages/state.md")
    rows = [[cell.get_text() for cell in row.select("td")] for row in found.select("tbody tr")]
    return rows, [text.get_text() for text in found.select(".rm-translations > p")], found


@pytest.fixture
def again(project):
    """Both pages have a second section, and agree."""
    append(project, EN, SECTION)
    append(project, KO, KOREAN)
    agree(project)
    return project


def test_nothing_is_said_where_nothing_is_behind(again):
    for path in (EN, KO):
        assert page(again, path).select(".rm-behind") == []
    assert [table(again, language)[:2] for language in ("en", "ko")] == [
        ([], ["At present both languages say the same."]),
        ([], ["지금은 두 언어의 내용이 같습니다."]),
    ]


def test_a_section_that_is_behind_says_so_below_its_heading_and_leads_to_its_counterpart(again):
    again.replace(EN, "once more", "once again")
    (note,) = page(again, KO).select(".rm-behind")
    assert note.find_previous_sibling()["id"] == "again"
    assert re.match("이 절의 영어 글이 나중에 고쳐졌습니다", note.get_text())
    assert (note.a["href"], note.a["hreflang"]) == ("../../en/dice/#again", "en")
    assert page(again, EN).select(".rm-behind") == []
    rows, said, found = table(again, "ko")
    assert rows == [["주사위", "다시", "한국어", "다른 언어의 글이 바뀌었습니다", "2026-01-02"]]
    assert said == []
    assert [link["href"] for link in found.select("td a")] == ["../dice/", "../dice/#again"]
    assert table(again, "en")[0] == [["Dice", "Again", "Korean", "the other language has changed", "2026-01-02"]]


def test_a_section_that_is_not_translated_says_so_and_in_which_language_each_part_is(project):
    for path in (EN, KO):
        append(
            project,
            path,
            SECTION + "\n- A list of three words.\n\n| a | of four words, too |\n| --- | --- |\n| b | c |\n",
        )
    korean = page(project, KO)
    assert korean.select_one(".rm-behind").get_text().startswith("이 절은 아직 영어로만 적혀 있습니다.")
    assert [(part.name, part["lang"]) for part in korean.select("[lang]:not(code)")] == [
        (name, "en") for name in ("h2", "p", "li", "th")
    ]
    assert page(project, EN).select("[lang], .rm-behind") == []
    assert table(project, "ko")[0] == [["주사위", "Again", "한국어", "아직 번역하지 않았습니다", ""]]


def test_a_caption_and_an_alternative_text_that_are_not_translated_say_in_which_language_they_are(project):
    project.replace(KO, "$k$ 이하일 **확률**.\n", CAPTION.replace("or less", "or less, in English"))
    project.replace(KO, "오르는 점", "Points that rise")
    figure = page(project, KO).select_one("figure")
    assert (figure.figcaption["lang"], figure.select_one(".rm-number")["lang"]) == ("en", "ko")
    assert figure.select_one("svg desc")["lang"] == "en"
    assert not page(project, EN).select("figure [lang]")


@pytest.mark.parametrize(
    ("there", "own", "title", "address"),
    [("en", "ko", "More", "../../en/more/"), ("en", "en", "More", "../more/"), ("ko", "en", "More", "../../ko/more/")],
)
def test_a_page_in_one_language_only_is_in_the_table(project, there, own, title, address):
    project.write(f"docs/{there}/pages/more.md", "# More { #more }\n")
    rows, _, found = table(project, own)
    (row,) = [row for row in rows if row[0] == title]
    assert row[1] == row[4] == ""
    link = next(link for link in found.select("td a") if link.get_text() == title)
    assert (link["href"], link.get("hreflang")) == (address, None if there == own else there)


def test_labels_and_terms_that_are_not_translated_are_counted(project):
    project.replace(PO, 'msgstr "눈"', 'msgstr ""')
    project.write("docs/glossary.csv", "en,ko,ko_also,ko_never,ko_ordinary,meaning_en,meaning_ko\ndie,,,,,six sides,\n")
    assert table(project, "en")[1] == [
        "Also in one language only: words in figures and code (1); terms of the glossary (1)."
    ]
    assert Catalogue(project.root / PO).left == ["face"]


@pytest.mark.parametrize("left", ['msgid "face"\nmsgstr ""', '#, fuzzy\nmsgid "face"\nmsgstr "눈"'])
def test_a_label_that_is_not_translated_or_doubtful_is_shown_as_it_is(project, left):
    project.replace(PO, 'msgid "face"\nmsgstr "눈"', left)
    picture = page(project, KO).select_one("figure svg").get_text(" ")
    assert "face" in picture and "눈" not in picture and "확률" in picture
