"""A Korean particle after a computed number fits the number as it is read aloud: 0.7이, 2.5가, 26.3으로."""

import re

import pytest

from tests.helpers.pages import built, names, soup

DIGITS = "영일이삼사오육칠팔구"
AFTER_CONSONANT, AFTER_VOWEL = ("은", "이", "을", "과"), ("는", "가", "를", "와")
_PARTICLE = re.compile(r"[\N{WORD JOINER}]?(은|는|이|가|을|를|과|와|으로|로)(?=[ .,)”’]|$)")


def fits(number, particle):
    """Whether the particle goes with the last digit: the final consonant of its name decides."""
    final = (ord(DIGITS[int(number[-1])]) - ord("가")) % 28
    if particle.endswith("로"):
        return (particle == "로") == (final in (0, 8))  # 8 is ㄹ
    return particle in (AFTER_CONSONANT if final else AFTER_VOWEL)


@pytest.mark.parametrize(
    ("right", "wrong"), [("0.7이", "0.7가"), ("2는", "2은"), ("8로", "8으로"), ("26.3으로", "26.3로")]
)
def test_the_rule_is_that_of_the_spelling(right, wrong):
    (number, good), (_, bad) = (re.fullmatch(r"([0-9.]+)(.+)", text).groups() for text in (right, wrong))
    assert fits(number, good)
    assert not fits(number, bad)


@pytest.mark.parametrize("name", names())
def test_particles_fit_the_numbers_before_them(site, name):
    wrong = []
    for value in soup(built(site, "ko", name)).select("article .rm-value"):
        number, after = value.get_text(), str(value.next_sibling or "")
        particle = _PARTICLE.match(after)
        if particle and re.search(r"[0-9]$", number) and not fits(number, particle[1]):
            wrong.append(number + particle[1])
    assert wrong == []
