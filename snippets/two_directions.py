"""Ten answers: one table of probabilities, read along a row and down a column."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.coin import coin_likelihood


def two_directions_table(tosses=10):
    """P(k | p) in per cent: a row for each candidate p, and sums."""
    results, candidates = range(tosses + 1), np.arange(1, 10) / 10
    table = []
    for p in candidates:
        table.append([coin_likelihood(p, k, tosses) for k in results])
    table.append(np.sum(table, axis=0))  # of each column
    names, rows = [*(f"{p:.1f}" for p in candidates), "sum"], []
    for name, row in zip(names, table):
        cells = [*row, sum(row)]
        rows.append([name, *(f"{100 * x:.0f}" for x in cells)])
    return ["$p$", *(str(k) for k in results), "sum"], rows


def two_directions_figure(heads=7, p=0.5, tosses=10):
    """The table as dashes; a row of it above, a column beside it."""
    f = coin_likelihood
    results, candidates = np.arange(tosses + 1), np.arange(1, 10) / 10
    grid, shared = np.linspace(0, 1, 101), f(p, heads, tosses)
    fig = plt.figure(figsize=(5.6, 4.8), layout="constrained")
    shape = {"width_ratios": (2, 1), "height_ratios": (2, 3)}
    row, table, column = fig.subplot_mosaic("r.;tc", **shape).values()
    for ax in (row, table):
        ax.set(xlabel="result $k$", xlim=(-0.6, tosses + 0.6))
    for ax in (table, column):
        ax.set(ylabel="parameter $p$", ylim=(1, 0))
    k, q = np.meshgrid(results, candidates)
    down = [f(candidates, result, tosses) for result in results]
    half = 1.2 * np.transpose(down)  # of a dash at k, in row q
    x = np.stack([k - half, k + half, np.nan * k], -1).ravel()
    bold = {"linewidth": 9, "solid_capstyle": "butt"}
    table.plot(x, np.repeat(q, 3), "grey", **bold)
    table.axhspan(p - 0.05, p + 0.05, color="C0", alpha=0.3)
    table.axvspan(heads - 0.5, heads + 0.5, color="C1", alpha=0.3)
    along = [f(p, k, tosses) for k in results]
    row.bar(results, along, color="C0", alpha=0.4)
    row.bar(heads, shared, color="C0")
    row.set(ylabel=r"$P(k \mid p)$", ylim=(0, 0.41))
    row.set_title(rf"$\sum_k\;P(k \mid p) = {sum(along):.3f}$")
    column.plot(f(grid, heads, tosses), grid, "C1", alpha=0.4)
    column.plot(down[heads], candidates, "C1o", alpha=0.4)
    column.plot(shared, p, "C1o")
    column.set(xlabel=r"$L(p \mid k)$", xlim=(-0.02, 0.41))
    column.set_title(rf"$\sum_p\;L(p \mid k) = {sum(down[heads]):.3f}$")
    return fig
