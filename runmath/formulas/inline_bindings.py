"""The inline bindings of one page put together: what they bind and give, and in which of them each entry stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from runmath.errors import RunmathError, place
from runmath.formulas.registry import Inline
from runmath.formulas.trials import drawn
from runmath.latex import Formula, FormulaError, names_in, read, signature


class InlineBindings:
    """All inline bindings of one page, as one.

    Raises
    ------
    RunmathError
        At the place of a binding: if it raises, if an entry of it cannot be read, or if an earlier one has the entry.
    """

    def __init__(self, bindings: Iterable[Inline]):
        self.bindings = tuple(bindings)
        self.bind = cache(self._bind)
        self._homes: dict[str, Inline] = {}
        meant: list[tuple[Formula | tuple, Inline]] = []
        for inline, latex, meaning in self._entries():
            if home := next((other for same, other in meant if other is not inline and _clash(same, meaning)), None):
                word = "given" if latex in inline.given else "bound"
                first = place(home.file, home.line)
                what = f"{latex} is {word} twice for the page {inline.page!r}, here and at {first}"
                raise RunmathError(inline.file, inline.line, what, "keep one of them")
            meant.append((meaning, inline))
            self._homes[latex] = inline

    @property
    def given(self) -> list[str]:
        return [latex for inline in self.bindings for latex in inline.given]

    def place(self, latex: str) -> str:
        """Where the binding that holds an entry stands, `file:line`."""
        return place(self._homes[latex].file, self._homes[latex].line)

    def places(self, latex: str) -> list[str]:
        """Where the symbols of a formula are bound; nothing where they are those of displayed formulas."""
        try:
            names = names_in(latex)
        except FormulaError:
            return []
        return list(dict.fromkeys(self.place(key) for key in self._homes if _name(key) in names))

    def _bind(self, number: int) -> dict[str, Any]:
        """The values of all symbols and expressions in one trial."""
        return {latex: value for inline in self.bindings for latex, value in _drawn(inline, number).items()}

    def _entries(self) -> Iterator[tuple[Inline, str, Formula | tuple]]:
        for inline in self.bindings:
            entries = [*((latex, read) for latex in inline.given), *((latex, _symbol) for latex in _drawn(inline, 0))]
            for latex, understood in entries:
                try:
                    yield inline, latex, understood(latex)
                except FormulaError as error:
                    what = f"the entry {latex!r} of the page {inline.page!r} is not read: {error.what}"
                    raise RunmathError(inline.file, inline.line, what, error.mend or "mend it") from None


def symbols_bound(inline: Inline) -> list[str]:
    """The keys of a binding that are symbols, and no expressions."""
    return [key for key in _drawn(inline, 0) if isinstance(_symbol(key), tuple)]


def _drawn(inline: Inline, number: int) -> Mapping[str, Any]:
    try:
        return drawn(inline.bind, inline.sample, number, ())
    except FormulaError as error:
        raise RunmathError(inline.file, inline.line, error.what, error.mend) from error


def _symbol(latex: str) -> Formula | tuple:
    """The name of a symbol, and how its arguments are separated if it is a function; or an expression, as read."""
    try:
        return signature(latex)[:2]
    except FormulaError:
        return read(latex)


def _name(latex: str) -> str:
    """The symbol that an entry binds; nothing where it is an expression."""
    meant = _symbol(latex)
    return meant[0] if isinstance(meant, tuple) else ""


def _clash(one: Formula | tuple, other: Formula | tuple) -> bool:
    """Is it the same expression, the same symbol, or a symbol that is a value here and a function there?"""
    if isinstance(one, tuple) and isinstance(other, tuple):
        return one[0] == other[0] and (one[1] == other[1] or None in (one[1], other[1]))
    return one == other
