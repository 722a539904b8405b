"""The figures and the table of the heights' means, against SciPy."""

import numpy as np
from scipy import stats

from snippets.heights import HEIGHTS, SIGMA
from snippets.heights_likelihood import (
    heights_candidates_figure,
    heights_density_table,
    heights_likelihood_figure,
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


def test_likelihood_figure_draws_the_products_of_the_densities():
    ax = heights_likelihood_figure(means=(166, 168, 171)).axes[0]
    curve, *dots = ax.lines
    assert "10^{-11}" in ax.get_ylabel()
    np.testing.assert_allclose(curve.get_ydata() * 1e-11, _densities(curve.get_xdata()).prod(axis=0), rtol=1e-9)
    drawn = np.array([dot.get_xydata()[0] for dot in dots])
    np.testing.assert_array_equal(drawn[:, 0], [166, 168, 171])
    np.testing.assert_allclose(drawn[:, 1] * 1e-11, _densities([166, 168, 171]).prod(axis=0), rtol=1e-9)
