"""Cross-entropy of class labels: as integers, as one-hot rows, and its gradient."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.softmax import THREE_LOGITS, log_softmax, softmax

TWO_LABELS = np.array([0, 2])  # the first class and the third


def sparse_cross_entropy(z, y):
    """Minus the log probability of class y.

    Parameters
    ----------
    z : array, shape (K,)
        Logits of one observation, any finite numbers.
    y : int
        Its label, 0 ... K - 1.

    Returns
    -------
    float
        In nats.

    Raises
    ------
    ValueError
        If y is negative: -1 would pick the last class.

    Examples
    --------
    >>> print(f"{sparse_cross_entropy(THREE_LOGITS, 0):.4f}")
    0.3490

    In practice: `torch.nn.functional.cross_entropy(torch.tensor(z), torch.tensor(y)).item()`

    Source: Keras documentation, SparseCategoricalCrossentropy.
    """
    if y < 0:
        raise ValueError(f"y must not be negative, got {y}")
    return -log_softmax(z)[y]


def softmax_nll(z, y):
    """NLL of the labels: their cross-entropies added up.

    Parameters
    ----------
    z : array, shape (n, K)
        Logits of n observations, a row for each.
    y : array of int, shape (n,)
        Their labels, 0 ... K - 1.

    Returns
    -------
    float
        In nats.

    Examples
    --------
    >>> print(f"{softmax_nll(np.array([THREE_LOGITS] * 2), TWO_LABELS):.4f}")
    3.6980

    In practice: `torch.nn.functional.cross_entropy(torch.tensor(z), torch.tensor(y), reduction="sum").item()`

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.4.
    """
    return sum(sparse_cross_entropy(z[i], y[i]) for i in range(len(y)))


def one_hot(y, classes):
    """1 at the place of class y, 0 everywhere else.

    Parameters
    ----------
    y : int
        Label, 0 ... classes - 1.
    classes : int
        Number of classes K.

    Returns
    -------
    array, shape (K,)

    Examples
    --------
    >>> print(one_hot(0, 3))
    [1. 0. 0.]

    In practice: `torch.nn.functional.one_hot(torch.tensor(y), classes).numpy()`

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.4.
    """
    return np.array([float(k == y) for k in range(classes)])


def categorical_cross_entropy(z, t):
    """Minus the log probabilities, weighted by the label row.

    Parameters
    ----------
    z : array, shape (K,)
        Logits of one observation, any finite numbers.
    t : array, shape (K,)
        One-hot label, or any distribution over the classes.

    Returns
    -------
    float
        In nats.

    Examples
    --------
    >>> print(f"{categorical_cross_entropy(THREE_LOGITS, one_hot(0, 3)):.4f}")
    0.3490

    In practice: `torch.nn.functional.cross_entropy(torch.tensor(z), torch.tensor(t)).item()`

    Source: Keras documentation, CategoricalCrossentropy.
    """
    return -np.sum(t * log_softmax(z))


def cross_entropy_gradient(z, y):
    """Slope of the loss along each logit: predicted minus true.

    Parameters
    ----------
    z : array, shape (K,)
        Logits of one observation, any finite numbers.
    y : int
        Its label, 0 ... K - 1.

    Returns
    -------
    array, shape (K,)
        Each in [-1, 1]; they sum to 0.

    Examples
    --------
    >>> print(cross_entropy_gradient(THREE_LOGITS, 0).round(4))
    [-0.2946  0.2595  0.0351]

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.4.
    """
    return softmax(z) - one_hot(y, len(z))


def numeric_gradient(z, y, step=1e-5):
    """Slope along each logit, from two nearby losses.

    Parameters
    ----------
    z : array, shape (K,)
        Logits of one observation.
    y : int
        Its label, 0 ... K - 1.
    step : float
        How far each logit is moved to either side, positive.

    Returns
    -------
    array, shape (K,)

    Examples
    --------
    >>> print(numeric_gradient(THREE_LOGITS, 0).round(4))
    [-0.2946  0.2595  0.0351]

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 11.5.
    """
    slopes = []
    for move in step * np.eye(len(z)):
        above = sparse_cross_entropy(z + move, y)
        below = sparse_cross_entropy(z - move, y)
        slopes.append((above - below) / (2 * step))
    return np.array(slopes)


def label_memory_table(n=10_000, classes=(10, 1_000, 50_000)):
    """Megabytes of n labels at 8 bytes a number."""
    rows = []
    for k in classes:
        integers, zeros = n * 8 / 1e6, n * k * 8 / 1e6
        rows.append([f"{k:,}", f"{integers:,.2f}", f"{zeros:,.1f}"])
    columns = ["number of classes $K$", "integer labels (MB)"]
    return [*columns, "one-hot labels (MB)"], rows


def cross_entropy_explorer(logit=0.5, label=1):
    """One logit moves: what is predicted, the loss, its slope."""
    grid, classes = np.linspace(-4, 6, 101), np.array([1, 2, 3])
    logits = [[z, *THREE_LOGITS[1:]] for z in [logit, *grid]]
    p, true = softmax(logits[0]), 1.0 * (classes == label)
    loss, *losses = [categorical_cross_entropy(z, true) for z in logits]
    fig = plt.figure(figsize=(5.6, 5), layout="constrained")
    left, right, below = fig.subplot_mosaic("AB;CC").values()
    left.bar(classes - 0.2, p, 0.4, label="predicted")
    left.bar(classes + 0.2, true, 0.4, color="grey", label="label")
    left.set(xlabel="class $k$", xticks=classes, ylim=(0, 1.65))
    left.set(yticks=[0, 0.5, 1], ylabel="probability")
    left.legend(loc="upper right")
    right.bar(classes, p - true, color=["C1", "C0", "C0"])
    right.axhline(0, color="grey", linewidth=1)
    right.set(xlabel="class $k$", xticks=classes, ylim=(-1.1, 1.1))
    right.set(yticks=[-1, 0, 1], title="predicted minus label")
    below.plot(grid, losses, color="grey")
    run = np.array([-1, 1])
    below.plot(logit + run, loss + (p - true)[0] * run, color="C1")
    below.plot(logit, loss, "C1o")
    below.set(xlim=(-5.2, 7.2), ylim=(-0.3, 8.3))
    below.set(xlabel="logit $z_1$", ylabel="loss (nats)")
    return fig
