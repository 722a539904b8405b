"""`/// formula-index`: every formula of the site, generated from the pages and from what binds their symbols."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from runmath.errors import RunmathError
from runmath.html.binding_sources import BindingSources
from runmath.html.foreign_parts import lang_of
from runmath.html.mathml import to_mathml
from runmath.html.narrow import displayed
from runmath.html.raw_block import RawBlock
from runmath.languages import Project, page_url, words
from runmath.pages import published_ids, read
from runmath.pieces import behind, sources

if TYPE_CHECKING:
    from runmath.html.page_context import Context
    from runmath.pages import Block
    from runmath.pieces import Engine

NAME = "formula-index"
_WHOLE = re.compile(r"import +snippets|from +snippets +import|snippets\.\w+(?: +import +\*|\.)|import_module")
"""How bindings import a topic as a whole, and not names of it."""


def index_entries(engine: Engine) -> list[dict[str, Any]]:
    """What the index says of each formula, in the order of pages and lines (computed once for the same files).

    Raises
    ------
    RunmathError
        If a formula has no binding, or a symbol of one no meaning in words.
    """
    paths = Project(engine.root).paths(engine.language)
    bindings = sorted((engine.root / "tests" / "formulas").glob("*.py"))
    files = [*bindings, *(engine.root / "snippets").rglob("*.py")]
    texts = [f"{path.relative_to(engine.root)}\n{path.read_text(encoding='utf-8')}" for path in sorted(files)]
    blocks = [(path, block) for path in paths for block in read(path).formulas]
    texts += [f"{path.name} {block.id} {block.argument} {block.latex}" for path, block in blocks]
    return engine.cache.get(("index", engine.language, *texts), lambda: _entries(engine, blocks, bindings))


def _entries(engine: Engine, blocks: list[tuple[Path, Block]], bindings: list[Path]) -> list[dict[str, Any]]:
    """What the index says; each formula again only where something changed that its own entry is made from."""
    told = {path.stem: path.read_text(encoding="utf-8") for path in bindings}
    topics, known, registry = engine.without_data.topics, BindingSources(told), []

    def compute(path: Path, block: Block) -> list[Any]:
        # Bindings import the snippets, and these NumPy and SciPy.
        from runmath.formulas import entry, load

        if not registry:
            registry.append(load(engine.root))
        found = entry(path, block, registry[0])
        test = found.test.relative_to(engine.root).as_posix()
        return [test, found.test_line, found.symbols, found.where, found.checks, found.reason or {}]

    def kept(path: Path, block: Block) -> list[Any]:
        texts = known.of(block.id)
        named = " ".join([block.argument, *(text for _, _, text in texts)])
        code = behind(topics, named) if _WHOLE.search(named) else sources(topics, named, placed=False)
        key = ("index entry", block.id, block.argument, block.latex, texts, code)
        return engine.cache.get(key, lambda: compute(path, block))

    # Languages are built side by side: each begins at another end, and finds what the other one has computed.
    ordered = reversed(blocks) if engine.language == "ko" else blocks
    found = {(path, block.id): kept(path, block) for path, block in ordered}
    entries, spoken = [], 1 if engine.language == "ko" else 0
    for path, block in blocks:
        test, line, symbols, where, checks, reason = found[path, block.id]
        entries.append(
            {
                "id": block.id,
                "page": Project(engine.root).name(path, engine.language),
                "latex": block.latex,
                "snippet": block.argument,
                "test": test,
                "line": line,
                "symbols": [(one[0], one[1 + spoken] or one[2 - spoken], *one[3:]) for one in symbols],
                "left": [one[4] for one in symbols if not one[1 + spoken]],
                "where": where,
                "checks": checks,
                "reason": _in(engine.language, reason),
            }
        )
    return entries


def _in(language: str, said: Mapping[str, str]) -> str:
    """What is said in a language; where nothing is, what is said in another."""
    return said.get(language) or next(filter(None, said.values()), "")


def entry_of(engine: Engine, id: str) -> dict[str, Any]:
    """What is known of one formula; nothing where the bindings are wrong, which the check says, or are none."""
    try:
        return _by_id(engine).get(id, {})
    except RunmathError:
        return {}


@lru_cache(maxsize=8)
def _by_id(engine: Engine) -> dict[str, dict[str, Any]]:
    bound = any((engine.root / "tests" / "formulas").glob("*.py"))
    return {entry["id"]: entry for entry in index_entries(engine)} if bound else {}


class FormulaIndex(RawBlock):
    """A section a page, in it a card a formula."""

    NAME, CLASS = NAME, "rm-index"

    @staticmethod
    def html(context: Context) -> str:
        return index_html(context)


def index_html(context: Context) -> str:
    html, page = [], None
    project, published = Project(context.engine.root), published_ids.read(context.engine.root)
    for entry in index_entries(context.engine):
        if entry["page"] != page:
            page = entry["page"]
            title = escape(read(project.folder(context.engine.language) / page).title)
            html.append(f'<p class="rm-index-page"><a href="../{page_url(page)}">{title}</a></p>')
        former = published_ids.former(published, page.rsplit(".", 1)[0])
        html.append(_card(context, entry, former.get(entry["id"], [])))
    return "".join(html)


def symbol_rows(entry: dict[str, Any], language: str) -> str:
    """Each symbol of a formula, its meaning, and its name in the code."""
    return "".join(
        f"<dt>{to_mathml(symbol, display=False)}</dt><dd{lang_of(meaning, language)}>{escape(meaning)}"
        + (f" <code>{escape(name)}</code>" if name else "")
        + "</dd>"
        for symbol, meaning, name, _ in entry.get("symbols", ())
    )


def conditions(entry: dict[str, Any], word: str) -> str:
    """Under which conditions a formula holds."""
    if not entry.get("where"):
        return ""
    found = ", ".join(to_mathml(condition, display=False) for condition in entry["where"])
    return f'<p class="rm-where" data-search-exclude>{word} {found}</p>'


def _card(context: Context, entry: dict[str, Any], former: list[str]) -> str:
    say = words(context.engine.language)
    link = f"../{page_url(entry['page'])}#{entry['id']}"
    before = "".join(f'<span class="rm-anchor" id="index.{escape(id)}"></span>' for id in former)
    checks = ", ".join(say[f"checked by {kind}"] for kind in entry["checks"])
    if entry["reason"]:
        checks += f": {entry['reason']}"
    test = context.link(context.engine.root / entry["test"], f"#L{entry['line']}")
    return (
        f'{before}<div class="rm-card" id="index.{escape(entry["id"])}">'
        f'<p class="rm-links"><a href="{link}"><code>{escape(entry["id"])}</code></a></p>'
        f'<div class="rm-math" data-search-exclude>{displayed(entry["latex"], context.engine.cache)}</div>'
        f"{conditions(entry, say['where'])}<dl>{symbol_rows(entry, context.engine.language)}</dl>"
        f'<p class="rm-links">{escape(checks)} · <code>{escape(entry["snippet"])}</code> · '
        f'<a href="{escape(test)}">{say["bindings"]}</a></p></div>'
    )
