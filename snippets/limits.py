"""Where cross-entropy and negative log-likelihood part: smoothed labels, means of means, and densities."""

import numpy as np

from snippets.heights import HEIGHTS
from snippets.normal import normal_pdf
from snippets.softmax import THREE_LOGITS, softmax  # noqa: F401 - an example uses the logits

TEACHER = np.array([0.75, 0.25])  # medium, large
BATCH_LOSSES = np.array([0.5, 1.0])  # mean loss of each batch
BATCH_LABELS = np.array([8, 2])  # how many labels count in each


def soft_label_loss(p, q):
    """Minus log q of the label, expected under p.

    Parameters
    ----------
    p : array, shape (K,)
        Probabilities of the classes: the soft label.
    q : array, shape (K,)
        Predicted probabilities, each above 0.

    Returns
    -------
    float
        In nats.

    Examples
    --------
    >>> print(f"{soft_label_loss(TEACHER, TEACHER):.4f}")
    0.5623

    In practice: `torch.nn.functional.cross_entropy(torch.tensor(np.log(q)), torch.tensor(p)).item()`

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., theorem 5.4.3.
    """
    losses = -np.log(q)
    return np.sum(p * losses)


def cross_entropy_bits(p, q):
    """Cross-entropy in bits: the logarithm has base 2.

    Parameters
    ----------
    p, q : array, shape (K,)
        Distributions over the same K outcomes; q is above 0 for each.

    Returns
    -------
    float
        In bits.

    Examples
    --------
    >>> p, q = np.array([0.3, 0.7]), np.array([0.4, 0.6])
    >>> print(f"{cross_entropy_bits(p, q):.4f}")
    0.9125

    In practice: `scipy.stats.entropy(p, base=2) + scipy.stats.entropy(p, q, base=2)`

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 2.1.
    """
    return -np.sum(p * np.log2(q))


def density_nll(c):
    """Mean NLL of the heights in a unit c times as long.

    Parameters
    ----------
    c : float
        Length of the unit in cm, positive: 100 for metres.

    Returns
    -------
    float
        In nats per person; negative where the unit is long.

    Examples
    --------
    >>> print(f"{density_nll(1):.4f}")
    2.3824
    >>> print(f"{density_nll(100):.4f}")
    -2.2228

    In practice: `-scipy.stats.norm.logpdf(HEIGHTS / c, np.mean(HEIGHTS / c), np.std(HEIGHTS / c)).mean()`

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., section 8.6.
    """
    f = normal_pdf(HEIGHTS, np.mean(HEIGHTS), np.std(HEIGHTS))
    return -np.mean(np.log(c * f))


def softmax_twice_floor(classes):
    """Smallest loss where probabilities are taken for logits.

    Parameters
    ----------
    classes : int
        Number of classes K.

    Returns
    -------
    float
        In nats.

    Examples
    --------
    >>> print(f"{softmax_twice_floor(3):.4f}")
    0.5514

    In practice: `torch.nn.functional.cross_entropy(torch.tensor(np.eye(classes)[0]), torch.tensor(0)).item()`

    Source: PyTorch documentation, CrossEntropyLoss.
    """
    return -np.log(np.e / (np.e + classes - 1))


def soft_label_gradient(z, p):
    """Slope of the loss along each logit: softmax minus label.

    Parameters
    ----------
    z : array, shape (K,)
        Logits, any finite numbers.
    p : array, shape (K,)
        Probabilities of the classes: the soft label.

    Returns
    -------
    array, shape (K,)
        They sum to 0.

    Examples
    --------
    >>> p = np.array([0.75, 0.25, 0.0])
    >>> print(soft_label_gradient(THREE_LOGITS, p).round(4))
    [-0.0446  0.0095  0.0351]

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.4.
    """
    return softmax(z) - p


def pooled_nll(means, weights):
    """Mean over several batches, from the mean of each.

    Parameters
    ----------
    means : array, shape (b,)
        Mean loss of each batch.
    weights : array, shape (b,)
        What each was divided by: the number of labels that count, or the sum of their weights.

    Returns
    -------
    float

    Examples
    --------
    >>> print(f"{pooled_nll(BATCH_LOSSES, BATCH_LABELS):.2f}")
    0.60

    In practice: `np.average(means, weights=weights)`

    Source: PyTorch documentation, CrossEntropyLoss (the mean over the labels that are not ignored).
    """
    return np.sum(weights * means) / np.sum(weights)
