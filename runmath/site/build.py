"""Build the site whole or not at all: into a new folder beside it, then in its place."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

from runmath.errors import RunmathError, line_with, shown
from runmath.languages import Project
from runmath.site import atomic_replace
from runmath.site.project_check import check
from runmath.site.security_policy import protect
from runmath.site.trim_theme import lighten

_TROUBLE = re.compile(r"^(?:OSError|PermissionError): (\[Errno \d+\] .*)", re.M)
"""How a traceback ends where the disk is full or must not be written."""

_LINK = re.compile(
    r"Doc file '(?P<page>[^']+)' contains an? (?:[a-z]+ )*link '(?P<link>[^']*)',? ?(?:but )?(?P<why>.*)"
)
"""How MkDocs speaks of a link."""


def build(root: Path, site: Path) -> int:
    """Check everything, build both languages and put the result in place of `site`.

    Returns
    -------
    int
        0, or 1 where anything is wrong; every problem is on standard error, a line each, and the previous
        `site` is untouched.
    """
    site = site.resolve()
    if (site.exists() and not _is_site(root, site)) or root.resolve().is_relative_to(site):
        return _refused(site, "this folder holds something else", "name an empty or a new one")
    if errors := check(root):
        for error in errors:
            print(error, file=sys.stderr)
        print(f"{len(errors)} to mend; {shown(site)} is as it was", file=sys.stderr)
        return 1
    try:
        return _build_beside(root, site)
    except OSError as error:
        return _refused(site, f"cannot write the site: {error}", "make room or name another folder")


def _refused(site: Path, what: str, mend: str) -> int:
    print(RunmathError(site, None, what, mend), file=sys.stderr)
    return 1


def _build_beside(root: Path, site: Path) -> int:
    site.parent.mkdir(parents=True, exist_ok=True)
    signal.signal(signal.SIGTERM, _stop)
    with atomic_replace.folder_beside(site) as (fresh, used):
        status = _mkdocs(root, fresh / "site", used) or _finished(fresh / "site")
        if status == 0:
            atomic_replace.put(fresh / "site", site)
        else:
            print(f"the build failed; {shown(site)} is as it was", file=sys.stderr)
        return status


def _finished(site: Path) -> int:
    """What needs the whole site: lighter files, and what each page may run."""
    try:
        lighten(site)
    except RunmathError as warning:  # the site is heavier without, not broken
        print(warning, file=sys.stderr)
    try:
        protect(site)
    except RunmathError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _is_site(root: Path, site: Path) -> bool:
    """An empty folder, or one that holds an earlier build: a front door and the home of a language."""
    if not site.is_dir():
        return False
    pages = [site / "index.html", *(site / language / "index.html" for language in Project(root).languages)]
    return not any(site.iterdir()) or (pages[0].exists() and any(page.exists() for page in pages[1:]))


def _mkdocs(root: Path, site: Path, used: int | None) -> int:
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
    environment = {**os.environ, "STRICT": "true", "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    environment["COLUMNS"] = "9999"  # or it breaks its lines
    environment["SOURCE_DATE_EPOCH"] = "0"  # the day of the build is nowhere in the site, not in a .gz either
    options = {"cwd": root, "env": environment, "encoding": "utf-8", "errors": "replace", "start_new_session": True}
    options["pass_fds"] = [] if used is None else [used]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    try:
        out, _ = process.communicate()
    except BaseException:  # it has processes of its own, which would go on writing
        os.killpg(process.pid, signal.SIGKILL) if hasattr(os, "killpg") else process.kill()
        process.wait()
        raise
    if process.returncode and (trouble := _TROUBLE.findall(out)):
        raise OSError(trouble[-1])
    if process.returncode or "WARNING" in out or "ERROR" in out:
        print("\n".join(_problems(root, out)), file=sys.stderr)
        return 1
    return 0


def _of_link(folder: Path, said: re.Match) -> str:
    """What MkDocs says of a link, with its line."""
    page, link = folder / said["page"], said["link"]
    line = line_with(page.read_text(encoding="utf-8-sig"), link) if page.exists() else None
    why, _, near = said["why"].partition(" Did you mean ")
    mend = f"did you mean {near}" if near else "link to a file that is there, such as `page.md#id`"
    return str(RunmathError(page, line, f"the link {link!r} cannot be followed: {why.rstrip('.')}", mend))


def _problems(root: Path, out: str) -> list[str]:
    """What MkDocs has to say, as lines that begin with a file; whatever else it wrote, where that is nothing."""
    lines = re.sub(r"\x1b\[[\d;]*m", "", out).splitlines()
    found = []
    for line in lines:
        if said := re.match(r"(?:WARNING|ERROR) +- +(?:\[project://\.(?P<language>\w+)\] )?(?P<text>.*)", line):
            text, folder = said["text"], f"docs/{said['language'] or 'root'}/"
            if link := _LINK.match(text):
                text = _of_link(root / folder / ("pages" if said["language"] else ""), link)
            found += [] if text.startswith("Error reading page") else [text]
    return list(dict.fromkeys(found)) or [line for line in lines if line.strip() and not line.startswith("INFO")]


def _stop(*_: object) -> None:
    """Asked to stop: clean up on the way out."""
    raise SystemExit(143)
