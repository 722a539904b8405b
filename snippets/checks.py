"""What a function may be given: an error says which argument is wrong, and what it was."""

import numpy as np


def numbers(**given):
    """The arguments as float arrays, finite and not empty.

    Parameters
    ----------
    **given : float or array, any shape
        Arguments by their names.

    Returns
    -------
    array, or list of arrays where several are given
        The same numbers as float64.

    Raises
    ------
    ValueError
        If an argument holds nothing, or anything but finite numbers.

    Examples
    --------
    >>> numbers(x=[1, 2])
    array([1., 2.])

    Source: IEEE 754-2019, section 3.3 (which floats are numbers).
    """
    for name, value in given.items():
        array = np.asarray(value)
        if array.size == 0 or array.dtype.kind not in "biuf" or not np.isfinite(array).all():
            raise ValueError(f"{name} must hold finite numbers, got {value!r}")
    arrays = [np.asarray(value, dtype=float) for value in given.values()]
    return arrays if len(arrays) > 1 else arrays[0]


def check(holds, message, *got):
    """ValueError with the message, unless it holds everywhere.

    Parameters
    ----------
    holds : bool or array of bool
        What must be true of an argument.
    message : str
        What to say otherwise: the argument's name, what it must be, what it was.
    *got
        What stands for each {} of the message: arrays are written out only if they are wrong.

    Raises
    ------
    ValueError
        If holds is false anywhere.

    Examples
    --------
    >>> check(np.array([0.5, 1.5]) <= 1, "p must lie in [0, 1], got {}", np.array([0.5, 1.5]))
    Traceback (most recent call last):
    ValueError: p must lie in [0, 1], got [0.5 1.5]

    Source: Python documentation, "Built-in Exceptions": ValueError.
    """
    if not np.all(holds):
        raise ValueError(message.format(*got) if got else message)
