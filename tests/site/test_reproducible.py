"""The same sources give the same bytes: elsewhere, later, under another hash seed, with whatever is in the cache."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from runmath.bench.project_copy import copy
from tests.helpers import ROOT
from tests.helpers.builds import state
from tests.helpers.built_site import ADDRESS, REPOSITORY
from tests.helpers.sample_project import Sample

ELSEWHERE = "a folder with a longer name/and one more/in another place"
ANOTHER = {
    "PYTHONHASHSEED": "4242",
    "SOURCE_DATE_EPOCH": "1000000000",  # what MkDocs takes for today
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "HOME": "/nonexistent",
    "COLUMNS": "40",
}
HISTORY = {"GIT_DIR": str(ROOT / ".git")}
"""The copy of the project has none of its own; of it come the days on which pages changed."""


def build(project: Path, **environment: str) -> dict[str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "runmath", "build"],
        cwd=project,
        env={**os.environ, "SITE_URL": ADDRESS, "REPO_URL": REPOSITORY, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return state(project / "site")


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


def aged(project: Path) -> Path:
    """The project as of long ago."""
    for number, path in enumerate(project.rglob("*")):
        os.utime(path, (10**9 + number, 10**9 + number))
    return project


def differing(one: dict[str, str], other: dict[str, str]) -> set[str]:
    return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}


def names_places(site: Path, *places: Path) -> list[Path]:
    """The files of a site that say where it was built."""
    texts = [path for path in site.rglob("*") if path.suffix in (".html", ".xml", ".txt", ".json", ".js", ".css")]
    assert texts
    return [path for path in texts if any(str(place) in path.read_text(encoding="utf-8") for place in places)]


def test_a_small_site_is_the_same_bytes_whatever_is_around_it_and_in_the_cache(tmp_path):
    projects = [tmp_path / "here", tmp_path / ELSEWHERE]
    for root in projects:
        root.mkdir(parents=True)
        Sample(root)
    here, clean = build(projects[0]), build(aged(projects[1]), **ANOTHER)
    assert differing(here, clean) == set()
    damage(projects[1] / ".cache" / "runmath")
    assert differing(clean, build(projects[1], PYTHONHASHSEED="7")) == set()
    assert names_places(projects[1] / "site", tmp_path, ROOT) == []


def lend(project: Path) -> None:
    """Most of what is computed, pictures above all, which take longer than all else: of each six results five are not
    computed again, but every page is made from them anew. Which ones changes with the engine's code; `tox run -e
    explore` lends none. The labels that a picture asks for stay: without them it is drawn, and not shown."""
    if not os.environ.get("EXPLORE"):
        pages = shutil.ignore_patterns("page", "search")
        shutil.copytree(ROOT / ".cache" / "runmath", project / ".cache" / "runmath", ignore=pages)
    kept = sorted(path for path in project.glob(".cache/runmath/*/*") if not path.parent.name.startswith("labels of"))
    for path in kept[::6]:
        path.unlink()


@pytest.mark.skipif(
    not os.environ.get("CI") and not os.environ.get("EXPLORE"),
    reason="builds everything once more; where CI is set, as in .ci/run, and in `tox run -e explore`",
)
def test_the_site_is_the_same_bytes_whatever_is_around_it(site, tmp_path):
    root = tmp_path / ELSEWHERE
    copy(ROOT, root)
    lend(root)
    clean = build(aged(root), PYTHONPATH=str(root), **HISTORY, GIT_WORK_TREE=str(root), **ANOTHER)
    assert differing(state(site), clean) == set()
    assert names_places(root / "site", root, ROOT) == []
