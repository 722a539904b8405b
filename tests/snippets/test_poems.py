"""The poems and their letters, against Unicode's own names and normal forms."""

import string
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snippets.en import poems as english
from snippets.poems import LETTER_NAMES, LETTERS, NEW_POEM, POEM, VERSE, letters

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


@pytest.mark.parametrize("poem, lines", [(POEM, 12), (NEW_POEM, 9), (VERSE, 1)])
def test_the_poems_are_lines_of_syllables(poem, lines):
    assert poem.endswith("\n")
    assert len(poem.splitlines()) == lines
    assert all(character in " \n" or "HANGUL SYLLABLE" in unicodedata.name(character) for character in poem)


@pytest.mark.parametrize("poem", [english.POEM, english.NEW_POEM, english.VERSE])
def test_the_english_poems_are_lines_of_words_without_capitals(poem):
    assert poem.endswith("\n")
    assert all(word.isascii() and word.isalpha() and word.islower() for word in poem.split())
    assert {*poem} <= {*english.LETTERS}
    assert "  " not in poem and " \n" not in poem and "\n\n" not in poem


def test_the_english_letters_are_line_break_space_and_the_alphabet():
    assert ["\n", " ", *string.ascii_lowercase] == english.LETTERS


def test_letters_have_the_names_that_unicode_gives_them():
    """The jamo of a syllable as the single letters that they look like; those at its end begin with a dash."""
    kinds = {"CHOSEONG": "", "JUNGSEONG": "", "JONGSEONG": "-"}
    for b, name in zip(LETTERS[2:], LETTER_NAMES[2:], strict=True):
        _, kind, letter = unicodedata.name(b).split(maxsplit=2)
        assert name == kinds[kind] + unicodedata.lookup(f"HANGUL LETTER {letter}")
    assert LETTER_NAMES[:2] == english.LETTER_NAMES[:2] == ["↵", "␣"]
    assert english.LETTER_NAMES[2:] == english.LETTERS[2:]


@pytest.mark.parametrize("poem, verse", [(POEM, VERSE), (english.POEM, english.VERSE)])
def test_the_verse_begins_the_poem(poem, verse):
    assert poem.startswith(verse)
