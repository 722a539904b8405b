r"""A formula as a teacher reads it aloud: `x_i` is "x sub i", x의 i번째.

Formulas of names (a caption, the head of a column, the label of a field) have these words beside them, as browsers find
none in mathematics there. The words follow the tree of the formula: where they could be understood in two ways,
parentheses are said.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from runmath.errors import RunmathError, line_at
from runmath.languages import aloud_relations, aloud_words
from runmath.languages.aloud_operators import Operators, bare, plain
from runmath.languages.particles import settled
from runmath.languages.symbol_names import spoken

if TYPE_CHECKING:
    from runmath.latex import Node, Statement

_FONT = re.compile(r"\\(mathcal|mathbf|boldsymbol|mathbb|mathrm|operatorname)\{(.*)\}")
_ACCENT = re.compile(r"\\(hat|bar|tilde)\{(.*)\}")
_OPEN = {"sum", "product", "negative", "positive", "claim", "half", "big", "arg", "derivative", "gradient", "cases"}
"""What is put in parentheses where it is an argument of something else."""


@lru_cache(maxsize=8192)
def aloud(latex: str, language: str) -> str:
    """The words of a formula.

    Raises
    ------
    RunmathError
        If there are no words for something in it. The place is the caller's to add.
    """
    from runmath.latex import FormulaError, canonical, read  # which import SciPy

    if sign := aloud_relations.SIGNS[language].get(canonical(latex)):
        return sign
    try:
        said = _Speaker(language).formula(read(latex).statements)
    except FormulaError as error:
        mend = error.mend or "write it as formulas of blocks are written"
        raise RunmathError(
            None, line_at(latex, error.at or 0), f"the formula of a name cannot be read aloud: {error.what}", mend
        ) from None
    except KeyError as error:
        what = f"nothing says how {error.args[0]} in `{latex}` is read aloud in the language {language!r}"
        raise RunmathError(None, 1, what, "add its words to runmath/languages/aloud_words.py") from None
    return settled(said)


class _Speaker(Operators):
    """One method `_kind` for each kind of part whose words are more than those of its parts in a sentence."""

    def __init__(self, language: str):
        self.language, self.sentences = language, aloud_words.SENTENCES[language]
        self.lists, self.relations = aloud_relations.LISTS[language], aloud_relations.RELATIONS[language]
        self.functions, self.signs = aloud_relations.FUNCTIONS[language], aloud_relations.SIGNS[language]
        self.letters = aloud_relations.LETTERS[language]

    def say(self, key: str, **parts: str) -> str:
        return self.sentences[key].format(**parts)

    def formula(self, statements: tuple[Statement, ...]) -> str:
        claims = any(one.relations for one in statements)
        marks = ["next" if claims and one.joined == "," else one.joined for one in statements[1:]]
        return self.listed([self.statement(one) for one in statements], marks)

    def statement(self, statement: Statement) -> str:
        """Sides and what is said between them."""
        said = [self.node(side) for side in statement.sides]
        relations = ["\\overset" if one.startswith(r"\overset") else one for one in statement.relations]
        between = self.relations.get(f"between {relations[0]}") if len(relations) == 2 else None
        if between and relations[0] == relations[1]:
            return between.format(a=said[0], b=said[1], c=said[2])
        text = said[0]
        for place, (relation, side) in enumerate(zip(relations, said[1:], strict=True)):
            text = self.relations[relation][place > 0].format(a=text, b=side)
        return text

    def listed(self, texts: list[str], marks: list[str]) -> str:
        """Parts of a list: the strongest mark, a condition, divides it first."""
        for mark in ("iff", "implies", "next", "|", "||", ";"):
            if mark in marks:
                at = marks.index(mark)
                before, after = self.listed(texts[: at + 1], marks[:at]), self.listed(texts[at + 1 :], marks[at + 1 :])
                return self.lists[mark].format(a=before, b=after)
        dots, text, place = self.lists["and so on"], texts[0], 1
        while place < len(texts):
            skipped = texts[place] == dots and place + 1 < len(texts)
            place += skipped
            last = place == len(texts) - 1 and dots not in texts
            text = self.lists["dots" if skipped else "last ," if last else ","].format(a=text, b=texts[place])
            place += 1
        return text

    def items(self, items: Node, closed: bool = False) -> str:
        """What stands in parentheses or in a script; closed, where what follows must not be taken for a part of it."""
        marks, *parts = items.parts
        text = self.listed([self.node(part) for part in parts], marks.split())
        return self.say("group", a=text) if closed and any(map(_open, parts)) else text

    def node(self, node: Node) -> str:
        method = getattr(self, f"_{node.kind}", None)
        return (
            method(node) if method else self.say(node.kind, **dict(zip("ab", map(self.node, node.parts), strict=False)))
        )

    def closed(self, node: Node) -> str:
        """A part whose end must be heard."""
        tight = node.kind == "paren" or plain(node) or (node.kind == "negative" and plain(node.parts[0]))
        return self.node(node) if tight else self.say("group", a=self.node(node))

    def scripted(self, items: Node) -> str:
        parts = items.parts[1:]
        if len(parts) == 1:
            return self.closed(parts[0])
        return self.listed([*map(self.node, parts)], ["next"] * len(parts[1:]))

    def _symbol(self, node: Node) -> str:
        return self.letter(node.parts[0])

    def letter(self, latex: str) -> str:
        if found := _ACCENT.fullmatch(latex):
            return self.say(found[1], a=self.letter(found[2]))
        if found := _FONT.fullmatch(latex):
            return self.letters.get(found[1], "") + self.letter(found[2])
        if re.fullmatch(r"[A-Za-z]+(-[A-Za-z]+)*", latex):
            return latex
        return self.signs.get(latex) or self.greek(latex)

    def greek(self, latex: str) -> str:
        if not re.fullmatch(r"\\(var)?[A-Za-z]+", latex):
            raise KeyError(latex)
        return spoken(latex.replace("\\var", "\\"), self.language)

    def _number(self, node: Node) -> str:
        return node.parts[0]

    def _dots(self, node: Node) -> str:
        return self.lists["and so on"]

    def _star(self, node: Node) -> str:
        return self.say("starred", a="").strip()

    def _claim(self, node: Node) -> str:
        return self.statement(node.parts[0])

    def _paren(self, node: Node) -> str:
        return self.say("group", a=self.items(node.parts[0]))

    def _applied(self, node: Node) -> str:
        """A symbol, and one after the other what hangs on it."""
        first, *posts = node.parts
        text, before = self.node(first), first
        for post in posts:
            text, before = self.hung(text, before, post), post
        return text

    def hung(self, text: str, before: Node, post: Node) -> str:
        if post.kind == "paren" and before.kind == "sup" and before.text[1:] != "*":  # a power is not called
            return self.say("times", a=text, b=self.node(post))
        if post.kind == "paren":
            marks, *inner = post.parts[0].parts
            either = not marks and inner[0].kind in ("sum", "product")  # `p(1 - p)`, `f(x - 1)`: only the page knows
            return self.say("beside" if either else "call", a=text, b=self.items(post.parts[0], closed=True))
        if post.kind in ("factorial", "prime"):
            return self.say(post.kind, a=text)
        inner = post.parts[1] if len(post.parts) == 2 else None
        if post.kind == "sub":
            return self.index(text, before, post, inner)
        key = {"2": "squared", "3": "cubed", r"\top": "transpose", "*": "starred"}.get(post.text[1:])
        if key or inner is None or inner.kind == "paren":
            return self.say(key or "mark", a=text, b=self.items(post if inner is None or key else inner.parts[0]))
        return self.say("power" if bare(inner) else "long power", a=text, b=self.closed(inner))

    def index(self, text: str, before: Node, post: Node, inner: Node | None) -> str:
        if inner is not None and inner.kind == "half":
            return self.say(f"index {inner.parts[0]}", a=text, b=self.closed(inner.parts[1]))
        word, key = post.text.lstrip("_{"), "long index"
        if before.kind == "paren":
            key = "index of call"
        elif re.match(r"\\(mathrm|operatorname)", word):
            key = "part of name"
        elif inner is None or bare(inner):
            key = "label" if re.match(r"\d|\\(?!hat|bar|tilde|ell)", word) else "index"
        elif plain(inner):
            key = "label"
        return self.say(key, a=text, b=self.scripted(post))


def _open(node: Node) -> bool:
    """Could what follows be taken for a part of it?"""
    return node.kind in _OPEN and not (node.kind == "negative" and plain(node.parts[0]))
