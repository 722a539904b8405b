"""Labs as pages: `/// cell`, which the engine puts in the place of each code, and `/// lab-files`, what to download."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from html import escape

from pymdownx.blocks.block import Block as MarkdownBlock

from runmath.errors import RunmathError
from runmath.labs import Lab
from runmath.pages import Block, Page
from runmath.pieces import Cache, Drawing, highlighted

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


class CellBlock(MarkdownBlock):
    """A cell's code and what it printed."""

    NAME = "cell"
    ARGUMENT = True

    def on_markdown(self) -> str:
        return "raw"

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, "div", {"class": "rm-cell", "id": f"cell-{int(self.argument) + 1}"})

    def on_end(self, block: etree.Element) -> None:
        context, number = self.md.runmath, int(self.argument)
        code, text = context.page.code[number].text, context.lab.texts[number]
        block.text = self.md.htmlStash.store(cell_html(code, text, context.engine.cache))


class FilesBlock(MarkdownBlock):
    """Links to the notebook, alone and with the snippets that it needs."""

    NAME = "lab-files"

    def on_markdown(self) -> str:
        return "raw"

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, "div", {"class": "rm-files"})

    def on_end(self, block: etree.Element) -> None:
        context = self.md.runmath
        words, stem = context.words, context.page.path.stem
        links = " · ".join(
            f'<a href="{stem}.{kind}" download>{escape(words["lab " + kind])}</a>' for kind in ("zip", "ipynb", "py")
        )
        root = context.engine.root
        snippets = ", ".join(
            f'<a href="{escape(context.link(root / "snippets" / f"{topic}.py"))}"><code>{topic}.py</code></a>'
            for topic in context.lab.topics
        )
        block.text = self.md.htmlStash.store(
            f"<p>{words['lab download']}: {links}</p><p>{words['lab beside']}: {snippets}. {words['lab install']}</p>"
        )


def cell_html(code: str, text: str, cache: Cache) -> str:
    """Code as in a piece, and under it what it printed."""
    shown = highlighted(code, cache).replace("<div ", "<div data-search-exclude ", 1)
    if not text:
        return shown
    said = ' lang="ko"' if _HANGUL.search(text) else ""
    text = escape(text.rstrip(), quote=False)
    return f'{shown}<pre class="rm-output" tabindex="0" data-search-exclude{said}>{text}</pre>'
