"""The table that a function returns as `(columns, rows)`, in the words of one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from runmath.errors import RunmathError, Several
from runmath.figures import Catalogue
from runmath.pieces import values


@dataclass(frozen=True)
class Table:
    """Column labels and rows of cells, all text in the page's language."""

    columns: list[str]
    rows: list[list[str]]
    messages: list[str]


def tabulate(result: Any, catalogue: Catalogue) -> dict[str, Any]:
    """The table of what a function returned, as JSON data.

    Raises
    ------
    TypeError, ValueError
        If it is none, or has a cell that says nothing.
    RunmathError
        If the catalogue does not have some of the cells: all of these.
    """
    try:
        columns, rows = result
        columns, rows = list(columns), [list(row) for row in rows]
    except (TypeError, ValueError):
        raise TypeError(f"returned {type(result).__name__} instead of a pair (columns, rows)") from None
    if any(len(row) != len(columns) for row in rows) or not rows:
        raise TypeError(f"returned rows that do not have {len(columns)} cells each")
    used: set[str] = set()
    missing: list[RunmathError] = []

    def text(cell: Any) -> str:
        if values.says_nothing(str(cell)):
            raise ValueError(f"returned the cell {cell!r}, which says nothing to a reader")
        try:
            label, message = catalogue.translate(str(cell))
        except RunmathError as error:
            missing.append(error)
            return ""
        used.update({message} - {None})
        return label

    columns, cells = [text(cell) for cell in columns], [[text(cell) for cell in row] for row in rows]
    if missing:
        raise Several(missing)
    return {"columns": columns, "rows": cells, "messages": sorted(used)}
