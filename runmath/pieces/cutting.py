"""Cut a runnable piece out of a topic file: what a function needs, then the function, and nothing else."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from runmath.errors import RunmathError, nearest
from runmath.pieces import formatting, free_names
from runmath.pieces.topics import Import, Topic, Topics


@dataclass(frozen=True)
class Piece:
    """Python that runs alone in an empty file.

    `definitions` is what the engine executes; `ending` uses it, as a reader would:
    the example of the docstring, or the call that draws the figure or prints the table.
    """

    name: str
    path: Path
    lines: tuple[int, int]
    definitions: str
    ending: str

    @property
    def topic(self) -> str:
        return self.path.stem

    @property
    def code(self) -> str:
        return "\n\n\n".join(part for part in (self.definitions.rstrip(), self.ending.rstrip()) if part) + "\n"


def cut(topics: Topics, name: str, kind: str = "code", args: Mapping[str, Any] | None = None) -> Piece:
    """The runnable piece of a function or a constant.

    Parameters
    ----------
    topics : the project's snippets
    name : its name
    kind : "formula" or "code" (ends with the docstring's example), "figure" (ends by showing it),
        "table" (ends by printing it), "value" (no ending)
    args : keyword arguments of the call that the piece ends with, literals

    Raises
    ------
    RunmathError
        If there is no such name, or it needs one that nothing defines.
    """
    topic = topics.find(name)
    needed = _Needed(topics, (topic, name))
    needed.add(topic, name)
    ending = _ending(needed, topic, name, kind, args or {})
    last = topic.definitions[name].end_lineno
    return Piece(name, topic.path, (topic.first_line(name), last), needed.text(), ending)


def cut_expression(topics: Topics, topic: Topic, name: str, expression: str, line: int, given: set[str]) -> Piece:
    """The piece that prints an expression's value, in the names of a topic.

    Parameters
    ----------
    topics, topic : the project's snippets, and whose names the expression is written in
    name : the function that it belongs to
    expression, line : its text, and where it stands
    given : names that mean something without the topic (what the function's examples bind comes before it)

    Raises
    ------
    RunmathError
        If it needs a name that nothing defines.
    """
    needed = _Needed(topics, (topic, name))
    wanted = {*free_names.read(ast.parse(expression, mode="eval"))} - given
    before: list[str] = []
    for example in reversed([*formatting.examples(topic, name)]):
        if wanted & (own := {*free_names.bound(example.tree)}):
            before.insert(0, example.source)
            wanted = (wanted - own) | free_names.read(example.tree)
    for used in sorted(wanted):
        needed.use(topic, used, line)
    ending = "\n".join((*before, f"print({expression})\n"))
    return Piece(name, topic.path, (line, line), needed.text(), ending)


class _Needed:
    """What one piece needs."""

    def __init__(self, topics: Topics, about: tuple[Topic, str]):
        self.topics, self.about = topics, about
        self.imports: set[Import] = set()
        self.parts: dict[tuple[str, str], tuple[Topic, str]] = {}
        self._taken: dict[str, tuple[str, str]] = {}
        self._open: set[tuple[str, str]] = set()

    def add(self, topic: Topic, name: str) -> None:
        """Add a definition of a topic, after all that it uses itself."""
        node = topic.definitions[name]
        same = [other for other, its in topic.definitions.items() if its is node]
        key = topic.name, same[0]
        if key in self._open or key in self.parts:
            return
        text = formatting.definition(topic, name)
        twin = [self.take(other, text, f"{topic.name}.{other}", topic, node.lineno) for other in same]
        self._open.add(key)
        for used in sorted(free_names.read(node) - {*same}, key=lambda other: _position(topic, other)):
            self.use(topic, used, node.lineno)
        self._open.discard(key)
        if not any(twin):
            self.parts[key] = topic, same[0]

    def take(self, name: str, meaning: str, where: str, topic: Topic, line: int) -> bool:
        """Give a name of the piece its meaning. Was it given the same one before, from another place?

        Raises
        ------
        RunmathError
            If it has another meaning already.
        """
        meant, before = self._taken.setdefault(name, (meaning, where))
        if meant != meaning:
            what = f"{before} and {where} are needed in one piece and would collide"
            raise RunmathError(topic.path, line, what, "rename one of them")
        return before != where

    def use(self, topic: Topic, name: str, line: int) -> None:
        """Add what a name means in a topic: a definition, an import, or nothing for a builtin."""
        if name in topic.definitions:
            self.add(topic, name)
        elif name in topic.imports:
            for entry in topic.imports[name]:
                self._import(topic, entry)
        elif hasattr(builtins, name):
            self.take(name, "", f"Python's own {name}", topic, line)
        else:
            raise RunmathError(
                topic.path, line, f"the name {name!r} is not defined", "define or import it in this file"
            )

    def _import(self, topic: Topic, entry: Import) -> None:
        package, _, other = entry.module.partition(".")
        if package != "snippets":
            self.load(topic, entry)
            return
        if entry.alias != entry.name:
            what = f"`from {entry.module} import {entry.name} as {entry.alias}` cannot be written into a piece"
            raise RunmathError(topic.path, entry.line, what, "import it under its own name")
        if other not in self.topics.names:
            what = f"no snippet file named {other!r}"
            raise RunmathError(topic.path, entry.line, what, nearest(other, self.topics.names))
        if entry.name not in self.topics[other].definitions:
            what, known = f"no {entry.name!r} in {entry.module!r}", self.topics[other].definitions
            raise RunmathError(topic.path, entry.line, what, nearest(entry.name, known))
        self.add(self.topics[other], entry.name)

    def load(self, topic: Topic, entry: Import) -> None:
        """Add an import of anything but a snippet."""
        module = entry.module if entry.name or entry.alias != entry.module else entry.module.split(".")[0]
        name = entry.alias.split(".")[0]
        self.take(name, f"import {module} {entry.name}", f"the import of {name} in {topic.name}", topic, entry.line)
        self.imports.add(replace(entry, line=0))

    def text(self) -> str:
        parts = self._ordered()
        blocks = [formatting.definition(topic, name) for topic, name in parts]
        functions = [not _is_constant(topic, name) for topic, name in parts]
        text = formatting.imports(self.imports)
        for index, block in enumerate(blocks):
            wide = functions[index] or (index and functions[index - 1])
            text += ("\n\n\n" if wide else "\n\n" if not index else "\n") + block if text else block
        return text + "\n"

    def _ordered(self) -> list[tuple[Topic, str]]:
        """The order in which a piece is read: data, the function that it is about, then what that one calls.

        Where something is needed as soon as a definition is executed (a default value, a class, a constant that
        calls a function), what is needed comes first instead.
        """
        parts = list(self.parts.values())
        data = [part for part in parts if self._is_data(*part)]
        functions = [part for part in parts if part not in data]
        defined = {name for topic, other in functions for name in free_names.bound(topic.definitions[other])}
        if any(not _is_late(topic, name, defined) for topic, name in functions):
            return data + functions
        first = [part for part in functions if part == self.about]
        return data + first + [part for part in reversed(functions) if part not in first]

    def _is_data(self, topic: Topic, name: str) -> bool:
        """A constant that is made from imports and other such constants only."""
        node = topic.definitions[name]
        own = (free_names.read(node) & topic.definitions.keys()) - {*free_names.bound(node)}
        return _is_constant(topic, name) and all(self._is_data(topic, other) for other in own)


def _ending(needed: _Needed, topic: Topic, name: str, kind: str, args: Mapping[str, Any]) -> str:
    call = f"{name}({', '.join(f'{key}={value!r}' for key, value in args.items())})"
    if kind == "figure":
        needed.load(topic, Import("matplotlib.pyplot", None, "plt", topic.definitions[name].lineno))
        return f"{call}\nplt.show()\n"
    if kind == "table":
        return f'columns, rows = {call}\nprint(*columns, sep="\\t")\nfor row in rows:\n    print(*row, sep="\\t")\n'
    return _example(needed, topic, name) if kind in ("formula", "code") else ""


def _example(needed: _Needed, topic: Topic, name: str) -> str:
    """The docstring's example as a script; what the engine prints is added when it has run it."""
    lines, own = [], set()
    for example in formatting.examples(topic, name):
        for used in sorted(free_names.read(example.tree) - own):
            needed.use(topic, used, example.line)
        for bound in free_names.bound(example.tree):
            if bound not in own and bound not in topic.imports:
                needed.take(bound, example.source, f"{bound} of the example", topic, example.line)
        own.update(free_names.bound(example.tree))
        lines.append(example.source)
    return "\n".join(lines) + "\n" if lines else ""


def _is_constant(topic: Topic, name: str) -> bool:
    return isinstance(topic.definitions[name], ast.Assign | ast.AnnAssign)


def _is_late(topic: Topic, name: str, others: set[str]) -> bool:
    """A function none of whose `others` is needed before somebody calls it."""
    node = topic.definitions[name]
    return isinstance(node, ast.FunctionDef) and not others & free_names.read_at_once(node)


def _position(topic: Topic, name: str) -> tuple[int, str]:
    node = topic.definitions.get(name)
    return (node.lineno if node else 0, name)
