"""Builds of the sample project: started as a command, and what is there before and after."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
from pathlib import Path

from tests.helpers import ROOT


def state(folder: Path) -> dict[str, str]:
    """Every file of a folder and a hash of its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def started(project, *arguments: str, **options) -> subprocess.Popen:
    command = [sys.executable, "-m", "runmath", "build", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    options |= {"stderr": subprocess.PIPE, "encoding": "utf-8"}
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # tests run in the background may ignore it
    try:
        return subprocess.Popen(command, cwd=project.root, env=environment, **options)
    finally:
        signal.signal(signal.SIGINT, before)


def entries(project) -> set[str]:
    return {path.name for path in project.root.iterdir()}
