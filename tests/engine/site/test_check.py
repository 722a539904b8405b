"""`python -m runmath check`: everything at once, of all pages or of named ones, and nothing where all is well."""

from __future__ import annotations

import pytest

from runmath.__main__ import main
from runmath.languages.particles import fitting
from runmath.site.project_check import check
from tests.helpers.faults.case import DICE, EN, FORMULA, KO


@pytest.fixture
def said(project, capsys):
    """Exit status, and what is said of some pages."""

    def put(*arguments: str) -> tuple[int, list[str]]:
        return main(["check", *arguments]), capsys.readouterr().out.splitlines()

    return put


def test_it_is_quiet_where_nothing_is_wrong(said, capsys):
    assert said("--quiet") == (0, [])
    assert main(["check"]) == 0
    out = capsys.readouterr()
    assert out.out == ""
    assert out.err.startswith("4 pages, 2 displayed and 4 inline formulas, 2 values, 0 assertions: nothing to mend, ")


def test_two_snippets_with_one_name_are_said_first_and_alone(project, said):
    """Nothing that names a snippet can be asked then; every formula would say the same."""
    project.replace(EN, FORMULA, f"{FORMULA}    id: dice.other\n")
    project.replace("snippets/tosses.py", "def ratio(a, b):", "FACES = 6\n\n\ndef ratio(a, b):")
    status, (line,) = said()
    assert status == 1
    assert line.startswith("snippets/tosses.py:8: 'FACES' is defined here and at snippets/dice.py:9 - say what ")


def test_it_is_asked_again_where_something_was_wrong(project, said):
    project.replace(EN, "chance(3)", "chanc(3)")
    for _ in range(2):
        status, (line,) = said()
        assert (status, line.partition(" - ")[0]) == (
            1,
            f"{EN}:3: the value `f\"{{chanc(3):.2f}}\"` names 'chanc', which is no snippet",
        )


def test_a_name_that_no_page_has_is_one_line(capsys, project):
    assert main(["check", "dise"]) == 1
    assert capsys.readouterr().err == "there is no page 'dise' - did you mean 'dice'?\n"


def test_of_named_pages_only_what_is_wrong_with_them_and_their_counterparts_is_said(project, said):
    project.replace(EN, "{ #dice }", "{ #die }")
    project.replace("docs/ko/pages/index.md", "[1](dice.md)", "`{assert} 1 > 2`")
    assert [line.partition(": ")[0] for line in said(EN)[1]] == [f"{EN}:1"]
    assert [line.partition(": ")[0] for line in said(KO)[1]] == [f"{EN}:1"]
    assert [line.partition(": ")[0] for line in said("dice")[1]] == [f"{EN}:1"]
    assert [line.partition(": ")[0] for line in said("docs/ko")[1]] == [
        f"{EN}:1",
        "docs/ko/pages/index.md:3",
        "docs/ko/pages/index.md:3",
    ]


def test_a_page_that_lies_elsewhere_is_checked_alone(project, said):
    project.write("draft.md", "# Draft\n\nIt is `{python} chance(7, 0)`.\n")
    status, (line,) = said("draft.md")
    assert (status, line.partition(" - ")[0]) == (
        1,
        "draft.md:3: the value `chance(7, 0)` failed with ValueError: b must not be 0, got 0",
    )


def test_all_labels_without_a_translation_are_said(project):
    project.replace(DICE, 'xlabel="face", ylabel="chance"', 'xlabel="number", ylabel="odds"')
    project.replace(DICE, '"""Face and probability."""', '"""Two columns."""  # of three')
    told = [str(error).partition(" - ")[0] for error in check(project.root)]
    assert told == [
        *(f"{KO}:11: the label {label!r} has no translation" for label in ("number", "odds")),
        *(f"{DICE}:38: the label {label!r} has no translation" for label in ("Two columns.", "of three")),
    ]


@pytest.mark.parametrize(
    ("description", "what"),
    [
        ("", "the page has no description"),
        ("description: Short.", "the description has 6 letters"),
        (
            f"description: {'주사위의 모든 것을 말하는 쪽입니다. ' * 4}",
            "the description is in",
        ),
        ("description: A page that says all there is to say of a die with $k$ sides, and some more.", "mathematics"),
    ],
)
def test_a_site_that_describes_itself_describes_its_pages(project, description, what):
    path = "docs/en/mkdocs.yml"
    project.write(path, (project.root / path).read_text(encoding="utf-8") + "site_description: Of dice\n")
    fine = "A page that says all there is to say of dice, and of nothing else than that."
    index = "docs/en/pages/index.md"
    project.write(index, f"---\ndescription: {fine}\n---\n" + (project.root / index).read_text(encoding="utf-8"))
    project.write(EN, f"---\n{description}\n---\n" + (project.root / EN).read_text(encoding="utf-8"))
    (error,) = check(project.root)
    assert (str(error).startswith(f"{EN}:{2 if description else 1}: {what}"), bool(error.mend)) == (True, True), error


def test_a_description_that_nobody_has_translated_is_that_of_the_other_language(project):
    project.replace("docs/ko/mkdocs.yml", "site_name: Dice\n", "site_name: Dice\nsite_description: Of dice\n")
    fine = "A page that says all there is to say of dice, and of nothing else than that."
    of_home = "주사위로 할 수 있는 모든 것을 하나하나 적은 첫 쪽입니다. 여기서 시작합니다."
    for path, said in ((EN, fine), (KO, fine), ("docs/ko/pages/index.md", of_home)):
        project.write(path, f"---\ndescription: {said}\n---\n" + (project.root / path).read_text(encoding="utf-8"))
    assert check(project.root) == []
    project.replace(EN, fine, f"{fine} Indeed.")
    (error,) = check(project.root)
    assert str(error).startswith(f"{KO}:2: the description is in another language than the page")


@pytest.mark.parametrize(
    ("right", "wrong"), [("0.7이", "0.7가"), ("2는", "2은"), ("8로", "8으로"), ("26.3으로", "26.3로"), ("7로", "7으로")]
)
def test_a_particle_follows_the_number_as_it_is_read_aloud(right, wrong):
    number = right.rstrip("이는로으")
    assert fitting(number, right.removeprefix(number)) == fitting(number, wrong.removeprefix(number))
    assert right == number + fitting(number, wrong.removeprefix(number))


def test_all_lines_that_are_too_wide_are_said_at_once(project, said):
    end = "    return ratio(k, sides)"
    at = [project.replace(DICE, end, f"    {name} = {name}  # {'wide ' * 14}\n{end}") for name in ("sides", "k")]
    status, lines = said()
    wide = [line.partition(": ")[0] for line in lines if "columns wide: " in line]
    assert (status, wide) == (1, [f"{DICE}:{line}" for line in at])
