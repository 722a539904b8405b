"""Adding numbers that exist only as logarithms."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check


def log_terms(z):
    """Logarithms as a float array; ValueError where there is none, or one is NaN or above all floats.

    Parameters
    ----------
    z : array, at least one dimension
        Logarithms: below inf, and -inf for the log of 0.

    Returns
    -------
    array, shape of z
        The same as floats.

    Raises
    ------
    ValueError
        If z is empty or a single number, or holds NaN or inf.

    Examples
    --------
    >>> log_terms([0, -np.inf])
    array([  0., -inf])
    """
    z = np.asarray(z, dtype=float)
    check(z.ndim > 0 and z.size > 0, "z must hold at least one number in a list, got {}", z)
    check(z < np.inf, "z must hold numbers, or -inf for the log of 0, got {}", z)
    return z


def logsumexp(z, axis=-1):
    """Log of the sum of e^z: the largest term is taken out first, so that nothing overflows.

    Parameters
    ----------
    z : array, shape (..., K, ...)
        Logarithms, any size; -inf is the log of 0.
    axis : int
        Along which terms are added.

    Returns
    -------
    float or array
        In nats; -inf where every term is.

    Raises
    ------
    ValueError
        If z holds nothing, NaN or inf.

    Examples
    --------
    >>> logsumexp([1000.0, 1000.0]).round(4)
    np.float64(1000.6931)

    Source: Blanchard, Higham & Higham, "Accurately computing the log-sum-exp and softmax functions" (2021).
    """
    z = log_terms(z)
    top = z.max(axis=axis, keepdims=True)
    m = np.where(top > -np.inf, top, 0.0)
    with np.errstate(divide="ignore", under="ignore"):
        total = m + np.log(np.exp(z - m).sum(axis=axis, keepdims=True))
    return total.squeeze(axis)[()]


def naive_logsumexp(z, axis=-1):
    """The same as it is written, for comparison: inf or -inf as soon as e^z leaves the range of floats.

    Parameters
    ----------
    z, axis
        As for `logsumexp`.

    Returns
    -------
    float or array
        In nats; wrong where e^z overflows, or all of them underflow.

    Raises
    ------
    ValueError
        As `logsumexp`.

    Examples
    --------
    >>> naive_logsumexp([1000.0, 1000.0])
    np.float64(inf)

    Source: Blanchard, Higham & Higham, "Accurately computing the log-sum-exp and softmax functions" (2021).
    """
    with np.errstate(over="ignore", under="ignore", divide="ignore"):
        return np.log(np.exp(log_terms(z)).sum(axis=axis))


def log_mean_exp(z, axis=-1):
    """Log of the mean of e^z: the average of likelihoods that are known by their logs.

    Parameters
    ----------
    z, axis
        As for `logsumexp`.

    Returns
    -------
    float or array
        In nats.

    Raises
    ------
    ValueError
        As `logsumexp`.

    Examples
    --------
    >>> log_mean_exp([-1000.0, -1001.0]).round(4)
    np.float64(-1000.3799)

    Source: Blanchard, Higham & Higham, "Accurately computing the log-sum-exp and softmax functions" (2021).
    """
    return logsumexp(z, axis) - np.log(np.shape(z)[axis])


def smooth_maximum_figure():
    """Log-sum-exp of 0 and z beside the larger of the two: the same but for the corner."""
    grid = np.linspace(-5, 5, 201)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, logsumexp(np.stack([np.zeros(grid.size), grid]), axis=0), label="log-sum-exp of 0 and $z$")
    ax.plot(grid, np.maximum(0, grid), "--", label="the larger of 0 and $z$")
    ax.plot(0, np.log(2), "o", color="C0", label=r"$\log\;2$ above the corner")
    ax.set(xlabel="$z$", ylabel="value")
    ax.legend()
    return fig
