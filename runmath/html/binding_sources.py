"""The parts of `tests/formulas` that what is said of one formula depends on: what else its file binds is none of it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from runmath.pieces import bound

_WORD = re.compile(r"\w+")
_BINDERS = ("formula", "inline")
_SAYS = {*_BINDERS, "declaration", "symbols"}


@dataclass(frozen=True)
class _Part:
    """A statement at the top of a file."""

    line: int
    text: str
    words: frozenset[str]
    binds: frozenset[str]
    ids: frozenset[str]
    """The formulas that it binds."""
    always: bool
    """It may say something of any formula: it is no import, no plain definition and no binding with written ids."""


class BindingSources:
    """All files of bindings, parted once.

    Parameters
    ----------
    told : the text of each file, by its name
    """

    def __init__(self, told: dict[str, str]):
        self.told = told
        self._parts: dict[str, list[_Part]] = {}

    def of(self, id: str) -> list[tuple[str, int, str]]:
        """File, line and text of each part that a formula's binding can depend on."""
        files = {name for name, text in self.told.items() if id in text or "shared=True" in text}
        found: dict[tuple[str, int], _Part] = {}
        words: set[str] = set()
        while new := {
            (name, part.line): part
            for name in files
            for part in self.parts(name)
            if (name, part.line) not in found and _wanted(part, id, words)
        }:
            found |= new
            words = words.union(*(part.words for part in new.values()))
            files |= self.told.keys() & words
        return [(*place, found[place].text) for place in sorted(found)]

    def parts(self, name: str) -> list[_Part]:
        if name not in self._parts:
            self._parts[name] = [*_parts(self.told[name])]
        return self._parts[name]


def _wanted(part: _Part, id: str, words: set[str]) -> bool:
    return part.always or id in part.ids or not part.binds.isdisjoint(words)


def _parts(text: str) -> Iterator[_Part]:
    lines = text.split("\n")
    try:
        body = ast.parse(text).body
    except (SyntaxError, ValueError):  # said where it is executed
        yield _Part(1, text, frozenset(_WORD.findall(text)), frozenset(), frozenset(), True)
        return
    for node in body:
        decorators = getattr(node, "decorator_list", [])
        first = min([node.lineno, *(one.lineno for one in decorators)])
        own = "\n".join(lines[first - 1 : node.end_lineno])
        words, ids = frozenset(_WORD.findall(own)), _ids(decorators)
        yield _Part(first, own, words, frozenset(bound(node)) - {"_"}, ids or frozenset(), _always(node, words, ids))


def _always(node: ast.stmt, words: Set[str], ids: Set[str] | None) -> bool:
    if isinstance(node, ast.Import | ast.ImportFrom):
        return any(name.name == "*" for name in node.names)
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return ids is None
    return not isinstance(node, ast.Assign) or not _SAYS.isdisjoint(words)


def _ids(decorators: Iterable[ast.expr]) -> frozenset[str] | None:
    """The formulas that decorators bind, if any, `@inline` none; None where they are not written out."""
    found: set[str] = set()
    for call in decorators:
        named = isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in _BINDERS
        if not named or not all(isinstance(one, ast.Constant) and isinstance(one.value, str) for one in call.args):
            return None
        found |= {one.value for one in call.args} if call.func.id == "formula" else set()
    return frozenset(found)
