"""What one observation costs: the larger its density, the less."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers


def surprise(u):
    """Minus the log of a probability or density: what the negative log-likelihood adds up.

    Parameters
    ----------
    u : float or array
        Probability or density of an observation, not negative.

    Returns
    -------
    float or array
        -log u in nats: 0 where u is 1, negative where a density exceeds 1, inf where u is 0.

    Raises
    ------
    ValueError
        If u is negative, empty or not finite.

    Examples
    --------
    >>> surprise([1.0, 0.5, 0.01]).round(4)
    array([0.    , 0.6931, 4.6052])

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 2.1.
    """
    u = numbers(u=u)
    check(u >= 0, "u must not be negative, got {}", u)
    with np.errstate(divide="ignore"):
        return 0.0 - np.log(u)  # -log 1 would be -0


def surprise_figure(highest=1.0, marks=(0.01, 0.5, 0.9)):
    """The surprise over u, and some observations on it."""
    grid, marks = np.linspace(0.005, highest, 300), np.array(marks)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, surprise(grid))
    ax.axhline(0, color="grey", linestyle=":")
    ax.plot(marks, surprise(marks), "o")
    for u in marks:
        ax.annotate(f"{surprise(u):.2f}".replace("-", "−"), (u, surprise(u)), (6, 6), textcoords="offset points")
    ax.set(xlabel="probability or density $u$", ylabel=r"surprise $-\log u$")
    return fig
