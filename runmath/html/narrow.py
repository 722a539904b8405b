r"""A long formula in shorter lines, for phones: broken before its relations, where that is not enough before + and −.

MathML breaks nowhere by itself. So a formula that is wider than a phone is written twice, each time as one whole
`<math>`: in the lines of its source, and in shorter ones; site.css shows one of them, a little smaller where that is
not enough. What is copied is the source either way.

Which relation begins a line is decided here, and not by the writer of a page: both are the same LaTeX, which is read,
evaluated and compared once.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from runmath.html.formula_width import BESIDE, width
from runmath.html.mathml import to_mathml

if TYPE_CHECKING:
    from runmath.latex import Side
    from runmath.pieces import Cache

ROOM = 17.0
"""What a formula may take on a phone of 360 pixels, in em of its own size."""
WIDER_ROOM = 18.6
"""The same at 390 pixels: what finds room there is broken only on narrower ones."""
_TEX = re.compile(r'data-tex="[^"]*"')


def displayed(latex: str, cache: Cache) -> str:
    """A displayed formula as MathML; a long one twice, the second time in lines for phones.

    Raises
    ------
    RunmathError
        If the LaTeX cannot be read by the renderer.
    """
    whole = to_mathml(latex, display=True)
    if (wide := width(whole)) <= ROOM:
        return whole
    lines = cache.get(("narrow", latex), lambda: _lines(latex))
    narrow = to_mathml(lines, display=True) if lines else whole
    if width(narrow) > wide - 1:
        return whole
    source, near = _TEX.search(whole)[0], " rm-near" if wide <= WIDER_ROOM else ""
    tight = " rm-tight" if width(narrow) - BESIDE > ROOM else ""
    narrow = _TEX.sub(lambda _: f'class="rm-narrow{near}{tight}" {source}', narrow, count=1)
    return whole.replace("<math", f'<math class="rm-wide{near}"', 1) + narrow


def _lines(latex: str) -> str:
    """The LaTeX of the first layout that finds room, else of the least wide; nothing for what is not read."""
    from runmath.latex import statements  # late: it imports what evaluates, NumPy and SciPy

    found = statements(latex)
    tried = [layout(found, breaks) for breaks in (False, True) for layout in (_aligned, _hanging)] if found else [""]
    return min(tried, key=lambda lines: max(_wide(lines) - BESIDE, ROOM))


def _aligned(statements: list[list[Side]], breaks: bool) -> str:
    rows, room = [], ROOM - max(_wide(_line(left)) for left, *_ in statements)
    for left, *rest in statements:
        first = _line(left)
        for side in rest:
            lines = _filled(side, room if breaks else float("inf"))
            rows += [f"{first} & {lines[0]}", *(rf"& \quad {line}" for line in lines[1:])]
            first = ""
        if not rest:
            rows.append(f"{first} &")
    return _environment(rows)


def _hanging(statements: list[list[Side]], breaks: bool) -> str:
    rows = []
    for left, *rest in statements:
        chain = " ".join(_line(side) for side in (left, *rest))
        if _wide(chain) <= ROOM:
            rows.append(f"& {chain}")
            continue
        rows += [f"& {line}" for line in _filled(left, ROOM if breaks else float("inf"))]
        for side in rest:
            first, *more = _filled(side, ROOM - 1 if breaks else float("inf"))
            rows += [rf"& \quad {first}", *(rf"& \qquad {line}" for line in more)]
    return _environment(rows)


def _line(side: Side) -> str:
    return " ".join(side)


def _environment(rows: list[str]) -> str:
    return r"\begin{aligned} " + r" \\ ".join(rows) + r" \end{aligned}"


def _filled(terms: list[str], room: float) -> list[str]:
    """Lines of as many terms as find room."""
    lines = [terms[0]]
    for term in terms[1:]:
        longer = f"{lines[-1]} {term}"
        if _wide(f"{{}} {longer}") <= room:  # as within a line, where a relation has its space
            lines[-1] = longer
        else:
            lines.append(f"{{}} {term}")
            room = min(room, ROOM - 2)
    return lines


@lru_cache(maxsize=4096)
def _wide(latex: str) -> float:
    return width(to_mathml(latex, display=True)) if latex.strip() else 0.0
