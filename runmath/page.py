"""Read a Markdown page: which blocks, formulas, values and headings does it hold, and on which line?

This is the one reader of pages. The site, the language parity test and the formula check all use it,
so that they speak of the same things.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import yaml

from runmath.errors import RunmathError

KINDS = ("formula", "figure", "table", "code")

_FENCE = re.compile(r"^[ \t]*(?P<fence>`{3,}|~{3,})")
_OPEN = re.compile(r"^[ \t]*(?P<slashes>/{3,})[ \t]*(?P<kind>[a-z][\w-]*)[ \t]*(?:\|[ \t]*(?P<argument>.*?)[ \t]*)?$")
_CLOSE = re.compile(r"^[ \t]*(?P<slashes>/{3,})[ \t]*$")
_HEADING = re.compile(r"^(?P<level>#{1,6})[ \t]+(?P<text>.*?)(?:[ \t]*\{[ \t]*#(?P<id>[^\s}]+)[^}]*\})?[ \t]*#*[ \t]*$")
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(?P<code>.+?)(?<!`)\1(?!`)", re.S)
_COMMENT = re.compile(r"<!--.*?-->", re.S)
_DISPLAY = re.compile(
    r"(?<!\\)\$\$(.+?)(?<!\\)\$\$|\\\[(.+?)\\\]|(\\begin\{(?:equation|align|gather|multline)\*?\}.+?\\end\{[a-z]+\*?\})",
    re.S,
)
_INLINE = re.compile(r"(?<![\\$])\$(?![\s$])((?:\\.|[^\\$])+?)(?<!\s)\$(?!\$)|\\\((.+?)\\\)", re.S)
_VALUE = re.compile(r"\{python\}\s+(?P<expression>.+)", re.S)


@dataclass(frozen=True)
class Text:
    """A piece of a page's text and the line it starts on."""

    text: str
    line: int


@dataclass(frozen=True)
class Heading:
    level: int
    text: str
    id: str | None
    line: int


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
class Page:
    """What one Markdown file holds, in the order in which it stands there."""

    path: Path
    source: str
    meta: dict
    blocks: list[Block] = field(repr=False)
    headings: list[Heading] = field(repr=False)
    displays: list[Text] = field(repr=False)
    """LaTeX displayed outside a formula block: not allowed, kept so that it can be reported."""
    inlines: list[Text] = field(repr=False)
    """LaTeX between single dollars, in prose, captions, tables and headings."""
    values: list[Text] = field(repr=False)
    """Python expressions of `{python}` values."""

    @cached_property
    def formulas(self) -> list[Block]:
        return [block for block in self.blocks if block.kind == "formula"]

    @cached_property
    def prose(self) -> str:
        """The text without code, blocks' headers, formulas and comments; line numbers are kept."""
        return _without_math(_without_code(_plain(self.source)))


def read(path: Path | str, source: str | None = None) -> Page:
    """Read a page.

    Parameters
    ----------
    path : the Markdown file
    source : its text, where it is at hand; otherwise the file is read

    Raises
    ------
    RunmathError
        If the file cannot be read, its front matter or a block's options are not YAML,
        or a block is not closed.
    """
    path = Path(path)
    if source is None:
        try:
            source = path.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise RunmathError(path, None, f"cannot read the page ({error})", "give a UTF-8 Markdown file") from None
    source = source.replace("\r\n", "\n").removeprefix("\ufeff")
    text, meta = _front_matter(path, source)
    text = _blank_fences(_COMMENT.sub(_blank, text))
    blocks, rest = _blocks(path, text)
    values = [
        Text(found["expression"].strip(), _line(rest, span.start()))
        for span in _CODE_SPAN.finditer(rest)
        if (found := _VALUE.fullmatch(span["code"].strip()))
    ]
    bare = _without_code(rest)
    displays = [Text((m[1] or m[2] or m[3]).strip(), _line(bare, m.start())) for m in _DISPLAY.finditer(bare)]
    bare = _DISPLAY.sub(_blank, bare)
    inlines = [
        Text((m[1] or m[2]).strip(), first + _line(part, m.start()) - 1)
        for first, part in _paragraphs(bare)
        for m in _INLINE.finditer(part)
    ]
    return Page(path, source, meta, blocks, _headings(rest), displays, inlines, values)


def _front_matter(path: Path, source: str) -> tuple[str, dict]:
    found = re.match(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", source, re.S | re.M)
    if not found:
        return source, {}
    try:
        meta = yaml.safe_load(found[1]) or {}
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 2
        raise RunmathError(path, line, "the front matter is not YAML", "write `key: value` lines between ---") from None
    return _blank(found) + source[found.end() :], meta if isinstance(meta, dict) else {}


def _blank_fences(text: str) -> str:
    """Empty every fenced code block, so that nothing in it is taken for a formula or a block."""
    lines, fence = text.split("\n"), None
    for number, line in enumerate(lines):
        found = _FENCE.match(line)
        if fence:
            closing = found and found["fence"].startswith(fence) and not line.strip().strip(fence[0])
            lines[number] = ""
            fence = None if closing else fence
        elif found and not ("`" in found["fence"] and "`" in line[found.end() :]):
            fence, lines[number] = found["fence"], ""
    return "\n".join(lines)


def _blocks(path: Path, text: str) -> tuple[list[Block], str]:
    """The engine's blocks, and the text with their headers and formulas blanked (captions stay)."""
    lines, rest, blocks, stack = text.split("\n"), text.split("\n"), [], []
    number = 0
    while number < len(lines):
        line = lines[number]
        if (found := _CLOSE.match(line)) and any(found["slashes"] == entry[0] for entry in stack):
            while stack:
                slashes, opened = stack.pop()
                if opened:
                    blocks.append(_finish(opened, lines, number))
                if slashes == found["slashes"]:
                    break
            rest[number] = ""
        elif found := _OPEN.match(line):
            header, end = [], number + 1
            while end < len(lines) and re.match(r"[ \t]*\S", lines[end]) and _indent(lines[end]) >= _indent(line) + 4:
                header.append(lines[end])
                rest[end] = ""
                end += 1
            if found["kind"] in KINDS:
                options = _options(path, number + 1, header)
                stack.append((found["slashes"], (found["kind"], found["argument"] or "", options, number + 1, end)))
                rest[number] = ""
            else:
                stack.append((found["slashes"], None))
                rest[number] = found["argument"] or ""
            number = end - 1
        number += 1
    for _, opened in stack:
        if opened:
            kind, argument, _, line, _ = opened
            raise RunmathError(
                path, line, f"the block `/// {kind} | {argument}` is not closed", "end it with a line `///`"
            )
    blocks.sort(key=lambda block: block.line)
    for block in blocks:
        if block.kind == "formula":
            for k in range(block.body_line - 1, block.body_line - 1 + block.body.count("\n") + 1):
                rest[k] = ""
    return blocks, "\n".join(rest)


def _finish(opened: tuple, lines: list[str], end: int) -> Block:
    kind, argument, options, line, start = opened
    return Block(kind, argument, options, "\n".join(lines[start:end]), line, start + 1)


def _options(path: Path, line: int, header: list[str]) -> dict:
    try:
        options = yaml.safe_load("\n".join(header)) if header else {}
    except yaml.YAMLError:
        options = None
    if not isinstance(options, dict):
        raise RunmathError(
            path,
            line,
            "the block's options are not YAML",
            "write them as `name: value`, indented by four spaces; quote a value that holds `: `",
        )
    return options


def _headings(text: str) -> list[Heading]:
    return [
        Heading(len(found["level"]), found["text"], found["id"], number)
        for number, line in enumerate(text.split("\n"), 1)
        if (found := _HEADING.match(line))
    ]


def _paragraphs(text: str):
    """(line, paragraph) pairs: inline formulas do not cross an empty line."""
    line = 1
    for part in re.split(r"(\n[ \t]*(?=\n))", text):
        yield line, part
        line += part.count("\n")


def _plain(source: str) -> str:
    text = re.sub(r"\A---[ \t]*\n.*?^(?:---|\.\.\.)[ \t]*$", _blank, source, flags=re.S | re.M)
    lines = _blank_fences(_COMMENT.sub(_blank, text)).split("\n")
    return "\n".join("" if _OPEN.match(line) or _CLOSE.match(line) else line for line in lines)


def _without_code(text: str) -> str:
    return "".join(
        part if not part.strip() else _CODE_SPAN.sub(_blank, part) for part in re.split(r"(\n[ \t]*(?=\n))", text)
    )


def _without_math(text: str) -> str:
    return _INLINE.sub(_blank, _DISPLAY.sub(_blank, text))


def _blank(found: re.Match) -> str:
    """As many lines as before and as many characters, nothing in them: places stay where they are."""
    return re.sub(r"[^\n]", " ", found[0])


def _indent(line: str) -> int:
    expanded = line.expandtabs(4)
    return len(expanded) - len(expanded.lstrip())


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
