"""A top on the boundary, against SciPy."""

import numpy as np
from scipy import stats

from snippets.all_heads import all_heads_figure


def test_boundary_figure_draws_one_curve_that_ends_at_its_top_and_one_that_turns_round():
    all_curve, all_dot, most_curve, most_dot, _ = all_heads_figure(tosses=10).axes[0].lines
    for curve, heads in [(all_curve, 10), (most_curve, 9)]:
        orders = np.log(10) * (10 - heads)
        expected = stats.binom.logpmf(heads, 10, curve.get_xdata()) - orders
        np.testing.assert_allclose(curve.get_ydata(), expected, rtol=1e-9, atol=1e-12)
    assert all_dot.get_xydata().tolist() == [[1.0, 0.0]]
    assert (np.diff(all_curve.get_ydata()) > 0).all()
    assert most_dot.get_xdata()[0] == 0.9
    assert most_dot.get_ydata()[0] >= most_curve.get_ydata().max() > most_curve.get_ydata()[-1]
