"""Print measurements as a table."""

from __future__ import annotations

Table = list[tuple[str, ...]]
"""Rows of cells, the first row being the heading."""


def show(table: Table) -> None:
    widths = [max(len(row[k]) for row in table) for k in range(len(table[0]))]
    for index, row in enumerate(table):
        cells = zip(row, widths, strict=True)
        print("  ".join(cell.rjust(width) if k else cell.ljust(width) for k, (cell, width) in enumerate(cells)))
        if not index:
            print("  ".join("-" * width for width in widths))
    print(flush=True)
