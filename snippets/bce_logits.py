"""Binary cross-entropy from logits: by way of the probability, simplified, stable; and its slope."""

import numpy as np

from snippets.sigmoid import logit, sigmoid  # noqa: F401 - an example uses logit


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
    >>> print(f"{bce_logit_gradient(logit(0.9), 1):.1f}")
    -0.1
    >>> print(f"{bce_logit_gradient(logit(0.9), 0):.1f}")
    0.9

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
