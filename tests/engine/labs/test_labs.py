"""Labs: executed once for both languages, again when something changes, and never shown half."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest

from runmath.html import Prepared, problems
from runmath.labs import results
from runmath.pages import read
from runmath.pieces import Engine
from runmath.site.project_check import check
from tests.helpers.builds import state
from tests.helpers.sample_lab import EN, KO, place, said
from tests.helpers.sample_project import built_once


@pytest.fixture
def executed(monkeypatch) -> list[str]:
    """The labs that are executed from now on."""
    found, execute = [], results.execute

    def counted(root, page, *others):
        found.append(page.path.name)
        return execute(root, page, *others)

    monkeypatch.setattr(results, "execute", counted)
    return found


@pytest.fixture(scope="session")
def built(shared, computed) -> Path:
    """The project with a lab, after a build."""
    return built_once(shared / "lab", lambda project: place(project.knowing(computed)))


def test_both_languages_and_an_unchanged_site_execute_a_lab_once(project, executed):
    place(project)
    assert [said(project, language) for language in ("en", "ko", "en")] == [[], [], []]
    assert executed == ["lab.py"]


def test_a_clean_build_executes_a_lab_once_for_both_languages(project, tmp_path):
    place(project)
    count = tmp_path / "count"
    slow = f"import time\nopen({str(count)!r}, 'a').write('x')\ntime.sleep(2)\nhalf = share(3)"
    for page in (EN, KO):
        project.replace(page, "half = share(3)", slow)
    shutil.rmtree(project.root / ".cache")
    assert check(project.root) == []
    assert count.read_text() == "x"


def test_what_a_lab_imports_executes_it_again_and_nothing_else_does(project, built, executed):
    place(project.knowing(built))
    project.replace(EN, "See", "Look at")
    project.write("snippets/other.py", '"""No lab imports this."""\n')
    project.replace("docs/theme/labels.ko.po", 'msgid "face"', 'msgid "faces"')
    assert (said(project), len(executed)) == ([], 0)
    project.replace("snippets/parts.py", "return a / b", "return a / b * 1")  # imported by what is imported
    assert (said(project), len(executed)) == ([], 1)
    project.replace("docs/theme/labels.ko.po", "면이 {0}개인 주사위", "{0}면 주사위")
    assert (said(project, "ko"), len(executed)) == ([], 2)


def test_a_figure_is_in_the_words_of_each_language(built):
    texts = {}
    for language in ("en", "ko"):
        page = read(built / f"docs/{language}/pages/labs/lab.py")
        found = [made for made in problems(Engine(built, language), page) if isinstance(made, Prepared)]
        texts[language] = found[-1].result.svg
    assert ">die with 6 sides<" in texts["en"]
    assert ">면이 6개인 주사위<" in texts["ko"]
    assert all("var(--fig-1)" in svg for svg in texts.values())


def test_the_languages_have_the_same_code(project):
    place(project)
    project.replace(KO, "half = share(3)", "half = share(2)")
    line = f"{EN}:13: the code of the cell differs from {KO} - write the same code in both languages"
    assert line in [str(error) for error in check(project.root)]


def test_a_crash_stops_the_build_and_leaves_the_site(project, built, capsys):
    place(project.knowing(built))
    shutil.copytree(built / "site", project.root / "site")
    before = state(project.root / "site")
    project.replace("snippets/parts.py", "return a / b", "return a / 0")
    status, lines = project.build(capsys)
    assert status == 1
    assert any(line.startswith(f"{EN}:17: cell 1 of {EN} failed with ZeroDivisionError: ") for line in lines)
    assert lines[-1].endswith("site is as it was")
    assert state(project.root / "site") == before


def test_a_downloaded_notebook_says_in_words_what_the_page_shows(built):
    folder = built / "site/en/labs/lab"
    notebook = json.loads((folder / "lab.ipynb").read_text(encoding="utf-8"))
    prose = "\n".join("".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "markdown")
    assert "# A lab\n\nSee dice and Figure 1; $k$ is a face." in prose
    assert "`faces.py`, `parts.py`" in prose
    assert "Half is 0.50.\n\n$$\nP = \\frac{k}{6}\n$$" in prose
    assert "**Figure 1.**\nA **line**." in prose
    assert "///" not in prose and "{ #" not in prose and "{python}" not in prose
    assert "{assert}" not in prose and "assert" not in (folder / "lab.py").read_text(encoding="utf-8")
    code = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert code == [cell.text for cell in read(built / EN).code]
    with zipfile.ZipFile(io.BytesIO((folder / "lab.zip").read_bytes())) as archive:
        names = archive.namelist()
    assert names == [f"lab/{name}" for name in ("lab.ipynb", "lab.py", "snippets/faces.py", "snippets/parts.py")]
