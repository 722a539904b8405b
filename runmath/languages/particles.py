"""Which Korean particle follows a number: the last digit decides, as it is read aloud. 0.7이, 2.5가, 26.3으로."""

from __future__ import annotations

import re

_DIGITS = "영일이삼사오육칠팔구"
_PAIRS = (("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("으로", "로"))
"""After a consonant, after a vowel."""
PARTICLE = re.compile(r"(은|는|이|가|을|를|과|와|으로|로)(?=[ .,)”’]|$)", re.M)
_RIEUL = 8


def fitting(number: str, particle: str) -> str:
    """The form of a particle that fits a number, which ends with a digit."""
    final = (ord(_DIGITS[int(number[-1])]) - ord("가")) % 28
    after_consonant, after_vowel = next(pair for pair in _PAIRS if particle in pair)
    is_vowel = not final or (final == _RIEUL and after_vowel == "로")
    return after_vowel if is_vowel else after_consonant
