"""What changes from one picture to another: attributes and texts of elements that are all there from the first."""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from runmath.errors import RunmathError
from runmath.figures.labels import has_words

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


def between(changes: Sequence[list[Any]], one: int, other: int) -> list[list[Any]]:
    """Those changes that tell two of the pictures apart."""
    return [change for change in changes if _value(change, one) != _value(change, other)]


def speak(changes: Sequence[list[Any]]) -> bool:
    """Whether words change, as those of a label with a value: in another language they are others."""
    return any(has_words(text) for _, name, values, *_ in changes if name == TEXT for text in values)


def fit(changes: Sequence[list[Any]], numbers: Sequence[int], svgs: Sequence[str]) -> bool:
    """Whether the changes, found in pictures with other words, make these too, which have the numbers."""
    try:
        own = differences(svgs, str)
    except RunmathError:
        return False
    told = [[_told(element) for element in etree.fromstring(svg).iter()] for svg in svgs]
    known = {(place, name) for place, name, *_ in changes}
    return (
        known.issuperset((place, name) for place, name, *_ in own)
        and max((place for place, _ in known), default=0) < len(told[0])
        and all(
            elements[change[0]][1].get(change[1]) == _value(change, number)
            for number, elements in zip(numbers, told, strict=True)
            for change in changes
        )
    )


def _value(change: list[Any], number: int) -> str | None:
    _, _, values, *which = change
    return values[which[0][number] if which else number]


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
