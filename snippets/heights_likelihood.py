"""Which mean did the ten heights come from? Densities and likelihoods of some candidates, and of all."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.heights import HEIGHTS, SIGMA
from snippets.normal import normal_likelihood, normal_pdf


def heights_density_table(means=(166, 168, 171)):
    """Each height, and its density under each candidate mean."""
    columns = [f"density at mean {mean:g} cm" for mean in means]
    rows = []
    for x in HEIGHTS:
        densities = [normal_pdf(x, mean, SIGMA) for mean in means]
        rows.append([f"{x:.2f}", *(f"{f:.4f}" for f in densities)])
    return ["height $x_i$ (cm)", *columns], rows


def sigma_table(sigmas=(2, 2.62, 3, 4, 6)):
    """What another standard deviation changes, and what not."""
    means = np.arange(16_000, 18_001) / 100
    tops, rows = {}, []
    for s in (SIGMA, *sigmas):
        curve = {m: normal_likelihood(m, s, HEIGHTS) for m in means}
        best, ratio = max(curve, key=curve.get), curve[168] / curve[166]
        tops[s] = curve[best]
        cells = [best, ratio, tops[s] / tops[SIGMA]]
        rows.append([f"{s:g}", *(f"{cell:.2f}" for cell in cells)])
    columns = [r"$\sigma$ (cm)", "best mean (cm)"]
    columns += ["168 cm against 166 cm", "likelihood (3 cm: 1)"]
    return columns, rows[1:]


def heights_candidates_figure(means=(166, 168)):
    """The heights, and their densities under each mean."""
    grid = np.linspace(155, 182, 271)
    fig, ax = plt.subplots(layout="constrained")
    for k, mean in enumerate(means):
        curve = normal_pdf(grid, mean, SIGMA)
        dots = normal_pdf(HEIGHTS, mean, SIGMA)
        ax.plot(grid, curve, f"C{k}", label=f"mean {mean:g} cm")
        ax.plot(HEIGHTS, dots, f"C{k}o", markersize=5)
    ticks = {"color": "grey", "markersize": 14, "label": "heights"}
    ax.plot(HEIGHTS, np.zeros(len(HEIGHTS)), "|", **ticks)
    ax.set(xlabel="height (cm)", ylabel="density (per cm)")
    ax.set_ylim(bottom=0)
    ax.legend()
    return fig


def heights_likelihood_figure(means=(166, 168, 171)):
    """The likelihood of every mean, with some candidates."""
    grid, unit = np.linspace(162, 175, 261), 1e-11
    curve = [normal_likelihood(m, SIGMA, HEIGHTS) / unit for m in grid]
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, curve, color="grey")
    for mean in means:
        value = normal_likelihood(mean, SIGMA, HEIGHTS) / unit
        ax.plot(mean, value, "o", label=f"mean {mean:g} cm")
    ax.set_xlabel(r"mean $\mu$ (cm)")
    ax.set_ylabel("likelihood ($10^{-11}$)")
    ax.set_ylim(bottom=0)
    ax.legend()
    return fig
