"""Every formula of every page, in both languages, holds; `python -m runmath check` runs the same code."""

import re
from pathlib import Path

import pytest

from runmath import pages
from runmath.formulas import all_pages, entries


def test_every_formula_holds(results):
    assert [str(result) for result in results if not result.good] == []


def test_every_displayed_formula_of_a_page_is_checked(results):
    """One test for all pages: each process that asks for the results checks all formulas."""
    for path in all_pages():
        checked = [result.id for result in results if result.path == path and result.kind == "formula"]
        assert checked == [block.id for block in pages.read(path).formulas], path
        assert len(re.findall(r"^(?:# )?/{3,} formula \|", _shown(path), re.M)) == len(checked), path


def test_every_symbol_has_a_meaning_each_in_its_language(registry):
    for entry in entries(all_pages(), registry):
        for symbol, english, korean, *_ in entry.symbols:
            assert english or korean, (entry.id, symbol)
            assert not english or re.search("[a-z]", english), (entry.id, symbol)
            assert not korean or re.search("[가-힣]", korean), (entry.id, symbol)


def test_declarations_say_why_and_are_few(registry):
    for entry in registry.declarations.values():
        assert any(entry.reason.values()), entry.id
        assert not entry.reason["ko"] or re.search("[가-힣]", entry.reason["ko"]), entry.id
    assert len(registry.declarations) <= len(registry.formulas) // 10


def _shown(path):
    """The text of a page with its fenced examples blanked; in a lab, prose stands in comments."""
    fence = re.compile(r"^(`{3,}|~{3,}).*?^\1[`~]*$", re.M | re.S)
    return fence.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), path.read_text(encoding="utf-8"))


def _signs():
    """One sign of every displayed formula, in one of its languages by turns: test_mutants.py flips all of them."""
    languages = sorted({path.parts[-3] for path in all_pages()})
    for path in all_pages():
        source = _shown(path)
        for number, found in enumerate(re.finditer(r"^(?:# )?\$\$\n(.*?)^(?:# )?\$\$$", source, re.M | re.S)):
            signs = [*re.finditer(r"[+-]", found[1])]
            if signs and languages[number % len(languages)] == path.parts[-3]:
                yield path, found.start(1) + signs[number % len(signs)].start()


def _name(value):
    return "-".join([value.parts[-3], value.stem]) if isinstance(value, Path) else str(value)


@pytest.mark.parametrize("path, place", list(_signs()), ids=_name)
def test_flipping_one_sign_in_one_language_is_noticed(path, place, checker):
    source = path.read_text(encoding="utf-8")
    if not all(result.good for result in checker.displayed(path)):
        pytest.skip("the page itself does not hold, as the first test says once")
    flipped = source[:place] + ("-" if source[place] == "+" else "+") + source[place + 1 :]
    bad = [result for result in checker.displayed(path, flipped) if not result.good]
    assert len(bad) == 1, bad
    block = next(b for b in pages.read(path, flipped).formulas if b.id == bad[0].id)
    assert block.latex_line <= bad[0].line <= block.latex_line + block.latex.count("\n")
    assert re.search(rf"{re.escape(path.name)}:\d+ {re.escape(bad[0].id)} ", str(bad[0]))
    values = re.findall(r"(?: = |gives |says |objective is )(?:[-\d]|\[)|has no value", bad[0].message)
    assert len(values) >= 2, bad[0].message
