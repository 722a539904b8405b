"""The poems and their letters, against Unicode's own names and normal forms."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snippets import poems

syllables = st.integers(0xAC00, 0xD7A3).map(chr)
texts = st.text(st.one_of(syllables, st.sampled_from(" \n")), min_size=1)


def test_the_letters_are_those_of_which_every_syllable_is_made():
    made = {letter for code in range(0xAC00, 0xD7A4) for letter in unicodedata.normalize("NFD", chr(code))}
    assert sorted(map(chr, poems.LETTERS)) == sorted(made | {" ", "\n"})


@given(texts)
def test_letters_can_be_read_back(text):
    places = poems.letters(text)
    back = "".join(map(chr, poems.LETTERS[places]))
    assert back[0] == "\n"
    assert unicodedata.normalize("NFC", back[1:]) == text


@given(st.text(st.one_of(syllables, st.sampled_from(" \n")), max_size=5), st.sampled_from(".,aㄱ漢ퟆ"))
def test_other_letters_are_refused(text, other):
    with pytest.raises(ValueError, match=r"^text must"):
        poems.letters(text + other)


def test_an_empty_text_is_refused():
    with pytest.raises(ValueError, match=r"^text must"):
        poems.letters("")


@pytest.mark.parametrize("poem, lines", [(poems.AZALEAS, 12), (poems.PROLOGUE, 9)])
def test_the_poems_are_lines_of_syllables(poem, lines):
    assert poem.endswith("\n")
    assert len(poem.splitlines()) == lines
    assert all(character in " \n" or "HANGUL SYLLABLE" in unicodedata.name(character) for character in poem)
