"""Entropy and divergences, against SciPy, brute force and theorems."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats
from scipy.spatial.distance import jensenshannon

from snippets import entropy

weights = st.one_of(st.just(0.0), st.floats(1e-6, 1))


@st.composite
def rows(draw, count=2):
    """Distributions over the same outcomes, of which some may be impossible."""
    k = draw(st.integers(1, 8))
    some = st.lists(weights, min_size=k, max_size=k).filter(any)
    found = [np.array(draw(some)) for _ in range(count)]
    return [p / p.sum() for p in found]


@given(rows(1), st.sampled_from([2, np.e, 10]))
def test_entropy_agrees_with_scipy(p, base):
    assert entropy.entropy(p[0], base) == pytest.approx(stats.entropy(p[0], base=base), rel=1e-12, abs=1e-13)


@given(rows())
def test_kl_divergence_agrees_with_scipy(both):
    p, q = both
    assert entropy.kl_divergence(p, q) == pytest.approx(special.rel_entr(p, q).sum(), rel=1e-11, abs=1e-13)


@given(rows(), st.sampled_from([2, np.e, 10]))
def test_cross_entropy_is_the_expected_surprise(both, base):
    p, q = both
    seen = p > 0
    by_hand = sum(a * entropy.surprisal(b, base) for a, b in zip(p[seen], q[seen], strict=True))
    assert entropy.cross_entropy(p, q, base) == pytest.approx(by_hand, rel=1e-12, abs=1e-13)


@given(rows(), st.sampled_from([2, 10]))
def test_another_base_is_another_unit(both, base):
    for function in (entropy.cross_entropy, entropy.kl_divergence, entropy.jensen_shannon):
        nats = function(*both)
        assert function(*both, base) == pytest.approx(nats / np.log(base), rel=1e-12)


@given(rows())
def test_no_belief_does_better_than_the_truth(both):
    """Gibbs' inequality."""
    p, q = both
    assert entropy.kl_divergence(p, q) >= 0
    assert entropy.cross_entropy(p, q) >= entropy.entropy(p) * (1 - 1e-12)
    assert entropy.kl_divergence(p, p) == 0


@given(rows())
def test_the_divergence_bounds_the_distance_of_probabilities(both):
    """Pinsker's inequality, so that it is 0 for equal distributions only."""
    p, q = both
    assert entropy.kl_divergence(p, q) >= abs(p - q).sum() ** 2 / 2 - 1e-12


@given(rows(1))
def test_no_distribution_is_more_uncertain_than_the_uniform_one(p):
    k = len(p[0])
    assert 0 <= entropy.entropy(p[0]) <= np.log(k) + 1e-12
    assert entropy.entropy(np.full(k, 1 / k)) == pytest.approx(np.log(k))


@given(rows(), rows())
def test_independent_parts_add_up(first, second):
    (p, q), (r, s) = first, second
    joint = entropy.kl_divergence(np.outer(p, r).ravel(), np.outer(q, s).ravel())
    assert joint == pytest.approx(entropy.kl_divergence(p, q) + entropy.kl_divergence(r, s), rel=1e-9, abs=1e-12)


@given(rows())
def test_jensen_shannon_agrees_with_scipy(both):
    p, q = both
    assert entropy.jensen_shannon(p, q) == pytest.approx(jensenshannon(p, q) ** 2, rel=1e-9, abs=1e-12)
    assert entropy.jensen_shannon(p, q) <= np.log(2) + 1e-12


@given(st.floats(1e-300, 1), st.floats(1e-300, 1))
def test_surprises_of_independent_outcomes_add_up(p, q):
    assert entropy.surprisal(p) + entropy.surprisal(q) == pytest.approx(-np.log(p) - np.log(q))


def test_certain_and_impossible_outcomes():
    assert entropy.entropy([1.0, 0.0]) == 0
    assert entropy.entropy([1.0]) == 0
    assert entropy.cross_entropy([0.5, 0.5], [1.0, 0.0]) == entropy.kl_divergence([0.5, 0.5], [1.0, 0.0]) == np.inf
    assert entropy.kl_divergence([1.0, 0.0], [0.5, 0.5]) == pytest.approx(np.log(2))
    assert not np.signbit([entropy.entropy([1.0, 0.0]), entropy.surprisal(1.0)]).any()
    assert entropy.surprisal(0.0) == np.inf


def test_many_distributions_are_the_single_ones_and_float32_will_do():
    p = np.random.default_rng(1).dirichlet(np.ones(1000), size=(4, 5))
    q = np.random.default_rng(2).dirichlet(np.ones(1000))
    assert entropy.entropy(p).shape == entropy.kl_divergence(p, q).shape == (4, 5)
    assert entropy.kl_divergence(p, q)[2, 3] == pytest.approx(special.rel_entr(p[2, 3], q).sum())
    assert entropy.entropy(q.astype(np.float32)) == pytest.approx(stats.entropy(q), rel=1e-6)


@pytest.mark.parametrize(
    "function, bad, name",
    [
        (entropy.surprisal, (1.5,), "p"),
        (entropy.surprisal, (0.5, 1), "base"),
        (entropy.entropy, ([0.5, 0.6],), "p"),
        (entropy.entropy, ([1.5, -0.5],), "p"),
        (entropy.entropy, (1.0,), "p"),
        (entropy.entropy, ([],), "p"),
        (entropy.entropy, ([np.nan, 1],), "p"),
        (entropy.entropy, ([0.5, 0.5], 1.0), "base"),
        (entropy.cross_entropy, ([0.5, 0.5], [0.5, 0.4]), "q"),
        (entropy.cross_entropy, ([0.5, 0.5], [1.0]), "q"),
        (entropy.kl_divergence, ([0.5, 0.5], [0.2, 0.3, 0.5]), "q"),
        (entropy.kl_divergence, ([0.5, 0.5], [0.5, 0.5], 0.5), "base"),
        (entropy.jensen_shannon, ([0.5, 0.4], [0.5, 0.5]), "p"),
    ],
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*bad)


def test_figures_draw_what_scipy_computes():
    curve, dot = entropy.surprisal_figure(p=0.25).axes[0].lines
    np.testing.assert_allclose(curve.get_ydata(), -np.log2(curve.get_xdata()), atol=1e-12)
    np.testing.assert_allclose(dot.get_xydata(), [[0.25, 2]])
    curve, dot = entropy.coin_entropy_figure(p=0.5).axes[0].lines
    theta = curve.get_xdata()
    np.testing.assert_allclose(curve.get_ydata(), stats.bernoulli.entropy(theta) / np.log(2), atol=1e-12)
    np.testing.assert_allclose(dot.get_xydata(), [[0.5, 1]])
    there, back, _ = entropy.kl_asymmetry_figure(p=0.7).axes[0].lines
    q = there.get_xdata()
    forward = special.rel_entr(0.7, q) + special.rel_entr(0.3, 1 - q)
    np.testing.assert_allclose(there.get_ydata(), forward, atol=1e-12)
    np.testing.assert_allclose(back.get_ydata(), special.rel_entr(q, 0.7) + special.rel_entr(1 - q, 0.3), atol=1e-12)
