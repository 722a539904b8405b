"""The poems of the lab: letters only, each one different, the test poem unknown to the model."""

import pytest

from snippets import more_poems
from snippets.poems import letters

POEMS = {name: text for name, text in vars(more_poems).items() if isinstance(text, str) and name.isupper()}


@pytest.mark.parametrize("name", POEMS)
def test_a_poem_is_made_of_the_letters_that_the_model_knows(name):
    text = POEMS[name]
    assert len(letters(text)) > len(text)  # every syllable falls apart into two or three
    assert text.endswith("\n")
    assert not any(line != line.strip() or not line for line in text.splitlines())


def test_twelve_are_learnt_and_the_two_others_are_not():
    assert len(set(more_poems.TO_LEARN)) == 12
    held_out = {more_poems.SELF_PORTRAIT, more_poems.COUNTING_STARS}
    assert set(POEMS.values()) == {*more_poems.TO_LEARN, *held_out}
    learnt = "".join(more_poems.TO_LEARN).splitlines()
    assert not [line for text in held_out for line in text.splitlines() if line in learnt]
