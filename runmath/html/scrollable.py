"""Tables that were written in Markdown scroll inside the page where they are wider than a phone.

A table of words does not scroll there: each of its rows becomes a short list, and each cell says its column. What
scrolls is reached by keys: browsers see to it, and assets/site.js for those that do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from runmath.pieces import size_limits

_WIDE = 45  # columns that a row of a phone holds beside its paddings
_FORMULA = re.compile(r"\$(.+?)\$")
_LONG = 24  # letters: a cell that says more is not squeezed until one word is left in a line


def stacks(rows: list[list[str]]) -> bool:
    """Is a table, given as the words of its cells, too wide for a phone? Its head, the first row, breaks at spaces."""
    head, *body = rows
    words = [_FORMULA.sub(lambda found: "x" * (len(found[1]) // 2), name).split() for name in head]
    columns = zip(words, *body, strict=True)
    widths = [max(map(size_limits.width, [*name, *cells])) for name, *cells in columns]
    return len(head) > 2 and sum(widths) > _WIDE


def tables(root: Element) -> None:
    """Put every table that was written in Markdown into a frame that scrolls; mark its long cells and its numbers."""
    for parent in list(root.iter()):
        for at, child in enumerate(list(parent)):
            if child.tag == "table" and "rm-scroll" not in parent.get("class", ""):
                parent[at] = _framed(child)


def _framed(table: Element) -> Element:
    frame = Element("div", {"class": "rm-scroll rm-written"})
    frame.tail, table.tail = table.tail, None
    frame.append(table)
    for cell in table.iter("td"):
        if len("".join(_words(cell))) > _LONG:
            _add_class(cell, "rm-long")
    for head, *cells in zip(*table.iter("tr"), strict=False):
        if cells and all(is_number("".join(cell.itertext())) for cell in cells):
            for cell in (head, *cells):
                _add_class(cell, "rm-num")
    rows = [["".join(_words(cell)) + _room(cell) for cell in row] for row in table.iter("tr")]
    if stacks(rows):
        columns = [_column(cell) for cell in table.iter("th")]
        frame.set("class", "rm-scroll rm-written rm-stack")
        for row in list(table.iter("tr"))[1:]:
            for cell, column in zip(row, columns, strict=False):
                cell.set("data-column", column)
    return frame


def is_number(text: str) -> bool:
    try:
        float(re.sub("[,%\N{NO-BREAK SPACE}]", "", text.strip().replace("−", "-").replace("∞", "inf")))
    except ValueError:
        return False
    return True


def _add_class(cell: Element, name: str) -> None:
    cell.set("class", f"{cell.get('class', '')} {name}".strip())


def _room(cell: Element) -> str:
    """About as many letters as the formulas of a cell are wide."""
    return "".join("x" * (len(each.text or "") // 3) for each in cell.iter("span") if each.get("class") == "arithmatex")


def _column(cell: Element) -> str:
    """What a column is called, a letter in it too."""
    return re.sub(r"\\\((\w+)\\\)", r"\1", "".join(cell.itertext())).strip()


def _words(element: Element) -> Iterator[str]:
    """The text without formulas, whose LaTeX is longer than they are."""
    yield element.text or ""
    for child in element:
        if child.get("class") != "arithmatex":
            yield from _words(child)
        yield child.tail or ""
