"""How long does it take to read and run every formula, and to notice every wrong one?"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from runmath.bench.report import Table
from runmath.check import all_pages, check_pages


def tables(runs: int) -> Iterator[Table]:
    """The check of the whole site, and of single formulas."""
    pages = all_pages(Path.cwd())
    whole = [_seconds([sys.executable, "-m", "runmath", "check", *map(str, pages)]) for _ in range(runs)]
    results = check_pages(pages)
    displayed = [result.seconds for result in results if result.kind == "formula"]
    fresh = [seconds for seconds in displayed if seconds > 1e-5]  # the second language finds the first one's result
    yield [
        ("check of every formula", "count", "whole", "median", "slowest"),
        ("the command, from start to end", str(len(results)), f"{statistics.median(whole):.2f} s", "", ""),
        _row("displayed formulas, once each", fresh),
        _row("inline formulas", [result.seconds for result in results if result.kind == "inline"]),
    ]


def _row(label: str, seconds: list[float]) -> tuple[str, ...]:
    median, slowest = 1000 * statistics.median(seconds), 1000 * max(seconds)
    return label, str(len(seconds)), f"{sum(seconds):.2f} s", f"{median:.1f} ms", f"{slowest:.0f} ms"


def _seconds(command: list[str], environment: dict[str, str] | None = None) -> float:
    started = time.perf_counter()
    done = subprocess.run(command, env={**os.environ, **(environment or {})}, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return time.perf_counter() - started
