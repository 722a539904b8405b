"""The page that is being converted: its blocks as read, its numbers, its links."""

from __future__ import annotations

from collections import deque
from pathlib import Path, PurePosixPath

from runmath.engine import Engine
from runmath.errors import RunmathError
from runmath.page import Block, Page
from runmath.pieces import Piece
from runmath.words import words


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
        self.repository, self.revision = repository.rstrip("/"), revision
        self.words = words(engine.language)
        self.numbers = self._count()
        self._waiting = deque(page.blocks)
        self._shown: dict[str, str] = {}

    def _count(self) -> dict[str, str]:
        labels, count = {}, {"figure": 0, "table": 0}
        for block in self.page.blocks:
            if block.kind in count:
                count[block.kind] += 1
                labels[block.id] = self.words[block.kind].format(number=count[block.kind])
            elif block.kind == "formula":
                labels[block.id] = self.words["formula"]
        return labels

    def take(self, kind: str, argument: str) -> Block:
        """The next block of the page, which Markdown has just come to."""
        if self._waiting and (self._waiting[0].kind, self._waiting[0].argument) == (kind, argument):
            return self._waiting.popleft()
        line = self._waiting[0].line if self._waiting else None
        raise self._lost(line, f"`/// {kind} | {argument}` is not where it was read")

    def finish(self) -> None:
        """Every block that was read must have been shown."""
        if self._waiting:
            block = self._waiting[0]
            raise self._lost(block.line, f"`/// {block.kind} | {block.argument}` was not taken for a block")

    def _lost(self, line: int | None, what: str) -> RunmathError:
        return RunmathError(self.page.path, line, what, "put an empty line before it and nothing else on its line")

    def label(self, block: Block) -> str:
        """ "Figure 1", "표 2", ..."""
        return self.numbers[block.id]

    def first_shown(self, code: str, id_: str) -> str | None:
        """The id under which the page shows this code already; None where this is the first time."""
        first = self._shown.setdefault(code, id_)
        return None if first == id_ else first

    def source_link(self, piece: Piece) -> str:
        return self._link(piece.path, "#L{}-L{}".format(*piece.lines))

    def test_link(self, piece: Piece) -> str:
        return self._link(self.engine.root / "tests" / "snippets" / f"test_{piece.topic}.py")

    def _link(self, path: Path, lines: str = "") -> str:
        inside = path.relative_to(self.engine.root).as_posix()
        if self.repository:
            return f"{self.repository}/blob/{self.revision}/{inside}{lines}"
        depth = len(PurePosixPath(self.url).parts) - (not self.url.endswith("/") and bool(self.url))
        return "../" * (depth + 1) + f"source/{inside}.txt"
