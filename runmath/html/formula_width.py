"""About how wide a browser sets MathML: by the letters of STIX Two Math, the spaces of MathML Core, and scripts' sizes.

Nothing is drawn while the site is built. Over the site's long formulas the estimate is at most seven hundredths from
what Chromium sets (tests/site/test_narrow_formulas.py).
"""

from __future__ import annotations

from itertools import zip_longest
from xml.etree.ElementTree import Element, fromstring

_SCRIPT = 0.7
_LETTERS = {0.28: "ijlI.,:;!|∣⋅·", 0.35: "()[]{}/ftJ", 0.43: "cersz‖", 0.85: "mwMW∞…∇", 0.68: "ACDGHKNOQUVX"}
_WIDTHS = {letter: width for width, letters in _LETTERS.items() for letter in letters}
_LETTER, _DIGIT, _SIGN, _SPELLED = 0.55, 0.49, 0.72, 0.49
_WIDER = {"∑": 1.33, "∏": 1.29, "∫": 0.95, "⟺": 1.61, "⟹": 1.61, "⇔": 0.95, "→": 0.95}
_RELATIONS, _OPERATIONS = "=<>≤≥≠≈∈∼∝≡≪≫→⟺⟹⇔∣", "+−⋅×"
_WIDE_SIGNS = "=<>≤≥≠≈∈∼∝≡≪≫+−×"
_BETWEEN, _AROUND, _AFTER = 5 / 18, 4 / 18, 3 / 18
_FENCES, _TALLER = "()[]{}", 0.3  # brackets grow with what they hold
_CELL = 0.4  # beside what stands in a cell, where it has no class that takes it away
_JOINED = {"rm-left", "rm-right"}
BESIDE = 2 * _CELL
"""What the columns of `aligned` have at their sides, and those for phones do not (site.css)."""


def width(mathml: str) -> float:
    """In em of the formula's own size."""
    return _row(fromstring(mathml), 1.0, display=True)


def _row(element: Element, size: float, display: bool) -> float:
    tall = any(element.find(f".//{tag}") is not None for tag in ("mfrac", "munderover"))
    grow = [one for one in element if one.tag == "mo" and one.get("stretchy") is None and (one.text or " ") in _FENCES]
    return sum(_width(child, size, display) for child in element) + (_TALLER * size * len(grow) if tall else 0)


def _width(element: Element, size: float, display: bool) -> float:
    """Of one element, whose letters have a size."""
    tag, children = element.tag, list(element)
    if tag == "mo":
        return _operator(element, display) * size
    if tag in ("mi", "mn", "mtext"):
        return _written(element.text or "", tag) * size
    if tag == "mspace":
        return float(element.get("width", "0").removesuffix("em") or 0) * size
    if tag == "mfrac":
        part = size if display else size * _SCRIPT
        return max(_width(child, part, False) for child in children) + 0.14 * size
    if tag in ("msub", "msup", "msubsup") or (tag in ("munder", "mover", "munderover") and not display):
        if tag == "mover":
            return _width(children[0], size, display)
        base, *scripts = children
        return _width(base, size, display) + max(_width(one, size * _SCRIPT, False) for one in scripts) + 0.04 * size
    if tag in ("munder", "mover", "munderover"):
        base, *scripts = children
        return max(_width(base, size, True), *(_width(one, size * _SCRIPT, False) for one in scripts))
    if tag == "msqrt":
        return 0.8 * size + _row(element, size, False)
    if tag == "mtable":
        large = element.get("displaystyle") == "true"
        columns = zip_longest(*([_cell(cell, size, large) for cell in row] for row in children), fillvalue=0.0)
        return sum(max(column) for column in columns)
    return _row(element, size, display)


def _cell(cell: Element, size: float, display: bool) -> float:
    sides = 1 if cell.get("class") in _JOINED else 2
    return _row(cell, size, display) + sides * _CELL * size


def _operator(element: Element, display: bool) -> float:
    sign = element.text or ""
    if sign in _WIDER:
        wide = _WIDER[sign] if display or sign not in "∑∏∫" else 0.95
    else:
        wide = _SIGN if sign and sign in _WIDE_SIGNS else _written(sign, "mo")
    usual = _BETWEEN if sign in _RELATIONS else _AROUND if sign in _OPERATIONS else _AFTER if sign in "∑∏" else 0
    before, after = (_space(element.get(side), usual) for side in ("lspace", "rspace"))
    return wide + before + (after if sign not in ",;" else _AFTER)


def _space(given: str | None, usual: float) -> float:
    return usual if given is None else float(given.removesuffix("em"))


def _written(text: str, tag: str) -> float:
    if text.isdecimal():
        return _DIGIT * len(text)
    if tag == "mi" and len(text) > 1:
        return sum(0.3 if letter in "ijltfr" else _SPELLED + 0.3 * (letter in "mM") for letter in text)
    return sum(_WIDTHS.get(letter, _LETTER) for letter in text if letter != "\u2061")
