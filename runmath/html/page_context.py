"""The page that is being converted: its blocks as read, its numbers, its links."""

from __future__ import annotations

import posixpath
from collections import deque
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path, PurePosixPath

from runmath.errors import RunmathError, line_with, nearest
from runmath.labs import results
from runmath.languages import Project, page_url, words, words_of_all
from runmath.pages import Block, Page, Text, published_ids, read
from runmath.pieces import Engine, Piece


class Context:
    """What the blocks of one page share while Markdown converts it.

    Parameters
    ----------
    engine : the project's engine for the page's language
    page : the page as `page.read` saw it
    url : the page's address below its language's folder, such as "likelihood/"
    repository : address of the repository, or "" where sources are served with the site
    revision : branch or commit that the links lead to
    """

    def __init__(self, engine: Engine, page: Page, url: str, repository: str, revision: str):
        self.engine, self.page, self.url = engine, page, url
        self.repository, self.revision = (repository or "").rstrip("/"), revision or "main"
        self.words = _words(engine, page)
        self.numbers = count(page, self.words)
        self._waiting = deque(page.blocks)
        self._met: set[str] = set()
        self._shown: dict[str, str] = {}

    @cached_property
    def former(self) -> dict[str, list[str]]:
        """Ids under which parts of the page were published, by those that they have now."""
        return published_ids.aliases(published_ids.read(self.engine.root), self._name) if self._name else {}

    @cached_property
    def moved(self) -> dict[str, tuple[str, str]]:
        """Of what the page held and another page holds now: the file and id, seen from here, and that page's title."""
        if not self._name:
            return {}
        project, found = Project(self.engine.root), {}
        folder = project.folder(self.engine.language)
        files = {_name(path, folder): path for path in project.paths(self.engine.language)}
        for anchor in published_ids.moved(published_ids.read(self.engine.root), self._name):
            if file := files.get(anchor.new_page):  # that it is there is asked before a build
                address = posixpath.relpath(file.as_posix(), self.page.path.parent.as_posix())
                found[anchor.id] = (f"{address}#{anchor.now}", read(file).title)
        return found

    @property
    def _name(self) -> str:
        """The page's name without its suffix; "" where it is none of the project's."""
        folder = Project(self.engine.root).folder(self.engine.language)
        return _name(self.page.path, folder) if self.page.path.is_relative_to(folder) else ""

    @cached_property
    def lab(self) -> results.Lab:
        """What the code of the page's cells made, where the page is a lab."""
        return results.lab(self.engine, self.page.path)

    def take(self, kind: str, argument: str) -> Block:
        """The next block of the page, which Markdown has just come to."""
        if self._waiting and (self._waiting[0].kind, self._waiting[0].argument) == (kind, argument):
            return self._waiting.popleft()
        self.finish()
        raise self._lost(None, f"`/// {kind} | {argument}` is shown but was not read")

    def came_to(self, text: str, read: list[Text], what: str) -> int:
        """The line of a formula, value or assertion in the text, which Markdown has just come to."""
        text = _spaced(text)
        line = next((item.line for item in read if _spaced(item.text) == text), None)
        if line is None:
            raise self._lost(None, f"the {what} `{text}` is shown but was not read")
        self._met.add(text)
        return line

    def finish(self) -> None:
        """Everything that was read must have been shown: what was checked is what the page says."""
        if self._waiting:
            block = self._waiting[0]
            raise self._lost(block.line, f"`/// {block.kind} | {block.argument}` was not taken for a block")
        page = self.page
        for items, what in ((page.values, "a value"), (page.assertions, "an assertion"), (page.inlines, "a formula")):
            for item in items:
                if _spaced(item.text) not in self._met:
                    raise self._lost(item.line, f"`{_spaced(item.text)}` was not taken for {what}")

    def _lost(self, line: int | None, what: str) -> RunmathError:
        mend = "put empty lines around it; where it is none, write \\$ for a dollar sign, and examples as fenced code"
        return RunmathError(self.page.path, line, what, mend)

    def not_taken(self, header: str) -> RunmathError:
        """A block of another extension that it did not take for one, as its options are none."""
        lines = enumerate(self.page.source.split("\n"), 1)
        line = next((number for number, text in lines if text.strip() == header), None)
        what = f"`{header}` was not taken for a block"
        return RunmathError(self.page.path, line, what, "look at its options and at the empty lines around it")

    def name_of(self, href: str) -> str:
        """What a link without words says: "Figure 2"."""
        if href[1:] in self.numbers and href[0] == "#":
            return self.numbers[href[1:]]
        line = line_with(self.page.source, f"]({href}")
        if href[0] != "#":
            raise RunmathError(self.page.path, line, f"the link to {href!r} has no words", "write some between [ and ]")
        what = f"the reference to {href!r} leads to no formula, figure or table of this page"
        raise RunmathError(self.page.path, line, what, nearest(href[1:], self.numbers))

    def label(self, block: Block) -> str:
        """ "Figure 1", "표 2", ..."""
        return self.numbers[block.id]

    def first_shown(self, code: str, id_: str) -> str | None:
        """The id under which the page shows this code already; None where this is the first time."""
        first = self._shown.setdefault(code, id_)
        return None if first == id_ else first

    def page_link(self, name: str) -> str:
        """The relative address of another page of the language."""
        return "../" * self.depth + page_url(name)

    def other_link(self, language: str, name: str) -> str:
        """The relative address of a page of another language."""
        return f"{'../' * (self.depth + 1)}{language}/{page_url(name)}"

    @property
    def depth(self) -> int:
        """How many folders the page lies below its language's."""
        return len(PurePosixPath(self.url).parts) - (not self.url.endswith("/") and bool(self.url))

    def source_link(self, piece: Piece) -> str:
        return self.link(piece.path, "#L{}-L{}".format(*piece.lines))

    def test_link(self, piece: Piece) -> str:
        return self.link(self.engine.test(piece))

    def link(self, path: Path, lines: str = "") -> str:
        """Where a file of the project can be read."""
        inside = path.relative_to(self.engine.root).as_posix()
        if self.repository:
            return f"{self.repository}/blob/{self.revision}/{inside}{lines}"
        above = 1 if self.page.path.is_relative_to(Project(self.engine.root).folder(self.engine.language)) else 0
        return "../" * (self.depth + above) + f"source/{inside}.txt"


def _name(path: Path, folder: Path) -> str:
    return path.relative_to(folder).with_suffix("").as_posix()


def _words(engine: Engine, page: Page) -> dict[str, str]:
    """What the engine says on a page: on the front door, in all languages."""
    project, own = Project(engine.root), engine.language
    if page.path != project.front_door(own):
        return words(own)
    return words_of_all([own, *(other for other in project.languages if other != own)])


def count(page: Page, say: Mapping[str, str]) -> dict[str, str]:
    """What the blocks of a page are called in some words, by id: "Figure 1", "표 2", "formula"."""
    labels, numbers = {}, {"figure": 0, "table": 0}
    for block in page.blocks:
        if block.kind in numbers:
            numbers[block.kind] += 1
            labels[block.id] = say[block.kind].format(number=numbers[block.kind])
        elif block.kind == "formula":
            labels[block.id] = say["formula"]
    return labels


def _spaced(text: str) -> str:
    return " ".join(text.split())
