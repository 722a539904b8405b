"""The PyTorch scripts that pages show: what each prints is what was recorded, and on the pages."""

from __future__ import annotations

import ast
import sys

import pytest
import torch

from runmath.languages import Project
from runmath.pieces.record_scripts import run
from runmath.pieces.scripts import pinned, recorded, scripts
from tests.helpers import ROOT

SCRIPTS = scripts(ROOT)


@pytest.fixture(autouse=True)
def one_thread():
    """As where it was recorded."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_script_prints_what_was_recorded(name):
    record = recorded(ROOT)
    assert torch.__version__.partition("+")[0] == record["torch"] == pinned(ROOT)
    assert record["scripts"][name] == {"code": SCRIPTS[name].state, "output": run(SCRIPTS[name])}


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
