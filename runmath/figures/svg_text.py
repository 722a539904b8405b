"""The words in matplotlib's SVG: a label in few elements, and mathematics in the letters that the page's font has."""

from __future__ import annotations

import itertools
import unicodedata
import xml.etree.ElementTree as etree

_ITALIC = {
    unicodedata.normalize("NFKC", chr(code)): chr(code)
    for code in [*range(0x1D434, 0x1D455), 0x210E, *range(0x1D456, 0x1D468), *range(0x1D6FC, 0x1D71C)]
}


def merge(text: etree.Element) -> None:
    """matplotlib places every character of a label with mathematics by itself; let a run of them be one element.

    Mathematics keeps its places, spaces between operators included, for the page has its font. The page's other font
    is not quite as wide as the one that measured: within a run it flows, up to where the next run begins.
    """
    runs: list[etree.Element] = []
    for span in sorted(text, key=_left):  # they come grouped by font, not as they are read
        if runs and {**span.attrib, "x": ""} == {**runs[-1].attrib, "x": ""}:
            runs[-1].text = (runs[-1].text or "") + (span.text or "")
            if span.get("class") == "fig-math":
                runs[-1].set("x", f"{runs[-1].get('x')} {span.get('x')}")
        else:
            runs.append(span)
        text.remove(span)
    text.extend(runs)
    for run, following in itertools.pairwise(runs):
        if run.get("class") != "fig-math":
            run.set("textLength", f"{_left(following) - _left(run):.2f}")
    if runs:
        text.text = None
        text.set("class", "fig-runs")
        for span in runs:
            span.tail = None


def _left(span: etree.Element) -> float:
    return float(span.get("x", "0").split()[0])


def slant(element: etree.Element) -> None:
    """The italic letters of mathematics are letters of their own, as in the formulas; the font has no other italics."""
    if element.get("class") == "fig-math" and element.get("font-style") == "italic":
        del element.attrib["font-style"]
        element.text = "".join(_ITALIC.get(letter, letter) for letter in element.text or "")
