"""A build in which no lab is executed does not wait for what would execute one."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.helpers import ROOT
from tests.helpers.pages import LANGUAGES

CONFIGURED = """
import sys
from mkdocs.config.base import load_config
load_config(sys.argv[1])
print(*(name for name in ("jupytext", "nbconvert") if getattr(sys.modules.get(name), "__spec__", None)))
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_configured_without_what_executes_labs(language):
    command = [sys.executable, "-c", CONFIGURED, f"docs/{language}/mkdocs.yml"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
