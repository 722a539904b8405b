"""Read the blocks of a page, `/// kind | argument` to `///`: their options, their content, how they are nested."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from runmath.errors import RunmathError, nearest

KINDS = ("formula", "figure", "table", "code", "torch", "answer")

OTHERS = (
    "note", "tip", "warning", "question", "example", "details", "formula-index", "glossary", "symbols", "solved",
    "lab-files", "translations",
)  # fmt: skip
"""The other blocks that `docs/base.yml` switches on. What is no block would be shown as text."""

_OPEN = re.compile(r"[ ]*(?P<slashes>/{3,})[ ]*(?P<kind>[\w-]+)[ ]*(?:\|[ ]*(?P<argument>.*?)[ ]*)?")
_CLOSE = re.compile(r"[ ]*(?P<slashes>/{3,})[ ]*")
_SLASHES = re.compile(r"[ ]*/{3,}")
OPTIONS = (
    *("id", "args", "alt", "computed", "folded"),
    *("move", "start", "label", "unit", "say", "answer", "best", "play", "drag"),
    *("value", "digits", "wrong", "choices"),
)
_OPTION = re.compile(rf"[ ]*({'|'.join(OPTIONS)}):(?:[ ]|$)")


@dataclass(frozen=True)
class Block:
    """`/// kind | argument`, its options and its content."""

    kind: str
    argument: str
    options: dict
    body: str
    line: int
    body_line: int

    @property
    def id(self) -> str:
        """The permanent id: the option `id`, else the name of the function."""
        return str(self.options.get("id") or self.argument)

    @property
    def is_computed(self) -> bool:
        """Does the function compute the formula, or only check it?"""
        return self.options.get("computed") is not False

    @property
    def latex(self) -> str:
        """The LaTeX between the `$$` of a formula block; empty where there is none."""
        found = re.fullmatch(r"\s*\$\$(.*)\$\$\s*", self.body, re.S)
        return found[1].strip() if found and "$$" not in found[1] else ""

    @property
    def latex_line(self) -> int:
        """The line on which the LaTeX of a formula block starts."""
        before = re.match(r"\s*(?:\$\$)?\s*", self.body)[0]
        return self.body_line + before.count("\n")


@dataclass(frozen=True)
class _Opened:
    """A block that is not closed yet; `start` is the index of the first line of its content."""

    slashes: str
    kind: str
    argument: str
    options: dict
    line: int
    start: int

    def closed(self, lines: list[str], end: int) -> Block:
        body = "\n".join(lines[self.start : end])
        return Block(self.kind, self.argument, self.options, body, self.line, self.start + 1)


def read_blocks(path: Path, text: str) -> tuple[list[Block], str, list[tuple[int, str]]]:
    """The engine's blocks; the text without headers and formulas (captions stay); other blocks' titles by line."""
    lines, rest, blocks, titles = text.split("\n"), text.split("\n"), [], []
    stack: list[_Opened] = []
    for number, line in enumerate(lines):
        if found := _CLOSE.fullmatch(line):
            opened = _close(path, stack, found["slashes"], number + 1)
            if opened.kind in KINDS:
                blocks.append(opened.closed(lines, number))
            last = number if opened.kind == "formula" else opened.start
            rest[opened.line : last] = [""] * (last - opened.line)
            rest[number] = ""
        elif found := _OPEN.fullmatch(line):
            stack.append(_open(path, stack, lines, number, found))
            rest[number] = ""
            if stack[-1].kind not in KINDS:
                titles.append((number + 1, stack[-1].argument))
        elif _SLASHES.match(line):
            what = f"`{line.strip()}` neither opens nor closes a block"
            raise RunmathError(path, number + 1, what, "write `/// kind | function`, or `///` alone")
    if stack:
        raise _unclosed(path, stack[-1])
    return sorted(blocks, key=lambda block: block.line), "\n".join(rest), titles


def _open(path: Path, stack: list[_Opened], lines: list[str], number: int, found: re.Match) -> _Opened:
    slashes, kind, argument = found["slashes"], found["kind"].lower(), found["argument"] or ""
    if stack and stack[-1].kind in KINDS:  # they hold no other blocks
        raise _unclosed(path, stack[-1], f" before line {number + 1}")
    around = next((opened for opened in stack if opened.slashes == slashes), None)
    if around:
        what = f"a block of {len(slashes)} slashes inside another such block (line {around.line})"
        mend = "close that one before it, or give it more slashes, at both its ends"
        raise RunmathError(path, number + 1, what, mend)
    if kind not in (*KINDS, *OTHERS):
        raise RunmathError(path, number + 1, f"no block named {kind!r}", nearest(kind, (*KINDS, *OTHERS)))
    end = number + 1
    while end < len(lines) and lines[end].strip() and _indent(lines[end]) >= _indent(lines[number]) + 4:
        end += 1
    if kind in KINDS and end < len(lines) and (slip := _OPTION.match(lines[end])):
        what = f"the option {slip[1]!r} is not part of the header"
        raise RunmathError(path, end + 1, what, "indent it by four spaces, right below the header")
    options = _options(path, number + 1, lines[number + 1 : end]) if kind in KINDS else {}
    return _Opened(slashes, kind, argument, options, number + 1, end)


def _unclosed(path: Path, opened: _Opened, where: str = "") -> RunmathError:
    header = " | ".join(part for part in (f"{opened.slashes} {opened.kind}", opened.argument) if part)
    what = f"the block `{header}` is not closed{where}"
    return RunmathError(path, opened.line, what, f"end it with a line `{opened.slashes}`")


def _close(path: Path, stack: list[_Opened], slashes: str, line: int) -> _Opened:
    if not stack or stack[-1].slashes != slashes:
        if stack:
            inner = f"; `{stack[-1].slashes} {stack[-1].kind}` of line {stack[-1].line} is open"
            mend = f"close that one first, with `{stack[-1].slashes}`"
        else:
            inner, mend = "", "delete it, or write `/// kind | ...` where its block begins"
        raise RunmathError(path, line, f"`{slashes}` closes no block{inner}", mend)
    return stack.pop()


def _options(path: Path, line: int, header: list[str]) -> dict:
    try:
        options = yaml.safe_load("\n".join(header)) if header else {}
    except yaml.YAMLError:
        options = None
    names = [found[1] for found in map(_OPTION.match, header) if found]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise RunmathError(path, line, f"the option {twice[0]!r} is given twice", "keep one")
    if not isinstance(options, dict):
        raise RunmathError(
            path,
            line,
            "the block's options are not YAML",
            "write them as `name: value`, indented by four spaces; quote a value that holds `: `",
        )
    return options


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
