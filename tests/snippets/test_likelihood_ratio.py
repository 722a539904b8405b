"""The table of likelihood ratios, against SciPy."""

import numpy as np
import pytest
from scipy import stats

from snippets.heights import HEIGHTS, SIGMA
from snippets.likelihood_ratio import ratio_table


def test_the_ratios_agree_with_scipy_and_each_head_doubles_one():
    def normal(mu):
        return stats.norm.pdf(HEIGHTS, mu, SIGMA).prod()

    expected = [
        stats.binom.pmf(7, 10, 0.7) / stats.binom.pmf(7, 10, 0.5),
        stats.binom.pmf(56, 100, 0.56) / stats.binom.pmf(56, 100, 0.5),
        normal(168) / normal(166),
        normal(168) / normal(171),
    ]
    columns, rows = ratio_table()
    assert len(columns) == 4
    cells = np.array([row[-2:] for row in rows], dtype=float)
    np.testing.assert_allclose(cells[:, 0], expected, atol=5.1e-3)
    assert cells[:, 1] == pytest.approx(np.log2(expected), abs=0.051)
    assert [row[0] for row in rows] == ["phones", "coin", "heights", "heights"]
