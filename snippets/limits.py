"""Where cross-entropy and negative log-likelihood part: smoothed labels, means of means, and densities."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.categorical_cross_entropy import categorical_cross_entropy, one_hot
from snippets.checks import check, numbers
from snippets.entropy import entropy
from snippets.heights import HEIGHTS
from snippets.normal import normal_log_pdf


def smoothed_labels(y, classes, smoothing):
    """Label rows, a part of which is given to all classes alike.

    Parameters
    ----------
    y : int or array of int, shape (...)
        Labels 0 ... classes - 1.
    classes : int
        Number of classes K.
    smoothing : float
        The part, in [0, 1].

    Returns
    -------
    array, shape (..., K)
        Each row sums to 1.

    Raises
    ------
    ValueError
        If smoothing leaves [0, 1], or y holds anything but 0 ... classes - 1.

    Examples
    --------
    >>> smoothed_labels(0, 4, 0.2)
    array([0.85, 0.05, 0.05, 0.05])

    Source: Szegedy et al., "Rethinking the Inception architecture for computer vision" (2016), section 7.
    """
    smoothing = numbers(smoothing=smoothing)
    check((smoothing >= 0) & (smoothing <= 1), "smoothing must lie in [0, 1], got {}", smoothing)
    return (1 - smoothing) * one_hot(y, classes) + smoothing / classes


def smoothing_floor(smoothing, classes):
    """The smallest loss that smoothed labels allow: their entropy.

    Parameters
    ----------
    smoothing : float
        In [0, 1].
    classes : int
        Number of classes K.

    Returns
    -------
    float
        In nats.

    Raises
    ------
    ValueError
        As `smoothed_labels`.

    Examples
    --------
    >>> smoothing_floor(0.1, 3).round(4)
    np.float64(0.2911)

    Source: Müller, Kornblith & Hinton, "When does label smoothing help?" (2019), section 1.
    """
    return entropy(smoothed_labels(0, classes, smoothing))


def best_smoothed_margin(smoothing, classes):
    """How far the true class's logit should be above the others, for smoothed labels.

    Parameters
    ----------
    smoothing : float
        Above 0, at most 1.
    classes : int
        Number of classes K, 2 or more.

    Returns
    -------
    float
        Finite: beyond it the loss rises again.

    Raises
    ------
    ValueError
        If smoothing is 0, or classes is below 2, or as `smoothed_labels`.

    Examples
    --------
    >>> best_smoothed_margin(0.1, 3).round(4)
    np.float64(3.3322)

    Source: Müller, Kornblith & Hinton, "When does label smoothing help?" (2019), section 1.
    """
    check(smoothing > 0, "smoothing must be above 0, got {}: no margin is large enough", smoothing)
    check(classes >= 2, "classes must be 2 or more, got {}", classes)
    t = smoothed_labels(0, classes, smoothing)
    return np.log(t[0] / t[1])


def density_nll(unit=1.0):
    """Mean negative log-likelihood of the heights when they are measured in another unit.

    Parameters
    ----------
    unit : float
        Length of the unit in cm, positive: 100 for metres.

    Returns
    -------
    float
        In nats per person; negative where the unit is long.

    Raises
    ------
    ValueError
        If unit is not positive.

    Examples
    --------
    >>> density_nll(1.0).round(4), density_nll(100.0).round(4)
    (np.float64(2.3824), np.float64(-2.2228))

    Source: Cover & Thomas, Elements of Information Theory, 2nd ed., theorem 8.6.4.
    """
    check(np.all(numbers(unit=unit) > 0), "unit must be positive, got {}", unit)
    return -normal_log_pdf(HEIGHTS / unit, HEIGHTS.mean() / unit, HEIGHTS.std() / unit).mean()


def pooled_nll(means, weights):
    """Mean over several batches, from the mean of each and the sum of the weights that it was divided by.

    Parameters
    ----------
    means : array, shape (b,)
        Mean loss of each batch.
    weights : array, shape (b,)
        What each mean was divided by: labels that count, or the sum of their weights; not negative.

    Returns
    -------
    float

    Raises
    ------
    ValueError
        If the shapes differ, or weights holds a negative number or only zeros.

    Examples
    --------
    >>> pooled_nll([1.0, 0.5], [2, 8])
    np.float64(0.6)

    Source: PyTorch documentation, CrossEntropyLoss (the mean over the labels that are not ignored).
    """
    means, weights = numbers(means=means, weights=weights)
    check(weights.shape == means.shape, "weights must have shape {}, got {}", means.shape, weights.shape)
    check((weights >= 0) & (weights.sum() > 0), "weights must not be negative, nor all 0, got {}", weights)
    return (means * weights).sum() / weights.sum()


def label_smoothing_figure(smoothing=0.1, classes=3):
    """Loss over the margin of the true class, with hard and with smoothed labels."""
    margin = np.linspace(-1, 8, 181)
    z = margin[:, np.newaxis] * one_hot(0, classes)
    t, best = smoothed_labels(0, classes, smoothing), best_smoothed_margin(smoothing, classes)
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(margin, categorical_cross_entropy(z, one_hot(0, classes)), label="hard labels")
    ax.plot(margin, categorical_cross_entropy(z, t), label=f"smoothed by {smoothing:g}")
    ax.plot(best, categorical_cross_entropy(best * one_hot(0, classes), t), "o", color="C1", label=f"smallest at {best:.2f}")
    ax.axhline(smoothing_floor(smoothing, classes), color="grey", linestyle=":", label="entropy of the smoothed label")
    ax.set(xlabel="margin of the true class's logit", ylabel="cross-entropy")
    ax.set_ylim(bottom=0)
    ax.legend()
    return fig
