"""The heights' negative log-likelihood: its figures and its walk, against SciPy."""

import numpy as np
from scipy import stats

from snippets.heights import HEIGHTS
from snippets.heights_nll import heights_contour_figure, heights_descent


def _nll(mu, sigma):
    return -stats.norm.logpdf(HEIGHTS[:, np.newaxis], mu, sigma).sum(axis=0)


def test_descend_ends_at_scipys_fit_and_never_goes_up():
    path = heights_descent(steps=200)
    np.testing.assert_allclose(path[-1], stats.norm.fit(HEIGHTS), rtol=1e-9)
    assert np.all(np.diff(_nll(*path.T)) <= 1e-9)


def test_contour_figure_draws_lines_of_equal_nll_and_the_walk():
    ax = heights_contour_figure().axes[0]
    (contours,) = ax.collections
    found = 0
    for level, path in zip(contours.levels, contours.get_paths(), strict=True):
        found += len(path.vertices)
        np.testing.assert_allclose(_nll(*path.vertices.T), level, rtol=4e-3)  # lines between the points of a grid
    assert found > 300
    walk, start, best = ax.lines
    np.testing.assert_allclose(walk.get_xydata(), heights_descent())
    np.testing.assert_allclose(start.get_xydata(), [(164.5, 4.5)])
    np.testing.assert_allclose(best.get_xydata(), [stats.norm.fit(HEIGHTS)])
