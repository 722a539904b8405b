"""Turn the parser's tree into the tree that is evaluated: statements, lines of a derivation, items."""

from __future__ import annotations

import re

from lark import Token, Tree

from runmath.latex.errors import Unread
from runmath.latex.syntax.groups import Groups, open_interval
from runmath.latex.syntax.operands import Operands
from runmath.latex.syntax.parts import is_token, trees
from runmath.latex.syntax.products import Products
from runmath.latex.syntax.scripts import Scripts
from runmath.latex.syntax.tokens import canonical
from runmath.latex.syntax.tree import Formula, Node, Statement

_SEPARATORS = {r"\mid": "|", r"\|": "||"}
_ARROWS = {
    "iff": "iff", "Leftrightarrow": "iff", "Longleftrightarrow": "iff",
    "implies": "implies", "Rightarrow": "implies", "Longrightarrow": "implies",
}  # fmt: skip


def build(tree: Tree, latex: str) -> Formula:
    """The formula that a parsed tree stands for."""
    builder = _Builder(latex)
    statements = builder.rows(tree) if tree.data == "aligned" else builder.statements(tree.children)
    return Formula(latex, tuple(statements))


class _Builder(Products, Operands, Scripts, Groups):
    """One method `_name` for each rule of the grammar that needs more than its children in their order."""

    def __init__(self, latex: str):
        self.latex = latex
        self.open_derivatives: set[int] = set()
        r"""Where `\frac{d}{dp} (…)` starts: what follows the parentheses belongs to it as well."""

    def statements(self, children: list, aligned: bool = False) -> list[Statement]:
        found, joined = [], ","
        for child in children:
            if isinstance(child, Token):
                joined = _joined(child)
            else:
                found.append(self.chain(child.children, joined, aligned))
        return found

    def chain(self, children: list, joined: str, aligned: bool) -> Statement:
        relations = [self.relation(child, aligned) for child in children if isinstance(child, Token)]
        sides = [self.node(child) for child in children if isinstance(child, Tree)]
        sides[1:] = [
            open_interval(side) if relation == r"\in" else side
            for side, relation in zip(sides[1:], relations, strict=False)
        ]
        return Statement(tuple(sides), tuple(relations), joined)

    def relation(self, token: Token, aligned: bool) -> str:
        if token.startswith("&") and not aligned:
            mend = r"wrap the lines in \begin{aligned} … \end{aligned}"
            raise Unread("& stands outside aligned", mend, token.start_pos)
        return canonical(str(token))

    def rows(self, tree: Tree) -> list[Statement]:
        r"""The lines of `aligned`; a line that starts with a relation goes on from the line before it."""
        found: list[Statement] = []
        for row in (child for child in tree.children if isinstance(child, Tree)):
            marks = [token for token in row.scan_values(lambda value: value.type == "REL") if token.startswith("&")]
            if len(marks) != 1:
                raise Unread("a line of aligned needs exactly one &", "put it before the relation", row.meta.start_pos)
            if row.data == "row":
                found += self.statements(row.children, aligned=True)
                continue
            if not found:
                raise Unread("the first line starts with a relation", "write its left side", row.meta.start_pos)
            last = found.pop()
            breaks = [k for k, child in enumerate(row.children) if is_token(child, "JOIN", "COMMA")]
            ends = breaks[0] if breaks else len(row.children)
            more = self.chain(row.children[:ends], last.joined, aligned=True)
            found.append(Statement(last.sides + more.sides, last.relations + more.relations, last.joined))
            found += self.statements(row.children[ends:], aligned=True)
        return found

    def node(self, tree: Tree) -> Node:
        method = getattr(self, f"_{tree.data}", None)
        return method(tree) if method else self.make(tree, str(tree.data), *map(self.node, trees(tree)))

    def make(self, tree: Tree, kind: str, *parts: object, names: tuple = ()) -> Node:
        start, end = tree.meta.start_pos, tree.meta.end_pos
        return Node(kind, parts, canonical(self.latex[start:end]), start, names)

    def text(self, tree: Tree) -> str:
        return canonical(self.latex[tree.meta.start_pos : tree.meta.end_pos])

    def _symbol(self, tree: Tree) -> Node:
        return self.make(tree, "symbol", canonical(str(tree.children[0])))

    def _number(self, tree: Tree) -> Node:
        return self.make(tree, "number", str(tree.children[0]))

    def _dots(self, tree: Tree) -> Node:
        return self.make(tree, "dots")

    def _items(self, tree: Tree) -> Node:
        """(separators, item, item, …)"""
        marks = [_SEPARATORS.get(str(child), str(child)) for child in tree.children if isinstance(child, Token)]
        return self.make(tree, "items", " ".join(marks), *map(self.node, trees(tree)))

    def _claim(self, tree: Tree) -> Node:
        """An item: an expression, or a relation such as `k = y`."""
        if len(tree.children) == 1:
            return self.node(tree.children[0])
        chain = self.chain(tree.children, ",", aligned=False)
        return self.make(tree, "claim", chain)

    def _half(self, tree: Tree) -> Node:
        return self.make(tree, "half", self.relation(tree.children[0], aligned=False), self.node(tree.children[1]))

    def _case(self, tree: Tree) -> Node:
        chain = self.chain(trees(tree)[1].children, ",", aligned=False)
        return self.make(tree, "case", self.node(trees(tree)[0]), chain)

    def _otherwise(self, tree: Tree) -> Node:
        return self.make(tree, "case", self.node(trees(tree)[0]), None)


def _joined(token: Token) -> str:
    word = re.search(r"\\([A-Za-z]+)", str(token))
    return _ARROWS.get(word[1], ",") if word else ","
