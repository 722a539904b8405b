"""The glossary is read, shown as a table, and refuses to contradict itself."""

from __future__ import annotations

import csv

import pytest
from bs4 import BeautifulSoup

from runmath.errors import RunmathError
from runmath.figures import Catalogue
from runmath.languages import glossary, korean_style
from tests.helpers import ROOT

HEAD = ",".join(glossary.COLUMNS)
ROWS = """\
softmax,소프트맥스,,,,makes probabilities of logits,로짓을 확률로 바꾸는 함수
cross-entropy,교차 엔트로피,크로스 엔트로피; CE,,,"mean surprise, of one under another",평균 놀라움
Bayes' rule,베이즈 정리,,,,turns a prior into a posterior,사전분포를 사후분포로 바꾸는 식
"""
FILE = "docs/glossary.csv"
PAGE = "# Glossary { #glossary }\n\n/// glossary\n///\n"


@pytest.fixture
def words(project):
    project.write(FILE, f"{HEAD}\n{ROWS}")
    return project


def rows(project, language):
    return BeautifulSoup(project.convert(PAGE, language), "html.parser").select("tbody tr")


@pytest.mark.parametrize(
    "language, names",
    [("en", ["Bayes' rule", "cross-entropy", "softmax"]), ("ko", ["교차 엔트로피", "베이즈 정리", "소프트맥스"])],
)
def test_a_row_a_term_in_the_order_of_the_language(words, language, names):
    assert [row.strong.text for row in rows(words, language)] == names


def test_a_row_has_an_anchor_the_other_language_the_meaning_and_the_other_names(words):
    row = rows(words, "en")[1]
    assert row["id"] == "term.cross-entropy"
    assert [cell.text for cell in row.select("td")[1:]] == [
        "교차 엔트로피",
        "mean surprise, of one under another",
        "크로스 엔트로피, CE",
    ]
    assert {cell.get("lang") for cell in row.select("td")} == {"ko", None}
    said = [cell.get("data-column") for cell in row.select("td")]  # where each row is a list, on a phone
    assert said == [None, "Korean", None, "Other Korean names"]
    assert rows(words, "ko")[0]["id"] == "term.cross-entropy"


def test_a_term_is_linked_to_where_it_is_explained_in_one_or_in_many_and_with_whichever_dash(words):
    words.replace("docs/en/mkdocs.yml", "site_name: Dice", "site_name: Dice\nnav: [index.md, dice.md]")
    words.replace("docs/en/pages/dice.md", "Some chances.", "Some **Cross–entropies** and **softmax**, not **Bayes**.")
    assert [row.a and row.a["href"] for row in rows(words, "en")] == [None, "../dice/", "../dice/"]


def test_a_term_that_nobody_has_translated_is_shown_as_it_is_and_says_in_which_language(words):
    words.replace(FILE, "softmax,소프트맥스", "softmax,")
    words.replace(FILE, ",로짓을 확률로 바꾸는 함수", ",")
    words.replace(FILE, ",사전분포를 사후분포로 바꾸는 식", ",")
    row = next(row for row in rows(words, "ko") if row["id"] == "term.softmax")
    assert [(cell.get("lang"), cell.text) for cell in row.select("td")[:3]] == [
        ("en", "softmax"),
        ("en", "softmax"),
        ("en", "makes probabilities of logits"),
    ]
    assert [term.lacks("ko") for term in glossary.read(words.root)] == [True, False, True]
    assert [*korean_style.problems((), Catalogue(None), glossary.read(words.root), words.root / FILE)] == []


def test_a_term_leads_to_the_first_page_of_the_navigation_that_has_it_in_bold(words):
    words.replace("docs/en/mkdocs.yml", "site_name: Dice\n", "site_name: Dice\nnav: [index.md, dice.md, other.md]\n")
    words.write("docs/en/pages/index.md", "# Home { #home }\n\n**Softmax**\n")
    words.write("docs/en/pages/other.md", "# Other { #other }\n\n**softmax**, **cross-entropy**\n")
    words.replace("docs/en/pages/dice.md", "The chance", "**Cross-entropy.** **Softmax** gives the chance")
    assert [row.a and row.a["href"] for row in rows(words, "en")] == [None, "../other/", "../dice/"]


def test_a_power_in_code_is_no_bold(words):
    words.replace("docs/en/mkdocs.yml", "site_name: Dice\n", "site_name: Dice\nnav: [index.md, dice.md]\n")
    words.replace("docs/en/pages/dice.md", "Some chances.", "`a ** 2`, **softmax**, `b **cross-entropy** c`.")
    assert [row.a and row.a["href"] for row in rows(words, "en")] == [None, None, "../dice/"]


def test_without_terms_the_block_says_what_to_write(project):
    assert project.error(PAGE) == f"docs/en/pages/page.md: there are no terms - write {FILE}"


@pytest.mark.parametrize(
    "old, new, says",
    [
        (HEAD, "en,ko", "1: the glossary has other columns"),
        ("softmax,소프트맥스,", "softmax,소프트맥스", "2: 6 cells instead of 7"),
        ("softmax,소프트맥스", ",소프트맥스", "2: a term without its English name"),
        ("makes probabilities of logits,로짓을 확률로 바꾸는 함수", ",", "2: a term without its English name, or"),
        ("Bayes' rule", "Cross entropy", "4: 'term.cross-entropy' stands on line 3 already"),
        ("베이즈 정리", "소프트맥스", "4: '소프트맥스' stands on line 2 already"),
        ("소프트맥스,,", "소프트맥스,,크로스 엔트로피", "2: '크로스 엔트로피' is never to be written, and is a name"),
        ("베이즈 정리,,,", "베이즈 정리,,,정리", "4: '정리' is in `ko_ordinary`"),
    ],
)
def test_a_contradiction_is_an_error_with_its_line(words, old, new, says):
    words.replace(FILE, old, new)
    with pytest.raises(RunmathError) as error:
        glossary.read(words.root)
    assert str(error.value).startswith(f"{FILE}:{says}")


@pytest.mark.usefixtures("warm")
def test_the_build_says_what_is_wrong_with_the_glossary(words, capsys):
    words.replace(FILE, "Bayes' rule", "softmax")
    status, lines = words.build(capsys)
    assert status == 1 and any(f"{FILE}:4: 'term.softmax' stands on line 2" in line for line in lines)


def test_every_symbol_of_the_file_is_text(words):
    words.replace(FILE, "makes probabilities", "<b>&")
    assert "&lt;b&gt;&amp; of logits" in words.convert(PAGE)


def test_the_sites_own_glossary_is_read_whole():
    root = ROOT
    with glossary.path(root).open(encoding="utf-8", newline="") as lines:
        assert [term.ko for term in glossary.read(root)] == [row["ko"] for row in csv.DictReader(lines)]
