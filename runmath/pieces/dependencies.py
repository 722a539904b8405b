"""What a piece depends on: definitions, helpers and imports, each once and without collisions, and their order."""

from __future__ import annotations

import ast
import builtins
import re
from dataclasses import replace

from runmath.errors import RunmathError, nearest
from runmath.pieces import formatting, free_names
from runmath.pieces.topics import Import, Topic, Topics


class Dependencies:
    """What one piece needs of the topics, in the order in which it is read.

    Parameters
    ----------
    topics : the project's snippets
    about : the function or constant that the piece is about
    """

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
            what = f"the name {name!r} is not defined"
            raise RunmathError(topic.path, line, what, "define or import it in this file")

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


def behind(topics: Topics, text: str) -> list[list[str | None]]:
    """The sources of all that code can depend on: of the topics that it names or that define a word of it, and of
    those that they import."""
    words, found = {*re.findall(r"\w+", text)}, {}
    waiting = [name for name in topics.names if not words.isdisjoint({name, *topics[name].definitions})]
    while waiting:
        if (name := waiting.pop()) not in found:
            topic = topics[name]
            found[name] = [topic.source, topic.data and topic.data.source]
            modules = [entry.module for entries in topic.imports.values() for entry in entries]
            waiting += [module.partition(".")[2] for module in modules if module.startswith("snippets.")]
    return [found[name] for name in sorted(found)]


def _is_constant(topic: Topic, name: str) -> bool:
    return isinstance(topic.definitions[name], ast.Assign | ast.AnnAssign)


def _is_late(topic: Topic, name: str, others: set[str]) -> bool:
    """A function none of whose `others` is needed before somebody calls it."""
    node = topic.definitions[name]
    return isinstance(node, ast.FunctionDef) and not others & free_names.read_at_once(node)


def _position(topic: Topic, name: str) -> tuple[int, str]:
    """Among the topic's definitions, whichever file they are written in."""
    return ([*topic.definitions, name].index(name) if name in topic.definitions else -1, name)
