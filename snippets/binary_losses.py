"""Binary cross-entropy from probabilities and from logits: all that PyTorch's BCELoss and BCEWithLogitsLoss do."""

import numpy as np

from snippets.binary_cross_entropy import bce_terms
from snippets.checks import check, numbers
from snippets.nll_loss import reduced_loss
from snippets.sigmoid import log_sigmoid


def bce_loss(y_hat, y, weight=1.0, reduction="mean"):
    """Binary cross-entropy of predicted probabilities.

    Parameters
    ----------
    y_hat : float or array
        Predicted probabilities of a 1, in [0, 1].
    y : float or array, shape of y_hat
        What came: 0 or 1, or a probability between.
    weight : float or array
        Weight of each loss, not negative; broadcasts to the shape of y_hat.
    reduction : {"mean", "sum", "none"}
        "mean" divides by the number of losses, whatever their weights.

    Returns
    -------
    float, or array of the shape of y_hat where reduction is "none"
        In nats; inf where y was ruled out.

    Raises
    ------
    ValueError
        If y_hat or y leaves [0, 1], their shapes differ, weight is negative or does not broadcast,
        or reduction is none of the above.

    Examples
    --------
    >>> bce_loss([0.9, 0.9], [1, 0]).round(4)
    np.float64(1.204)

    Source: PyTorch documentation, BCELoss.
    """
    y_hat, y, weight = bce_paired(weight, y_hat=y_hat, y=y)
    costs = weight * np.where(weight > 0, bce_terms(y_hat, y), 0.0)
    return reduced_loss(costs, np.ones(costs.shape), reduction)


def bce_with_logits_loss(z, y, weight=1.0, pos_weight=1.0, reduction="mean"):
    """Binary cross-entropy from logits: exact where the sigmoid would round to 0 or 1.

    Parameters
    ----------
    z : float or array
        Logits, any finite numbers.
    y, weight, reduction
        As for `bce_loss`.
    pos_weight : float or array
        Weight of the part that a 1 has in the loss, not negative; broadcasts to the shape of z.

    Returns
    -------
    float, or array of the shape of z where reduction is "none"
        In nats.

    Raises
    ------
    ValueError
        As `bce_loss`.

    Examples
    --------
    >>> bce_with_logits_loss([-800.0, 800.0], [1, 1], reduction="none")
    array([800.,   0.])

    Source: PyTorch documentation, BCEWithLogitsLoss.
    """
    z, y, weight = bce_paired(weight, z=z, y=y)
    pos_weight = bce_weights("pos_weight", pos_weight, z.shape)
    costs = weight * (0.0 - pos_weight * y * log_sigmoid(z) - (1 - y) * log_sigmoid(-z))
    return reduced_loss(costs, np.ones(costs.shape), reduction)


def bce_paired(weight, **given):
    """Predictions, labels and weights as arrays; ValueError where their shapes or the labels are wrong.

    Parameters
    ----------
    weight : float or array
        Weights of the observations, 0 or more; broadcasts with them.
    **given : array, same shape
        Predictions by their name, then the labels `y`, each in [0, 1].

    Returns
    -------
    three arrays
        Predictions, labels and weights.

    Raises
    ------
    ValueError
        If an argument is not finite, the shapes differ, a label leaves [0, 1], or a weight is negative
        or widens the shape.

    Examples
    --------
    >>> bce_paired(1.0, q=[0.2, 0.9], y=[0, 1])
    (array([0.2, 0.9]), array([0., 1.]), array(1.))
    """
    prediction, y = numbers(**given)
    check(y.shape == prediction.shape, "y must have shape {}, got {}", prediction.shape, y.shape)
    check((y >= 0) & (y <= 1), "y must lie in [0, 1], got {}", y)
    return prediction, y, bce_weights("weight", weight, prediction.shape)


def bce_weights(name, weight, shape):
    """Weights as an array that broadcasts to the shape and does not widen it.

    Parameters
    ----------
    name : str
        What the caller calls them, for the message.
    weight : float or array
        Weights, 0 or more.
    shape : tuple
        Shape of what is weighed.

    Returns
    -------
    array

    Raises
    ------
    ValueError
        If a weight is negative or not finite, or the shapes do not fit.

    Examples
    --------
    >>> bce_weights("weight", [1, 2], (3, 2))
    array([1., 2.])
    """
    weight = numbers(**{name: weight})
    check(weight >= 0, "{} must not be negative, got {}", name, weight)
    fits = weight.ndim <= len(shape) and all(w in (1, n) for w, n in zip(weight.shape[::-1], shape[::-1], strict=False))
    check(fits, "{} must broadcast to shape {}, got {}", name, shape, weight.shape)
    return weight
