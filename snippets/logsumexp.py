"""Adding numbers that exist only as logarithms."""

import matplotlib.pyplot as plt
import numpy as np

DRAWER_TOSSES = np.repeat([1, 0], [5600, 4400])  # 1 = heads


def naive_logsumexp(z):
    """Log of the sum of e^z, as it is written.

    Parameters
    ----------
    z : array, shape (K,)
        Logarithms, from -700 to 700; inf or -inf comes out where e^z leaves the range of floats.

    Returns
    -------
    float
        In nats.

    Examples
    --------
    >>> print(naive_logsumexp(np.array([1000, 1000])))
    inf
    >>> print(naive_logsumexp(np.array([-1000, -1000])))
    -inf

    Source: Blanchard, Higham & Higham, "Accurately computing the log-sum-exp and softmax functions" (2021).
    """
    with np.errstate(all="ignore"):  # no warning about inf
        return np.log(np.sum(np.exp(z)))


def logsumexp(z):
    """Log of the sum of e^z, with the largest term taken out.

    Parameters
    ----------
    z : array, shape (K,)
        Logarithms, any size, at least one of them finite.

    Returns
    -------
    float
        In nats.

    Examples
    --------
    >>> print(f"{logsumexp(np.array([1000, 1000])):.4f}")
    1000.6931
    >>> print(f"{logsumexp(np.array([-1000, -1000])):.4f}")
    -999.3069

    In practice: `scipy.special.logsumexp(z)`

    Source: Blanchard, Higham & Higham, "Accurately computing the log-sum-exp and softmax functions" (2021).
    """
    m = np.max(z)
    return m + np.log(np.sum(np.exp(z - m)))


def log_mean_exp(z):
    """Log of the mean of e^z: an average of likelihoods.

    Parameters
    ----------
    z : array, shape (K,)
        Logarithms, any size, at least one of them finite.

    Returns
    -------
    float
        In nats.

    Examples
    --------
    >>> z = np.array([-1000, -1001])
    >>> print(f"{log_mean_exp(z):,.4f}")
    -1,000.3799

    In practice: `scipy.special.logsumexp(z, b=1 / len(z))`

    Source: Blanchard, Higham & Higham, "Accurately computing the log-sum-exp and softmax functions" (2021).
    """
    return logsumexp(z) - np.log(len(z))


def smooth_maximum_figure():
    """Log-sum-exp of 0 and z, beside the larger of the two."""
    grid = np.linspace(-5, 5, 201)
    smooth = [logsumexp(np.array([0, z])) for z in grid]
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, smooth, label="log-sum-exp of 0 and $z$")
    larger = np.maximum(0, grid)
    ax.plot(grid, larger, "--", label="the larger of 0 and $z$")
    corner = r"$\log\;2$ above the corner"
    ax.plot(0, np.log(2), "o", color="C0", label=corner)
    ax.set(xlabel="$z$", ylabel="value")
    ax.legend()
    return fig
