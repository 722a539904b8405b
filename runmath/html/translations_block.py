"""`/// translations`: what each language does not say yet; and the line that a section has which is behind."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from html import escape
from typing import TYPE_CHECKING

from runmath.errors import RunmathError
from runmath.html.foreign_parts import lang_of
from runmath.html.index_block import index_entries
from runmath.html.raw_block import RawBlock
from runmath.languages import Project, glossary, translations
from runmath.languages.translations import LANGUAGES, Lag
from runmath.pages import Page, read
from runmath.pieces import Engine, catalogue

if TYPE_CHECKING:
    from runmath.html.page_context import Context

_HEAD = ("page", "section", "behind", "state", "since")


class Translations(RawBlock):
    """A row for each section that is behind and each page that is in one language only; a sentence for words."""

    NAME, CLASS = "translations", "rm-translations"

    @staticmethod
    def html(context: Context) -> str:
        project, say = Project(context.engine.root), context.words
        pages = {language: project.pages(language)[0] for language in project.languages}
        found = [lag for lag in translations.lags(project, pages) if lag.kind != "new"]
        rows = "".join(_row(context, lag, pages) for lag in found)
        head = "".join(f'<th scope="col">{say[f"translation {name}"]}</th>' for name in _HEAD)
        table = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        left = "; ".join(
            say[f"translation {what}"].format(number=number) for what, number in words_left(context.engine)
        )
        shown = f'<div class="rm-scroll rm-stack">{table}</div>' if rows else ""
        shown += f"<p>{say['translation left'].format(list=left)}</p>" if left else ""
        return shown or f"<p>{say['translation none']}</p>"


def lines(context: Context) -> dict[str, str]:
    """What each section of a page that is behind says of itself, by the section's id."""
    project, language = Project(context.engine.root), context.engine.language
    if not context.page.path.is_relative_to(project.folder(language)):
        return {}
    name = project.name(context.page.path, language)
    found = {}
    for other in LANGUAGES:
        if other != language and (there := project.folder(other) / name).exists():
            agreed = translations.read(project.root)
            for lag in translations.page_lags(context.page, read(there), name, language, agreed):
                if lag.kind != "new":
                    address = f"{context.other_link(other, name)}#{lag.section}"
                    link = f'<a href="{address}" hreflang="{other}">{context.words["translation read"]}</a>'
                    said = context.words[f"translation note {lag.kind}"]
                    found[lag.section] = f'<p class="rm-behind" data-search-exclude>{said} {link}</p>'
    return found


def _row(context: Context, lag: Lag, pages: Mapping[str, Mapping[str, Page]]) -> str:
    own, say = context.engine.language, context.words
    there = own if lag.name in pages[own] else next(one for one in pages if lag.name in pages[one])
    page = pages[there][lag.name]
    section = next((heading.text for heading in page.headings if heading.id == lag.section), "")
    address = context.page_link(lag.name) if there == own else context.other_link(there, lag.name)
    cells = [_link(address, page.title, there, own)]
    cells += [_link(f"{address}#{lag.section}", section, there, own) if section else ""]
    cells += [say[f"translation {lag.language}"], say[f"translation {lag.kind}"], lag.since]
    heads = [f'<td data-column="{say[f"translation {name}"]}">' for name in _HEAD]
    return "<tr>" + "".join(f"{head}{cell}</td>" for head, cell in zip(heads, cells, strict=True)) + "</tr>"


def _link(address: str, text: str, there: str, own: str) -> str:
    elsewhere = "" if there == own else f' hreflang="{there}"'
    return f'<a href="{address}"{elsewhere}{lang_of(text, own)}>{escape(text)}</a>'


def words_left(engine: Engine) -> list[tuple[str, int]]:
    """How many words of figures, terms and symbols are in one language only."""
    symbols: set[str] = set()
    for language in LANGUAGES:
        with suppress(RunmathError):  # what is wrong with the bindings is said by the check
            own = engine if language == engine.language else Engine(engine.root, language)
            symbols |= {name for entry in index_entries(own) for name in entry["left"]}
    terms = [term for term in glossary.read(engine.root) if any(term.lacks(language) for language in LANGUAGES)]
    labels = [label for language in LANGUAGES for label in catalogue(engine.root, language).left]
    return [pair for pair in (("labels", len(labels)), ("terms", len(terms)), ("symbols", len(symbols))) if pair[1]]
