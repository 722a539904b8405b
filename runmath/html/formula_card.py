"""The card of a formula: the formula, its Python with the output, and one quiet line with the rest."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any

from runmath.html.index_block import conditions, entry_of, symbol_rows
from runmath.pieces import highlighted

if TYPE_CHECKING:
    from runmath.html.page_context import Context
    from runmath.html.prepare_block import Prepared
    from runmath.pieces import Piece

HOW = "how-formulas-are-checked"
"""The heading of the page `about` that says how."""
_LINE = 40  # letters of code in a line of a phone
_NUMBERS = re.compile(r"\[?-?\d[\d.]*(?:, -?\d[\d.]*)+[\])]*")  # as [0, 1] and 7, 10, 0.7): on one line


def html(context: Context, prepared: Prepared) -> str:
    """What stands in a formula's block."""
    block, piece = prepared.block, prepared.piece
    entry = entry_of(context.engine, block.id)
    formula = f'<div class="rm-math" data-search-exclude>{prepared.result}</div>'
    formula += conditions(entry, context.words["where"])
    if block.is_computed and context.first_shown(prepared.code, block.id) is None:
        code = _code(context, prepared)
        parts = [_symbols(context, entry), sources(context, piece), _links(context, prepared)]
        parts.append(practice(context, prepared))
    else:
        code, parts = "", [_checked(context, prepared), _links(context, prepared)]
    line = "".join(parts)
    return f'{formula}{code}<div class="rm-line" data-search-exclude>{line}</div>'


def _code(context: Context, prepared: Prepared) -> str:
    """The piece; on a page that is looked at rather than read, folded."""
    code = highlighted(prepared.code, context.engine.cache)
    if "folded" not in prepared.block.options:
        return f'<div class="rm-piece" data-search-exclude>{code}</div>'
    summary = f"{context.words['formula python']}: <code>{escape(prepared.piece.name)}</code>"
    return f'<details class="rm-piece" data-search-exclude><summary>{summary}</summary>{code}</details>'


def practice(context: Context, prepared: Prepared) -> str:
    """The library's call for the same number, with a button of its own."""
    found, say = prepared.practice, context.words
    if found is None:
        return ""
    code = parts(found.shown)
    label = f"{say['copy practice']}: {escape(found.shown, quote=True)}"
    return (
        f'<span class="rm-practice">{say["in practice"]} <code>{code}</code> '
        f'<button type="button" class="rm-copy" data-copy="{escape(found.code)}" aria-label="{label}" '
        f'data-copied="{say["copied"]}">{say["copy practice"]}</button></span>'
    )


def parts(call: str) -> str:
    """A call with the places where a line may end."""
    return "".join(map(_breakable, re.split(r"(?<=[(,])(?=[^\d\s)])", call)))


def _breakable(part: str) -> str:
    """What stands up to a bracket or a comma: the next line may begin behind it, and within where it fills a line."""
    shown = _NUMBERS.sub(r'<span class="rm-word">\g<0></span>', escape(part))
    return (re.sub(r"(?<=\.)(?=[^\d\s])", "<wbr>", shown) if len(part) > _LINE else shown) + "<wbr>"


def sources(context: Context, piece: Piece) -> str:
    """Links to where a function and its test are written."""
    say, source, test = context.words, context.source_link(piece), context.test_link(piece)
    return f'<a href="{escape(source)}">{say["source"]}</a> <a href="{escape(test)}">{say["test"]}</a>'


def _symbols(context: Context, entry: dict[str, Any]) -> str:
    rows = symbol_rows(entry, context.engine.language)
    if not rows:
        return ""
    everywhere = f'<a href="{context.page_link("symbols.md")}">{context.words["all symbols"]}</a>'
    summary = f"<summary>{context.words['symbols']}</summary>"
    return f'<details class="rm-symbols">{summary}<dl>{rows}</dl>{everywhere}</details>'


def _checked(context: Context, prepared: Prepared) -> str:
    """A mark that leads to how formulas are checked; where a function only checks this one, its name."""
    say, about = context.words, context.page_link("about.md")
    if prepared.block.is_computed:
        return f'<a class="rm-checked" href="{about}#{HOW}">{say["checked"]}</a>'
    name = f"<code>{escape(prepared.piece.name)}</code>"
    mark = f'<a class="rm-checked" href="{about}#{HOW}">{say["checked with"]}</a>'
    return f"<span>{mark} {name}</span> {sources(context, prepared.piece)}"


def _links(context: Context, prepared: Prepared) -> str:
    say, id_ = context.words, escape(prepared.block.id)
    return (
        f'<span class="rm-bar"><a class="rm-permalink" href="#{id_}" title="{say["permalink"]}" '
        f'aria-label="{say["permalink"]}: {id_}">#</a>'
        f'<button type="button" class="rm-copy" data-copy="{escape(prepared.block.latex)}" '
        f'aria-label="{say["copy"]}: {id_}" data-copied="{say["copied"]}">{say["copy"]}</button></span>'
    )
