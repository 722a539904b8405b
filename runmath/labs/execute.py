"""Execute the cells of a lab in a kernel of Jupyter, and collect what they made."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from runmath.errors import RunmathError, Several, shown
from runmath.pages import Page

FIGURE, ANSWERS = (f"application/vnd.runmath.{name}+json" for name in ("figure", "answers"))
KINDS = ("values", "assertions")
"""What the prose asks for: the fields of a page, of what the kernel answers, and of a lab."""
PROJECT = "RUNMATH_PROJECT"
"""The variable that tells the kernel where the project lies."""
SECONDS = 300
"""A cell that takes longer has gone wrong."""
_KERNEL = {
    "argv": [
        *("python", "-m", "ipykernel_launcher", "-f", "{connection_file}"),
        *("--ext=runmath.labs.kernel", "--IPKernelApp.log_level=ERROR"),
    ],
    "display_name": "Lab",
    "language": "python",
    "env": {
        "MPLBACKEND": "module://runmath.labs.kernel",
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        # One thread each: sums do not depend on the number of processors, and labs run side by side.
        **{f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL", "VECLIB")},
    },
}


def execute(root: Path, page: Page, asked: list[list[list[str]]], sources: dict[str, str]) -> dict[str, Any]:
    """The cells' outputs, with the snippets beside the notebook as a reader has them.

    Between the cells the kernel is asked for the values and assertions of the prose.

    Parameters
    ----------
    asked : by the number of code cells before them, kind and expression of what is asked for
    sources : the snippets, by topic

    Raises
    ------
    RunmathError
        If a cell fails, writes a warning or leaves a figure unshown, or the kernel ends.
    """
    import nbformat
    from nbclient import NotebookClient
    from nbclient.exceptions import CellExecutionError
    from traitlets.config import Config

    cells, origins = [], []
    for number, expressions in enumerate(asked):
        if expressions:
            cells.append(nbformat.v4.new_code_cell(f"%runmath_answers {json.dumps(expressions)}"))
            origins.append(None)
        if number < len(page.code):
            cells.append(nbformat.v4.new_code_cell(page.code[number].text))
            origins.append(number)
    beside = {f"snippets/{name}.py": text for name, text in {**sources, "__init__": ""}.items()}
    notebook = nbformat.v4.new_notebook(cells=cells)
    with _world(root, beside) as folder:
        where = {"metadata": {"path": str(folder)}}
        # Sockets in the folder: of two kernels that start at once, both may be given the same free port.
        settings = {"KernelManager": {"transport": "ipc", "ip": str(folder / "kernel")}} if os.name == "posix" else {}
        try:
            NotebookClient(
                notebook, timeout=SECONDS, kernel_name="lab", resources=where, config=Config(settings)
            ).execute()
        except CellExecutionError as error:
            raise _failed(page, origins, error) from None
        except Exception as error:  # the kernel died, or took too long
            what = f"the lab was not executed: {type(error).__name__}: {str(error).strip().splitlines()[0]}"
            raise RunmathError(page.path, None, what, "mend the cell that stops the kernel") from error
    return _outputs(page, origins, [cell["outputs"] for cell in notebook.cells])


def _outputs(page: Page, origins: list[int | None], outputs: list[list[dict]]) -> dict[str, Any]:
    texts, figures = [""] * len(page.code), [[] for _ in page.code]
    answers: dict[str, dict[str, dict[str, str]]] = {kind: {} for kind in KINDS}
    for number, made in zip(origins, outputs, strict=True):
        for output in made:
            data = output.get("data", {})
            if ANSWERS in data:
                for kind, expression, answer in data[ANSWERS]:
                    _join(page, answers[kind], expression, answer)
            elif output.get("name") == "stderr":
                said = re.search(r"\w*Warning: .*", output["text"]) or re.search(r"\S.*", output["text"])
                what = f"the cell writes a warning: {said[0].strip()}"
                raise RunmathError(page.path, page.code[number].line, what, "mend what it warns of")
            elif FIGURE in data:
                if not data[FIGURE]:
                    what = "the cell draws a figure and does not show it"
                    raise RunmathError(page.path, page.code[number].line, what, "end it with plt.show()")
                figures[number].append(data[FIGURE])
            else:
                texts[number] += output.get("text") or "".join(data.get("text/plain", "")) + "\n"
    used = {message for drawn in figures for figure in drawn for one in figure.values() for message in one["messages"]}
    return {"texts": texts, "figures": figures, **answers, "labels": sorted(used)}


def _join(page: Page, answers: dict, expression: str, answer: dict) -> None:
    before = answers.setdefault(expression, answer)
    if "what" in before or "what" in answer:
        answers[expression] = before if "what" in before else answer
    elif before != answer:
        line = next((value.line for value in page.values if value.text == expression), None)
        what = f"the value `{expression}` is not the same throughout the lab"
        raise RunmathError(page.path, line, what, "give what changes two names")


def _failed(page: Page, origins: list[int | None], error: Exception) -> RunmathError:
    """The cell's own line: the outermost one in the notebook that the traceback names."""
    trace = re.sub(r"\x1b\[[\d;]*m", "", str(error))
    place = re.search(r"Cell In\[(\d+)\], line (\d+)", trace)
    count, line = (int(place[1]), int(place[2])) if place else (1, 1)
    cell = page.code[origins[count - 1] or 0]
    at = cell.line + line - 1
    said = str(error.evalue).strip().splitlines() or ["no message"]
    if error.ename in (RunmathError.__name__, Several.__name__):
        what, _, mend = said[0].partition(" - ")
        return RunmathError(page.path, at, what, mend)
    number = (origins[count - 1] or 0) + 1
    what = f"cell {number} of {shown(page.path)} failed with {error.ename}: {said[0]}"
    return RunmathError(page.path, at, what, "mend the cell or the snippet that it calls")


@contextmanager
def _world(root: Path, beside: dict[str, str]) -> Iterator[Path]:
    """A folder with the kernel and more files; an environment in which nobody's own settings count."""
    with tempfile.TemporaryDirectory(prefix="lab-") as name:
        folder = Path(name)
        for place, text in {"kernels/lab/kernel.json": json.dumps(_KERNEL), **beside}.items():
            (folder / place).parent.mkdir(parents=True, exist_ok=True)
            (folder / place).write_text(text, encoding="utf-8")
        engine = str(Path(__file__).parents[2])
        variables = {
            "JUPYTER_CONFIG_DIR": str(folder / "config"),
            "JUPYTER_PATH": str(folder),
            "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
            "IPYTHONDIR": str(folder / "ipython"),
            "PYTHONPATH": os.pathsep.join(filter(None, [engine, os.environ.get("PYTHONPATH")])),
            PROJECT: str(root),
        }
        before = dict(os.environ)
        os.environ.update(variables)
        try:
            yield folder
        finally:
            os.environ.clear()
            os.environ.update(before)
