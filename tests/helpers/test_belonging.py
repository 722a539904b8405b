"""A page's tests are found by its name: those of the functions that it shows, and of its formulas."""

from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.helpers.belonging import pages_of


@pytest.mark.parametrize(
    "path, given, page",
    [
        ("tests/snippets/test_coin.py", {}, "likelihood"),
        ("snippets/bell.py", {}, "likelihood"),
        ("tests/formulas/test_pages.py", {"path": Path("docs/en/pages/symbols.md")}, "symbols"),
        ("tests/engine/pages/test_page.py", {"name": "likelihood"}, None),
    ],
)
def test_a_test_belongs_to_the_pages_that_show_what_it_tests(path, given, page):
    item = SimpleNamespace(path=Path(path), callspec=SimpleNamespace(params=given))
    assert (page in pages_of(item)) if page else pages_of(item) == set()
