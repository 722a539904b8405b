"""The table of the binomial probabilities, and its picture, against SciPy."""

import numpy as np
import pytest
from scipy import stats

from snippets.two_directions import two_directions_figure, two_directions_table


def test_two_directions_table_agrees_with_scipy_and_sums_its_rows_and_columns():
    (corner, *results, total), rows = two_directions_table(tosses=10)
    assert (corner, total) == ("$p$", "sum")
    assert [int(k) for k in results] == list(range(11))
    *names, last = [row[0] for row in rows]
    candidates = np.array(names, dtype=float)
    np.testing.assert_allclose(candidates, np.linspace(0.1, 0.9, 9))
    assert last == "sum"
    exact = 100 * stats.binom.pmf(np.arange(11), 10, candidates[:, np.newaxis])
    cells = np.array([row[1:] for row in rows], dtype=float)
    np.testing.assert_allclose(cells[:-1, :-1], exact, atol=0.51)
    np.testing.assert_array_equal(cells[:-1, -1], 100)
    np.testing.assert_allclose(cells[-1], [*exact.sum(axis=0), 900], atol=0.51)


@pytest.mark.parametrize(("heads", "p"), [(7, 0.5), (0, 0.1), (10, 0.9)])
def test_two_directions_figure_draws_the_table_a_row_and_a_column(heads, p):
    row, table, column = two_directions_figure(heads=heads, p=p).axes
    candidates = np.arange(1, 10) / 10
    (marks,) = table.lines
    ends = marks.get_xydata().reshape(9, 11, 3, 2)
    left, right, _ = np.moveaxis(ends[..., 0], 2, 0)
    exact = stats.binom.pmf(np.arange(11), 10, candidates[:, np.newaxis])
    np.testing.assert_allclose((right - left) / (right - left)[0, 0], exact / exact[0, 0], rtol=1e-9, atol=1e-9)
    np.testing.assert_allclose((left + right) / 2, np.tile(range(11), (9, 1)), atol=1e-9)
    np.testing.assert_allclose(ends[..., 1], np.broadcast_to(candidates[:, np.newaxis, np.newaxis], (9, 11, 3)))
    *bars, shared = row.patches
    assert [bar.get_height() for bar in bars] == pytest.approx(stats.binom.pmf(range(11), 10, p), rel=1e-9)
    assert shared.get_x() + shared.get_width() / 2 == heads
    curve, points, dot = column.lines
    for line in (curve, points, dot):
        exact = stats.binom.pmf(heads, 10, line.get_ydata())
        np.testing.assert_allclose(line.get_xdata(), exact, rtol=1e-9, atol=1e-15)
    np.testing.assert_allclose(points.get_ydata(), candidates)
    assert dot.get_xydata()[0] == pytest.approx([shared.get_height(), p])
    assert row.get_title() == r"$\sum_k\;P(k \mid p) = 1.000$"
    assert column.get_title() == rf"$\sum_p\;L(p \mid k) = {sum(points.get_xdata()):.3f}$"
    for band, middle in zip(table.patches, ([0.5, p], [heads, 0.5]), strict=True):
        centre = band.get_x() + band.get_width() / 2, band.get_y() + band.get_height() / 2
        assert centre == pytest.approx(middle)
