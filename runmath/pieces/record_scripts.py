"""Run the PyTorch scripts, compare what they print with the record, and write it anew: `python -m runmath torch`."""

from __future__ import annotations

import ast
import contextlib
import io
import json
import sys
import traceback
import warnings
from itertools import pairwise
from pathlib import Path

from runmath.errors import RunmathError
from runmath.pieces.scripts import Script, pinned, record_of, recorded, scripts


def run(script: Script) -> dict[str, list[str]]:
    """The lines that each statement of a script prints, by the number of the statement's last line.

    Raises
    ------
    RunmathError
        If the script fails, warns, or prints nothing at all.
    """
    space: dict = {"__name__": "__main__"}  # as for the reader who runs it
    found: dict[str, list[str]] = {}
    try:
        tree = ast.parse(script.code)
        for node, following in pairwise([*tree.body, None]):
            if following and following.lineno == node.end_lineno:
                raise RunmathError(script.path, node.lineno, "two statements on a line", "give each its own")
            out, code = io.StringIO(), compile(ast.Module([node], []), str(script.path), "exec", dont_inherit=True)
            with warnings.catch_warnings(), contextlib.redirect_stdout(out):
                warnings.simplefilter("error")
                exec(code, space)
            if out.getvalue():
                found[str(node.end_lineno)] = out.getvalue().splitlines()
    except RunmathError:
        raise
    except Exception as error:
        said = " ".join(str(error).split()) or "no message"
        what = f"failed with {type(error).__name__}: {said}"
        raise RunmathError(script.path, _line(script, error), what, "mend the script") from error
    if not found:
        raise RunmathError(script.path, 1, "the script prints nothing", "print what the page speaks of")
    return found


def main(root: Path) -> int:
    """Run all scripts; 0 if they print what was recorded. Where they do not, what they print is recorded now."""
    import torch

    version, pin = torch.__version__.partition("+")[0], pinned(root)
    if pin and version != pin:
        what = f"PyTorch {version} runs here, and {pin} is pinned"
        print(RunmathError(root / "pyproject.toml", None, what, "run `tox run -e torch`"), file=sys.stderr)
        return 1
    torch.set_num_threads(1)  # sums do not depend on the number of processors
    before, now, wrong = recorded(root), {"torch": version, "scripts": {}}, []
    for name, script in scripts(root).items():
        try:
            now["scripts"][name] = {"code": script.state, "output": run(script)}
        except RunmathError as error:
            wrong.append(error)
            continue
        if (before["torch"], before["scripts"].get(name)) != (version, now["scripts"][name]):
            what = "the record did not hold what this script prints; now it does"
            wrong.append(RunmathError(script.path, 1, what, "look at `git diff`, and run this again"))
    for name in before["scripts"].keys() - scripts(root).keys():
        wrong.append(RunmathError(record_of(root), None, f"there is no script {name!r} any more", "run this again"))
    if wrong:
        record_of(root).write_text(json.dumps(now, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(*wrong, sep="\n", file=sys.stderr)
    print(f"{len(scripts(root))} scripts with PyTorch {version}, {len(wrong)} to look at")
    return 1 if wrong else 0


def _line(script: Script, error: Exception) -> int:
    if isinstance(error, SyntaxError):
        return error.lineno or 1
    own = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if frame.filename == str(script.path)]
    return own[-1] if own else 1
