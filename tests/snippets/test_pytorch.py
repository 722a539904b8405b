"""PyTorch that readers copy: scripts, lines In practice, and a cell of a lab.

That a script prints what was recorded, `python -m runmath torch` says, which `tox run -e torch` runs first.
"""

from __future__ import annotations

import ast
import re
import sys

import pytest

from runmath.languages import Project
from runmath.pieces import Topics
from runmath.pieces.cutting import cut
from runmath.pieces.library_calls import practice
from runmath.pieces.run_code import printed
from runmath.pieces.scripts import recorded, scripts
from tests.helpers import ROOT
from tests.helpers.alone import alone
from tests.helpers.copied import numbers_agree, run, shown_output

SCRIPTS = scripts(ROOT)


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_needs_pytorch_and_nothing_else(name):
    nodes = [*ast.walk(ast.parse(SCRIPTS[name].code))]
    modules = {node.module for node in nodes if isinstance(node, ast.ImportFrom)}
    modules |= {item.name for node in nodes if isinstance(node, ast.Import) for item in node.names}
    roots = {module.split(".")[0] for module in modules}
    assert "torch" in roots
    assert roots - {"torch"} <= sys.stdlib_module_names


def test_every_script_is_on_a_page_and_the_record_holds_no_other():
    pages = Project(ROOT).pages("en")[0].values()
    shown = {block.argument for page in pages for block in page.blocks if block.kind == "torch"}
    assert shown == {*SCRIPTS} == {*recorded(ROOT)["scripts"]}


@pytest.mark.torch
def test_what_a_practitioner_calls_runs_alone_and_gives_the_same_number(tmp_path):
    """As test_pieces.py says of other libraries: for every function that a page shows."""
    topics, pages = Topics(ROOT, "en"), Project(ROOT).pages("en")[0].values()
    shown = {block.argument for page in pages for block in page.blocks if block.kind == "formula" and block.argument}
    calls = {name: call for name in sorted(shown) if (call := practice(topics, name)) and "torch" in call.libraries}
    assert len(calls) > 10
    for name, output in zip(calls, run([call.code for call in calls.values()], tmp_path), strict=True):
        answer = shown_output(printed(cut(topics, name, "formula")))[-1]
        assert numbers_agree(output, answer), (name, output, answer)


@pytest.mark.torch
def test_the_cell_below_the_digits_says_the_same_loss_of_the_weights_of_that_page(tmp_path):
    lab = (ROOT / "docs" / "en" / "pages" / "labs" / "digits.py").read_text(encoding="utf-8")
    (cell,) = re.findall(r"^# ```python\n(.*?)^# ```$", lab, re.M | re.S)
    cell = re.sub("^# ?", "", cell, flags=re.M)
    assert "import torch" in cell
    upto_training = lab[: lab.index("\n# %%", lab.index("STEPS = "))]
    path = f"import sys\nsys.path.insert(0, {str(ROOT)!r})\n"  # where its snippets are
    said = alone(path + upto_training + "\n" + cell, tmp_path / "lab", MPLBACKEND="template")
    theirs, ours = map(float, said.split()[-2:])
    assert abs(theirs - ours) < 1e-12
