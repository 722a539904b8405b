"""How operators are read aloud, with what they work on: sums, products, fractions, derivatives; and brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from runmath.latex import Node, Statement

_PARTIAL = re.compile(r"\\[dt]?frac\{\\partial")
_WIDE = {"fraction", "big", "binomial", "root", "arg", "integral", "expectation", "derivative", "indicator", "absolute"}
"""What begins with words of its own: "log of the sum"."""


def plain(node: Node) -> bool:
    """Can its words not be torn apart: a letter or number, with an index or mark?"""
    if node.kind == "applied":
        return plain(node.parts[0]) and all(_small(post) for post in node.parts[1:])
    return node.kind in ("symbol", "number", "dots", "star")


def bare(node: Node) -> bool:
    """Is it a letter or number with nothing at it but a sign?"""
    if node.kind == "negative" or (node.kind == "applied" and len(node.parts) == 1):
        return bare(node.parts[0])
    return node.kind in ("symbol", "number")


def _small(post: Node) -> bool:
    if post.kind in ("sub", "sup"):
        return all(part.kind in ("half", "star") or plain(part) for part in post.parts[1:])
    return post.kind in ("factorial", "prime")


class Operators:
    """The part of the speaker that reads operators and brackets."""

    def _sum(self, node: Node) -> str:
        text = self.node(node.parts[0])
        for part in node.parts[1:]:
            minus = part.kind == "negative"
            text = self.say("minus" if minus else "plus", a=text, b=self.node(part.parts[0] if minus else part))
        return text

    def _product(self, node: Node) -> str:
        text = self.node(node.parts[0])
        for part in node.parts[1:]:
            divided = part.kind == "inverse"
            b = self.closed(part.parts[0]) if divided and part.parts[0].kind == "product" else self.node(part)
            text = self.say("divided" if divided else "times", a=text, b=b)
        return text

    def _inverse(self, node: Node) -> str:
        return self.node(node.parts[0])

    def _fraction(self, node: Node) -> str:
        above, below = node.parts
        return self.say("over" if plain(above) and plain(below) else "fraction", a=self.node(above), b=self.node(below))

    def _root(self, node: Node) -> str:
        return self.say("root", a=self.closed(node.parts[0]))

    def _absolute(self, node: Node) -> str:
        return self.say("absolute", a=self.closed(node.parts[0]))

    def _norm(self, node: Node) -> str:
        return self.say("norm", a=self.closed(node.parts[0]))

    def _function(self, node: Node) -> str:
        name, base, power, argument = node.parts
        text = self.functions[name]
        if base is not None:
            text = self.say("base", a=text, b=self.closed(base))
        if power is not None:
            key = {"2": "squared", "3": "cubed"}.get(power.text, "power")
            text = self.say(key, a=text, b=self.closed(power))
        if argument.kind == "paren":
            return self.say("function of", a=text, b=self.items(argument.parts[0], closed=True))
        first = argument.parts[0] if argument.kind == "applied" else argument
        wide = base is not None or first.kind in _WIDE
        return self.say("function of" if wide else "function", a=text, b=self.node(argument))

    def _big(self, node: Node) -> str:
        word, sub, sup, body = node.parts
        said = self.node(body)
        if sub is None:
            return self.say(f"plain {word}", c=said)
        claim = sub.parts[1].parts[0] if len(sub.parts) == 2 and sub.parts[1].kind == "claim" else None
        if sup is not None and claim is not None and claim.relations == ("=",):
            index, start = map(self.node, claim.sides)
            return self.say(f"range {word}", i=index, a=start, b=self.items(sup), c=said)
        return self.say(f"over {word}", i=self.members(sub, claim), c=said)

    def members(self, sub: Node, claim: Statement | None) -> str:
        """What a sum without bounds goes over."""
        if claim is not None and claim.relations == (r"\in",):
            index, members = map(self.node, claim.sides)
            return self.say("members", i=index, a=members)
        return self.items(sub) if claim is not None else self.say("all", i=self.items(sub))

    def _extreme(self, node: Node) -> str:
        return self.say(f"plain {node.parts[0]}", c=self.items(node.parts[1]))

    def _arg(self, node: Node) -> str:
        kind, sub, body = node.parts
        return self.say(f"arg{kind}", i=self.items(sub), c=self.node(body))

    def _derivative(self, node: Node) -> str:
        body, *by = node.parts
        return self.say(self.order(node, by), a=self.node(body), b=self.by(by))

    def _d_by(self, node: Node) -> str:
        return self.say(f"{self.order(node, node.parts)} alone", b=self.by(node.parts))

    def order(self, node: Node, by: list[Node]) -> str:
        return "second " * (len(by) == 2) + "partial " * bool(_PARTIAL.match(node.text)) + "derivative"

    def by(self, targets: list[Node]) -> str:
        """By what it is taken, the same letter once."""
        names = [*dict.fromkeys(map(self.node, targets))]
        return self.listed(names, [","] * (len(names) - 1))

    def _gradient(self, node: Node) -> str:
        return self.say("gradient", a=self.node(node.parts[0]), b=self.node(node.parts[1]))

    def _integral(self, node: Node) -> str:
        start, end, variable, body = node.parts
        return self.say("integral", i=self.letter(variable), a=self.node(start), b=self.node(end), c=self.node(body))

    def _expectation(self, node: Node) -> str:
        sub, body = node.parts
        if sub is None:
            return self.say("expectation", a=self.node(body))
        first = sub.parts[1]
        if first.kind == "claim" and first.parts[0].relations == (r"\sim",):
            variable, distribution = map(self.node, first.parts[0].sides)
            return self.say("expectation where", i=variable, b=distribution, a=self.node(body))
        return self.say("expectation over", i=self.items(sub), a=self.node(body))

    def _indicator(self, node: Node) -> str:
        return self.say("indicator", a=self.closed(node.parts[0]))

    def _cases(self, node: Node) -> str:
        return self.listed([self.node(case) for case in node.parts], ["next"] * (len(node.parts) - 1))

    def _case(self, node: Node) -> str:
        value, when = node.parts
        said = self.node(value)
        return self.say("otherwise", a=said) if when is None else self.say("case", a=said, b=self.statement(when))

    def _bracket(self, node: Node) -> str:
        return self.say("bracket", a=self.items(node.parts[0]))

    def _set(self, node: Node) -> str:
        return self.say("set", a=self.items(node.parts[0]))

    def _interval(self, node: Node) -> str:
        ends, items = node.parts
        left, right = (self.node(part) for part in items.parts[1:])
        a = self.say(f"{'open' if ends[0] == '(' else 'closed'} at left", a=left)
        return self.say("interval", a=a, b=self.say(f"{'open' if ends[1] == ')' else 'closed'} at right", b=right))
