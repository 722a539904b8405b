"""What LaTeX is read, into what; and what is refused because TeX shows something else than it seems to say."""

import pytest

from runmath.latex import Unread, read


def same(first: str, second: str) -> bool:
    return read(first) == read(second)


@pytest.mark.parametrize(
    "first, second",
    [
        (r"\hat p", r"\hat{p}"),
        (r"x_i", r"x_{i}"),
        (r"\left( x \right)", r"(x)"),
        (r"\bigl( x \bigr)", r"(x)"),
        (r"\dfrac{1}{2}", r"\frac{1}{2}"),
        (r"a \, b", r"a b"),
        (r"\ln x", r"\log x"),
        (r"D_{\mathrm{KL}}(p \,\|\, q)", r"D_\mathrm{KL}(p \| q)"),
        (r"\operatorname*{arg\,max}_\theta L(\theta)", r"\operatorname*{argmax}_{\theta} L(\theta)"),
        (r"\frac{\partial}{\partial p} \log L(p)", r"\frac{\partial \log L(p)}{\partial p}"),
        (r"\begin{aligned} a &= b \\ &= c \end{aligned}", r"a = b = c"),
        (r"\begin{aligned} a &= b \\ c &= d \end{aligned}", r"a = b, \quad c = d"),
        (r"a \le b", r"a \leq b"),
    ],
)
def test_two_spellings_of_one_thing_read_the_same(first, second):
    assert same(first, second)


@pytest.mark.parametrize(
    "first, second",
    [
        (r"\sum_{i=1}^{n} x_i + y", r"\sum_{i=1}^{n} (x_i + y)"),
        (r"-x^2", r"(-x)^2"),
        (r"\sigma^2", r"\sigma_2"),
        (r"P(x \mid y)", r"P(x; y)"),
        (r"a - b - c", r"a - (b - c)"),
        (r"\frac{d}{dp} x", r"\frac{x}{dp}"),
        (r"\log (x) y", r"\log (x y)"),
        (r"a \iff b", r"a \Rightarrow b"),
    ],
)
def test_two_different_things_read_differently(first, second):
    assert not same(first, second)


@pytest.mark.parametrize(
    "latex, complaint",
    [
        (r"x^10", "first character"),
        (r"a 2", "a number stands behind"),
        (r"1 2", "a number stands behind"),
        (r"a/b c", "two ways"),
        (r"x_i_j", "double subscript"),
        (r"x^2^3", "double superscript"),
        (r"\log p q", "take in"),
        (r"|x|", "not understood"),
        (r"a = b.", "not understood"),
        (r"a = b \quad", "not understood"),
        (r"\left( x )", "closed by"),
        (r"\left( x \bigr)", "closed by"),
        (r"a &= b", "outside aligned"),
        (r"\begin{aligned} a = b \\ &= c \end{aligned}", "exactly one &"),
        (r"\begin{aligned} &= c \end{aligned}", "first line"),
        (r"\int_0^1 p", "without its variable"),
        (r"\frac{d^2}{dp} x", "orders"),
        (r"\frac12", "out of place"),
        (r"\text{max} x", "not understood"),
        (r"x = % y", "comment"),
        (r"\frac{1}{2", "not closed"),
        (r"a } b", "closes nothing"),
        (r"x − y", "MINUS SIGN"),
        (r"\nabla \ell", "out of place"),
        (r"", "too early"),
        (r"a =", "too early"),
        (r"a = = b", "out of place"),
        (r"-- a", "out of place"),
    ],
)
def test_what_is_not_understood_is_refused(latex, complaint):
    with pytest.raises(Unread, match=complaint):
        read(latex)


def test_an_error_knows_its_place():
    with pytest.raises(Unread) as caught:
        read("a = b,\n\\quad c = \\foo")
    assert caught.value.at == len("a = b,\n\\quad c = ")


def test_every_part_of_a_formula_is_in_its_tree():
    latex = r"a = \sum_{i=1}^{n} \left( b_i \log c + (d - g_i) \right) / f"
    found = {node.parts[0] for node in read(latex).walk() if node.kind == "symbol"}
    assert found >= {"a", "b", "c", "d", "g", "f", "n", "i"}


def test_a_formula_knows_its_sides():
    assert read(r"a = b = c, \quad d < f").shape == (3, 2)
