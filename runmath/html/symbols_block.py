"""`/// symbols`: every symbol of the site, what it means on which page, and its name in the code."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any

from runmath.html import names
from runmath.html.foreign_parts import lang_of
from runmath.html.index_block import index_entries
from runmath.html.mathml import to_mathml
from runmath.html.raw_block import RawBlock
from runmath.languages import Project, page_url
from runmath.languages.symbol_names import GREEK, spoken
from runmath.pages import read

if TYPE_CHECKING:
    from runmath.html.page_context import Context
    from runmath.pieces import Engine

NAME = "symbols"
Meanings = dict[str, list[dict[str, Any]]]
"""What a symbol means, with the formulas in which it means that."""


def by_symbol(engine: Engine) -> dict[str, Meanings]:
    """Every symbol in the order of letters: Latin, then Greek."""
    found: dict[str, Meanings] = {}
    for entry in index_entries(engine):
        for latex, meaning, code, name in entry["symbols"]:
            use = {"page": entry["page"], "id": entry["id"], "latex": latex, "code": code}
            found.setdefault(name, {}).setdefault(meaning, []).append(use)
    return {name: found[name] for name in sorted(found, key=_order)}


def symbol_id(name: str) -> str:
    r"""The permanent id of a symbol: `symbol.hat-p` of `\hat{p}`."""
    plain = re.sub(r"\\(?:operatorname|mathrm)", "", name)
    return "symbol." + re.sub(r"[^A-Za-z0-9]+", "-", plain).strip("-")


class Symbols(RawBlock):
    """The letters as links; below them each with its meanings, and under a meaning its pages."""

    NAME, CLASS = NAME, "rm-index rm-alphabet"

    @staticmethod
    def html(context: Context) -> str:
        found = by_symbol(context.engine)
        links = "".join(_link(name, context.engine) for name in found)
        letters = {_letter(name) for name in found}
        rows = "".join(_row(context, name, meanings, letters) for name, meanings in found.items())
        return f'<p class="rm-letters" data-search-exclude>{links}</p><dl>{rows}</dl>'


def note(context: Context) -> str:
    """What a page says of the symbols that have two meanings on it; nothing where there are none."""
    engine, said = context.engine, context.page.meta.get("two-meanings")
    folder = Project(engine.root).folder(engine.language)
    if not said or not context.page.path.is_relative_to(folder):
        return ""
    page, found = context.page.path.relative_to(folder).as_posix(), by_symbol(engine)
    parts = []
    for name in said:
        here = [words for words, used in found.get(name, {}).items() if any(use["page"] == page for use in used)]
        parts.append(f"{to_mathml(name, display=False)} {escape(' / '.join(here))}")
    link = f'<a href="{context.page_link("symbols.md")}">{context.words["all symbols"]}</a>'
    return f'<p class="rm-meanings" data-search-exclude>{context.words["two meanings"]} {"; ".join(parts)}. {link}</p>'


def _letter(name: str) -> str:
    r"""`p` of `\hat{p}`, `theta` of `\theta_1`."""
    letters = re.findall(r"[A-Za-z]+", re.sub(r"\\(?:hat|bar|tilde|mathrm|mathcal|operatorname)\b", "", name))
    return letters[0] if letters else name


def _order(name: str) -> tuple:
    first = _letter(name)
    if first.lower() in GREEK:
        return 1, GREEK.index(first.lower()), first[0].isupper(), name.count("\\"), name
    plain = "l" if first == "ell" else first
    return 0, plain[0].lower(), len(plain) > 1 or first == "ell", plain[0].isupper(), len(name), name


def _link(name: str, engine: Engine) -> str:
    """A letter: its name is in words, as mathematics alone may name nothing to a screen reader."""
    said = spoken(name, engine.language) or names.words(engine, engine.language)(name)
    return f'<a href="#{symbol_id(name)}" aria-label="{escape(said)}">{to_mathml(name, display=False)}</a>'


def _row(context: Context, name: str, meanings: Meanings, letters: set[str]) -> str:
    language = context.engine.language
    aloud = spoken(name, language)
    said = f" <span>{escape(aloud)}</span>" if aloud else ""
    head = f'<dt id="{symbol_id(name)}">{to_mathml(name, display=False)}{said}</dt>'
    others = letters - {_letter(name)}
    rows = (_meaning(context, words, used, _letter(name), others) for words, used in meanings.items())
    return head + "".join(f"<dd>{row}</dd>" for row in rows)


def names_in_code(used: list[dict[str, Any]], letter: str, others: set[str]) -> list[str]:
    """What a symbol is called in code, without what only one formula's function calls it.

    Where the same function is given the distributions in another order, `p` is called `q` there: a card says it
    of its function, and a list of letters would mix them up.
    """
    names = dict.fromkeys(use["code"] for use in used if use["code"])
    own = [name for name in names if name.partition("_")[0] not in others or name.lower() == letter.lower()]
    return [name for name in own if name != f"{letter} + 1" or letter not in own]


def _meaning(context: Context, words: str, used: list[dict[str, Any]], letter: str, others: set[str]) -> str:
    codes = names_in_code(used, letter, others)
    written = "".join(f" <code>{escape(code)}</code>" for code in codes)
    folder = Project(context.engine.root).folder(context.engine.language)
    links = {
        use["page"]: f'<a href="../{page_url(use["page"])}#{escape(use["id"])}">'
        f"{escape(read(folder / use['page']).title)}</a>"
        for use in reversed(used)
    }
    places = "\N{NO-BREAK SPACE}· ".join(reversed(links.values()))
    lang = lang_of(words, context.engine.language)
    said = f"<span{lang}>{escape(words)}</span>" if lang else escape(words)
    return f'{said}{written} <span class="rm-places" data-search-exclude>{places}</span>'
