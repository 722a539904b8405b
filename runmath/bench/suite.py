"""What the test suite costs, folder by folder, so that growth is seen."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as etree
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from runmath.bench.report import Table


def tables() -> Iterator[Table]:
    """One run of all tests: seconds of each folder, and of its costliest file; the processor's seconds of the whole."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        report, before = Path(folder, "report.xml"), os.times()
        command = [sys.executable, "-m", "pytest", "-q", f"--junitxml={report}"]
        done = subprocess.run(command, capture_output=True, text=True)
        after = os.times()
        if done.returncode:
            raise SystemExit(f"the tests failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
        files: dict[str, list[float]] = defaultdict(list)
        for case in etree.parse(report).iter("testcase"):
            files[case.get("classname", "")].append(float(case.get("time", 0)))
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    yield [
        ("tests", "count", "together", "costliest file", "of it"),
        *sorted(_rows(files), key=lambda row: -float(row[2].removesuffix(" s"))),
    ]
    seconds = f"{after.elapsed - before.elapsed:.0f} s", f"{processor:.0f} s"
    yield [("the suite", "clock", "processor"), ("all tests", *seconds)]


def _rows(files: dict[str, list[float]]) -> Iterator[tuple[str, ...]]:
    folders: dict[str, list[str]] = defaultdict(list)
    for name in files:
        folders[name.rpartition(".")[0]].append(name)
    for folder, names in folders.items():
        costliest = max(names, key=lambda name: sum(files[name]))
        count, seconds = sum(len(files[name]) for name in names), sum(sum(files[name]) for name in names)
        file = costliest.rpartition(".")[2]
        yield folder.replace(".", "/"), f"{count}", f"{seconds:.0f} s", file, f"{sum(files[costliest]):.0f} s"
