"""Build the site for tests as it is published: with an address, and the repository's, which makes pages heavier."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.helpers import ROOT

HOST = "site.localhost"  # the browser trusts it like https, and every process can serve it from a port of its own
PREFIX = "/some/repo/"
ADDRESS = f"http://{HOST}{PREFIX}"
REPOSITORY = "https://code.example/some/repo"
TESTED = ROOT / ".cache" / "tested"
"""The site that was built for the last tests of it."""


def build(folder: Path) -> str:
    """Build the site; return what went wrong, if anything."""
    done = subprocess.run(
        [sys.executable, "-m", "runmath", "build", "--site-dir", str(folder)],
        cwd=ROOT,
        env={**os.environ, "SITE_URL": ADDRESS, "REPO_URL": REPOSITORY},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return "" if done.returncode == 0 else f"{done.stdout}{done.stderr}exit code {done.returncode}"
