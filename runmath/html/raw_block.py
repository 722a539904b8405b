"""A block whose HTML the engine writes as a whole: what stands in it is no Markdown."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from typing import TYPE_CHECKING

from pymdownx.blocks.block import Block as MarkdownBlock

if TYPE_CHECKING:
    from runmath.html.page_context import Context


class RawBlock(MarkdownBlock):
    """A `<div>` of a class, with what `html` says."""

    CLASS = ""

    def on_markdown(self) -> str:
        return "raw"

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, "div", {"class": self.CLASS})

    def on_end(self, block: etree.Element) -> None:
        block.text = self.md.htmlStash.store(self.html(self.md.runmath))

    def html(self, context: Context) -> str:
        raise NotImplementedError
