"""Build the site whole or not at all: into a new folder beside it, then in its place."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from runmath.errors import RunmathError, shown
from runmath.sitecheck import check


def build(root: Path, site: Path) -> int:
    """Check everything, build both languages and put the result in place of `site`.

    Returns
    -------
    int
        0, or 1 where anything is wrong; every problem is on standard error, a line each, and the previous
        `site` is untouched.
    """
    site = site.resolve()
    if site.exists() and not (site / "index.html").exists() and any(site.iterdir()):
        print(
            RunmathError(site, None, "this folder holds something else", "name an empty or a new one"), file=sys.stderr
        )
        return 1
    if errors := check(root):
        for error in errors:
            print(error, file=sys.stderr)
        print(f"{len(errors)} to mend; {shown(site)} is as it was", file=sys.stderr)
        return 1
    site.parent.mkdir(parents=True, exist_ok=True)
    # Beside its place, so that moving it there is one step on one disk.
    fresh = Path(tempfile.mkdtemp(prefix=f".{site.name}-", dir=site.parent))
    try:
        status = _mkdocs(root, fresh / "site")
        if status == 0:
            _swap(fresh / "site", site, fresh / "old")
        else:
            print(f"the build failed; {shown(site)} is as it was", file=sys.stderr)
        return status
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _mkdocs(root: Path, site: Path) -> int:
    """Run MkDocs, strictly: a warning is an error in every language."""
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--quiet",
        "-f",
        str(root / "mkdocs.yml"),
        "-d",
        str(site),
    ]
    environment = {**os.environ, "STRICT": "true", "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, cwd=root)
    out = done.stdout + done.stderr
    if done.returncode or "WARNING" in out or "ERROR" in out:
        print(_without_tracebacks(out), file=sys.stderr)
        return done.returncode or 1
    return 0


def _without_tracebacks(out: str) -> str:
    """What MkDocs said, without the inside of its processes."""
    lines, inside = [], False
    for line in out.splitlines():
        inside = line.startswith("Traceback") or (inside and (line.startswith(" ") or not line.strip()))
        if not inside and not line.startswith(('"""', "The above exception")):
            lines.append(line)
    return "\n".join(dict.fromkeys(line for line in lines if line.strip()))


def _swap(fresh: Path, site: Path, aside: Path) -> None:
    if site.exists():
        os.replace(site, aside)
    try:
        os.replace(fresh, site)
    except OSError:
        if aside.exists():
            os.replace(aside, site)
        raise
