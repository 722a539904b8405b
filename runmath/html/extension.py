"""The Markdown extension: registers the blocks, the values and assertions, the references and the formulas."""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as etree
from pathlib import Path

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pymdownx.blocks import BlocksExtension

from runmath.errors import RunmathError
from runmath.html import answer_block, folds, foreign_parts, names, prepare_block, scrollable, translations_block
from runmath.html.blocks import BLOCKS
from runmath.html.current_engine import engine_for
from runmath.html.glossary_block import Glossary
from runmath.html.index_block import FormulaIndex
from runmath.html.lab_blocks import CellBlock, FilesBlock
from runmath.html.line_breaks import glue
from runmath.html.mathml import to_mathml
from runmath.html.page_context import Context
from runmath.html.symbols_block import Symbols, note
from runmath.languages.parity import repeated_ids
from runmath.pages import CODE_SPAN, assertion, published_ids, read, value

GENERATED = (FormulaIndex, Glossary, Symbols, translations_block.Translations)
_HANGUL = re.compile("[가-힣]")


class RunmathExtension(BlocksExtension):
    """Configuration: `language`, `repository` (address, may be empty), `revision`."""

    def __init__(self, **kwargs):
        self.config = {
            "language": ["en", "Language of the page"],
            "repository": ["", "Address of the repository; empty: sources are served with the site"],
            "revision": ["main", "Branch or commit that links to sources lead to"],
        }
        Extension.__init__(self, **kwargs)

    def extendMarkdown(self, md: Markdown) -> None:
        super().extendMarkdown(md)
        # Before everything else (metadata, 27): the page as its author wrote it.
        md.preprocessors.register(_Begin(md, self.getConfigs()), "runmath-begin", 1000)
        # Before code spans (backtick, 190): it goes through all of them and takes those that are values.
        md.inlinePatterns.register(_Value(CODE_SPAN.pattern, md), "runmath-value", 195)
        # After inline patterns (20), before MkDocs looks at links (0).
        md.treeprocessors.register(_End(md), "runmath-end", 10)
        # After headings have their ids (attr_list, 8, and toc, 5).
        md.treeprocessors.register(_Anchors(md), "runmath-anchors", 3)
        # Before raw HTML goes back in (raw_html, 30): what stands there now is text of the page.
        md.postprocessors.register(_Formulas(md), "runmath-formulas", 25)
        md.postprocessors.register(foreign_parts.Code(md), "runmath-code", 5)  # when all HTML is there (raw_html, 30)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr) -> None:
        for block in (*BLOCKS, *answer_block.BLOCKS, *GENERATED, CellBlock, FilesBlock):
            block_mgr.register(block, self.getConfigs())


class _Begin(Preprocessor):
    """Read the page before Markdown does, so that every block, value and error has its line."""

    def __init__(self, md: Markdown, config: dict):
        super().__init__(md)
        self.config = config

    def run(self, lines: list[str]) -> list[str]:
        path, url = _place(self.md)
        page = read(path) if path else read("<text>", "\n".join(lines))
        engine = engine_for(path or Path.cwd(), self.config["language"])
        for error in (*prepare_block.page_problems(page), *repeated_ids({"": page})):
            raise error
        if page.cells:
            prepare_block.drawings(engine, page)
        self.md.runmath = Context(engine, page, url, self.config["repository"], self.config["revision"])
        return lines


class _Value(InlineProcessor):
    """`` `{python} expression` `` becomes what the expression says, `` `{assert} expression` `` nothing at all."""

    def handleMatch(self, found: re.Match, data: str):
        context: Context = self.md.runmath
        if expression := assertion(found):
            _hold(context, expression)
            return "", len(data[: found.start()].rstrip()), found.end()
        if (expression := value(found)) is None:
            return None, None, None
        line = context.came_to(expression, context.page.values, "value")
        try:
            text = prepare_block.value_of(context.engine, context.page, expression)
        except RunmathError as error:
            raise (error if error.file else error.at(context.page.path, line)) from None
        element = etree.Element("span", {"class": "rm-value"})
        if context.engine.language != "ko" and _HANGUL.search(text):  # what a snippet says of a Korean text
            element.set("lang", "ko")
        element.text = AtomicString(text)  # text, and no Markdown
        return element, found.start(0), found.end(0)


def _hold(context: Context, expression: str) -> None:
    line = context.came_to(expression, context.page.assertions, "assertion")
    try:
        prepare_block.hold(context.engine, context.page, expression)
    except RunmathError as error:
        raise (error if error.file else error.at(context.page.path, line)) from None


class _End(Treeprocessor):
    """`[](#id)` says "Figure 2"; and the end of the page is reached: nothing that was read may be missing."""

    def run(self, root: etree.Element) -> None:
        context: Context = self.md.runmath
        for span in root.iter("span"):
            if span.get("class") == "arithmatex":
                context.came_to("".join(span.itertext())[2:-2], context.page.inlines, "formula")
        context.finish()
        for paragraph in root.iter("p"):
            if (text := (paragraph.text or "").strip()).startswith("///"):
                raise context.not_taken(text.split("\n")[0])
        for link in root.iter("a"):
            if link.get("href") and not len(link) and not (link.text or "").strip():
                link.text = context.name_of(link.get("href"))
        _drop_empty_paragraphs(root)
        foreign_parts.mark(root, context.engine.language)
        names.mark(root, context.engine.language)
        folds.say_what_they_hold(root, context.numbers)
        self._note(root, context)
        _raw(self.md, root, len(root), answer_block.end(context))
        glue(root)
        scrollable.tables(root)

    def _note(self, root: etree.Element, context: Context) -> None:
        """Before the first section: which symbols have two meanings on the page."""
        at = next((place for place, child in enumerate(root) if child.tag == "h2"), len(root))
        _raw(self.md, root, at, note(context))


def _raw(md: Markdown, root: etree.Element, at: int, html: str) -> None:
    """Put finished HTML, if any, at a place of the page."""
    if html:
        paragraph = etree.Element("p")
        paragraph.text = md.htmlStash.store(html)
        root.insert(at, paragraph)


def _drop_empty_paragraphs(root: etree.Element) -> None:
    """What is left of a paragraph of assertions alone."""
    for parent in root.iter():
        for child in [part for part in parent if part.tag == "p" and not len(part) and not (part.text or "").strip()]:
            parent.remove(child)


class _Anchors(Treeprocessor):
    """Ids under which parts of the page were published before; and below a heading, that its section is behind."""

    def run(self, root: etree.Element) -> None:
        context: Context = self.md.runmath
        behind = translations_block.lines(context)
        for at, child in reversed([*enumerate(root)] if behind else []):
            _raw(self.md, root, at + 1, behind.get(child.get("id") or "", ""))
        published_ids.place(root, context.former)
        published_ids.place_moved(root, context.moved, context.words["moved"])


class _Formulas(Postprocessor):
    r"""What arithmatex found, `<span class="arithmatex">\(...\)</span>`, becomes MathML."""

    _SPAN = re.compile(rf'<span class="arithmatex"(?: {names.ALOUD}="(\w+)")?>\\\((.*?)\\\)</span>', re.S)

    def run(self, text: str) -> str:
        return self._SPAN.sub(self._render, text)

    def _render(self, found: re.Match) -> str:
        latex = html.unescape(found[2])
        context: Context = self.md.runmath
        try:
            return to_mathml(latex, display=False, words=names.words(context.engine, found[1])(latex))
        except RunmathError as error:
            raise error.at(context.page.path, context.came_to(latex, context.page.inlines, "formula")) from None


def _place(md: Markdown) -> tuple[Path | None, str]:
    """Where the page lies and where it will be. MkDocs tells it to its own tree processor only."""
    file = getattr(md.treeprocessors["relpath"], "file", None) if "relpath" in md.treeprocessors else None
    return (Path(file.abs_src_path), file.url) if file is not None and file.abs_src_path else (None, "")


def makeExtension(**kwargs) -> RunmathExtension:
    return RunmathExtension(**kwargs)
