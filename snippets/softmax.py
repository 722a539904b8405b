"""Softmax: any real numbers become the probabilities of classes, and their logs stay exact far out."""

import matplotlib.pyplot as plt
import numpy as np

THREE_LOGITS = np.array([2.0, 1.0, -1.0])  # one for each class


def naive_softmax(z):
    """Each exponential as a share of their sum.

    Parameters
    ----------
    z : array, shape (K,)
        Logits of K classes, not so large that e^z overflows.

    Returns
    -------
    array, shape (K,)
        Probabilities, which sum to 1.

    Examples
    --------
    >>> print(naive_softmax(THREE_LOGITS).round(4))
    [0.7054 0.2595 0.0351]

    In practice: `scipy.special.softmax(z)`

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 6.2.2.3.
    """
    return np.exp(z) / np.sum(np.exp(z))


def softmax(z):
    """Softmax, with the largest logit taken out first.

    Parameters
    ----------
    z : array, shape (..., K)
        Logits of K classes, any finite numbers.

    Returns
    -------
    array, shape of z
        Probabilities; each row sums to 1.

    Examples
    --------
    >>> print(softmax(THREE_LOGITS + 1000).round(4))
    [0.7054 0.2595 0.0351]

    In practice: `scipy.special.softmax(z, axis=-1)`

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 4.1.
    """
    e = np.exp(z - np.max(z, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


def naive_log_softmax(z):
    """Each logit minus the log of the sum of exponentials.

    Parameters
    ----------
    z : array, shape (K,)
        Logits of K classes, not so large that e^z overflows.

    Returns
    -------
    array, shape (K,)
        Log probabilities, in nats.

    Examples
    --------
    >>> print(naive_log_softmax(THREE_LOGITS).round(4))
    [-0.349 -1.349 -3.349]

    In practice: `scipy.special.log_softmax(z)`

    Source: Goodfellow, Bengio & Courville, Deep Learning, section 6.2.2.3.
    """
    return z - np.log(np.sum(np.exp(z)))


def log_softmax(z):
    """Log of the softmax, exact for large logits as well.

    Parameters
    ----------
    z : array, shape (..., K)
        Logits of K classes, any finite numbers.

    Returns
    -------
    array, shape of z
        Log probabilities, in nats.

    Examples
    --------
    >>> print(log_softmax(np.array([1000.0, 0.0])))
    [    0. -1000.]

    In practice: `scipy.special.log_softmax(z, axis=-1)`

    Source: Blanchard, Higham & Higham, "Accurately computing the log-sum-exp and softmax functions" (2021).
    """
    z = z - np.max(z, axis=-1, keepdims=True)
    return z - np.log(np.sum(np.exp(z), axis=-1, keepdims=True))


def softmax_overflow_table(logits=((2, 1), (1000, 0), (-1000, -1000))):
    """Two logits as written, and with the largest taken out."""

    def said(values):
        text = ", ".join(f"{value:.4g}" for value in values)
        text = text.replace("nan", "no number")
        return text.replace("inf", "∞").replace("-", "−")

    functions = naive_softmax, softmax, naive_log_softmax, log_softmax
    rows = []
    with np.errstate(all="ignore"):  # the failures are the point
        for z in map(np.array, logits):
            rows.append([said(z), *(said(f(z)) for f in functions)])
    columns = ["logits", "softmax as written", "softmax"]
    return [*columns, "log-softmax as written", "log-softmax"], rows


def softmax_steps_figure(z=(2.0, 1.0, -1.0), shift=0.0):
    """Logits, their exponentials, and the shares of these."""
    z = np.array(z) + shift
    classes = np.arange(1, len(z) + 1)
    fig, axes = plt.subplots(1, 3, layout="constrained")
    titles = ["logit $z_k$", r"$\exp(z_k)$", "probability"]
    steps = [z, np.exp(z), naive_softmax(z)]
    for ax, title, heights in zip(axes, titles, steps):
        ax.bar(classes, heights, color=[f"C{k}" for k in range(len(z))])
        ax.axhline(0, color="grey", linewidth=1)
        ax.set(title=title, xlabel="class $k$", xticks=classes)
    axes[0].set_ylabel("value")
    return fig


def softmax_explorer(shift=0.0, temperature=1.0):
    """Logits that are shifted, then divided; their softmax."""
    z, classes = THREE_LOGITS + shift, np.array([1, 2, 3])
    colors = ["C0", "C1", "C2"]
    fig, (left, right) = plt.subplots(1, 2, layout="constrained")
    left.bar(classes, z, color=colors)
    left.axhline(0, color="grey", linewidth=1)
    left.set(xlabel="class $k$", xticks=classes, ylim=(-4.3, 5.3))
    left.set(title="logit $z_k + c$", ylabel="value")
    right.bar(classes, softmax(z / temperature), color=colors)
    right.set(xlabel="class $k$", xticks=classes, ylim=(0, 1.03))
    right.set_title(r"softmax of $(z_k + c) \,/\, T$")
    return fig


def two_class_figure(others=(0.0, 2.0)):
    """Probability of the first of two classes over its logit."""
    grid = np.linspace(-6, 8, 281)
    fig, ax = plt.subplots(layout="constrained")
    for other in others:
        first = [naive_softmax(np.array([z, other]))[0] for z in grid]
        ax.plot(grid, first, label=f"$z_2 = {other:g}$")
    ax.axhline(0.5, color="grey", linestyle=":")
    ax.set(xlabel="logit $z_1$", ylabel="probability of class 1")
    ax.legend()
    return fig
