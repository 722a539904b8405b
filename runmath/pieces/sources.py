"""The sources of exactly what code can depend on: definitions, where `dependencies.behind` tells of whole topics."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from runmath.pieces.topics import Topic, Topics

_WORD = re.compile(r"\w+")


def sources(topics: Topics, text: str, placed: bool) -> list[Any]:
    """The definitions that a text names, those that these name, and so on, in the order of their topics; and what the
    topics import. A word in a docstring counts, too: an example may use it.

    Parameters
    ----------
    topics : the project's snippets
    text : code and what else may name a snippet; no imports of whole topics
    placed : whether the lines matter on which the definitions stand
    """
    homes, found = topics.homes, {}
    waiting = homes.keys() & _WORD.findall(text)
    while waiting:
        name = waiting.pop()
        found[name] = _definition(homes[name], name)
        waiting |= (homes.keys() & found[name][2]) - found.keys()
    used = {topic.name: topic for topic in map(homes.__getitem__, found)}
    ordered = [(each, name) for each in sorted(used) for name in used[each].definitions if name in found]
    told = [[topic, name, found[name][0], found[name][1] if placed else 0] for topic, name in ordered]
    return [told, [[each, _imports(used[each])] for each in sorted(used)]]


@lru_cache(maxsize=4096)
def _definition(topic: Topic, name: str) -> tuple[str, int, frozenset[str]]:
    """The text of a definition with the comment above it, its line, and the words in it."""
    first, last = topic.first_line(name), topic.definitions[name].end_lineno
    text = "\n".join(topic.of(name).lines[first - 1 : last])
    return text, first, frozenset(_WORD.findall(text))


@lru_cache(maxsize=256)
def _imports(topic: Topic) -> list[str]:
    entries = [entry for entries in topic.imports.values() for entry in entries]
    return sorted(f"{entry.module} {entry.name} {entry.alias}" for entry in entries)
