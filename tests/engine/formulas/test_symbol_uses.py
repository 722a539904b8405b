"""One letter, one meaning on a page: what has two is an error unless the page lists it."""

import pytest

from runmath.errors import shown
from runmath.formulas import Checker

COIN = """\
from runmath.formulas import symbols

symbols({"p": ("probability", "확률"), "n": ("number of tosses", "던진 횟수")})


@formula("coin")
def _(sample):
    return {"p": 0.5, "n": 2, "right": 1.0}
"""
DATA = """\
from runmath.formulas import symbols

symbols({"p": (MEANS, "분포"), "n": ("number of tosses", "던진 횟수")})


@formula("data")
def _(sample):
    return {"p": lambda x: x, "n": 2, "right": 2}


@inline("page")
def _(sample):
    return {"n": 2}
"""
PAGE = """\
---
title: Page
---
# Page

/// formula | f
    id: coin
    computed: false
$$
p n = 1
$$
///

/// formula | f
    id: data
    computed: false
$$
p(n) = 2
$$
///

Of $n$ tosses.
"""
MEND = "rename one, give both the same words, or list it in the page's `two-meanings:`"


def found(bound, tmp_path, page=PAGE, means="distribution", shared=""):
    registry = bound(test_coin=COIN, test_data=DATA.replace("MEANS", repr(means)) + shared)
    path = tmp_path / "page.md"
    path.write_text(page, encoding="utf-8")
    return [result for result in Checker(registry).page(path) if result.kind == "symbol"]


def test_two_meanings_of_a_letter_are_reported_where_the_second_begins(bound, tmp_path):
    (result,) = found(bound, tmp_path)
    assert (result.line, result.good) == (18, False)
    coin, data = (f"bound in {shown(tmp_path / 'tests' / 'formulas' / f'test_{name}.py')}" for name in ("coin", "data"))
    two = f"'probability' / '확률' (coin, {coin}); 'distribution' / '분포' (data, {data})"
    assert str(result).endswith(f"page.md:18 $p$ has two meanings: {two} - {MEND}")


def test_the_same_words_in_two_files_are_one_meaning(bound, tmp_path):
    (result,) = found(bound, tmp_path, means="probability")
    assert "'probability' / '분포' (data" in result.message
    data = DATA.replace('(MEANS, "분포")', '("probability", "확률")')
    registry = bound(test_coin=COIN, test_data=data + "# Python knows a file by its second and its size\n")
    assert [result for result in Checker(registry).page(tmp_path / "page.md") if result.kind == "symbol"] == []


def test_what_the_page_lists_may_have_two(bound, tmp_path):
    assert found(bound, tmp_path, PAGE.replace("title: Page", "two-meanings: [p]")) == []


@pytest.mark.parametrize("listed, message", [("[p, n]", "names it and it has not"), ("p", "it is no list")])
def test_a_list_that_is_wrong_is_reported(bound, tmp_path, listed, message):
    (result,) = found(bound, tmp_path, PAGE.replace("title: Page", f"two-meanings: {listed}"))
    assert message in result.message


def test_a_letter_of_the_text_counts_where_its_own_file_says_what_it_means(bound, tmp_path):
    registry = bound(test_coin=COIN, test_data=DATA.replace("MEANS", '"probability"').replace("tosses", "people"))
    (tmp_path / "page.md").write_text(PAGE.partition("/// formula | f\n    id: data")[0] + "Of $n$.\n")
    (result,) = [result for result in Checker(registry).page(tmp_path / "page.md") if result.kind == "symbol"]
    assert (result.id, result.line) == ("$n$", 14)
    assert "'number of people' / '던진 횟수' (page.md:14, bound in" in result.message
