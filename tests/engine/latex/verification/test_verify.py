"""A true formula passes; one changed sign, an unused or idle binding, a weaker relation do not."""

import math

import pytest

from runmath.formulas import INSIDE, Sample
from runmath.latex import Disagreement, FormulaError, Meaning, Unbound, read, verify


def check(latex, bind, sides=2, **options):
    shape = (sides,) if isinstance(sides, int) else sides
    verify(read(latex), Meaning(lambda trial: bind(Sample("test", trial % INSIDE)), shape, **options))


def bernoulli(sample):
    x = sample.bits()

    def likelihood(p):
        return math.prod(p if one else 1 - p for one in x)

    return {"x": x, "n": len(x), "p": sample.probability(), "L(p)": likelihood}


NLL = r"-\log L(p) = -\sum_{i=1}^{n} \left( x_i \log p + (1 - x_i) \log (1 - p) \right)"


def test_a_true_formula_passes():
    check(NLL, bernoulli)


@pytest.mark.parametrize("at", [k for k, sign in enumerate(NLL) if sign in "+-" and k])
def test_every_flipped_sign_is_noticed_and_both_values_named(at):
    flipped = NLL[:at] + ("-" if NLL[at] == "+" else "+") + NLL[at + 1 :]
    with pytest.raises(FormulaError, match=r"= -?\d.* but .* = -?\d.* at x = |\+ is out of place"):
        check(flipped, bernoulli)


def test_each_line_of_a_derivation_is_compared_with_the_line_before():
    lines = [r"(a + b)^2 &= (a + b)(a + b)", r"&= a^2 + 2 a b + b^2", r"&= b^2 + a (a + 2 b)"]
    bind = lambda sample: {"a": sample.real(), "b": sample.real()}  # noqa: E731
    check(r"\begin{aligned}" + r"\\".join(lines) + r"\end{aligned}", bind, sides=4)
    lines[1] = r"&= a^2 + 2 a b - b^2"
    with pytest.raises(Disagreement, match=r"a\^2\+2ab-b\^2"):
        check(r"\begin{aligned}" + r"\\".join(lines) + r"\end{aligned}", bind, sides=4)


def test_a_dropped_side_is_noticed():
    with pytest.raises(FormulaError, match="3 sides"):
        check("a = a", lambda sample: {"a": 1.0}, sides=3)


def test_unbound_unused_and_idle_symbols_are_errors():
    with pytest.raises(Unbound, match="b has no meaning"):
        check("a = b", lambda sample: {"a": 1.0})
    with pytest.raises(Unbound, match="b is not used"):
        check("a = a", lambda sample: {"a": 1.0, "b": 2.0})
    with pytest.raises(Unbound, match="does not depend on b"):
        check("a = a + 0 b", lambda sample: {"a": 1.0, "b": 3.0})


def test_a_function_of_which_only_the_derivative_is_named_is_used():
    bind = lambda sample: {"x": sample.positive(), "f(x)": lambda x: x**2}  # noqa: E731
    check("f'(x) = 2 x", bind)
    with pytest.raises(Disagreement):
        check("f'(x) = 3 x", bind)


def test_a_side_is_compared_with_the_snippet():
    check("a^2", lambda sample: {"a": 3.0, "left": 9.0}, sides=1)
    with pytest.raises(Disagreement, match="snippet gives 8"):
        check("a^2", lambda sample: {"a": 3.0, "left": 8.0}, sides=1)
    with pytest.raises(FormulaError, match="states nothing"):
        check("a^2", lambda sample: {"a": 3.0}, sides=1)


def test_arguments_are_those_of_the_declaration():
    bind = lambda sample: {"a": 1.0, "b": 1.0, "f(a, b)": lambda a, b: a + b}  # noqa: E731
    with pytest.raises(Unbound, match="declared with"):
        check("f(b, a) = b + a", bind)


def test_approximation_is_as_close_as_its_digits():
    check(r"\pi \approx 3.14", lambda sample: {"left": math.pi})
    for wrong in ("3.15", "3.142857", "-3.14"):
        with pytest.raises(Disagreement):
            check(rf"\pi \approx {wrong}", lambda sample: {})
    with pytest.raises(FormulaError, match="how close"):
        check(r"\pi \approx a", lambda sample: {"a": 3.0})
    check(r"a \approx \pi", lambda sample: {"a": 3.14}, tolerance=1e-3)
    with pytest.raises(FormulaError, match="says less"):
        check(r"\frac{1}{2} \approx 0.50", lambda sample: {})


def test_inequalities_must_be_as_strong_as_the_trials_show():
    def bind(sample):
        return {"a": sample.real(), "b": 0.0 if sample.trial == 0 else sample.real()}

    check(r"(a - b)^2 \geq 0", lambda sample: bind(sample) | ({"a": 0.0} if sample.trial == 0 else {}))
    with pytest.raises(FormulaError, match="says less"):
        check(r"a^2 + b^2 \geq 0", bind)
    check(r"a^2 + b^2 > 0", bind)
    with pytest.raises(Disagreement, match="is not so"):
        check("a < b", bind)


def test_proportional_means_a_constant_ratio():
    def bind(sample):
        return {"p": sample.probability(), "n": sample.size() + 2}

    check(r"\binom{n}{3} p^3 \propto p^3", bind, over="p")
    with pytest.raises(Disagreement):
        check(r"\binom{n}{3} p^3 \propto p^2", bind, over="p")
    with pytest.raises(Disagreement, match="is not so"):
        check(r"p^3 \propto p^3 - p^3", bind, over="p")
    with pytest.raises(FormulaError, match="over what"):
        check(r"\binom{n}{3} p^3 \propto p^3", bind)
    with pytest.raises(FormulaError, match="are equal"):
        check(r"n p^3 \propto p^3 n", bind, over="p")


def test_equivalence_needs_both_directions():
    def bind(sample):
        return {"p": 0.7 if sample.trial % 2 else sample.probability()}

    check(r"-\frac{7}{p} + \frac{3}{1 - p} = 0 \iff p = \frac{7}{10}", bind, sides=(2, 2))
    with pytest.raises(FormulaError):
        check(r"-\frac{7}{p} - \frac{3}{1 - p} = 0 \iff p = \frac{7}{10}", bind, sides=(2, 2))
    with pytest.raises(FormulaError, match="right arrow"):
        check(r"p = p \iff p^2 = p \cdot p", bind, sides=(2, 2))


def test_a_relation_that_holds_only_at_the_optimum():
    def bind(sample):
        return {"p": 0.7 if sample.trial % 2 else 0.4, "holds": sample.trial % 2 == 1}

    check(r"\frac{d}{dp} (7 \log (p) + 3 \log (1 - p)) = 0", bind)
    with pytest.raises(Disagreement, match="counterexample"):
        check(r"p - p = 0", bind)


def test_every_case_must_be_reached():
    latex = r"\begin{cases} p & y = 1 \\ 1 - p & y = 0 \end{cases} = p^y (1 - p)^{1 - y}"
    check(latex, lambda sample: {"p": sample.probability(), "y": sample.trial % 2})
    with pytest.raises(FormulaError, match="no trial reaches"):
        check(latex, lambda sample: {"p": sample.probability(), "y": 1})


def test_an_implication_is_shown_to_be_none_the_other_way_round():
    def bind(sample):
        return {"a": [2, -2, 3, 1][sample.trial % 4]}

    check(r"a = 2 \Rightarrow a^2 = 4", bind, sides=(2, 2))
    with pytest.raises(FormulaError):
        check(r"a^2 = 4 \Rightarrow a = 2", bind, sides=(2, 2))
    with pytest.raises(FormulaError, match="right arrow"):
        check(r"a = 2 \Rightarrow 2 a = 4", bind, sides=(2, 2))


def test_statements_that_are_not_equivalent_are_told_apart():
    said = r"one statement is True \(a\^2 = 4, 4 = 4\), the other is False \(a = -2, 2 = 2\)"
    with pytest.raises(Disagreement, match=said):
        check(r"a^2 = 4 \iff a = 2", lambda sample: {"a": [2, 1, -2][sample.trial % 3]}, sides=(2, 2))


def test_a_relation_that_the_binding_speaks_of_must_be_there():
    for options in ({"over": "p"}, {"tolerance": 0.1}):
        with pytest.raises(FormulaError, match="the binding expects"):
            check("p = p", lambda sample: {"p": sample.probability()}, **options)


def test_a_rounded_value_is_not_a_bound():
    check(r"\pi > 3.0", lambda sample: {"right": 3.0})
    with pytest.raises(FormulaError, match="rounded"):
        check(r"\pi > 3.14", lambda sample: {"right": 3.14})


def test_an_approximation_has_two_digits_that_count():
    for rough in ("0", "0.3", "0.03", r"3 \times 10^{-1}"):
        with pytest.raises(FormulaError, match="rough number"):
            check(rf"\frac{{1}}{{3}} \approx {rough}", lambda sample: {})
    check(r"\frac{1}{30} \approx 0.033", lambda sample: {})
    check(r"0.5 > 0", lambda sample: {})


def test_not_a_number_is_an_error_in_every_relation():
    for relation in ("=", "<", r"\neq"):
        with pytest.raises(FormulaError, match=r"NaN|= nan"):
            check(f"a {relation} 1", lambda sample: {"a": math.nan})


def test_a_leading_plus_is_compared_first_and_then_refused():
    with pytest.raises(Disagreement, match=r"a = 2 but \+b = -2"):
        check("a = +b", lambda sample: {"a": 2, "b": -2})
    with pytest.raises(FormulaError, match=r"the first \+ of \+b says nothing"):
        check("a = +b", lambda sample: {"a": sample.trial, "b": sample.trial})


def test_a_side_without_value_is_named_beside_the_value_of_another():
    with pytest.raises(FormulaError, match=r"\\log a has no value .*, but b = 3 at a = -1, b = 3"):
        check(r"b = \log a", lambda sample: {"a": -1, "b": 3})


def test_a_relation_that_is_too_weak_is_shown_with_its_values():
    with pytest.raises(FormulaError, match=r"only <, a = 1, b = 2"):
        check(r"a \leq b", lambda sample: {"a": 1, "b": 2})
