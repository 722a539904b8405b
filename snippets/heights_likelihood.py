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


def heights_stems_figure(mu=166.0):
    """The density of each height under a candidate mean."""
    grid = np.linspace(155, 180, 126)
    dots = normal_pdf(HEIGHTS, mu, SIGMA)
    fig, ax = plt.subplots(figsize=(5.6, 2), layout="constrained")
    ax.plot(grid, normal_pdf(grid, mu, SIGMA))
    ax.stem(HEIGHTS, dots, linefmt="C1", basefmt=" ")
    ax.set(xlim=(155, 180), ylim=(0, 0.14), yticks=[])
    ax.set(xlabel="$x_i$ (cm)", ylabel=r"$f(x_i; \mu)$")
    return fig


def heights_explorer(mu=166.0, sigma=3.0):
    """A candidate: its density at each height, and their product."""
    grid, means = np.linspace(155, 180, 126), np.linspace(162, 174, 121)
    dots, unit = normal_pdf(HEIGHTS, mu, sigma), 1e-11
    curve = [normal_likelihood(m, sigma, HEIGHTS) / unit for m in means]
    here = normal_likelihood(mu, sigma, HEIGHTS) / unit
    fig, (top, below) = plt.subplots(2, layout="constrained")
    fig.set_size_inches(5.6, 4.4)
    top.plot(grid, normal_pdf(grid, mu, sigma))
    top.stem(HEIGHTS, dots, linefmt="C1", basefmt=" ")
    top.set(xlabel="height (cm)", ylabel="density (per cm)")
    top.set_ylim(0, 0.27)
    below.plot(means, curve, color="grey")
    below.stem([mu], [here], linefmt="C1", basefmt=" ")
    below.set(xlabel=r"mean $\mu$ (cm)", ylim=(0, 4.5))
    below.set_ylabel("likelihood ($10^{-11}$)")
    return fig
