"""`mkdocs serve`, as a contributor runs it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

PATIENCE = 120  # seconds


def until(holds: Callable[[], object]) -> None:
    """Wait for what a server or another process does."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.1)


@contextmanager
def serving(project: Path, engine: Path, out: IO | int = subprocess.DEVNULL, config: str = "") -> Iterator[str]:
    """The address at which a project is served, by the engine in a folder; what it says goes to `out`.

    The whole of it, or one of its configurations alone.
    """
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    process = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "serve", "-a", address, *(["-f", config] if config else [])],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(engine), "NO_MKDOCS_2_WARNING": "1"},
        stdout=out,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        yield f"http://{address}"
    finally:
        os.killpg(process.pid, signal.SIGKILL) if hasattr(os, "killpg") else process.kill()
        process.wait()
