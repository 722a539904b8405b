"""`mkdocs serve`: an error is said with its place, the pages of before are served, and mending it goes on."""

from __future__ import annotations

import time
import urllib.request

import pytest

from tests.helpers import ROOT
from tests.helpers.faults.case import DICE, EN, FORMULA
from tests.helpers.mkdocs_serve import serving

PATIENCE = 120  # seconds


@pytest.fixture
def served(project):
    """The address, and the file to which the server writes."""
    project.write("hooks.py", "from runmath.site.mkdocs_hooks import on_serve\n")
    project.replace("mkdocs.yml", "theme:", "hooks: [hooks.py]\ntheme:")
    project.replace("docs/base.yml", "theme:", "watch: [../../snippets]\ntheme:")
    said = project.root / "said"
    with said.open("w") as file, serving(project.root, engine=ROOT, out=file) as address:
        yield address, said


def until(holds) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.1)


def page(address: str, name: str) -> str:
    try:
        with urllib.request.urlopen(f"{address}/{name}/", timeout=PATIENCE) as answer:
            return answer.read().decode()
    except OSError:
        return ""


def test_an_error_is_said_and_what_was_built_before_is_served_until_it_is_mended(project, served):
    address, said = served
    until(lambda: "Some chances." in page(address, "en/dice"))
    project.replace(EN, FORMULA, "/// formula | chanse\n")
    project.replace(DICE, "SIDES = 6", "SIDES = = 6")
    until(lambda: "as they were before" in said.read_text())
    lines = " ".join(said.read_text().split())  # MkDocs breaks its lines
    assert f"{EN}:5: no snippet named 'chanse'" in lines or f"{DICE}:8: not Python: invalid syntax - " in lines
    assert "Some chances." in page(address, "en/dice")
    assert "확률 몇 개." in page(address, "ko/dice")
    project.replace(DICE, "SIDES = = 6", "SIDES = 6")
    project.replace(EN, "chanse", "chance")
    project.replace(EN, "Some chances.", "Mended chances.")
    until(lambda: "Mended chances." in page(address, "en/dice"))
    assert "Traceback" not in said.read_text()
