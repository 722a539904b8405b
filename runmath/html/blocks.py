"""The blocks as HTML: `/// formula`, `/// figure`, `/// table`, `/// code`, `/// torch`."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from html import escape
from typing import TYPE_CHECKING, ClassVar

from pymdownx.blocks.block import Block as MarkdownBlock
from pymdownx.blocks.block import type_any

from runmath.figures import svg
from runmath.html import explorable, foreign_parts, formula_card, names, scrollable
from runmath.html.line_breaks import held
from runmath.html.mathml import text_with_math
from runmath.html.prepare_block import Prepared, prepare
from runmath.pages import block_syntax
from runmath.pieces import Engine, Explorable, highlighted

if TYPE_CHECKING:
    from runmath.html.page_context import Context


class _Block(MarkdownBlock):
    """What they have in common: the block as the reader of pages saw it, and what it became."""

    ARGUMENT, CLASS = None, ""
    OPTIONS: ClassVar = {name: (None, type_any) for name in block_syntax.OPTIONS}

    def on_validate(self, parent: etree.Element) -> bool:
        return True

    def on_create(self, parent: etree.Element) -> etree.Element:
        self.context: Context = self.md.runmath
        self.read = self.context.take(self.NAME, self.argument or "")
        self.prepared = prepare(self.context.engine, self.context.page, self.read)
        attributes = {"class": self.CLASS or f"rm-{self.NAME}", "id": self.read.id}
        return etree.SubElement(parent, "figure" if self.NAME in ("figure", "table") else "div", attributes)

    def stash(self, html: str) -> str:
        return self.md.htmlStash.store(html)

    def add(self, parent: etree.Element, html: str) -> None:
        etree.SubElement(parent, "p").text = self.stash(html)  # a paragraph with raw HTML alone gives way to it

    def piece(self, open_: bool) -> str:
        return piece_html(self.context, self.prepared, open_)


class Formula(_Block):
    """A card: the formula, the Python that computes it with its output, and a line with what else there is.

    A formula whose Python the page has shown before, or that a function only checks, is shown without code.
    """

    NAME = "formula"

    def on_markdown(self) -> str:
        return "raw"

    def on_end(self, block: etree.Element) -> None:
        block.text = None
        for child in list(block):
            block.remove(child)
        html = formula_card.html(self.context, self.prepared)
        if "rm-piece" not in html:
            block.set("class", "rm-formula rm-plain")
        block.text = self.stash(html)


class _Captioned(_Block):
    """A block that holds its caption. First or last is where HTML allows it; CSS puts it below."""

    def on_create(self, parent: etree.Element) -> etree.Element:
        block = super().on_create(parent)
        self.caption = etree.SubElement(block, "figcaption")
        return block

    def on_add(self, block: etree.Element) -> etree.Element:
        return self.caption


class Figure(_Captioned):
    NAME = "figure"

    def on_end(self, block: etree.Element) -> None:
        label = self.context.label(self.read)
        alt = str(self.read.options["alt"])
        lang = foreign_parts.lang_of(alt, self.context.engine.language)
        drawing = svg.placed(self.prepared.result.svg, self.read.id, label, alt, lang)
        _number(self.caption, self.read.id, label)
        moves = isinstance(self.prepared.result, Explorable)
        drags = " rm-drag" if moves and self.prepared.result.drag else ""
        self.add(block, f'<div class="rm-picture{drags}">{drawing}</div>')
        if moves:
            block.set("class", "rm-figure rm-explorable")
            self.add(block, explorable.controls(self.context, self.prepared))
        if self.prepared.piece:
            piece = self.piece(open_=False)
            self.add(block, explorable.marked(piece, self.prepared) if moves else piece)


class Table(_Captioned):
    NAME = "table"

    def on_end(self, block: etree.Element) -> None:
        _number(self.caption, self.read.id, self.context.label(self.read))
        self.add(block, table_html(self.prepared, self.context.engine))
        self.add(block, self.piece(open_=False))


class Code(_Block):
    NAME = "code"

    def on_markdown(self) -> str:
        return "raw"

    def on_end(self, block: etree.Element) -> None:
        block.text = self.stash(self.piece(open_=True))


class Torch(Code):
    """A PyTorch script with its recorded output: it looks as code does."""

    NAME, CLASS = "torch", "rm-code"


BLOCKS = (Formula, Figure, Table, Code, Torch)


def piece_html(context: Context, prepared: Prepared, open_: bool) -> str:
    """The runnable piece with its links; where the page has shown it before, a link to it."""
    words, piece = context.words, prepared.piece
    name, links = f"<code>{escape(piece.name)}</code>", formula_card.sources(context, piece)
    before = context.first_shown(prepared.code, prepared.block.id)
    if before is not None and prepared.block.kind != "code":  # a block of code is there for its code
        return f'<p class="rm-links rm-again">{words["again"]}: <a href="#{escape(before)}">{name}</a> {links}</p>'
    code = highlighted(prepared.code, context.engine.cache)
    practice = formula_card.practice(context, prepared)
    return (
        f'<details class="rm-piece"{" open" if open_ else ""} data-search-exclude>'
        f"<summary>{words[prepared.block.kind + ' python']}: {name}</summary>{code}"
        f'<p class="rm-links">{practice}{links}</p></details>'
    )


def table_html(prepared: Prepared, engine: Engine) -> str:
    """A table whose number columns are aligned as numbers."""
    table, say = prepared.result, names.words(engine, engine.language)
    stacked = scrollable.stacks([table.columns, *table.rows])
    numeric = [all(scrollable.is_number(row[k]) for row in table.rows) for k in range(len(table.columns))]

    def cell(tag: str, k: int, text: str) -> str:
        attributes, column, text = ' scope="col"' if tag == "th" else "", "", held(text)
        if stacked and tag == "td" and "$" in table.columns[k]:  # mathematics is no attribute's
            column = f"<span class=rm-column data-search-exclude>{text_with_math(table.columns[k])}</span>"
        elif stacked and tag == "td":
            attributes = f' data-column="{escape(table.columns[k])}"'
        said = text_with_math(text, say) if tag == "th" else text_with_math(text)
        return f"<{tag}{attributes}{' class=rm-num' if numeric[k] else ''}>{column}{said}</{tag}>"

    def row(tag: str, cells: list[str]) -> str:
        return "<tr>" + "".join(cell(tag, k, text) for k, text in enumerate(cells)) + "</tr>"

    body = "".join(row("td", cells) for cells in table.rows)
    head = row("th", table.columns)
    kind = "rm-scroll rm-stack" if stacked else "rm-scroll"
    return f'<div class="{kind}"><table><thead>{head}</thead><tbody>{body}</tbody></table></div>'


def _number(caption: etree.Element, id_: str, label: str) -> None:
    """Put "Figure 1" before the caption's first words."""
    first = caption[0] if len(caption) and not (caption.text or "").strip() else caption
    link = etree.Element("a", {"class": "rm-number", "href": f"#{id_}"})
    link.text, link.tail = label, " " + (first.text or "").lstrip()
    first.text = None
    first.insert(0, link)
