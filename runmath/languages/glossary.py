"""The glossary, `docs/glossary.csv`: read for the linter of prose, and shown as a table by `/// glossary`."""

from __future__ import annotations

import csv
import re
import xml.etree.ElementTree as etree
from dataclasses import dataclass
from html import escape
from pathlib import Path

from pymdownx.blocks.block import Block as MarkdownBlock

from runmath.errors import RunmathError, shown
from runmath.languages.layout import Project

NAME = "glossary"
COLUMNS = ("en", "ko", "ko_also", "ko_never", "ko_ordinary", "meaning_en", "meaning_ko")
HEAD = {"ko": ("용어", "영어", "뜻", "다른 이름"), "en": ("Term", "Korean", "Meaning", "Other Korean names")}


@dataclass(frozen=True)
class Term:
    """One line of the glossary."""

    en: str
    ko: str
    also: tuple[str, ...]
    """Other names: mentioned beside the term, never used in its place."""
    never: tuple[str, ...]
    """What must not be written at all."""
    ordinary: tuple[str, ...]
    """Other names that are also words of everyday Korean, so that a reader of letters cannot tell them apart."""
    meaning: dict[str, str]
    line: int

    @property
    def id(self) -> str:
        """The permanent id of its row."""
        return "term." + re.sub(r"[^a-z0-9]+", "-", self.en.lower()).strip("-")

    def name(self, language: str) -> str:
        return self.ko if language == "ko" else self.en


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
    if not all((en, ko, meaning_en, meaning_ko)):
        raise RunmathError(file, line, "a term without its name or meaning in both languages", "write it")
    return Term(en, ko, *map(_names, others), {"en": meaning_en, "ko": meaning_ko}, line)


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name for part in cell.split(";") if (name := part.strip()))


def _refuse_contradictions(file: Path, terms: list[Term]) -> None:
    binding = {term.ko for term in terms}
    also = {name for term in terms for name in term.also}
    seen: dict[str, int] = {}
    for term in terms:
        for name in (term.id, term.ko):
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


class Glossary(MarkdownBlock):
    """`/// glossary`: a row a term, sorted in the page's language."""

    NAME = NAME

    def on_markdown(self) -> str:
        return "raw"

    def on_create(self, parent: etree.Element) -> etree.Element:
        return etree.SubElement(parent, "div", {"class": "rm-glossary"})

    def on_end(self, block: etree.Element) -> None:
        root, language = self.md.runmath.engine.root, self.md.runmath.engine.language
        if not (terms := read(root)):
            raise RunmathError(self.md.runmath.page.path, None, "there are no terms", f"write {shown(path(root))}")
        block.text = self.md.htmlStash.store(table(terms, language, explained(root, language, terms)))


def table(terms: list[Term], language: str, pages: dict[str, str]) -> str:
    """The table as HTML; `pages` says where a term is explained."""
    head = "".join(f'<th scope="col">{word}</th>' for word in HEAD[language])
    ordered = sorted(terms, key=lambda term: term.name(language).casefold())
    rows = "".join(_row(term, language, pages.get(term.id)) for term in ordered)
    whole = f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    return f'<div class="rm-scroll" tabindex="0">{whole}</div>'


def _row(term: Term, language: str, page: str | None) -> str:
    other = "en" if language == "ko" else "ko"
    name = escape(term.name(language))
    linked = f'<a href="../{page.removesuffix(".md").removesuffix(".py")}/">{name}</a>' if page else name
    names = escape(", ".join(term.also))
    return (
        f'<tr id="{term.id}"><td><strong>{linked}</strong></td><td lang="{other}">{escape(term.name(other))}</td>'
        f"<td>{escape(term.meaning[language])}</td>"
        f"<td{'' if language == 'ko' else ' lang=ko'}>{names}</td></tr>"
    )


def explained(root: Path, language: str, terms: list[Term]) -> dict[str, str]:
    """The page on which each term first stands in bold: there it is explained. In the order of the navigation."""
    project = Project(root)
    pages = project.pages(language)[0]
    found: dict[str, str] = {}
    for name in _navigation(root, language):
        if name in pages and name != "index.md":
            bold = {found[1].lower() for found in re.finditer(r"\*\*([^*\n]+)\*\*", pages[name].source)}
            for term in terms:
                if term.name(language).lower() in bold:
                    found.setdefault(term.id, name)
    return found


def _navigation(root: Path, language: str) -> list[str]:
    text = (root / "docs" / language / "mkdocs.yml").read_text(encoding="utf-8")
    return re.findall(r"[\w/-]+\.md\b", text)
