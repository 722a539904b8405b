"""Label smoothing: labels with a part spread over all classes, and what their loss can reach."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.softmax import naive_softmax


def smoothed_labels(y, K, eps):
    """Label row with a part spread evenly over all classes.

    Parameters
    ----------
    y : int
        Label, 0 ... K - 1.
    K : int
        Number of classes.
    eps : float
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
    return (1 - eps) * (np.arange(K) == y) + eps / K


def smoothed_cross_entropy(q, y, eps):
    """Cross-entropy of the smoothed label and the prediction.

    Parameters
    ----------
    q : array, shape (K,)
        Predicted probabilities of K classes, each above 0.
    y : int
        Label, 0 ... K - 1.
    eps : float
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
    torch.tensor(np.log(q)), torch.tensor(y), label_smoothing=eps).item()`

    Source: Szegedy et al., "Rethinking the Inception architecture for computer vision" (2016), section 7.
    """
    t = smoothed_labels(y, len(q), eps)
    return -np.sum(t * np.log(q))


def best_smoothed_margin(eps, K):
    """How far the true logit should be above the others.

    Parameters
    ----------
    eps : float
        Above 0, at most 1.
    K : int
        Number of classes.

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
    return np.log((1 - eps + eps / K) / (eps / K))


def label_smoothing_figure(eps=0.1, K=3):
    """Loss over the margin, with hard and smoothed labels."""
    grid, hard = np.linspace(-1, 8, 901), smoothed_labels(0, K, 0)
    models = [naive_softmax(margin * hard) for margin in grid]
    fig, ax = plt.subplots(layout="constrained")
    for s, name in [(0, "hard labels"), (eps, f"smoothed by {eps:g}")]:
        loss = [smoothed_cross_entropy(q, 0, s) for q in models]
        ax.plot(grid, loss, label=name)
    best = grid[np.argmin(loss)]
    ax.plot(best, min(loss), "C1o", label=f"smallest at {best:.2f}")
    floor = smoothed_cross_entropy(smoothed_labels(0, K, eps), 0, eps)
    ax.axhline(floor, ls=":", c="grey", label="entropy of the label")
    ax.set(xlabel="margin of the true class's logit")
    ax.set(ylabel="cross-entropy", ylim=(0, None))
    ax.legend()
    return fig
