"""Is the list of published ids, `docs/anchors.csv`, complete, and does all of it lead somewhere?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from runmath.errors import RunmathError, nearest
from runmath.pages.page import Page
from runmath.pages.published_ids import Anchor, path, read, renamed


def problems(root: Path, pages: Mapping[str, Page]) -> Iterator[RunmathError]:
    """Published ids whose content is nowhere, ids that are published of something else, and ids that nothing lists.

    Parameters
    ----------
    root : the project's folder
    pages : the pages of one language by name
    """
    ids = {name.rsplit(".", 1)[0]: ids_of(page) for name, page in pages.items()}
    anchors = read(root)
    names, new = renamed(anchors), _unlisted(root, pages)
    for anchor in anchors:
        if anchor.page not in ids and anchor.page not in names:
            what = f"the published page {anchor.page!r} is gone"
            mend = f"add the line `{anchor.page},,PAGE` with what took its place: {nearest(anchor.page, ids)}"
            yield RunmathError(path(root), anchor.line, what, mend)
        elif not anchor.id and anchor.page in ids:
            what = f"{anchor.page!r} is said to have another name and is a page"
            yield RunmathError(path(root), anchor.line, what, "give one of the two another name")
        elif anchor.new_page not in ids:
            what = f"there is no page {anchor.new_page!r}, to which {anchor.id or anchor.page!r} is said to have moved"
            yield RunmathError(path(root), anchor.line, what, nearest(anchor.new_page, ids))
        elif anchor.id and anchor.now not in ids[anchor.new_page]:
            what = f"nothing on the page {anchor.new_page!r} has the id {anchor.now!r}, to which links exist"
            yield RunmathError(path(root), anchor.line, what, f"name what took its place: {_near(anchor, ids, new)}")
        elif (anchor.page, anchor.id) != (anchor.new_page, anchor.now) and anchor.id in ids.get(anchor.page, ()):
            what = f"{anchor.id!r} is on the page and not {anchor.now!r}"
            yield RunmathError(path(root), anchor.line, what, f"write {anchor.id!r} in the last column")
    named = {name.rsplit(".", 1)[0]: page for name, page in pages.items()}
    for name, found in groupby(new, key=itemgetter(0)):
        (_, id_), *others = found
        these = f"{id_!r} and {len(others)} other ids of the page are" if others else f"{id_!r} is"
        what = f"{these} not listed, and could be gone one day without a word"
        yield RunmathError(named[name].path, None, what, "`tox run -e new -- ids` lists every id of the pages")



def add(root: Path, pages: Mapping[str, Page]) -> list[Path]:
    """List what is not listed yet: in a project that keeps a list, every id of these pages, after the page's others."""
    if not (missing := _unlisted(root, pages)):
        return []
    head, *lines = path(root).read_text(encoding="utf-8").splitlines()
    for page, id_ in missing:
        last = max((number for number, line in enumerate(lines, 1) if line.startswith(f"{page},")), default=len(lines))
        lines.insert(last, f"{page},{id_},{id_}")
    path(root).write_text("\n".join([head, *lines]) + "\n", encoding="utf-8", newline="\n")
    return [path(root)]


def _unlisted(root: Path, pages: Mapping[str, Page]) -> list[tuple[str, str]]:
    """Page and id of what has none of the list's lines; nothing where there is no list."""
    listed = {(anchor.page, anchor.id) for anchor in read(root)}
    found = ((name.rsplit(".", 1)[0], id_) for name, page in pages.items() for id_ in ids_of(page))
    return [pair for pair in found if pair not in listed] if path(root).exists() else []


def ids_of(page: Page) -> list[str]:
    """The ids of a page's headings and blocks in their order."""
    parts = sorted([*page.headings, *page.blocks], key=lambda part: part.line)
    return list(dict.fromkeys(part.id for part in parts if part.id))


def _near(anchor: Anchor, ids: Mapping[str, list[str]], new: list[tuple[str, str]]) -> str:
    """Where a page has new ids, it is one of them."""
    here = [id_ for page, id_ in new if page == anchor.new_page]
    return nearest(anchor.now, here or ids[anchor.new_page])
