"""The same sources give the same bytes: elsewhere, later, under another hash seed, with whatever is in the cache."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from runmath.bench.project_copy import copy
from tests.helpers import ROOT
from tests.helpers.builds import state
from tests.helpers.built_site import ADDRESS

ELSEWHERE = "a folder with a longer name/and one more/in another place"
ANOTHER = {
    "PYTHONHASHSEED": "4242",
    "SOURCE_DATE_EPOCH": "1000000000",  # what MkDocs takes for today
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "HOME": "/nonexistent",
    "COLUMNS": "40",
}


def build(project: Path, **environment: str) -> dict[str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "runmath", "build"],
        cwd=project,
        env={**os.environ, "SITE_URL": ADDRESS, "PYTHONPATH": str(project), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return state(project / "site")


@pytest.fixture(scope="module")
def project(tmp_path_factory) -> Path:
    """A copy of the project as of long ago, far away, with an empty cache."""
    root = tmp_path_factory.mktemp("copy") / ELSEWHERE
    copy(ROOT, root)
    for number, path in enumerate(root.rglob("*")):
        os.utime(path, (10**9 + number, 10**9 + number))
    return root


def damage(cache: Path) -> None:
    """Of all results a third is deleted, a third cut short, a third holds what belongs to another."""
    files = sorted(cache.rglob("*.json"))
    random.Random(1).shuffle(files)
    texts = [path.read_bytes() for path in files]
    for number, path in enumerate(files):
        if number % 3 == 0:
            path.unlink()
        else:
            path.write_bytes(texts[number][:-7] if number % 3 == 1 else texts[number - 1])


def test_the_site_is_the_same_bytes_whatever_is_around_it_and_in_the_cache(site, project):
    here = state(site)
    clean = build(project, **ANOTHER)
    assert {name for name in here.keys() | clean.keys() if here.get(name) != clean.get(name)} == set()
    damage(project / ".cache" / "runmath")
    mended = build(project, PYTHONHASHSEED="7")
    assert {name for name in clean.keys() | mended.keys() if clean.get(name) != mended.get(name)} == set()
    for path in project.rglob("site/**/*"):
        if path.suffix in (".html", ".xml", ".txt", ".json", ".js", ".css"):
            text = path.read_text(encoding="utf-8")
            assert str(project) not in text, path
            assert str(ROOT) not in text, path
