"""Formulas that are part of a name: of a figure, a table, a column, a field, a section.

A name is made of the words within it, and mathematics has none: browsers leave it out. There it says its words itself
(`languages/aloud.py`), in the language of the part that it stands in.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree

ALOUD = "data-aloud"
"""The mark of such a formula until it becomes MathML: the language of its words."""
_NAMES = ("figcaption", "caption", "th", "label", "legend", "summary", "button", "a", "h1", "h2", "h3", "h4", "h5", "h6")


def mark(element: etree.Element, language: str, named: bool = False) -> None:
    """Mark the formulas within names below an element."""
    for child in element:
        if child.get("class") == "arithmatex" and named:
            child.set(ALOUD, language)
        mark(child, child.get("lang") or language, named or child.tag in _NAMES)
