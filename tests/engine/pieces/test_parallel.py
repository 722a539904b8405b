"""The processes that a check begins: none goes on when it ends, however it ends."""

from __future__ import annotations

import multiprocessing
import signal
import sys
import time
from pathlib import Path

import pytest

from runmath.pieces import parallel
from tests.helpers.builds import started
from tests.helpers.posix import POSIX


def started_endless(project):
    """A build whose check has come to code without an end, and the process that runs it."""
    told = "    import os, pathlib\n    pathlib.Path('started').write_text(str(os.getpid()))\n"
    project.replace("snippets/dice.py", "    ax.legend()", told + "    while True:\n        pass")
    process, note = started(project), project.root / "started"
    while not (note.exists() and note.read_text()):
        assert process.poll() is None
        time.sleep(0.01)
    return process, int(note.read_text())


@POSIX
def test_a_check_that_is_interrupted_ends_without_a_traceback(project):
    process, _ = started_endless(project)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, "")


@pytest.mark.skipif(sys.platform != "linux", reason="the check is one process elsewhere")
def test_nothing_goes_on_after_a_check_that_was_killed(project):
    process, running = started_endless(project)
    assert running != process.pid
    process.kill()
    process.communicate(timeout=60)
    for _ in range(600):
        if not Path(f"/proc/{running}/stat").exists():
            return
        time.sleep(0.05)
    raise AssertionError("the code still runs")


@pytest.mark.skipif(sys.platform != "linux", reason="the check is one process elsewhere")
def test_a_process_that_begins_after_the_check_was_killed_ends():
    late = multiprocessing.get_context("fork").Process(target=parallel.begin_process, args=(None, 1))
    late.start()
    late.join(timeout=60)
    assert late.exitcode == 1


def test_code_that_ends_python_is_an_error(project):
    project.replace("snippets/dice.py", "    ax.legend()", "    __import__('os')._exit(0)")
    process = started(project)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert said.startswith("a process of the build was ended - ") and said.count("\n") == 1
