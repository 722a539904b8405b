"""Data with one kind of result only: the top lies on the boundary, where the slope is not 0."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import bernoulli_log_likelihood


def all_heads_figure(tosses=10):
    """All heads, and all heads but one."""
    fig, ax = plt.subplots(layout="constrained")
    for k, heads in enumerate([tosses, tosses - 1]):
        x = np.array([1] * heads + [0] * (tosses - heads))
        best = heads / tosses
        grid = np.linspace(0.3, min(best + 0.0975, 1), 281)
        logs = [bernoulli_log_likelihood(p, x) for p in grid]
        label = f"{heads} heads in {tosses} tosses"
        ax.plot(grid, logs, label=label)
        top = bernoulli_log_likelihood(best, x)
        ax.plot(best, top, "o", color=f"C{k}")
    ax.axvline(1, color="grey", linestyle=":")
    ax.set_xlabel("probability of heads $p$")
    ax.set_ylabel("log-likelihood")
    ax.legend()
    return fig
