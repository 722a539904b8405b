"""Shirt sizes of ten people: softmax regression on their heights."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.categorical_cross_entropy import cross_entropy_gradient, sparse_cross_entropy
from snippets.gradient_descent import gradient_descent
from snippets.heights import HEIGHTS
from snippets.softmax import softmax

SHIRT_SIZES = np.array([0, 0, 1, 0, 1, 1, 2, 1, 2, 2])  # 0 small, 1 medium, 2 large; in the order of HEIGHTS
SHIRT_NAMES = ["small", "medium", "large"]


def shirt_features(x):
    """Each height as (1, its distance from 168 cm in units of 3 cm): the columns that weights multiply.

    Parameters
    ----------
    x : float or array, shape (...)
        Heights in cm.

    Returns
    -------
    array, shape (..., 2)

    Examples
    --------
    >>> shirt_features([168.0, 171.0])
    array([[1., 0.],
           [1., 1.]])
    """
    x = np.asarray(x, dtype=float)
    return np.stack([np.ones(x.shape), (x - 168) / 3], axis=-1)


def shirt_mean_loss(weights):
    """Mean cross-entropy of the ten sizes: what training makes small.

    Parameters
    ----------
    weights : array, shape (2, 3)
        An intercept and a slope for each size.

    Returns
    -------
    float
        In nats per person.

    Raises
    ------
    ValueError
        If weights holds anything but finite numbers.

    Examples
    --------
    >>> shirt_mean_loss(np.zeros((2, 3))).round(4)
    np.float64(1.0986)

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.4.
    """
    return sparse_cross_entropy(shirt_features(HEIGHTS) @ weights, SHIRT_SIZES).mean()


def shirt_path(rate=1.0, steps=1000):
    """Weights after each step of gradient descent, from zero.

    Parameters
    ----------
    rate : float
        Learning rate, positive.
    steps : int
        How many steps, 0 or more.

    Returns
    -------
    array, shape (steps + 1, 2, 3)

    Raises
    ------
    ValueError
        As `gradient_descent`.

    Examples
    --------
    >>> shirt_mean_loss(shirt_path()[-1]).round(3)
    np.float64(0.415)

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.4.
    """
    data = shirt_features(HEIGHTS)
    return gradient_descent(lambda w: data.T @ cross_entropy_gradient(data @ w, SHIRT_SIZES) / len(data), np.zeros((2, 3)), rate, steps)


def shirt_probabilities(x):
    """Probabilities of small, medium and large at heights, after training.

    Parameters
    ----------
    x : float or array, shape (...)
        Heights in cm.

    Returns
    -------
    array, shape (..., 3)
        Each row sums to 1.

    Raises
    ------
    ValueError
        If x is not finite.

    Examples
    --------
    >>> shirt_probabilities(169.8).round(2)
    array([0.  , 0.63, 0.37])

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.4.
    """
    return softmax(shirt_features(x) @ shirt_path()[-1])


def shirt_probabilities_figure():
    """Probability of each size over the height, and the ten people at the size that they wear."""
    grid = np.linspace(162, 175, 261)
    fig, ax = plt.subplots(layout="constrained")
    for k, curve in enumerate(shirt_probabilities(grid).T):
        (line,) = ax.plot(grid, curve, label=SHIRT_NAMES[k])
        worn = HEIGHTS[k == SHIRT_SIZES]
        ax.plot(worn, shirt_probabilities(worn)[:, k], "o", color=line.get_color())
    ax.set(xlabel="height (cm)", ylabel="probability")
    ax.legend()
    return fig


def shirt_training_figure(rate=1.0, steps=60):
    """Mean cross-entropy after each step of training."""
    losses = [shirt_mean_loss(weights) for weights in shirt_path(rate, steps)]
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(losses)
    ax.axhline(np.log(3), color="grey", linestyle=":", label=r"all three alike: $\log\;3$")
    ax.axhline(shirt_mean_loss(shirt_path()[-1]), color="C1", linestyle="--", label="smallest")
    ax.set(xlabel="step", ylabel="mean cross-entropy")
    ax.set_ylim(bottom=0)
    ax.legend()
    return fig


def shirt_loss_table():
    """Each person's height and size, the probability that the model gives that size, and the loss."""
    losses = sparse_cross_entropy(shirt_features(HEIGHTS) @ shirt_path()[-1], SHIRT_SIZES)
    rows = [
        [f"{x:.2f}", SHIRT_NAMES[size], f"{np.exp(-loss):.4f}", f"{loss:.4f}"]
        for x, size, loss in zip(HEIGHTS, SHIRT_SIZES, losses, strict=True)
    ]
    return ["height (cm)", "size worn", "its probability $q$", r"loss $-\log q$"], rows
