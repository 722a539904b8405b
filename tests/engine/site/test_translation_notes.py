"""What is behind is said by the check, to GitHub and as Markdown, with what to do; and never fails."""

from __future__ import annotations

import pytest

from runmath.__main__ import main
from tests.engine.languages.test_translations import KOREAN, SECTION, agree, append
from tests.helpers.faults.case import EN, KO, PO


def notes(capsys, *command: str) -> list[str]:
    assert main([*command]) == 0
    said = capsys.readouterr()
    return [line for line in (said.out + said.err).splitlines() if "nothing to mend" not in line]


def test_a_typo_in_one_language_is_a_note_and_a_command_takes_it_back(project, capsys):
    agree(project)
    project.replace(EN, "Some chances", "Some chance")
    (note,) = notes(capsys, "check")
    command = "new -- translated dice#dice"
    said = "the English of the section #dice has changed since 2026-01-02 - translate that, then or where there is "
    assert note == f"note: {KO}:1: {said}nothing to: `tox run -e {command}`"
    assert notes(capsys, "check", "--quiet") == []
    assert main(command.replace("--", "").split()) == 0
    capsys.readouterr()
    assert notes(capsys, "check") == []


def test_notes_are_of_the_pages_that_are_named_and_their_counterparts(project, capsys):
    agree(project)
    project.replace(EN, "Some chances", "Some chance")
    assert [len(notes(capsys, "check", path)) for path in (EN, KO, "docs/ko/pages/index.md")] == [1, 1, 0]


def test_each_kind_says_what_may_be_done(project, capsys):
    agree(project)
    append(project, EN, SECTION + SECTION.replace("again", "more").replace("Again", "More"))
    append(project, KO, KOREAN + SECTION.replace("again", "more").replace("Again", "More"))
    project.write("docs/ko/pages/rain.md", "# 비 { #rain }\n")
    assert notes(capsys, "check") == [
        "note: docs/ko/pages/rain.md: the page is in Korean only - translate it, or leave that to others",
        f"note: {KO}:25: the section #more is in English only - translate it, or leave that to others",
        f"note: {EN}:21: nothing says whether both languages agree in #again - if they do: "
        "`tox run -e new -- translated dice`",
    ]


def test_github_shows_the_same_beside_the_lines_and_in_its_summary(project, capsys):
    assert notes(capsys, "behind") == ["### Translation", "", "At present both languages say the same."]
    assert notes(capsys, "behind", "--notices") == []
    append(project, EN, SECTION)
    append(project, KO, SECTION)
    project.replace(PO, 'msgstr "눈"', 'msgstr ""')
    said = "the section #again is in English only"
    assert notes(capsys, "behind", "--notices") == [
        f"::notice file={KO},line=21::{said} - translate it, or leave that to others"
    ]
    assert notes(capsys, "behind")[2:] == [
        f"- `{KO}`: {said}. Translate it, or leave that to others",
        "",
        "Also in one language only: words in figures and code (1).",
    ]


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_list_that_is_none_is_said_beside_all_else(project, capsys, command):
    project.write("docs/translations.csv", "page\n")
    project.replace(EN, "chance(3)", "chanc(3)")
    assert main([command]) == 1
    said = capsys.readouterr()
    files = [line.split(":")[0] for line in (said.out + said.err).splitlines()]
    assert {EN, "docs/translations.csv"} <= {*files}
