"""How long does it take to read and run every formula, and to notice every wrong one?"""

from __future__ import annotations

import re
import statistics
from collections.abc import Iterator
from pathlib import Path

from runmath.bench import measure
from runmath.bench.report import Table
from runmath.formulas import all_pages, check_pages
from runmath.latex import read


def tables(runs: int, all_mutants: bool) -> Iterator[Table]:
    """The check of the whole site, of single formulas, and of mutants: some of every formula, or all."""
    pages = all_pages(Path.cwd())
    whole = [measure.run("runmath", "check", *map(str, pages)).seconds for _ in range(runs)]
    read("x")  # makes the parser, which is no formula's own time
    results = check_pages(pages)
    displayed: dict[str, float] = {}
    for result in results:
        if result.kind == "formula":
            # One language finds the other's result.
            displayed[result.id] = max(displayed.get(result.id, 0.0), result.seconds)
    yield [
        ("check of every formula", "count", "whole", "median", "slowest"),
        ("the command, from start to end", str(len(results)), f"{statistics.median(whole):.2f} s", "", ""),
        _row("displayed formulas, once each, of the processor", list(displayed.values())),
        _row("inline formulas, of the processor", [result.seconds for result in results if result.kind == "inline"]),
    ]

    yield _mutants(all_mutants)


def _mutants(everything: bool) -> Table:
    """What `tox run -e mutants` does, or what every test run does of it."""
    tests = ["tests/formulas/test_mutants.py", "tests/formulas/test_inline_mutants.py"]
    done = measure.run("pytest", "-q", "--numprocesses=2", *tests, ALL_MUTANTS="1" if everything else "")
    tried, noticed, reasons = re.search(r"(\d+) mutants of .*: ([\d.]+ %) noticed, (\d+) true", done.said).groups()
    return [
        ("mutants, in two processes", "tried", "noticed", "true, with a reason", "whole"),
        ("all" if everything else "some of every formula", tried, noticed, reasons, f"{done.seconds:.0f} s"),
    ]


def _row(label: str, seconds: list[float]) -> tuple[str, ...]:
    median, slowest = 1000 * statistics.median(seconds), 1000 * max(seconds)
    return label, str(len(seconds)), f"{sum(seconds):.2f} s", f"{median:.1f} ms", f"{slowest:.0f} ms"
