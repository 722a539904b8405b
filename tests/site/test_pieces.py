"""What is copied runs: the pieces of the built pages, in interpreters and notebooks of their own."""

from __future__ import annotations

import ast
import random
import re
import statistics
import tomllib
from functools import cache

import pytest

from runmath.figures import Catalogue, template
from runmath.pieces import Topics
from runmath.pieces.library_calls import practice
from runmath.pieces.size_limits import WIDTH, code_lines, width
from tests.helpers import ROOT
from tests.helpers.copied import lines, numbers_agree, run, shown_output
from tests.helpers.pages import LANGUAGES, blocks, built, each, home, names, once, soup, sources

DRAWN = ("figure", "table")
ALONE = 12
"""So many pieces, others on each day that a piece is added, get an interpreter each."""


@cache
def of_page(site, name, language=""):
    """(block, text) of every piece that a page shows, in their order; in a language that has it."""
    found = []
    for page, block in blocks("formula", "figure", "table", "code"):
        if page == name:
            code = soup(built(site, language or home(name), name)).find(id=block.id).select_one(".rm-piece pre code")
            found += [(block, code.get_text())] if code is not None else []
    return found


def pieces(site, language=""):
    """(page, block, text) of every piece of all pages, or of those of a language."""
    named = sources(language) if language else once()
    return [(name, block, text) for name in named for block, text in of_page(site, name, language)]


@pytest.mark.parametrize("name", once())
def test_the_pieces_of_a_page_print_what_it_says(site, tmp_path, name):
    found = of_page(site, name)
    for (block, text), output in zip(found, run([text for _, text in found], tmp_path), strict=True):
        if block.kind not in DRAWN:
            assert lines(output) == shown_output(text), block.id


def test_some_pieces_run_alone_in_an_interpreter_of_their_own(site, tmp_path):
    found = pieces(site)
    for _, block, text in random.Random(len(found)).sample(found, ALONE):
        (output,) = run([text], tmp_path)
        assert block.kind in DRAWN or lines(output) == shown_output(text), block.id


def test_all_pieces_of_the_site_live_in_one_notebook(site, tmp_path):
    """Pasted one after another in their order; the first of each page still says the same afterwards."""
    found = pieces(site)
    first = [of_page(site, name)[0] for name in once() if of_page(site, name)]
    calls = [(block, text.split("\n\n\n")[-1]) for block, text in first]
    texts = [text for *_, text in found] + [call for _, call in calls]
    said = run(texts, tmp_path, "shared")
    for (_, block, text), output in zip(found, said, strict=False):
        assert block.kind in DRAWN or lines(output) == shown_output(text), block.id
    for (block, text), output in zip(first, said[len(found) :], strict=True):
        assert block.kind in DRAWN or lines(output) == shown_output(text), block.id


def plain(code, without=frozenset()):
    """The syntax tree without docstrings, and without these constants and what only they need: what runs."""
    tree = ast.parse(code)
    tree.body = [node for node in tree.body if not without & defined(node)]
    if without:
        read = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
        tree.body = [node for node in tree.body if not defined(node) or defined(node) & read]
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and ast.get_docstring(node):
            del node.body[0]
    return ast.dump(tree)


def defined(node):
    """The names of a constant."""
    targets = node.targets if isinstance(node, ast.Assign) else []
    return {part.id for target in targets for part in ast.walk(target) if isinstance(part, ast.Name)}


def data_of_a_language():
    """The constants of which each language has its own."""
    files = [path for language in LANGUAGES for path in (ROOT / "snippets" / language).glob("*.py")]
    nodes = [node for path in files for node in ast.parse(path.read_text(encoding="utf-8")).body]
    return frozenset().union(*map(defined, nodes))


@pytest.mark.parametrize("name", names())
def test_the_languages_show_the_same_code(site, name):
    """What may differ is data: then the answers differ, too."""
    texts = {language: [text for _, text in of_page(site, name, language)] for language in LANGUAGES}
    own = data_of_a_language()
    for one, other in zip(*texts.values(), strict=True):
        assert plain(one, own) == plain(other, own)
        if plain(one) == plain(other):
            assert shown_output(one) == shown_output(other)


def test_korean_pages_explain_code_in_korean(site):
    """No docstring and no comment with an English word is left, but for those whose msgstr is empty."""
    untranslated = Catalogue(ROOT / "docs" / "theme" / "labels.ko.po").left
    for _, block, text in pieces(site, "ko"):
        functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
        said = [ast.get_docstring(node) or "" for node in functions]
        said += [found[1] for found in re.finditer(r"(?:^|  )# (.*)$", text, re.M)]
        said = [text for text in said if template(text)[0] not in untranslated]
        assert all(re.search("[가-힣]", text) or not re.search("[A-Za-z]{4}", text) for text in said), (block.id, said)


@pytest.mark.parametrize("name, block", blocks("figure"), ids=lambda part: getattr(part, "id", part))
def test_a_figures_piece_ends_by_showing_it(site, name, block):
    for found, text in of_page(site, name):
        if found.id == block.id:
            last, show = ast.parse(text).body[-2:]
            assert ast.unparse(last).startswith(f"{block.argument}(")
            assert ast.unparse(show) == "plt.show()"


def lengths(site, *kinds):
    return {block.argument: len(code_lines(text)) for _, block, text in pieces(site) if block.kind in kinds}


def nine_in_ten(numbers):
    return sorted(numbers)[int(0.9 * len(numbers))]


def test_pieces_are_short(site, record_property):
    allowed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["runmath"]["long"]
    formulas, drawn = lengths(site, "formula", "code"), lengths(site, "figure")
    median, most = statistics.median(formulas.values()), nine_in_ten(formulas.values())
    record_property("pieces", [len(formulas), median, most, max(formulas.values()), nine_in_ten(drawn.values())])
    assert median <= 9
    assert most <= 14
    assert {name for name, number in formulas.items() if number > 22} <= allowed.keys()
    assert len(allowed) <= 5
    assert nine_in_ten(drawn.values()) <= 30
    assert max(drawn.values()) <= 40


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_is_wider_than_the_page(site, language):
    wide = [line for *_, text in pieces(site, language) for line in code_lines(text) if width(line) > WIDTH]
    assert wide == []


def test_every_formula_that_shows_code_shows_its_answer(site):
    silent = [block.id for _, block, text in pieces(site) if block.kind == "formula" and not shown_output(text)]
    assert silent == []


def test_nearly_every_formula_is_computed_by_the_function_that_it_names():
    formulas = [block for _, block in blocks("formula")]
    assert sum(block.is_computed for block in formulas) >= 0.9 * len(formulas)


def test_what_a_practitioner_calls_runs_alone_and_gives_the_same_number(site, tmp_path):
    """The library's line as its button copies it, for every function that a page shows; PyTorch's: test_pytorch.py."""
    topics, found = Topics(ROOT, "en"), []
    for _, block, text in pieces(site):
        if block.kind == "formula" and (call := practice(topics, block.argument)):
            buttons = soup(built(site, home(_), _)).find(id=block.id).select(".rm-practice button")
            assert [button["data-copy"] for button in buttons] == [call.code]
            found += [(block, call.code, shown_output(text))] if "torch" not in call.libraries else []
    said = run([code for _, code, _ in found], tmp_path)
    assert len(found) > 20
    for (block, _, answer), output in zip(found, said, strict=True):
        assert numbers_agree(output, answer[-1]), (block.id, output, answer)


OTHERS = [("0.1172", "0.1173"), ("0.7007", "0.7000"), ("1.9871", "1.989")]
"""Answers, and numbers close to them that are something else: the height of a bell, where a walk goes on to."""
NUMBER = re.compile(r"(?<![\w.,])[-−]?\d[\d,]*\.\d+(?![\w.])")


def agree(one, other):
    """Are two decimals the same number, as far as both are written?"""
    places = min(len(one.partition(".")[2]), len(other.partition(".")[2]))
    a, b = (float(number.replace(",", "").replace("−", "-")) for number in (one, other))
    return abs(a - b) <= 0.5001 * 10.0**-places + 1e-12 or abs(a - b) > 1e-3 * abs(a)


@pytest.mark.parametrize("language, name", each())
def test_the_text_repeats_the_answers_as_they_are(site, language, name):
    """A number in a sentence that is close to one that a piece prints is that one."""
    said = [value.get_text() for value in soup(built(site, language, name)).select(".rm-value")]
    said = [number for text in said for number in NUMBER.findall(text)]
    for block, text in of_page(site, name, language):
        for answer in NUMBER.findall("\n".join(shown_output(text))):
            wrong = {number for number in said if not agree(answer, number)}
            assert wrong <= {other for one, other in OTHERS if one == answer}, (block.id, answer)
