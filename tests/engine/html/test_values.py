"""Values in sentences and tables: what the expression is, or a clear refusal."""

from __future__ import annotations

import subprocess
import sys
import warnings

import pytest
from bs4 import BeautifulSoup

from runmath.errors import RunmathError
from tests.helpers import ROOT
from tests.helpers.sample_files import CATALOGUE

SOURCE = '''\
import numpy as np
from fractions import Fraction

WORD = "six"
LIST = [1, 2]
COUNT = np.int64(5)
SINGLE = np.float32(0.5)
HALF = Fraction(1, 2)
YES = True
SURE = np.bool_(True)
NAN = float("nan")
INFINITE = float("inf")
NOTHING = None


def f(x=1.0):
    """Half of x."""
    if x < 0:
        raise ValueError(f"x must not be negative,\\ngot {x}")
    return x / 2


def annotated(x: 1 + 1 = 0):
    """An annotation is executed, as it is for the reader."""
    return annotated.__annotations__["x"]


def log(x):
    """Logarithm of x."""
    return np.log(x)
'''


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("f()", "0.5"),
        ('f"{f(3):.4f}"', "1.5000"),
        ("f'{f(3):.{2}f} and {chance(3)!r}'", "1.50 and 0.5"),
        ("WORD", "six"),
        ("COUNT", "5"),
        ("SINGLE", "0.5"),
        ("HALF", "1/2"),
        ("sum(n for n in LIST)", "3"),
        ('", ".join(f"{f(x):.1f}" for x in LIST)', "0.5, 1.0"),
        ("(lambda t: t + f())(1)", "1.5"),
        ("[topic for topic in (1, 2)][1]", "2"),
        ("round(100 * chance(1, sides=4))", "25"),
        ("1 + 1", "2"),
        ("FACES[2]", "3"),
        ("annotated()", "2"),
    ],
)
def test_a_value_is_what_the_expression_is(project, expression, text):
    project.topic(SOURCE)
    assert project.engine().value(expression) == text


@pytest.mark.parametrize(
    ("expression", "what"),
    [
        ("f(", "is not Python"),
        ("x = 1", "is not Python"),
        ("chanse(3)", "names 'chanse', which is no snippet - did you mean 'chance'?"),
        ("topic.f()", "names 'topic', which is no snippet"),
        ("open('x')", "names 'open', which is no snippet"),
        ("__import__('os')", "names '__import__', which is no snippet"),
        ("f(-1)", "failed with ValueError: x must not be negative, got -1 - "),
        ("log(0)", "failed with RuntimeWarning: divide by zero"),
        ("f(x=1, y=2)", "failed with TypeError"),
        ("YES", "is True, neither text nor a number"),
        ("SURE", "neither text nor a number"),
        ("LIST", "is [1, 2], neither text nor a number"),
        ("NOTHING", "is None, neither text nor a number"),
        ("f", "neither text nor a number"),
        ("NAN", "is 'nan', which says nothing to a reader"),
        ("INFINITE", "is 'inf', which says nothing to a reader"),
        ('f"{NAN:.2f} cm"', "is 'nan cm', which says nothing"),
        ('f"{NOTHING}"', "is 'None', which says nothing"),
        ("''", "is '', which says nothing"),
    ],
)
def test_a_value_that_says_nothing_is_refused(project, expression, what):
    project.topic(SOURCE)
    with warnings.catch_warnings(), pytest.raises(RunmathError) as error:
        warnings.simplefilter("ignore")  # an author's Python is not as strict as pytest
        project.engine().value(expression)
    assert what in str(error.value)
    assert "\n" not in str(error.value)
    assert error.value.mend


def test_a_value_stands_in_the_page_as_text(project):
    project.topic('WORD = "<b>$x$ **y** [z](z)"\n')
    html = project.convert("# A `{python} 1 + 1` { #a }\n\n**`{python} WORD`**\n\n| a |\n| - |\n| `{python} 2 + 2` |\n")
    assert [span.text for span in BeautifulSoup(html, "html.parser").select(".rm-value")] == [
        "2",
        "<b>$x$ **y** [z](z)",
        "4",
    ]


@pytest.mark.parametrize("source", ["`` `{python} nothing` ``", "``{python} nothing``", "\\`{python} nothing\\`"])
def test_how_a_value_is_written_can_be_shown(project, source):
    assert "{python} nothing" in project.convert(source)


def table(project, columns: str, rows: str, language: str = "en"):
    project.topic(f"def f():\n    return (\n        {columns},\n        {rows},\n    )\n")
    return project.convert("/// table | f\nSome.\n///\n", language)


def test_a_table_is_what_the_function_returns(project):
    html = table(
        project, r'["a", "$x < y$", "c", "d"]', r'[["p & q", 1.5, "1,000", "−2"], ["$z$ \\$", "2", "3", "1e-5"]]'
    )
    soup = BeautifulSoup(html, "html.parser")
    assert [[cell.text for cell in row.find_all(["th", "td"])] for row in soup.find_all("tr")] == [
        ["a", "x<y", "c", "d"],
        ["p & q", "1.5", "1,000", "−2"],
        ["z $", "2", "3", "1e-5"],
    ]
    assert [cell.get("class") for cell in soup.find_all("tr")[1].find_all("td")] == [None, *[["rm-num"]] * 3]
    assert soup.find("th")["scope"] == "col"


def test_words_in_tables_are_translated_and_numbers_fit_into_them(project):
    project.write("docs/theme/labels.ko.po", CATALOGUE + '\nmsgid "row {0} of {1}"\nmsgstr "{1} 가운데 {0}번째"\n')
    soup = BeautifulSoup(table(project, '["face"]', '[["row 3 of 1,000"]]', "ko"), "html.parser")
    assert [cell.text for cell in soup.find_all(["th", "td"])] == ["눈", "1,000 가운데 3번째"]


@pytest.mark.usefixtures("warm")
@pytest.mark.parametrize(
    ("columns", "rows", "what"),
    [
        ('["a"]', "[]", "returned rows that do not have 1 cells each"),
        ('["a"]', "[[1, 2]]", "returned rows that do not have 1 cells each"),
        ('["a"]', "5", "returned tuple instead of a pair (columns, rows)"),
        ('["a"], 1', "[[1]]", "returned tuple instead of a pair (columns, rows)"),
        ('["a"]', '[["$\\\\frac{1$"]]', "cannot be read"),
        ('["a"]', '[[float("nan")]]', "which says nothing to a reader"),
        ('["a"]', "[[1 / 0]]", "ZeroDivisionError: division by zero"),
    ],
)
def test_a_table_that_cannot_be_shown_is_refused_by_the_page_and_by_the_check(project, capsys, columns, rows, what):
    with pytest.raises(RunmathError) as error:
        table(project, columns, rows)
    assert str(error.value).startswith("docs/en/pages/page.md:1: ")
    assert what in str(error.value)
    project.write("docs/ko/pages/page.md", "/// table | f\nSome.\n///\n")
    status, lines = project.build(capsys)
    assert status == 1
    assert [line for line in lines if line.startswith("docs/en/pages/page.md:1: ") and what in line]


def test_what_numpy_imports_where_it_is_first_used_is_there(project):
    project.topic("import numpy as np\n\nROW = np.arange(3.0)\n")
    told = f"from pathlib import Path; from runmath.pieces.engine import Engine; r = Path({str(project.root)!r})"
    said = "print(Engine(r, 'en').value('f\"{ROW.min():.1f}\"'))"
    done = subprocess.run([sys.executable, "-c", f"{told}; {said}"], cwd=ROOT, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("0.0\n", "")


def test_a_value_cannot_import(project):
    with pytest.raises(RunmathError, match="names '__import__', which is no snippet"):
        project.engine().value("__import__('os').name")


def test_a_power_of_ten_is_not_broken_between_lines(project):
    html = project.convert('# T { #t }\n\nA `{python} "3 × 10⁸ m"` B.\n')
    text = BeautifulSoup(html, "html.parser").select_one(".rm-value").text
    assert text == "3_×_10⁸ m".replace("_", "\N{NO-BREAK SPACE}")
