"""Execute labs with mkdocs-jupyter: once for all languages, and again only when what they depend on changes."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from runmath import labsource
from runmath.engine import Engine, catalogue
from runmath.errors import RunmathError, shown
from runmath.labels import Catalogue
from runmath.page import Page, read
from runmath.parity import code_differences
from runmath.project import Project

FIGURE, VALUES = (f"application/vnd.runmath.{name}+json" for name in ("figure", "values"))
PROJECT = "RUNMATH_PROJECT"
"""The variable that tells the kernel where the project lies."""
SECONDS = 300
"""A cell that takes longer has gone wrong."""
_LIBRARIES = ("scikit-learn", "scipy", "mkdocs-jupyter")
_KERNEL = {
    "argv": [
        *("python", "-m", "ipykernel_launcher", "-f", "{connection_file}"),
        *("--ext=runmath.labkernel", "--IPKernelApp.log_level=ERROR"),
    ],
    "display_name": "Lab",
    "language": "python",
    "env": {
        "MPLBACKEND": "module://runmath.labkernel",
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",
        # One thread each: sums do not depend on the number of processors, and labs run side by side.
        **{f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL", "VECLIB")},
    },
}
_FILES = {
    "kernels/lab/kernel.json": json.dumps(_KERNEL),
    # mkdocs-jupyter's own template writes a page with a style of its own; ours hands back the executed notebook.
    "templates/mkdocs_html/conf.json": '{"base_template": "base", "mimetypes": {"text/html": true}}',
    "templates/mkdocs_html/notebook.html.j2": "{{ nb | tojson }}",
    "config/jupyter_nbconvert_config.py": f"c = get_config()\nc.NotebookClient.timeout = {SECONDS}\n",
}


@dataclass(frozen=True)
class Lab:
    """What the code of a lab made, by the number of the cell."""

    texts: list[str]
    """What each cell printed."""
    figures: list[list[dict[str, Any]]]
    """Each cell's figures, as `figures.picture` returns them, by language."""
    values: dict[str, dict[str, str]] = field(repr=False)
    """Each expression of the prose: its "text", or "what" is wrong with it and how to "mend" that."""
    topics: list[str]
    """The topics that the code needs."""


def lab(engine: Engine, path: Path) -> Lab:
    """The lab of which a page in one language lies at `path`, asked of the cache once for each engine.

    Raises
    ------
    RunmathError
        As `_lab`.
    """
    others = [Project(engine.root).folder(language) / "labs" / path.name for language in Project(engine.root).languages]
    state = tuple((str(other), other.stat().st_mtime_ns) for other in others if other.exists())
    if state not in engine.labs:
        try:
            engine.labs[state] = _lab(engine, path)
        except RunmathError as error:
            engine.labs[state] = error
    if isinstance(engine.labs[state], RunmathError):
        raise engine.labs[state]
    return engine.labs[state]


@lru_cache(maxsize=32)
def _page(path: Path, state: int) -> Page:
    return read(path)


def _lab(engine: Engine, path: Path) -> Lab:
    """The lab, executed now or before.

    Raises
    ------
    RunmathError
        If the languages' code differs, or a cell fails, writes a warning or leaves a figure unshown.
    """
    project = Project(engine.root)
    pages = {}
    for language in project.languages:
        if (other := project.folder(language) / "labs" / path.name).exists():
            pages[language] = _page(other, other.stat().st_mtime_ns)
    page = pages[engine.language]
    for other in pages.values():
        for error in code_differences(page, other):
            raise error
    topics = labsource.imported(path, page.code, engine.topics)
    asked = _asked(pages)
    sources = {topic: engine.topics[topic].source for topic in topics}
    key = ("lab", [cell.text for cell in page.code], asked, sources, [version(name) for name in _LIBRARIES])
    catalogues = [catalogue(engine.root, language) for language in project.languages]
    found = _found(engine, key, catalogues, lambda: _execute(engine.root, page, asked, sources))
    return Lab(found["texts"], found["figures"], found["values"], topics)


def _found(engine: Engine, key: tuple, catalogues: list[Catalogue], execute) -> dict[str, Any]:
    """What was executed before with the same code and the same words for the labels that it writes."""
    fresh: dict[str, Any] = {}

    def labels() -> list[str]:
        fresh.update(execute())
        return fresh["labels"]

    used = engine.cache.get((*key, "labels"), labels)
    said = [[words.messages.get(message) for message in used] for words in catalogues]
    return engine.cache.get((*key, used, said), lambda: fresh or execute())


def _asked(pages: dict[str, Page]) -> list[list[str]]:
    """The expressions of all languages' prose, by the number of code cells before them."""
    page = next(iter(pages.values()))
    found: list[set[str]] = [set() for _ in range(len(page.code) + 1)]
    for page in pages.values():
        for value in page.values:
            found[sum(cell.line <= value.line for cell in page.code)].add(value.text)
    return [sorted(expressions) for expressions in found]


def _execute(root: Path, page: Page, asked: list[list[str]], sources: dict[str, str]) -> dict[str, Any]:
    """The cells' outputs, with the snippets beside the notebook as a reader has them.

    Between the cells the kernel is asked for the values of the prose.
    """
    import nbformat
    from mkdocs_jupyter import convert
    from nbclient.exceptions import CellExecutionError

    cells, origins = [], []
    for number, expressions in enumerate(asked):
        if expressions:
            cells.append(nbformat.v4.new_code_cell(f"%runmath_values {json.dumps(expressions)}"))
            origins.append(None)
        if number < len(page.code):
            cells.append(nbformat.v4.new_code_cell(page.code[number].text))
            origins.append(number)
    beside = {f"snippets/{name}.py": text for name, text in {**sources, "__init__": ""}.items()}
    with _world(root, beside) as folder:
        path = folder / page.path.with_suffix(".ipynb").name
        nbformat.write(nbformat.v4.new_notebook(cells=cells), path)
        try:
            notebook = convert.nb2html(str(path), execute=True, kernel_name="lab", allow_errors=False)
        except CellExecutionError as error:
            raise _failed(page, origins, error) from None
        except Exception as error:  # the kernel died, or took too long
            what = f"the lab was not executed: {type(error).__name__}: {str(error).strip().splitlines()[0]}"
            raise RunmathError(page.path, None, what, "mend the cell that stops the kernel") from error
    executed = json.loads(re.match(r"\s*(.*)", notebook, re.S)[1].partition("\n        <style>")[0])
    return _outputs(page, origins, [cell["outputs"] for cell in executed["cells"]])


def _outputs(page: Page, origins: list[int | None], outputs: list[list[dict]]) -> dict[str, Any]:
    texts, figures = [""] * len(page.code), [[] for _ in page.code]
    values: dict[str, dict[str, str]] = {}
    for number, made in zip(origins, outputs, strict=True):
        for output in made:
            data = output.get("data", {})
            if VALUES in data:
                _join(page, values, data[VALUES])
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
    return {"texts": texts, "figures": figures, "values": values, "labels": sorted(used)}


def _join(page: Page, values: dict, found: dict) -> None:
    for expression, text in found.items():
        before = values.setdefault(expression, text)
        if "what" in before or "what" in text:
            values[expression] = before if "what" in before else text
        elif before != text:
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
    if error.ename == "RunmathError":
        what, _, mend = said[0].partition(" - ")
        return RunmathError(page.path, at, what, mend)
    number = (origins[count - 1] or 0) + 1
    what = f"cell {number} of {shown(page.path)} failed with {error.ename}: {said[0]}"
    return RunmathError(page.path, at, what, "mend the cell or the snippet that it calls")


@contextmanager
def _world(root: Path, beside: dict[str, str]) -> Iterator[Path]:
    """A folder with the kernel, the template and more files; an environment in which nobody's own settings count."""
    from mkdocs_jupyter.config import settings

    with tempfile.TemporaryDirectory(prefix="lab-") as name:
        folder = Path(name)
        for place, text in {**_FILES, **beside}.items():
            (folder / place).parent.mkdir(parents=True, exist_ok=True)
            (folder / place).write_text(text, encoding="utf-8")
        engine = str(Path(__file__).parents[1])
        variables = {
            "JUPYTER_CONFIG_DIR": str(folder / "config"),
            "JUPYTER_PATH": str(folder),
            "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
            "IPYTHONDIR": str(folder / "ipython"),
            "PYTHONPATH": os.pathsep.join(filter(None, [engine, os.environ.get("PYTHONPATH")])),
            PROJECT: str(root),
        }
        before, templates = dict(os.environ), settings.templates_dir
        os.environ.update(variables)
        settings.templates_dir = str(folder / "templates")
        try:
            yield folder
        finally:
            os.environ.clear()
            os.environ.update(before)
            settings.templates_dir = templates
