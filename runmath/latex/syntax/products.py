"""Sums, products and fractions: what belongs to what, and what could be read in two ways."""

from __future__ import annotations

from lark import Token, Tree

from runmath.latex.errors import Unread
from runmath.latex.syntax.parts import (
    base,
    exponent,
    factors_of,
    head,
    is_token,
    naked,
    refuse_one,
    trees,
    without_exponent,
)
from runmath.latex.syntax.tree import Node

DIFFERENTIALS = (r"\partial", "d", r"\mathrm{d}")


class Products:
    """The part of the builder that reads sums, products, fractions and derivatives."""

    def _sum(self, tree: Tree) -> Node:
        parts, sign = [], "+"
        for child in tree.children:
            if isinstance(child, Token):
                sign = str(child)
            elif child.data in ("negative", "positive") and not parts:
                parts.append(self.node(child))
            else:
                term = self.node(child)
                parts.append(term if sign == "+" else Node("negative", (term,), "-" + term.text, term.at))
        return self.make(tree, "sum", *parts)

    def _negative(self, tree: Tree) -> Node:
        node = self.node(trees(tree)[0])
        if head(node).parts == ("0",) and len(node.parts) == 1:
            raise Unread("-0 is 0", "leave the sign out", node.at)
        return self.make(tree, "negative", node)

    def _before_operator(self, tree: Tree) -> Node:
        first, last = trees(tree)
        factors = first.children if first.data == "product" else [first]
        times = [child for child in tree.children if isinstance(child, Token)]
        return self.factors(tree, [*factors, *times, last])

    def _product(self, tree: Tree) -> Node:
        return self.factors(tree, tree.children)

    def factors(self, tree: Tree, children: list) -> Node:
        """A product; a derivative in it works on all that follows."""
        parts: list[Node] = []
        sign = ""
        for position, child in enumerate(children):
            if isinstance(child, Token):
                sign = str(child)
                continue
            node = self.node(child)
            self.check_factor(parts, sign, node, children[position + 1 :])
            rest = children[position + 1 :]
            if rest and (node.kind == "d_by" or node.at in self.open_derivatives):
                parts.append(self.derivative(tree, node, rest))
                break
            parts += [Node("inverse", (node,), node.text, node.at)] if sign == "/" else factors_of(node)
            sign = ""
        return parts[0] if len(parts) == 1 else self.make(tree, "product", *parts)

    def derivative(self, tree: Tree, node: Node, rest: list) -> Node:
        """The derivative of all that follows."""
        if isinstance(rest[0], Token):
            raise Unread("a derivative is followed by a sign", "write what it works on right behind it", node.at)
        body = self.factors(tree, rest) if len(rest) > 1 else self.node(rest[0])
        if node.kind == "d_by":
            return Node("derivative", (body, *node.parts), node.text + body.text, node.at)
        first, *targets = node.parts
        whole = Node("product", (first, *factors_of(body)), first.text + body.text, first.at)
        return Node("derivative", (whole, *targets), node.text + body.text, node.at)

    def check_factor(self, before: list[Node], sign: str, node: Node, after: list) -> None:
        if sign == "/" and (node.kind == "product" or (after and not is_token(after[0], "TIMES"))):
            raise Unread("a/b c can be read in two ways", r"use \frac{a}{b}", node.at)
        if before and not sign and head(factors_of(node)[0]).kind == "number":
            raise Unread("a number stands behind a factor", r"write it first, or with \cdot", node.at)
        if before and not sign:
            refuse_one(before[-1])
        if before and sign in ("", "/") and naked(before[-1]):
            mend = "put its argument in parentheses, or the function last"
            raise Unread(f"does {before[-1].parts[0]} take in what follows {before[-1].text}?", mend, node.at)

    def _fraction(self, tree: Tree) -> Node:
        """A fraction, or a derivative where both of its parts begin with a differential."""
        above, below = map(self.node, trees(tree))
        tops, bottoms = factors_of(above), factors_of(below)
        sign = base(tops[0])
        if sign not in DIFFERENTIALS or base(bottoms[0]) != sign or len(bottoms) < 2:
            return self.make(tree, "fraction", above, below)
        if tops[0].kind == "applied" and tops[0].text not in (sign, f"{sign}^2"):
            raise Unread(f"{tops[0].text} is neither {sign} nor {sign}^2", "write a derivative of that order", above.at)
        order = exponent(tops[0])
        variables = [factor for factor in bottoms if base(factor) != sign]
        by = [(factor, exponent(factor)) for factor in variables]
        if len(variables) * 2 != len(bottoms) or any(exponent(f) != 1 for f in bottoms[::2]):
            mend = r"write \frac{d}{dx} or \frac{\partial f}{\partial x}"
            raise Unread(f"not a derivative: {self.text(tree)}", mend, above.at)
        if order not in (1, 2) or sum(times for _, times in by) != order:
            raise Unread(f"the orders of the derivative {self.text(tree)} do not agree", "", above.at)
        targets = tuple(without_exponent(factor) for factor, times in by for _ in range(times))
        if len(tops) == 1:
            return self.make(tree, "d_by", *targets)
        body = tops[1] if len(tops) == 2 else Node("product", tuple(tops[1:]), above.text, above.at)
        return self.make(tree, "derivative", body, *targets)
