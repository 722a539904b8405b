"""What changes from one picture to another: attributes and texts of elements that are all there from the first."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from runmath.errors import RunmathError

TEXT = "#"
"""Stands for an attribute's name where an element's text is meant."""


def differences(svgs: Sequence[str], name: Callable[[int], str]) -> list[list[Any]]:
    """The changes that make each picture of the first.

    Parameters
    ----------
    svgs : themed pictures (see `svg.themed`)
    name : what the picture with a number is called, for an error

    Returns
    -------
    list
        Of [element, attribute, values, which]: the element's number in the order of the document, the values that its
        attribute has (None: it has none), and for every picture the index of its value; without `which`, each
        picture has the value of its own number.

    Raises
    ------
    RunmathError
        If a picture has other elements than the first.
    """
    told = [[_told(element) for element in etree.fromstring(svg).iter()] for svg in svgs]
    for number, elements in enumerate(told):
        _same_shape(told[0], elements, name(number), name(0))
    found = []
    for place in range(len(told[0])):
        for attribute in sorted({attribute for elements in told for attribute in elements[place][1]}):
            column = [elements[place][1].get(attribute) for elements in told]
            values = [*dict.fromkeys(column)]
            if len(values) == len(column):
                found.append([place, attribute, values])
            elif len(values) > 1:
                found.append([place, attribute, values, [values.index(value) for value in column]])
    return found


def said_point(point: Mapping[str, Any]) -> str:
    """What a picture is called in an error: `mu=166.0, sigma=3.0`."""
    return ", ".join(f"{name}={value!r}" for name, value in point.items())


def _told(element: etree.Element) -> tuple[str, dict[str, str]]:
    return element.tag, {**element.attrib, TEXT: element.text or ""}


def _same_shape(first: list, other: list, name: str, start: str) -> None:
    words = "its beginning"
    for a, b in zip_longest(first, other):
        if a is None or b is None or a[0] != b[0]:
            there, here = (f"<{part[0]}>" if part else "nothing" for part in (a, b))
            what = f"the picture at {name} has {here} where the one at {start} has {there}, after {words}"
            mend = "draw as many things at every value, within the axes: what is not to be seen at alpha 0 or length 0"
            raise RunmathError(None, None, what, mend)
        words = repr(a[1][TEXT]) if a[1][TEXT].strip() else words
