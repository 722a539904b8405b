"""Whatever is wrong: its file, its line, what it is and what to do, in one line; and the site is as it was."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass

import pytest

from runmath.errors import RunmathError, nearest
from runmath.sitecheck import check
from tests.engine.sample import Sample, convert
from tests.engine.test_build import state

EN, KO, DICE = "docs/en/pages/dice.md", "docs/ko/pages/dice.md", "snippets/dice.py"
PO = "docs/theme/labels.ko.po"


@dataclass(frozen=True)
class Case:
    """One change to one file, and what is said of it; `page` is the page that fails when it is converted alone."""

    file: str
    old: str
    new: str
    said: str
    page: str | None = EN
    both: bool = False

    def change(self, project) -> None:
        project.replace(self.file, self.old, self.new)
        if self.both:
            project.replace(KO, self.old, self.new)


FIGURE = "/// figure | dice.chance_figure\n"
FORMULA = "/// formula | dice.chance\n"
ALT = "    alt: Points that rise\n"
CAPTION = "The **chance** of $k$ or less.\n"
VALUE = 'f"{dice.chance(3):.2f}"'
CASES = {
    "unknown function": Case(
        EN,
        FORMULA,
        "/// formula | dice.chanse\n",
        f"{EN}:5: no snippet named 'dice.chanse' - did you mean 'dice.chance'?",
        both=True,
    ),
    "unknown topic": Case(
        EN,
        FORMULA,
        "/// formula | dise.chance\n",
        f"{EN}:5: no snippet named 'dise.chance' - did you mean 'dice.chance'?",
        both=True,
    ),
    "a topic alone": Case(
        EN,
        FORMULA,
        "/// formula | dice\n    id: dice.x\n",
        f"{EN}:5: 'dice' is a whole topic - there is: dice.chance, ",
        both=True,
    ),
    "no function at all": Case(
        EN,
        FORMULA,
        "/// formula\n",
        f"{EN}:5: the block names no function - write `/// formula | topic.function`",
        both=True,
    ),
    "a constant as a formula": Case(
        EN,
        FORMULA,
        "/// formula | dice.SIDES\n    id: dice.sides\n",
        f"{EN}:5: 'dice.SIDES' is not a function - name a function of the topic",
        both=True,
    ),
    "a topic without tests": Case(
        EN,
        FORMULA,
        "/// formula | new.f\n",
        f"{EN}:5: the topic 'new' has no tests - write tests/snippets/test_new.py",
        both=True,
    ),
    "a kind of block with a slip": Case(
        EN,
        FORMULA,
        "/// formular | dice.chance\n",
        f"{EN}:5: no block named 'formular' - did you mean 'formula'?",
    ),
    "a function that raises": Case(
        DICE,
        "faces = FACES[FACES >= low]",
        "faces = FACES[low]\n    raise ValueError(f'low is {low}')",
        f"{EN}:11: dice.chance_figure failed with ValueError: low is 2 - mend the function or what it is given",
    ),
    "an example that raises": Case(
        "snippets/tosses.py",
        "return a / b",
        "return a / 0",
        f"{EN}:5: dice.chance failed with ZeroDivisionError: division by zero - mend the function or what it is given",
    ),
    "a figure function that returns something else": Case(
        DICE,
        "return fig",
        "return ax",
        f"{EN}:11: dice.chance_figure failed with TypeError: returned Axes instead of a matplotlib Figure - mend",
    ),
    "a table function that returns something else": Case(
        DICE,
        'return ["face", "$P$"], ',
        "return ",
        f"{EN}:17: dice.chance_table failed with TypeError: returned rows that do not have 2 cells each - mend",
    ),
    "an unknown colour": Case(
        DICE,
        '"o-", ',
        '"o-r", ',
        f"{EN}:11: dice.chance_figure failed with UnknownColour: the colour #ff0000 is none of the site's",
    ),
    "an argument that the function does not take": Case(
        EN,
        "{low: 2}",
        "{lou: 2}",
        f"{EN}:11: dice.chance_figure failed with TypeError: chance_figure() got an unexpected keyword argument 'lou'",
        both=True,
    ),
    "arguments that are no mapping": Case(
        EN,
        "{low: 2}",
        "[2]",
        f"{EN}:11: `args` is not a mapping of names - write `args: {{name: value}}`",
        both=True,
    ),
    "an argument that is no name": Case(
        EN,
        "{low: 2}",
        "{2: 2}",
        f"{EN}:11: `args` is not a mapping of names - write",
        both=True,
    ),
    "an argument that cannot be written down": Case(
        EN,
        "{low: 2}",
        "{low: .inf}",
        f"{EN}:11: the argument low is inf, which cannot be written into a piece - give",
        both=True,
    ),
    "a date": Case(
        EN,
        "{low: 2}",
        "{low: 2020-01-01}",
        f"{EN}:11: the argument low is datetime.date(2020, 1, 1), which",
        both=True,
    ),
    "LaTeX that cannot be read": Case(
        EN,
        "P = \\frac{k}{6}",
        "P = \\frac{k}{6",
        f"{EN}:5: the LaTeX `P = \\frac{{k}}{{6` cannot be read: ",
        both=True,
    ),
    "an unknown command of LaTeX": Case(
        EN,
        "P = \\frac{k}{6}",
        "P = \\fracs{k}{6}",
        f"{EN}:5: the LaTeX `P = \\fracs{{k}}{{6}}` cannot be read: ",
        both=True,
    ),
    "LaTeX that browsers do not show": Case(
        EN,
        "P = ",
        "\\overline{P} = ",
        f"{EN}:5: \\overline is not shown whole by browsers - say",
        both=True,
    ),
    "LaTeX in the text that cannot be read": Case(
        EN,
        "of $k$ or less, here",
        "of $k}$ or less, here",
        f"{EN}:3: the LaTeX `k}}` cannot be read: ",
    ),
    "a formula block without a formula": Case(
        EN,
        "$$\nP = \\frac{k}{6}\n$$",
        "P",
        f"{EN}:5: the block holds no formula - put one formula between",
        both=True,
    ),
    "a formula outside a block": Case(
        EN,
        "Some chances.\n///",
        "Some chances.\n///\n\n$$\nx\n$$",
        f"{EN}:21: a displayed formula outside a block: it has no id and nothing checks it - put it into",
    ),
    "an id used twice on a page": Case(
        EN,
        FIGURE,
        FIGURE + "    id: dice.chance\n",
        f"{EN}:11: the id 'dice.chance' is used twice, here and at {EN}:5 - give one of them an `id:` of its own",
        both=True,
    ),
    "a heading's id used for a block": Case(
        EN,
        FIGURE,
        FIGURE + "    id: dice\n",
        f"{EN}:11: the id 'dice' is used twice, here and at {EN}:1 - give",
        both=True,
    ),
    "a heading's id used twice": Case(
        EN,
        "The chance of",
        "## Again { #dice }\n\nThe chance of",
        f"{EN}:3: the id 'dice' is used twice - give one another id",
    ),
    "an id with a letter that it must not have": Case(
        EN,
        FIGURE,
        FIGURE + "    id: Dice\n",
        f"{EN}:11: the id 'Dice' is not made of lower-case letters",
        both=True,
    ),
    "missing alternative text": Case(
        EN, ALT, "", f"{EN}:11: the figure has no alternative text - add `alt: what it shows`"
    ),
    "empty alternative text": Case(EN, ALT, "    alt: ' '\n", f"{EN}:11: the figure has no alternative text - add"),
    "alternative text that is none": Case(
        EN, ALT, "    alt: yes\n", f"{EN}:11: the figure has no alternative text - add"
    ),
    "missing caption of a figure": Case(EN, CAPTION, "", f"{EN}:11: the figure has no caption - write one before"),
    "missing caption of a table": Case(
        EN, "Some chances.\n", "\n", f"{EN}:17: the table has no caption - write one before"
    ),
    "an option that there is not": Case(
        EN,
        ALT,
        ALT + "    atl: x\n",
        f"{EN}:11: a figure has no option 'atl' - did you mean 'alt'?",
    ),
    "options that are no YAML": Case(EN, ALT, "    alt: a: b\n", f"{EN}:11: the block's options are not YAML - write"),
    "a block that is not closed": Case(
        EN,
        "Some chances.\n///\n",
        "Some chances.\n",
        f"{EN}:17: the block `/// table | dice.chance_table` is not closed - end it",
    ),
    "a value that raises": Case(
        EN,
        VALUE,
        "tosses.ratio(1, 0)",
        f"{EN}:3: the value `tosses.ratio(1, 0)` failed with ValueError: b must not be 0, got 0 - mend",
    ),
    "a value that is no Python": Case(EN, VALUE, "dice.chance(3", f"{EN}:3: the value `dice.chance(3` is not Python: "),
    "a value of an unknown function": Case(
        EN,
        VALUE,
        "dice.chanc(3)",
        f"{EN}:3: no snippet named 'dice.chanc' - did you mean 'dice.chance'?",
    ),
    "a value of an unknown name": Case(
        EN,
        VALUE,
        "dise.chance(3)",
        f"{EN}:3: the value `dise.chance(3)` names 'dise', which is no topic - did you mean 'dice'?",
    ),
    "a value that is no number": Case(EN, VALUE, "dice.FACES", f"{EN}:3: the value `dice.FACES` is array("),
    "a snippet that imports the engine": Case(
        DICE,
        "import numpy as np\n",
        "import numpy as np\nimport runmath\n",
        f"{DICE}:5: the snippet imports the engine (runmath) - use numpy and matplotlib only",
    ),
    "a snippet that is no Python": Case(
        DICE, "SIDES = 6", "SIDES = = 6", f"{DICE}:8: not Python: invalid syntax - mend the syntax"
    ),
    "a snippet that does more than define": Case(
        DICE,
        "SIDES = 6",
        "print(6)\nSIDES = 6",
        f"{DICE}:8: a statement outside a function - keep to imports",
    ),
    "a name that is not defined": Case(
        DICE,
        "return ratio(k, sides)",
        "return ration(k, sides)",
        f"{DICE}:12: the name 'ration' is not defined - define or import it in this file",
    ),
    "an untranslated label": Case(
        DICE,
        'xlabel="face"',
        'xlabel="number"',
        f"{KO}:11: the label 'number' has no translation - add msgid 'number' with its msgstr to {PO}",
        page=KO,
    ),
    "an untranslated cell": Case(
        DICE,
        '["face", "$P$"]',
        '["number", "$P$"]',
        f"{KO}:17: the label 'number' has no translation - add msgid 'number' with its msgstr to {PO}",
        page=KO,
    ),
    "a stale translation": Case(
        PO,
        'msgid "face"',
        'msgid "a die"\nmsgstr "주사위"\n\nmsgid "face"',
        f"{PO}:7: no figure uses the label 'a die' - delete it",
        page=None,
    ),
    "an empty translation": Case(
        PO, 'msgstr "눈"', 'msgstr ""', f"{PO}:7: the label 'face' has no translation - write its msgstr", page=KO
    ),
    "a doubtful translation": Case(
        PO,
        'msgid "face"',
        '#, fuzzy\nmsgid "face"',
        f"{PO}:7: the label 'face' has no translation - write its msgstr",
        page=KO,
    ),
    "a translation without its number": Case(
        PO,
        "면이 {0}개인",
        "면이 여섯인",
        f"{PO}:4: the translation of 'die with {{0}} sides' does not have the same numbers: '면이",
        page=KO,
    ),
    "a catalogue that is none": Case(PO, 'msgstr "눈"', 'msgstrr "눈"', f"{PO}: cannot read the catalogue (", page=KO),
    "a heading without an id": Case(
        EN, "# Dice { #dice }", "# Dice", f"{EN}:1: the heading has no id - write `# Dice {{ #its-", page=None
    ),
    "mathematics in a heading": Case(
        EN,
        "# Dice { #dice }",
        "# Dice $k$ { #dice }",
        f"{EN}:1: mathematics in a heading is lost in the table of contents - say",
        page=None,
    ),
    "another heading": Case(
        EN,
        "{ #dice }",
        "{ #die }",
        f"{EN}:1: the heading # {{ #die }} has no counterpart: {KO}:1 has # {{ #dice }} - give",
        page=None,
    ),
    "a missing block": Case(
        KO,
        "/// table | dice.chance_table\n확률 몇 개.\n///\n",
        "",
        f"{EN}:17: the block /// table | dice.chance_table (id dice.chance_table) has no counterpart: {KO} has none",
        page=None,
    ),
    "other arguments": Case(
        EN,
        "{low: 2}",
        "{low: 3}",
        f"{EN}:11: the block /// figure | dice.chance_figure (id dice.chance_figure) has no counterpart: {KO}:11 has",
        page=None,
    ),
    "another formula": Case(
        KO,
        "\\frac{k}{6}",
        "\\frac{k}{7}",
        f"{EN}:7: the LaTeX of dice.chance differs from {KO}:7 - write the same",
        page=None,
    ),
    "another formula in the text": Case(
        KO,
        "$k$ 이하일 확률은",
        "$j$ 이하일 확률은",
        f"{KO}:3: $j$ is nowhere in {EN} - say the same mathematics",
        page=None,
    ),
    "a link without words": Case(
        EN,
        "[](#dice.chance_figure)",
        "[](index.md)",
        f"{EN}:3: the link to 'index.md' has no words - write some",
        page=EN,
    ),
    "a reference to nothing": Case(
        EN,
        "[](#dice.chance_figure)",
        "[](#dice.chance_figur)",
        f"{EN}:3: the reference to '#dice.chance_figur' leads to no formula, figure or table of this page",
    ),
    "a block that Markdown takes for text": Case(
        EN,
        FORMULA,
        "text\n    /// formula | dice.chance\n",
        f"{EN}:6: `/// formula | dice.chance` was not taken for a block - put empty lines around it",
        both=True,
    ),
    "front matter that is no YAML": Case(
        EN, "# Dice", "---\na: b: c\n---\n# Dice", f"{EN}:2: the front matter is not YAML - write", page=None
    ),
}


@pytest.fixture(scope="module")
def computed(tmp_path_factory):
    """What the pages of the project show, computed once."""
    unchanged = Sample(tmp_path_factory.mktemp("unchanged"))
    assert check(unchanged.root) == []
    return unchanged.root / ".cache"


@pytest.fixture
def changed(project, request, computed):
    """The project after the change of a case, with a site of before; what is in that does not matter."""
    shutil.copytree(computed, project.root / ".cache", dirs_exist_ok=True)
    for name in ("index.html", "ko/index.html", "en/index.html"):
        project.write(f"site/{name}", "previous")
    if "new.f" in CASES[request.param].new:
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
    project.write("docs/en/pages/more.md", "# More { #more }\n")
    status, lines = project.build(capsys)
    assert status == 1
    places = [line.split(": ")[0] for line in lines[:-1]]
    assert places == [f"{EN}:3", f"{EN}:5", f"{EN}:11", "docs/en/pages/more.md", f"{KO}:5"]
    assert lines[3] == "docs/en/pages/more.md: the page has no counterpart - write docs/ko/pages/more.md"
    assert lines[-1] == "5 to mend; site is as it was"


def test_a_page_of_the_second_language_alone_has_no_counterpart_either(project, capsys):
    project.write("docs/ko/pages/more.md", "# More { #more }\n")
    _, lines = project.build(capsys)
    assert lines[0] == "docs/ko/pages/more.md: the page has no counterpart - write docs/en/pages/more.md"


def test_a_page_that_cannot_be_read_does_not_hide_what_is_wrong_elsewhere(project, capsys):
    (project.root / "docs/en/pages/index.md").write_bytes(b"\xff")
    CASES["a value that raises"].change(project)
    _, lines = project.build(capsys)
    assert [line.split(": ")[0] for line in lines[:-1]] == [f"{EN}:3", "docs/en/pages/index.md"]


def test_an_id_is_used_once_on_the_whole_site_except_by_code(project, capsys):
    for language in ("ko", "en"):
        project.write(
            f"docs/{language}/pages/more.md",
            "/// code | dice.chance\n///\n\n/// table | dice.chance_table\nMore.\n///\n",
        )
    _, lines = project.build(capsys)
    assert [line.split(", here")[0] for line in lines[:-1]] == [
        f"docs/{language}/pages/more.md:4: the id 'dice.chance_table' is used twice" for language in ("en", "ko")
    ]


def test_a_language_without_a_catalogue_is_not_shown_in_english(project, capsys):
    (project.root / PO).unlink()
    status, lines = project.build(capsys)
    assert status == 1
    assert lines[0].startswith(f"{PO}: ")


def test_an_error_is_one_line_whatever_it_quotes():
    assert str(RunmathError("a.md", 3, "x\n   y", "do\nz")) == "a.md:3: x y - do z"


def test_the_nearest_name_or_what_there_is():
    assert nearest("bernouli.nll", ["bernoulli.nll", "binomial.pmf"]) == "did you mean 'bernoulli.nll'?"
    assert nearest("x", ["alpha", "beta"]) == "there is: alpha, beta"
    assert len(nearest("x", [f"name{n}" for n in range(1000)])) < 200
    assert nearest("x", []) == "there is none yet"
