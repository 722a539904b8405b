"""The poems and their letters, against Unicode's own names and normal forms."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snippets.poems import AZALEAS, LETTERS, PROLOGUE, VERSE, letters

syllables = st.integers(0xAC00, 0xD7A3).map(chr)
texts = st.text(st.one_of(syllables, st.sampled_from(" \n")), min_size=1)
RANGES = [*range(0x1100, 0x1113), *range(0x1161, 0x1176), *range(0x11A8, 0x11C3)]
"""The modern jamo, as Unicode lists them: first consonants, vowels, last consonants."""


def test_the_letters_are_line_break_space_and_the_jamo():
    assert list(LETTERS) == ["\n", " ", *map(chr, RANGES)]
    assert len(LETTERS) == 69


@given(texts)
def test_letters_can_be_read_back(text):
    places = letters(text)
    back = "".join(LETTERS[place] for place in places)
    assert back[0] == "\n"
    assert unicodedata.normalize("NFC", back[1:]) == text


@pytest.mark.parametrize("poem, lines", [(AZALEAS, 12), (PROLOGUE, 9), (VERSE, 1)])
def test_the_poems_are_lines_of_syllables(poem, lines):
    assert poem.endswith("\n")
    assert len(poem.splitlines()) == lines
    assert all(character in " \n" or "HANGUL SYLLABLE" in unicodedata.name(character) for character in poem)


def test_the_verse_begins_the_poem():
    assert AZALEAS.startswith(VERSE)
