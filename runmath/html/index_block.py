"""`/// formula-index`: every formula of the site, generated from the pages and from what binds their symbols."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING, Any

from runmath.errors import RunmathError
from runmath.html.foreign_parts import lang_of
from runmath.html.mathml import to_mathml
from runmath.html.raw_block import RawBlock
from runmath.languages import Project, page_url, words
from runmath.pages import published_ids, read

if TYPE_CHECKING:
    from runmath.html.page_context import Context
    from runmath.pieces import Engine

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
    files = [*bindings, *(engine.root / "snippets").rglob("*.py")]
    texts = [f"{path.relative_to(engine.root)}\n{path.read_text(encoding='utf-8')}" for path in sorted(files)]
    blocks = [(path.name, block) for path in paths for block in read(path).formulas]
    texts += [f"{name} {block.id} {block.argument} {block.latex}" for name, block in blocks]

    def compute() -> list[dict[str, Any]]:
        # Only when something changed: bindings import the snippets, and these NumPy and SciPy.
        from runmath.formulas import entries, load

        spoken = 1 if engine.language == "ko" else 0
        return [
            {
                "id": entry.id,
                "page": Project(engine.root).name(entry.path, engine.language),
                "latex": entry.latex,
                "snippet": entry.snippet,
                "test": entry.test.relative_to(engine.root).as_posix(),
                "line": entry.test_line,
                "symbols": [
                    (one.latex, one[1 + spoken] or one[2 - spoken], one.code, one.name) for one in entry.symbols
                ],
                "left": [one.name for one in entry.symbols if not one[1 + spoken]],
                "where": list(entry.where),
                "checks": list(entry.checks),
                "reason": _in(engine.language, entry.reason or {}),
            }
            for entry in entries(paths, load(engine.root))
        ]

    return engine.cache.get(("index", engine.language, *texts), compute)


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
    return {entry["id"]: entry for entry in index_entries(engine)}


class FormulaIndex(RawBlock):
    """A section a page, in it a card a formula."""

    NAME, CLASS = NAME, "rm-index"

    def html(self, context: Context) -> str:
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
        f'<div class="rm-math" data-search-exclude>{to_mathml(entry["latex"], True)}</div>'
        f"{conditions(entry, say['where'])}<dl>{symbol_rows(entry, context.engine.language)}</dl>"
        f'<p class="rm-links">{escape(checks)} · <code>{escape(entry["snippet"])}</code> · '
        f'<a href="{escape(test)}">{say["bindings"]}</a></p></div>'
    )
