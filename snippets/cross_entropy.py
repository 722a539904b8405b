"""Cross-entropy from logits, from scratch: all that PyTorch's CrossEntropyLoss does."""

import numpy as np

from snippets.checks import check, numbers
from snippets.entropy import distributions
from snippets.nll_loss import class_weights, counted_labels, nll_loss, reduced_loss
from snippets.softmax import log_softmax


def cross_entropy_loss(z, target, weight=None, ignore_index=-100, reduction="mean", label_smoothing=0.0, axis=-1):
    """Cross-entropy of labels, or of distributions over the classes, from logits.

    Parameters
    ----------
    z : array, shape (..., K, ...)
        Logits of K classes, any finite numbers.
    target : array
        Labels 0 ... K - 1 or ignore_index, in the shape of z without the axis;
        or the probabilities of the classes, in the shape of z.
    weight, ignore_index, reduction, axis
        As for `nll_loss`; distributions are never ignored, and their "mean" divides by their number.
    label_smoothing : float
        What is taken from every target and given to all classes alike, in [0, 1].

    Returns
    -------
    float, or array of the shape of z without the axis where reduction is "none"
        In nats.

    Raises
    ------
    ValueError
        If an argument is not as above, or nothing counts that a mean could be taken of.

    Examples
    --------
    >>> cross_entropy_loss([[2.0, 1.0, -1.0]], [0]).round(4)
    np.float64(0.349)

    Source: PyTorch documentation, CrossEntropyLoss.
    """
    check(np.ndim(z) > 0, "z must have an axis of classes, got {}", z)
    check(0 <= label_smoothing <= 1, "label_smoothing must lie in [0, 1], got {}", label_smoothing)
    log_q = np.moveaxis(log_softmax(z, axis), axis, -1)
    if np.shape(target) == np.shape(z):
        return soft_cross_entropy(log_q, np.moveaxis(numbers(target=target), axis, -1), weight, reduction, label_smoothing)
    labels = nll_loss(log_q, target, weight, ignore_index, reduction)
    if label_smoothing == 0:
        return labels
    return (1 - label_smoothing) * labels + label_smoothing * uniform_cross_entropy(log_q, target, weight, ignore_index, reduction)


def soft_cross_entropy(log_q, t, weight, reduction, label_smoothing):
    """Cross-entropy of distributions over the classes, smoothed.

    Parameters
    ----------
    log_q : array, shape (..., K)
        Log probabilities of K classes, in nats.
    t : array, shape of log_q
        Target probabilities, each row with sum 1.
    weight : array, shape (K,), or None
        Weights of the classes; None is 1 for each.
    reduction : 'none', 'sum' or 'mean'
        As for `reduced_loss`; the mean divides by the number of rows.
    label_smoothing : float
        Share of the uniform distribution in the target, in [0, 1].

    Returns
    -------
    float, or array of shape (...)
        In nats.

    Raises
    ------
    ValueError
        If the target is no distribution over K classes, or as `class_weights` and `reduced_loss`.

    Examples
    --------
    >>> soft_cross_entropy(np.log([[0.5, 0.5]]), [[0.25, 0.75]], None, "mean", 0.0).round(4)
    np.float64(0.6931)
    """
    (t,) = distributions(target=t)
    t = (1 - label_smoothing) * t + label_smoothing / t.shape[-1]
    t = class_weights(weight, t.shape[-1]) * t
    losses = 0.0 - (t * np.where(t > 0, log_q, 0)).sum(axis=-1)
    return reduced_loss(losses, np.ones(losses.shape), reduction)


def uniform_cross_entropy(log_q, y, weight, ignore_index, reduction):
    """Cross-entropy of the uniform distribution, for each label that counts.

    Parameters
    ----------
    log_q : array, shape (..., K)
        Log probabilities of K classes, in nats.
    y : array of int, shape (...)
        Labels, or ignore_index where one does not count.
    weight : array, shape (K,), or None
        Weights of the classes; None is 1 for each.
    ignore_index : int
        The label that does not count.
    reduction : 'none', 'sum' or 'mean'
        As for `reduced_loss`.

    Returns
    -------
    float, or array of shape (...)
        In nats; 0 where a label does not count.

    Raises
    ------
    ValueError
        As `counted_labels` and `reduced_loss`.

    Examples
    --------
    >>> uniform_cross_entropy(np.log([[0.5, 0.5]]), [1], None, -100, "none").round(4)
    array([0.6931])
    """
    w = class_weights(weight, log_q.shape[-1])
    _, label_weights = counted_labels(y, log_q.shape, weight, ignore_index)
    losses = 0.0 - (np.asarray(y) != ignore_index) * (np.where(w > 0, log_q, 0) @ w) / len(w)
    return reduced_loss(losses, label_weights, reduction)
