"""Single edits of a formula's text, as a hand could make them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from runmath.latex.mutation.editor import Editor

_OPPOSITE = {
    r"\sum": r"\prod", r"\prod": r"\sum", r"\max": r"\min", r"\min": r"\max", r"\log": r"\exp", r"\exp": r"\log",
    r"\operatorname*{argmax}": r"\operatorname*{argmin}", r"\operatorname*{argmin}": r"\operatorname*{argmax}",
    r"\operatorname*{arg\,max}": r"\operatorname*{arg\,min}", r"\operatorname*{arg\,min}": r"\operatorname*{arg\,max}",
    "<": ">", ">": "<", r"\le": r"\ge", r"\ge": r"\le", r"\leq": r"\geq", r"\geq": r"\leq", r"\iff": r"\implies",
}  # fmt: skip
_SYMBOL = re.compile(
    r"[A-Za-z]|\\(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|rho|sigma|tau|phi|chi|psi|omega"
    r"|Theta|Lambda|Sigma|Phi|Psi|Omega|ell|pi)|\\(?:hat|bar|tilde|mathcal|mathbf|boldsymbol)\s*\{.*\}"
    r"|\\(?:mathrm|operatorname)\{.*\}"
)
_RELATIONS = (
    *"=<>",
    *(rf"\{word}" for word in ("leq", "le", "geq", "ge", "neq", "ne", "approx", "propto", "in")),
)


def _signs(edit: Editor, index: int) -> Iterator[str]:
    word, before = edit.text(index), edit.text(index - 1)
    if word in "+-":
        yield edit.put(index, "-" if word == "+" else "+")
        yield edit.put(index, "")
    if index == 0 or before in ("=", "(", "&", r"\quad", r"\approx", "{", "[", "<", ">"):
        yield edit.put(index, "-" + word)


def _relations(edit: Editor, index: int) -> Iterator[str]:
    if edit.text(index) in _RELATIONS:
        for other in ("=", r"\neq", r"\leq", r"\geq", "<", ">", r"\approx"):
            yield edit.put(index, other)


def _operators(edit: Editor, index: int) -> Iterator[str]:
    word = edit.text(index)
    if word in _OPPOSITE:
        yield edit.put(index, _OPPOSITE[word])
    if word in (r"\log", r"\exp", r"\lvert", r"\rvert"):
        yield edit.put(index, "")
    if word in (r"\sum", r"\prod", r"\int", r"\max", r"\min", r"\mathbb{E}"):
        end = index + 1
        while edit.text(end) in ("_", "^"):
            end = edit.end(end + 1)
        yield edit.put(index, "", end - 1)
    if word == r"\sqrt":
        end = edit.end(index + 1)
        yield edit.put(index, f"({edit.between(index + 2, end - 1)})", end - 1)
    if word == r"\infty":
        yield from (edit.put(index, other) for other in ("0", "1", "2", "10", "100"))


def _numbers(edit: Editor, index: int) -> Iterator[str]:
    word = edit.text(index)
    if not word[0].isdigit():
        return
    unit = 10 ** -len(word.partition(".")[2])
    digits = len(word.partition(".")[2])
    for change in (unit, -unit, 1):
        value = float(word) + change
        yield edit.put(index, f"{value:.{digits}f}" if value >= 0 else "(-1)")


def _scripts(edit: Editor, index: int) -> Iterator[str]:
    if edit.text(index) not in ("_", "^"):
        return
    end = edit.end(index + 1)
    braced = edit.text(index + 1) == "{"
    body = edit.between(index + 2, end - 1) if braced else edit.text(index + 1)
    yield edit.put(index, "", end - 1)
    for change in ("+1", "-1"):
        yield edit.put(index + 1, "{" + body + change + "}", end - 1)
    if edit.text(index) == "^":
        yield edit.put(index + 1, "{-" + body + "}", end - 1)
        yield edit.put(index, "_")


def _fractions(edit: Editor, index: int) -> Iterator[str]:
    if edit.text(index) not in (r"\frac", r"\dfrac", r"\tfrac", r"\binom"):
        return
    middle = edit.end(index + 1)
    end = edit.end(middle)
    above, below = edit.between(index + 1, middle), edit.between(middle, end)
    yield edit.put(index + 1, below + above, end - 1)
    yield edit.put(index, f"({above.strip()[1:-1]})", end - 1)
    yield edit.put(index + 1, "{1}", middle - 1)
    yield edit.put(index, "", end - 1)
    if edit.is_differential(index + 2) and edit.is_differential(middle + 1):
        sign = edit.text(middle + 1)
        inner = edit.between(middle + 2, end - 1)
        if middle == index + 4:
            yield edit.put(index + 1, "{" + sign + "^2}{" + sign + " " + inner + "^2}", end - 1)


def _groups(edit: Editor, index: int) -> Iterator[str]:
    """Parentheses dropped; arguments dropped and swapped, separators changed."""
    if edit.text(index) not in ("(", "["):
        return
    end = edit.end(index)
    if edit.text(end - 1) not in (")", "]"):
        return
    yield edit.put(index, " " + edit.between(index + 1, end - 1), end - 1)
    yield edit.put(index, "", end - 1)
    cuts = [index, *_separators(edit, index + 1, end - 1), end - 1]
    for first, second, third in zip(cuts, cuts[1:], cuts[2:], strict=False):
        one, two = edit.between(first + 1, second), edit.between(second + 1, third)
        mark = edit.text(second)
        yield edit.put(first + 1, f"{two} {mark} {one}", third - 1)
        yield edit.put(second, r"\mid" if mark in (",", ";") else ",")
        yield edit.put(first + 1, two, third - 1)
        yield edit.put(first + 1, one, third - 1)


def _separators(edit: Editor, start: int, end: int) -> list[int]:
    found, position = [], start
    while position < end:
        if edit.text(position) in (",", ";", r"\mid", r"\|"):
            found.append(position)
        position = edit.end(position)
    return found


def _symbols(edit: Editor, index: int) -> Iterator[str]:
    """A symbol replaced by every other of the formula, or dropped; a hat dropped."""
    word = edit.text(index)
    if not _SYMBOL.fullmatch(word) or edit.is_differential(index):
        return
    yield edit.put(index, "")
    for other in _all_symbols(edit):
        if other != word:
            yield edit.put(index, other)
    if found := re.fullmatch(r"\\(?:hat|bar|tilde)\s*\{(.*)\}", word):
        yield edit.put(index, found[1])


def _all_symbols(edit: Editor) -> list[str]:
    places = [k for k in range(len(edit.words)) if not edit.is_differential(k)]
    return sorted({edit.text(k) for k in places if _SYMBOL.fullmatch(edit.text(k))})


def swapped_symbols(edit: Editor) -> Iterator[str]:
    """Two symbols exchanged throughout."""
    names = _all_symbols(edit)
    for first in range(len(names)):
        for second in range(first + 1, len(names)):
            swap = {names[first]: names[second], names[second]: names[first]}
            out, last = "", 0
            for position, word in enumerate(edit.words):
                new = word.text if edit.is_differential(position) else swap.get(word.text, word.text)
                out += edit.latex[last : word.start] + new + " " * (new != word.text)
                last = word.end
            yield out + edit.latex[last:]


def dropped_sides(latex: str) -> Iterator[str]:
    found = re.fullmatch(r"(\\begin\{aligned\})(.*)(\\end\{aligned\})", latex.strip(), re.S)
    head, body, tail = found.groups() if found else ("", latex, "")
    for mark in (" = ", r"\\", r", \quad "):
        parts = body.split(mark)
        if len(parts) > 1:
            for k in range(len(parts)):
                yield head + mark.join(parts[:k] + parts[k + 1 :]) + tail


RULES = (_signs, _relations, _operators, _numbers, _scripts, _fractions, _groups, _symbols)
"""What can be done to one word of a formula."""
