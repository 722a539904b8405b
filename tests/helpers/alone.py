"""Run copied code as a reader does: alone."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def alone(code: str, folder: Path, **environment: str) -> str:
    """What the code prints in a fresh interpreter, in an empty folder, with nothing of a project on its path."""
    folder.mkdir(exist_ok=True)
    (folder / "piece.py").write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-I", "piece.py"],
        cwd=folder,
        env={**os.environ, "MPLBACKEND": "agg", **environment},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
