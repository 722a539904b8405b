"""The words for symbols: every symbol of a formula has them, and there are none for what no formula binds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from runmath.errors import line_with
from runmath.formulas.registry import Binding, Registry
from runmath.formulas.result import Result
from runmath.latex import FormulaError, signature, symbols_of


def problems(registry: Registry) -> Iterator[Result]:
    """Symbols without words, and words without a symbol, at their places in `tests/formulas`."""
    bound: dict[Path, set[str]] = {}
    raising: set[Path] = set()
    for binding in registry.formulas.values():
        if (keys := _keys(binding)) is None:
            raising.add(binding.file)
            continue
        bound.setdefault(binding.file, set()).update(signature(key)[0] for key in keys)
        for key in keys:
            if registry.meaning(binding, key) is None:
                mend = 'add it to symbols({…: ("English", "한국어")}); "" for the one you do not know'
                message = f"nothing says what {key} means - {mend}"
                yield Result(binding.file, binding.line, binding.id, "unbound", message, "binding")
    everywhere = set().union(*bound.values())
    for file, words in registry.meanings.items() if not registry.lost else ():
        if file in raising or (file is None and raising):  # what it would bind nobody knows
            continue
        path = file or registry.shared
        text = path.read_text(encoding="utf-8")
        for symbol in words:
            if signature(symbol)[0] not in (bound.get(file, set()) if file else everywhere):
                message = f"no formula {'binds it' if file is None else 'of this file binds it'} - delete its words"
                line = line_with(text, f'"{symbol}"') or 1
                yield Result(path, line, f"${symbol}$", "unused", message, "binding")


def _keys(binding: Binding) -> list[str] | None:
    """The symbols that a formula's binding gives values; None where it raises, which is said with the formula."""
    try:
        return list(symbols_of(binding.bind(0)))
    except FormulaError:
        return None
