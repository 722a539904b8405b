"""Parentheses, brackets, braces and bars, which must close as they open."""

from __future__ import annotations

import re

from lark import Token, Tree

from runmath.latex.errors import Unread
from runmath.latex.syntax.parts import trees
from runmath.latex.syntax.tree import Node

_SIZE = re.compile(r"\\(left|right|[bB]igg?[lr]?)")
_MEANT = {"left": "right", "bigl": "bigr", "Bigl": "Bigr", "biggl": "biggr", "Biggl": "Biggr"}


def open_interval(node: Node) -> Node:
    r"""Behind `\in`, `(0, 1)` is an interval and not a pair."""
    pair = node.kind == "paren" and node.parts[0].parts[0] == "," and node.parts[0].parts[2].kind != "dots"
    return Node("interval", ("()", node.parts[0]), node.text, node.at) if pair else node


class Groups:
    """The part of the builder that reads delimiters."""

    def _extreme(self, tree: Tree) -> Node:
        return self.make(tree, "extreme", str(tree.children[0]), self.node(trees(tree)[0]).parts[0])

    def _extreme_of_set(self, tree: Tree) -> Node:
        self.check_sizes(tree.children[1], tree.children[-1])
        return self.make(tree, "extreme", str(tree.children[0]), self.node(trees(tree)[0]))

    def _paren(self, tree: Tree) -> Node:
        return self.delimited(tree, "paren")

    def _bracket(self, tree: Tree) -> Node:
        return self.delimited(tree, "bracket")

    def _set(self, tree: Tree) -> Node:
        return self.delimited(tree, "set")

    def _absolute(self, tree: Tree) -> Node:
        return self.delimited(tree, "absolute")

    def _norm(self, tree: Tree) -> Node:
        return self.delimited(tree, "norm")

    def _interval(self, tree: Tree) -> Node:
        self.check_sizes(tree.children[0], tree.children[-1])
        ends = str(tree.children[0])[-1] + str(tree.children[-1])[-1]
        return self.make(tree, "interval", ends, self.node(tree.children[1]))

    def _indicator(self, tree: Tree) -> Node:
        self.check_sizes(tree.children[1], tree.children[-1])
        return self.make(tree, "indicator", self.node(trees(tree)[0]))

    def _expectation(self, tree: Tree) -> Node:
        *sub, body = trees(tree)
        brackets = [child for child in tree.children if isinstance(child, Token)][-2:]
        self.check_sizes(*brackets)
        return self.make(tree, "expectation", self.script(sub[0]) if sub else None, self.node(body))

    def delimited(self, tree: Tree, kind: str) -> Node:
        self.check_sizes(tree.children[0], tree.children[-1])
        return self.make(tree, kind, self.node(tree.children[1]))

    def check_sizes(self, opening: Token, closing: Token) -> None:
        """`\\left(` is closed by `\\right)`, `\\bigl(` by `\\bigr)`."""
        first, last = (_SIZE.match(token) for token in (opening, closing))
        sizes = first and first[1], last and last[1]
        if _MEANT.get(sizes[0], sizes[0]) != sizes[1]:
            raise Unread(f"{opening} is closed by {closing}", "use the same size on both sides", opening.start_pos)
