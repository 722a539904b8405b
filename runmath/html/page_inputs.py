"""All that the HTML of a page is made of: where this is the same, so is what Markdown makes of the page."""

from __future__ import annotations

import json
from typing import Any

from runmath.html import answer_block, translations_block
from runmath.html.glossary_block import Glossary
from runmath.html.index_block import FormulaIndex, entry_of
from runmath.html.page_context import Context
from runmath.html.symbols_block import Symbols, note
from runmath.languages import Project
from runmath.pages import percent_format
from runmath.pieces import sources

ACROSS = (FormulaIndex, Glossary, Symbols, answer_block.Solved, translations_block.Translations)
"""The blocks that say something of other pages."""
_READ = ("docs/theme/labels.*.po", "docs/glossary.csv", "pyproject.toml", "LICENSE")
"""Files that every page depends on."""
_SCRIPTS = ("snippets/pytorch/*.py", "snippets/pytorch/outputs.json")


def inputs(context: Context) -> list[Any]:
    """The page, the code that it shows or runs, and what it says of other pages, as JSON data.

    Raises
    ------
    RunmathError
        If something of it is wrong; converting the page says so with its place.
    """
    page, engine = context.page, context.engine
    texts = [page.source, *_counterparts(context)] if page.cells else [page.source]
    scripts = _SCRIPTS if any(block.kind == "torch" for block in page.blocks) else ()
    files = [path for pattern in (*_READ, *scripts) for path in sorted(engine.root.glob(pattern))]
    return [
        str(page.path),
        context.url,
        context.repository,
        context.revision,
        texts,
        _behind(context),
        sorted(path.name for path in (engine.root / "tests" / "snippets").glob("*.py")),
        [path.read_bytes().decode(errors="replace") for path in files],
        _of_others(context),
    ]


def _behind(context: Context) -> list[Any]:
    """The snippets that the page depends on; the cells of a lab import topics as they are, all of each."""
    page, engine, code = context.page, context.engine, _code(context)
    placed = bool(context.repository)  # else links lead to whole files
    if not page.cells:
        return sources(engine.topics, code, placed)
    topics = percent_format.imported(page.path, page.code, engine.topics)
    whole = [engine.topics[topic].source for topic in topics]
    return [whole, sources(engine.topics, code, placed), sources(engine.without_data.topics, code, placed)]


def _code(context: Context) -> str:
    """Everything on the page that may name a snippet, beside the cells of a lab."""
    page = context.page
    named = [f"{block.argument} {json.dumps(block.options, default=str)}" for block in page.blocks]
    return " ".join([*named, *(text.text for text in (*page.values, *page.assertions))])


def _of_others(context: Context) -> list[Any]:
    """What the page says that is written elsewhere."""
    said = [entry_of(context.engine, block.id) for block in context.page.formulas]
    said += [[*context.former.items()], [*context.moved.items()], [*translations_block.lines(context).items()]]
    return [*said, note(context), *(kind.html(context) for kind in ACROSS if f"/// {kind.NAME}" in context.page.source)]


def _counterparts(context: Context) -> list[str]:
    """A lab in the other languages: it runs for all of them."""
    project, path = Project(context.engine.root), context.page.path
    own = project.folder(context.engine.language)
    others = [project.folder(language) / path.relative_to(own) for language in project.languages]
    return [other.read_text(encoding="utf-8") for other in others if other.exists()]
