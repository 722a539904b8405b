"""Run pieces: what does a function print, draw, tabulate, and what is a value in a sentence?"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from runmath.errors import RunmathError, Several, each, line_with
from runmath.figures import Catalogue
from runmath.pieces import assertions, scripts, values
from runmath.pieces.cache import Cache
from runmath.pieces.cutting import Piece, cut
from runmath.pieces.library_calls import Practice, agrees, practice
from runmath.pieces.run_code import asked, defined, printed
from runmath.pieces.tables import Table, tabulate
from runmath.pieces.topics import Topics
from runmath.pieces.translation import texts, translated

SNIPPETS_LANGUAGE = "en"
"""The language of the labels in snippets: it needs no catalogue."""


@dataclass(frozen=True)
class Drawing:
    """A themed `<svg>` element and the catalogue's messages that it used."""

    svg: str
    messages: list[str]
    silent: list[str] = field(default_factory=list)
    """The axes that do not say what they show: `x`, `y`."""


class Engine:
    """Everything that the pages of one language ask of the snippets of one project.

    Parameters
    ----------
    root : the project's folder, the one that holds `snippets/`
    language : "ko", "en", ...: labels come from `docs/theme/labels.<language>.po`
    """

    def __init__(self, root: Path, language: str):
        self.root, self.language = root, language
        self.topics = Topics(root, language)
        self.cache = Cache(root / ".cache" / "runmath")
        self.catalogue = catalogue(root, language)
        self._pieces: dict[str, Piece] = {}
        self.labs: dict[tuple, Any] = {}
        """What `labrun.lab` found, for each state of a lab's files."""

    @cached_property
    def without_data(self) -> Engine:
        """The same without the data of this language, as the cells of a lab import the snippets."""
        found = Engine(self.root, self.language)
        found.topics = Topics(self.root)
        return found

    def piece(self, name: str, kind: str = "code", args: Mapping[str, Any] | None = None) -> Piece:
        """The runnable piece of a function (see `pieces.cut`), cut once."""
        key = json.dumps([name, kind, args or {}], default=repr)
        if key not in self._pieces:
            self._pieces[key] = cut(self.topics, name, kind, args)
        return self._pieces[key]

    def test(self, piece: Piece) -> Path:
        """The file that tests the piece's topic."""
        return self.root / "tests" / "snippets" / f"test_{piece.topic}.py"

    def shown(self, piece: Piece) -> str:
        """The piece with what it printed under what prints."""
        if "print(" not in piece.ending:
            return piece.code
        return self.cache.get(("shown", piece.code), lambda: self._run(piece, lambda: printed(piece)))

    def spoken(self, code: str, script: scripts.Script | None = None) -> tuple[str, list[str]]:
        """Code, of snippets or a script, in this language's docstrings and comments; the messages that it used."""
        try:
            return translated(code, self.catalogue)
        except RunmathError as error:
            raise Several(self._spoken_at(one, code, script) for one in each(error)) from None

    def _spoken_at(self, error: RunmathError, code: str, script: scripts.Script | None) -> RunmathError:
        """What is wrong with a docstring or comment, at its place."""
        if error.file:
            return error
        text = next((text for text in texts(code) if repr(text) in error.what), "")
        return error.at(*((script.path, line_with(script.code, text)) if script else self.topics.place_of(text)))

    def script(self, name: str) -> tuple[scripts.Script, str]:
        """A PyTorch script, and its code with its output."""
        return scripts.shown(self.root, name)

    def practice(self, name: str) -> Practice | None:
        """What a practitioner calls instead of a function, compared with it (once, while both stay as they are)."""
        found = practice(self.topics, name)
        if found:
            own = self.piece(name, "formula")
            self.cache.get(
                ("practice", found.code, own.code, [_version(module) for module in found.libraries]),
                lambda: agrees(found, self.topics, name),
            )
        return found

    def figure(self, piece: Piece, args: Mapping[str, Any]) -> Drawing:
        """The figure that the piece draws, in this language."""

        def compute() -> dict[str, Any]:
            from runmath.figures.draw import draw  # matplotlib is needed only where something is drawn

            return self._run(piece, lambda: draw(defined(piece)[piece.name], dict(args), self.catalogue))

        found = self.labelled(("figure", piece.code), compute)
        return Drawing(found["svg"], found["messages"], found["silent"])

    def table(self, piece: Piece, args: Mapping[str, Any]) -> Table:
        """The table that the piece returns as `(columns, rows)`, in this language."""

        def compute() -> dict[str, Any]:
            return self._run(piece, lambda: tabulate(defined(piece)[piece.name](**args), self.catalogue))

        found = self.labelled(("table", piece.code), compute)
        return Table(found["columns"], found["rows"], found["messages"])

    def labelled(self, key: tuple, compute: Callable[[], Any]) -> Any:
        """What `compute` returns, which writes labels: from the cache where their translations are the same, too."""
        fresh: list[Any] = []

        def labels() -> list[str]:
            before, self.catalogue.asked = self.catalogue.asked, set()
            try:
                fresh.append(compute())
                return sorted(self.catalogue.asked)
            finally:
                self.catalogue.asked |= before

        asked_for = self.cache.get((f"labels of {key[0]}", self.language, *key[1:]), labels)
        try:
            words = [self.catalogue.translate(label) for label in asked_for]
        except RunmathError:  # of one that has no translation any more: said with its place
            return compute()
        return self.cache.get((key[0], self.language, words, *key[1:]), lambda: fresh.pop() if fresh else compute())

    def value(self, expression: str) -> str:
        """The text of a `{python}` value.

        Raises
        ------
        RunmathError
            If the expression is not Python, names no snippet, raises, or is neither text nor a number.
        """
        pieces = self._named(expression, "value")
        key = ("value", expression, *(piece.definitions for piece in pieces))
        return self.cache.get(key, lambda: values.evaluated(expression, self._snippets(pieces)))

    def hold(self, expression: str) -> None:
        """Check that an `{assert}` is true.

        Raises
        ------
        RunmathError
            If the expression is not Python, names no snippet, raises, or is not true.
        """
        pieces = self._named(expression, "assertion")

        def compute() -> bool:
            assertions.hold(expression, values.space(self._snippets(pieces)))
            return True

        self.cache.get(("assertion", expression, *(piece.definitions for piece in pieces)), compute)

    def _named(self, expression: str, what: str) -> list[Piece]:
        """The pieces of the snippets that an expression names."""
        return [self.piece(name, "value") for name in values.names(expression, self.topics.homes, what)]

    def _snippets(self, pieces: list[Piece]) -> dict[str, Any]:
        return {piece.name: self._run(piece, lambda p=piece: defined(p)[p.name]) for piece in pieces}

    def _run(self, piece: Piece, work: Callable[[], Any]) -> Any:
        with asked(piece.name):
            return work()


@cache
def _version(module: str) -> str:
    """Of the library; "" where it is not installed."""
    try:
        return version({"sklearn": "scikit-learn"}.get(module, module))
    except PackageNotFoundError:
        return ""


def catalogue(root: Path, language: str) -> Catalogue:
    """The words of a project's figures in one language."""
    own = language == SNIPPETS_LANGUAGE
    return Catalogue(None if own else root / "docs" / "theme" / f"labels.{language}.po")
