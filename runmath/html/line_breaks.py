"""Lines break neither between a formula and its particle, a number and its unit, nor in code at a hyphen."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

JOINER = "\N{WORD JOINER}"
_CLOSING = tuple(")%”’∞")
_CLOSED = re.compile(r"(?<=[)%”’∞])(?=[가-힣])")
_OPENED = re.compile(r"[(“‘]*\Z")
_UNIT = re.compile(r"(?:(?<=\d)|\A) (?=(?:[ck]?m|°C)(?![A-Za-z]))")
_HYPHENED = re.compile(r"(?=.{1,24}\Z)[^\s-]*-\S*")  # as -inf: a browser goes on in the next line behind a hyphen
_HEADINGS = {f"h{level}" for level in range(1, 7)}
_LARGE = re.compile(r"(?<!\S)([^\s#-][^\s-]*-\S{1,16})")  # log-likelihood in large letters is broken on a phone
_REST = re.compile(r"\A[가-힣.,:;?!)”’]*")


def glue(element: Element) -> None:
    """Hold together, inside this element, what is one word although a browser would break it."""
    element.text = held(element.text)
    for at, child in enumerate(list(element)):
        child.tail = held(child.tail)
        if child.get("class") == "arithmatex":
            _wrap(element, at)
        elif child.tag == "code":
            child.tail = _joined(child.tail)
            if _HYPHENED.fullmatch("".join(child.itertext())):
                child.set("class", "rm-word")
        elif child.tag != "pre":
            glue(child)
            if child.tag in _HEADINGS:
                _wrap_hyphened(child)
            if "".join(child.itertext()).endswith(_CLOSING):
                child.tail = _joined(child.tail)


def held(text: str | None) -> str:
    """This text, unbroken between a number and its unit, and before a particle that a browser would part."""
    return _UNIT.sub("\N{NO-BREAK SPACE}", _CLOSED.sub(JOINER, text or ""))


def _joined(text: str) -> str:
    return JOINER + text if "가" <= text[:1] <= "힣" else text


def _wrap(parent: Element, at: int) -> None:
    """Around a formula no joiner helps: put it into a `rm-word`, with what directly precedes and follows it."""
    formula, before = parent[at], parent[at - 1] if at else None
    left = (parent.text if before is None else before.tail) or ""
    opening, rest = _OPENED.search(left)[0], _REST.match(formula.tail)[0]
    if not opening + rest:
        return
    left = left.removesuffix(opening)
    if before is None:
        parent.text = left
    else:
        before.tail = left
    word = parent[at] = Element("span", {"class": "rm-word"})
    word.text, word.tail = opening, formula.tail.removeprefix(rest)
    formula.tail = rest
    word.append(formula)


def _wrap_hyphened(heading: Element) -> None:
    """Put every word with a hyphen into a `rm-word`; no other hyphen stands in, which a search would not find."""
    for at in range(len(heading), -1, -1):
        before = heading[at - 1] if at else None
        text, *words = _LARGE.split((heading.text if before is None else before.tail) or "")
        if before is None:
            heading.text = text
        else:
            before.tail = text
        for place, word in enumerate(words[::2]):
            span = Element("span", {"class": "rm-word"})
            span.text, span.tail = word, words[2 * place + 1]
            heading.insert(at + place, span)
