"""Make matplotlib's SVG part of a page: colours from the page's theme, its font, ids of its own, little weight."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from functools import lru_cache
from html import escape

from runmath.figures import svg_text
from runmath.figures.svg_minify import path, shorten

CYCLE = ("#fe0101", "#fe0202", "#fe0303", "#fe0404", "#fe0505", "#fe0606")
INK, MUTED, SURFACE = "#010203", "#808080", "#fdfefd"
COLOURS = {
    **{colour: f"var(--fig-{number})" for number, colour in enumerate(CYCLE, 1)},
    INK: "var(--fig-ink)",
    "#000000": "var(--fig-ink)",
    MUTED: "var(--fig-muted)",
    SURFACE: "var(--fig-surface)",
    "#ffffff": "var(--fig-surface)",
    "none": "none",
}
"""Figures are drawn in colours that stand for roles; the page says what a role looks like, light or dark."""

_SVG, _LINK = "{http://www.w3.org/2000/svg}", "{http://www.w3.org/1999/xlink}href"
_NUMBER = re.compile(r"-?\d+\.\d+(?:e-?\d+)?")
_SENTENCE = re.compile(r"(?<=[.?!]) ")
_MATH_FONTS = ("STIX", "cm")
_DEFAULTS = {
    ("stroke-opacity", "1"), ("fill-opacity", "1"), ("opacity", "1"), ("stroke-linejoin", "round"), ("transform", ""),
}  # fmt: skip


class UnknownColour(ValueError):
    """A colour that the page's theme knows nothing of."""


def themed(source: str, decimals: int = 2) -> str:
    """One `<svg>` element for a page, its ids beginning with `ID-`; it has no name yet (see `placed`).

    Parameters
    ----------
    source : what `Figure.savefig(format="svg")` wrote, with `svg.fonttype: none` and the colours of `COLOURS`
    decimals : of the points of a curve; a point is two pixels on a large screen

    Raises
    ------
    UnknownColour
        If a colour is not one of `COLOURS`.
    """
    root = etree.fromstring(source)
    used = {match for match in re.findall(r"#([\w.-]+)[\")]", source)}
    for parent in list(root.iter()):
        for child in list(parent):
            if _tag(child) == "metadata" or child.find(f"{_SVG}style") is not None:
                parent.remove(child)
    for element in root.iter():
        _mend(element, used, decimals)
    for text in root.iter(f"{_SVG}text"):
        svg_text.merge(text)
    for element in root.iter():
        svg_text.slant(element)
    _flatten(root)
    shorten(root)
    _, _, width, height = root.attrib["viewBox"].split()
    body = "".join(_write(child) for child in root)
    return (
        f'<svg role="img" aria-labelledby="ID-title ID-what" viewBox="{root.attrib["viewBox"]}" '
        f'width="{float(width):.0f}" height="{float(height):.0f}"{_attributes(root, "fill", "font-size")}>'
        f'<g aria-hidden="true">{body}</g></svg>'  # one image: no tick is read out
    )


def placed(svg: str, prefix: str, title: str, description: str, lang: str = "") -> str:
    """A themed figure under an id of the page, with its name and description, which may need a `lang` of its own.

    The first sentence of the description says what is drawn, and is part of the name; the others describe it.
    """
    what, *more = _SENTENCE.split(description, maxsplit=1)
    said = f'<title id="{prefix}-title">{escape(title)}</title><desc id="{prefix}-what"{lang}>{escape(what)}</desc>'
    if more:
        said += f'<desc id="{prefix}-desc"{lang}>{escape(more[0])}</desc>'
        svg = svg.replace(' viewBox="', ' aria-describedby="ID-desc" viewBox="', 1)
    svg = re.sub(r'((?:id|aria-\w+by)="|#|(?<=-title ))ID-', rf"\g<1>{prefix}-", svg)
    return svg.replace("<g aria-hidden", f"{said}<g aria-hidden", 1)


def _mend(element: etree.Element, used: set[str], decimals: int) -> None:
    own = element.attrib.pop("id", None)
    known = own in used  # a mark: it is small
    element.attrib = {**_mended(_tag(element), tuple(element.attrib.items()), 2 if known else decimals)}
    if known:
        element.set("id", f"ID-{own}")


@lru_cache(maxsize=1 << 12)  # from one picture of a moving figure to the next, most stays
def _mended(tag: str, attributes: tuple[tuple[str, str], ...], decimals: int) -> dict[str, str]:
    if tag == "image":
        raise UnknownColour("a picture of pixels (imshow) cannot follow the page's colours; draw lines or areas")
    found: dict[str, str] = {}
    for name, value in [*attributes, *_style(dict(attributes).get("style", ""))]:
        if name == "style":
            continue
        if name in ("fill", "stroke"):
            value = _colour(value)
        elif name == "font-family":
            name, value = ("class", "fig-math") if value.lstrip("'\"").startswith(_MATH_FONTS) else ("", "")
        elif name == "font":
            raise AssertionError(f"matplotlib writes fonts in another way now: {value}")
        name = "href" if name == _LINK else name
        value = path(value, decimals) if name == "d" else _said(name, value)
        if name and (name, value) not in _DEFAULTS:
            found[name] = value
    return found


def _said(name: str, value: str) -> str:
    """The value of an attribute other than a path: its ids as on a page, its numbers short."""
    if name == "transform":
        value = re.sub(r"rotate\(-?0 [^)]*\)\s*", "", value)
    value = value.replace("url(#", "url(#ID-") if name == "clip-path" else value
    value = f"#ID-{value[1:]}" if name == "href" else value
    if name in ("x", "y", "width", "height", "transform", "points", "stroke-width", "stroke-dasharray"):
        value = " ".join(_NUMBER.sub(_short, value).split())
    return value


def _colour(value: str) -> str:
    if value.startswith("url(#"):  # a hatch
        return value.replace("url(#", "url(#ID-")
    if value not in COLOURS:
        raise UnknownColour(f"the colour {value} is none of the site's; use C0 to C5, grey or the default")
    return COLOURS[value]


def _flatten(parent: etree.Element) -> None:
    """Drop groups that say nothing any more."""
    for child in list(parent):
        _flatten(child)
    for index, child in reversed(list(enumerate(parent))):
        if _tag(child) == "g" and not child.attrib:
            parent[index : index + 1] = list(child)
        elif _is_invisible(child):
            parent.remove(child)


def _is_invisible(element: etree.Element) -> bool:
    unpainted = element.get("fill") == "none" and not element.get("stroke")
    return (_tag(element) == "path" and unpainted) or (_tag(element) == "defs" and not len(element))


def _attributes(element: etree.Element, *names: str) -> str:
    return "".join(f' {name}="{escape(element.attrib[name])}"' for name in names if name in element.attrib)


def _write(element: etree.Element) -> str:
    attributes = _attributes(element, *sorted(element.attrib))
    inner = escape(element.text or "", quote=False) if _tag(element) in ("text", "tspan") else ""
    inner += "".join(_write(child) for child in element)
    return f"<{_tag(element)}{attributes}>{inner}</{_tag(element)}>" if inner else f"<{_tag(element)}{attributes}/>"


def _style(style: str) -> list[tuple[str, str]]:
    pairs = (part.partition(":") for part in style.split(";") if part.strip())
    return [(name.strip(), value.strip()) for name, _, value in pairs]


def _short(found: re.Match) -> str:
    """A coordinate to a hundredth of a point: finer than a screen shows."""
    number = f"{float(found[0]):.2f}".rstrip("0").rstrip(".")
    return "0" if number == "-0" else number


def _tag(element: etree.Element) -> str:
    return element.tag.rpartition("}")[2]
