"""Cut a runnable piece out of a topic file: what a function needs, then the function, and nothing else."""

from __future__ import annotations

import ast
import builtins
import doctest
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from runmath.errors import RunmathError
from runmath.topics import Import, Topic, Topics, names_in


@dataclass(frozen=True)
class Piece:
    """Python that runs alone in an empty file.

    `definitions` is what the engine executes; `ending` uses it, as a reader would:
    the example of the docstring, or the call that draws the figure or prints the table.
    """

    reference: str
    path: Path
    lines: tuple[int, int]
    definitions: str
    ending: str

    @property
    def topic(self) -> str:
        return self.reference.split(".")[0]

    @property
    def name(self) -> str:
        return self.reference.split(".")[1]

    @property
    def code(self) -> str:
        return "\n\n\n".join(part for part in (self.definitions.rstrip(), self.ending.rstrip()) if part) + "\n"


def cut(topics: Topics, reference: str, kind: str = "code", args: Mapping[str, Any] | None = None) -> Piece:
    """The runnable piece of `topic.name`.

    Parameters
    ----------
    topics : the project's snippets
    reference : `topic.name` of a function or a constant
    kind : "formula" or "code" (ends with the docstring's example), "figure" (ends by showing it),
        "table" (ends by printing it), "value" (no ending)
    args : keyword arguments of the call that the piece ends with, literals

    Raises
    ------
    RunmathError
        If there is no such name, it needs a name that nothing defines, or two topics mean different
        things by one name.
    """
    topic, name = topics.find(reference)
    needed = _Needed(topics, (topic, name))
    needed.add(topic, name)
    ending = _ending(needed, topic, name, kind, args or {})
    last = topic.definitions[name].end_lineno
    return Piece(reference, topic.path, (topic.first_line(name), last), needed.text(), ending)


class _Needed:
    """What one piece needs."""

    def __init__(self, topics: Topics, about: tuple[Topic, str]):
        self.topics, self.about = topics, about
        self.imports: dict[str, Import] = {}
        self.parts: dict[str, tuple[Topic, str]] = {}
        self._open: set[str] = set()

    def add(self, topic: Topic, name: str) -> None:
        """Add a definition of a topic, after all that it uses itself."""
        node = topic.definitions[name]
        names = [other for other, same in topic.definitions.items() if same is node]
        if (key := names[0]) in self._open:
            return
        if key in self.parts:
            if self.parts[key][0] is not topic and _text(*self.parts[key]) != _text(topic, key):
                other = self.parts[key][0]
                what = f"{other.name}.{key} and {topic.name}.{key} are needed in one piece and would collide"
                raise RunmathError(topic.path, node.lineno, what, "rename one of them")
            return
        self._open.add(key)
        uses = topic.needs(name) - set(names)
        for used in sorted(uses, key=lambda other: _position(topic, other)):
            self.use(topic, used, node.lineno)
        self._open.discard(key)
        self.parts[key] = (topic, key)

    def use(self, topic: Topic, name: str, line: int) -> None:
        """Add what a name means in a topic: a definition, an import, or nothing for a builtin."""
        if name in topic.definitions:
            self.add(topic, name)
        elif name in topic.imports:
            self._import(topic, topic.imports[name])
        elif not hasattr(builtins, name):
            raise RunmathError(topic.path, line, f"the name {name!r} is not defined", "define or import it in this file")

    def _import(self, topic: Topic, entry: Import) -> None:
        package, _, other = entry.module.partition(".")
        if package != "snippets":
            self.imports[entry.alias] = entry
            return
        if entry.alias != entry.name:
            what = f"`from {entry.module} import {entry.name} as {entry.alias}` cannot be written into a piece"
            raise RunmathError(topic.path, entry.line, what, "import it under its own name")
        try:
            self.add(*self.topics.find(f"{other}.{entry.name}"))
        except RunmathError as error:
            raise (error if error.file else error.at(topic.path, entry.line)) from None

    def text(self) -> str:
        parts = self._ordered()
        blocks = [_text(topic, name) for topic, name in parts]
        functions = [not _is_constant(topic, name) for topic, name in parts]
        text = _import_lines(self.imports.values())
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
        if any(not _is_late(topic, name, {other for _, other in functions}) for topic, name in functions):
            return data + functions
        first = [part for part in functions if part == self.about]
        return data + first + [part for part in reversed(functions) if part not in first]

    def _is_data(self, topic: Topic, name: str) -> bool:
        """A constant that is made from imports and other such constants only."""
        own = topic.needs(name) & topic.definitions.keys()
        return _is_constant(topic, name) and all(self._is_data(topic, other) for other in own - {name})


def _ending(needed: _Needed, topic: Topic, name: str, kind: str, args: Mapping[str, Any]) -> str:
    call = f"{name}({', '.join(f'{key}={value!r}' for key, value in args.items())})"
    if kind == "figure":
        needed.imports.setdefault("plt", Import("matplotlib.pyplot", None, "plt", 0))
        return f"{call}\nplt.show()\n"
    if kind == "table":
        return f'columns, rows = {call}\nprint(*columns, sep="\\t")\nfor row in rows:\n    print(*row, sep="\\t")\n'
    return _example(needed, topic, name) if kind in ("formula", "code") else ""


def _example(needed: _Needed, topic: Topic, name: str) -> str:
    """The docstring's example as a script; what the engine prints is added when it has run it."""
    node = topic.definitions[name]
    docstring = ast.get_docstring(node) if isinstance(node, ast.FunctionDef) else None
    lines, own = [], set()
    for example in doctest.DocTestParser().get_examples(docstring or ""):
        if example.exc_msg:
            continue
        source = example.source.rstrip("\n")
        tree = ast.parse(source)
        own |= {part.id for part in ast.walk(tree) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)}
        for used in sorted(names_in(tree) - own):
            needed.use(topic, used, node.lineno)
        expression = len(tree.body) == 1 and isinstance(tree.body[0], ast.Expr)
        printed = isinstance(getattr(tree.body[0], "value", None), ast.Call) and source.startswith("print(")
        lines.append(f"print({source})" if expression and not printed else source)
    return "\n".join(lines) + "\n" if lines else ""


def _text(topic: Topic, name: str) -> str:
    """The source of a definition, its docstring cut to the first line."""
    node = topic.definitions[name]
    first, last = topic.first_line(name), node.end_lineno
    lines = topic.lines[first - 1 : last]
    if isinstance(node, ast.FunctionDef | ast.ClassDef) and ast.get_docstring(node):
        doc = node.body[0]
        start, end = doc.lineno - first, doc.end_lineno - first
        head = lines[start].rstrip()
        if end > start:
            quotes = head.lstrip().lstrip("rRuU")[:3]
            lines[start : end + 1] = [head + quotes]
    return "\n".join(lines).rstrip()


def _import_lines(imports: Any) -> str:
    plain = {f"import {e.module}" + (f" as {e.alias}" if e.alias != e.module else "") for e in imports if not e.name}
    members: dict[str, set[str]] = {}
    for entry in imports:
        if entry.name:
            alias = f" as {entry.alias}" if entry.alias != entry.name else ""
            members.setdefault(entry.module, set()).add(entry.name + alias)
    lines = sorted(plain) + [f"from {module} import {', '.join(sorted(names))}" for module, names in sorted(members.items())]
    standard = [line for line in lines if line.split()[1].split(".")[0] in sys.stdlib_module_names]
    others = [line for line in lines if line not in standard]
    return "\n\n".join("\n".join(group) for group in (standard, others) if group)


def _is_constant(topic: Topic, name: str) -> bool:
    return isinstance(topic.definitions[name], ast.Assign | ast.AnnAssign)


def _is_late(topic: Topic, name: str, others: set[str]) -> bool:
    """A function none of whose `others` is needed before somebody calls it."""
    node = topic.definitions[name]
    return isinstance(node, ast.FunctionDef) and not others & topic.needs_at_once(name)


def _position(topic: Topic, name: str) -> tuple[int, str]:
    node = topic.definitions.get(name)
    return (node.lineno if node else 0, name)
