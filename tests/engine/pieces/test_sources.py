"""Which definitions a piece of code can depend on."""

from __future__ import annotations

from runmath.pieces import sources
from tests.helpers.faults.case import DICE

TOPIC = '''\
"""Sums."""

import math

from snippets.dice import SIDES

MORE = SIDES + 1


# why it is so
def half(k):
    """A half.

    >>> half(SHOWN)
    1
    """
    return k / 2


SHOWN = 2


def alone(k):
    return math.sqrt(k)
'''


def found(project, text, placed=False):
    return sources(project.engine().topics, text, placed)


def names(project, text):
    return [name for _, name, *_ in found(project, text)[0]]


def test_they_are_those_that_it_names_and_that_these_name(project):
    project.topic(TOPIC)
    assert names(project, "nothing of these") == []
    assert names(project, "alone(4)") == ["alone"]
    assert names(project, "MORE + chance(1)") == ["SIDES", "chance", "MORE", "ratio"]  # in the order of their topics


def test_an_example_counts_and_so_does_a_comment_above(project):
    project.topic(TOPIC)
    assert names(project, "half(1)") == ["half", "SHOWN"]
    assert found(project, "half(1)")[0][0][2].startswith("# why it is so\ndef half")


def test_the_order_in_a_topic_counts_and_what_it_imports(project):
    project.topic(TOPIC)
    before = found(project, "half(SHOWN)")
    project.topic(TOPIC.replace("SHOWN = 2\n", "").replace("MORE =", "SHOWN = 2\nMORE ="))
    assert found(project, "half(SHOWN)") != before
    project.topic(TOPIC.replace("import math", "import cmath as math"))
    assert found(project, "half(SHOWN)") != before


def test_lines_count_only_where_they_are_asked_for(project):
    before, placed = found(project, "chance(1)"), found(project, "chance(1)", True)
    project.replace(DICE, "SIDES = 6", "\nSIDES = 6")
    assert found(project, "chance(1)") == before
    assert found(project, "chance(1)", True) != placed


def test_the_data_of_a_language_counts_there(project):
    project.write("snippets/ko/dice.py", "SIDES = 8\n")
    texts = {language: str(sources(project.engine(language).topics, "SIDES", False)) for language in ("en", "ko")}
    assert "= 6" in texts["en"] and "= 8" in texts["ko"] and "= 6" not in texts["ko"]
