"""A folded part says which figures and tables it holds: Figure 3 follows Figure 1, and a reader knows where 2 is.

Numbers follow the page, which paper shows unfolded.
"""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString


def say_what_they_hold(root: Element, numbers: Mapping[str, str]) -> None:
    """Put "Figure 2" behind the title of each fold that holds it.

    Parameters
    ----------
    root : the page
    numbers : what figures and tables are called, by id
    """
    for fold in root.iter("details"):
        ids = [figure.get("id") for figure in fold.iter("figure")]
        names = [numbers[id_].replace(" ", "\N{NO-BREAK SPACE}") for id_ in ids if id_ in numbers]
        if names and fold[0].tag == "summary":
            SubElement(fold[0], "span", {"class": "rm-holds"}).text = AtomicString(" · " + ", ".join(names))
