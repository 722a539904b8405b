"""Which part of an inline formula only names something, and which names does it hold?"""

from __future__ import annotations

from collections.abc import Container, Iterator

from runmath.latex.syntax.reader import read
from runmath.latex.syntax.tree import Node, Statement

_NAMING = {"symbol", "applied", "items", "sub", "sup", "paren", "dots", "number", "claim", "half", "slice", "prime"}


def is_name(node: Node) -> bool:
    """A symbol with its scripts and arguments, a list of such, or a number without a sign."""
    if node.kind == "number":
        return True
    if node.kind == "applied" and node.parts[0].kind == "symbol":
        return all(post.kind in ("sub", "prime") or plain(post) for post in node.parts[1:])
    if node.kind == "applied":
        return len(node.parts) == 1 and node.parts[0].kind == "number"
    return node.kind == "dots"


def plain(node: Node) -> bool:
    """Does what hangs on a symbol belong to its name: its arguments, a mark, the number of a step?"""
    if node.kind == "sup":  # a power says something, the mark of a name or of a step does not
        return all(part.text in (r"\top", "") or part.kind in ("paren", "star") for part in node.parts[1:])
    return all(part.kind in _NAMING for part in node.walk())


def names_in(latex: str) -> set[str]:
    return {name for node in read(latex).walk() for name, _ in node.names}


def unknown(part: Node | Statement, known: Container[str]) -> Iterator[Node]:
    """The symbols in a part that are not known; scripts that belong to a known name are part of it."""
    if isinstance(part, Statement):
        for side in part.sides:
            yield from unknown(side, known)
    if not isinstance(part, Node):
        return
    rest = part.parts
    if part.names:
        taken = next((taken for name, taken in part.names if name in known), None)
        if taken is None:
            yield part
            return
        rest = part.parts[taken + 1 :]
    for inner in rest:
        yield from unknown(inner, known)


def bound_by(node: Node) -> set[str]:
    """The variables that a sum, an integral, an expectation or an argmax binds."""
    if node.kind == "integral":
        return {node.parts[2]}
    items = {"big": 1, "arg": 1, "expectation": 0}.get(node.kind)
    if items is None or node.parts[items] is None:
        return set()
    return {item.parts[0].sides[0].text if item.kind == "claim" else item.text for item in node.parts[items].parts[1:]}


def holds(whole: Node, part: Node) -> bool:
    """Is the part written in the whole: as a node, or as neighbouring factors or terms?"""
    if whole == part:
        return True
    if whole.kind != part.kind or part.kind not in ("sum", "product"):
        return False
    width = len(part.parts)
    return any(whole.parts[k : k + width] == part.parts for k in range(len(whole.parts) - width + 1))
