"""What a contributor sees: both languages at one address, and a saved change in a snippet shows in both."""

import shutil
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from runmath.bench.project_copy import copy
from tests.helpers import ROOT
from tests.helpers.mkdocs_serve import serving
from tests.helpers.pages import LANGUAGES

PATIENCE = 180  # seconds; a slow machine may need them, a fast one does not wait


@pytest.fixture
def project(site, tmp_path):
    """A copy of the project, so that saving in it changes nothing here, with what the site's build computed."""
    copy(ROOT, tmp_path)
    cache = Path(".cache", "runmath")
    shutil.copytree(ROOT / cache, tmp_path / cache, ignore=shutil.ignore_patterns("tmp*"))  # being written elsewhere
    return tmp_path


@pytest.fixture
def served(project):
    """The address at which `mkdocs serve` serves the copy."""
    with serving(project, engine=project) as address:
        yield address


def wait_for(address: str, text: str) -> None:
    """Until the page at the address holds the text."""
    end, seen = time.monotonic() + PATIENCE, "nothing"
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
                seen = answer.read().decode()
            if text in seen:
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError) as error:
            seen = str(error)
        time.sleep(0.3)
    pytest.fail(f"{address} does not hold {text!r} after {PATIENCE} s; it says {seen[:200]!r}")


def test_a_saved_snippet_and_a_saved_page_show_in_both_languages(project, served):
    for language in LANGUAGES:
        wait_for(f"{served}/{language}/likelihood/", "rm-formula")
    snippet = project / "snippets" / "coin.py"
    source = snippet.read_text(encoding="utf-8")
    assert "HEADS, TOSSES = 56, 100" in source
    snippet.write_text(source.replace("HEADS, TOSSES = 56, 100", "HEADS, TOSSES = 57, 101"), encoding="utf-8")
    for language in LANGUAGES:
        wait_for(f"{served}/{language}/likelihood/", ">57<")
    for language in LANGUAGES:
        page = project / "docs" / language / "pages" / "likelihood.md"
        page.write_text(page.read_text(encoding="utf-8") + "\nA sentence that was saved.\n", encoding="utf-8")
        wait_for(f"{served}/{language}/likelihood/", "A sentence that was saved.")
