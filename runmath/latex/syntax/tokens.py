"""Cut LaTeX into tokens, and write it in one canonical way, so that equal notation has equal text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"\\[A-Za-z]+\*?|\\.|\d+(?:\.\d+)?|\S", re.S)
_SPACING = {r"\,", r"\;", r"\:", r"\!", r"\ ", r"\displaystyle", r"\limits", r"\nolimits"}
_SIZES = re.compile(r"\\(?:left|right|[bB]igg?[lr]?)")
_ACCENTS = {r"\hat", r"\bar", r"\tilde", r"\mathcal", r"\mathrm", r"\mathbf", r"\mathbb", r"\boldsymbol"}
_SPELLINGS = {r"\le": r"\leq", r"\ge": r"\geq", r"\ne": r"\neq", r"\ldots": r"\dots", r"\cdots": r"\dots", "&": ""}


class Token(NamedTuple):
    text: str
    start: int
    end: int


def tokens(latex: str) -> list[Token]:
    """Control words, control symbols, numbers and single characters, with their places."""
    return [Token(found[0], found.start(), found.end()) for found in _TOKEN.finditer(latex)]


@lru_cache(maxsize=20_000)
def canonical(latex: str) -> str:
    r"""The same notation without spaces and sizes: `\hat p _{ i }` is `\hat{p}_i`."""
    words = [token.text for token in tokens(latex)]
    words = [_SPELLINGS.get(word, word) for word in words if word not in _SPACING and not _SIZES.fullmatch(word)]
    words = _braced(_unbraced([word for word in words if word]))
    text = ""
    for word in words:
        needs_space = re.search(r"\\[A-Za-z]+\Z", text) and word[0].isalpha()
        text += " " + word if needs_space else word
    return text


def without_braces(text: str) -> str:
    """`{ab}` as `ab`, where the braces belong together."""
    if text[:1] != "{" or text[-1:] != "}":
        return text
    depth = 0
    for position, sign in enumerate(text):
        depth += (sign == "{") - (sign == "}")
        if depth == 0 and position < len(text) - 1:
            return text
    return text[1:-1]


def _unbraced(words: list[str]) -> list[str]:
    """A script of one token needs no braces: `_{i}` is `_i`."""
    out: list[str] = []
    position = 0
    while position < len(words):
        script = words[position] in "_^" and words[position + 1 : position + 2] == ["{"]
        if script and words[position + 3 : position + 4] == ["}"]:
            out += [words[position], words[position + 2]]
            position += 4
        else:
            out.append(words[position])
            position += 1
    return out


def _braced(words: list[str]) -> list[str]:
    r"""An accent has braces: `\hat p` is `\hat{p}`."""
    out: list[str] = []
    position = 0
    while position < len(words):
        out.append(words[position])
        position += 1
        if out[-1] in _ACCENTS and position < len(words) and words[position] != "{":
            out += ["{", words[position], "}"]
            position += 1
    return out
