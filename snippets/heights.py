"""Ten people's heights, and small numbers as people write them."""

import numpy as np

HEIGHTS = np.array([164.95, 165.35, 165.76, 166.16, 167.78,
                    168.99, 169.80, 170.20, 171.82, 172.63])  # cm
SIGMA = 3.0  # cm, taken as known


def scientific(value, digits=2):
    """A positive number as people write it.

    Parameters
    ----------
    value : float
        Positive and finite.
    digits : int
        Digits after the point, 0 or more.

    Returns
    -------
    str
        The power of ten is left out where it is 1.

    Examples
    --------
    >>> print(scientific(2.03e-11))
    2.03 × 10⁻¹¹

    Source: ISO 80000-1:2022.
    """
    mantissa, exponent = f"{value:.{digits}e}".split("e")
    raised = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
    power = str(int(exponent)).translate(raised)
    return mantissa if power == "⁰" else f"{mantissa} × 10{power}"
