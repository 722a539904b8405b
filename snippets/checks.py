"""What a function may be given: each check says which argument is wrong, and what it was."""

import numpy as np


def numbers(**given):
    """The arguments as float arrays: finite, not empty, of shapes that fit together.

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
        If an argument holds nothing, anything but finite numbers, or does not broadcast with the others.

    Examples
    --------
    >>> numbers(x=[1, 2])
    array([1., 2.])

    Source: NumPy user guide, "Broadcasting".
    """
    arrays = []
    for name, value in given.items():
        try:
            array = np.asarray(value)
            usable = array.dtype.kind in "biuf" and array.size > 0 and np.isfinite(array).all()
        except ValueError:  # rows of different lengths
            usable = False
        if not usable:
            raise ValueError(f"{name} must hold finite numbers, at least one, got {value!r}")
        arrays.append(array.astype(float))
    try:
        np.broadcast_shapes(*(array.shape for array in arrays))
    except ValueError:
        shapes = ", ".join(f"{name} {array.shape}" for name, array in zip(given, arrays, strict=True))
        raise ValueError(f"{', '.join(given)} must have shapes that fit together, got {shapes}") from None
    return arrays if len(arrays) > 1 else arrays[0]


def positive(**given):
    """Float arrays above zero.

    Parameters
    ----------
    **given : float or array, any shape
        Arguments by their names.

    Returns
    -------
    array, or list of arrays where several are given

    Raises
    ------
    ValueError
        As `numbers`, and if an argument is zero or negative.

    Examples
    --------
    >>> positive(sigma=0)
    Traceback (most recent call last):
    ValueError: sigma must be positive, got 0

    Source: the definition of a scale parameter.
    """
    for name, value in given.items():
        if not np.all(numbers(**{name: value}) > 0):
            raise ValueError(f"{name} must be positive, got {value!r}")
    return numbers(**given)


def probabilities(**given):
    """Float arrays within [0, 1].

    Parameters
    ----------
    **given : float or array, any shape
        Arguments by their names.

    Returns
    -------
    array, or list of arrays where several are given

    Raises
    ------
    ValueError
        As `numbers`, and if an argument leaves [0, 1].

    Examples
    --------
    >>> probabilities(p=1.5)
    Traceback (most recent call last):
    ValueError: p must lie in [0, 1], got 1.5

    Source: Kolmogorov's axioms.
    """
    for name, value in given.items():
        array = numbers(**{name: value})
        if not np.all((array >= 0) & (array <= 1)):
            raise ValueError(f"{name} must lie in [0, 1], got {value!r}")
    return numbers(**given)


def counts(**given):
    """Float arrays of whole numbers from 0 up.

    Parameters
    ----------
    **given : int or array, any shape
        Arguments by their names.

    Returns
    -------
    array, or list of arrays where several are given

    Raises
    ------
    ValueError
        As `numbers`, and if an argument is negative or not whole.

    Examples
    --------
    >>> counts(n=2.5)
    Traceback (most recent call last):
    ValueError: n must hold whole numbers from 0 up, got 2.5

    Source: the definition of a count.
    """
    for name, value in given.items():
        array = numbers(**{name: value})
        if not np.all((array >= 0) & (array == np.floor(array))):
            raise ValueError(f"{name} must hold whole numbers from 0 up, got {value!r}")
    return numbers(**given)


def sample(**given):
    """One-dimensional float arrays: observations, one after another.

    Parameters
    ----------
    **given : array, shape (n,)
        Arguments by their names.

    Returns
    -------
    array, or list of arrays where several are given

    Raises
    ------
    ValueError
        As `numbers`, and if an argument does not have exactly one dimension.

    Examples
    --------
    >>> sample(x=[[1, 2], [3, 4]])
    Traceback (most recent call last):
    ValueError: x must have one dimension, got shape (2, 2)

    Source: Casella & Berger, Statistical Inference, 2nd ed., definition 5.1.1.
    """
    for name, value in given.items():
        if numbers(**{name: value}).ndim != 1:
            raise ValueError(f"{name} must have one dimension, got shape {np.shape(value)}")
    return numbers(**given)
