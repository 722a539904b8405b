"""Say an SVG picture in fewer characters: what is drawn stays the same to a hundredth of a point."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections import Counter
from functools import lru_cache

from runmath.figures.svg_dots import draw_dots

_USE = "{http://www.w3.org/2000/svg}use"
_INK = "var(--fig-ink)"  # what has no fill is black, which stands for ink
_PAINT = ("fill", "stroke", "stroke-width", "stroke-linejoin", "stroke-linecap")


def shorten(root: etree.Element) -> None:
    """Short ids, and what all say alike said once: of a mark where it is defined, of everything at the root."""
    _paint_marks_once(root)
    draw_dots(root)
    _rename(root)
    sizes = Counter(element.get("font-size") for element in root.iter() if "font-size" in element.attrib)
    _say_once(root, "fill", _INK)
    _say_once(root, "font-size", max(sizes, key=sizes.get, default=""))


def _rename(root: etree.Element) -> None:
    names = {element.get("id"): f"ID-{number}" for number, element in enumerate(root.iterfind(".//*[@id]"), 1)}
    for element in root.iter():
        for name, value in element.attrib.items():
            if name == "id" or (name == "href" and value[1:] in names):
                element.set(name, names[value] if name == "id" else f"#{names[value[1:]]}")
            elif reference := re.fullmatch(r"url\(#(.*)\)", value):
                element.set(name, f"url(#{names[reference[1]]})")


def _paint_marks_once(root: etree.Element) -> None:
    for mark in root.iterfind(".//*[@id]"):
        uses = [use for use in root.iter(_USE) if use.get("href") == f"#{mark.get('id')}"]
        for name in _PAINT:
            values = {use.get(name) for use in uses}
            if len(values) == 1 and None not in values:
                mark.attrib.setdefault(name, values.pop())  # what the mark says itself goes before
                for use in uses:
                    del use.attrib[name]


def _say_once(root: etree.Element, name: str, common: str) -> None:
    """Say at the root what most say, and drop it where the elements around say it already."""

    def drop(element: etree.Element, around: str) -> None:
        for child in element:
            if child.get(name) == around:
                del child.attrib[name]
            drop(child, child.get(name, around))

    if common:
        drop(root, common)
        root.set(name, common)


def path(data: str, decimals: int = 2) -> str:
    """A path told from point to point instead of from the corner: as exact, and half as long.

    Every point is rounded before it is subtracted, so nothing adds up along a curve.
    """
    written, at, start = [], [0, 0], [0, 0]
    for command, numbers in re.findall(r"([MLCQZz])([^MLCQZz]*)", data):
        points = [round(float(number) * 10**decimals) for number in numbers.split()]
        moved = [point - at[k % 2] for k, point in enumerate(points)]
        written.append(f"M{_run(points, decimals)}" if command == "M" else command.lower() + _run(moved, decimals))
        at = points[-2:] or start
        start = at if command == "M" else start
    return "".join(written)


def _run(numbers: list[int], decimals: int) -> str:
    """Numbers as short as they can be told apart: a minus separates, a zero before the point says nothing."""
    return re.sub(" (?=-)", "", " ".join(_short(number, decimals) for number in numbers))


@lru_cache(maxsize=1 << 16)  # a curve takes thousands of small steps, many of them alike
def _short(number: int, decimals: int) -> str:
    written = f"{number / 10**decimals:.{decimals}f}".rstrip("0").rstrip(".")
    return re.sub(r"^(-?)0\.", r"\1.", written)
