r"""LaTeX to MathML at build time. The one place that knows the renderer.

Two syntaxes reach it: formula blocks, and what arithmatex found in the text (`\(...\)` in a span).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from html import escape

from math_core import LatexError, LatexToMathML

from runmath.errors import RunmathError, line_at

_STRETCHED = re.compile(
    r"\\(underbrace|overbrace|overline|underline|widehat|widetilde|overrightarrow|xrightarrow|boxed|[bx]?cancel)(?![A-Za-z])"
)
"""Browsers drop pieces of horizontally stretched MathML, and draw no boxes or strokes around it."""


_CLASSES = {
    "text-align: right;justify-items: end;padding-right: 0;": "rm-right",
    "text-align: left;justify-items: start;padding-left: 0;": "rm-left",
    "text-align: left;justify-items: start;padding-right: 0;": "rm-case",
    "text-align: left;justify-items: start;padding-right: 0;padding-left:1em;": "rm-when",
    "padding-right:0.1667em;": "rm-after",
    "padding-left:0.1667em;": "rm-before",
    "padding-left:0.1667em;padding-right:0.1667em;": "rm-around",
    "margin-left:-0.16666667em;": "rm-closer",
}
"""What the renderer writes into cells of `aligned` and `cases`, around groups and for `\\!`; and the class that says so
in site.css."""
_NOTHING = re.compile(r"padding-(?:left|right):0;")


@lru_cache(maxsize=4096)
def to_mathml(latex: str, display: bool, words: str = "") -> str:
    """A `<math>` element.

    Parameters
    ----------
    words : how it is read aloud, where it is part of a name (see `names.py`)

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
    label = f' aria-label="{escape(words)}"' if words else ""
    tex = escape(" ".join(latex.split()))
    mathml = mathml.replace("<math", f'<math{label} data-tex="{tex}"', 1)  # site.js copies the LaTeX
    mathml = mathml.replace('<mo stretchy="false">¯<', '<mo class="rm-over" stretchy="false">¯<')
    return mathml.replace("ˆ", "^").replace("&ApplyFunction;", "&#x2061;")


def text_with_math(text: str, say: Callable[[str], str] = lambda latex: "") -> str:
    r"""HTML of a label or cell, in which `$...$` is mathematics, as it is to matplotlib; `\$` is a dollar sign.

    `say` gives the words of a formula, where the text is a name.
    """
    parts = re.split(r"(?<!\\)\$", text)
    mathematics = len(parts) % 2  # an odd number of dollars is none
    return "".join(
        to_mathml(part, False, say(part)) if mathematics and index % 2 else escape(part.replace(r"\$", "$"))
        for index, part in enumerate(parts if mathematics else [text])
    )


def _class(style: re.Match) -> str:
    """What a style asks for, as a class: a page's policy lets no style stand in an element."""
    asked = style[1] if style[1] in _CLASSES else _NOTHING.sub("", style[1])
    if asked and asked not in _CLASSES:
        what = f"the LaTeX asks for the style `{style[1]}`, which pages do not have"
        raise RunmathError(None, 1, what, "use no colours, no rules, and of spaces only `\\,`, `\\!` and `\\quad`")
    return f' class="{_CLASSES[asked]}"' if asked else ""


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
