"""`/// glossary`: the glossary as a table."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from runmath.errors import RunmathError, shown
from runmath.html.raw_block import RawBlock
from runmath.languages import glossary, page_url
from runmath.languages.glossary import Term

if TYPE_CHECKING:
    from runmath.html.page_context import Context

HEAD = {"ko": ("용어", "영어", "뜻", "다른 이름"), "en": ("Term", "Korean", "Meaning", "Other Korean names")}


class Glossary(RawBlock):
    """A row a term, sorted in the page's language."""

    NAME, CLASS = "glossary", "rm-glossary"

    @staticmethod
    def html(context: Context) -> str:
        root, language = context.engine.root, context.engine.language
        if not (terms := glossary.read(root)):
            raise RunmathError(context.page.path, None, "there are no terms", f"write {shown(glossary.path(root))}")
        return table(terms, language, glossary.explained(root, language, terms))


def table(terms: list[Term], language: str, pages: dict[str, str]) -> str:
    """The table as HTML; `pages` says where a term is explained."""
    head = "".join(f'<th scope="col">{word}</th>' for word in HEAD[language])
    ordered = sorted(terms, key=lambda term: term.name(language).casefold())
    rows = "".join(_row(term, language, pages.get(term.id)) for term in ordered)
    whole = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return f'<div class="rm-scroll rm-stack">{whole}</div>'


def _row(term: Term, language: str, page: str | None) -> str:
    other = "en" if language == "ko" else "ko"
    name = escape(term.name(language))
    linked = f'<a href="../{page_url(page)}">{name}</a>' if page else name
    names = escape(", ".join(term.also))
    heads = [f' data-column="{word}"' for word in HEAD[language]]
    unnamed = ' lang="en"' if language == "ko" and not term.ko else ""
    unsaid = "" if language in term.meaning else f' lang="{other}"'
    meaning = term.meaning[other if unsaid else language]
    return (
        f'<tr id="{term.id}"><td{unnamed}><strong>{linked}</strong></td>'
        f'<td lang="{other}"{heads[1]}>{escape(term.en if other == "en" else term.ko)}</td>'
        f"<td{unsaid}>{escape(meaning)}</td>"
        f"<td{'' if language == 'ko' else ' lang=ko'}{heads[3] if names else ''}>{names}</td></tr>"
    )
