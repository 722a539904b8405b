"""Which symbols a page uses and what each means there: one letter, one meaning, unless the page says otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from runmath.errors import place, shown
from runmath.formulas.inline_bindings import symbols_bound
from runmath.formulas.registry import Binding, Inline, Registry
from runmath.formulas.result import Result
from runmath.latex import Budget, FormulaError, names_in, prepare, read, signature
from runmath.pages import Page

OPTION = "two-meanings"
"""The line of a page's front matter that lists the symbols with more than one meaning: `two-meanings: [p]`."""


@dataclass(frozen=True)
class Use:
    """A symbol in a formula, or in the text, of a page."""

    symbol: str
    """LaTeX, without arguments."""
    words: tuple[str, str]
    """What it means, English and Korean."""
    line: int
    file: Path
    """Where the symbols of the formula are bound."""
    id: str = ""
    """The displayed formula; nothing in the text."""


def uses(page: Page, name: str, registry: Registry) -> list[Use]:
    """The symbols of a page that have a meaning in words, those of displayed formulas first.

    Parameters
    ----------
    page : the page
    name : the page's name as its inline bindings call it
    registry : what the symbols mean
    """
    displayed = [use for block in page.formulas for use in _displayed(block, registry)]
    known = {use.symbol for use in displayed}
    found = {}
    for inline in registry.inlines.get(name, ()):
        for key in symbols_bound(inline):
            symbol, words = signature(key)[0], registry.meaning(inline, key)
            if words and not (symbol in known and _shared(registry, inline, key)):
                found.setdefault((symbol, words), Use(symbol, words, _line(page, symbol), inline.file))
    return [*displayed, *found.values()]


def problems(page: Page, name: str, registry: Registry) -> Iterator[Result]:
    """Symbols with two meanings on a page that does not say so; and symbols that it names in vain."""
    said = page.meta.get(OPTION, [])
    if not isinstance(said, list) or not all(isinstance(symbol, str) for symbol in said):
        yield Result(page.path, 1, OPTION, "unread", f"it is no list - write `{OPTION}: [p]`", "symbol")
        return
    several = set()
    for symbol, found in meanings(uses(page, name, registry)).items():
        if len(found) > 1:
            several.add(symbol)
        if len(found) > 1 and symbol not in said:
            told = "; ".join(_told(page, use) for use in found.values())
            mend = f"rename one, give both the same words, or list it in the page's `{OPTION}:`"
            line = [*found.values()][1].line
            yield Result(page.path, line, f"${symbol}$", "has two meanings", f"{told} - {mend}", "symbol")
    for symbol in said:
        if symbol not in several:
            message = f"`{OPTION}` names it and it has not - delete it there"
            yield Result(page.path, 1, f"${symbol}$", "has two meanings", message, "symbol")


def meanings(found: list[Use]) -> dict[str, dict[tuple[str, str], Use]]:
    """What each symbol means on a page, with the first use of each meaning."""
    by_symbol: dict[str, dict[tuple[str, str], Use]] = {}
    for use in found:
        by_symbol.setdefault(use.symbol, {}).setdefault(use.words, use)
    return by_symbol


def _displayed(block, registry: Registry) -> Iterator[Use]:
    binding = registry.formulas.get(block.id)
    with suppress(FormulaError):  # whoever checks the formula says what is wrong with it
        for key in prepare(read(block.latex), binding, 0, Budget()).bound if binding else ():
            if words := registry.meaning(binding, key):
                yield Use(signature(key)[0], words, block.latex_line, binding.file, block.id)


def _shared(registry: Registry, binding: Binding | Inline, key: str) -> bool:
    """Does only the shared vocabulary say what it means? Then a displayed formula of the page says it better."""
    own = registry.meanings.get(binding.file, {})
    return key not in own and signature(key)[0] not in own


def _line(page: Page, symbol: str) -> int:
    for text in page.inlines:
        with suppress(FormulaError):
            if symbol in names_in(text.text):
                return text.line
    return 1


def _told(page: Page, use: Use) -> str:
    where = use.id or place(page.path, use.line).rpartition("/")[2]
    return f"{' / '.join(map(repr, filter(None, use.words)))} ({where}, bound in {shown(use.file)})"
