"""The words in figures and tables: English in the snippet, another language from its gettext catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from runmath.errors import RunmathError, Several, each, shown, unreadable

if TYPE_CHECKING:
    import polib

_MATH = re.compile(r"(?<!\\)\$.*?(?<!\\)\$", re.S)
_NUMBER = re.compile(r"[-−]?\d+(?:[.,]\d+)*(?:e[-+−]?\d+)?")
_LINE = re.compile(r'\s*(#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)\s*)?"(?:\\.|[^"\\])*"\s*)?')
_HANGUL = re.compile("[가-힣]+")
_JAMO = re.compile("[ㄱ-ㅣ]")
_PLACE = re.compile(r"\{\d+\}")


class Catalogue:
    """Translations of labels into one language; English, the snippets' own, has none.

    A message may stand for many labels: numbers in a label become {0}, {1}, ... in the message. One whose translation
    is left empty, or is doubtful, is shown in English.
    """

    def __init__(self, path: Path | None):
        self.path = path
        self.asked: set[str] = set()
        """The labels that it was asked for."""
        self._left: list[str] = []

    @cached_property
    def messages(self) -> dict[str, str]:
        if self.path is None:
            return {}
        import polib  # only where something is translated: a build that draws nothing does not need it

        try:
            self._check_lines(self.path.read_text(encoding="utf-8"))
            entries = [entry for entry in polib.pofile(str(self.path), encoding="utf-8") if not entry.obsolete]
        except (OSError, ValueError) as error:
            raise unreadable(self.path, "the catalogue", error, "mend it with a PO editor") from None
        if errors := [*self._entry_problems(entries)]:
            raise Several(errors)
        self._left = [entry.msgid for entry in entries if _is_left(entry)]
        return {entry.msgid: entry.msgid if _is_left(entry) else entry.msgstr for entry in entries}

    @property
    def left(self) -> list[str]:
        """The messages that are not translated yet."""
        return self._left if self.messages else []

    def _entry_problems(self, entries: list[polib.POEntry]) -> Iterator[RunmathError]:
        first: dict[str, int] = {}
        for entry in entries:
            if (line := first.setdefault(entry.msgid, entry.linenum)) != entry.linenum:
                what = f"the label {entry.msgid!r} is translated twice, here and on line {line}"
                yield RunmathError(self.path, entry.linenum, what, "delete one of the two")
            elif not _is_left(entry) and sorted(_PLACE.findall(entry.msgid)) != sorted(_PLACE.findall(entry.msgstr)):
                what = f"the translation of {entry.msgid!r} does not have the same numbers: {entry.msgstr!r}"
                yield RunmathError(self.path, entry.linenum, what, "write each of {0}, {1}, ... in it, once")

    def _check_lines(self, text: str) -> None:
        """Each line must be one of a catalogue; the parser is silent about a missing quotation mark."""
        for number, line in enumerate(text.split("\n"), 1):
            if not _LINE.fullmatch(line):
                mend = 'write `msgid "English"` and `msgstr "translation"`'
                raise RunmathError(self.path, number, f"cannot read the catalogue (`{line.strip()}`)", mend)

    @property
    def text(self) -> str:
        """The whole catalogue, for the key of a cached figure."""
        return self.path.read_bytes().decode(errors="replace") if self.path and self.path.exists() else ""

    def translate(self, label: str) -> tuple[str, str | None]:
        """The label in this language, and the message that was used for it.

        Raises
        ------
        RunmathError
            If the label holds words and the catalogue does not have it.
        """
        self.asked.add(label)
        if has_words(label) and (found := _HANGUL.search(label)):
            what = f"the label {label!r} is not English ({found[0]!r})"
            raise RunmathError(None, None, what, "write it in English and translate it in the catalogue")
        if self.path is None or not has_words(label):
            return label, None
        if label in self.messages:
            return self.messages[label], label
        message, numbers = template(label)
        if message in self.messages:
            return _fill(self.messages[message], numbers), message
        mend = f"add msgid {message!r} with its msgstr to {shown(self.path)}, or with none: then English is shown"
        raise RunmathError(None, None, f"the label {label!r} has no translation", mend)

    def problems(self) -> Iterator[RunmathError]:
        """Everything that is wrong with the catalogue's entries."""
        try:
            _ = self.messages
        except RunmathError as error:
            yield from each(error)

    def line(self, message: str) -> int:
        """The line of a message in the catalogue."""
        import polib

        return next(entry.linenum for entry in polib.pofile(str(self.path)) if entry.msgid == message)


def _is_left(entry: polib.POEntry) -> bool:
    return not entry.msgstr or entry.fuzzy


def has_words(label: str) -> bool:
    """Does a label hold a letter outside `$...$` and numbers such as 1e6? A single jamo is a name, in any language."""
    letters = (character for character in _NUMBER.sub("", _MATH.sub("", label)) if character.isalpha())
    return any(not _JAMO.match(character) for character in letters)


def is_named(label: str) -> bool:
    """Does a label hold a letter or digit outside `$...$`? To a screen reader mathematics alone may be no name."""
    return any(character.isalnum() for character in _MATH.sub("", label))


def template(label: str) -> tuple[str, list[str]]:
    """A label with its numbers outside `$...$` replaced by {0}, {1}, ..., and the numbers."""
    numbers: list[str] = []

    def place(found: re.Match) -> str:
        numbers.append(found[0])
        return f"{{{len(numbers) - 1}}}"

    parts = re.split(f"({_MATH.pattern})", label, flags=re.S)
    return "".join(part if index % 2 else _NUMBER.sub(place, part) for index, part in enumerate(parts)), numbers


def _fill(message: str, numbers: list[str]) -> str:
    return _PLACE.sub(lambda found: numbers[int(found[0][1:-1])], message)
