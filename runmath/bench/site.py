"""How long does the site take to build, how much memory, and how do they grow?

Compared with plain Material: the same text, with the formulas left as LaTeX, the code as fenced blocks and the
figures as ready-made files.
"""

from __future__ import annotations

import re
import shutil
import statistics
import time
from collections.abc import Iterator
from pathlib import Path

from runmath.bench import labs, measure
from runmath.bench.generated_pages import generate
from runmath.bench.measure import Measured
from runmath.bench.plain_material import make_plain
from runmath.bench.project_copy import copy
from runmath.bench.report import Table
from runmath.html import Prepared, problems
from runmath.languages import Project
from runmath.pieces import Engine

_MOVING = re.compile(r"^    (?:move|start|label|unit|say|answer|best|play|drag): .*\n", re.M)


def tables(here: Path, runs: int, sizes: list[int]) -> Iterator[Table]:
    """The builds of this site beside plain Material's, and of generated ones of growing size."""
    ours, plain = copy(Path.cwd(), here / "ours"), copy(Path.cwd(), here / "plain")
    make_plain(plain)
    still = _stand_still(copy(Path.cwd(), here / "still"))
    yield _site_rows(ours, plain, still, runs)
    yield labs.rows(ours, copy(Path.cwd(), here / "without-labs"), runs, lambda project: _build(project).seconds)
    if sizes:
        yield _growth_rows(here, sizes)


def _site_rows(ours: Path, plain: Path, still: Path, runs: int) -> Table:
    """The site as it is: the builds take turns, so that a slow minute of the machine hits all of them."""
    times: dict[str, list[Measured]] = {"plain": [], "still": [], "clean": [], "unchanged": [], "changed": []}
    drawing = []
    topics = [path for path in sorted((ours / "snippets").glob("*.py")) if path.stem != "__init__"]
    for run in range(runs):
        times["plain"].append(_build_plain(plain))
        shutil.rmtree(ours / ".cache", ignore_errors=True)
        drawing.append(_drawing_seconds(ours))
        shutil.rmtree(ours / ".cache", ignore_errors=True)
        times["clean"].append(_build(ours))
        shutil.rmtree(still / ".cache", ignore_errors=True)
        times["still"].append(_build(still))
        times["unchanged"].append(_build(ours))
        comment = f"\n\n\n# {run}\ndef "  # without words, which would have to be translated
        topics[0].write_text(re.sub(r"\n\n\ndef ", comment, topics[0].read_text(), count=1))
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
        row("clean, where no figure moves", "still"),
        ("clean, to where no figure moves", "", f"{median['clean'].seconds / median['still'].seconds:.2f}", ""),
        ("drawing and running everything, alone", f"{statistics.median(drawing):.2f} s", "", ""),
    ]


def _stand_still(project: Path) -> Path:
    """Let figures that move be figures: without the options that say how."""
    for path in project.glob("docs/*/pages/*.md"):
        path.write_text(_MOVING.sub("", path.read_text(encoding="utf-8")), encoding="utf-8")
    return project


def _growth_rows(here: Path, sizes: list[int]) -> Table:
    """Linear growth is a last column that stays: what one more page costs in one more language."""
    rows = [("generated pages a language", "formulas", "clean", "nothing changed", "ms a page and language, unchanged")]
    languages = len(Project(Path.cwd()).languages)
    previous = None
    for size in sizes:
        project = copy(Path.cwd(), here / f"pages-{size}")
        formulas = generate(project, size)
        clean, unchanged = _build(project), _build(project)
        step = ""
        if previous:
            step = f"{1000 * (unchanged.seconds - previous[1]) / ((size - previous[0]) * languages):.1f}"
        rows.append((str(size), str(formulas), f"{clean.seconds:.2f} s", f"{unchanged.seconds:.2f} s", step))
        previous = (size, unchanged.seconds)
    return rows


def _build(project: Path) -> Measured:
    return _run(project, "runmath", "build")


def _build_plain(project: Path) -> Measured:
    shutil.rmtree(project / "site", ignore_errors=True)
    return _run(project, "mkdocs", "build", "--strict", "--quiet")


def _run(project: Path, *command: str) -> Measured:
    variables = {"NO_MKDOCS_2_WARNING": "1", "STRICT": "true", "PYTHONPATH": str(project)}
    return measure.run(*command, folder=project, **variables)


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
