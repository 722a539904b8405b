"""One hump for two: the normal distribution nearest to a mixture, by the KL divergence in either direction."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers
from snippets.normal import normal_log_pdf, normal_pdf

HUMP_WEIGHTS = np.array([0.6, 0.4])
HUMP_MEANS = np.array([-2.0, 2.5])
HUMP_SPREAD = 0.7  # of both humps
HUMP_GRID = np.linspace(-25, 25, 1001)
HUMP_STEP = HUMP_GRID[1] - HUMP_GRID[0]


def humps_log_pdf(x):
    """Log density of the target, a mixture of two normal distributions.

    Parameters
    ----------
    x : float or array
        Where to look.

    Returns
    -------
    float or array
        log p(x) in nats, also where p(x) is too small for a float.

    Raises
    ------
    ValueError
        If x is empty or not finite.

    Examples
    --------
    >>> humps_log_pdf(-2.0).round(4)
    np.float64(-1.0731)

    Source: Bishop, Pattern Recognition and Machine Learning, section 10.1.2.
    """
    logs = np.log(HUMP_WEIGHTS) + normal_log_pdf(numbers(x=x)[..., np.newaxis], HUMP_MEANS, HUMP_SPREAD)
    return np.logaddexp(logs[..., 0], logs[..., 1])


def humps_and_candidate(mu, sigma):
    """The log densities of the target and of each candidate over X; ValueError where a candidate would not fit.

    Parameters
    ----------
    mu, sigma : float or array
        Means in [-5, 5] and standard deviations in [0.2, 2.5] of the candidates; they broadcast.

    Returns
    -------
    two arrays, shape of X and (..., size of X)
        In nats.

    Raises
    ------
    ValueError
        If a candidate would not fit into X.

    Examples
    --------
    >>> target, candidate = humps_and_candidate(0.0, 1.0)
    >>> target.shape == candidate.shape == HUMP_GRID.shape
    True
    """
    mu, sigma = numbers(mu=mu, sigma=sigma)
    check(np.abs(mu) <= 5, "mu must lie in [-5, 5], got {}", mu)
    check((sigma >= 0.2) & (sigma <= 2.5), "sigma must lie in [0.2, 2.5], got {}", sigma)
    return humps_log_pdf(HUMP_GRID), normal_log_pdf(HUMP_GRID, mu[..., np.newaxis], sigma[..., np.newaxis])


def forward_kl(mu, sigma):
    """Forward divergence, target from candidate: dear where the target has mass and the candidate none.

    Parameters
    ----------
    mu, sigma : float or array
        Candidates: means in [-5, 5] and standard deviations in [0.2, 2.5]; they broadcast.

    Returns
    -------
    float or array
        D(p || q) in nats.

    Raises
    ------
    ValueError
        If mu or sigma leaves its range.

    Examples
    --------
    >>> forward_kl(-0.2, 2.313).round(4)
    np.float64(0.5241)

    Source: Bishop, Pattern Recognition and Machine Learning, section 10.1.2.
    """
    log_p, log_q = humps_and_candidate(mu, sigma)
    return (np.exp(log_p) * (log_p - log_q)).sum(axis=-1) * HUMP_STEP


def reverse_kl(mu, sigma):
    """Reverse divergence, candidate from target: dear where the candidate has mass and the target none.

    Parameters
    ----------
    mu, sigma : float or array
        Candidates, as for `forward_kl`.

    Returns
    -------
    float or array
        D(q || p) in nats.

    Raises
    ------
    ValueError
        As `forward_kl`.

    Examples
    --------
    >>> reverse_kl(-2.0, 0.7).round(4)
    np.float64(0.5093)

    Source: Bishop, Pattern Recognition and Machine Learning, section 10.1.2.
    """
    log_p, log_q = humps_and_candidate(mu, sigma)
    return (np.exp(log_q) * (log_q - log_p)).sum(axis=-1) * HUMP_STEP


def forward_kl_fit():
    """Mean and standard deviation of the hump with the smallest forward divergence: those of the target.

    Returns
    -------
    mu, sigma : float

    Examples
    --------
    >>> [f"{value:.4f}" for value in forward_kl_fit()]
    ['-0.2000', '2.3130']

    Source: Bishop, Pattern Recognition and Machine Learning, section 10.7 (moments are matched).
    """
    mu = (HUMP_WEIGHTS * HUMP_MEANS).sum()
    return mu, np.sqrt((HUMP_WEIGHTS * (HUMP_SPREAD**2 + HUMP_MEANS**2)).sum() - mu**2)


def reverse_kl_fit(mu=-2.0, sigma=1.0):
    """Mean and standard deviation of a hump with the smallest reverse divergence nearby, by an ever finer search.

    Parameters
    ----------
    mu, sigma : float
        Where the search starts; another start may end at another hump.

    Returns
    -------
    mu, sigma : float

    Raises
    ------
    ValueError
        As `forward_kl`.

    Examples
    --------
    >>> [f"{value:.3f}" for value in reverse_kl_fit()]
    ['-1.996', '0.707']

    Source: Bishop, Pattern Recognition and Machine Learning, section 10.1.2 (two minima).
    """
    humps_and_candidate(mu, sigma)
    for width in 0.7 * 0.7 ** np.arange(40):
        around = width * np.linspace(-1, 1, 9)
        mus, sigmas = np.clip(mu + around, -5, 5), np.clip(sigma * np.exp(around), 0.2, 2.5)
        row, column = divmod(reverse_kl(mus[:, np.newaxis], sigmas).argmin(), 9)
        mu, sigma = mus[row], sigmas[column]
    return mu, sigma


def kl_fits_figure():
    """The target, and the hump nearest to it in each direction."""
    grid = np.linspace(-7, 7, 281)
    fig, ax = plt.subplots(layout="constrained")
    ax.fill_between(grid, np.exp(humps_log_pdf(grid)), color="grey", alpha=0.3, label="target $p$")
    ax.plot(grid, normal_pdf(grid, *forward_kl_fit()), label=r"forward: $D(p \,\Vert\, q)$ smallest")
    ax.plot(grid, normal_pdf(grid, *reverse_kl_fit()), "--", label=r"reverse: $D(q \,\Vert\, p)$ smallest")
    ax.set(xlabel="$x$", ylabel="density")
    ax.set_ylim(0, 0.75)
    ax.legend()
    return fig


def kl_directions_figure(sigma=0.7):
    """Both divergences over the mean of a candidate of given spread."""
    grid = np.linspace(-4, 4, 161)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, forward_kl(grid, sigma), label=r"forward: $D(p \,\Vert\, q)$")
    ax.plot(grid, reverse_kl(grid, sigma), "--", label=r"reverse: $D(q \,\Vert\, p)$")
    ax.set(xlabel=r"mean $\mu$ of the candidate", ylabel="divergence (nats)")
    ax.set_ylim(0, 8)
    ax.legend()
    return fig
