"""Korean prose keeps to the glossary and to one style of speech, 합니다체 with questions in -까요?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from runmath.errors import RunmathError
from runmath.glossary import Term
from runmath.page import Page, Text
from runmath.prose import line_of, prose

_QUOTED = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》"), ("〈", "〉"))
_NOUNS = ("필요", "중요", "주요", "개요", "수요", "소요", "고요", "강요", "동요", "요")
"""Nouns in -요, with which an item of a list or a cell may end."""
_ENDING = re.compile(r"""(?P<word>[가-힣]*[요죠])(?=["'”’」』)\]]*[ ]*(?P<sign>[.!?…,;:]|\Z|\n[ ]*\Z))""")
_PLAIN = re.compile(r"""(?P<word>[가-힣\x02]*(?<!니)다)(?=[.!])""")


@dataclass(frozen=True)
class Names:
    """How the glossary's terms may be written, as one pattern that finds each of them however it is spaced."""

    terms: tuple[Term, ...]

    @cached_property
    def binding(self) -> set[str]:
        return {term.ko for term in self.terms}

    @cached_property
    def others(self) -> dict[str, list[Term]]:
        """Other name -> the terms it belongs to. Abbreviations may be used like the term itself."""
        found: dict[str, list[Term]] = {}
        for term in self.terms:
            for name in term.also:
                if name not in self.binding and name not in term.ordinary and _is_korean(name):
                    found.setdefault(name, []).append(term)
        return found

    @cached_property
    def letters(self) -> dict[str, Term]:
        """Letters without what separates them -> the term that is meant, other names and misspellings included."""
        found: dict[str, Term] = {}
        for term in self.terms:
            for name in (term.ko, *term.never, *term.also):
                if name not in term.ordinary:
                    found.setdefault(_squeeze(name), term)
        return found

    @cached_property
    def pattern(self) -> re.Pattern:
        names = {name for term in self.terms for name in (term.ko, *term.also, *term.never) if name not in term.ordinary}
        longest = sorted(names, key=lambda name: (-len(_squeeze(name)), name))
        return re.compile("|".join(_loose(name) for name in longest) or r"(?!)")


def problems(page: Page, names: Names) -> Iterator[RunmathError]:
    """What in the prose of a Korean page the glossary or the style does not allow."""
    mentioned: dict[str, int] = {}
    for text in prose(page):
        for error in (*_terms(text, names, mentioned), *_endings(text)):
            yield error.at(page.path, error.line)


def text_problems(text: str, names: Names) -> Iterator[RunmathError]:
    """The same for a text by itself, such as a label."""
    yield from (*_terms(Text(text, 1), names, {}), *_endings(Text(text, 1)))


def _terms(text: Text, names: Names, mentioned: dict[str, int]) -> Iterator[RunmathError]:
    for found in names.pattern.finditer(text.text):
        written = re.sub(r"\s+", " ", found[0])
        if written in names.binding:
            continue
        line = line_of(text, found.start())
        terms = names.others.get(written)
        if terms and _is_quoted(text.text, found.start()):
            continue
        if terms and _stands_beside(text.text, found.start(), [term.ko for term in terms]):
            if written in mentioned:
                what = f"{written!r} was mentioned on line {mentioned[written]} already"
                yield RunmathError(None, line, what, "from then on the term stands alone")
            mentioned.setdefault(written, line)
            continue
        term = names.letters[_squeeze(written)]
        if written in names.abbreviations:
            continue
        yield RunmathError(None, line, f"{written!r} is not the glossary's term", f"write {term.ko!r}")


def _stands_beside(text: str, position: int, terms: list[str]) -> bool:
    """In parentheses that directly follow the term itself."""
    before = text[:position]
    opened = before.rfind("(")
    return opened > before.rfind(")") and re.sub(r"\s+", " ", before[:opened]).endswith(tuple(terms))


def _is_quoted(text: str, position: int) -> bool:
    before = text[:position]
    return before.count('"') % 2 == 1 or any(before.rfind(a) > before.rfind(b) for a, b in _QUOTED)


def _endings(text: Text) -> Iterator[RunmathError]:
    for found in _ENDING.finditer(text.text):
        word = found["word"]
        if word in _NOUNS or word.endswith("까요") and found["sign"] == "?":
            continue
        mend = "end a question with -까요?" if found["sign"] == "?" else "write 합니다체: -합니다, -입니다, -십시오"
        yield RunmathError(None, line_of(text, found.start()), f"{word!r} is 해요체", mend)
    for found in _PLAIN.finditer(text.text):
        if not _is_quoted(text.text, found.start()):
            what = f"{found['word'].replace(chr(2), '…')!r} is 해라체"
            yield RunmathError(None, line_of(text, found.start()), what, "write 합니다체: -합니다, -입니다")


def _is_korean(name: str) -> bool:
    return not re.search("[A-Za-z]", name)


def _squeeze(name: str) -> str:
    return re.sub(r"[\s-]+", "", name)


def _loose(name: str) -> str:
    """The name with or without what separates its parts, and with spaces where a part of two syllables ends.

    Single syllables are not parted: 가능도 비교 is no 가능도비. Short names begin a word: 경우도 holds no 우도.
    """
    letters = _squeeze(name)
    written = {len(_squeeze(name[:place])) for place in range(len(name)) if name[place] in " -"}
    parts = [letters[0]]
    for place in range(1, len(letters)):
        if place in written or (_is_korean(name) and 2 <= place <= len(letters) - 2):
            parts.append(r"(?:\s+|-)?")
        parts.append(re.escape(letters[place]))
    return ("(?<![가-힣])" if len(letters) <= 2 else "") + "".join(parts)


def check(pages: Iterable[Page], terms: Iterable[Term]) -> Iterator[RunmathError]:
    """All problems of the Korean pages."""
    names = Names(tuple(terms))
    for page in pages:
        yield from problems(page, names)
