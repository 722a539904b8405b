"""Cut a runnable piece out of a topic file: what a function needs, then the function, and nothing else."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from runmath.pieces import formatting, free_names
from runmath.pieces.dependencies import Dependencies
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
    needed = Dependencies(topics, (topic, name))
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
    needed = Dependencies(topics, (topic, name))
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


def _ending(needed: Dependencies, topic: Topic, name: str, kind: str, args: Mapping[str, Any]) -> str:
    call = f"{name}({', '.join(f'{key}={value!r}' for key, value in args.items())})"
    if kind == "figure":
        needed.load(topic, Import("matplotlib.pyplot", None, "plt", topic.definitions[name].lineno))
        return f"{call}\nplt.show()\n"
    if kind == "table":
        return f'columns, rows = {call}\nprint(*columns, sep="\\t")\nfor row in rows:\n    print(*row, sep="\\t")\n'
    return _example(needed, topic, name) if kind in ("formula", "code") else ""


def _example(needed: Dependencies, topic: Topic, name: str) -> str:
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
