"""PyTorch on a page: its recorded output below each statement, and never the output of something else."""

from __future__ import annotations

import json
import re
import sys
import warnings
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup

from runmath.pieces.record_scripts import main
from runmath.site.project_check import check
from tests.helpers.sample_files import CATALOGUE

NAME = "snippets/pytorch/loss.py"
RECORD = "snippets/pytorch/outputs.json"
CODE = """\
import math

for k in (1, 2):  # twice
    print(f"{math.sqrt(k):.2f}")
total = 3
print(
    f"{total}"
)
"""
SHOWN = CODE.replace('.2f}")\n', '.2f}")\n#> 1.00\n#> 1.41\n') + "#> 3\n"
PIN = '[dependency-groups]\ntorch = ["torch==2.13.0"]\n'


@pytest.fixture
def torch(monkeypatch):
    """Stands for PyTorch, which takes long to import."""
    found = SimpleNamespace(__version__="2.13.0+cpu", set_num_threads=lambda number: None)
    monkeypatch.setitem(sys.modules, "torch", found)
    return found


@pytest.fixture
def placed(warm, torch):
    """The project with a script whose output was recorded, and the block on a page in each language."""
    project = warm
    project.write(NAME, CODE)
    project.write("pyproject.toml", PIN)
    project.write("docs/theme/labels.ko.po", CATALOGUE + '\nmsgid "twice"\nmsgstr "두 번"\n')
    for language in ("en", "ko"):
        project.replace(f"docs/{language}/pages/index.md", "[1]", "/// torch | loss\n///\n\n[1]")
    assert main(project.root) == 1
    return project


def said(project) -> list[str]:
    return [str(error) for error in check(project.root)]


def outputs(project) -> dict[str, dict[str, list[str]]]:
    record = json.loads((project.root / RECORD).read_text(encoding="utf-8"))
    return {name: script["output"] for name, script in record["scripts"].items()}


@pytest.mark.parametrize("language, comment", [("en", "# twice"), ("ko", "# 두 번")])
def test_a_page_shows_the_script_with_its_output_in_the_reader_s_language(placed, language, comment):
    html = placed.convert("# T { #t }\n\n/// torch | loss\n///\n", language)
    block = BeautifulSoup(html, "html.parser").select_one("div.rm-code#loss")
    assert block.select_one("summary").get_text() == "PyTorch: loss"
    assert block.select_one("pre code").get_text() == SHOWN.replace("# twice", comment)
    links = [link["href"] for link in block.select(".rm-links a")]
    assert [re.sub(r".*source/", "", link) for link in links] == [f"{NAME}.txt", "tests/snippets/test_pytorch.py.txt"]


def test_what_was_recorded_is_built_without_pytorch(placed, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)  # an import of it fails
    assert said(placed) == []


def test_the_command_fails_once_where_the_output_is_another(placed, capsys):
    assert main(placed.root) == 0
    placed.replace(NAME, "total = 3", "total = 4")
    line = f"{NAME}:1: the record did not hold what this script prints; now it does - look at `git diff`, and run this"
    capsys.readouterr()
    assert main(placed.root) == 1
    assert capsys.readouterr().err.startswith(line)
    assert main(placed.root) == 0
    assert outputs(placed) == {"loss": {"4": ["1.00", "1.41"], "8": ["4"]}}


def test_an_output_that_differs_from_the_record_is_an_error_of_the_same_code(placed):
    placed.replace(RECORD, "1.41", "1.42")
    assert (main(placed.root), main(placed.root)) == (1, 0)


def test_a_script_that_is_gone_leaves_the_record(placed, capsys):
    placed.write("snippets/pytorch/other.py", "print(1)\n")
    assert main(placed.root) == 1
    (placed.root / "snippets/pytorch/other.py").unlink()
    assert (main(placed.root), main(placed.root)) == (1, 0)
    assert [*outputs(placed)] == ["loss"]


STALE = {
    "a change of the script": (NAME, "total = 3", "total = 4", f"{NAME}:1: the script was changed since its"),
    "another version": (RECORD, "2.13.0", "2.12.0", f"{NAME}:1: its output was recorded with PyTorch 2.12.0, and"),
    "no output": (RECORD, '"loss"', '"lost"', f"{NAME}:1: no output of this script was recorded - run `tox"),
    "a record that is none": (RECORD, '"code"', '"kode"', f"{RECORD}: this is no record of outputs - delete it"),
    "a broken record": (RECORD, '"scripts"', '"scripts', f"{RECORD}: this is no record of outputs - delete it"),
    "a name with a slip": (
        "docs/en/pages/index.md",
        "torch | loss",
        "torch | lost",
        "docs/en/pages/index.md:3: no script snippets/pytorch/lost.py - did you mean 'loss'?",
    ),
    "no name": (
        "docs/en/pages/index.md",
        "torch | loss",
        "torch",
        "docs/en/pages/index.md:3: the block names no script - write `/// torch | script`",
    ),
    "an option too many": (
        "docs/en/pages/index.md",
        "torch | loss\n",
        "torch | loss\n    alt: x\n",
        "docs/en/pages/index.md:3: a torch has no option 'alt'",
    ),
    "a comment without translation": (
        "docs/theme/labels.ko.po",
        '"twice"',
        '"thrice"',
        f"{NAME}:3: the label 'twice' has no translation - add msgid 'twice'",
    ),
}


@pytest.mark.parametrize("case", STALE)
def test_what_does_not_fit_stops_the_build_and_says_what_to_do(placed, case):
    file, old, new, line = STALE[case]
    placed.replace(file, old, new)
    found = said(placed)
    assert [one for one in found if one.startswith(line)], found
    assert all(" - " in one for one in found)


def test_a_script_is_as_short_as_a_piece(placed):
    placed.write(NAME, CODE + f"print({'1 + ' * 20}1)\n" + "".join(f"a{n} = {n}\n" for n in range(20)))
    assert main(placed.root) == 1
    assert said(placed)[0].startswith(f"{NAME}:9: the line is 88 columns wide: print(1 + ")
    placed.write(NAME, CODE + "".join(f"a{n} = {n}\n" for n in range(20)))
    assert main(placed.root) == 1
    assert said(placed)[0].startswith(f"{NAME}:1: the piece loss has 27 lines, 22 are allowed - shorten it, or name")
    placed.write("pyproject.toml", PIN + '[tool.runmath.long]\nloss = "it is the page\'s"\n')
    assert said(placed) == []


@pytest.mark.parametrize(
    "code, line",
    [
        ("x = 1\nprint(x / 0)\n", f"{NAME}:2: failed with ZeroDivisionError: division by zero - mend the script"),
        ("print(1\n", f"{NAME}:1: failed with SyntaxError"),
        ("import warnings\nwarnings.warn('old')\n", f"{NAME}:2: failed with UserWarning: old"),
        ("x = 1\n", f"{NAME}:1: the script prints nothing - print what"),
        ("x = 1; print(x)\n", f"{NAME}:1: two statements on a line - give each its own"),
    ],
)
def test_a_script_that_fails_is_not_recorded(placed, capsys, code, line):
    placed.write(NAME, code)
    capsys.readouterr()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pytest's own settings make errors of them
        assert main(placed.root) == 1
    assert capsys.readouterr().err.startswith(line)
    assert outputs(placed) == {}


def test_another_version_records_nothing(placed, torch, capsys):
    before = (placed.root / RECORD).read_bytes()
    placed.replace(NAME, "total = 3", "total = 4")
    torch.__version__ = "2.12.1"
    capsys.readouterr()
    assert main(placed.root) == 1
    assert capsys.readouterr().err.startswith("pyproject.toml: PyTorch 2.12.1 runs here, and 2.13.0 is pinned - run")
    assert (placed.root / RECORD).read_bytes() == before
