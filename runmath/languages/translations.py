"""What one language does not say yet: `docs/translations.csv` holds when the sections of two pages last said the same.

A section is behind where its counterpart's words have changed since. Words that stand in both pages, in the language
of one of them, are not translated yet, and belong to none of what the other one says itself.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from runmath.errors import RunmathError
from runmath.languages.foreign_words import is_foreign, length
from runmath.languages.layout import Project
from runmath.pages import Page, Section, published_ids, sections

LANGUAGES = ("en", "ko")
COLUMNS = ("page", "section", *LANGUAGES, "agreed")
_FEW = 3
"""So few words are a name that both languages have."""


@dataclass(frozen=True)
class Agreed:
    """What a section's words were when both languages said the same."""

    digests: Mapping[str, str]
    day: str


@dataclass(frozen=True)
class Lag:
    """What a page does not say, or may not say, as its counterpart does."""

    page: Page
    """The page that is behind; where there is none, its counterpart."""
    name: str
    language: str
    """That which is behind."""
    kind: str
    """`changed`: the counterpart, since they agreed. `untranslated`: it is still in the other language. `alone`: there
    is no such page. `new`: nothing says whether they agree, which no reader needs to know."""
    section: str = ""
    line: int | None = None
    since: str = ""
    """The day on which they agreed."""


def path(root: Path) -> Path:
    return root / "docs" / "translations.csv"


def read(root: Path) -> dict[tuple[str, str], Agreed]:
    """What agreed, by page (its name without suffix) and section; nothing where a project keeps no list.

    A section or page that has another name now, as `docs/anchors.csv` says, keeps what is known of it.

    Raises
    ------
    RunmathError
        If the file is not the table it must be, or lists a section twice.
    """
    file = path(root)
    if not file.exists():
        return {}
    head, *rows = csv.reader(file.read_text(encoding="utf-8").splitlines()) or [[]]
    if tuple(head) != COLUMNS:
        raise RunmathError(file, 1, f"the columns are {', '.join(head)}", f"write {','.join(COLUMNS)}")
    found: dict[tuple[str, str], Agreed] = {}
    for line, row in enumerate(rows, 2):
        if len(row) != len(COLUMNS) or not all(row):
            mend = "delete it; `tox run -e new -- translated PAGE` writes it"
            raise RunmathError(file, line, f"a line without {len(COLUMNS)} entries", mend)
        page, section, *digests, day = row
        if (page, section) in found:
            mend = "keep one; where both are of a merge, `tox run -e new -- translated PAGE#SECTION` writes it anew"
            raise RunmathError(file, line, f"{section!r} of {page!r} is listed twice", mend)
        found[page, section] = Agreed(dict(zip(LANGUAGES, digests, strict=True)), day)
    return _renamed(found, root)


def lags(project: Project, pages: Mapping[str, Mapping[str, Page]]) -> Iterator[Lag]:
    """Everything that a language of a project does not say, by language, in the order of pages and lines."""
    agreed, alone, found = read(project.root), project.alone(), []
    for language, other in _pairs(pages):
        found += [Lag(page, name, language, "alone") for name, page in pages[other].items() if name in alone]
        for name, page in pages[language].items():
            if there := pages[other].get(name):
                found += page_lags(page, there, name, language, agreed)
    behind = {(lag.name, lag.section) for lag in found if lag.kind != "new"}
    listed = path(project.root).exists()
    for lag in found:  # what is new is so in both
        is_said = listed and lag.language == LANGUAGES[0] and (lag.name, lag.section) not in behind
        if lag.kind != "new" or is_said:
            yield lag


def page_lags(
    here: Page, there: Page, name: str, language: str, agreed: Mapping[tuple[str, str], Agreed]
) -> Iterator[Lag]:
    """The sections of a page that are behind those of its counterpart."""
    other = next(one for one in LANGUAGES if one != language)
    theirs = {section.id: section for section in sections(there)}
    for section in sections(here):
        if section.id not in theirs:
            continue
        own, strange = _own(section, theirs[section.id], language)
        others, _ = _own(theirs[section.id], section, other)
        before = agreed.get((name.rpartition(".")[0], section.id))
        if kind := _kind(own, strange, digest(others), before, language, other):
            yield Lag(here, name, language, kind, section.id, section.line, before.day if before else "")


def digests(pages: Mapping[str, Page]) -> dict[str, dict[str, str]]:
    """The digest of each section of a page, by language: what `docs/translations.csv` holds once they agree."""
    (first, here), (second, there) = pages.items()
    theirs = {section.id: section for section in sections(there)}
    found = {}
    for section in sections(here):
        if other := theirs.get(section.id):
            found[section.id] = {
                first: digest(_own(section, other, first)[0]),
                second: digest(_own(other, section, second)[0]),
            }
    return found


def digest(texts: list[str]) -> str:
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:8]


def _renamed(found: dict[tuple[str, str], Agreed], root: Path) -> dict[tuple[str, str], Agreed]:
    """The same by the names of today; where two became one, what is known of that one."""
    try:
        anchors = published_ids.read(root)
    except RunmathError:  # which the check of that list says
        return found
    pages = published_ids.renamed(anchors)
    now = {(anchor.page, anchor.id): (anchor.new_page, anchor.now) for anchor in anchors if anchor.id}
    named = {key: now.get(key, (pages.get(key[0], key[0]), key[1])) for key in found}
    return {named[key]: found[key] for key in sorted(found, key=lambda key: key == named[key])}


def _kind(own: list[str], strange: list[str], others: str, before: Agreed | None, language: str, other: str) -> str:
    if before and before.digests == {language: digest(own), other: others}:
        return ""
    if strange and not own:
        return "untranslated"
    if before:
        return "changed" if before.digests[other] != others else ""
    return "changed" if any(length(text) > _FEW for text in strange) else "new"


def _own(section: Section, other: Section, language: str) -> tuple[list[str], list[str]]:
    """What a section says itself, and what stands in it as in the other language."""
    strange = [text for text in section.texts if text in other.texts and is_foreign(text, language)]
    return [text for text in section.texts if text not in strange], strange


def _pairs(pages: Mapping[str, Mapping[str, Page]]) -> list[tuple[str, str]]:
    """(language, the other one), where a project has both."""
    return [LANGUAGES, LANGUAGES[::-1]] if {*LANGUAGES} <= {*pages} else []
