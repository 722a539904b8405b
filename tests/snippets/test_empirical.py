"""Data as a distribution, against counting by hand, SciPy and the theorem that the MLE is a projection."""

from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import special, stats

from snippets import empirical
from snippets.bernoulli import PHONES

data = st.lists(st.integers(0, 3), min_size=1, max_size=40)
beliefs = st.lists(st.floats(0.01, 1), min_size=4, max_size=4).map(lambda w: np.array(w) / sum(w))


@given(data)
def test_shares_are_counts_over_the_number_of_data(x):
    found = Counter(x)
    assert empirical.empirical_shares(x, 4).tolist() == [found[k] / len(x) for k in range(4)]


@given(data, beliefs)
def test_mean_nll_is_minus_the_log_of_the_product(x, q):
    assert empirical.categorical_mean_nll(q, x) == pytest.approx(-np.log(np.prod(q[x])) / len(x), rel=1e-10, abs=1e-12)


@given(data, beliefs)
def test_mean_nll_is_the_entropy_of_the_data_plus_the_divergence(x, q):
    p = empirical.empirical_shares(x, 4)
    assert empirical.categorical_mean_nll(q, x) == pytest.approx(stats.entropy(p) + special.rel_entr(p, q).sum(), rel=1e-10)


@given(data, beliefs)
def test_no_distribution_is_nearer_to_the_data_than_their_shares(x, q):
    best = empirical.categorical_mean_nll(empirical.empirical_shares(x, 4), x)
    assert best <= empirical.categorical_mean_nll(q, x) + 1e-12


def test_many_candidates_and_impossible_observations():
    q = np.array([[[0.5, 0.5], [0.0, 1.0]], [[1.0, 0.0], [0.25, 0.75]]])
    np.testing.assert_allclose(empirical.categorical_mean_nll(q, [1, 1]), [[np.log(2), 0], [np.inf, np.log(4 / 3)]])


@pytest.mark.parametrize(
    "function, bad, name",
    [
        (empirical.empirical_shares, ([0, 4], 4), "x"),
        (empirical.empirical_shares, ([0.5], 4), "x"),
        (empirical.empirical_shares, ([], 4), "x"),
        (empirical.empirical_shares, ([[0], [1]], 4), "x"),
        (empirical.categorical_mean_nll, ([0.5, 0.5], [2]), "x"),
        (empirical.categorical_mean_nll, ([0.5, 0.4], [1]), "q"),
    ],
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*bad)


def test_decomposition_table_adds_up():
    _, rows = empirical.nll_decomposition_table(candidates=(0.3, 0.5, 0.7))
    for theta, nll, entropy, divergence, likelihood in (map(float, row) for row in rows):
        assert nll == pytest.approx(entropy + divergence, abs=1.1e-4)
        assert nll == pytest.approx(-stats.bernoulli.logpmf(PHONES, theta).mean(), abs=5.1e-5)
        assert likelihood == pytest.approx(theta**7 * (1 - theta) ** 3, abs=5.1e-8)


def test_gap_figure_closes_at_the_share_of_ones():
    curve, floor, gap, best = empirical.nll_gap_figure(theta=0.3).axes[0].lines
    theta = curve.get_xdata()
    np.testing.assert_allclose(curve.get_ydata(), -(7 * np.log(theta) + 3 * np.log(1 - theta)) / 10, rtol=1e-12)
    np.testing.assert_allclose(floor.get_ydata(), stats.bernoulli.entropy(0.7))
    np.testing.assert_allclose(np.diff(gap.get_ydata()), special.rel_entr([0.3, 0.7], [0.7, 0.3]).sum())
    np.testing.assert_allclose(best.get_xydata(), [[0.7, stats.bernoulli.entropy(0.7)]])
