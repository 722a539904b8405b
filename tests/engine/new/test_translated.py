"""`new translated`: the list of what agrees holds each section until its page is listed again."""

from __future__ import annotations

import pytest

from runmath.languages import Project, translations
from runmath.new.recipes import write
from tests.helpers.faults.case import EN, KO


@pytest.fixture
def listed(project):
    """Says that something is translated; then what the list holds: English, Korean, the day."""

    def say(named):
        assert write(project.root, "translated", named) == [project.root / "docs/translations.csv"]
        lines = (project.root / "docs/translations.csv").read_text(encoding="utf-8").splitlines()
        return {tuple(line.split(",")[:2]): line.split(",")[2:] for line in lines[1:]}

    return say


def test_all_pages_a_page_or_a_section_are_listed(project, listed):
    first = listed("all")
    assert [*first] == [("dice", "dice"), ("index", "home")]
    for page in (EN, KO):
        project.replace(page, "{ #dice }\n", "{ #dice }\n\n## Two { #two }\n\nSomething.\n")
    project.replace("docs/en/pages/index.md", "Home", "Start")
    section = listed("dice#two")
    assert {*section} - {*first} == {("dice", "two")} and section["dice", "dice"] == first["dice", "dice"]
    page = listed("dice")
    assert page["dice", "dice"] != first["dice", "dice"] and page["index", "home"] == first["index", "home"]
    english, korean, _ = listed("index")["index", "home"]
    assert english != first["index", "home"][0] and korean == first["index", "home"][1]
    found = Project(project.root)
    assert [*translations.lags(found, {language: found.pages(language)[0] for language in found.languages})] == []


def test_what_is_gone_leaves_the_list(project, listed):
    for page in (EN, KO):
        project.replace(page, "{ #dice }\n", "{ #dice }\n\n## Two { #two }\n\nSomething.\n")
    assert ("dice", "two") in listed("all")
    for page in (EN, KO):
        project.replace(page, "{ #two }", "{ #second }")
    assert [*listed("dice")] == [("dice", "dice"), ("dice", "second"), ("index", "home")]
    for page in (EN, KO):
        (project.root / page).unlink()
    assert [*listed("all")] == [("index", "home")]


def test_the_day_stays_where_nothing_has_changed(project, listed):
    day = listed("all")["dice", "dice"][2]
    text = (project.root / "docs/translations.csv").read_text(encoding="utf-8")
    project.write("docs/translations.csv", text.replace(day, "2020-02-02"))
    project.replace(EN, "Some chances", "A few chances")
    again = listed("all")
    assert (again["dice", "dice"][2], again["index", "home"][2]) == (day, "2020-02-02")
