"""The command: a page goes in, places and values come out."""

import os
import subprocess
import sys

import pytest

from runmath import pages
from runmath.formulas import check_pages
from runmath.formulas.command import main
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


def test_a_true_page_passes(write, capsys):
    path = write(ROOT_PAGE)
    assert only(path).status == "ok"
    assert main([str(path)]) == 0
    assert f"{path}:6 coin.two-directions ok" in capsys.readouterr().out


def test_a_changed_sign_is_reported_with_page_line_formula_and_both_values(write, capsys):
    path = write(ROOT_PAGE.replace("(1 - p)", "(1 + p)"))
    assert main([str(path)]) == 1
    report = capsys.readouterr().out
    assert f"{path}:7 coin.two-directions disagrees: P(k\\mid p) = " in report
    assert r"but \binom{n}{k}p^k(1+p)^{n-k} = " in report


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


def test_a_console_without_korean_is_told_all_the_same(tmp_path):
    page = tmp_path / "가능도.md"
    page.write_text("# Page\n\nIt is $1 + 1 = 3$.\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONIOENCODING": "cp1252", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "runmath", "check", page.name], cwd=tmp_path, env=environment, capture_output=True
    )
    assert done.returncode == 1
    assert rb"\uac00\ub2a5\ub3c4.md:3 $1 + 1 = 3$ disagrees: 1+1 = 2 but 3 = 3" in done.stdout, done.stderr


def test_an_unreadable_page_is_an_error_not_a_traceback(tmp_path, capsys):
    assert main([str(tmp_path / "missing.md")]) == 1
    assert "missing.md:1 (page) unread: cannot read the page" in capsys.readouterr().out
