"""Small questions about parts of a formula that is being built."""

from __future__ import annotations

from lark import Token, Tree

from runmath.latex.errors import Unread
from runmath.latex.syntax.tokens import without_braces
from runmath.latex.syntax.tree import Node


def is_token(child: object, *types: str) -> bool:
    return isinstance(child, Token) and child.type in types


def trees(tree: Tree) -> list[Tree]:
    return [child for child in tree.children if isinstance(child, Tree)]


def factors_of(node: Node) -> tuple[Node, ...]:
    return node.parts if node.kind == "product" else (node,)


def head(node: Node) -> Node:
    return node.parts[0] if node.kind == "applied" else node


def naked(node: Node) -> bool:
    r"""Is it a function without parentheses, as `\log p`, so that what follows could belong to it?"""
    if node.kind != "function":
        return False
    argument = node.parts[3]
    if argument.kind == "function":
        return naked(argument)
    return head(argument).kind not in ("paren", "bracket", "fraction")


def refuse_one(node: Node) -> None:
    """A factor of 1 would be a slip that no evaluation can notice."""
    if node.kind == "applied" and len(node.parts) == 1 and head(node).parts == ("1",):
        raise Unread("a factor of 1 says nothing", "leave it out", node.at)


def base(node: Node) -> str:
    return head(node).parts[0] if head(node).kind == "symbol" else ""


def exponent(node: Node) -> int:
    sup = node.parts[-1] if node.kind == "applied" and len(node.parts) > 1 else None
    if sup is None or sup.kind != "sup":
        return 1
    return int(sup.text[1:]) if sup.text[1:].isdigit() else 1


def without_exponent(node: Node) -> Node:
    if exponent(node) == 1:
        return node
    parts = node.parts[:-1]
    text = node.text.rsplit("^", 1)[0]
    return Node("applied", parts, text, node.at, names_of(parts[0], parts[1:]))


def only(items: Node) -> Node:
    """The one thing in a script; more than one is an error, none of them is ignored."""
    if len(items.parts) != 2:
        raise Unread(f"one value expected, not {items.text}", "", items.at)
    return items.parts[1]


def names_of(atom: Node, posts: list[Node]) -> tuple:
    r"""The names that the beginning of `\sigma^2`, `f_\theta(x)`, `D_{\mathrm{KL}}(p \| q)` may be, longest first."""
    if atom.kind != "symbol":
        return ()
    names, name = [(atom.parts[0], 0)], atom.parts[0]
    for taken, post in enumerate(posts, 1):
        if post.kind not in ("sub", "sup", "prime"):
            break
        mark = {"sub": "_", "sup": "^", "prime": "'"}[post.kind]
        name += "'" if post.kind == "prime" else mark + without_braces(post.text[1:])
        names.append((name, taken))
    return tuple(reversed(names))
