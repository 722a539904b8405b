"""Cross-entropy from logits, from scratch: all that PyTorch's CrossEntropyLoss does."""

import numpy as np

from snippets.categorical_cross_entropy import TWO_LABELS  # noqa: F401 - the examples use it
from snippets.softmax import THREE_LOGITS, log_softmax  # noqa: F401 - the same


def mean_cross_entropy(z, y):
    """Mean NLL of integer labels, from logits.

    Parameters
    ----------
    z : array, shape (n, K)
        Logits of K classes, a row for each label.
    y : array of int, shape (n,)
        Labels, 0 ... K - 1.

    Returns
    -------
    float
        In nats per label.

    Examples
    --------
    >>> z = np.array([THREE_LOGITS] * 2)
    >>> print(f"{mean_cross_entropy(z, TWO_LABELS):.4f}")
    1.8490

    In practice: `torch.nn.functional.cross_entropy(torch.tensor(z), torch.tensor(y)).item()`

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 6.2.2.3.
    """
    return -log_softmax(z)[np.arange(len(y)), y].mean()


def weighted_cross_entropy(z, y, w):
    """Mean loss; a label counts as often as its class weighs.

    Parameters
    ----------
    z : array, shape (n, K)
        Logits of K classes, a row for each label.
    y : array of int, shape (n,)
        Labels, 0 ... K - 1.
    w : array, shape (K,)
        Weight of each class, not negative, and not 0 for all the labels.

    Returns
    -------
    float
        In nats.

    Examples
    --------
    >>> z, w = np.array([THREE_LOGITS] * 2), np.array([1.0, 1.0, 3.0])
    >>> print(f"{weighted_cross_entropy(z, TWO_LABELS, w):.4f}")
    2.5990

    In practice: `torch.nn.functional.cross_entropy(torch.tensor(z), torch.tensor(y), torch.tensor(w)).item()`

    Source: PyTorch documentation, CrossEntropyLoss.
    """
    losses = -log_softmax(z)[np.arange(len(y)), y]
    return np.sum(w[y] * losses) / np.sum(w[y])


def cross_entropy_loss(
    z, target, weight=None, ignore_index=-100,
    reduction="mean", label_smoothing=0.0,
):
    """Cross-entropy from logits: what CrossEntropyLoss does.

    Parameters
    ----------
    z : array, shape (..., K)
        Logits of K classes; -inf rules a class out.
    target : array of int, shape (...), or array, shape of z
        Labels 0 ... K - 1 or ignore_index; or the probabilities of the classes.
    weight : array, shape (K,), optional
        Weight of each class, not negative; 1 where it is left out.
    ignore_index : int
        The label that does not count.
    reduction : {"mean", "sum", "none"}
        "mean" divides by the weights of the labels that count, or by the number of distributions.
    label_smoothing : float
        What is taken from every target and given to all classes alike, in [0, 1].

    Returns
    -------
    float, or array of shape (...) where reduction is "none"
        In nats.

    Raises
    ------
    ValueError
        If a label is out of range, or a row of probabilities does not sum to 1.

    Examples
    --------
    >>> z = np.array([[2.0, 1.0, -1.0], [0.0, 0.0, 0.0]])
    >>> y = np.array([0, -100])
    >>> print(f"{cross_entropy_loss(z, y):.4f}")
    0.3490
    >>> print(f"{cross_entropy_loss(z, y, label_smoothing=0.1):.4f}")
    0.4823

    In practice: `torch.nn.functional.cross_entropy(
    torch.tensor(z), torch.tensor(target), label_smoothing=label_smoothing).item()`

    Source: PyTorch documentation, CrossEntropyLoss.
    """
    log_q, classes = log_softmax(z), np.shape(z)[-1]
    w = np.ones(classes) if weight is None else weight
    if np.shape(target) == np.shape(z):  # probabilities of the classes
        if np.any(target < 0) or not np.allclose(np.sum(target, -1), 1):
            raise ValueError("each row of target must sum to 1")
        t, kept, divisor = target, True, np.size(z) / classes
    else:  # labels
        kept = target != ignore_index
        y = np.where(kept, target, 0)
        if np.any((y < 0) | (y >= classes)):
            raise ValueError(f"labels must lie in 0 ... {classes - 1}")
        t, divisor = np.eye(classes)[y], np.sum(kept * w[y])
    t = w * ((1 - label_smoothing) * t + label_smoothing / classes)
    terms = t * np.where(t > 0, log_q, 0)  # 0 log 0 = 0
    losses = np.where(kept, -np.sum(terms, axis=-1), 0)
    if reduction == "mean":
        return np.sum(losses) / divisor
    return np.sum(losses) if reduction == "sum" else losses
