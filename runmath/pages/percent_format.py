"""Read a lab, a notebook in percent format: as Markdown of the same lines, as cells, and which snippets it imports."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from pathlib import Path

from runmath.errors import RunmathError
from runmath.pieces import Topics

SUFFIX = ".py"
_MARKER = re.compile(r"# %%(?P<kind> \[markdown\])?[ ]*")
_FENCE = "```python"


@dataclass(frozen=True)
class Cell:
    """A piece of prose or of code, and the line that its text starts on."""

    is_code: bool
    text: str
    line: int


def cells(path: Path, source: str) -> list[Cell]:
    """The cells of a lab, front matter not among them.

    Raises
    ------
    RunmathError
        If a line stands before the first cell, or a line of prose is not a comment.
    """
    found, current = [], None
    for number, line in enumerate(source.split("\n"), 1):
        if marker := _MARKER.fullmatch(line):
            current = (not marker["kind"], number + 1, [])
            found.append(current)
        elif current is None:
            if line.strip() and not line.startswith("#"):
                raise RunmathError(path, number, "a line before the first cell", "begin the cell with `# %%`")
        else:
            current[2].append(line if current[0] else _prose(path, number, line))
    return [Cell(is_code, "\n".join(lines).rstrip("\n"), line) for is_code, line, lines in found]


def markdown(path: Path, source: str) -> str:
    """The lab as a Markdown page of the same lines: code is fenced, everything else loses its `# `."""
    lines, code = [], False
    for number, line in enumerate(source.split("\n"), 1):
        if marker := _MARKER.fullmatch(line):
            if code and lines[-1].strip():
                raise RunmathError(path, number, "no empty line before the cell", "put one there")
            if code:
                lines[-1] = "```"
            code = not marker["kind"]
            lines.append(_FENCE if code else "")
        else:
            lines.append(line if code else _prose(path, number, line))
    if code:
        lines.append("```")
    return "\n".join(lines)


def shown(path: Path, source: str) -> str:
    """The Markdown that becomes the site's page: in the place of each code a block that the engine fills."""
    head = markdown(path, source.split("\n# %%", 1)[0])
    parts, count = [head], 0
    for cell in cells(path, source):
        if cell.is_code:
            parts.append(f"/// cell | {count}\n///")
            count += 1
        else:
            parts.append(cell.text)
    return "\n\n".join(parts) + "\n"


def imported(path: Path, code: list[Cell], topics: Topics) -> list[str]:
    """The topics that the code imports, and those that these import, by name.

    Raises
    ------
    RunmathError
        If a cell is not Python, or imports snippets in another way than `from snippets.topic import name`.
    """
    found: set[str] = set()
    for cell in code:
        try:
            tree = ast.parse(cell.text)
        except SyntaxError as error:
            line = cell.line + (error.lineno or 1) - 1
            raise RunmathError(path, line, f"not Python: {error.msg}", "mend the cell") from None
        _follow(path, cell.line, tree, topics, found)
    return sorted(found)


def _follow(path: Path, first: int, tree: ast.Module, topics: Topics, found: set[str]) -> None:
    for node in ast.walk(tree):
        modules = [item.name for item in node.names] if isinstance(node, ast.Import) else []
        modules += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        for module in modules:
            package, _, topic = module.partition(".")
            if package != "snippets":
                continue
            line = first + node.lineno - 1
            if isinstance(node, ast.Import) or not topic:
                mend = "write `from snippets.topic import name`"
                raise RunmathError(path, line, f"`{module}` is imported whole", mend)
            try:
                snippet = topics[topic]
            except RunmathError as error:
                raise (error if error.file else error.at(path, line)) from None
            if topic not in found:
                found.add(topic)
                _follow(snippet.path, 1, snippet.tree, topics, found)


def _prose(path: Path, number: int, line: str) -> str:
    if line.startswith("# ") or not line.strip("# "):
        return line.removeprefix("#").removeprefix(" ") if line.startswith("#") else ""
    raise RunmathError(path, number, "a line of prose that is not a comment", "begin it with `# `, code with `# %%`")
