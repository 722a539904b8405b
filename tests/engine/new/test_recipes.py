"""`python -m runmath new ...` on the sample project: what its messages ask for, written, is all that a check wants."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from runmath.__main__ import main
from runmath.errors import RunmathError
from runmath.new import insert, problems
from runmath.site.project_check import check
from tests.helpers import ROOT
from tests.helpers.builds import state
from tests.helpers.faults.case import EN, KO

WRITTEN = {
    "what the page shows": "TITLE",
    "what the lab does": "TITLE",
    "the title": "TITLE",
    "the first paragraph": "TITLE.",
    "the first cell": "print(1)",
    "the formula in LaTeX": r"A(x) = \frac{1}{n} \sum_{i=1}^{n} x_i",
    "what there is to see": "TITLE",
    "the caption": "TITLE.",
    "what the functions of this file": "Averages.",
    "what it is of, in one line": "The average.",
    "what x is": "Numbers.",
    "its range": "A(x).",
    "print waiting_likelihood of": 'print(f"{waiting_likelihood(np.array([1, 2, 6])):.1f}")\n    3.0',
    "a library's call": "np.mean(x)",
    "author": "any book of arithmetic",
    "the operations of the formula": "sum(x) / len(x)",
    "what it draws": "Line.",
    "what is drawn": 'ax.plot([0, 1], [0, 1])\n    ax.set(xlabel="face", ylabel="chance")',
    "against what the functions": "Averages, against the standard library.",
    "a library, a theorem": '__import__("statistics").mean([2, 3, 7])',
    "data that are not": "[2, 3, 7]",
    "what the line must be": "[*line.get_ydata()] == [0, 1]",
    "the rest of the name": "what_it_must",
    "what the formulas of this topic": "Averages.",
    "a symbol, as": "A",
    "its meaning in English": "average",
    "its meaning in Korean": "평균",
    "values of the symbols": '"x": (x := sample.reals()), "n": len(x), "A(x)": waiting_likelihood',
    "the first line of what waiting_likelihood": "The average.",
    "the first line of what waiting_figure": "Line.",
    "the same in Korean": "우리말.",
}
"""What an author writes, by how the message begins."""
CHECK = "from pathlib import Path; from runmath.site.project_check import check; print(*check(Path.cwd()), end='')"
FORMULA = "/// formula | chance\n$$\nP = \\frac{k}{6}\n$$\n///\n\n"
"""The sample project's own, which nothing binds."""
FACES = """\
from runmath.formulas import inline, symbols

symbols({"x": ("data", "자료"), "n": ("how many", "개수")}, shared=True)


@inline("dice")
def _(sample):
    return {"k": sample.whole(1, 6)}
"""
TITLES = {"ko": "새 장", "en": "Something new"}


def write(root, error, written):
    """Do what a message says: replace the TODO of its line."""
    asked = error.what.removeprefix("still to be written: ")
    text = written[max((words for words in written if asked.startswith(words)), key=len)]
    path = root / error.file
    lines = path.read_text(encoding="utf-8").split("\n")
    text = text.replace("TITLE", TITLES.get(path.relative_to(root).parts[1], ""))
    old, line = lines[error.line - 1], error.line - 1
    begun = r"TODO(: [^\n\"`]*?(?= \{ #|[\"`]|$)|\(\".*?\"\))?"
    lines[line] = re.sub(begun, lambda _: text, old, count=1)
    path.write_text("\n".join(lines), encoding="utf-8")


def follow(root, written=WRITTEN):
    """Do what the messages say until there is none of this kind; how many there were."""
    count = 0
    while error := next(problems(root), None):
        count += 1
        assert count < 100, error
        write(root, error, written)
    return count


def run(root, *command):
    """What a process says that finds the project's own snippets."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(root), str(ROOT)]), "MPLBACKEND": "agg"}
    done = subprocess.run(
        [sys.executable, *command], cwd=root, env=environment, stdout=-1, stderr=subprocess.STDOUT, encoding="utf-8"
    )
    return done.returncode, done.stdout


def begin(capsys, *words):
    """Begin something as on the command line; what was printed."""
    assert main(["new", *words]) == 0
    return capsys.readouterr().out.splitlines()


FUNCTION = ("--topic", "averages", "--page", "dice")
"""A topic that is new and a page that is there."""


RECIPES = re.findall(r"`tox run -e new -- (.*?)`", (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
"""What contributors are told to type."""
COUNTS = {"page": 2, "formula": 6, "figure": 5, "lab": 2, "ids": 0, "translated": 0}
"""How many files each kind writes or changes, besides a list; where there are no navigations."""


@pytest.mark.usefixtures("warm")
def test_following_the_messages_leads_to_a_check_without_any(project, capsys):
    project.write("snippets/__init__.py", "")  # else the site's own snippets would be found
    project.write("tests/formulas/test_dice.py", FACES)
    for page in (EN, KO):
        project.replace(page, FORMULA, "")
    project.write("docs/anchors.csv", "page,id,now\n")
    begin(capsys, "ids")
    assert {recipe.split()[0] for recipe in RECIPES} == {*COUNTS}
    for recipe in (recipe for recipe in RECIPES if "--only" not in recipe):
        words = recipe.replace("--page likelihood", "--page dice").replace("translated likelihood", "translated dice")
        words = words.partition("#")[0].split()
        *changed, last = begin(capsys, *words)
        assert len(changed) == COUNTS[words[0]] + (words[0] != "ids"), recipe
        assert all((project.root / path).is_file() for path in changed)
        assert ("TODO" in last) != (words[0] in ("ids", "translated"))
    assert [str(error) for error in check(project.root)] == [str(error) for error in problems(project.root)]
    assert follow(project.root) >= 40
    assert run(project.root, "-c", CHECK) == (0, "")
    tests = ["snippets/waiting.py", "tests/snippets/test_waiting.py"]
    status, said = run(project.root, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--doctest-modules", *tests)
    assert status == 0 and "3 passed" in said, said


def test_a_formula_is_begun_where_little_is_installed(project):
    """`tox run -e new` installs no matplotlib, for example, which topics import for their figures."""
    project.write("snippets/__init__.py", "")
    words = ["new", "formula", "waiting_likelihood", *FUNCTION]
    hidden = "import sys; sys.modules |= dict.fromkeys(['lark', 'markdown', 'matplotlib', 'polib', 'scipy'])"
    code = f"{hidden}; from runmath.__main__ import main; sys.exit(main({words}))"
    status, said = run(project.root, "-c", code)
    assert status == 0 and "snippets/averages.py" in said, said


@pytest.mark.parametrize(
    "words, said",
    [
        (("page", "dice"), "docs/en/pages/dice.md: the page is there already - choose another name"),
        (("page", "a/b"), "'a/b' is no name - write small letters"),
        (("formula", "average"), "a formula has a topic and a page - add --topic"),
        (("formula", "chance", *FUNCTION), "snippets/dice.py: 'chance' is there already - choose"),
        (("figure", "f", "--topic", "dice", "--page", "dise"), "docs/en/pages/dise.md: there is no page 'dise' - did"),
        (("page", "rain", "--only", "de"), "there is no language 'de' - there is: en, ko"),
        (("translated", "dise"), "there is no page 'dise' in both languages - did you mean 'dice'?"),
        (("translated", "dice#chanse"), "the page 'dice' has no section 'chanse' - there is: dice"),
        (("formula", "a-b", *FUNCTION), "'a-b' or 'averages' is no name in Python - write _"),
    ],
)
def test_what_cannot_be_begun_changes_nothing(project, capsys, words, said):
    before = state(project.root)
    assert main(["new", *words]) == 1
    assert capsys.readouterr().err.startswith(said)
    assert state(project.root) == before


@pytest.mark.usefixtures("warm")
@pytest.mark.parametrize("language", ["en", "ko"])
def test_who_knows_one_language_writes_that_one_only(project, capsys, language):
    """What is left in the other is said and is no error: the page alone, and the same words in its place."""
    project.write("snippets/__init__.py", "")
    project.write("tests/formulas/test_dice.py", FACES)
    for page in (EN, KO):
        project.replace(page, FORMULA, "")
    begin(capsys, "page", "rain", "--only", language)
    begin(capsys, "formula", "waiting_likelihood", "--topic", "rain", "--page", "dice")
    begin(capsys, "figure", "waiting_figure", "--topic", "rain", "--page", "rain")
    left = ("its meaning in Korean", "the same in Korean") if language == "en" else ("its meaning in English",)
    own = {asked: "" if asked in left else text.replace("TITLE", TITLES[language]) for asked, text in WRITTEN.items()}
    assert follow(project.root, own) >= 20
    assert run(project.root, "-c", CHECK) == (0, "")
    other = {"en": "ko", "ko": "en"}[language]
    assert not (project.root / f"docs/{other}/pages/rain.md").exists()


NAVIGATION = """\
nav:
  - Home: index.md
  - One: one.md # a comment
  - Labs:
      - Lab: labs/lab.py
  - Reference:
      - About: about.md
"""


@pytest.mark.parametrize(
    "name, after, line",
    [("two.md", "", 3), ("two.md", "index", 2), ("two.md", "about", 7), ("labs/two.py", "", 5)],
)
def test_a_page_comes_into_the_navigation_where_it_belongs(tmp_path, name, after, line):
    path = tmp_path / "mkdocs.yml"
    path.write_text(NAVIGATION, encoding="utf-8")
    assert insert.in_navigation(path, "- Two: ", name, after)
    expected = NAVIGATION.splitlines()
    indent = re.match(" *", expected[line - 1])[0]
    expected.insert(line, f"{indent}- Two: {name}")
    assert path.read_text(encoding="utf-8").splitlines() == expected


def test_a_page_that_is_not_in_the_navigation_has_none_after_it(tmp_path):
    path = tmp_path / "mkdocs.yml"
    path.write_text(NAVIGATION, encoding="utf-8")
    with pytest.raises(RunmathError, match=r"no page 'onne' - did you mean 'one'\?"):
        insert.in_navigation(path, "- Two: ", "two.md", "onne")
