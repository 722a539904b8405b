"""In which language is a text? Korean has its own letters, so counting them is enough."""

from __future__ import annotations

import re

_HANGUL = re.compile("[가-힣]")
_LATIN = re.compile("[A-Za-z]")
_WORD = re.compile("[A-Za-z]{2,}")


def is_foreign(text: str, language: str) -> bool:
    """Is a text of a page of one language written in the other one?"""
    korean = len(_HANGUL.findall(text))
    if language == "ko":
        return not korean and bool(_WORD.search(text))
    return korean >= 2 and korean > len(_LATIN.findall(text))


def length(text: str) -> int:
    """About how many words a text has, in either language: two syllables are as much as a word."""
    return len(_WORD.findall(text)) + len(_HANGUL.findall(text)) // 2
