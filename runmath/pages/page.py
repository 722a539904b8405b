"""Read a Markdown page: which blocks, formulas, values and headings does it hold, and on which line?

This is the one reader of pages. The site, the language parity test and the formula check all use it,
so that they speak of the same things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

import yaml

from runmath.errors import RunmathError, line_at, read_text
from runmath.pages import inline_code, markup, percent_format
from runmath.pages.block_syntax import Block, read_blocks

_ATX = re.compile(r"(?P<level>#{1,6})(?P<text>(?:\\.|[^\\])*?)#*")
_SETEXT = re.compile(r"(?:[=]+|-+)[ ]*")
_ATTRIBUTES = re.compile(r"[ ]+\{:?[ ]*(?P<all>[^}\n]*)\}[ ]*$")
_DISPLAY = re.compile(
    r"(?<!\\)(?:(?P<dollars>\$\$)|(?P<bracket>\\\[))|\\begin\{(?P<environment>[a-z]+\*?)\}|(?P<markup><math\b)"
)
_CLOSING = {"dollars": "$$", "bracket": r"\]", "markup": "</math>"}
_TICKS = re.compile("`{100}")
INLINE = re.compile(
    r"(?<!\\)(?:\\{2})*(?:\$(?!\s)((?:\\.|[^\\$\x02])+?)(?<!\s)\$|\\\(((?:\\[^)]|[^\\\x02])+?)\\\))", re.S
)
"""No code stands inside a formula: \\x02 holds its place."""
_DOLLAR = re.compile(r"(?<!\\)(?:\\{2})*\$")


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
class Page:
    """What one Markdown file or lab holds, in the order in which it stands there."""

    path: Path
    source: str
    meta: dict
    blocks: list[Block] = field(repr=False)
    headings: list[Heading] = field(repr=False)
    displays: list[Text] = field(repr=False)
    """LaTeX displayed outside a formula block: not allowed, kept so that it can be reported."""
    inlines: list[Text] = field(repr=False)
    """LaTeX between single dollars, in prose, captions, tables and headings."""
    dollars: list[Text] = field(repr=False)
    """The line of a dollar sign that encloses no formula and would be shown as it is: not allowed either."""
    values: list[Text] = field(repr=False)
    """Python expressions of `{python}` values."""
    assertions: list[Text] = field(default_factory=list, repr=False)
    """Python expressions of `{assert}`: what the text claims, and must be true."""
    cells: list[percent_format.Cell] = field(default_factory=list, repr=False)
    """Where the page is a lab: its cells, prose and code."""

    @property
    def title(self) -> str:
        """What a page calls itself: its first heading."""
        return self.headings[0].text if self.headings else self.path.stem

    @property
    def code(self) -> list[percent_format.Cell]:
        return [cell for cell in self.cells if cell.is_code]

    @cached_property
    def formulas(self) -> list[Block]:
        return [block for block in self.blocks if block.kind == "formula"]


def read(path: Path | str, source: str | None = None) -> Page:
    """Read a page.

    Parameters
    ----------
    path : the Markdown file, or the lab: a notebook in percent format
    source : its text, where it is at hand; otherwise the file is read

    Raises
    ------
    RunmathError
        If the file cannot be read, its front matter or a block's options are not YAML,
        or blocks are not closed, not nested as they must be, or not known.
    """
    path = Path(path)
    return _read(path, read_text(path, "the page") if source is None else source)


@lru_cache(maxsize=2_000)  # a build reads each page a few times
def _read(path: Path, source: str) -> Page:
    if found := _TICKS.search(source):
        raise RunmathError(path, line_at(source, found.start()), "a hundred backticks in a row", "write fewer")
    source, cells = source.replace("\r\n", "\n").removeprefix("\ufeff"), []
    if path.suffix == percent_format.SUFFIX:
        cells, source = percent_format.cells(path, source), percent_format.markdown(path, source)
    text, meta = _front_matter(path, source)
    blocks, rest, titles = read_blocks(path, markup.text_only(text))
    bare = markup.without_code_spans(rest)
    displays = []
    for start, end in _displayed(path, bare):
        displays.append(Text(bare[start:end].strip(), line_at(bare, start)))
        rest = rest[:start] + re.sub(r"[^\n]", " ", rest[start:end]) + rest[end:]
    values, assertions, inlines, dollars = [], [], [], []
    for first, unit in sorted([*markup.units(rest), *titles], key=lambda part: part[0]):
        for span in markup.CODE_SPAN.finditer(unit):
            line = first + line_at(unit, span.start()) - 1
            if slip := inline_code.slip(span):
                raise RunmathError(path, line, *slip)
            if expression := inline_code.value(span):
                values.append(Text(expression, line))
            elif expression := inline_code.assertion(span):
                assertions.append(Text(expression, line))
        for found in INLINE.finditer(bare := markup.without_code_spans(unit, "\x02")):
            inlines.append(Text((found[1] or found[2]).strip(), first + line_at(bare, found.start()) - 1))
        if found := _DOLLAR.search(INLINE.sub(markup.blank, bare)):
            line = first + line_at(bare, found.start()) - 1
            dollars.append(Text(source.split("\n")[line - 1].strip(), line))
    return Page(path, source, meta, blocks, _headings(rest), displays, inlines, dollars, values, assertions, cells)


def _displayed(path: Path, text: str) -> Iterator[tuple[int, int]]:
    """From where to where LaTeX is displayed outside a formula block."""
    end, unclosed = 0, set()
    for found in _DISPLAY.finditer(text):
        closing = _CLOSING.get(found.lastgroup) or rf"\end{{{found['environment']}}}"
        if found.start() < end or closing in unclosed:
            continue
        close = text.find(closing, found.end() + 1)
        if close >= 0:
            end = close + len(closing)
            yield found.start(), end
            continue
        unclosed.add(closing)
        if closing == "$$" and not text[text.rfind("\n", 0, found.start()) + 1 : found.start()].strip(" >"):
            mend = "close it, or write \\$ for a dollar"
            raise RunmathError(path, line_at(text, found.start()), "$$ is not closed", mend)


def _front_matter(path: Path, source: str) -> tuple[str, dict]:
    found = re.match(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$", source, re.S | re.M)
    if not found:
        return source, {}
    try:
        meta = yaml.safe_load(found[1]) or {}
    except (yaml.YAMLError, RecursionError) as error:
        line = getattr(getattr(error, "problem_mark", None), "line", 0) + 2
        written = source.split("\n")[line - 1].strip()
        key, colon, value = written.partition(": ")
        mend = "write `key: value` lines between ---"
        if colon and ": " in value:
            quote = '"' if "'" in value else "'"
            mend = f"quote what holds a colon: {key}: {quote}{value}{quote}"
        raise RunmathError(path, line, "the front matter is not YAML", mend) from None
    if not isinstance(meta, dict):  # MkDocs takes it for text
        return source, {}
    return markup.blank(found) + source[found.end() :], meta


def _headings(text: str) -> list[Heading]:
    found, lines = [], text.split("\n")
    for number, line in enumerate(lines, 1):
        following = lines[number] if number < len(lines) else ""
        if atx := _ATX.fullmatch(line):
            found.append(_heading(len(atx["level"]), atx["text"], number))
        elif line.strip() and _SETEXT.fullmatch(following) and not (number > 1 and lines[number - 2].strip()):
            found.append(_heading(1 if following[0] == "=" else 2, line, number))
    return found


def _heading(level: int, text: str, line: int) -> Heading:
    attributes = _ATTRIBUTES.search(text)
    ids = re.findall(r"(?:^|\s)#([^\s}]+)", attributes["all"]) if attributes else []
    return Heading(level, (text[: attributes.start()] if attributes else text).strip(), ids[-1] if ids else None, line)
