"""Formulas that are part of a name: of a figure, a table, a column, a field, a section.

A name is made of the words within it, and mathematics has none: browsers leave it out. There it says its words itself
(`languages/aloud.py`), in the language of the part that it stands in.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable
from typing import TYPE_CHECKING

from runmath.languages.aloud import aloud

if TYPE_CHECKING:
    from runmath.pieces import Engine

ALOUD = "data-aloud"
"""The mark of such a formula until it becomes MathML: the language of its words."""
_NAMES = {"figcaption", "caption", "th", "label", "legend", "summary", "button", "a"} | {f"h{n}" for n in range(1, 7)}


def mark(element: etree.Element, language: str, named: bool = False) -> None:
    """Mark the formulas within names below an element."""
    for child in element:
        if child.get("class") == "arithmatex" and named:
            child.set(ALOUD, language)
        mark(child, child.get("lang") or language, named or child.tag in _NAMES)


def words(engine: Engine, language: str | None) -> Callable[[str], str]:
    """What says the words of a formula in a language; without one, it is part of no name and none are said."""
    if language is None:
        return lambda latex: ""
    return lambda latex: engine.cache.get(("aloud", language, latex), lambda: aloud(latex, language))
