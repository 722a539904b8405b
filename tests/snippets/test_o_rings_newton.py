"""The O-rings' weights, against SciPy's own search and the published fit."""

import numpy as np
import pytest
from scipy import optimize, special

from snippets.logistic_regression import O_RING_DAMAGED, O_RING_TEMPERATURES
from snippets.o_rings_newton import newton_path, newton_risk, newton_table

CELSIUS_ROWS = np.column_stack([np.ones(23), (O_RING_TEMPERATURES - 32) * 5 / 9])


def nll(w):
    z = CELSIUS_ROWS @ w
    return np.logaddexp(0, z).sum() - O_RING_DAMAGED @ z


def test_the_path_ends_where_scipy_ends():
    found = optimize.minimize(nll, [0.0, 0.0], method="BFGS", tol=1e-10).x
    assert newton_path()[-1] == pytest.approx(found, abs=1e-4)
    assert newton_path(0).tolist() == [[0.0, 0.0]]


def test_every_step_makes_the_damage_more_likely():
    heights = [nll(w) for w in newton_path(5)]
    assert heights == sorted(heights, reverse=True)


def test_in_degrees_fahrenheit_the_weights_are_the_published_ones():
    intercept, weight = newton_path()[-1]
    assert (intercept - weight * 160 / 9, weight * 5 / 9) == pytest.approx((15.043, -0.232), abs=5e-4)


def test_risk_is_the_published_one_at_31_degrees():
    assert newton_risk((31 - 32) / 1.8) == pytest.approx(special.expit(15.0429 - 0.23216 * 31), abs=1e-4)


def test_the_tables_last_gradient_is_rounding():
    _, rows = newton_table(steps=6)
    assert [row[0] for row in rows] == list(range(7))
    lengths = [float(row[3]) for row in rows]
    assert lengths == sorted(lengths, reverse=True) and lengths[0] > 100 and lengths[-1] == 0
    for (_, intercept, weight, length), w in zip(rows, newton_path(6), strict=True):
        assert [float(text.replace("−", "-")) for text in (intercept, weight)] == pytest.approx(w, abs=6e-4)
        slopes = optimize.approx_fprime(w, nll, 1e-6)
        assert float(length) == pytest.approx(np.linalg.norm(slopes), abs=0.01)
