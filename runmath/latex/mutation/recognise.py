"""Can an edited formula be read at all? Found in the parser's own tables, and only where the edit makes a difference.

Three of four single-token edits break the grammar, most of them at once: to learn that, nothing before the edit
need be parsed again, no tree built and no message written.
"""

from __future__ import annotations

from bisect import bisect_right

from lark.lexer import TextSlice
from lark.parsers.lalr_analysis import Shift

from runmath.latex.syntax.reader import parser

_BACK = 2
"""Tokens before the edit that are read again: `,` becomes another token where `\\quad` comes to follow it."""


class Recogniser:
    """Recognises edits of one formula.

    Parameters
    ----------
    latex : the formula, which can be read
    """

    def __init__(self, latex: str):
        frontend = parser().parser
        table = frontend.parser.parser.parse_table
        self._states, self._lexers = table.states, frontend.lexer.lexers
        self._start, self._end = table.start_states["start"], table.end_states["start"]
        self._latex = latex
        self._places, self._stacks = [0], [[self._start]]
        self._known: dict[int, list[int]] = {}
        """The stack of states behind each token of the formula, by the number of characters that then follow."""
        if not self._run(latex, 0, [self._start], self._places, self._stacks):
            raise ValueError(f"the formula cannot be read: {latex}")
        self._known = {len(latex) - at: stack for at, stack in zip(self._places, self._stacks, strict=True)}

    def accepts(self, edited: str) -> bool:
        """Does the grammar allow the edited formula?"""
        same = bisect_right(self._places, 0, key=lambda at: 0 if edited.startswith(self._latex[:at]) else 1) - 1
        first = max(0, same - _BACK)
        return self._run(edited, self._places[first], list(self._stacks[first]))

    def _run(self, text: str, at: int, stack: list, places: list | None = None, stacks: list | None = None) -> bool:
        """Shift and reduce from a place in the text on; note the stack behind each token."""
        whole = TextSlice.cast_from(text)
        while at < len(text):
            lexer = self._lexers[stack[-1]]
            found = lexer.match(whole, at)
            if not found:
                return False
            word, kind = found
            if kind not in lexer.ignore_types:
                if self._known.get(len(text) - at) == stack and text[at:] == self._latex[at - len(text) :]:
                    return True  # nothing differs from here on
                if not self._shift(stack, kind):
                    return False
            at += len(word)
            if places is not None and kind not in lexer.ignore_types:
                places.append(at)
                stacks.append(list(stack))
        return self._shift(stack, "$END")

    def _shift(self, stack: list, kind: str) -> bool:
        """Reduce until a token can be shifted; False where the grammar has no place for it."""
        while True:
            action = self._states[stack[-1]].get(kind)
            if action is None:
                return False
            if action[0] is Shift:
                stack.append(action[1])
                return True
            rule = action[1]
            if rule.expansion:
                del stack[-len(rule.expansion) :]
            stack.append(self._states[stack[-1]][rule.origin.name][1])
            if kind == "$END" and stack[-1] == self._end:
                return True
