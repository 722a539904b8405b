"""Several inline bindings of one page: put together, told apart, drawn by themselves, and each error at its place."""

import pytest

from runmath.formulas import Checker, check_pages
from runmath.formulas.inline_bindings import InlineBindings

PAGE = "# Page\n\nChance $p$ of heads and $1 - p$ of tails, $q$ of another coin, say $p = 0.5$ or $q = 0.5$.\n"
HEADS = """\
@inline("page", given=["p = 0.5"])
def _(sample):
    p = sample.probability()
    return {"p": p, "1 - p": 1 - p}
"""
OTHER = """\
@inline("page", given=["q = 0.5"])
def _(sample):
    return {"q": sample.probability()}
"""


@pytest.fixture
def told(bound, tmp_path):
    """What is wrong with a page, as one line each; paths as they are seen from the project's folder."""

    def put(text=PAGE, **files):
        checker = Checker(bound(**files))
        results = checker.page(tmp_path / "page.md", text)
        results += checker.orphans(results)
        return [str(result).replace(f"{tmp_path}/", "") for result in results if not result.good]

    return put


def binding(entries="", given=()):
    """The source of an inline binding: what it returns, and what it gives."""
    return f'@inline("page", given={list(given)})\ndef _(sample):\n    return {{{entries}}}\n'


def test_bindings_in_several_files_are_put_together(told):
    assert told(test_a=HEADS, test_b=OTHER) == []
    assert "q has no meaning on this page" in told(test_a=HEADS)[0]


def test_bindings_in_one_file_are_put_together(told):
    assert told(test_a=f"{HEADS}\n\n{OTHER}") == []


def test_an_expression_has_the_value_that_its_own_binding_says(told):
    (wrong,) = told(test_a=HEADS.replace('"1 - p": 1 - p', '"1 - p": p'), test_b=OTHER)
    assert wrong.startswith("page.md:3 $1 - p$ cannot be evaluated: 1-p = ")


@pytest.mark.parametrize(
    "first, second, said",
    [
        (binding('"p": 0.2'), binding('"p": 0.3'), "p is bound twice"),
        (binding(r'r"\\hat{p}_i": 1'), binding(r'r"\\hat p_{i}": 1'), r"\hat p_{i} is bound twice"),
        (binding('"f(x)": math.exp'), binding('"f(y)": math.exp'), "f(y) is bound twice"),
        (binding('"f(x)": math.exp'), binding('"f": 1'), "f is bound twice"),
        (binding('"f": 1'), binding('"f(x; y)": math.pow'), "f(x; y) is bound twice"),
        (binding('"p": 0.2, "1 - p": 0.8'), binding('"1-p": 0.8'), "1-p is bound twice"),
        (binding(given=["p = 0.5"]), binding(given=["p=0.5"]), "p=0.5 is given twice"),
        (binding(given=["1 - p"]), binding('"1 - p": 0.8'), "1 - p is bound twice"),
    ],
)
def test_an_entry_of_two_bindings_is_an_error_that_names_both(told, first, second, said):
    first, second = first.replace(r"\\", "\\"), second.replace(r"\\", "\\")
    places = "for the page 'page', here and at tests/formulas/test_a.py:{} - keep one of them"
    files = told(test_a="\n" + first, test_b=second)
    assert files == [f"tests/formulas/test_b.py:5 page cannot be evaluated: {said} {places.format(6)}"]
    together = told(test_a=f"{first}\n\n{second}")
    assert together == [f"tests/formulas/test_a.py:10 page cannot be evaluated: {said} {places.format(5)}"]


def test_one_binding_may_name_its_function_with_several_arguments(told):
    both = binding('"f(0)": math.exp, "f(1)": math.exp')
    assert told("# Page\n\n$f(0) < f(1)$\n", test_a=both) == []


def test_a_name_may_have_other_separators_in_another_binding(told):
    bar, semicolon = binding(r'r"f(3 \mid 2)": math.pow'), binding('"f(0; 1)": math.atan2')
    page = "# Page\n\n$f(3 \\mid 2) = 9$, $f(0; 1) = 0$\n"
    assert told(page, test_a=bar, test_b=semicolon) == []


def draws(registry):
    return [InlineBindings([inline]).bind(3) for inline in registry.inlines["page"]]


def test_another_binding_does_not_change_what_one_draws(bound, tmp_path):
    alone = draws(bound(test_b=HEADS))
    assert draws(bound(test_b=f"{HEADS}\n\n{OTHER}"))[:1] == alone
    assert draws(bound(test_a=OTHER, test_b=HEADS))[1:] == alone
    assert draws(bound(test_a=OTHER, test_b=HEADS, test_c=OTHER))[1:2] == alone
    assert draws(bound(tmp_path / "elsewhere", test_b=HEADS)) == alone


def test_what_two_bindings_draw_is_independent(bound):
    one, two, three = draws(bound(test_a=f"{OTHER}\n\n{OTHER}", test_b=OTHER))
    assert len({one["q"], two["q"], three["q"]}) == 3


@pytest.mark.parametrize("raises", ["1 / 0", "1 / (3 - sample.trial)"])
def test_a_binding_that_raises_is_told_once_with_its_own_place(told, raises):
    broken = OTHER.replace("sample.probability()", raises)
    (wrong,) = told(test_a=HEADS, test_b=broken)
    place, line = "tests/formulas/test_b.py:5", "tests/formulas/test_b.py:7"
    error = f"the binding at {line} raises ZeroDivisionError: division by zero - mend it"
    assert wrong == f"{place} page cannot be evaluated: {error}"


def test_a_binding_that_returns_nothing_says_so(told):
    (wrong,) = told(test_a=HEADS, test_b=OTHER.replace('return {"q": sample.probability()}', "sample.probability()"))
    assert wrong.startswith("tests/formulas/test_b.py:5 page cannot be evaluated: the binding at ")
    assert "NoneType" in wrong


@pytest.mark.parametrize("broken", [binding('"{p": 1'), binding(given=["{p"])])
def test_an_entry_that_cannot_be_read_is_told_with_the_place_of_its_binding(told, broken):
    (wrong,) = told(test_a=HEADS, test_b=broken)
    assert wrong.startswith("tests/formulas/test_b.py:5 page cannot be evaluated: the entry '{p' of the page 'page' ")


def test_what_is_not_needed_names_the_binding_that_holds_it(told):
    more = binding('"r": 0.1, "2 r": 0.2', given=["r = 1"])
    message = "unbound: no inline formula of the page needs it - delete it from tests/formulas/"
    assert told(test_a=HEADS.replace('{"p"', '{"s": 1, "p"'), test_b=f"{OTHER}\n\n{more}") == [
        f"page.md:1 $r = 1$ {message}test_b.py:10",
        f"page.md:1 $2 r$ {message}test_b.py:10",
        f"page.md:1 $s$ {message}test_a.py:5",
        f"page.md:1 $r$ {message}test_b.py:10",
    ]


def test_every_binding_of_a_page_that_does_not_exist_is_an_orphan(told):
    gone = binding('"p": 1').replace('"page"', '"gone"')
    assert [line.partition(": ")[0] for line in told(test_a=f"{HEADS}\n\n{OTHER}", test_b=f"{gone}\n\n{gone}")] == [
        "tests/formulas/test_b.py:5 gone unbound",
        "tests/formulas/test_b.py:10 gone unbound",
    ]


def test_what_is_wrong_with_a_binding_is_told_once_for_all_languages(bound, tmp_path):
    bound(test_a=binding('"p": 1 / 0'))
    paths = [tmp_path / language / "page.md" for language in ("en", "ko")]
    for path in paths:
        path.parent.mkdir()
        path.write_text(PAGE, encoding="utf-8")
    (wrong,) = check_pages(paths, tmp_path)
    assert (wrong.path.name, wrong.line, wrong.kind) == ("test_a.py", 5, "binding")
