"""Which Korean particle follows a number: the last digit decides, as it is read aloud. 0.7이, 2.5가, 26.3으로."""

from __future__ import annotations

import re

_DIGITS = "영일이삼사오육칠팔구"
_PAIRS = (("은", "는"), ("이", "가"), ("을", "를"), ("과", "와"), ("으로", "로"))
"""After a consonant, after a vowel."""
PARTICLE = re.compile(r"(은|는|이|가|을|를|과|와|으로|로)(?=[ .,)”’]|$)", re.M)
_RIEUL = 8
_LETTERS = dict.fromkeys("LR", _RIEUL) | dict.fromkeys("MN", 1)
"""Letters whose Korean names end in a consonant: 엘, 알, 엠, 엔."""
_EITHER = re.compile(r"(\S)(" + "|".join(f"{one}\\({other}\\)" for one, other in _PAIRS) + ")")


def fitting(number: str, particle: str) -> str:
    """The form of a particle that fits a number, which ends with a digit."""
    return _fit((ord(_DIGITS[int(number[-1])]) - ord("가")) % 28, particle)


def _fit(final: int, particle: str) -> str:
    after_consonant, after_vowel = next(pair for pair in _PAIRS if particle in pair)
    is_vowel = not final or (final == _RIEUL and after_vowel == "로")
    return after_vowel if is_vowel else after_consonant


def settled(text: str) -> str:
    """A text in which the particles are chosen: 은(는), 이(가), 을(를), 과(와), 으로(로) after what they follow."""
    return _EITHER.sub(lambda found: found[1] + _fitting(found[1], found[2].partition("(")[0]), text)


def _fitting(last: str, particle: str) -> str:
    """After a letter of any kind: a number, a Korean syllable, a Latin letter as it is called in Korean."""
    if last.isdigit():
        return fitting(last, particle)
    final = (ord(last) - ord("가")) % 28 if "가" <= last <= "힣" else _LETTERS.get(last.upper(), 0)
    return _fit(final, particle)
