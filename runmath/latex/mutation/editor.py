"""A formula's text as words and groups, of which some are replaced."""

from __future__ import annotations

import re

from runmath.latex.syntax.tokens import Token

_WORD = re.compile(
    r"\\(?:hat|bar|tilde|mathcal|mathrm|mathbf|mathbb|boldsymbol|operatorname\*?)\s*\{(?:[^{}]|\{[^{}]*\})*\}"
    r"|\\(?:begin|end)\{[a-z]+\}|\\[A-Za-z]+|\\.|\d+(?:\.\d+)?|\S",
    re.S,
)
_CLOSING = {"(": ")", "[": "]", "{": "}", r"\{": r"\}"}


class Editor:
    """A formula as words, with the places of its groups."""

    def __init__(self, latex: str):
        self.latex = latex
        self.words = [Token(found[0], found.start(), found.end()) for found in _WORD.finditer(latex)]
        r"""Tokens in which `\hat{\theta}` and `\operatorname{softmax}` are one each."""

    def text(self, index: int) -> str:
        return self.words[index].text if 0 <= index < len(self.words) else ""

    def put(self, index: int, new: str, last: int | None = None) -> str:
        """The formula with the words index … last replaced."""
        end = self.words[index if last is None else last].end
        return self.latex[: self.words[index].start] + new + " " * bool(new) + self.latex[end:]

    def between(self, first: int, last: int) -> str:
        """The LaTeX from word `first` up to word `last`, the latter not included."""
        end = self.words[last].start if last < len(self.words) else len(self.latex)
        return self.latex[self.words[first].start : end] if first < last else ""

    def end(self, index: int) -> int:
        """Behind the group that opens at a word, or behind the word itself."""
        closing, depth = _CLOSING.get(self.text(index)), 0
        for position in range(index, len(self.words)) if closing else ():
            depth += (self.text(position) == self.text(index)) - (self.text(position) == closing)
            if depth == 0:
                return position + 1
        return index + 1

    def is_differential(self, index: int) -> bool:
        return self.text(index) in ("d", r"\partial", r"\mathrm{d}")
