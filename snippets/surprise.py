"""What one observation costs: the larger its probability or density, the less."""

import matplotlib.pyplot as plt
import numpy as np


def surprise(u):
    """Cost of what happened, in nats.

    Parameters
    ----------
    u : float
        Probability or density that the model gave to it, above 0.

    Returns
    -------
    float
        0 where u is 1, negative where a density exceeds 1.

    Examples
    --------
    >>> print(f"{surprise(0.5):.4f}")
    0.6931
    >>> print(f"{surprise(0.01):.4f}")
    4.6052

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 2.1.
    """
    return -np.log(u)


def surprise_figure(highest=1.0, marks=(0.01, 0.5, 0.9)):
    """The surprise over u, and some observations on it."""
    grid = np.linspace(0.005, highest, 300)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, surprise(grid))
    ax.axhline(0, color="grey", linestyle=":")
    for u in marks:
        cost = surprise(u)
        text = f"{cost:.2f}".replace("-", "−")
        ax.plot(u, cost, "oC1")
        ax.annotate(text, (u, cost), (6, 6), textcoords="offset points")
    ax.set_xlabel("probability or density $u$")
    ax.set_ylabel(r"surprise $-\log u$")
    return fig
