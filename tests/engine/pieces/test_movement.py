"""What a reader may move: ranges and lists of values, where they start, how they are written."""

from __future__ import annotations

import pytest

from runmath.errors import RunmathError
from runmath.pieces import movement


def test_a_range_holds_the_numbers_as_they_are_written():
    move = movement.read({"move": {"mu": [160, 161, 0.2], "k": [1, 3, 1]}, "start": {"mu": 160.6}})
    assert move.values["mu"] == [160.0, 160.2, 160.4, 160.6, 160.8, 161.0]
    assert [repr(k) for k in move.values["k"]] == ["1", "2", "3"]
    assert move.first == {"mu": 160.6, "k": 2}
    assert move.frames[move.first_frame] == move.first
    assert move.frames[1] == {"mu": 160.0, "k": 2}  # the last one changes fastest
    assert move.texts("mu")[0] == "160.0" and move.texts("k") == ["1", "2", "3"]


def test_a_list_is_taken_as_it_is_and_written_to_one_length():
    move = movement.read({"move": {"rate": {"values": [0.01, 0.3, 2]}}})
    assert move.values["rate"] == [0.01, 0.3, 2]
    assert move.texts("rate") == ["0.01", "0.30", "2.00"]
    assert [move.nearest("rate", value) for value in (-5, 0.2, 99)] == [0, 1, 2]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"move": None}, "`move` is not a mapping"),
        ({"move": {"a b": [1, 2, 1]}}, "`move` is not a mapping"),
        ({"move": {"a": [1, 2]}}, r"'a' has the range \[1, 2\] - write `name: \[first, last, step\]`"),
        ({"move": {"a": [2, 1, 1]}}, "'a' has the range"),
        ({"move": {"a": [1, 2, 0]}}, "'a' has the range"),
        ({"move": {"a": ["x", 2, 1]}}, "the values of 'a' are .*, no numbers"),
        ({"move": {"a": {"values": [True, 2]}}}, "the values of 'a' are .*, no numbers"),
        ({"move": {"a": {"values": [2, 1]}}}, "the values of 'a' do not rise"),
        ({"move": {"a": {"values": [1]}}}, "the values of 'a' do not rise"),
        ({"move": {"a": [1, 9, 1]}, "start": {"b": 1}}, "`start` names 'b', which does not move"),
        ({"move": {"a": [1, 9, 1]}, "start": [1]}, "`start` is no mapping"),
        ({"move": {"a": [1, 9, 1]}, "start": {"a": 1.5}}, r"'a' starts at 1\.5.* - start at one of 1, 2, … 9"),
    ],
)
def test_what_describes_no_movement_is_said(options, said):
    with pytest.raises(RunmathError, match=said):
        movement.read(options)
