"""Bindings: edges are reached, conditions hold in every trial, and what raises says where."""

import re

import pytest

from runmath.formulas import INSIDE, Sample
from runmath.latex import FormulaError, read, verify
from runmath.latex.verification.verify import TRIALS

KINDS = {
    "probability": lambda s: s.probability() in (0, 1, 0.5),
    "bits": lambda s: len({*s.bits(4).tolist()}) == 1,
    "counts": lambda s: len({*s.counts(4).tolist()}) == 1,
    "weights": lambda s: len({*(w := s.weights(3)).tolist()}) == 1 or 0 in w,
    "reals": lambda s: len({*s.reals(3).tolist()}) == 1,
    "positive": lambda s: s.positive() == 1,
    "whole": lambda s: s.whole(2, 99) in (2, 99),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_sampler_reaches_its_edges_in_a_share_of_the_last_trials(kind):
    hits = [[KINDS[kind](Sample(f"{kind}{n}", trial)) for n in range(100)] for trial in range(TRIALS)]
    assert all(sum(row) < 30 for row in hits[:INSIDE])
    assert all(sum(row) > 25 for row in hits[INSIDE:])


@pytest.mark.parametrize("p, edge", [(p, p) for p in (0.0, 1.0)])
def test_probabilities_0_and_1_are_both_reached(p, edge):
    assert edge in {Sample(str(n), INSIDE).probability() for n in range(20)}


@pytest.mark.parametrize("x", [[0, 0, 0], [1, 1, 1]])
def test_all_zeros_and_all_ones_are_both_reached(x):
    assert x in [Sample(str(n), INSIDE).bits(3).tolist() for n in range(20)]


def test_weights_are_a_distribution_at_the_edges_too():
    drawn = [Sample(str(n), INSIDE).weights(size) for n in range(40) for size in (1, 2, 5)]
    assert all(w.min() >= 0 and abs(w.sum() - 1) < 1e-12 for w in drawn)


@pytest.fixture
def it(bound):
    """The binding of the formula `it`."""
    return lambda source: bound(test_it=source).formulas["it"]


LOGIT = r"\log \frac{p}{1 - p} = \log p - \log (1 - p)"


def logit(where=""):
    return f'@formula("it"{where})\ndef _(sample):\n    return {{"p": sample.probability()}}\n'


def test_a_formula_that_does_not_hold_at_an_edge_fails_without_its_condition(it):
    with pytest.raises(FormulaError, match="has no value"):
        verify(read(LOGIT), it(logit()))


def test_with_its_condition_it_holds(it):
    binding = it(logit(', where="0 < p < 1"'))
    assert binding.where == ("0 < p < 1",)
    assert all(0 < binding.bind(trial)["p"] < 1 for trial in range(100))
    verify(read(LOGIT), binding)


def test_a_condition_that_nothing_fulfils_is_said(it):
    binding = it(logit(', where="p > 2"'))
    with pytest.raises(FormulaError, match=r"no trial of .* fulfils p > 2 - mend the condition or the binding"):
        binding.bind(0)


def test_zero_times_the_log_of_zero_is_zero_only_where_that_is_agreed(it):
    source = logit(r', where=r"0 \log 0 = 0"')
    entropy = read(r"-p \log p - (1 - p) \log (1 - p) = -(p \log p + (1 - p) \log (1 - p))")
    verify(entropy, it(source))
    with pytest.raises(FormulaError, match="has no value"):
        verify(entropy, it(logit()))
    with pytest.raises(FormulaError, match="has no value"):  # it is no licence for every logarithm of 0
        verify(read(LOGIT), it(source))


def test_a_binding_that_raises_says_where(it):
    source = '@formula("it")\ndef _(sample):\n    n = 0\n    return {"p": 1 / n}\n'
    binding = it(source)
    with pytest.raises(FormulaError, match=r"the binding at .*test_it\.py:8 raises ZeroDivisionError: .* - mend it"):
        binding.bind(0)


@pytest.mark.parametrize("letter, excluded", [("q", True), ("p", False)])
def test_one_that_raises_at_an_edge_that_its_condition_leaves_in_is_not_excused(it, letter, excluded):
    values = '"p": sample.probability(), "q": (q := sample.probability()), "r": 1 / q'
    binding = it(f'@formula("it", where="0 < {letter} < 1")\ndef _(sample):\n    return {{{values}}}\n')
    if excluded:
        assert all(0 < binding.bind(trial)["q"] < 1 for trial in range(INSIDE, 60))
        return
    with pytest.raises(FormulaError, match="or exclude the edge: where="):
        [binding.bind(trial) for trial in range(INSIDE, 60)]


@pytest.mark.parametrize(
    "asked, said",
    [
        ("labels", "a sample has no 'labels'; there is: bits, counts, index, pmf, positive, positives, probability, "),
        ("probabilty", "a sample has no 'probabilty'; did you mean 'probability'?"),
    ],
)
def test_what_cannot_be_drawn_is_answered_with_what_can(it, asked, said):
    binding = it(f'@formula("it")\ndef _(sample):\n    return {{"p": sample.{asked}()}}\n')
    with pytest.raises(FormulaError, match=re.escape(said)):
        binding.bind(0)


def test_one_that_raises_at_an_edge_hints_at_a_condition(it):
    source = '@formula("it")\ndef _(sample):\n    return {"p": 1 / (sample.probability() * sample.probability())}\n'
    binding = it(source)
    with pytest.raises(FormulaError, match="or exclude the edge: where="):
        [binding.bind(trial) for trial in range(INSIDE, 60)]
