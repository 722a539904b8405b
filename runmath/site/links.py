"""Links between pages lead to ids that are there: MkDocs says it as well, but only when everything is built."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath

from runmath.errors import RunmathError, nearest
from runmath.pages import Page, id_list, published_ids, text_only
from runmath.pages.markup import without_code_spans

_LINK = re.compile(r"(\[?)\]\(([\w./-]+\.(?:md|py))?#([^)\s]+)\)")
_MADE = ("/// glossary", "/// symbols", "/// formula-index")
"""Blocks with ids of their own making."""


def problems(pages: Mapping[str, Page], anchors: list[published_ids.Anchor]) -> Iterator[RunmathError]:
    """The links of one language's pages to an id that is not there, or not there any more.

    Parameters
    ----------
    pages : by name
    anchors : what was published, and where it is now
    """
    now = {(anchor.page, anchor.id): f"#{anchor.now}" for anchor in anchors}
    now |= {(one.page, one.id): f"{one.new_page}#{one.now}" for one in anchors if one.page != one.new_page}
    for name, page in pages.items():
        for number, line in enumerate(without_code_spans(text_only(page.source)).split("\n"), 1):
            for empty, target, id_ in _LINK.findall(line):
                there = normpath(join(dirname(name), target)) if target else name
                if there not in pages or id_ in (ids := id_list.ids_of(pages[there])):
                    continue  # another page is a matter of its own
                if (found := now.get((there.rsplit(".", 1)[0], id_))) and found != f"#{id_}":
                    mend = f"what it named is now {found!r}: link to that"
                elif any(block in pages[there].source for block in _MADE):
                    continue
                else:
                    mend = nearest(id_, ids)
                what = f"nothing on {there!r} has the id {id_!r}"
                if empty and not target:
                    what = f"the reference to '#{id_}' leads to no formula, figure or table of this page"
                yield RunmathError(page.path, number, what, mend)
