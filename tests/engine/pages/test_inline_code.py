"""Code in the line that is run: how it is written, and slips of which a reader would see nothing."""

from __future__ import annotations

import pytest

from runmath.errors import RunmathError
from runmath.pages import read, without_assertions
from runmath.pages.prose import prose


@pytest.mark.parametrize(
    "code",
    [
        "{assert}",
        "{assert} ",
        "{assert}f(1) > 0",
        "{ assert } f(1) > 0",
        "{assert } f(1) > 0",
        "{assert f(1) > 0}",
        "{assert: f(1) > 0}",
        "{asert} f(1) > 0",
        "{Assert} f(1) > 0",
        "{assrt} f(1) > 0",
        "{assertion} f(1) > 0",
        "{asserts}f(1) > 0",
        "(assert) f(1) > 0",
        "[assert] f(1) > 0",
    ],
)
def test_a_slip_is_no_assertion_that_nobody_runs(code):
    with pytest.raises(RunmathError) as error:
        read("page.md", f"# T\n\nA `{code}`.\n")
    assert str(error.value).startswith("page.md:3: no assertion of the kind `")
    assert error.value.mend == "write `{assert} expression`, with a space between"


@pytest.mark.parametrize("code", ["assert y.shape == z.shape", "{area}", "{as} b", "f'{assets}'", "{rate} x", "{a}"])
def test_other_code_is_code(code):
    page = read("page.md", f"A `{code}`, ``{{asert}} x``.")
    assert (page.assertions, page.values) == ([], [])


def test_assertions_have_their_lines():
    page = read("page.md", "# T\n\nA `{assert} a > b` and\nb `{assert}\nc < d`.\n\n| x |\n| - |\n| `{assert} e` |\n")
    assert [(text.text, text.line) for text in page.assertions] == [("a > b", 3), ("c < d", 4), ("e", 9)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("A is larger `{assert} a > b`, so.", "A is larger, so."),
        ("A `{assert} a`  `{assert} b` c.", "A c."),
        ("A `{assert} a` `b` c", "A `b` c"),
        ("`{assert} a` `{assert} b` A", "A"),
        ("A\n`{assert} a` b", "A\nb"),
        ("A `{assert} a\nb`, c", "A\n, c"),
        ("- `{assert} a` b", "- b"),
        ("``{assert} a``", "``{assert} a``"),
    ],
)
def test_text_without_its_assertions(text, shown):
    assert without_assertions(text) == shown


def test_an_assertion_is_none_of_the_prose():
    page = read("page.md", "값이 더 크다 `{assert} value > 0.1587`고 합니다.")
    assert [text.text for text in prose(page)] == ["값이 더 크다고 합니다."]
