"""A copy of the project holds all that a build reads."""

import subprocess
from pathlib import PurePosixPath

from runmath.bench.project_copy import copy
from tests.helpers import ROOT


def test_every_file_of_the_engine_and_of_the_pages_is_copied(tmp_path):
    copy(ROOT, tmp_path)
    listed = ["git", "ls-files", "-z", "runmath", "docs", "snippets", "tests/formulas", "tests/snippets"]
    tracked = subprocess.run(listed, cwd=ROOT, capture_output=True, check=True, encoding="utf-8").stdout.split("\0")
    names = {PurePosixPath(name) for name in tracked if name and (ROOT / name).exists()}
    assert PurePosixPath("runmath/site/build.py") in names
    assert {name for name in names if not (tmp_path / name).exists()} == set()
