"""Whatever is wrong: its file, its line, what it is and what to do, in one line; and the site is as it was."""

from __future__ import annotations

import re

import pytest

from runmath.errors import RunmathError, nearest
from runmath.pieces import run_code
from tests.helpers.builds import state
from tests.helpers.faults import languages, latex, pages, snippets
from tests.helpers.faults.case import DICE, EN, KO, PO, VALUE
from tests.helpers.posix import POSIX
from tests.helpers.sample_project import convert

CASES = {**languages.CASES, **latex.CASES, **pages.CASES, **snippets.CASES}


@pytest.fixture
def changed(project, request):
    """The project after the change of a case, with a site of before; what is in that does not matter."""
    for name in ("index.html", "ko/index.html", "en/index.html"):
        project.write(f"site/{name}", "previous")
    if "f" in CASES[request.param].new:
        project.write("snippets/new.py", "def f(): return 1\n")
    CASES[request.param].change(project)
    return project, CASES[request.param]


@pytest.mark.parametrize("changed", CASES, indirect=True)
def test_a_build_says_what_is_wrong_and_leaves_the_site(changed, capsys):
    project, case = changed
    before = state(project.root / "site")
    status, lines = project.build(capsys)
    assert status == 1
    assert [line for line in lines if line.startswith(case.said)], lines
    *problems, end = lines
    assert end.endswith("site is as it was")
    assert all(re.match(r"(docs|snippets)/[\w/.-]+\.\w+(:\d+)?: .+ - .+", line) for line in problems), problems
    assert state(project.root / "site") == before


@pytest.mark.parametrize("changed", [name for name, case in CASES.items() if case.page], indirect=True)
def test_a_page_alone_says_the_same(changed):
    project, case = changed
    with pytest.raises(RunmathError) as error:
        convert(project.root / case.page, case.page.split("/")[1])
    assert str(error.value).startswith(case.said)


def test_every_problem_is_said_at_once_in_the_order_of_files_and_lines(project, capsys):
    for name in ("unknown function", "a value that raises", "missing alternative text"):
        CASES[name].change(project)
    project.write("docs/en/pages/more.md", "# More\n")
    status, lines = project.build(capsys)
    assert status == 1
    places = [line.split(": ")[0] for line in lines[:-1]]
    assert places == [f"{EN}:3", f"{EN}:5", f"{EN}:11", "docs/en/pages/more.md:1", f"{KO}:5"]
    assert lines[3].startswith("docs/en/pages/more.md:1: the heading has no id - ")
    assert lines[-1] == "5 to mend; site is as it was"


def test_a_page_that_cannot_be_read_does_not_hide_what_is_wrong_elsewhere(project, capsys):
    (project.root / "docs/en/pages/index.md").write_bytes(b"\xff")
    CASES["a value that raises"].change(project)
    _, lines = project.build(capsys)
    assert [line.split(": ")[0] for line in lines[:-1]] == [f"{EN}:3", "docs/en/pages/index.md:1"]


def test_an_id_is_used_once_on_the_whole_site_except_by_code(project, capsys):
    for language in ("ko", "en"):
        project.write(
            f"docs/{language}/pages/more.md",
            "# More { #more }\n\n/// code | chance\n///\n\n/// table | chance_table\nMore.\n///\n",
        )
    _, lines = project.build(capsys)
    assert [line.split(", here")[0] for line in lines[:-1]] == [
        f"docs/{language}/pages/more.md:6: the id 'chance_table' is used twice" for language in ("en", "ko")
    ]


def test_what_goes_wrong_in_a_function_is_said_once_however_often_it_is_shown(project, capsys):
    project.replace(DICE, "return ratio(k, sides)", "raise ValueError('never')")
    _, lines = project.build(capsys)
    assert lines == [
        f"{EN}:3: the value `{VALUE}` failed with ValueError: never - mend the function or what it is given",
        "1 to mend; site is as it was",
    ]


def test_two_different_failures_are_two_lines_in_order(project, capsys):
    project.replace(DICE, "    ax.legend()", "    raise ValueError('a figure')")
    project.replace(DICE, '    return ["face", "$P$"]', "    raise ValueError('a table')\n    return []")
    _, lines = project.build(capsys)
    assert [line.split(" - ")[0] for line in lines[:-1]] == [
        f"{EN}:11: chance_figure failed with ValueError: a figure",
        f"{EN}:17: chance_table failed with ValueError: a table",
    ]


def test_a_label_is_not_called_unused_where_its_figure_cannot_be_read(project, capsys):
    (project.root / KO).write_bytes(b"\xff")
    _, lines = project.build(capsys)
    assert [line.split(": ")[0] for line in lines[:-1]] == [f"{KO}:1"]


@pytest.mark.parametrize("source", ['"""New."""\n\nimport runmath\n', "def f(:\n", "print(1)\n"])
def test_a_snippet_that_no_page_shows_is_looked_at_too(project, capsys, source):
    project.write("snippets/new.py", source)
    status, lines = project.build(capsys)
    assert status == 1
    assert len(lines) == 2 and lines[0].startswith("snippets/new.py:"), lines


@pytest.mark.parametrize("name", [EN, PO, DICE])
def test_what_is_no_text_is_said_with_its_line(project, capsys, name):
    path = project.root / name
    path.write_bytes(path.read_bytes().replace(b"\n", b"\n# \xb0\xa1\n", 1))
    _, lines = project.build(capsys)
    assert [line.split(" (")[0] for line in lines if "cannot read" in line] == [
        f"{name}:2: cannot read the {'page' if name == EN else 'catalogue' if name == PO else 'snippet'}"
    ]


@POSIX
def test_a_function_that_never_ends_is_stopped(project, capsys, monkeypatch):
    monkeypatch.setattr(run_code, "SECONDS", 3)
    project.replace(DICE, "    ax.legend()", "    while True:\n        __import__('time').sleep(9)")
    _, lines = project.build(capsys)
    said = "chance_figure failed with TimeoutError: it takes longer than 3 seconds - mend"
    assert lines[0].startswith(f"{EN}:11: {said}")
    assert lines[1] == "1 to mend; site is as it was"


def test_a_language_without_a_catalogue_is_not_shown_in_english(project, capsys):
    (project.root / PO).unlink()
    status, lines = project.build(capsys)
    assert status == 1
    assert lines[0].startswith(f"{PO}: ")


def test_an_error_is_one_line_whatever_it_quotes():
    assert str(RunmathError("a.md", 3, "x\n   y", "do\nz")) == "a.md:3: x y - do z"


def test_a_file_is_named_as_seen_from_the_projects_folder_also_while_a_language_is_built(project, monkeypatch):
    monkeypatch.chdir(project.root / "docs/en")
    assert str(RunmathError(project.root / EN, 3, "x", "y")) == f"{EN}:3: x - y"


def test_the_nearest_name_or_what_there_is():
    assert nearest("bernouli.nll", ["bernoulli.nll", "binomial.pmf"]) == "did you mean 'bernoulli.nll'?"
    assert nearest("x", ["alpha", "beta"]) == "there is: alpha, beta"
    assert len(nearest("x", [f"name{n}" for n in range(1000)])) < 200
    assert nearest("x", []) == "there is none yet"
