"""Processes that wait for a build: each builds once, and none knows an engine that is no more."""

from __future__ import annotations

import os
import signal
import sys
import time
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from pathlib import Path

import pytest

from runmath.site import ready_processes
from runmath.site.ready_processes import Ready
from tests.helpers.mkdocs_serve import PATIENCE, until

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="none forks elsewhere")


@pytest.fixture
def ready(project, monkeypatch):
    """One waits, in no time: what is imported has a test of its own."""
    monkeypatch.setattr(ready_processes, "_prepare", str)
    with begun(project) as found:
        yield found


@contextmanager
def begun(project):
    (project.root / "engine").mkdir()
    project.write("engine/one.py", "")
    found = Ready(project.root, 1, project.root / "engine")
    found.finish()
    try:
        yield found
    finally:
        found.end()


@pytest.mark.parametrize("forks", [pytest.param(True, marks=LINUX), False])
def test_each_works_once_and_knows_nothing_of_the_one_before(ready, monkeypatch, forks):
    monkeypatch.setattr(ready_processes, "FORKS", forks)
    first = ready.submit(os.getpid).result()
    ready.finish()
    ready.submit(exec, "import wave").result()
    assert ready.submit(_imported, ["wave"]).result() == [False]  # also where none waits
    assert ready.submit(os.getpid).result() not in (first, os.getpid())


@LINUX
def test_who_waits_forks_and_waits_on(ready):
    waiting = ready._waiting[0].submit(os.getpid).result()
    assert [ready.submit(os.getppid).result() for _ in range(2)] == [waiting] * 2
    os.kill(waiting, signal.SIGKILL)
    with pytest.raises(BrokenProcessPool):
        ready._waiting[0].submit(time.sleep, PATIENCE).result()
    assert ready.submit(os.getppid).result() not in (waiting, os.getpid())


@LINUX
def test_what_is_being_built_ends_with_the_server(ready, tmp_path):
    note = tmp_path / "pid"
    endless = f"import os, time; open({str(note)!r}, 'w').write(str(os.getpid())); time.sleep({2 * PATIENCE})"
    work = ready.submit(exec, endless)
    until(lambda: note.exists() and note.read_text())
    ready.end()
    until(lambda: not Path("/proc", note.read_text()).exists())
    assert isinstance(work.exception(), BrokenProcessPool)


def test_who_waits_has_imported_what_a_build_needs(project):
    wanted = ["mkdocs.commands.build", "runmath.html.extension", "matplotlib.pyplot", "snippets", "tests.formulas"]
    with begun(project) as ready:
        assert ready.submit(_imported, wanted).result() == [True, True, True, False, False]


def test_who_waits_is_forgotten_when_the_engine_changes(project, ready):
    waiting = ready._waiting[0]
    ready.finish()
    assert ready._waiting[0] is waiting
    project.write("engine/one.py", "changed = True")
    ready.submit(os.getpid).result()
    assert ready._building[-1] is not None and waiting not in ready._waiting
    with pytest.raises(RuntimeError):
        waiting.submit(os.getpid)


def test_what_is_being_built_is_waited_for(ready):
    work = ready.submit(time.sleep, 0.5)
    ready.finish()
    assert work.done()


def test_a_project_that_cannot_be_read_is_no_reason_not_to_wait(project):
    project.write("docs/base.yml", "a: b: c")
    ready_processes._prepare(project.root)


def _imported(names: list[str]) -> list[bool]:
    return [name in sys.modules for name in names]
