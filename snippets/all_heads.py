"""Data with one kind of result only: the top lies on the boundary, where the slope is not 0."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import bernoulli_log_likelihood, bernoulli_mle


def all_heads_figure(tosses=10):
    """Log-likelihoods of all heads, and of all heads but one."""
    grid = np.linspace(0.3, 1, 281)
    fig, ax = plt.subplots(layout="constrained")
    for k, heads in enumerate((tosses, tosses - 1)):
        x = np.repeat([1, 0], [heads, tosses - heads])
        inside = grid if heads == tosses else grid[grid < 1]
        ax.plot(inside, bernoulli_log_likelihood(inside, x), label=f"{heads} heads in {tosses} tosses")
        ax.plot(bernoulli_mle(x), bernoulli_log_likelihood(bernoulli_mle(x), x), "o", color=f"C{k}")
    ax.axvline(1, color="grey", linestyle=":")
    ax.set(xlabel="probability of heads $p$", ylabel="log-likelihood")
    ax.legend()
    return fig
