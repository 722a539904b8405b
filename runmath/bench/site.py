"""How long does the site take to build, how much memory, and how do they grow?

Compared with plain Material: the same text, with the formulas left as LaTeX, the code as fenced blocks and the
figures as ready-made files.
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from runmath.bench import labs
from runmath.bench.report import Table
from runmath.figures.svg import placed
from runmath.html import Prepared, problems
from runmath.html.index_block import NAME as INDEX
from runmath.languages import Project
from runmath.pages import Page, read
from runmath.pieces import Engine

_SECTION = "  - More:\n"
_COPIED = ("docs", "snippets", "runmath", "tests/snippets", "tests/formulas", "mkdocs.yml", "pyproject.toml", "LICENSE")


@dataclass(frozen=True)
class Measured:
    """Seconds on the wall (median), and the largest process's peak memory in MB."""

    seconds: float
    megabytes: float


def tables(here: Path, runs: int, sizes: list[int]) -> Iterator[Table]:
    """The builds of this site beside plain Material's, and of generated ones of growing size."""
    ours, plain = _copy(Path.cwd(), here / "ours"), _copy(Path.cwd(), here / "plain")
    _make_plain(plain)
    yield _site_rows(ours, plain, runs)
    yield labs.rows(ours, _copy(Path.cwd(), here / "without-labs"), runs, lambda project: _build(project).seconds)
    if sizes:
        yield _growth_rows(here, sizes)


def _site_rows(ours: Path, plain: Path, runs: int) -> Table:
    """The site as it is: the builds take turns, so that a slow minute of the machine hits all of them."""
    times: dict[str, list[Measured]] = {"plain": [], "clean": [], "unchanged": [], "changed": []}
    drawing = []
    topics = [path for path in sorted((ours / "snippets").glob("*.py")) if path.stem != "__init__"]
    for run in range(runs):
        times["plain"].append(_build_plain(plain))
        shutil.rmtree(ours / ".cache", ignore_errors=True)
        drawing.append(_drawing_seconds(ours))
        shutil.rmtree(ours / ".cache", ignore_errors=True)
        times["clean"].append(_build(ours))
        times["unchanged"].append(_build(ours))
        topics[0].write_text(re.sub(r"\n\n\ndef ", f"\n\n\n# run {run}\ndef ", topics[0].read_text(), count=1))
        times["changed"].append(_build(ours))
    median = {name: _median(found) for name, found in times.items()}
    base = median["plain"].seconds

    def row(label: str, name: str) -> tuple[str, ...]:
        found = median[name]
        return label, f"{found.seconds:.2f} s", f"{found.seconds / base:.2f}", f"{found.megabytes:.0f} MB"

    return [
        ("build of this site", "wall", "ratio to plain", "peak memory"),
        row("plain Material, ready-made figures", "plain"),
        row("nothing changed", "unchanged"),
        row(f"one snippet changed ({topics[0].stem})", "changed"),
        row("clean", "clean"),
        ("drawing and running everything, alone", f"{statistics.median(drawing):.2f} s", "", ""),
    ]


def _growth_rows(here: Path, sizes: list[int]) -> Table:
    """Linear growth is a last column that stays: what one more page costs in one more language."""
    rows = [("generated pages a language", "formulas", "clean", "nothing changed", "ms a page and language, unchanged")]
    languages = len(Project(Path.cwd()).languages)
    previous = None
    for size in sizes:
        project = _copy(Path.cwd(), here / f"pages-{size}")
        formulas = _generate(project, size)
        clean, unchanged = _build(project), _build(project)
        step = ""
        if previous:
            step = f"{1000 * (unchanged.seconds - previous[1]) / ((size - previous[0]) * languages):.1f}"
        rows.append((str(size), str(formulas), f"{clean.seconds:.2f} s", f"{unchanged.seconds:.2f} s", step))
        previous = (size, unchanged.seconds)
    return rows


def _copy(source: Path, target: Path) -> Path:
    for name in _COPIED:
        path, place = source / name, target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            shutil.copytree(path, place, ignore=shutil.ignore_patterns("__pycache__", "site"))
        else:
            shutil.copy(path, place)
    return target


def _build(project: Path) -> Measured:
    return _measure([sys.executable, "-m", "runmath", "build"], project)


def _build_plain(project: Path) -> Measured:
    return _measure(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        project,
        lambda: shutil.rmtree(project / "site", ignore_errors=True),
    )


def _measure(command: list[str], folder: Path, before: Callable[[], None] = lambda: None) -> Measured:
    before()
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "STRICT": "true", "PYTHONPATH": str(folder)}
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"a build of the benchmark failed:\n{said}")
    return Measured(seconds, usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2))


def _drawing_seconds(project: Path) -> float:
    """Everything that the pages show, computed once, in one process, without a site."""
    started = time.perf_counter()
    for language in Project(project).languages:
        engine = Engine(project, language)
        for page in Project(project).pages(language)[0].values():
            for found in problems(engine, page):
                if not isinstance(found, Prepared):
                    raise SystemExit(str(found))
    return time.perf_counter() - started


def _median(found: list[Measured]) -> Measured:
    return Measured(statistics.median(m.seconds for m in found), statistics.median(m.megabytes for m in found))


def _make_plain(project: Path) -> None:
    """The same text without the engine."""
    for config in (project / "mkdocs.yml", project / "docs" / "base.yml", *(project / "docs").glob("*/mkdocs.yml")):
        config.write_text(_without_engine(config.read_text(encoding="utf-8")), encoding="utf-8")
    for language in Project(project).languages:
        engine = Engine(project, language)
        for path in Project(project).paths(language):
            if path.suffix == ".md":  # mkdocs-jupyter shows a lab as it is
                path.write_text(_plain_page(engine, read(path)), encoding="utf-8")


def _without_engine(config: str) -> str:
    """A configuration without the `runmath` extension and the hooks, and without a kernel for the labs."""
    config = config.replace("execute: true", "execute: false")
    config = re.sub(r"^hooks:\n(?:[ ]+-.*\n)+", "", config, flags=re.M)
    return re.sub(r"^([ ]+)runmath:.*\n(?:\1[ ]+.*\n)*", "", config, flags=re.M)


def _plain_page(engine: Engine, page: Page) -> str:
    lines, pictures = page.source.split("\n"), page.path.parent
    found = [item for item in problems(engine, page) if isinstance(item, Prepared)]
    for prepared in reversed(found):
        block = prepared.block
        end = block.body_line + block.body.count("\n")
        code = ["", "```python", *prepared.code.rstrip().split("\n"), "```", ""]
        middle = block.body.split("\n")
        if block.kind == "figure":
            name = f"{block.id}.svg"
            drawing = placed(prepared.result.svg, "x", block.id, "x").replace(
                "<svg ", '<svg xmlns="http://www.w3.org/2000/svg" '
            )
            (pictures / name).write_text(drawing, encoding="utf-8")
            middle = [f"![{block.options['alt']}]({name})", "", *middle]
        elif block.kind == "table":
            table = prepared.result
            rows = [table.columns, ["---"] * len(table.columns), *table.rows]
            middle += ["", *("| " + " | ".join(row) + " |" for row in rows)]
        lines[block.line - 1 : end + 1] = ["", *middle, *code]
    text = "\n".join(lines)
    text = re.sub(r"\[\]\((#[^)]*)\)", r"[x](\1)", text)
    text = re.sub(r"\(#[\w.-]+\)", "(#_)", text)
    return re.sub(r"`\{python\}\s+([^`]+?)\s*`", lambda value: engine.value(value[1]), text)


def _generate(project: Path, size: int) -> int:
    """Pages beside the real ones: formulas, a figure and values of the site, with ids of their own.

    They stand in sections, and each page shows its own section only, as Material advises for large sites: a list of all
    pages on every page would grow with the square of their number.

    Returns
    -------
    int
        How many formulas stand on the new pages of one language, each on a line of its own.
    """
    shared = project / "docs" / "base.yml"
    text = shared.read_text(encoding="utf-8").replace("  features:\n", "  features:\n    - navigation.prune\n", 1)
    shared.write_text(text, encoding="utf-8")
    for language in Project(project).languages:
        for page in Project(project).paths(language):  # the index wants tests of each formula; these have none
            text = re.sub(rf"^/// {INDEX}\n+///$", "", page.read_text(encoding="utf-8"), flags=re.M)
            page.write_text(text, encoding="utf-8")
        path = project / "docs" / language / "pages" / "likelihood.md"
        source = re.sub(r"^names: .*\n", "", path.read_text(encoding="utf-8"), count=1, flags=re.M)
        config = project / "docs" / language / "mkdocs.yml"
        listed = "".join(_SECTION * (number % 20 == 0) + f"      - generated-{number}.md\n" for number in range(size))
        config.write_text(config.read_text(encoding="utf-8").replace("nav:\n", f"nav:\n{listed}", 1), encoding="utf-8")
        for number in range(size):
            path.with_name(f"generated-{number}.md").write_text(_renamed(source, number), encoding="utf-8")
    return size * len(read(path).formulas)


def _renamed(source: str, number: int) -> str:
    page = read("likelihood.md", source)
    lines = source.split("\n")
    for block in reversed(page.blocks):
        own = f"    id: g{number}.{block.id}"
        options = [k for k in range(block.line, block.body_line - 1) if lines[k].strip().startswith("id:")]
        if options:
            lines[options[0]] = own
        else:
            lines.insert(block.line, own)
    return re.sub(r"\[\]\(#([\w.-]+)\)", rf"[](#g{number}.\1)", "\n".join(lines))
