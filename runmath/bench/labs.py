"""What do the labs cost a build in which they have not changed? The site with them and without takes turns."""

from __future__ import annotations

import re
import shutil
import statistics
from collections.abc import Callable
from pathlib import Path

from runmath.bench.report import Table
from runmath.languages import Project
from runmath.site.project_check import check

_NAVIGATION = re.compile(r"^  - [^\n]+:\n(?:      - [^\n]+: labs/[^\n]+\n)+", re.M)


def rows(ours: Path, without: Path, runs: int, seconds: Callable[[Path], float]) -> Table:
    """Each build of `ours` beside one of `without`, a copy that loses its labs here."""
    remove(without)
    for project in (ours, without):
        seconds(project)  # now nothing is left to compute
    pairs = [(seconds(ours), seconds(without)) for _ in range(runs)]
    more = statistics.median(one - other for one, other in pairs)
    medians = [statistics.median(column) for column in zip(*pairs, strict=True)]
    return [
        ("build with nothing changed", "with labs", "without", "more (median of the pairs)"),
        ("this site", *(f"{median:.2f} s" for median in medians), f"{more:.2f} s"),
    ]


def remove(project: Path) -> None:
    """Take the labs, the links to them and the words of their figures out of a project."""
    likelihood = "(likelihood.md)"
    for language in Project(project).languages:
        shutil.rmtree(project / "docs" / language / "pages" / "labs")
        for page in Project(project).paths(language):
            page.write_text(re.sub(r"\(labs/[\w-]+\.py\)", likelihood, page.read_text(encoding="utf-8")), "utf-8")
        config = project / "docs" / language / "mkdocs.yml"
        config.write_text(_NAVIGATION.sub("", config.read_text(encoding="utf-8")), "utf-8")
    unused = [(error.file, error.line) for error in check(project)]
    for catalogue in {file for file, _ in unused}:
        lines = catalogue.read_text(encoding="utf-8").split("\n")
        for first in sorted((line - 1 for file, line in unused if file == catalogue), reverse=True):
            end = lines.index("", first) + 1
            del lines[first:end]
        catalogue.write_text("\n".join(lines), encoding="utf-8")
