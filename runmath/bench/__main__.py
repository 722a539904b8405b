"""`python -m runmath.bench`: measure builds, checks, snippets and tests; print tables."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from runmath.bench import formulas, site, speed, suite
from runmath.bench.report import show


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m runmath.bench", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="runs of each build; the median counts (default: 5)")
    parser.add_argument("--pages", type=int, nargs="*", default=[10, 50, 200, 500], help="sizes of generated sites")
    parser.add_argument("--only", choices=["site", "formulas", "snippets", "suite"], help="one part (default: all)")
    parser.add_argument("--all-mutants", action="store_true", help="try every mutant of every formula: minutes")
    arguments = parser.parse_args(argv)
    if not hasattr(os, "wait4"):
        parser.error("the memory of a process is measured with os.wait4, which Windows does not have")
    if arguments.only in (None, "formulas"):
        for table in formulas.tables(arguments.runs, arguments.all_mutants):
            show(table)
    if arguments.only in (None, "snippets"):
        for table in speed.tables(arguments.runs):
            show(table)
    if arguments.only in (None, "site"):
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            for table in site.tables(Path(folder), arguments.runs, arguments.pages):
                show(table)
    if arguments.only in (None, "suite"):
        for table in suite.tables():
            show(table)
    return 0


if __name__ == "__main__":
    sys.exit(main())
