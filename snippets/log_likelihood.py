"""From the likelihood to its logarithm: what changes, and that the top stays where it was."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers
from snippets.heights import HEIGHTS, SIGMA
from snippets.normal import normal_likelihood, normal_log_likelihood, normal_log_pdf


def log_in_base(nats, base=2):
    """A natural logarithm in another base: bits for 2, digits for 10.

    Parameters
    ----------
    nats : float or array
        Natural logarithms.
    base : float
        Positive and not 1.

    Returns
    -------
    float or array
        The same logarithms to the given base.

    Raises
    ------
    ValueError
        If nats is not finite, or base is not positive or is 1.

    Examples
    --------
    >>> log_in_base(-1e9 * np.log(2), 10).round(2)
    np.float64(-301029995.66)

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 2.1.
    """
    nats, base = numbers(nats=nats, base=base)
    check((base > 0) & (base != 1), "base must be positive and not 1, got {}", base)
    return nats / np.log(base)


def signed_text(value, digits=3):
    """A number as people write it: with a minus sign instead of a hyphen, and commas between thousands.

    Parameters
    ----------
    value : float
        Any finite number.
    digits : int
        Digits after the point.

    Returns
    -------
    str

    Raises
    ------
    ValueError
        If value is not finite.

    Examples
    --------
    >>> signed_text(-6.1086)
    '−6.109'

    Source: ISO 80000-1:2022, section 7.3.
    """
    return f"{numbers(value=value):,.{digits}f}".replace("-", "−")


def log_bases_table(n=10**9):
    """The log of one half to the power n, in three bases."""
    nats = -n * np.log(2)
    names = [("natural log", np.e, "nat"), ("log to base 2", 2, "bit"), ("log to base 10", 10, "decimal digit")]
    rows = [[name, signed_text(log_in_base(nats, base), 2), unit] for name, base, unit in names]
    return ["logarithm", "value", "unit"], rows


def ledger_table(means=(166, 168, 171)):
    """Each height with its log density under each candidate mean, and the sums."""
    columns = ["height $x_i$ (cm)"] + [f"log density at mean {mean:g} cm" for mean in means]
    entries = normal_log_pdf(HEIGHTS[:, np.newaxis], np.array(means), SIGMA)
    rows = [[f"{x:.2f}", *map(signed_text, row)] for x, row in zip(HEIGHTS, entries, strict=True)]
    return columns, [*rows, ["sum", *map(signed_text, entries.sum(axis=0))]]


def two_scales_figure(mu=166.0):
    """The heights' likelihood and log-likelihood over the mean, one above the other, with a candidate."""
    grid, best, unit = np.linspace(162, 175, 261), HEIGHTS.mean(), 1e-11
    fig, (upper, lower) = plt.subplots(2, 1, layout="constrained")
    upper.plot(grid, normal_likelihood(grid, SIGMA, HEIGHTS) / unit)
    upper.plot(mu, normal_likelihood(mu, SIGMA, HEIGHTS) / unit, "o", label=f"candidate {mu:g} cm")
    lower.plot(grid, normal_log_likelihood(grid, SIGMA, HEIGHTS), color="C1")
    lower.plot(mu, normal_log_likelihood(mu, SIGMA, HEIGHTS), "o")
    for ax in (upper, lower):
        ax.axvline(best, color="grey", linestyle=":")
        ax.set_xlabel(r"mean $\mu$ (cm)")
    upper.set_ylabel("likelihood ($10^{-11}$)")
    lower.set_ylabel("log-likelihood")
    upper.legend(loc="upper left")
    return fig


def log_figure(values=(0.01, 0.1, 0.5, 1.0)):
    """The natural logarithm, with some probabilities on it."""
    grid = np.geomspace(0.002, 2, 400)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, np.log(grid))
    for value in values:
        ax.plot(value, np.log(value), "o", label=f"log of {value:g} is {signed_text(np.log(value), 2)}")
    ax.axhline(0, color="grey", linestyle=":")
    ax.axvline(1, color="grey", linestyle=":")
    ax.set(xlabel="probability or density", ylabel="logarithm")
    ax.legend()
    return fig
