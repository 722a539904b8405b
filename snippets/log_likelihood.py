"""From the likelihood to its logarithm: what changes, and that the top stays where it was."""

import math

import matplotlib.pyplot as plt
import numpy as np

from snippets.bernoulli import PHONES, bernoulli_likelihood
from snippets.heights import HEIGHTS, SIGMA, scientific
from snippets.normal import normal_log_likelihood, normal_log_pdf


def coin_log_likelihood(p, heads, tosses):
    """Log-likelihood of p: the logs of the factors, added.

    Parameters
    ----------
    p : float
        Probability of heads, in (0, 1).
    heads, tosses : int
        How often the coin showed heads, and how often it was tossed.

    Returns
    -------
    float
        log L(p | heads) in nats.

    Examples
    --------
    >>> print(f"{coin_log_likelihood(0.7, 7, 10):.4f}")
    -1.3212

    In practice: `scipy.stats.binom.logpmf(heads, tosses, p)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.2.
    """
    constant, tails = math.log(math.comb(tosses, heads)), tosses - heads
    return constant + heads * math.log(p) + tails * math.log(1 - p)


def normal_log_ratio(mu_1, mu_2, sigma, x):
    """Log-likelihood of one mean minus that of another.

    Parameters
    ----------
    mu_1, mu_2 : float
        The two means, in the unit of x.
    sigma : float
        Standard deviation, in the unit of x, positive.
    x : array, shape (n,)
        Independent observations.

    Returns
    -------
    float
        log of L(mu_1 | x) / L(mu_2 | x), in nats: above 0 where the first mean explains x better.

    Examples
    --------
    >>> print(f"{normal_log_ratio(168, 166, SIGMA, HEIGHTS):.2f}")
    2.99

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 8.2.1.
    """
    first = normal_log_likelihood(mu_1, sigma, x)
    second = normal_log_likelihood(mu_2, sigma, x)
    return first - second


def log_in_base(log_y, base=2):
    """Natural logarithm of y, brought to another base.

    Parameters
    ----------
    log_y : float
        Natural logarithm of y; y itself may be too small for a float.
    base : float
        Positive and not 1.

    Returns
    -------
    float
        In bits for base 2, in decimal digits for base 10.

    Examples
    --------
    >>> log_y = -(10**9) * np.log(2)  # one half, 10**9 times
    >>> print(f"{log_in_base(log_y, 2):,.2f}")
    -1,000,000,000.00
    >>> print(f"{log_in_base(log_y, 10):,.2f}")
    -301,029,995.66

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 2.1.
    """
    return log_y / np.log(base)


def signed_text(value, digits=3):
    """A number with a real minus sign, and commas in thousands.

    Parameters
    ----------
    value : float
        Any finite number.
    digits : int
        Digits after the point.

    Returns
    -------
    str

    Examples
    --------
    >>> print(signed_text(-6.1086))
    −6.109

    Source: ISO 80000-1:2022.
    """
    return f"{value:,.{digits}f}".replace("-", "−")


def log_bases_table(n=10**9):
    """The log of one half to the power n, in three bases."""
    rows = []
    for name, base, unit in (
        ("natural log", np.e, "nat"),
        ("log to base 2", 2, "bit"),
        ("log to base 10", 10, "decimal digit"),
    ):
        value = log_in_base(-n * np.log(2), base)
        rows.append([name, signed_text(value, 2), unit])
    return ["logarithm", "value", "unit"], rows


def ledger_table(means=(166, 168, 171)):
    """Log densities of the heights under each mean; their sums."""
    columns, rows = ["height $x_i$ (cm)"], []
    columns += [f"log density at mean {mu:g} cm" for mu in means]
    for x in HEIGHTS:
        logs = [normal_log_pdf(x, mu, SIGMA) for mu in means]
        rows.append([f"{x:.2f}", *map(signed_text, logs)])
    sums = [normal_log_likelihood(mu, SIGMA, HEIGHTS) for mu in means]
    return columns, [*rows, ["sum", *map(signed_text, sums)]]


def increasing_table(shares=(0.5, 0.7, 0.9)):
    """Increasing functions of the phones' likelihood."""
    values = [bernoulli_likelihood(p, PHONES) for p in shares]
    rows = [
        ["$L$", *(scientific(L) for L in values)],
        [r"$\sqrt{L}$", *(scientific(np.sqrt(L)) for L in values)],
        ["$L^2$", *(scientific(L**2) for L in values)],
        [r"$\log L$", *(signed_text(np.log(L), 2) for L in values)],
    ]
    return ["function", *(f"at $p$ = {p:g}" for p in shares)], rows


def two_scales_figure(mu=166.0):
    """Likelihood and log-likelihood of the heights: one top."""
    grid, unit = np.linspace(162, 175, 261), 1e-11
    logs = [normal_log_likelihood(m, SIGMA, HEIGHTS) for m in grid]
    here = normal_log_likelihood(mu, SIGMA, HEIGHTS)
    fig, (upper, lower) = plt.subplots(2, 1, layout="constrained")
    upper.plot(grid, np.exp(logs) / unit, mu, np.exp(here) / unit, "o")
    lower.plot(grid, logs)
    lower.plot(mu, here, "o", label=f"candidate {mu:g} cm")
    for ax in (upper, lower):
        ax.axvline(HEIGHTS.mean(), color="grey", linestyle=":")
        ax.set_xlabel(r"mean $\mu$ (cm)")
    upper.set_ylabel("likelihood ($10^{-11}$)")
    lower.set_ylabel("log-likelihood")
    lower.legend()
    return fig


def log_figure(values=(0.01, 0.1, 0.5, 1.0)):
    """The natural logarithm, with some probabilities on it."""
    grid = np.geomspace(0.002, 2, 400)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, np.log(grid))
    for value in values:
        text = signed_text(np.log(value), 2)
        label = f"log of {value:g} is {text}"
        ax.plot(value, np.log(value), "o", label=label)
    ax.axhline(0, color="grey", linestyle=":")
    ax.axvline(1, color="grey", linestyle=":")
    ax.set(xlabel="probability or density", ylabel="logarithm")
    ax.legend()
    return fig
