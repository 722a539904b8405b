"""Binary cross-entropy from logits: by way of the probability, simplified, stable; and its slope."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.sigmoid import sigmoid


def naive_bce_from_logits(z, y):
    """Loss by way of the probability.

    Parameters
    ----------
    z : float
        Logit of the predicted probability; from about 30 on, or below -30, digits are lost, and at last inf or no
        number comes out.
    y : int or float
        Label, 0 or 1 (or the probability of a 1, in between).

    Returns
    -------
    float
        In nats.

    Examples
    --------
    >>> print(f"{naive_bce_from_logits(36, 0):.4f}")
    36.0437
    >>> print(f"{naive_bce_from_logits(800, 0):.4f}")
    inf

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.2.
    """
    with np.errstate(all="ignore"):  # no warning about inf
        y_hat = sigmoid(z)
        return -y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat)


def bce_softplus(z, y):
    """The loss simplified: no logarithm of 0 is left.

    Parameters
    ----------
    z : float
        Logit of the predicted probability, below 700, where e^z would overflow.
    y : int or float
        Label, 0 or 1 (or the probability of a 1, in between).

    Returns
    -------
    float
        In nats, never below 0.

    Examples
    --------
    >>> print(f"{bce_softplus(36, 0):.4f}")
    36.0000
    >>> print(f"{bce_softplus(-800, 1):.4f}")
    800.0000

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 6.2.2.2.
    """
    return np.log(1 + np.exp(z)) - z * y


def bce_from_logits(z, y):
    """Binary cross-entropy from the logit, for every z.

    Parameters
    ----------
    z : float
        Logit of the predicted probability, any finite number.
    y : int or float
        Label, 0 or 1 (or the probability of a 1, in between).

    Returns
    -------
    float
        In nats, never below 0.

    Examples
    --------
    >>> print(f"{bce_from_logits(36.0, 0.0):.4f}")
    36.0000
    >>> print(f"{bce_from_logits(800.0, 0.0):.4f}")
    800.0000

    In practice: `torch.nn.functional.binary_cross_entropy_with_logits(torch.tensor(z), torch.tensor(y)).item()`

    Source: PyTorch documentation, BCEWithLogitsLoss.
    """
    return np.maximum(z, 0) - z * y + np.log(1 + np.exp(-np.abs(z)))


def bce_logit_gradient(z, y):
    """Slope of the loss along the logit: the error.

    Parameters
    ----------
    z : float
        Logit of the predicted probability, above -700.
    y : int or float
        Label, 0 or 1 (or the probability of a 1, in between).

    Returns
    -------
    float
        In [-1, 1].

    Examples
    --------
    >>> print(f"{bce_logit_gradient(0, 1):.1f}")
    -0.5
    >>> print(f"{bce_logit_gradient(0, 0):.1f}")
    0.5

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.2.
    """
    return sigmoid(z) - y


def squared_error_slope(z, y):
    """Slope of the squared error along the logit.

    Parameters
    ----------
    z : float
        Logit of the predicted probability, from -700 to 700.
    y : int or float
        Label, 0 or 1 (or the probability of a 1, in between).

    Returns
    -------
    float
        Nearly 0 where the model is certain, right or wrong.

    Examples
    --------
    >>> print(f"{squared_error_slope(-10, 1):.1e}")
    -9.1e-05

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 6.2.2.2.
    """
    return 2 * (sigmoid(z) - y) * sigmoid(z) * sigmoid(-z)


def bce_logits_figure(highest=60.0):
    """The loss of the label 0 over the logit, in two ways."""
    z = np.linspace(-10, highest, 281)
    naive = naive_bce_from_logits(z, 0)
    known = np.isfinite(naive)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(z, bce_from_logits(z, 0), label="stable")
    ax.plot(z[known], naive[known], "--", label="naive")
    ax.set(xlabel="logit $z$", ylabel="loss")
    ax.legend()
    return fig


def bce_logits_table(logits=(0, 10, 30, 36, 37, 800), y=0):
    """Loss by logit, in two ways, and the slope."""
    rows = []
    for z in logits:
        losses = naive_bce_from_logits(z, y), bce_from_logits(z, y)
        slope = bce_logit_gradient(z, y)
        numbers = [f"{n:.6f}" for n in (*losses, slope)]
        rows.append([str(z), *(n.replace("inf", "∞") for n in numbers)])
    return ["logit $z$", "naive", "stable", "slope"], rows
