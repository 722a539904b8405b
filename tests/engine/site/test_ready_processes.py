"""Processes that wait for a build: each builds once, and none knows an engine that is no more."""

from __future__ import annotations

import os
import sys
import time

import pytest

from runmath.site import ready_processes
from runmath.site.ready_processes import Ready


@pytest.fixture
def ready(project):
    (project.root / "engine").mkdir()
    project.write("engine/one.py", "")
    found = Ready(project.root, 1, project.root / "engine")
    found.finish()
    yield found
    found.end()


def test_each_works_once(ready):
    first = ready.submit(os.getpid).result()
    ready.finish()
    assert ready.submit(os.getpid).result() not in (first, os.getpid())
    assert ready.submit(os.getpid).result() != first  # also where none waits


def test_who_waits_has_imported_what_a_build_needs(ready):
    wanted = ["mkdocs.commands.build", "runmath.html.extension", "matplotlib.pyplot", "snippets", "tests.formulas"]
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
