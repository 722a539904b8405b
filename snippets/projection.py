"""One hump for two: the normal distribution nearest to a mixture, by the KL divergence in either direction."""

from functools import partial

import matplotlib.pyplot as plt
import numpy as np

from snippets.normal import normal_pdf


def humps_pdf(x):
    """Density of the target: two normal humps, mixed.

    Parameters
    ----------
    x : float or array
        Where to look.

    Returns
    -------
    float or array
        p(x).

    Examples
    --------
    >>> print(f"{humps_pdf(-2.0):.4f}")
    0.3420

    Source: Bishop, Pattern Recognition and Machine Learning, section 10.1.2.
    """
    return 0.6 * normal_pdf(x, -2, 0.7) + 0.4 * normal_pdf(x, 2.5, 0.7)


def density_kl(p, q):
    """Divergence of densities: an integral in narrow strips.

    Parameters
    ----------
    p, q : function
        Densities; p has next to no mass outside [-15, 15], and q is above 0 there.

    Returns
    -------
    float
        D(p || q) in nats.

    Examples
    --------
    >>> q = lambda x: normal_pdf(x, -0.2, 2.313)
    >>> print(f"{density_kl(humps_pdf, q):.4f}")
    0.5241

    Source: Bishop, Pattern Recognition and Machine Learning, section 1.6.1.
    """
    x, width = np.linspace(-15, 15, 601, retstep=True)
    return np.sum(p(x) * np.log(p(x) / q(x))) * width


def density_cross_entropy(p, q):
    """Cross-entropy of densities: the same strips.

    Parameters
    ----------
    p, q : function
        As for `density_kl`.

    Returns
    -------
    float
        H(p, q) in nats, and the entropy H(p) where q is p; it may be negative where densities are above 1.

    Examples
    --------
    >>> print(f"{density_cross_entropy(humps_pdf, humps_pdf):.4f}")
    1.7334

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 8.1.
    """
    x, width = np.linspace(-15, 15, 601, retstep=True)
    return -np.sum(p(x) * np.log(q(x))) * width


def forward_kl(mu, sigma):
    """Divergence of the humps from a normal density.

    Parameters
    ----------
    mu, sigma : float
        Of the candidate: mean in [-4, 4], standard deviation in [0.5, 2.5].

    Returns
    -------
    float
        D(p || q) in nats.

    Examples
    --------
    >>> print(f"{forward_kl(-2.0, 0.7):.4f}")
    7.5941

    Source: Bishop, Pattern Recognition and Machine Learning, section 10.1.2.
    """
    return density_kl(humps_pdf, lambda x: normal_pdf(x, mu, sigma))


def forward_kl_fit():
    """Mean and spread of the nearest normal, forward: the humps'.

    Returns
    -------
    mu, sigma : float
        Those of the mixture itself.

    Examples
    --------
    >>> mu, sigma = forward_kl_fit()
    >>> print(f"{mu:.1f} {sigma:.2f}")
    -0.2 2.31

    Source: Bishop, Pattern Recognition and Machine Learning, section 10.7 (moments are matched).
    """
    x, width = np.linspace(-15, 15, 601, retstep=True)
    mu = np.sum(x * humps_pdf(x)) * width
    variance = np.sum((x - mu) ** 2 * humps_pdf(x)) * width
    return mu, np.sqrt(variance)


def reverse_kl_fit(mu=-2.0, sigma=1.0):
    """Nearest normal in reverse: steps downhill, ever smaller.

    Parameters
    ----------
    mu, sigma : float
        Where the search starts; another start may end elsewhere.

    Returns
    -------
    mu, sigma : float

    Examples
    --------
    >>> mu, sigma = reverse_kl_fit()
    >>> print(f"{mu:.2f} {sigma:.2f}")
    -2.00 0.71

    Source: Bishop, Pattern Recognition and Machine Learning, section 10.1.2 (two minima).
    """
    step, here = 0.2, (mu, sigma)
    while step > 1e-5:
        sides = [here, (mu - step, sigma), (mu + step, sigma)]
        sides += [(mu, sigma - step), (mu, sigma + step)]
        best = min(sides, key=lambda at: reverse_kl(*at))
        step = step / 2 if best == here else step
        here = mu, sigma = best
    return mu, sigma


def reverse_kl(mu, sigma):
    """Divergence of a normal density from the humps.

    Parameters
    ----------
    mu, sigma : float
        Of the candidate: mean in [-4, 4], standard deviation in [0.5, 2.5].

    Returns
    -------
    float
        D(q || p) in nats.

    Examples
    --------
    >>> print(f"{reverse_kl(-2.0, 0.7):.4f}")
    0.5093

    Source: Bishop, Pattern Recognition and Machine Learning, section 10.1.2.
    """
    return density_kl(lambda x: normal_pdf(x, mu, sigma), humps_pdf)


def kl_fits_figure(forward=(-0.2, 2.31), reverse=(-2.0, 0.71)):
    """The target, and the nearest normal in each direction."""
    x = np.linspace(-7, 7, 281)
    names = [r"forward: $D(p \,\Vert\, q)$ smallest"]
    names += [r"reverse: $D(q \,\Vert\, p)$ smallest"]
    grey = {"color": "grey", "alpha": 0.3, "label": "target $p$"}
    fig, ax = plt.subplots(layout="constrained")
    ax.fill_between(x, humps_pdf(x), **grey)
    ax.plot(x, normal_pdf(x, *forward), label=names[0])
    ax.plot(x, normal_pdf(x, *reverse), "--", label=names[1])
    ax.set(xlabel="$x$", ylabel="density", ylim=(0, 0.75))
    ax.legend()
    return fig


def kl_explorer(mu=0.6, sigma=1.0):
    """A normal for two humps, and what it costs either way."""
    x, p = np.linspace(-6, 6, 121), humps_pdf
    q = partial(normal_pdf, mu=mu, sigma=sigma)
    fig, ax = plt.subplots(2, figsize=(5.6, 4.4), layout="constrained")
    ax[0].fill_between(x, p(x), color="grey", alpha=0.3)
    ax[0].plot(x, q(x))
    ax[0].set(xlabel="$x$", ylabel="density", ylim=(0, 0.65))
    for y, f, g in ((0, q, p), (1, p, q)):
        ax[1].barh(y, density_cross_entropy(f, g), color="C1")
        ax[1].barh(y, density_cross_entropy(f, f), color="grey")
    ax[1].set_yticks([0, 1], [r"$H(q, p)$", r"$H(p, q)$"])
    ax[1].set(xlabel="nats", xlim=(0, 18))
    return fig


def kl_directions_figure(sigma=0.7):
    """Both divergences over the mean of a candidate."""
    p, means = humps_pdf, np.linspace(-4, 4, 161)
    models = [partial(normal_pdf, mu=mu, sigma=sigma) for mu in means]
    forward = [density_kl(p, q) for q in models]
    reverse = [density_kl(q, p) for q in models]
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(means, forward, label=r"forward: $D(p \,\Vert\, q)$")
    ax.plot(means, reverse, "--", label=r"reverse: $D(q \,\Vert\, p)$")
    ax.set(xlabel=r"mean $\mu$ of the candidate")
    ax.set(ylabel="divergence (nats)", ylim=(0, 8))
    ax.legend()
    return fig
