"""The bell beside the coin's likelihood, against SciPy and calculus."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, stats

from snippets.bell import bell_curve, bell_figure, likelihood_skewness, scaled_coin_likelihood, widest_bell_gap

records = st.integers(2, 300).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
mixed = st.integers(2, 300).flatmap(lambda n: st.tuples(st.integers(1, n - 1), st.just(n)))


@given(record=records)
def test_skewness_agrees_with_scipy(record):
    heads, tosses = record
    expected = stats.beta.stats(heads + 1, tosses - heads + 1, moments="s")
    assert likelihood_skewness(heads, tosses) == pytest.approx(float(expected), rel=1e-9, abs=1e-12)


@given(record=mixed, p=st.floats(-1, 2))
def test_bell_is_a_normal_density_scaled_to_height_one(record, p):
    heads, tosses = record
    best = heads / tosses
    density = stats.norm(best, np.sqrt(best * (1 - best) / tosses))
    assert bell_curve(p, heads, tosses) == pytest.approx(density.pdf(p) / density.pdf(best), rel=1e-8, abs=1e-300)


def test_bell_has_the_curvature_of_the_log_likelihood_at_the_top():
    heads, tosses, step = 7, 10, 1e-4
    log_l = [stats.binom.logpmf(heads, tosses, 0.7 + k * step) for k in (-1, 0, 1)]
    log_b = [np.log(bell_curve(0.7 + k * step, heads, tosses)) for k in (-1, 0, 1)]
    assert np.diff(log_b, 2)[0] == pytest.approx(np.diff(log_l, 2)[0], rel=1e-4)


@given(record=mixed, p=st.one_of(st.sampled_from([0.0, 1.0]), st.floats(0.001, 0.999)))
def test_the_scaled_likelihood_is_the_likelihood_over_its_top(record, p):
    heads, tosses = record
    logs = [stats.binom.logpmf(heads, tosses, q) for q in (p, heads / tosses)]
    expected = np.exp(logs[0] - logs[1])
    assert scaled_coin_likelihood(p, heads, tosses) == pytest.approx(expected, rel=1e-9, abs=1e-250)


def test_the_scaled_likelihood_holds_for_ten_thousand_tosses():
    logs = [stats.binom.logpmf(5600, 10_000, q) for q in (0.55, 0.56)]
    assert scaled_coin_likelihood(0.55, 5600, 10_000) == pytest.approx(np.exp(logs[0] - logs[1]), rel=1e-8)
    assert scaled_coin_likelihood(1.0, 5600, 10_000) == scaled_coin_likelihood(0.0, 5600, 10_000) == 0


def _gap(heads, tosses):
    def minus_gap(p):
        scaled = stats.binom.pmf(heads, tosses, p) / stats.binom.pmf(heads, tosses, heads / tosses)
        return -abs(scaled - bell_curve(p, heads, tosses))

    near = optimize.brute(minus_gap, [(0, 1)], Ns=2000, finish=None)
    bounds = max(near - 1e-3, 0), min(near + 1e-3, 1)
    return max(-minus_gap(near), -optimize.minimize_scalar(minus_gap, bounds=bounds, method="bounded").fun)


@pytest.mark.parametrize("heads, tosses", [(7, 10), (1, 20), (56, 100), (560, 1000)])
def test_widest_gap_agrees_with_an_optimiser(heads, tosses):
    assert widest_bell_gap(heads, tosses) == pytest.approx(_gap(heads, tosses), rel=1e-4)


def test_the_gap_and_the_skewness_shrink_as_tosses_grow():
    many = [10, 100, 1000, 10_000]
    assert np.all(np.diff([widest_bell_gap(7 * n // 10, n) for n in many]) < 0)
    assert np.all(np.diff([abs(likelihood_skewness(7 * n // 10, n)) for n in many]) < 0)
    assert widest_bell_gap(7000, 10_000) < 0.01


def test_bell_figure_draws_the_likelihood_and_the_bell():
    curve, dashed = bell_figure(heads=7, tosses=10).axes[0].lines
    p = curve.get_xdata()
    scaled = stats.binom.pmf(7, 10, p) / stats.binom.pmf(7, 10, 0.7)
    np.testing.assert_allclose(curve.get_ydata(), scaled, rtol=1e-9, atol=1e-15)
    bell = stats.norm.pdf(p, 0.7, np.sqrt(0.021)) / stats.norm.pdf(0.7, 0.7, np.sqrt(0.021))
    np.testing.assert_allclose(dashed.get_ydata()[: len(p)], bell, rtol=1e-9)
    assert dashed.get_xdata()[-1] > 1 == p[-1]  # there are no shares beyond
