"""What Markdown takes for text: everything but code and comments. What is none is blanked, so that lines stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

CODE_SPAN = re.compile(r"(?<!\\)(?P<ticks>`+)(?P<code>(?:(?!\n[ \t]*\n).)+?)(?<!`)(?P=ticks)(?!`)", re.S)
LIST_ITEM = re.compile(r"[ \t]*(?:[*+-]|\d+\.)[ \t]")
HEADING = re.compile(r"#{1,6}(?!#)")

_COMMENT = re.compile(r"<!--.*?-->", re.S)
_CODE_OR_COMMENT = re.compile(f"{CODE_SPAN.pattern}|{_COMMENT.pattern}", re.S)
_FENCE = re.compile(
    r"""(?P<indent>[> \t]*)(?P<fence>`{3,}|~{3,})
    (?:[ \t]*\.?[\w#.+-]+)?(?:[ \t]*\{[^\n]*\}|(?:[ \t]*[a-zA-Z]\w*(?:=(["']).*?\3)?)*)[ \t]*""",
    re.X,
)
_CONTAINER = re.compile(r"(?:[*+-]|\d+\.|\[\^[^\]]+\]:|:|!!!|\?\?\?\+?|===)[ \t]")
_TABLE = re.compile(r"[^\n]*\|[^\n]*\n[ \t]*\|?[ \t:|-]*-[ \t:|-]*(?:\n|$)")
_CELL = re.compile(r"(?<!\\)\|")


def text_only(source: str) -> str:
    """The source without fenced and indented code and without comments; code in the line stays."""
    text = _without_indented_code(_without_fences(source.expandtabs(4)))
    return _CODE_OR_COMMENT.sub(lambda found: found[0] if found["code"] else blank(found), text)


def without_code_spans(text: str, filling: str = " ") -> str:
    return CODE_SPAN.sub(lambda found: re.sub(r"[^\n]", filling, found[0]), text)


def blank(found: re.Match) -> str:
    """As many lines as before and as many characters, nothing in them: places stay where they are."""
    return re.sub(r"[^\n]", " ", found[0])


def units(text: str) -> Iterator[tuple[int, str]]:
    """(line, text) of whatever is formatted by itself: paragraphs, items of lists, headings, cells of tables."""
    line = 1
    for chunk in re.split(r"(\n[ \t]*(?=\n|$))", text):
        if _TABLE.match(chunk.lstrip("\n")):
            for number, row in enumerate(chunk.split("\n"), line):
                yield from ((number, cell) for cell in _cells(row))
        else:
            listed = LIST_ITEM.match(chunk.lstrip("\n"))
            yield from _parts(chunk, line, LIST_ITEM if listed else HEADING)
        line += chunk.count("\n")


def _parts(chunk: str, line: int, start: re.Pattern) -> Iterator[tuple[int, str]]:
    part, first = [], line
    for number, text in enumerate(chunk.split("\n"), line):
        heading = HEADING.match(text)
        if part and (heading or start.match(text)):
            yield first, "\n".join(part)
            part, first = [], number
        part.append(text)
        if heading:
            yield first, text
            part, first = [], number + 1
    yield first, "\n".join(part)


def _cells(row: str) -> Iterator[str]:
    start = 0
    for bar in _CELL.finditer(without_code_spans(row)):
        yield row[start : bar.start()]
        start = bar.end()
    yield row[start:]


def _without_fences(text: str) -> str:
    lines = text.split("\n")
    number = 0
    while number < len(lines):
        found = _FENCE.fullmatch(lines[number])
        end = _fence_end(lines, number, found) if found else None
        if end:
            lines[number : end + 1] = [""] * (end + 1 - number)
            number = end
        number += 1
    return "\n".join(lines)


def _fence_end(lines: list[str], start: int, opening: re.Match) -> int | None:
    """Where a fence is closed: by the same fence as far to the right; a line further to the left breaks it off."""
    indent, fence = opening["indent"], opening["fence"]
    for number in range(start + 1, len(lines)):
        line = lines[number]
        if line.strip(" >") and not (line[: len(indent)].strip(" >") == "" and len(line) > len(indent)):
            return None
        if line[len(indent) :].rstrip() == fence and not line[: len(indent)].strip(" >"):
            return number
    return None


def _without_indented_code(text: str) -> str:
    """Chunks that begin with four spaces are code, unless they go on with an item of a list or the like."""
    chunks, inside = re.split(r"(\n(?:[ ]*\n)+)", text), False
    for index in range(0, len(chunks), 2):
        lines = chunks[index].split("\n")
        if not lines[0].startswith("    "):
            inside = any(_CONTAINER.match(line) for line in lines)
        elif not inside:
            for number, line in enumerate(lines):
                if line.strip() and not line.startswith("    "):
                    break
                lines[number] = " " * len(line)
            chunks[index] = "\n".join(lines)
    return "".join(chunks)
