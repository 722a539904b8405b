"""Run a command and measure it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Measured:
    """Seconds on the wall, the largest process's peak memory in MB, and what was printed."""

    seconds: float
    megabytes: float
    said: str = ""


def run(*arguments: str, folder: Path | None = None, **environment: str) -> Measured:
    """Run `python -m` with these arguments, in a folder, with more in its environment; stop where it fails."""
    command, variables = [sys.executable, "-m", *arguments], {**os.environ, **environment}
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{said[-4000:]}")
    return Measured(seconds, usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2), said)
