"""Label smoothing: labels with a part spread over all classes, and what their loss can reach."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.softmax import naive_log_softmax


def smoothed_labels(y, classes, smoothing):
    """Label row with a part spread evenly over all classes.

    Parameters
    ----------
    y : int
        Label, 0 ... classes - 1.
    classes : int
        Number of classes K.
    smoothing : float
        The part, in [0, 1].

    Returns
    -------
    array, shape (K,)
        Sums to 1.

    Examples
    --------
    >>> print(smoothed_labels(0, 4, 0.2))
    [0.85 0.05 0.05 0.05]

    Source: Szegedy et al., "Rethinking the Inception architecture for computer vision" (2016), section 7.
    """
    true = np.arange(classes) == y
    return (1 - smoothing) * true + smoothing / classes


def smoothed_cross_entropy(q, y, smoothing):
    """Cross-entropy of the smoothed label and the prediction.

    Parameters
    ----------
    q : array, shape (K,)
        Predicted probabilities of K classes, each above 0.
    y : int
        Label, 0 ... K - 1.
    smoothing : float
        The part of the label that is spread, in [0, 1].

    Returns
    -------
    float
        In nats.

    Examples
    --------
    >>> q = np.array([0.7, 0.2, 0.1])
    >>> print(f"{smoothed_cross_entropy(q, 0, 0.1):.4f}")
    0.4633

    In practice: `torch.nn.functional.cross_entropy(
    torch.tensor(np.log(q)), torch.tensor(y), label_smoothing=smoothing).item()`

    Source: Szegedy et al., "Rethinking the Inception architecture for computer vision" (2016), section 7.
    """
    t = smoothed_labels(y, len(q), smoothing)
    return -np.sum(t * np.log(q))


def best_smoothed_margin(smoothing, classes):
    """How far the true logit should be above the others.

    Parameters
    ----------
    smoothing : float
        Above 0, at most 1.
    classes : int
        Number of classes K.

    Returns
    -------
    float
        Finite: beyond it the loss rises again.

    Examples
    --------
    >>> print(f"{best_smoothed_margin(0.1, 3):.4f}")
    3.3322

    Source: Müller, Kornblith & Hinton, "When does label smoothing help?" (2019) (the labels; the margin follows).
    """
    spread = smoothing / classes
    return np.log((1 - smoothing + spread) / spread)


def label_smoothing_figure(smoothing=0.1, classes=3):
    """Loss over the margin, with hard and smoothed labels."""
    hard = smoothed_labels(0, classes, 0)
    soft = smoothed_labels(0, classes, smoothing)
    grid = np.linspace(-1, 8, 901)
    fig, ax = plt.subplots(layout="constrained")
    names = ["hard labels", f"smoothed by {smoothing:g}"]
    for t, name in zip([hard, soft], names):
        loss = [-np.sum(t * naive_log_softmax(m * hard)) for m in grid]
        ax.plot(grid, loss, label=name)
    best = grid[np.argmin(loss)]
    ax.plot(best, min(loss), "C1o", label=f"smallest at {best:.2f}")
    floor = -np.sum(soft * np.log(soft))
    name = "entropy of the smoothed label"
    ax.axhline(floor, color="grey", ls=":", label=name)
    ax.set(xlabel="margin of the true class's logit")
    ax.set(ylabel="cross-entropy", ylim=(0, None))
    ax.legend()
    return fig
