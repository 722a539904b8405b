"""Where things lie in a project: its languages, their pages, and what of a language's pages must agree."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from runmath.errors import RunmathError
from runmath.pages import Page, read


@dataclass(frozen=True)
class Project:
    """The folder that holds `mkdocs.yml`, `docs/` and `snippets/`."""

    root: Path

    @cached_property
    def languages(self) -> list[str]:
        """Every folder of `docs/` that is a MkDocs project of its own."""
        found = sorted(path.parent.name for path in (self.root / "docs").glob("*/mkdocs.yml"))
        if not found:
            raise RunmathError(self.root / "docs", None, "no language here", "run this in the project's folder")
        return found

    def folder(self, language: str) -> Path:
        return self.root / "docs" / language / "pages"

    def paths(self, language: str) -> list[Path]:
        """The pages of one language, labs among them, in the order of their names."""
        return sorted([*self.folder(language).rglob("*.md"), *self.folder(language).glob("labs/*.py")])

    def front_door(self, language: str) -> Path | None:
        """The page before those of the languages, if its figures have their words in this one: in the last."""
        page = self.root / "docs" / "root" / "index.md"
        return page if language == self.languages[-1] and page.exists() else None

    def name(self, path: Path, language: str) -> str:
        """What a page is called in every language: its path below its language's folder."""
        return path.relative_to(self.folder(language)).as_posix()

    def alone(self) -> dict[str, str]:
        """The pages that only one language has, by name, and which that is."""
        names = {language: {self.name(path, language) for path in self.paths(language)} for language in self.languages}
        found: dict[str, list[str]] = {}
        for language, own in names.items():
            for name in sorted(own):
                found.setdefault(name, []).append(language)
        return {name: there[0] for name, there in found.items() if len(there) == 1 < len(names)}

    def pages(self, language: str) -> tuple[dict[str, Page], list[RunmathError]]:
        """The pages of one language by name, and what could not be read."""
        pages, errors = {}, []
        for path in self.paths(language):
            try:
                pages[self.name(path, language)] = read(path)
            except RunmathError as error:
                errors.append(error)
        return pages, errors


def each_once(languages: Iterable[Mapping[str, Page]]) -> dict[str, Page]:
    """Every page by name, in the first of the languages that has it: all of them have the same ids."""
    found: dict[str, Page] = {}
    for pages in languages:
        found |= {name: page for name, page in pages.items() if name not in found}
    return found


def page_url(name: str) -> str:
    """Where the page of a name lies below its language's folder: `likelihood/`, nothing for `index.md`."""
    stem = name.rpartition(".")[0]
    return stem.removesuffix("index") if stem.rpartition("/")[2] == "index" else f"{stem}/"
