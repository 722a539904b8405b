"""`python -m runmath build`: the whole site or the previous one, never anything between."""

from __future__ import annotations

import shutil
import signal
import time

import pytest

from runmath.__main__ import main
from runmath.site import atomic_replace
from tests.helpers.builds import entries, started, state
from tests.helpers.posix import POSIX


def test_a_build_replaces_the_whole_site_and_leaves_nothing_else(project, capsys):
    before = entries(project)
    assert project.build(capsys) == (0, [])
    assert (project.root / "site/ko/dice/index.html").exists()
    assert entries(project) == before | {"site"}
    project.write("site/stale.html", "old")
    project.replace("docs/en/pages/index.md", "# Home", "# House")
    assert project.build(capsys) == (0, [])
    assert not (project.root / "site/stale.html").exists()
    assert "House" in (project.root / "site/en/index.html").read_text()
    assert entries(project) == before | {"site"}


def test_two_builds_of_the_same_are_the_same_pages(project, capsys):
    project.build(capsys)
    before = state(project.root / "site")
    project.forget()
    project.build(capsys)
    assert state(project.root / "site") == before


LATE = {
    "a link that leads nowhere": (
        "docs/en/pages/index.md",
        "dice.md",
        "dise.md",
        "docs/en/pages/index.md:3: the link 'dise.md' cannot be followed: the target is not found among documentation "
        "files - link to a file that is there, such as `page.md#id`",
    ),
    "a link from the root": (
        "docs/en/pages/index.md",
        "dice.md",
        "/dice/",
        "docs/en/pages/index.md:3: the link '/dice/' cannot be followed: it was left as is - did you mean 'dice.md'?",
    ),
    "a picture that is not there": (
        "docs/en/pages/index.md",
        "[1](dice.md)",
        "![1](dice.png)",
        "docs/en/pages/index.md:3: the link 'dice.png' cannot be followed: ",
    ),
    "a block with an option that it does not have": (
        "docs/en/pages/index.md",
        "[1](dice.md)",
        "/// details | More\n    opn: true\n\nMore.\n///",
        "docs/en/pages/index.md:3: `/// details | More` was not taken for a block - look at its options",
    ),
    "a configuration that cannot be read": ("mkdocs.yml", "docs_dir: docs/root", "docs_dir: docs/rot", ""),
}


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("case", LATE)
def test_what_only_mkdocs_notices_stops_the_build_too(project, capsys, case):
    before = state(project.root / "site")
    name, old, new, line = LATE[case]
    project.replace(name, old, new)
    status, lines = project.build(capsys)
    assert status == 1
    assert lines[0].startswith(line)
    assert lines[-1] == "the build failed; site is as it was"
    assert not [said for said in lines if "Traceback" in said or said.startswith((" ", "INFO"))]
    assert state(project.root / "site") == before
    assert not [name for name in entries(project) if name.startswith(".site")]


@POSIX
@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGKILL"])
def test_a_build_that_is_stopped_leaves_the_old_site(project, name):
    for _ in range(10):  # a small site may be finished before the signal reaches it: then once more
        before, names = state(project.root / "site"), entries(project)
        process = started(project)
        while not (fresh := [*project.root.glob(".site-*/site")]):
            assert process.poll() is None
            time.sleep(0.005)
        process.send_signal(getattr(signal, name))
        process.communicate()
        if process.returncode != 0:
            break
    assert process.returncode != 0
    assert state(project.root / "site") == before
    if name != "SIGKILL":  # which leaves no time to clean up
        for _ in range(300):  # its other processes end a little later
            if (entries(project), fresh[0].exists()) == (names, False):
                return
            time.sleep(0.1)
        assert (entries(project), fresh[0].exists()) == (names, False)


@pytest.mark.usefixtures("built")
def test_a_site_that_cannot_be_put_in_place_leaves_the_old_one(project, capsys, monkeypatch):
    before, names = state(project.root / "site"), entries(project)

    def fail(*_):
        raise OSError("no")

    monkeypatch.setattr(atomic_replace, "_exchange", fail)
    status, lines = project.build(capsys)
    assert (status, lines) == (1, ["site: cannot write the site: no - make room or name another folder"])
    assert (state(project.root / "site"), entries(project)) == (before, names)


def _files(project):
    project.write("mine/notes.txt", "mine")


def _web(project):
    project.write("mine/index.html", "mine")


def _file(project):
    project.write("mine", "mine")


@pytest.mark.parametrize(
    ("make", "folder"), [(_files, "mine"), (_web, "mine"), (_file, "mine"), (_files, "."), (_files, "docs")]
)
def test_a_folder_that_holds_something_else_is_not_replaced(project, capsys, make, folder):
    make(project)
    before = state(project.root)
    assert main(["build", "--site-dir", folder]) == 1
    assert capsys.readouterr().err.endswith("this folder holds something else - name an empty or a new one\n")
    assert state(project.root) == before


def test_a_folder_around_the_project_is_not_replaced(project, capsys):
    above = project.root.parent
    (above / "index.html").write_text("")
    (above / "ko").mkdir()
    (above / "ko" / "index.html").write_text("")
    assert main(["build", "--site-dir", ".."]) == 1
    assert (project.root / "mkdocs.yml").exists()


@pytest.mark.parametrize("folder", ["../new/deep/site", "empty"])
def test_a_new_or_empty_folder_becomes_the_site(project, folder):
    (project.root / "empty").mkdir()
    assert main(["build", "--site-dir", folder]) == 0
    assert (project.root / folder / "ko/dice/index.html").exists()


def test_outside_a_project_it_says_so(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 1
    assert capsys.readouterr().err == "docs: no language here - run this in the project's folder\n"
    assert [*tmp_path.iterdir()] == []


def test_a_first_build_starts_processes_and_finds_the_same(project, capsys):
    shutil.rmtree(project.root / ".cache")
    project.replace("docs/ko/pages/dice.md", "P = \\frac{k}{6}", "P = \\frac{k}{6")
    status, lines = project.build(capsys)
    assert status == 1
    assert [line.split(": ")[0] for line in lines[:-1]] == ["docs/en/pages/dice.md:7", "docs/ko/pages/dice.md:7"]
