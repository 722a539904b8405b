"""What a piece of code can depend on."""

from __future__ import annotations

from runmath.pieces import behind


def test_behind_a_text_is_all_that_its_names_can_depend_on(project):
    project.topic("ALONE = 1\n", "alone")
    project.topic("from snippets.alone import ALONE\n\nMORE = ALONE + 1\n", "more")
    topics = project.engine().topics

    def found(text):
        sources = [source for source, _ in behind(topics, text)]
        return [name for name in topics.names if topics[name].source in sources]

    assert found("nothing of these") == []
    assert found("f(ALONE)") == ["alone"]
    assert found("MORE") == ["alone", "more"]
    assert found("from snippets.more import *") == ["alone", "more"]
    assert found("ratio(1, 2)") == ["dice", "tosses"]  # they import each other
