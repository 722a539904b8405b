"""The words for symbols: all that are needed, none that are not."""

import pytest

from runmath.formulas import vocabulary

BOUND = """from runmath.formulas import symbols

symbols({"x": ("number", "수")%s}%s)

@formula("it")
def _(sample):
    return {"x": 1%s}
"""


@pytest.mark.parametrize("shared", ["", ", shared=True"])
@pytest.mark.parametrize(
    ("words", "bound_too", "line", "what"),
    [
        (
            "",
            ', "f(x)": math.exp',
            9,
            'it unbound: nothing says what f(x) means - add it to symbols({…: ("English", "한국어")})',
        ),
        (', "q": ("chance", "확률")', "", 7, "$q$ unused: no formula"),
        ("", "", 0, ""),
    ],
)
def test_words_and_symbols_are_the_same(bound, words, bound_too, line, what, shared):
    told = [*vocabulary.problems(bound(test_it=BOUND % (words, shared, bound_too)))]
    assert [(result.line, result.path.name) for result in told] == ([(line, "test_it.py")] if line else [])
    assert not told or what in str(told[0])


@pytest.mark.parametrize("shared", ["", ", shared=True"])
def test_words_are_not_called_unused_where_a_binding_raises(bound, shared):
    assert [*vocabulary.problems(bound(test_it=BOUND % ("", shared, ', "y": 1 / 0')))] == []
