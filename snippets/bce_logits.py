"""Binary cross-entropy from logits: the stable form, the naive one, and the gradient."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.binary_cross_entropy import bce_terms
from snippets.checks import check, numbers
from snippets.sigmoid import sigmoid


def bce_from_logits(z, y):
    """Binary cross-entropy of each prediction, from its logit: right for every z.

    Parameters
    ----------
    z : float or array
        Logits of the predicted probabilities, any finite numbers.
    y : float or array
        What came: 0 or 1 (or the probability of a 1, in between); z and y broadcast.

    Returns
    -------
    float or array
        In nats, never inf.

    Raises
    ------
    ValueError
        If z is not finite, or y leaves [0, 1].

    Examples
    --------
    >>> bce_from_logits([-800.0, 800.0], [1, 1])
    array([800.,   0.])

    Source: PyTorch documentation, BCEWithLogitsLoss.
    """
    z, y = numbers(z=z, y=y)
    check((y >= 0) & (y <= 1), "y must lie in [0, 1], got {}", y)
    return np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))


def naive_bce_from_logits(z, y):
    """The same as it stands in books; wrong or inf where the sigmoid rounds to 0 or 1.

    Parameters
    ----------
    z, y : float or array
        As for `bce_from_logits`.

    Returns
    -------
    float or array
        In nats.

    Raises
    ------
    ValueError
        As `bce_from_logits`.

    Examples
    --------
    >>> naive_bce_from_logits([-800.0, 40.0], [1, 0])
    array([inf, inf])

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.2.
    """
    return bce_terms(sigmoid(z), y)


def bce_logit_gradient(z, y):
    """Derivative of each loss by its logit: how far the prediction is off.

    Parameters
    ----------
    z, y : float or array
        As for `bce_from_logits`.

    Returns
    -------
    float or array
        sigmoid(z) - y, in [-1, 1].

    Raises
    ------
    ValueError
        As `bce_from_logits`.

    Examples
    --------
    >>> bce_logit_gradient(0.0, [0, 1])
    array([ 0.5, -0.5])

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.2.
    """
    y = numbers(y=y)
    check((y >= 0) & (y <= 1), "y must lie in [0, 1], got {}", y)
    return sigmoid(z) - y


def bce_logits_figure(highest=60.0):
    """The loss of a 0 over the logit, stable and naive: the naive one ends where the sigmoid rounds to 1."""
    z = np.linspace(-10, highest, 281)
    naive = naive_bce_from_logits(z, 0)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(z, bce_from_logits(z, 0), label="stable")
    ax.plot(z[np.isfinite(naive)], naive[np.isfinite(naive)], "--", label="naive")
    ax.set(xlabel="logit $z$", ylabel="loss")
    ax.legend()
    return fig


def bce_logits_table(logits=(0, 10, 30, 36, 37, 800), y=0):
    """Losses of the label 0 by logit: naive, stable, and the slope that training uses."""
    rows = []
    for z in logits:
        naive, stable = naive_bce_from_logits(z, y), bce_from_logits(z, y)
        rows.append([str(z), "∞" if np.isinf(naive) else f"{naive:.6f}", f"{stable:.6f}", f"{bce_logit_gradient(z, y):.6f}"])
    return ["logit $z$", "naive", "stable", "slope"], rows
