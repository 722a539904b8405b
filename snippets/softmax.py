"""Softmax: any real numbers become the probabilities of classes, and their logs stay exact far out."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.checks import numbers


def softmax(z, axis=-1):
    """Probabilities of classes that belong to logits.

    Parameters
    ----------
    z : array, shape (..., K, ...)
        Logits, any finite numbers; one for each of K classes along the axis.
    axis : int
        Where the classes are.

    Returns
    -------
    array, shape of z
        In [0, 1]; sums to 1 along the axis.

    Raises
    ------
    ValueError
        If z is empty, has no such axis, or is not finite.

    Examples
    --------
    >>> softmax([2.0, 1.0, -1.0]).round(4)
    array([0.7054, 0.2595, 0.0351])

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 6.2.2.3.
    """
    return np.exp(log_softmax(z, axis))


def log_softmax(z, axis=-1):
    """Log of the softmax: the largest logit is taken out first, so that nothing overflows and no log meets 0.

    Parameters
    ----------
    z, axis
        As for `softmax`.

    Returns
    -------
    array, shape of z
        In nats, never above 0.

    Raises
    ------
    ValueError
        As `softmax`.

    Examples
    --------
    >>> log_softmax([1000.0, 0.0, -1000.0])
    array([    0., -1000., -2000.])

    Source: Blanchard, Higham & Higham, "Accurately computing the log-sum-exp and softmax functions" (2021).
    """
    z = numbers(z=z)
    with np.errstate(over="ignore"):
        shifted = z - z.max(axis=axis, keepdims=True)
    shifted -= np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
    return shifted


def naive_softmax(z, axis=-1):
    """The same as it is written, for comparison: NaN where e^z overflows, or all of them underflow.

    Parameters
    ----------
    z, axis
        As for `softmax`.

    Returns
    -------
    array, shape of z

    Raises
    ------
    ValueError
        As `softmax`.

    Examples
    --------
    >>> naive_softmax([1000.0, 0.0])
    array([nan,  0.])

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 4.1.
    """
    with np.errstate(over="ignore", invalid="ignore"):
        terms = np.exp(numbers(z=z))
        return terms / terms.sum(axis=axis, keepdims=True)


def softmax_steps_figure(z=(2.0, 1.0, -1.0), shift=0.0):
    """Logits, their exponentials, and the shares of these: the softmax in two steps."""
    z = np.array(z) + shift
    classes = np.arange(1, len(z) + 1)
    values = {"logit $z_k$": z, "$e^{z_k}$": np.exp(z), "probability": softmax(z)}
    fig, axes = plt.subplots(1, 3, layout="constrained")
    for ax, (title, heights) in zip(axes, values.items(), strict=True):
        ax.bar(classes, heights, color=[f"C{k}" for k in range(len(z))])
        ax.axhline(0, color="grey", linewidth=1)
        ax.set(title=title, xlabel="class $k$", xticks=classes)
    axes[0].set_ylabel("value")
    return fig


def two_class_figure(others=(0.0, 2.0)):
    """Probability of the first of two classes over its logit: sigmoids, moved by the other logit."""
    grid = np.linspace(-6, 8, 281)
    fig, ax = plt.subplots(layout="constrained")
    for other in others:
        pairs = np.stack([grid, np.full(grid.size, other)], axis=-1)
        ax.plot(grid, softmax(pairs)[:, 0], label=f"$z_2 = {other:g}$")
    ax.axhline(0.5, color="grey", linestyle=":")
    ax.set(xlabel="logit $z_1$", ylabel="probability of class 1")
    ax.legend()
    return fig
