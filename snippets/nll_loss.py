"""Negative log-likelihood of labels: minus the log of the probability that the model gave to each."""

import numpy as np

from snippets.bernoulli import PHONES  # noqa: F401 - the example uses it
from snippets.categorical_cross_entropy import one_hot
from snippets.entropy import kl_divergence


def label_cross_entropy(q, y):
    """Minus the log of the probability of the label.

    Parameters
    ----------
    q : array, shape (K,)
        Predicted probabilities of K classes.
    y : int
        Label, 0 ... K - 1.

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
    >>> q = np.array([0.4, 0.6])
    >>> print(f"{label_cross_entropy(q, 1):.4f}")
    0.5108

    In practice: `torch.nn.functional.nll_loss(torch.tensor(np.log(q)), torch.tensor(y)).item()`

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 6.2.2.3.
    """
    if y < 0:
        raise ValueError(f"y must not be negative, got {y}")
    return -np.log(q[y])


def label_divergence(q, y):
    """Divergence of the one-hot label from the prediction.

    Parameters
    ----------
    q : array, shape (K,)
        Predicted probabilities of K classes.
    y : int
        Label, 0 ... K - 1.

    Returns
    -------
    float
        In nats.

    Examples
    --------
    >>> q = np.array([0.4, 0.6])
    >>> print(f"{label_divergence(q, 1):.4f}")
    0.5108

    In practice: `scipy.stats.entropy(np.eye(len(q))[y], q)`

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 3.13.
    """
    return kl_divergence(one_hot(y, len(q)), q)


def nll_loss(log_q, y):
    """Minus the log probability of each label, on average.

    Parameters
    ----------
    log_q : array, shape (n, K)
        Log probabilities of K classes, a row for each label.
    y : array of int, shape (n,)
        Labels, 0 ... K - 1.

    Returns
    -------
    float
        In nats per label.

    Raises
    ------
    ValueError
        If a label is negative: -1 would pick the last class.

    Examples
    --------
    >>> log_q = np.log([[0.4, 0.6]] * 10)
    >>> print(f"{nll_loss(log_q, PHONES):.4f}")
    0.6325

    In practice: `torch.nn.functional.nll_loss(torch.tensor(log_q), torch.tensor(y)).item()`

    Source: PyTorch documentation, NLLLoss.
    """
    if np.min(y) < 0:
        raise ValueError("labels must not be negative")
    return -np.mean(log_q[np.arange(len(y)), y])
