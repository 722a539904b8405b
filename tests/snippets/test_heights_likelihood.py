"""The figures and the table of the heights' means, against SciPy."""

import numpy as np
import pytest
from scipy import stats

from snippets.heights import HEIGHTS, SIGMA
from snippets.heights_likelihood import (
    heights_candidates_figure,
    heights_density_table,
    heights_explorer,
    heights_stems_figure,
    sigma_table,
)


def _densities(means):
    return stats.norm.pdf(HEIGHTS[:, np.newaxis], means, SIGMA)


def test_density_table_agrees_with_scipy():
    means = (166, 168, 171)
    columns, rows = heights_density_table(means)
    assert len(columns) == 4
    cells = np.array(rows, dtype=float)
    np.testing.assert_array_equal(cells[:, 0], HEIGHTS)
    np.testing.assert_allclose(cells[:, 1:], _densities(means), atol=5.1e-5)


def test_sigma_table_agrees_with_scipy():
    sigmas = (2, 2.62, 3, 4, 6)
    columns, rows = sigma_table(sigmas)
    assert len(columns) == 4
    cells = np.array(rows, dtype=float)
    np.testing.assert_array_equal(cells[:, 0], sigmas)
    np.testing.assert_allclose(cells[:, 1], HEIGHTS.mean(), atol=5.1e-3)

    def log_likelihood(mu, sigma):
        return stats.norm.logpdf(HEIGHTS, mu, sigma).sum()

    for sigma, _, ratio, against in cells:
        np.testing.assert_allclose(ratio, np.exp(log_likelihood(168, sigma) - log_likelihood(166, sigma)), atol=0.051)
        top, usual = (log_likelihood(HEIGHTS.mean(), s) for s in (sigma, SIGMA))
        np.testing.assert_allclose(against, np.exp(top - usual), atol=5.1e-3)


def test_candidates_figure_draws_each_density_and_its_values_at_the_heights():
    *pairs, rug = heights_candidates_figure(means=(166, 168)).axes[0].lines
    for curve, dots, mean in zip(pairs[::2], pairs[1::2], (166, 168), strict=True):
        np.testing.assert_allclose(curve.get_ydata(), stats.norm.pdf(curve.get_xdata(), mean, SIGMA))
        np.testing.assert_array_equal(dots.get_xdata(), HEIGHTS)
        np.testing.assert_allclose(dots.get_ydata(), _densities([mean])[:, 0])
        assert curve.get_color() == dots.get_color()
    np.testing.assert_array_equal(rug.get_xdata(), HEIGHTS)


@pytest.mark.parametrize(("mu", "sigma"), [(166.0, 3.0), (170.4, 1.5), (162.0, 5.0)])
def test_explorer_draws_the_densities_of_a_candidate_and_their_product(mu, sigma):
    top, below = heights_explorer(mu=mu, sigma=sigma).axes
    curve, dots, _ = top.lines
    np.testing.assert_allclose(curve.get_ydata(), stats.norm.pdf(curve.get_xdata(), mu, sigma))
    np.testing.assert_allclose(dots.get_xydata(), np.column_stack([HEIGHTS, stats.norm.pdf(HEIGHTS, mu, sigma)]))
    stems = np.array(top.collections[0].get_segments())
    np.testing.assert_allclose(stems[:, 1], dots.get_xydata())
    np.testing.assert_array_equal(stems[:, 0, 1], 0)
    assert "10^{-11}" in below.get_ylabel()
    for line in below.lines[:2]:
        expected = [stats.norm.pdf(HEIGHTS, mean, sigma).prod() for mean in np.ravel(line.get_xdata())]
        np.testing.assert_allclose(np.ravel(line.get_ydata()) * 1e-11, expected, rtol=1e-9)
    assert np.ravel(below.lines[1].get_xdata()) == mu


def test_stems_figure_draws_the_density_of_each_height():
    curve, dots, _ = heights_stems_figure(mu=169.2).axes[0].lines
    np.testing.assert_allclose(curve.get_ydata(), stats.norm.pdf(curve.get_xdata(), 169.2, SIGMA))
    np.testing.assert_allclose(dots.get_xydata(), np.column_stack([HEIGHTS, stats.norm.pdf(HEIGHTS, 169.2, SIGMA)]))
