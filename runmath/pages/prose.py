"""The prose of a page: what is left for a person to read when code, formulas and markup are taken away."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from contextlib import suppress

from runmath.errors import RunmathError
from runmath.pages import markup
from runmath.pages.block_syntax import read_blocks
from runmath.pages.inline_code import without_assertions
from runmath.pages.page import INLINE, Page, Text
from runmath.pieces import Topics

HOLE = "\x02"
"""Stands for a formula, a piece of code or an address: a word that nobody reads letter by letter."""

_MARKUP = (
    (re.compile(r"(?<!`)`([-+−]?[\d,]*\.\d+ ?%?)`(?!`)"), r"\1"),
    (re.compile(r"(?<![\\$])\$([-+−]?[\d,]*\.\d+)\$(?!\$)"), r"\1"),
    (markup.CODE_SPAN, HOLE),
    (INLINE, HOLE),
    (re.compile(r"!?\[((?:\\.|[^\]\\])*)\]\([^()]*(?:\([^()]*\)[^()]*)*\)"), r"\1"),
    (re.compile(r"\[\^[^\]]+\]"), ""),
    (re.compile(r"[ ]*\{:?[ ]*[#.][^}\n]*\}"), ""),
    (re.compile(r"https?://[^\s<>]+"), HOLE),
    (re.compile(r"</?[a-zA-Z][^<>]*>"), ""),
    (re.compile(r"(?<!\\)\*+"), ""),
    (re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)
_DECIMAL = re.compile(
    r"(?<![0-9A-Za-z_.])(?<!arXiv:)(?P<mantissa>\d[\d,]*\.(?P<places>\d+)|(?<!\w)\.\d\d+)(?:[eE][-+−]?\d+)?(?!\.?\d)"
)
"""Also right behind a Korean word or a colon, and with an exponent; no version 2.13.0, no section 6.2.2."""
_SEARCHED = [re.compile(rf"\A(---\n(?:(?!---)[^\n]*\n)*?){key}: [^\n]*") for key in ("tags", "names")]
"""What a page is also searched by: names that others use, which are none of its text."""
_FREE = 2
"""This many digits may be typed: 0.5, 1.7, 0.05 and 0.001 are chosen, 0.1587, 0.039 and 168.3 are computed."""


def prose(page: Page) -> list[Text]:
    """Paragraphs, items, headings, cells, titles, captions, alternative texts and front matter, without markup."""
    source = page.source
    for pattern in _SEARCHED:
        source = pattern.sub(r"\1", source)
    _, rest, titles = read_blocks(page.path, markup.text_only(source))
    units = [*markup.units(rest), *titles, *_alternatives(page)]
    found = (Text(plain(text), line) for line, text in sorted(units, key=lambda unit: unit[0]))
    return [text for text in found if text.text.strip()]


def plain(text: str) -> str:
    """A unit of text without its markup; it keeps its lines."""
    text = without_assertions(text)
    for pattern, replacement in _MARKUP:
        text = pattern.sub(lambda found, new=replacement: _as_many_lines(found[0], found.expand(new)), text)
    return text


def line_of(text: Text, position: int) -> int:
    return text.line + text.text.count("\n", 0, position)


def typed_decimals(page: Page, inputs: set[float]) -> Iterator[RunmathError]:
    """Numbers that look computed and were typed; those that someone chose are none."""
    for text in prose(page):
        for found in _DECIMAL.finditer(text.text):
            number = found[0].replace(",", "").replace("−", "-")
            digits = len(re.sub("[.,]", "", found["mantissa"]).lstrip("0"))
            looks_computed = digits > _FREE or (digits == _FREE and len(found["places"] or "") > _FREE)
            if looks_computed and float(number) not in inputs:
                mend = "compute it with `{python}`, write it in a formula, which is checked, or say it without digits"
                yield RunmathError(page.path, line_of(text, found.start()), f"the number {found[0]} was typed", mend)


def chosen(page: Page, topics: Topics) -> set[float]:
    """The numbers that are put in and not got out: in the topics that the page names, in its values and arguments.

    Of an assertion it is what its calls are given; what it compares with was got out.
    """
    words = {*re.findall(r"\w+", page.source)}
    trees = [
        topic.tree
        for topic in {topics.homes[name].name: topics.homes[name] for name in words & topics.homes.keys()}.values()
    ]
    trees += [ast.parse(repr(block.options.get("args"))) for block in page.blocks]
    for cell in page.code:
        with suppress(SyntaxError):  # reported where it runs
            trees.append(ast.parse(cell.text))
    for value in page.values:
        with suppress(SyntaxError):  # reported where the value is computed
            trees.append(ast.parse(value.text, mode="eval"))
    for assertion in page.assertions:
        with suppress(SyntaxError):  # reported where it is checked
            calls = [node for node in ast.walk(ast.parse(assertion.text, mode="eval")) if isinstance(node, ast.Call)]
            trees += [given for call in calls for given in call.args if isinstance(given, ast.Constant)]
    constants = (node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {float(value) for value in constants if type(value) in (int, float)}


def _alternatives(page: Page) -> Iterator[tuple[int, str]]:
    lines = page.source.split("\n")
    for block in page.blocks:
        if alt := block.options.get("alt"):
            header = range(block.line, block.body_line)
            at = next((n for n in header if re.match(r"\s*alt\s*:", lines[n - 1])), block.line)
            yield at, str(alt)


def _as_many_lines(old: str, new: str) -> str:
    return new + "\n" * (old.count("\n") - new.count("\n"))
