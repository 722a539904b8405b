"""The tree that a formula is read into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Node:
    """One part of a formula.

    Two nodes are equal where they say the same: `text` and `at`, how and where it is written, do not count.
    """

    kind: str
    parts: tuple = ()
    text: str = field(default="", compare=False)
    """The notation in canonical LaTeX."""
    at: int = field(default=0, compare=False)
    """Where it starts in the formula."""
    names: tuple = field(default=(), compare=False)
    """For `applied`: (name, scripts that belong to the name), the longest first."""

    def walk(self) -> Iterator[Node]:
        """This node and all nodes below it, outermost first."""
        rest = [self]
        while rest:
            node = rest.pop()
            yield node
            rest += [part for part in reversed(node.parts) if isinstance(part, Node)]


@dataclass(frozen=True)
class Statement:
    """Sides with relations between them: `a = b < c`. One side and no relation states nothing."""

    sides: tuple[Node, ...]
    relations: tuple[str, ...] = ()
    joined: str = field(default=",")
    """How it follows the statement before it: a comma, or an arrow of implication."""

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """All parts of all sides."""
        return tuple(node for side in self.sides for node in side.walk())


@dataclass(frozen=True)
class Formula:
    """What one piece of LaTeX says."""

    latex: str = field(compare=False)
    statements: tuple[Statement, ...]

    def walk(self) -> Iterator[Node]:
        for statement in self.statements:
            yield from statement.nodes

    @property
    def shape(self) -> tuple[int, ...]:
        """How many sides each statement has."""
        return tuple(len(statement.sides) for statement in self.statements)
