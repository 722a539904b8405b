"""Labs: executed once for both languages, again when something changes, and never shown half."""

from __future__ import annotations

import io
import json
import shutil
import zipfile

import pytest

from runmath.errors import RunmathError
from runmath.html import Prepared, problems
from runmath.labs import results
from runmath.pages import read
from runmath.site.project_check import check
from tests.helpers import ROOT
from tests.helpers.builds import state
from tests.helpers.sample_project import Sample

LAB = """\
# ---
# description: A lab.
# ---
# %% [markdown]
# # A lab { #lab }
#
# See [dice](../dice.md#dice) and [](#lab.figure); $k$ is a face.
#
# /// lab-files
# ///

# %%
import matplotlib.pyplot as plt

from snippets.faces import share

half = share(3)
print(f"half {half}")

# %% [markdown]
# Half is `{python} f"{half:.2f}"` `{assert} 2 * half == 1`.
#
# /// formula | share
#     id: lab.formula
# $$
# P = \\frac{k}{6}
# $$
# ///

# %%
fig, ax = plt.subplots(layout="constrained")
ax.plot([1, 6], [share(1), share(6)], label="die with 6 sides")
ax.legend()
plt.show()

# %% [markdown]
# /// figure
#     id: lab.figure
#     alt: A line that rises
# A **line**.
# ///
"""
EN, KO = (f"docs/{language}/pages/labs/lab.py" for language in ("en", "ko"))
KOREAN = {"A lab {": "실습 {", "See": "다음을 봅니다.", "$k$ is a face": "$k$는 눈입니다", "Half is": "절반은"}
KOREAN |= {"A **line**": "**선**입니다", "A line that rises": "오르는 선", "A lab.": "실습."}


FACES = """from snippets.parts import quotient


def share(k, sides=6):
    return quotient(k, sides)
"""


def place(project: Sample, lab: str = LAB) -> None:
    project.topic(FACES, "faces")
    project.topic("def quotient(a, b):\n    return a / b\n", "parts")
    korean = lab
    for english, words in KOREAN.items():
        korean = korean.replace(english, words)
    project.write(EN, lab)
    project.write(KO, korean)
    base = (project.root / "docs/base.yml").read_text(encoding="utf-8")
    if "jupyter" not in base:
        plugin = "- mkdocs-jupyter: {include: [labs/*.py], ignore: ['*.md'], execute: true, cache: false}"
        project.write("docs/base.yml", f"{base}\nplugins: [search]\nhooks: [{ROOT}/runmath/site/lab_hooks.py]\n")
        project.replace("docs/base.yml", "plugins: [search]", f"plugins:\n  - search\n  {plugin}")


@pytest.fixture
def executed(monkeypatch) -> list[str]:
    """The labs that are executed from now on."""
    found, execute = [], results.execute

    def counted(root, page, *others):
        found.append(page.path.name)
        return execute(root, page, *others)

    monkeypatch.setattr(results, "execute", counted)
    return found


def said(project: Sample, language: str = "en") -> list[str]:
    """What is wrong with the lab."""
    engine = project.engine(language)
    found = problems(engine, read(project.root / "docs" / language / "pages/labs/lab.py"))
    return list(dict.fromkeys(str(error) for error in found if isinstance(error, RunmathError)))


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


def test_what_a_lab_imports_executes_it_again_and_nothing_else_does(project, executed):
    place(project)
    said(project)
    project.replace(EN, "See", "Look at")
    project.write("snippets/other.py", '"""No lab imports this."""\n')
    project.replace("docs/theme/labels.ko.po", 'msgid "face"', 'msgid "faces"')
    assert (said(project), len(executed)) == ([], 1)
    project.replace("snippets/parts.py", "return a / b", "return a / b * 1")  # imported by what is imported
    assert (said(project), len(executed)) == ([], 2)
    project.replace("docs/theme/labels.ko.po", "면이 {0}개인 주사위", "{0}면 주사위")
    assert (said(project, "ko"), len(executed)) == ([], 3)


def test_a_figure_is_in_the_words_of_each_language(project):
    place(project)
    texts = {}
    for language in ("en", "ko"):
        page = read(project.root / f"docs/{language}/pages/labs/lab.py")
        found = [made for made in problems(project.engine(language), page) if isinstance(made, Prepared)]
        texts[language] = found[-1].result.svg
    assert ">die with 6 sides<" in texts["en"]
    assert ">면이 6개인 주사위<" in texts["ko"]
    assert all("var(--fig-1)" in svg for svg in texts.values())


WRONG = {
    "a cell that crashes": (
        "half = share(3)",
        "half = 1 / 0",
        "17: cell 1 of {en} failed with ZeroDivisionError",
    ),
    "a snippet that raises": (
        "half = share(3)",
        "half = share(3, 0)",
        "17: cell 1 of {en} failed with Zero",
    ),
    "a cell that is not Python": (
        "half = share(3)",
        "half = = 1",
        "17: not Python: invalid syntax - mend the cell",
    ),
    "a warning": (
        "half = share(3)",
        "half = 0.5\nplt.np.log(0.0)",
        "13: the cell writes a warning: RuntimeWarning",
    ),
    "a kernel that dies": (
        "half = share(3)",
        "__import__('os')._exit(1)",
        " the lab was not executed: DeadKernel",
    ),
    "a value that fails": ("{half:.2f}", "{haff:.2f}", '21: the value `f"{haff:.2f}"` failed with NameError'),
    "an assertion that is false": (
        "2 * half == 1",
        "2 * half > share(6)",
        "21: the assertion `2 * half > share(6)` is false: 1 > 1 - mend what the sentence says",
    ),
    "an assertion that fails": ("2 * half", "2 * haff", "21: the assertion `2 * haff == 1` failed with NameError"),
    "an assertion that is not Python": ("2 * half", "2 half", "21: the assertion `2 half == 1` failed with SyntaxErr"),
    "an early assertion": ("$k$ is", "`{assert} half > 0` is", "7: the assertion `half > 0` failed with NameError"),
    "a figure not shown": ("plt.show()\n", "", "31: the cell draws a figure and does not show it - end it with"),
    "a label without translation": ("die with 6 sides", "a dice", "34: the label 'a dice' has no translation - add"),
    "a colour that no theme knows": ("label=", 'color="red", label=', "34: cell 2 of {en} failed with UnknownColour"),
    "a figure without caption": ("plt.show()", "plt.show()\nplt.plot([1])\nplt.show()", "31: the cell "),
    "a caption without figure": ("plt.show()", "plt.close()", "37: the cell above this block does not draw"),
    "a whole import": (
        "from snippets.faces import share",
        "import snippets.faces",
        "15: `snippets.faces` is imported",
    ),
    "an unknown snippet": (
        "snippets.faces",
        "snippets.facts",
        "15: no snippet file named 'facts' - did you mean 'faces'?",
    ),
    "prose without a comment sign": ("# Half is", "Half is", "21: a line of prose that is not a comment - begin it"),
    "a table of a snippet": ("# Half", "# /// table | chance_table\n# x\n# ///\n# Half", "21: a table of a snip"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_with_a_lab_is_said_with_its_line(project, case):
    old, new, message = WRONG[case]
    assert old in LAB
    place(project, LAB.replace(old, new, 1))
    try:
        found = said(project)
    except RunmathError as error:
        found = [str(error)]
    expected = f"{EN}:{message}".replace("{en}", EN)
    assert any(line.startswith(expected) for line in found), found


def test_the_languages_have_the_same_code(project):
    place(project)
    project.replace(KO, "half = share(3)", "half = share(2)")
    line = f"{EN}:13: the code of the cell differs from {KO} - write the same code in both languages"
    assert line in [str(error) for error in check(project.root)]


def test_a_download_says_what_the_page_shows_and_a_crash_stops_the_build_and_leaves_the_site(project, capsys):
    """One build for both."""
    place(project)
    assert project.build(capsys) == (0, [])
    says_in_words_what_the_page_shows(project)
    before = state(project.root / "site")
    project.replace("snippets/parts.py", "return a / b", "return a / 0")
    status, lines = project.build(capsys)
    assert status == 1
    assert any(line.startswith(f"{EN}:17: cell 1 of {EN} failed with ZeroDivisionError: ") for line in lines)
    assert lines[-1].endswith("site is as it was")
    assert state(project.root / "site") == before


def says_in_words_what_the_page_shows(project):
    """Does the downloaded notebook?"""
    folder = project.root / "site/en/labs/lab"
    notebook = json.loads((folder / "lab.ipynb").read_text(encoding="utf-8"))
    prose = "\n".join("".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "markdown")
    assert "# A lab\n\nSee dice and Figure 1; $k$ is a face." in prose
    assert "`faces.py`, `parts.py`" in prose
    assert "Half is 0.50.\n\n$$\nP = \\frac{k}{6}\n$$" in prose
    assert "**Figure 1.**\nA **line**." in prose
    assert "///" not in prose and "{ #" not in prose and "{python}" not in prose
    assert "{assert}" not in prose and "assert" not in (folder / "lab.py").read_text(encoding="utf-8")
    code = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert code == [cell.text for cell in read(project.root / EN).code]
    with zipfile.ZipFile(io.BytesIO((folder / "lab.zip").read_bytes())) as archive:
        names = archive.namelist()
    assert names == [f"lab/{name}" for name in ("lab.ipynb", "lab.py", "snippets/faces.py", "snippets/parts.py")]
