"""The tree that a formula is read into."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


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
        yield self
        for part in self.parts:
            if isinstance(part, Node):
                yield from part.walk()


@dataclass(frozen=True, slots=True)
class Statement:
    """Sides with relations between them: `a = b < c`. One side and no relation states nothing."""

    sides: tuple[Node, ...]
    relations: tuple[str, ...] = ()
    joined: str = field(default=",")
    """How it follows the statement before it: a comma, or an arrow of implication."""


@dataclass(frozen=True, slots=True)
class Formula:
    """What one piece of LaTeX says."""

    latex: str = field(compare=False)
    statements: tuple[Statement, ...]

    def walk(self) -> Iterator[Node]:
        for statement in self.statements:
            for side in statement.sides:
                yield from side.walk()

    @property
    def shape(self) -> tuple[int, ...]:
        """How many sides each statement has."""
        return tuple(len(statement.sides) for statement in self.statements)
