"""What the formula index shows: where each formula stands, what its symbols mean, how it is checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from runmath import pages
from runmath.errors import RunmathError
from runmath.formulas.code_names import code_names
from runmath.formulas.registry import Binding, Declaration, Registry
from runmath.latex import Budget, Formula, FormulaError, canonical, prepare, read, signature

_BY_PART = {
    "arg": "optimum", "derivative": "derivative", "gradient": "derivative", "integral": "integral",
    "expectation": "expectation",
}  # fmt: skip
_BY_RELATION = {
    "<": "inequality", ">": "inequality", r"\leq": "inequality", r"\geq": "inequality", r"\neq": "inequality",
    r"\approx": "approximation", r"\propto": "proportionality",
}  # fmt: skip


class Symbol(NamedTuple):
    """What the binding of a formula says of a symbol."""

    latex: str
    english: str
    korean: str
    code: str
    """Its name in the code, or nothing."""
    name: str
    """LaTeX without arguments."""


@dataclass(frozen=True)
class Entry:
    """One formula of one page."""

    id: str
    path: Path
    """The page."""
    line: int
    latex: str
    snippet: str
    """`topic.function`"""
    test: Path
    """The file that binds its symbols, and the line."""
    test_line: int
    symbols: tuple[Symbol, ...]
    """Those that the binding gives a meaning."""
    checks: tuple[str, ...]
    """`equality`, `inequality`, `approximation`, `proportionality`, `optimum`, `derivative`, `integral`,
    `expectation`; or `declaration`, if it is not evaluated."""
    where: tuple[str, ...] = ()
    """The conditions under which it holds, in LaTeX."""
    reason: dict[str, str] | None = None
    """Why a declaration is not evaluated, by language."""


def entries(paths: Iterable[Path], registry: Registry) -> list[Entry]:
    """The formulas of pages, in their order."""
    return [entry(path, block, registry) for path in paths for block in pages.read(path).formulas]


def entry(path: Path, block: pages.Block, registry: Registry) -> Entry:
    """One formula of a page.

    Raises
    ------
    RunmathError
        If it cannot be read or has no binding, or a symbol no meaning in words.
    """
    try:
        return _entry(path, block, registry)
    except FormulaError as error:
        raise RunmathError(path, block.latex_line, f"{block.id} {error.word}: {error.what}", error.mend) from None


def _entry(path: Path, block: pages.Block, registry: Registry) -> Entry:
    entry = registry.declarations.get(block.id) or registry.formulas.get(block.id)
    if entry is None:
        raise RunmathError(path, block.line, f"the formula {block.id!r} has no binding", "bind it in tests/formulas")
    formula = read(block.latex)
    declared = isinstance(entry, Declaration)
    return Entry(
        id=block.id, path=path, line=block.latex_line, latex=block.latex, snippet=block.argument,
        test=entry.file, test_line=entry.line,
        symbols=() if declared else _symbols(formula, entry, registry, block.argument),
        checks=("declaration",) if declared else _checks(formula),
        where=() if declared else entry.where,
        reason=dict(entry.reason) if declared else None,
    )  # fmt: skip


def _symbols(formula: Formula, binding: Binding, registry: Registry, snippet: str) -> tuple[Symbol, ...]:
    found = {}
    called = code_names(formula, binding, registry.function(snippet))
    for key in prepare(formula, binding, 0, Budget()).bound:
        words = registry.meaning(binding, key)
        if words is None:
            what = f"nothing says what {key} means in the formula {binding.id!r}"
            mend = 'add it to symbols({…: ("English", "한국어")}); "" for the one you do not know'
            raise RunmathError(binding.file, binding.line, what, mend)
        name = signature(key)[0]
        found.setdefault((name, words), Symbol(canonical(key), *words, called.get(key, ""), name))
    return tuple(found.values())


def _checks(formula: Formula) -> tuple[str, ...]:
    relations = [relation for statement in formula.statements for relation in statement.relations]
    words = {_BY_RELATION.get(relation, "equality") for relation in relations or ["="]}
    words |= {_BY_PART[node.kind] for node in formula.walk() if node.kind in _BY_PART}
    return tuple(sorted(words))
