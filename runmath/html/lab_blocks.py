"""Labs as pages: `/// cell`, which the engine puts in the place of each code, and `/// lab-files`, what to download."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from html import escape
from typing import TYPE_CHECKING

from runmath.errors import RunmathError
from runmath.html.raw_block import RawBlock
from runmath.labs import Lab
from runmath.pages import Block, Page
from runmath.pieces import Cache, Drawing, highlighted

if TYPE_CHECKING:
    from runmath.html.page_context import Context

_HANGUL = re.compile("[ㄱ-ㅎㅏ-ㅣ가-힣]")


def figures(page: Page, lab: Lab, language: str) -> dict[str, Drawing]:
    """The drawing of each `/// figure` of a lab, by the block's id: in their order those of the cell above.

    Raises
    ------
    RunmathError
        If a cell draws more or fewer figures than blocks follow it.
    """
    found: dict[str, Drawing] = {}
    blocks: list[list[Block]] = [[] for _ in range(len(page.code) + 1)]
    for block in page.blocks:
        if is_output(page, block):
            blocks[sum(cell.line <= block.line for cell in page.code)].append(block)
    for number, captions in enumerate(blocks):
        drawn = lab.figures[number - 1] if number else []
        if len(captions) > len(drawn):
            what = "the cell above this block does not draw the figure"
            raise RunmathError(page.path, captions[len(drawn)].line, what, "put the block below the cell that does")
        if len(captions) < len(drawn):
            line, what = page.code[number - 1].line, "the cell draws a figure that has no caption"
            mend = "put `/// figure` with `id` and `alt` below it"
            raise RunmathError(page.path, line, what, mend)
        for block, figure in zip(captions, drawn, strict=True):
            found[block.id] = Drawing(figure[language]["svg"], figure[language]["messages"])
    return found


def is_output(page: Page, block: Block) -> bool:
    """Is the block a figure that a cell of the lab draws?"""
    return bool(page.cells) and block.kind == "figure" and not block.argument


class CellBlock(RawBlock):
    """A cell's code and what it printed."""

    NAME, CLASS = "cell", "rm-cell"
    ARGUMENT = True

    def on_create(self, parent: etree.Element) -> etree.Element:
        block = super().on_create(parent)
        block.set("id", f"cell-{int(self.argument) + 1}")
        return block

    def html(self, context: Context) -> str:
        number = int(self.argument)
        return cell_html(context.page.code[number].text, context.lab.texts[number], context.engine.cache)


class FilesBlock(RawBlock):
    """Links to the notebook, alone and with the snippets that it needs."""

    NAME, CLASS = "lab-files", "rm-files"

    def html(self, context: Context) -> str:
        words, stem = context.words, context.page.path.stem
        links = " · ".join(
            f'<a href="{stem}.{kind}" download>{escape(words["lab " + kind])}</a>' for kind in ("zip", "ipynb", "py")
        )
        root = context.engine.root
        snippets = ", ".join(
            f'<a href="{escape(context.link(root / "snippets" / f"{topic}.py"))}"><code>{topic}.py</code></a>'
            for topic in context.lab.topics
        )
        beside = f"{words['lab beside']}: {snippets}. {words['lab install']}"
        return f"<p>{words['lab download']}: {links}</p><p>{beside}</p>"


def cell_html(code: str, text: str, cache: Cache) -> str:
    """Code as in a piece, and under it what it printed."""
    shown = highlighted(code, cache).replace("<div ", "<div data-search-exclude ", 1)
    if not text:
        return shown
    said = ' lang="ko"' if _HANGUL.search(text) else ""
    text = escape(text.rstrip(), quote=False)
    return f'{shown}<pre class="rm-output" data-search-exclude{said}>{text}</pre>'
