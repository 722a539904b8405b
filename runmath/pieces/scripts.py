"""PyTorch that readers copy: scripts whose output was recorded, so that a build needs no PyTorch."""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from runmath.errors import RunmathError, nearest, read_text
from runmath.pieces.translation import OUTPUT

RENEW = "run `tox run -e torch`, which records it"


@dataclass(frozen=True)
class Script:
    """One file of `snippets/pytorch/`."""

    name: str
    path: Path
    code: str

    topic = "pytorch"
    """Its test is where a topic of this name has its own."""

    @cached_property
    def lines(self) -> tuple[int, int]:
        return 1, self.code.count("\n")

    @property
    def state(self) -> str:
        """What is recorded of the code, to know it again."""
        return hashlib.sha256(self.code.encode()).hexdigest()


def folder(root: Path) -> Path:
    return root / "snippets" / "pytorch"


def record_of(root: Path) -> Path:
    """The file that holds the outputs."""
    return folder(root) / "outputs.json"


def scripts(root: Path) -> dict[str, Script]:
    """The scripts of a project by name."""
    paths = sorted(folder(root).glob("*.py"))
    return {path.stem: Script(path.stem, path, _text(path)) for path in paths}


def pinned(root: Path) -> str:
    """The version of PyTorch whose outputs are shown: the one that pyproject.toml pins; "" where it pins none."""
    file = root / "pyproject.toml"
    if not file.exists():
        return ""
    groups = tomllib.loads(file.read_text(encoding="utf-8")).get("dependency-groups", {})
    found = [re.fullmatch(r"torch==([\w.]+)", str(line)) for line in groups.get("torch", ())]
    return next((pin[1] for pin in found if pin), "")


def recorded(root: Path) -> dict:
    """What was recorded: PyTorch's version, and of each script the state of its code and its output.

    Raises
    ------
    RunmathError
        If the record cannot be read.
    """
    file = record_of(root)
    if not file.exists():
        return {"torch": "", "scripts": {}}
    try:
        found = json.loads(read_text(file, "the record of outputs"))
        _ = found["torch"], [(one["code"], one["output"].items()) for one in found["scripts"].values()]
    except (ValueError, TypeError, KeyError, AttributeError):
        raise RunmathError(file, None, "this is no record of outputs", f"delete it and {RENEW}") from None
    return found


def shown(root: Path, name: str) -> tuple[Script, str]:
    """A script, and its code with what each statement printed below it.

    Raises
    ------
    RunmathError
        If there is no such script, or no output was recorded of it as it is now.
    """
    known = scripts(root)
    if name not in known:
        raise RunmathError(None, None, f"no script snippets/pytorch/{name}.py", nearest(name, known))
    script, record = known[name], recorded(root)
    own = record["scripts"].get(name)
    if own is None:
        raise RunmathError(script.path, 1, "no output of this script was recorded", RENEW)
    if own["code"] != script.state:
        raise RunmathError(script.path, 1, "the script was changed since its output was recorded", RENEW)
    if record["torch"] != pinned(root) and pinned(root):
        what = f"its output was recorded with PyTorch {record['torch']}, and {pinned(root)} is pinned"
        raise RunmathError(script.path, 1, what, RENEW)
    return script, _with_output(script.code, own["output"])


def _with_output(code: str, output: dict[str, list[str]]) -> str:
    lines = []
    for number, line in enumerate(code.rstrip("\n").split("\n"), 1):
        lines.append(line)
        lines += [f"{OUTPUT} {printed}".rstrip() for printed in output.get(str(number), ())]
    return "\n".join(lines) + "\n"


def _text(path: Path) -> str:
    return read_text(path, "the script").replace("\r\n", "\n")
