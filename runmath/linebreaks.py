"""Korean lines do not break between a formula, code or a bracket and the particle that belongs to it."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

JOINER = "\N{WORD JOINER}"
_CLOSING = tuple(")%”’")
_CLOSED = re.compile(r"(?<=[)%”’])(?=[가-힣])")
_OPENED = re.compile(r"(?<=[(“‘])\Z")
_PARTICLE = re.compile(r"\A(?=[가-힣])")


def glue(element: Element) -> None:
    """Put a word joiner wherever a browser would break the line within what is one word in Korean."""
    element.text = _CLOSED.sub(JOINER, element.text or "")
    before = None
    for child in element:
        if _is_formula(child):
            _open(element if before is None else before, "text" if before is None else "tail")
        elif child.tag not in ("code", "pre"):
            glue(child)
        child.tail = _CLOSED.sub(JOINER, child.tail or "")
        if _is_formula(child) or child.tag == "code" or "".join(child.itertext()).endswith(_CLOSING):
            child.tail = _PARTICLE.sub(JOINER, child.tail)
        before = child


def _is_formula(element: Element) -> bool:
    return element.get("class") == "arithmatex"


def _open(element: Element, attribute: str) -> None:
    """No break after the bracket or quotation mark that ends the text before a formula."""
    setattr(element, attribute, _OPENED.sub(JOINER, getattr(element, attribute) or ""))
