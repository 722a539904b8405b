"""The heights, and numbers as people write them, against the decimal module."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from snippets.heights import HEIGHTS, scientific

DIGITS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "-0123456789")


@given(value=st.floats(1e-300, 1e300), digits=st.integers(0, 6))
def test_scientific_reads_back_as_the_rounded_number(value, digits):
    mantissa, _, power = scientific(value, digits).partition(" × 10")
    assert Decimal(mantissa).scaleb(int(power.translate(DIGITS) or 0)) == Decimal(f"{value:.{digits}e}")


def test_the_heights_are_the_ten_given():
    assert HEIGHTS.size == 10
    assert HEIGHTS.mean() == pytest.approx(168.344)
    assert HEIGHTS.std() == pytest.approx(2.6207, abs=5e-5)
