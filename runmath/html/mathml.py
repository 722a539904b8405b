r"""LaTeX to MathML at build time. The one place that knows the renderer.

Two syntaxes reach it: formula blocks, and what arithmatex found in the text (`\(...\)` in a span).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from html import escape

from math_core import LatexError, LatexToMathML

from runmath.errors import RunmathError, line_at

_STRETCHED = re.compile(
    r"\\(underbrace|overbrace|overline|underline|widehat|widetilde|overrightarrow|xrightarrow)(?![A-Za-z])"
)
"""Browsers drop pieces of horizontally stretched MathML."""


_ALIGNED = {
    "text-align: right;justify-items: end;padding-right: 0;": "rm-right",
    "text-align: left;justify-items: start;padding-left: 0;": "rm-left",
    "text-align: left;justify-items: start;padding-right: 0;": "rm-case",
    "text-align: left;justify-items: start;padding-right: 0;padding-left:1em;": "rm-when",
}
"""What the renderer writes into cells of `aligned` and `cases`, and the class that says so in site.css."""


@lru_cache(maxsize=4096)
def to_mathml(latex: str, display: bool) -> str:
    """A `<math>` element.

    Raises
    ------
    RunmathError
        If the LaTeX cannot be read or would not be shown whole, with the line within the LaTeX. The place is the
        caller's to add.
    """
    if found := _STRETCHED.search(latex):
        what = f"{found[0]} is not shown whole by browsers"
        raise RunmathError(None, line_at(latex, found.start()), what, "say it in words or with another symbol")
    try:
        mathml = _converter().convert_with_local_state(latex, displaystyle=display)
    except LatexError as error:
        what = f"the LaTeX `{_short(latex)}` cannot be read: {_plain(str(error))}"
        place = re.match(r"\s*(\d+):", str(error))
        raise RunmathError(None, line_at(latex, int(place[1]) if place else 0), what, "mend the formula") from None
    mathml = re.sub(r' style="([^"]*)"', _class, mathml)
    return mathml.replace("ˆ", "^").replace("&ApplyFunction;", "&#x2061;")


def text_with_math(text: str) -> str:
    r"""HTML of a label or cell, in which `$...$` is mathematics, as it is to matplotlib; `\$` is a dollar sign."""
    parts = re.split(r"(?<!\\)\$", text)
    mathematics = len(parts) % 2  # an odd number of dollars is none
    return "".join(
        to_mathml(part, display=False) if mathematics and index % 2 else escape(part.replace(r"\$", "$"))
        for index, part in enumerate(parts if mathematics else [text])
    )


def _class(style: re.Match) -> str:
    """How a cell is aligned, as a class: a page's policy lets no style stand in an element."""
    if style[1] not in _ALIGNED:
        what = f"the LaTeX asks for the style `{style[1]}`"
        raise RunmathError(None, None, what, "leave colours and sizes to the theme")
    return f' class="{_ALIGNED[style[1]]}"'


@cache
def _converter() -> LatexToMathML:
    return LatexToMathML(fancy_error=False)


def _plain(message: str) -> str:
    """The renderer's message; it counts characters from 0."""
    found = re.fullmatch(r"(\d+): (.*)", message.strip(), re.S)
    return f"{found[2].rstrip('.')} (at character {int(found[1]) + 1})" if found else message.strip()


def _short(latex: str) -> str:
    latex = " ".join(latex.split())
    return latex if len(latex) <= 60 else latex[:57] + "..."
