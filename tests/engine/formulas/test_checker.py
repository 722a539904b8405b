"""A page goes in, places and values come out; each mistake is a line of its own, with its cure."""

import re

import pytest

from runmath import pages
from runmath.errors import place
from runmath.formulas import Checker, check_pages
from runmath.latex.evaluation.rules import RULES
from runmath.pieces import Cache, Topics
from tests.helpers import ROOT

ROOT_PAGE = """# Page

/// formula | coin_likelihood
    id: coin.two-directions
$$
L(p \\mid k) = P(k \\mid p)
= \\binom{n}{k} p^{k} (1 - p)^{n - k}
$$
///
"""


@pytest.fixture
def write(tmp_path):
    def put(text):
        path = tmp_path / "page.md"
        path.write_text(text, encoding="utf-8")
        return path

    return put


def only(path):
    (result,) = check_pages([path])
    return result


def test_a_true_page_passes(write):
    result = only(write(ROOT_PAGE))
    assert (result.status, str(result)) == ("ok", f"{place(result.path, 6)} coin.two-directions ok")


def test_a_changed_sign_is_reported_with_page_line_formula_both_values_and_its_binding(write):
    report = str(only(write(ROOT_PAGE.replace("(1 - p)", "(1 + p)"))))
    assert ":7 coin.two-directions disagrees: P(k\\mid p) = " in report
    assert r"but \binom{n}{k}p^k(1+p)^{n-k} = " in report
    assert re.search(r" - correct the formula \(bound at tests/formulas/test_coin\.py:\d+\)$", report)


def test_many_pages_are_checked_side_by_side_and_told_in_their_order(tmp_path):
    paths = [tmp_path / f"{number}.md" for number in range(12)]
    for path in paths:
        text = ROOT_PAGE.replace("(1 - p)", "(1 + p)") if path.stem in ("3", "10") else ROOT_PAGE
        path.write_text(text, encoding="utf-8")
    results = check_pages(paths)
    assert [result.path for result in results] == paths
    assert [result.path.stem for result in results if not result.good] == ["3", "10"]


@pytest.mark.parametrize(
    "old, new, status, message",
    [
        (r"\binom", r"\binomial", "unread", r"\binomial is not understood"),
        ("p^{k}", "q^{k}", "unbound", "q has no meaning"),
        ("coin.two-directions", "coin.nowhere", "unbound", "no binding"),
        ("| coin_likelihood", "| coin_liklihood", "cannot be evaluated", "did you mean 'coin_likelihood'"),
        ("| coin_likelihood", "| coin_area", "cannot be evaluated", "coin_area returns neither side of"),
        ("| coin_likelihood", "| coin_area\n    computed: false", "cannot be evaluated", "does not use its snippet"),
        (r"= P(k \mid p)", "", "cannot be evaluated", "has 2 sides, its binding says 3"),
        ("$$\nL", "$\nL", "unread", "no formula between"),
    ],
)
def test_what_can_be_wrong_with_a_block(write, old, new, status, message):
    result = only(write(ROOT_PAGE.replace(old, new)))
    assert (result.status, message in result.message) == (status, True), result


@pytest.mark.parametrize(
    "text",
    ["$$\na = b\n$$", "\\[ a = b \\]", "\\begin{align} a &= b \\end{align}", "<math><mi>a</mi></math>"],
)
def test_a_displayed_formula_outside_a_block_is_an_error(write, text):
    result = only(write(f"# Page\n\n{text}\n"))
    assert (result.status, result.line) == ("unread", 3)
    assert "outside a block" in result.message


def test_inline_formulas_are_checked_where_they_stand(write):
    good, bad = check_pages([write(ROOT_PAGE + "\nThe likelihood $L(p \\mid k)$ of\n$p$ and $k > n$.\n")])[-2:]
    assert (good.status, good.line) == ("ok", 12)
    assert (bad.status, bad.line) == ("disagrees", 12)


def test_a_copy_of_a_page_under_another_name_has_its_bindings(tmp_path):
    original = ROOT / "docs" / "en" / "pages" / "likelihood.md"
    copy = tmp_path / "my copy.md"
    copy.write_bytes(b"\xef\xbb\xbf" + original.read_bytes().replace(b"\n", b"\r\n"))
    results = check_pages([copy])
    assert [str(result) for result in results if not result.good] == []
    assert sum(result.kind == "inline" for result in results) == len(pages.read(original).inlines)


def test_a_wrong_claim_in_a_renamed_copy_is_noticed(tmp_path):
    text = (ROOT / "docs" / "ko" / "pages" / "about.md").read_text(encoding="utf-8")
    copy = tmp_path / "edited.md"
    copy.write_text(text.replace(r"$p^{x} = p^{x \cdot x}$", r"$p^{x} = p^{x + x}$"), encoding="utf-8")
    (bad,) = [result for result in check_pages([copy]) if not result.good]
    assert (bad.status, bad.id) == ("disagrees", "$p^{x} = p^{x + x}$")


def test_a_folder_stands_for_the_pages_in_it(tmp_path, write):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "more.md").write_text(ROOT_PAGE, encoding="utf-8")
    page = write(ROOT_PAGE)
    assert [result.path for result in check_pages([tmp_path])] == [tmp_path / "deep" / "more.md", page]
    (tmp_path / "empty").mkdir()
    assert only(tmp_path / "empty").status == "unread"


def test_a_result_is_one_line(write):
    (result,) = check_pages([write("# Page\n\nIt is $1\n+ 1 = 3$ here.\n")])
    assert str(result).startswith(f"{result.path}:3 $1 + 1 = 3$ disagrees: ")


def test_a_formula_names_a_function_of_its_snippet(write):
    for name in ("np", "HEADS", "coin", "coin."):
        result = only(write(ROOT_PAGE.replace("| coin_likelihood", f"| {name}")))
        assert f"there is no snippet {name!r} - " in result.message
        assert "__" not in result.message


def test_an_unreadable_page_is_an_error_not_a_traceback(tmp_path):
    assert "missing.md:1 (page) unread: cannot read the page" in str(only(tmp_path / "missing.md"))


HEADER = "# Page\n\n/// formula | coin_likelihood\n    id: it\n    computed: false\n"
PAGE = HEADER + "$$\ny = x\n$$\n///\n\nAnd $z$, $1 + 1 = 2$.\n"
BOUND = """@formula("it")
def _(sample):
    x = sample.real()
    return {"x": x, "y": 2 * x * coin_likelihood(0.5, 1, 2)}
"""
INLINE = '\n\n@inline("page")\ndef _(sample):\n    return {"z": 1}\n'


@pytest.fixture
def said(bound, tmp_path):
    """What is wrong with a page, as bindings have it; a snippet `f` is there."""

    def put(text=PAGE, source=BOUND + INLINE, **files):
        imported = "from snippets.coin import coin_likelihood\n"
        registry = bound(**{name: imported + text for name, text in {"test_it": source, **files}.items()})
        registry.topics = Topics(ROOT)
        results = Checker(registry).page(tmp_path / "page.md", text)
        errors = [f"{place(error.file, error.line)}: {error.what}" for error in registry.errors]
        return [str(result).replace(f"{tmp_path}/", "") for result in results if not result.good] + [
            error.replace(f"{tmp_path}/", "") for error in errors
        ]

    return put


@pytest.mark.parametrize(
    ("latex", "message"),
    [
        (r"\frac{d \log y}{d \log x}", r"a derivative by \log x, which is not a symbol"),
        (r"\frac{\partial y}{\partial \log x}", r"a derivative by \log x, which is not a symbol"),
        (r"\operatorname*{argmin}_{t} (t - x)", 'add "domain": {\'t\': (low, high)} and "objective": [function]'),
        ("x = x", "write `sides=3` in @formula(…) (bound at tests/formulas/test_it.py:6)"),
        ("a + b", "a and b have no meaning here - bind them in tests/formulas"),
        (r"\mathop{a}", r"\mathop is not understood - write \operatorname{name}"),
    ],
)
def test_each_mistake_says_the_cure_that_works(said, latex, message):
    (line,) = said(PAGE.replace("= x", f"= {latex}"))
    assert line.startswith("page.md:7 it ") and message in line


def test_a_formula_over_which_the_check_stumbles_is_one_line_and_the_others_go_on(said, monkeypatch):
    monkeypatch.setitem(RULES, "binomial", lambda node, env: node.nothing)
    stumbled, other = said(PAGE.replace("$z$", r"$z = \binom{2}{1}$, $z$").replace("= 2$", "= 3$"))
    assert " $z = \\binom{2}{1}$ cannot be evaluated: the check stumbles over it (AttributeError: " in stumbled
    assert " $1 + 1 = 3$ disagrees: " in other


def test_a_binding_that_raises_is_one_line_and_the_others_go_on(said):
    source = BOUND.replace("sample.real()", "1 / (3 - sample.trial)") + INLINE
    text = PAGE.replace("$z$", "$x$, $y = x$, $z$, $1 + 1 = 3$")
    displayed, inline = said(text, source)
    place = "tests/formulas/test_it.py:8"
    assert displayed.startswith(f"page.md:7 it cannot be evaluated: the binding at {place} raises ZeroDivisionError")
    assert inline.startswith("page.md:11 $1 + 1 = 3$ disagrees")


def test_a_file_of_bindings_that_cannot_be_read_is_one_line_and_the_others_go_on(said):
    other = BOUND.replace('"it"', '"other"')
    more = PAGE + "\n" + PAGE.partition("\n\n")[2].replace("it\n", "other\n").replace("= x", "= 2 x")
    wrong, broken = said(more, f"1 / 0\n{BOUND}{INLINE}", test_other=other)
    assert wrong.startswith("page.md:17 other disagrees")
    assert broken == "tests/formulas/test_it.py:6: ZeroDivisionError: division by zero"


def test_a_number_that_a_text_chooses_says_where_it_belongs(said):
    (line,) = said(PAGE.replace("$z$", "$z$, $z = 3$"))
    assert "or `given=[…]`" not in line
    assert line.endswith(
        "where the text chooses it, add it to `given=[…]` of the page's @inline (bound at tests/formulas/test_it.py:12)"
    )


def test_what_held_for_the_same_texts_is_not_run_again_and_what_changed_is(tmp_path, bound):
    (tmp_path / "docs/en/pages").mkdir(parents=True)
    page = tmp_path / "docs/en/pages/page.md"
    page.write_text("# Page\n\nIt is $z = 1$.\n", encoding="utf-8")
    bound(test_it=INLINE.strip() + "\n")
    cache = Cache(tmp_path / "cache")

    def asked():
        return [(result.id, result.status) for result in check_pages([page], tmp_path, cache)]

    assert asked() == asked() == [("$z = 1$", "ok")]
    (kept,) = (tmp_path / "cache").rglob("*.json")
    binding = tmp_path / "tests/formulas/test_it.py"
    binding.write_text(binding.read_text().replace('"z": 1', '"z": 2.0'), encoding="utf-8")
    assert asked() == asked() == [("$z = 1$", "disagrees")]
    assert [*(tmp_path / "cache").rglob("*.json")] == [kept]
    page.write_text("# Page\n\nIt is $z = 2$.\n", encoding="utf-8")
    assert asked() == [("$z = 2$", "ok")]
