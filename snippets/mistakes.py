"""What the counterexamples need: densities above 1, areas and tails, sampled divergences, tokens, accuracy."""

import numpy as np

from snippets.bernoulli import PHONES, bernoulli_likelihood  # noqa: F401 - the example uses PHONES
from snippets.coin import coin_likelihood

FAIR_COIN = np.array([0.5, 0.5])  # tails, heads
BENT_COIN = np.array([0.4, 0.6])  # tails, heads
FAIR_TOSSES = np.array([1, 0, 0, 0, 1, 1, 1, 1, 1, 1])  # 1 = heads


def normal_peak(sigma):
    """Normal density at its mean, per unit of sigma.

    Parameters
    ----------
    sigma : float
        Standard deviation, positive.

    Returns
    -------
    float
        Above 1 where sigma is below 0.3989.

    Examples
    --------
    >>> print(f"{normal_peak(0.03):.2f}")
    13.30

    In practice: `scipy.stats.norm.pdf(0, 0, sigma)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 3.3.
    """
    return 1 / (sigma * np.sqrt(2 * np.pi))


def bernoulli_area(x, strips=1000):
    """Area under the likelihood: a sum of narrow strips.

    Parameters
    ----------
    x : array, shape (n,)
        Observations, each 0 or 1.
    strips : int
        How many; more strips, more digits.

    Returns
    -------
    float
        The integral of L(p | x) over p from 0 to 1.

    Examples
    --------
    >>> print(f"{1 / bernoulli_area(PHONES):.0f}")
    1320
    >>> print(f"{bernoulli_area(PHONES):.2e}")
    7.58e-04

    In practice: `scipy.integrate.quad(lambda p: bernoulli_likelihood(p, x), 0, 1)[0]`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 7.2.3.
    """
    width = 1 / strips
    middles = (np.arange(strips) + 0.5) * width
    return sum(bernoulli_likelihood(p, x) * width for p in middles)


def plain_kl(p, q, x):
    """Divergence from a sample: mean of log p - log q.

    Parameters
    ----------
    p, q : array, shape (K,)
        Probabilities of K outcomes; q is above 0 where p is.
    x : array of int, shape (n,)
        Sample of p: outcomes 0 ... K - 1.

    Returns
    -------
    float
        In nats; right on average, but below 0 for some samples.

    Examples
    --------
    >>> print(f"{plain_kl(FAIR_COIN, BENT_COIN, FAIR_TOSSES):.4f}")
    -0.0607

    Source: Schulman, "Approximating KL Divergence", 2020.
    """
    return np.mean(np.log(p[x]) - np.log(q[x]))


def sampled_kl(p, q, x):
    """Divergence from a sample, never below 0.

    Parameters
    ----------
    p, q, x
        As for `plain_kl`.

    Returns
    -------
    float
        In nats, at least 0; right on average where q has no outcome that p rules out.

    Examples
    --------
    >>> print(f"{sampled_kl(FAIR_COIN, BENT_COIN, FAIR_TOSSES):.4f}")
    0.0193

    Source: Schulman, "Approximating KL Divergence", 2020.
    """
    t = q[x] / p[x]
    return np.mean(t - 1 - np.log(t))


def coin_tail(p, heads, tosses):
    """Probability of that many heads or more.

    Parameters
    ----------
    p : float
        Probability of heads, in [0, 1].
    heads : int
        Heads seen, from 0 to tosses.
    tosses : int
        Tosses made.

    Returns
    -------
    float
        With p = 0.5, the one-sided p-value of a fair coin.

    Examples
    --------
    >>> print(f"{coin_tail(0.5, 56, 100):.4f}")
    0.1356

    In practice: `scipy.stats.binom.sf(heads - 1, tosses, p)`

    Source: Casella & Berger, Statistical Inference, 2nd ed., section 8.3.4.
    """
    results = range(heads, tosses + 1)
    return sum(coin_likelihood(p, k, tosses) for k in results)


def token_perplexity(nll, tokens):
    """Perplexity per token of a text.

    Parameters
    ----------
    nll : float
        Negative log-likelihood of the whole text, in nats.
    tokens : int
        How many the text is cut into, at least 1.

    Returns
    -------
    float
        The same text cut into fewer tokens has a larger one.

    Examples
    --------
    >>> print(f"{token_perplexity(300, 100):.1f}")
    20.1
    >>> print(f"{token_perplexity(300, 75):.1f}")
    54.6

    Source: Jurafsky & Martin, Speech and Language Processing, 3rd ed. draft, chapter 3.
    """
    return np.exp(nll / tokens)


def accuracy_table():
    """Loss and accuracy of four models of two classes."""
    models = {
        "hesitant": [0.6, 0.6, 0.6, 0.4],
        "better": [0.9, 0.9, 0.9, 0.45],
        "overconfident": [0.99, 0.99, 0.99, 0.01],
        "right every time": [0.51, 0.51, 0.51, 0.51],
    }
    rows = []
    for name, given in models.items():  # to the right label
        q = np.array(given)
        shown = " ".join(str(each) for each in given)
        loss, right = -np.mean(np.log(q)), np.mean(q > 0.5)
        rows.append([name, shown, f"{loss:.3f}", f"{right:.0%}"])
    head = ["model", "probability of the right label"]
    return [*head, "mean NLL", "accuracy"], rows
