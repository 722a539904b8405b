"""Cross-entropy of class labels: as integers, as one-hot rows, and its gradient."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import check, numbers
from snippets.entropy import distributions
from snippets.softmax import log_softmax, softmax


def class_labels(y, classes):
    """Class labels as integers; ValueError where they are anything but 0 ... classes - 1.

    Parameters
    ----------
    y : int or array of int
        Labels, from 0 to classes - 1.
    classes : int
        Number of classes.

    Returns
    -------
    array of int, shape of y

    Raises
    ------
    ValueError
        If a label is not whole or out of range.

    Examples
    --------
    >>> class_labels([2, 0], 3)
    array([2, 0])
    """
    y = numbers(y=y)
    check((y % 1 == 0) & (y >= 0) & (y < classes), "y must hold classes from 0 to {}, got {}", classes - 1, y)
    return y.astype(int)


def one_hot(y, classes):
    """Labels as rows of zeros with a single 1.

    Parameters
    ----------
    y : int or array of int, shape (...)
        Labels 0 ... classes - 1.
    classes : int
        Number of classes K.

    Returns
    -------
    array, shape (..., K)

    Raises
    ------
    ValueError
        If y holds anything but 0 ... classes - 1.

    Examples
    --------
    >>> one_hot([2, 0], 3)
    array([[0., 0., 1.],
           [1., 0., 0.]])

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.4.
    """
    return np.eye(classes)[class_labels(y, classes)]


def sparse_cross_entropy(z, y):
    """Cross-entropy of integer labels: minus the log probability of the class that came.

    Parameters
    ----------
    z : array, shape (..., K)
        Logits, any finite numbers.
    y : int or array of int, shape (...)
        Labels 0 ... K - 1.

    Returns
    -------
    float or array, shape (...)
        In nats, one for each label.

    Raises
    ------
    ValueError
        If z is not finite, y holds anything but 0 ... K - 1, or their shapes do not match.

    Examples
    --------
    >>> sparse_cross_entropy([2.0, 1.0, -1.0], 0).round(4)
    np.float64(0.349)

    Source: Keras documentation, SparseCategoricalCrossentropy.
    """
    log_q = log_softmax(z)
    y = class_labels(y, log_q.shape[-1])
    check(y.shape == log_q.shape[:-1], f"y must have shape {log_q.shape[:-1]}, got {y.shape}")
    return 0.0 - np.take_along_axis(log_q, y[..., np.newaxis], axis=-1)[..., 0]


def categorical_cross_entropy(z, t):
    """Cross-entropy of label rows: minus the log probabilities, weighted by the labels.

    Parameters
    ----------
    z : array, shape (..., K)
        Logits, any finite numbers.
    t : array, shape (..., K)
        One-hot rows, or any distributions over the classes.

    Returns
    -------
    float or array, shape (...)
        In nats, one for each row.

    Raises
    ------
    ValueError
        If z is not finite, t holds no distributions, or their numbers of classes differ.

    Examples
    --------
    >>> categorical_cross_entropy([2.0, 1.0, -1.0], [1.0, 0.0, 0.0]).round(4)
    np.float64(0.349)

    Source: Keras documentation, CategoricalCrossentropy.
    """
    (t,), log_q = distributions(t=t), log_softmax(z)
    check(t.shape[-1] == log_q.shape[-1], "t must have {} classes, got {}", log_q.shape[-1], t.shape[-1])
    return 0.0 - (t * log_q).sum(axis=-1)


def cross_entropy_gradient(z, y):
    """Derivatives of the cross-entropy by the logits: predicted minus true.

    Parameters
    ----------
    z, y
        As for `sparse_cross_entropy`.

    Returns
    -------
    array, shape of z
        Each in [-1, 1]; they sum to 0 over the classes.

    Raises
    ------
    ValueError
        If z is not finite, or y holds anything but 0 ... K - 1.

    Examples
    --------
    >>> cross_entropy_gradient([2.0, 1.0, -1.0], 0).round(4)
    array([-0.2946,  0.2595,  0.0351])

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.4.
    """
    return softmax(z) - one_hot(y, np.shape(z)[-1])


def numeric_gradient(z, y, step=1e-5):
    """The same derivatives from differences of losses, to check the formula with.

    Parameters
    ----------
    z : array, shape (K,)
        Logits of one prediction.
    y : int
        Its label, 0 ... K - 1.
    step : float
        How far each logit is moved to either side, positive.

    Returns
    -------
    array, shape (K,)

    Raises
    ------
    ValueError
        If step is not positive, or as `sparse_cross_entropy`.

    Examples
    --------
    >>> numeric_gradient([2.0, 1.0, -1.0], 0).round(4)
    array([-0.2946,  0.2595,  0.0351])

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 11.5.
    """
    check(step > 0, "step must be positive, got {}", step)
    moved, labels = step * np.eye(len(z)), np.full(len(z), y)
    return (sparse_cross_entropy(z + moved, labels) - sparse_cross_entropy(z - moved, labels)) / (2 * step)


def label_memory_table(n=10_000, classes=(10, 1_000, 50_000)):
    """Memory of n labels: one integer each, or a row of zeros with a single 1."""
    integer, zero = np.dtype(np.int64).itemsize, np.dtype(np.float64).itemsize
    rows = [[f"{k:,}", f"{n * integer / 1e6:,.2f}", f"{n * k * zero / 1e6:,.1f}"] for k in classes]
    return ["number of classes $K$", "integer labels (MB)", "one-hot labels (MB)"], rows


def cross_entropy_gradient_figure(z=(2.0, 1.0, -1.0), y=0):
    """Predicted probabilities, the one-hot label, and their difference: the gradient."""
    z, classes = np.array(z), np.arange(1, len(z) + 1)
    fig, (left, right) = plt.subplots(1, 2, layout="constrained")
    left.bar(classes - 0.2, softmax(z), width=0.4, label="predicted")
    left.bar(classes + 0.2, one_hot(y, len(z)), width=0.4, color="grey", label="label")
    left.set(xlabel="class $k$", ylabel="probability", xticks=classes)
    left.legend()
    right.bar(classes, cross_entropy_gradient(z, y), color="C1")
    right.axhline(0, color="grey", linewidth=1)
    right.set(xlabel="class $k$", title="predicted minus label", xticks=classes)
    return fig
