"""Inline formulas: what states something is checked, what names something must be known on the page."""

import pytest

from runmath.formulas import Sample
from runmath.latex import Claims, FormulaError, Meaning, Unbound, read


def page(bind=lambda sample: {}, given=()):
    """A page with one displayed formula."""
    symbols = {"n": 10, "k": 7, r"L(p)": lambda p: p**7 * (1 - p) ** 3}
    shown = Meaning(lambda trial: symbols | {"p": Sample("shown", trial).probability()})
    formula = read(r"L(p) = p^7 (1 - p)^3 = \prod_{i=1}^{n} p")
    return Claims([(formula, shown)], lambda trial: bind(Sample("page", trial)), given)


@pytest.mark.parametrize("latex", ["p", "L(p)", "i", "n", "3", r"\sum", r"\pi", "p, n", "L"])
def test_what_the_page_binds_may_be_named(latex):
    assert page().check(latex) == "symbol"


@pytest.mark.parametrize("latex", ["q", "x_i", r"\hat{p}", "L(q)", r"M(p)"])
def test_what_the_page_does_not_bind_may_not_be_named(latex):
    with pytest.raises(Unbound, match="no meaning"):
        page().check(latex)


def test_a_part_of_a_displayed_formula_needs_nothing():
    assert page().check("1 - p") == "part"
    assert page().check("p^7 (1 - p)^3") == "part"
    for changed in ("1 + p", "-1", "p^7 (1 + p)^3", "p^8", r"\frac{1}{2}"):
        with pytest.raises(Unbound, match="neither a symbol nor part"):
            page().check(changed)


def test_a_relation_is_a_claim():
    assert page().check(r"n - k = 3") == "claim"
    assert page().check(r"L(p) > 0, k < n") == "claim"
    with pytest.raises(FormulaError, match="= 17 but 3 = 3"):
        page().check("n + k = 3")
    with pytest.raises(FormulaError):
        page().check("p = 0.7")


def test_a_claim_after_a_true_one_is_checked_too():
    with pytest.raises(FormulaError):
        page().check("k < n, n < k")


def test_what_the_text_chooses_is_listed_and_nothing_else_passes():
    claims = page(given=["p = 0.7", r"X \sim N(0, 1)"])
    assert claims.check("p = 0.7") == "given"
    assert claims.check(r"X \sim N(0,1)") == "given"
    for changed in ("p = -0.7", r"X \sim N(0, -1)"):
        with pytest.raises(FormulaError):
            claims.check(changed)


def test_an_expression_with_its_value():
    def bind(sample):
        p = sample.probability()
        return {"p": p, r"\frac{p}{1 - p}": p / (1 - p)}

    assert page(bind).check(r"\frac{p}{1 - p}") == "claim"
    with pytest.raises(FormulaError, match="neither"):
        page(bind).check(r"\frac{p}{1 + p}")
    wrong = page(lambda sample: {"p": 0.3, r"\frac{p}{1 - p}": 5.0})
    with pytest.raises(FormulaError, match="binding says 5"):
        wrong.check(r"\frac{p}{1 - p}")


def test_what_no_inline_formula_needs_is_named():
    claims = page(lambda sample: {"q": 1.0, r"\frac{p}{2}": 1.0}, given=["p = 0.5"])
    claims.check("p")
    assert claims.unused() == ["p = 0.5", r"\frac{p}{2}", "q"]
