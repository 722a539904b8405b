"""The O-rings' weights, against SciPy's own search and the published fit."""

import numpy as np
import pytest
from scipy import optimize, special

from snippets import o_rings_newton
from snippets.logistic_regression import O_RING_DAMAGED, O_RING_TEMPERATURES

CELSIUS = (O_RING_TEMPERATURES - 32) * 5 / 9


def nll(w):
    z = w[0] + w[1] * CELSIUS
    return np.logaddexp(0, z).sum() - O_RING_DAMAGED @ z


def test_the_path_ends_where_scipy_ends():
    found = optimize.minimize(nll, [0.0, 0.0], method="BFGS", tol=1e-10).x
    assert o_rings_newton.newton_path()[-1] == pytest.approx(found, abs=1e-4)
    assert o_rings_newton.newton_path(0).tolist() == [[0.0, 0.0]]


def test_in_degrees_fahrenheit_the_weights_are_the_published_ones():
    intercept, slope = o_rings_newton.newton_path()[-1]
    assert (intercept - slope * 160 / 9, slope * 5 / 9) == pytest.approx((15.043, -0.232), abs=5e-4)


def test_risk_is_the_published_one_at_31_degrees():
    assert o_rings_newton.newton_risk((31 - 32) / 1.8) == pytest.approx(special.expit(15.0429 - 0.23216 * 31), abs=1e-4)
    assert o_rings_newton.newton_risk([10.0, 20.0]).tolist() == [o_rings_newton.newton_risk(t) for t in (10.0, 20.0)]


def test_newton_table_climbs_and_its_last_gradient_is_rounding():
    _, rows = o_rings_newton.newton_table(steps=6)
    heights = [float(row[3].replace("−", "-")) for row in rows]
    assert heights == sorted(heights)
    assert rows[0][4].endswith(" × 10²")
    powers = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")
    first, last = (float(rows[step][4].replace(" × 10", "e").translate(powers)) for step in (3, -1))
    assert last < 1e-10 < first
    for _, intercept, slope, height, _ in rows:
        w = [float(text.replace("−", "-")) for text in (intercept, slope)]
        assert -nll(w) == pytest.approx(float(height.replace("−", "-")), abs=0.02)


def test_bad_input_is_named():
    with pytest.raises(ValueError, match=r"^steps must"):
        o_rings_newton.newton_path(-1)
    with pytest.raises(ValueError, match=r"^celsius must"):
        o_rings_newton.newton_risk(np.nan)
