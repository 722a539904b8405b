"""Run copied pieces as a reader does, several in one interpreter, and compare what they print with what is shown."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

from tests.helpers import ROOT

OURS = [str(ROOT / name) + os.sep for name in ("snippets", "runmath", "tests")]
SETTINGS = ROOT / ".cache" / "matplotlib"
"""Nobody's own; matplotlib keeps its list of fonts there, which takes as long to make as all else of its import."""
RUN = """
import contextlib, io, json, sys
pieces, ours = json.load(sys.stdin), tuple(sys.argv[2:])
shared = {"__name__": "__main__"}
said = []
for piece in pieces:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(piece, "copied.py", "exec"), shared if sys.argv[1] == "shared" else {"__name__": "__main__"})
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")
    said.append(out.getvalue())
files = {name: getattr(module, "__file__", None) or "" for name, module in sys.modules.items()}
borrowed = [name for name, file in files.items() if file.startswith(ours)]
sys.exit(f"the pieces use the project: {borrowed}" if borrowed else print(json.dumps(said)))
"""
"""Execute pieces, each in names of its own or all in the same ones, and tell what each printed."""


def run(texts, folder, mode="fresh"):
    """What each piece prints."""
    done = subprocess.run(
        [sys.executable, "-I", "-W", "error", "-c", RUN, mode, *OURS],
        input=json.dumps(texts),
        cwd=folder,
        env={**os.environ, "MPLBACKEND": "template", "MPLCONFIGDIR": str(SETTINGS)},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def shown_output(text):
    """What the page says that a piece prints."""
    return [line.removeprefix("#>").strip() for line in text.splitlines() if line.startswith("#>")]


def lines(output):
    return [line.strip() for line in output.splitlines()]


def numbers_agree(output, answer):
    """Does the library print the numbers of the answer, before these were rounded?"""
    numbers = [re.sub(",", "", each) for each in re.findall(r"-?[\d,]*\.?\d+(?:e[-+]?\d+)?", answer)]
    theirs = [float(each) for each in re.findall(r"-?\d+\.?\d*(?:e[-+]?\d+)?", output)]
    near = lambda ours: 0.51 * 10.0 ** -len(re.sub("e.*", "", ours).partition(".")[2])  # noqa: E731
    scale = lambda ours: 10 ** float(ours.partition("e")[2] or 0)  # noqa: E731
    return all(any(abs(float(ours) - value) <= near(ours) * scale(ours) for value in theirs) for ours in numbers)
