"""Read LaTeX: text to a tree, or an error that says where and what."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from lark import Lark, Tree
from lark.exceptions import UnexpectedCharacters, UnexpectedInput, UnexpectedToken

from runmath.latex import limits
from runmath.latex.errors import Unread
from runmath.latex.syntax.tokens import tokens
from runmath.latex.syntax.tree import Formula
from runmath.latex.syntax.tree_builder import build

_MEND = {
    "|": r"write \mid in a condition, \lvert x \rvert for an absolute value, \| between distributions",
    "%": "a comment does not belong into a formula",
    "$": "a dollar sign does not belong into a formula",
    r"\left": r"write \lvert x \rvert for an absolute value; \left stands before ( [ \{ \lvert \lVert",
    r"\text": r"words do not belong into a formula, \text{if} and \text{otherwise} in cases apart",
    r"\dots": r"write \sum or \prod; a list is x_1, \dots, x_n",
    r"\cdots": r"write \sum or \prod; a list is x_1, \dots, x_n",
    "{": r"braces stand only behind _, ^, \frac and the like; group with parentheses",
    r"\mathop": r"write \operatorname{name}, or \operatorname*{argmax}",
    "*": r"write \cdot, or nothing, for a product",
}


@lru_cache(maxsize=1)
def parser() -> Lark:
    """The parser of the grammar, made once."""
    grammar = Path(__file__).with_name("grammar.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", propagate_positions=True)


def read(latex: str) -> Formula:
    """Read one formula.

    Raises
    ------
    Unread
        If it is too long, too deep, or holds anything that is not understood.
    """
    _check_size(latex)
    try:
        tree = parser().parse(latex)
    except UnexpectedInput as error:
        raise _explain(error, latex) from None
    _check_depth(tree)
    return build(tree, latex)


def _check_size(latex: str) -> None:
    """Refuse, before any parsing, what no formula of a page is like."""
    if len(latex) > limits.LENGTH:
        raise Unread(f"{len(latex)} characters are too many for a formula", f"keep to {limits.LENGTH}")
    for position, sign in enumerate(latex):
        if not (" " <= sign <= "~" or sign in "\n\t"):
            name = unicodedata.name(sign, f"control character U+{ord(sign):04X}")
            raise Unread(f"{name} in a formula", "write it as LaTeX", position)
    opened = []
    for token in tokens(latex):
        if token.text == "{":
            opened.append(token.start)
        elif token.text == "}":
            if not opened:
                raise Unread("} closes nothing", "delete it or open the group", token.start)
            opened.pop()
        if len(opened) > limits.DEPTH:
            raise Unread("groups are nested too deeply", f"keep to {limits.DEPTH} levels", token.start)
    if opened:
        raise Unread("{ is not closed", "close the group with }", opened[-1])


def _check_depth(tree: Tree) -> None:
    rest = [(tree, 0)]
    while rest:
        node, depth = rest.pop()
        if depth > 6 * limits.DEPTH:  # a level of the formula is about six of the parser's
            raise Unread("the formula is nested too deeply", "split it", node.meta.start_pos)
        rest += [(child, depth + 1) for child in node.children if isinstance(child, Tree)]


def _explain(error: UnexpectedInput, latex: str) -> Unread:
    if isinstance(error, UnexpectedToken) and error.token.type == "$END":
        return Unread("the formula ends too early", "finish it", len(latex))
    at = error.pos_in_stream
    if isinstance(error, UnexpectedCharacters):
        found = re.match(r"\\[A-Za-z]+|\\?.", latex[at:], re.S)[0]
        return Unread(f"{found} is not understood", _MEND.get(found, _known(found)), at)
    word = str(error.token)
    return Unread(f"{word} is out of place", _MEND.get(word, ""), at)


def _known(word: str) -> str:
    return "the notation that can be read is in runmath/latex/syntax/grammar.lark" if word.startswith("\\") else ""
