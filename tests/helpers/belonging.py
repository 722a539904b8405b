"""Which tests belong to a page, so that `-k likelihood`, or exactly `-k page:likelihood`, runs them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from runmath.pieces import Topics
from tests.helpers import ROOT
from tests.helpers.pages import once


@cache
def _shown() -> dict[str, set[str]]:
    """The pages that show a function of a topic, by the topic."""
    homes, found = Topics(ROOT).homes, {}
    for name, page in once().items():
        for block in page.blocks:
            if home := homes.get(block.argument):
                found.setdefault(home.name, set()).add(name)
    return found


def pages_of(item) -> set[str]:
    """Names of the pages that a test is of: of its own topic, or of the page that it is given."""
    topic = item.path.stem.removeprefix("test_") if item.path.parent.name == "snippets" else ""
    given = item.callspec.params.values() if hasattr(item, "callspec") else ()
    paths = [value for value in given if isinstance(value, Path) and "pages" in value.parts]
    return {Path(name).stem for name in _shown().get(topic, ())} | {path.stem for path in paths}
