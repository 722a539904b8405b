"""Kills, full disks and neighbours: at every moment the site is the whole old one or the whole new one."""

from __future__ import annotations

import errno
import multiprocessing
import os
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from runmath.site import atomic_replace
from tests.helpers.builds import entries, started, state
from tests.helpers.posix import POSIX

pytestmark = POSIX
KILLS = 7
PATIENCE = 60  # seconds
LIMITS = (0, 300, 5_000, 100_000)
"""Bytes that a file may have: the site has smaller and larger ones."""


def status(process: subprocess.Popen) -> int:
    process.communicate()
    return process.returncode


def left_behind(project) -> set[str]:
    return {path.name for path in project.root.glob(".site-*")}


@pytest.mark.usefixtures("built")
def test_a_build_killed_at_any_moment_leaves_the_old_site(project):
    names, begin = entries(project), time.monotonic()
    assert status(started(project)) == 0
    duration, killed = time.monotonic() - begin, 0
    for _ in range(5 * KILLS):
        before = state(project.root / "site")
        process = started(project)
        time.sleep(duration * (killed + 0.5) / KILLS)
        process.kill()
        if status(process) == -signal.SIGKILL:
            killed += 1
        else:  # a machine that is less busy now
            duration *= 0.9
        assert state(project.root / "site") == before
        if killed == KILLS:
            break
    assert killed == KILLS
    deadline = time.monotonic() + PATIENCE
    while left_behind(project) and time.monotonic() < deadline:  # until the last process of a killed build is gone
        assert status(started(project)) == 0
    assert entries(project) == names


def _take_turns(folder: Path, times: int) -> None:
    for _ in range(times):
        atomic_replace.put(folder / "fresh", folder / "site")


def test_at_no_moment_is_there_no_site(tmp_path):
    for name in ("fresh", "site"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name)
    process = multiprocessing.get_context("spawn").Process(target=_take_turns, args=(tmp_path, 3000))
    process.start()
    seen = []
    while process.is_alive():
        seen.append((tmp_path / "site" / "index.html").read_text())  # fails where there is none
    assert process.exitcode == 0
    assert {*seen} == {"fresh", "site"}


@pytest.mark.parametrize("trouble", [errno.ENOSYS, errno.EINVAL])
def test_where_folders_cannot_be_exchanged_the_old_site_is_given_back(tmp_path, monkeypatch, trouble):
    def cannot(*_):
        raise OSError(trouble, "not here")

    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old")
    monkeypatch.setattr(atomic_replace, "_exchange", cannot)
    with atomic_replace.folder_beside(site) as (fresh, _):
        with pytest.raises(OSError, match="No such file"):
            atomic_replace.put(fresh / "site", site)
        assert (site / "index.html").read_text() == "old"
        (fresh / "site").mkdir()
        atomic_replace.put(fresh / "site", site)
        assert [*site.iterdir()] == []
    dead = tmp_path / ".site-dead"
    shutil.copytree(site, dead / "old")
    site.rmdir()
    atomic_replace.clear(site)  # a build that was killed between its two steps
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_the_folder_of_a_build_that_goes_on_is_not_cleared(tmp_path):
    site = tmp_path / "site"
    with atomic_replace.folder_beside(site) as (fresh, used):
        child = subprocess.Popen(["sleep", "60"], pass_fds=[used])
        os.close(os.dup(used))
        atomic_replace.clear(site)
        assert fresh.exists()
    (fresh / "still").mkdir(parents=True)  # as what outlives a killed build does
    child.kill()
    child.wait()
    atomic_replace.clear(site)
    assert [*tmp_path.iterdir()] == []


def _limit(size: int) -> None:
    import resource  # which only POSIX has

    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@pytest.mark.usefixtures("built")
@pytest.mark.parametrize("limit", LIMITS)
def test_a_disk_that_is_full_gives_an_error_and_the_old_site(project, limit):
    before, names = state(project.root / "site"), entries(project)
    project.replace("docs/en/pages/index.md", "# Home", "# House")
    process = started(project, preexec_fn=lambda: _limit(limit))
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 1
    assert re.fullmatch(r"site: cannot write the site: \[Errno .+\] File too large.* - make room .+\n", said)
    assert (state(project.root / "site"), entries(project)) == (before, names)


@pytest.mark.usefixtures("built")
def test_builds_at_once_do_not_disturb_each_other(project, capsys):
    before, names = state(project.root / "site"), entries(project)
    project.replace("docs/en/pages/index.md", "# Home", "# House")
    project.forget()  # so that they write the same results
    processes = [started(project) for _ in range(2)]
    seen = set()
    while any(process.poll() is None for process in processes):
        seen.add((project.root / "site" / "en" / "index.html").read_text())
        time.sleep(0.01)  # the builds need the processor
    assert [status(process) for process in processes] == [0, 0]
    assert len(seen) == 2
    after = state(project.root / "site")
    assert {name for name in before if before[name] != after[name]} >= {"en/index.html"}
    assert (after.keys(), entries(project)) == (before.keys(), names)
    assert project.build(capsys) == (0, [])
    assert state(project.root / "site") == after
