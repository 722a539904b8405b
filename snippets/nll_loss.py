"""Negative log-likelihood of labels from log probabilities: weights, ignored labels, and the ways to add up."""

import numpy as np

from snippets.categorical_cross_entropy import class_labels
from snippets.checks import check, numbers

REDUCTIONS = ("none", "sum", "mean")


def nll_loss(log_q, y, weight=None, ignore_index=-100, reduction="mean", axis=-1):
    """Minus the log probability of each label, times the weight of its class.

    Parameters
    ----------
    log_q : array, shape (..., K, ...)
        Log probabilities of K classes, never above 0; -inf is the log of 0.
    y : array of int, shape of log_q without the axis
        Labels 0 ... K - 1, or ignore_index.
    weight : array, shape (K,), optional
        Weight of each class, not negative; 1 where it is left out.
    ignore_index : int
        Labels that count for nothing.
    reduction : {"mean", "sum", "none"}
        "mean" divides by the weights of the labels that count.
    axis : int
        Where the classes are: the last axis, or 1 for images as PyTorch lays them out.

    Returns
    -------
    float, or array of the shape of y where reduction is "none"
        In nats.

    Raises
    ------
    ValueError
        If an argument is not as above, or nothing counts that a mean could be taken of.

    Examples
    --------
    >>> nll_loss(np.log([[0.5, 0.5], [0.2, 0.8]]), [0, 1]).round(4)
    np.float64(0.4581)

    Source: PyTorch documentation, NLLLoss.
    """
    check(np.ndim(log_q) > 0, "log_q must have an axis of classes, got {}", log_q)
    log_q = np.moveaxis(np.asarray(log_q, dtype=float), axis, -1)
    check(log_q <= 0, "log_q must hold logs of probabilities, never above 0, got {}", log_q)
    y, w = counted_labels(y, log_q.shape, weight, ignore_index)
    picked = np.take_along_axis(log_q, y[..., np.newaxis], axis=-1)[..., 0]
    return reduced_loss(0.0 - w * np.where(w > 0, picked, 0), w, reduction)


def counted_labels(y, shape, weight, ignore_index):
    """Labels with 0 for those to be ignored, and the weight of each label, 0 for those to be ignored.

    Parameters
    ----------
    y : array of int, shape (...)
        Labels, from 0 to K - 1, or ignore_index.
    shape : tuple
        Shape of the log probabilities, (..., K).
    weight : array, shape (K,), or None
        Weights of the classes.
    ignore_index : int
        The label that does not count.

    Returns
    -------
    two arrays, shape (...)
        Labels as int, and their weights.

    Raises
    ------
    ValueError
        If y has another shape, a label is out of range, or as `class_weights`.

    Examples
    --------
    >>> counted_labels([1, -100], (2, 3), None, -100)
    (array([1, 0]), array([1., 0.]))
    """
    y = numbers(y=y)
    check(y.shape == shape[:-1], f"y must have shape {shape[:-1]}, got {y.shape}")
    keep = y != ignore_index
    y = class_labels(np.where(keep, y, 0), shape[-1])
    return y, keep * class_weights(weight, shape[-1])[y]


def class_weights(weight, classes):
    """Weights of the classes as an array; 1 where there are none.

    Parameters
    ----------
    weight : array, shape (K,), or None
        Weights, 0 or more.
    classes : int
        K, the number of classes.

    Returns
    -------
    array, shape (K,)

    Raises
    ------
    ValueError
        If weight has another shape, or is negative or not finite somewhere.

    Examples
    --------
    >>> class_weights(None, 2)
    array([1., 1.])
    """
    weight = np.ones(classes) if weight is None else numbers(weight=weight)
    check(weight.shape == (classes,), "weight must have shape ({},), got {}", classes, weight.shape)
    check(weight >= 0, "weight must not be negative, got {}", weight)
    return weight


def reduced_loss(losses, weight, reduction):
    """Losses as they are, their sum, or their sum divided by the sum of the weights.

    Parameters
    ----------
    losses : array, any shape
        Losses, their weights already in them.
    weight : array, shape of losses
        What the mean divides by, summed up.
    reduction : 'none', 'sum' or 'mean'
        How to add up.

    Returns
    -------
    float, or array of the shape of losses

    Raises
    ------
    ValueError
        If reduction is none of these, or the mean has no weight to divide by.

    Examples
    --------
    >>> reduced_loss(np.array([1.0, 2.0]), np.array([1.0, 3.0]), "mean")
    np.float64(0.75)
    """
    check(reduction in REDUCTIONS, f"reduction must be one of {REDUCTIONS}, got {reduction!r}")
    if reduction == "none":
        return losses
    if reduction == "sum":
        return losses.sum()
    check(weight.sum() > 0, f"reduction must be 'sum' or 'none' where no label counts, got {reduction!r}")
    return losses.sum() / weight.sum()
