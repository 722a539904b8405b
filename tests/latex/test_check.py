"""The command: a page goes in, places and values come out."""

import pytest

from runmath.check import check_pages, main

ROOT_PAGE = """# Page

/// formula | coin.likelihood
    id: coin.two-directions
$$
L(p \\mid k) = f(k; p)
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
    assert f"{path}:7 coin.two-directions disagrees: f(k;p) = " in report
    assert r"but \binom{n}{k}p^k(1+p)^{n-k} = " in report


@pytest.mark.parametrize(
    "old, new, status, message",
    [
        (r"\binom", r"\binomial", "unread", r"\binomial is not understood"),
        ("p^{k}", "q^{k}", "unbound", "q has no meaning"),
        ("coin.two-directions", "coin.nowhere", "unbound", "no binding"),
        ("| coin.likelihood", "| coin.liklihood", "cannot be evaluated", "did you mean 'likelihood'"),
        ("| coin.likelihood", "| coin.area", "cannot be evaluated", "does not use its snippet coin.area"),
        ("= f(k; p)", "", "cannot be evaluated", "has 2 sides, its binding says 3"),
        ("$$\nL", "$\nL", "unread", "no formula between"),
    ],
)
def test_what_can_be_wrong_with_a_block(write, old, new, status, message):
    result = only(write(ROOT_PAGE.replace(old, new)))
    assert (result.status, message in result.message) == (status, True), result


@pytest.mark.parametrize("text", ["$$\na = b\n$$", "\\[ a = b \\]", "\\begin{align} a &= b \\end{align}"])
def test_a_displayed_formula_outside_a_block_is_an_error(write, text):
    result = only(write(f"# Page\n\n{text}\n"))
    assert (result.status, result.line) == ("unread", 3)
    assert "outside a block" in result.message


def test_inline_formulas_are_checked_where_they_stand(write):
    good, bad = check_pages([write(ROOT_PAGE + "\nThe likelihood $L(p \\mid k)$ of\n$p$ and $k > n$.\n")])[-2:]
    assert (good.status, good.line) == ("ok", 12)
    assert (bad.status, bad.line) == ("disagrees", 12)


def test_an_unreadable_page_is_an_error_not_a_traceback(tmp_path, capsys):
    assert main([str(tmp_path / "missing.md")]) == 1
    assert "missing.md:1 (page) unread: cannot read the page" in capsys.readouterr().out
