"""`/// formula-index`: every formula of the site, generated from the pages and from what binds their symbols."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pymdownx.blocks.block import Block as MarkdownBlock

from runmath.mathml import to_mathml
from runmath.page import read
from runmath.project import Project
from runmath.words import words

if TYPE_CHECKING:
    from runmath.engine import Engine

NAME = "formula-index"


def index_entries(engine: Engine) -> list[dict[str, Any]]:
    """What the index says of each formula, in the order of pages and lines (computed once for the same files).

    Raises
    ------
    RunmathError
        If a formula has no binding, or a symbol of one no meaning in words.
    """
    paths = Project(engine.root).paths(engine.language)
    bindings = sorted((engine.root / "tests" / "formulas").glob("*.py"))
    texts = [f"{path.relative_to(engine.root)}\n{path.read_text(encoding='utf-8')}" for path in (*paths, *bindings)]

    def compute() -> list[dict[str, Any]]:
        from runmath.bindings import load  # bindings import the snippets, and these numpy: only when something changed
        from runmath.formula_index import entries

        spoken = 1 if engine.language == "ko" else 0
        return [
            {
                "id": entry.id,
                "page": Project(engine.root).name(entry.path, engine.language),
                "latex": entry.latex,
                "snippet": entry.snippet,
                "test": entry.test.relative_to(engine.root).as_posix(),
                "line": entry.test_line,
                "symbols": [(symbol[0], symbol[1 + spoken]) for symbol in entry.symbols],
                "checks": list(entry.checks),
                "reason": (entry.reason or {}).get(engine.language, ""),
            }
            for entry in entries(paths, load(engine.root))
        ]

    return engine.cache.get(("index", engine.language, *texts), compute)


class FormulaIndex(MarkdownBlock):
    """A section a page, in it a card a formula."""

    NAME = NAME

    def on_markdown(self) -> str:
        return "raw"

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, "div", {"class": "rm-index"})

    def on_end(self, block: etree.Element) -> None:
        context = self.md.runmath
        block.text = self.md.htmlStash.store(index_html(context))


def index_html(context) -> str:
    html, page = [], None
    for entry in index_entries(context.engine):
        if entry["page"] != page:
            page = entry["page"]
            html.append(f'<p class="rm-index-page"><a href="{_address(page)}">{escape(_title(context, page))}</a></p>')
        html.append(_card(context, entry))
    return "".join(html)


def _card(context, entry: dict[str, Any]) -> str:
    say = words(context.engine.language)
    link = f"{_address(entry['page'])}#{entry['id']}"
    symbols = "".join(f"<dt>{to_mathml(name, False)}</dt><dd>{escape(word)}</dd>" for name, word in entry["symbols"])
    checks = ", ".join(say[f"checked by {kind}"] for kind in entry["checks"])
    if entry["reason"]:
        checks += f": {entry['reason']}"
    test = context.link(context.engine.root / entry["test"], f"#L{entry['line']}")
    return (
        f'<div class="rm-card" id="index.{escape(entry["id"])}">'
        f'<p class="rm-links"><a href="{link}"><code>{escape(entry["id"])}</code></a></p>'
        f'<div class="rm-math" tabindex="0" data-search-exclude>{to_mathml(entry["latex"], True)}</div>'
        f"<dl>{symbols}</dl>"
        f'<p class="rm-links">{escape(checks)} · <code>{escape(entry["snippet"])}</code> · '
        f'<a href="{escape(test)}">{say["bindings"]}</a></p></div>'
    )


def _address(page: str) -> str:
    """From the index's own folder to another page of the language."""
    stem = page.removesuffix(".md").removesuffix(".py")
    return "../" + ("" if stem == "index" else f"{stem}/")


def _title(context, page: str) -> str:
    path: Path = Project(context.engine.root).folder(context.engine.language) / page
    return next((heading.text for heading in read(path).headings), page)
