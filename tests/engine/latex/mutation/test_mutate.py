"""The mutants: they contain the mistakes that people make, and nothing that says the same as the formula."""

import pytest

from runmath.latex import canonical, read
from runmath.latex.mutation.mutate import distinct, renamed, single_tokens, structured

NLL = r"-\log L(p) = -\sum_{i=1}^{n} \left( x_i \log p + (1 - x_i) \log (1 - p) \right)"


@pytest.mark.parametrize(
    "latex, mistake",
    [
        (NLL, NLL.replace("= -", "= ")),
        (NLL, NLL.replace(" + ", " - ")),
        (NLL, NLL.replace("(1 - p)", "(1 + p)")),
        (NLL, NLL.replace(r"\sum", r"\prod")),
        (NLL, NLL.replace("i=1", "i=2")),
        (NLL, NLL.replace("^{n}", "^{n-1}")),
        (NLL, NLL.replace(r"\log (1 - p)", "(1 - p)")),
        (r"p^7 (1 - p)^3", r"p^8 (1 - p)^3"),
        (r"\hat p = \operatorname*{argmax}_p L(p)", r"\hat p = \operatorname*{argmin}_p L(p)"),
        (r"P(x \mid y) = y", r"P(y \mid x) = y"),
        (r"\frac{a}{b} = a", r"\frac{b}{a} = a"),
        (r"a < b", r"a \leq b"),
        (r"\begin{aligned} a &= b \\ &= c \end{aligned}", r"\begin{aligned} a &= b \end{aligned}"),
    ],
)
def test_a_known_mistake_is_among_the_mutants(latex, mistake):
    assert canonical(mistake) in {canonical(mutant) for mutant in structured(latex)}


def test_no_mutant_says_the_same():
    original = renamed(read(NLL))
    mutants = list(distinct(NLL, [*structured(NLL), *single_tokens(NLL)]))
    assert len(mutants) > 1_000
    assert all(read_as is None or renamed(read_as) != original for _, read_as in mutants)


def test_renaming_a_bound_variable_changes_nothing():
    assert renamed(read(r"\sum_{i=1}^{n} x_i + i")) == renamed(read(r"\sum_{j=1}^{n} x_j + i"))
    assert renamed(read(r"\sum_{i=1}^{n} x_i + i")) != renamed(read(r"\sum_{j=1}^{n} x_j + j"))
    assert renamed(read(r"\int_0^1 p \, dp")) == renamed(read(r"\int_0^1 t \, dt"))
    assert renamed(read(r"\sum_{i=1}^{n} x_j")) != renamed(read(r"\sum_{j=1}^{n} x_j"))
