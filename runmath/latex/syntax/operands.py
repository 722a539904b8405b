"""Operators with what they work on: sums over a range, argmax, integrals, gradients, functions."""

from __future__ import annotations

from lark import Tree

from runmath.latex.errors import Unread
from runmath.latex.syntax.parts import base, factors_of, head, only, trees
from runmath.latex.syntax.tree import Node


class Operands:
    """The part of the builder that reads operators."""

    def _big(self, tree: Tree) -> Node:
        scripts, body = trees(tree)
        sub, sup = self.scripts(scripts)
        word, inner = str(tree.children[0]), self.node(body)
        if word != r"\sum" and any(factor.kind == "big" for factor in factors_of(inner)[1:]):
            what = f"does {word} take in the operator behind {factors_of(inner)[0].text}?"
            raise Unread(what, "put parentheses around what it works on", inner.at)
        return self.make(tree, "big", word, sub, sup, inner)

    def _arg(self, tree: Tree) -> Node:
        sub, body = trees(tree)
        kind = "max" if "max" in tree.children[0] else "min"
        return self.make(tree, "arg", kind, self.script(sub), self.node(body))

    def _gradient(self, tree: Tree) -> Node:
        scripts, body = trees(tree)
        sub, sup = self.scripts(scripts)
        if sub is None or sup is not None:
            raise Unread(r"\nabla by what?", r"write \nabla_\theta", tree.meta.start_pos)
        return self.make(tree, "gradient", self.node(body), only(sub))

    def _integral(self, tree: Tree) -> Node:
        scripts, body = trees(tree)
        sub, sup = self.scripts(scripts)
        if sub is None or sup is None:
            raise Unread("an integral without bounds", r"write \int_{a}^{b}", tree.meta.start_pos)
        node = self.node(body)
        parts = factors_of(node)
        if len(parts) < 2 or base(parts[-2]) not in ("d", r"\mathrm{d}") or parts[-1].kind != "applied":
            raise Unread("an integral without its variable", r"end it with \, dx", tree.meta.start_pos)
        inner = parts[:-2] or (Node("number", ("1",), "1", node.at),)
        body_node = inner[0] if len(inner) == 1 else Node("product", tuple(inner), node.text, node.at)
        return self.make(tree, "integral", only(sub), only(sup), parts[-1].text, body_node)

    def _function(self, tree: Tree) -> Node:
        *scripts, inner = trees(tree)
        argument = self.node(inner)
        if argument.kind == "product":
            raise Unread(f"is {argument.text} a product or a call?", "put parentheses around it", argument.at)
        if head(argument).kind in ("paren", "bracket") and argument.kind == "applied":
            what = f"does the {argument.parts[1].text} of {self.text(tree)} belong to the function or to its argument?"
            raise Unread(what, r"write \log^2(x), or (\log(x))^2, or \log((x)^2)", argument.at)
        sub, sup = self.scripts(scripts[0]) if scripts else (None, None)
        if sup is not None and sup.text == "-1":
            mend = r"write \frac{1}{\log x}"
            raise Unread(f"{self.text(tree)}: the inverse function, or one over it?", mend, tree.meta.start_pos)
        name = {r"\ln": r"\log"}.get(str(tree.children[0]), str(tree.children[0]))
        if sub is not None and name != r"\log":
            raise Unread(f"{name} has no base", "leave the subscript out", tree.meta.start_pos)
        return self.make(tree, "function", name, sub and only(sub), sup and only(sup), argument)

    def _function_of_operator(self, tree: Tree) -> Node:
        name = {r"\ln": r"\log"}.get(str(tree.children[0]), str(tree.children[0]))
        return self.make(tree, "function", name, None, None, self.node(trees(tree)[0]))
