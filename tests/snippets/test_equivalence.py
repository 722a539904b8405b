"""One number, many names: every way against SciPy and scikit-learn."""

import numpy as np
import pytest
from scipy import optimize, stats
from sklearn.metrics import log_loss

from snippets.equivalence import (
    ANSWERS,
    equal_curves_figure,
    equivalence_table,
    phones_cross_entropy,
    regroup_explorer,
    smallest_at,
)

PHONES = [1] * 7 + [0] * 3
SOME = [0.1, 0.2, 0.5, 0.6, 0.7, 0.9]


def test_the_answers_are_the_phones_in_another_order():
    assert sorted(ANSWERS, reverse=True) == PHONES


@pytest.mark.parametrize("theta", SOME)
def test_cross_entropy_of_the_phones_is_the_log_loss_of_scikit_learn(theta):
    assert phones_cross_entropy(theta) == pytest.approx(log_loss(PHONES, np.full(10, theta)), rel=1e-12)


@pytest.mark.parametrize("theta", SOME)
def test_every_way_gives_what_scikit_learn_gives(theta):
    _, rows = equivalence_table(theta)
    wanted = log_loss(PHONES, np.full(10, theta))
    assert len(rows) == 7
    assert [float(value) for _, value in rows] == pytest.approx([wanted] * 7, abs=1e-12)


@pytest.mark.parametrize("objective", [np.cos, lambda t: (t - 0.313) ** 2, lambda t: -stats.beta.pdf(t, 3, 5)])
def test_the_smallest_on_the_grid_is_next_to_the_smallest(objective):
    found = optimize.minimize_scalar(objective, bounds=(0.01, 0.99), method="bounded").x
    assert abs(smallest_at(lambda q: objective(q[1])) - found) < 0.01


@pytest.mark.parametrize("moved", [0, 1, 6, 10])
def test_regroup_explorer_shows_each_answer_once(moved):
    above, below = ([bar for bar in ax.patches if bar.get_alpha() == 1] for ax in regroup_explorer(moved=moved).axes)
    assert [len(above), len(below)] == [10 - moved, moved]
    area = sum(bar.get_width() * bar.get_height() for bar in above + below)
    assert area == pytest.approx(log_loss(PHONES, np.full(10, 0.6)), rel=1e-12)


def test_regroup_explorer_ends_with_a_block_for_each_outcome():
    above, below = (sorted(ax.patches, key=lambda bar: bar.get_x()) for ax in regroup_explorer(moved=10).axes)
    costs = -np.log([0.4, 0.6])
    assert [bar.get_height() for bar in above] == pytest.approx(costs[ANSWERS])
    assert [bar.get_height() for bar in below] == pytest.approx(costs[PHONES])
    assert [bar.get_x() for bar in below] == pytest.approx([k / 10 for k in range(10)], abs=1e-12)


def test_curves_figure_draws_two_equal_curves_and_the_divergence():
    nll, crossed, divergence, lowest = equal_curves_figure().axes[0].lines
    theta = nll.get_xdata()
    expected = -stats.bernoulli.logpmf(np.array(PHONES)[:, np.newaxis], theta).mean(axis=0)
    np.testing.assert_allclose(nll.get_ydata(), expected, rtol=1e-12)
    np.testing.assert_allclose(crossed.get_ydata(), expected, rtol=1e-12)
    expected = [stats.entropy([0.3, 0.7], [1 - t, t]) for t in theta]
    np.testing.assert_allclose(divergence.get_ydata(), expected, rtol=1e-9, atol=1e-15)
    assert set(lowest.get_xdata()) == {0.7}
