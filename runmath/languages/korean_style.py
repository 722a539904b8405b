"""Korean prose keeps to the glossary and to one style of speech, 합니다체 with questions in -까요?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from runmath.errors import RunmathError
from runmath.figures import Catalogue
from runmath.languages.glossary import Term
from runmath.pages import Page, Text
from runmath.pages.prose import line_of, prose

_QUOTED = (("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》"), ("〈", "〉"))
_NOUNS = ("필요", "불필요", "중요", "주요", "개요", "수요", "소요", "고요", "강요", "동요", "아니요")
"""Nouns in -요, with which an item of a list or a cell may end."""
_ENDING = re.compile(r"""(?P<word>[가-힣]*[요죠])(?=["'”’」』)\]]*[ ]*(?P<sign>[.!?…,;:]|\Z|\n[ ]*\Z))""")
_PLAIN = re.compile(r"""(?P<word>[가-힣\x02]*(?<!니)다)(?=[.!])""")


@dataclass(frozen=True)
class Names:
    """How the glossary's terms may be written, as one pattern that finds each of them however it is spaced."""

    terms: tuple[Term, ...]

    @cached_property
    def binding(self) -> set[str]:
        return {term.ko for term in self.terms if term.ko}

    @cached_property
    def others(self) -> dict[str, list[Term]]:
        """Other names in Korean letters -> the terms they belong to; an abbreviation is as good as the term."""
        found: dict[str, list[Term]] = {}
        for term in self.terms:
            for name in term.also:
                if name not in self.binding and name not in term.ordinary and _is_korean(name):
                    found.setdefault(name, []).append(term)
        return found

    @cached_property
    def written(self) -> list[tuple[str, Term]]:
        """Whatever people write, right or wrong, with the term that they mean."""
        return [
            (name, term)
            for term in self.terms
            for name in (term.ko, *term.also, *term.never)
            if term.ko and name not in term.ordinary
        ]

    @cached_property
    def right(self) -> dict[str, str]:
        """What to write, by the letters of what is written: the term; for an abbreviation, this."""
        found: dict[str, str] = {}
        for name, term in self.written:
            found.setdefault(_squeeze(name), term.ko if _is_korean(name) or name in term.never else name)
        return found

    @cached_property
    def pattern(self) -> re.Pattern:
        longest = sorted({name for name, _ in self.written}, key=lambda name: (-len(_squeeze(name)), name))
        return re.compile("|".join(_loose(name) for name in longest) or r"(?!)")


def problems(
    pages: Iterable[Page], catalogue: Catalogue, terms: Iterable[Term], glossary: Path
) -> Iterator[RunmathError]:
    """What the glossary or the style does not allow in the pages, the labels of figures, and the glossary itself."""
    names = Names(tuple(terms))
    for page in pages:
        yield from page_problems(page, names)
    for message, label in catalogue.messages.items():
        for error in text_problems(Text(label, 0), names, {}):
            yield error.at(catalogue.path, catalogue.line(message))
    for term in names.terms:
        for error in text_problems(Text(term.meaning.get("ko", ""), 0), names, {}):
            yield error.at(glossary, term.line)


def page_problems(page: Page, names: Names) -> Iterator[RunmathError]:
    """What is wrong in the prose of one page."""
    mentioned: dict[str, int] = {}
    for text in prose(page):
        beside = {} if page.meta and text.line == 1 else mentioned  # the front matter is a text of its own
        for error in text_problems(text, names, beside):
            yield error.at(page.path, error.line)


def text_problems(text: Text, names: Names, mentioned: dict[str, int]) -> Iterator[RunmathError]:
    """What is wrong in a text; `mentioned` are the other names that the page has said so far, with their lines."""
    yield from _terms(text, names, mentioned)
    yield from _endings(text)


def _terms(text: Text, names: Names, mentioned: dict[str, int]) -> Iterator[RunmathError]:
    for found in names.pattern.finditer(text.text):
        written = re.sub(r"\s+", " ", found[0])
        right = names.right[_squeeze(written)]
        if written in names.binding or written == right:
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
        yield RunmathError(None, line, f"{written!r} is not the glossary's term", f"write {right!r}")


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
        if word in _NOUNS or (word.endswith("까요") and found["sign"] in ("?", ",")):
            continue
        mend = "end a question with -까요?" if found["sign"] == "?" else "write 합니다체: -합니다, -입니다, -십시오"
        yield RunmathError(None, line_of(text, found.start()), f"{word!r} is 해요체", mend)
    for found in _PLAIN.finditer(text.text):
        if not (_is_quoted(text.text, found.start()) or _is_proposal(found["word"])):
            what = f"{found['word'].replace(chr(2), '…')!r} is 해라체"
            yield RunmathError(None, line_of(text, found.start()), what, "write 합니다체: -합니다, -입니다")


def _is_proposal(word: str) -> bool:
    """-ㅂ시다: 봅시다, 합시다. The last of a syllable's letters counts modulo 28."""
    return word.endswith("시다") and len(word) > 2 and (ord(word[-3]) - ord("가")) % 28 == 17


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
