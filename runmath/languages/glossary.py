"""The glossary, `docs/glossary.csv`: what each term is called in both languages, and where it is explained."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

from runmath.errors import RunmathError
from runmath.languages.layout import Project
from runmath.pages import CODE_SPAN, text_only

COLUMNS = ("en", "ko", "ko_also", "ko_never", "ko_ordinary", "meaning_en", "meaning_ko")


@dataclass(frozen=True)
class Term:
    """One line of the glossary."""

    en: str
    ko: str
    """Nothing, where nobody has said it yet."""
    also: tuple[str, ...]
    """Other names: mentioned beside the term, never used in its place."""
    never: tuple[str, ...]
    """What must not be written at all."""
    ordinary: tuple[str, ...]
    """Other names that are also words of everyday Korean, so that a reader of letters cannot tell them apart."""
    meaning: dict[str, str]
    """In the languages in which somebody has said it: in one of them at least."""
    line: int

    @property
    def id(self) -> str:
        """The permanent id of its row."""
        return "term." + re.sub(r"[^a-z0-9]+", "-", self.en.lower()).strip("-")

    def name(self, language: str) -> str:
        """What it is called in a language; in English, where that has no name for it yet."""
        return self.ko or self.en if language == "ko" else self.en

    def lacks(self, language: str) -> bool:
        """Is there something of it that the language does not say?"""
        return language not in self.meaning or (language == "ko" and not self.ko)


def path(root: Path) -> Path:
    return root / "docs" / "glossary.csv"


def read(root: Path) -> list[Term]:
    """The terms of a project in the order of the file; none where it has no glossary.

    Raises
    ------
    RunmathError
        If the file is not the table it must be, or contradicts itself.
    """
    file = path(root)
    if not file.exists():
        return []
    with file.open(encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines, strict=True)
        if tuple(next(rows, ())) != COLUMNS:
            raise RunmathError(file, 1, "the glossary has other columns", f"write {','.join(COLUMNS)}")
        terms = [_term(file, rows.line_num, row) for row in rows if row]
    _refuse_contradictions(file, terms)
    return terms


def _term(file: Path, line: int, row: list[str]) -> Term:
    if len(row) != len(COLUMNS):
        what = f"{len(row)} cells instead of {len(COLUMNS)}"
        raise RunmathError(file, line, what, "quote a cell that holds a comma")
    en, ko, *others, meaning_en, meaning_ko = (cell.strip() for cell in row)
    meaning = {language: said for language, said in (("en", meaning_en), ("ko", meaning_ko)) if said}
    if not en or not meaning:
        raise RunmathError(file, line, "a term without its English name, or without a meaning", "write it")
    return Term(en, ko, *map(_names, others), meaning, line)


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name for part in cell.split(";") if (name := part.strip()))


def _refuse_contradictions(file: Path, terms: list[Term]) -> None:
    binding = {term.ko for term in terms if term.ko}
    also = {name for term in terms for name in term.also}
    seen: dict[str, int] = {}
    for term in terms:
        for name in filter(None, (term.id, term.ko)):
            if name in seen:
                raise RunmathError(file, term.line, f"{name!r} stands on line {seen[name]} already", "keep one of them")
            seen[name] = term.line
        for name in term.never:
            if name in binding | also:
                what = f"{name!r} is never to be written, and is a name of a term"
                raise RunmathError(file, term.line, what, "decide for one of the two")
        for name in term.ordinary:
            if name not in term.also:
                what = f"{name!r} is in `ko_ordinary` and not among the term's other names"
                raise RunmathError(file, term.line, what, "add it to `ko_also`")


def explained(root: Path, language: str, terms: list[Term]) -> dict[str, str]:
    """The page on which each term first stands in bold: there it is explained. In the order of the navigation."""
    project = Project(root)
    pages = project.pages(language)[0]
    found: dict[str, str] = {}
    for name in _navigation(root, language):
        if name in pages and name != "index.md":
            text = CODE_SPAN.sub("", text_only(pages[name].source))  # in code, ** is a power
            bold = {_plain(found[1]) for found in re.finditer(r"\*\*([^*\n]+)\*\*", text)}
            for term in terms:
                if _plain(term.name(language)) in bold:
                    found.setdefault(term.id, name)
    return found


def _plain(name: str) -> str:
    """A name however it is written: of one or of many, with whichever dash."""
    one = re.sub(r"ies$", "y", name.lower().replace("\N{EN DASH}", "-"))
    return re.sub(r"(?<=ss)es$|(?<!s)s$", "", one)


def _navigation(root: Path, language: str) -> list[str]:
    text = (root / "docs" / language / "mkdocs.yml").read_text(encoding="utf-8")
    return re.findall(r"[\w/-]+\.md\b", text)
