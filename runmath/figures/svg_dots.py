"""Draw the dots of a line as one path: strokes of no length with round ends look like discs.

A mark for each dot takes a browser more time when a figure moves, and more characters.
"""

from __future__ import annotations

import math
import re
import xml.etree.ElementTree as etree

_SVG = "{http://www.w3.org/2000/svg}"
_DEFS, _GROUP, _PATH, _USE = (f"{_SVG}{name}" for name in ("defs", "g", "path", "use"))
_NUMBER = re.compile(r"-?\d*\.?\d+")


def draw_dots(root: etree.Element) -> None:
    """Replace the marks that are discs, which say their paint where they are defined."""
    marks = {f"#{mark.get('id')}": dot for mark in root.iterfind(f".//{_DEFS}/{_PATH}[@id]") if (dot := _dot(mark))}
    for parent in list(root.iter()):
        for use in list(parent):
            if use.tag == _USE and (dot := marks.get(use.get("href"))) and {*use.attrib} == {"href", "x", "y"}:
                _add(parent, use, dot)
        if parent.tag == _GROUP and len(parent) == 1 and parent[0].get("stroke-linecap") == "round":
            path = parent[0]  # a group of dots is their path
            parent.tag, parent.attrib = _PATH, {**parent.attrib, **path.attrib}
            parent.remove(path)
    _drop(root, {name[1:] for name in marks} - {use.get("href", "")[1:] for use in root.iter(_USE)})


def _add(parent: etree.Element, use: etree.Element, dot: dict[str, str]) -> None:
    """Put a stroke in the place of a mark, or to those of the same kind before it."""
    place = list(parent).index(use)
    where = f"M{use.get('x')} {use.get('y')}h0".replace(" -", "-")
    before = parent[place - 1] if place else use
    if {**before.attrib, "d": ""} == {**dot, "d": ""}:
        before.set("d", before.get("d") + where)
        parent.remove(use)
    else:
        parent[place] = etree.Element(_PATH, {**dot, "d": where})


def _dot(mark: etree.Element) -> dict[str, str] | None:
    """How to stroke a point so that it looks like a mark: None if it is no disc of one colour."""
    radius, paint = _radius(mark.get("d", "")), mark.get("fill")
    if not radius or not paint or paint == "none" or mark.get("stroke", paint) not in (paint, "none"):
        return None
    if {*mark.attrib} - {"d", "id", "fill", "stroke", "stroke-width", "stroke-linejoin"}:
        return None
    edge = float(mark.get("stroke-width", 1)) if mark.get("stroke", "none") != "none" else 0
    width = f"{round(2 * radius + edge, 2):g}"
    return {"fill": "none", "stroke": paint, "stroke-linecap": "round", "stroke-width": width}


def _radius(data: str) -> float | None:
    """Of a circle around 0, which matplotlib draws as eight curves."""
    (_, *start), *curves = ([0, *map(float, _NUMBER.findall(part))] for part in data.split("c"))
    if len(curves) != 8 or any(len(curve) != 7 for curve in curves):
        return None
    x, y = start
    radius = math.hypot(x, y)
    for *_, along, down in curves:
        x, y = x + along, y + down
        if abs(math.hypot(x, y) - radius) > 0.03:
            return None
    return radius


def _drop(root: etree.Element, names: set[str]) -> None:
    for parent in root.iter():
        for child in list(parent):
            if child.tag == _DEFS:
                for mark in [mark for mark in child if mark.get("id") in names]:
                    child.remove(mark)
                if not len(child):
                    parent.remove(child)
