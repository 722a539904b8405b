"""Symbols with what hangs on them: subscripts, superscripts, arguments."""

from __future__ import annotations

import itertools

from lark import Tree

from runmath.latex.errors import Unread
from runmath.latex.syntax.parts import names_of, refuse_one
from runmath.latex.syntax.tokens import canonical
from runmath.latex.syntax.tree import Node


class Scripts:
    """The part of the builder that reads symbols and their scripts."""

    def _applied(self, tree: Tree) -> Node:
        atom, *posts = [self.node(child) for child in tree.children]
        for first, second in itertools.pairwise(posts):
            if first.kind == second.kind and first.kind in ("sub", "sup"):
                word = "subscript" if first.kind == "sub" else "superscript"
                raise Unread(f"double {word}", "use braces", second.at)
            if second.kind == "factorial" and first.kind in ("factorial", "sup"):
                raise Unread(f"the factorial of what, in {self.text(tree)}?", "use parentheses", second.at)
        if not posts and atom.kind not in ("symbol", "number"):
            return atom
        if atom.kind == "d_by":
            self.open_derivatives.add(atom.at)
            body = posts[0] if len(posts) == 1 else Node("applied", tuple(posts), posts[0].text, posts[0].at)
            return self.make(tree, "derivative", body, *atom.parts)
        called = next((k for k, post in enumerate(posts) if post.kind == "paren"), None)
        if called is not None and atom.kind != "symbol":
            return self.times_groups(tree, atom, posts, called)
        return self.make(tree, "applied", atom, *posts, names=names_of(atom, posts))

    def times_groups(self, tree: Tree, atom: Node, posts: list[Node], called: int) -> Node:
        """`2 (a + b)^2 (c)`: behind anything but a symbol, parentheses are factors."""
        own = called or atom.kind == "number"
        first = Node("applied", (atom, *posts[:called]), atom.text, atom.at) if own else atom
        refuse_one(first)
        factors, rest = [first], posts[called:]
        while rest:
            end = next((k for k, post in enumerate(rest[1:], 1) if post.kind == "paren"), len(rest))
            group = rest[0] if end == 1 else Node("applied", tuple(rest[:end]), rest[0].text, rest[0].at)
            factors.append(group)
            rest = rest[end:]
        return self.make(tree, "product", *factors)

    def _sub(self, tree: Tree) -> Node:
        return self.make(tree, "sub", *self.script(tree).parts)

    def _sup(self, tree: Tree) -> Node:
        return self.make(tree, "sup", *self.script(tree).parts)

    def script(self, tree: Tree) -> Node:
        """What stands in a sub- or superscript, as `items`."""
        inner = tree.children[0].children[0]
        if isinstance(inner, Tree):
            return self.node(inner)
        if inner.type == "NUMBER" and len(inner) > 1:
            what = f"TeX takes only the first character of {inner} into the script"
            raise Unread(what, "write braces", inner.start_pos)
        kind = {"NUMBER": "number", "STAR": "star"}.get(inner.type, "symbol")
        text = canonical(str(inner))
        node = Node(kind, () if kind == "star" else (text,), text, inner.start_pos)
        if kind != "star":
            node = Node("applied", (node,), text, inner.start_pos, ((text, 0),) if kind == "symbol" else ())
        return Node("items", ("", node), text, inner.start_pos)

    def scripts(self, tree: Tree) -> tuple[Node | None, Node | None]:
        found = {child.data: self.script(child) for child in tree.children}
        return found.get("sub"), found.get("sup")
