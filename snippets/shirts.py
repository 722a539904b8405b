"""Shirt sizes of ten people: softmax regression on their heights."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.categorical_cross_entropy import sparse_cross_entropy
from snippets.heights import HEIGHTS
from snippets.softmax import naive_softmax, softmax

SHIRT_SIZES = np.array([0, 0, 1, 0, 1, 1, 2, 1, 2, 2])  # 0 is small
SHIRT_NAMES = ["small", "medium", "large"]
SHIRT_INTERCEPTS = np.array([-1.2551, 2.5778, -1.3228])  # from training
SHIRT_SLOPES = np.array([-6.0311, 0.2147, 5.8165])  # for each 3 cm


def shirt_logits(x):
    """Logits of small, medium and large: lines in the height.

    Parameters
    ----------
    x : float
        Height in cm.

    Returns
    -------
    array, shape (3,)

    Examples
    --------
    >>> print(shirt_logits(168.0))
    [-1.2551  2.5778 -1.3228]

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.4.
    """
    return SHIRT_INTERCEPTS + SHIRT_SLOPES * (x - 168) / 3


def shirt_probabilities(x):
    """Probabilities of small, medium and large at a height.

    Parameters
    ----------
    x : float
        Height in cm.

    Returns
    -------
    array, shape (3,)
        They sum to 1.

    Examples
    --------
    >>> print(shirt_probabilities(167.0).round(2))
    [0.15 0.85 0.  ]

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.4.
    """
    return naive_softmax(shirt_logits(x))


def shirt_mean_loss():
    """Mean cross-entropy of the ten sizes after training.

    Returns
    -------
    float
        In nats per person.

    Examples
    --------
    >>> print(f"{shirt_mean_loss():.4f}")
    0.4154

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.4.
    """
    z = [shirt_logits(x) for x in HEIGHTS]
    losses = [sparse_cross_entropy(z[i], SHIRT_SIZES[i]) for i in range(10)]
    return np.mean(losses)


def shirt_training(rate=1.0, steps=60):
    """Weights and mean losses on the way downhill, from zero.

    Parameters
    ----------
    rate : float
        Learning rate, positive.
    steps : int
        How many steps, 0 or more.

    Returns
    -------
    array, shape (2, 3), and list of float
        Intercepts and slopes after the last step; the mean loss before each step, in nats per person.

    Examples
    --------
    >>> print(f"{shirt_training(steps=1000)[1][-1]:.4f}")
    0.4154

    Source: Bishop, Pattern Recognition and Machine Learning, section 4.3.4.
    """
    x = np.stack([np.ones(10), (HEIGHTS - 168) / 3], axis=1)
    labels = np.eye(3)[SHIRT_SIZES]
    weights, losses = np.zeros((2, 3)), []
    for _ in range(steps):
        q = softmax(x @ weights)
        losses.append(-np.mean(np.sum(labels * np.log(q), axis=1)))
        weights = weights - rate * x.T @ (q - labels) / 10
    return weights, losses


def shirt_probabilities_figure():
    """Probability of each size over the height, and the people."""
    grid = np.linspace(162, 175, 261)
    curves = [shirt_probabilities(x) for x in grid]
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(grid, curves, label=SHIRT_NAMES)
    for x, size in zip(HEIGHTS, SHIRT_SIZES):
        ax.plot(x, shirt_probabilities(x)[size], f"C{size}o")
    ax.set(xlabel="height (cm)", ylabel="probability")
    ax.legend()
    return fig


def shirt_training_figure(rate=1.0, steps=60):
    """Mean cross-entropy after each step of training."""
    fig, ax = plt.subplots(layout="constrained")
    ax.plot(shirt_training(rate, steps + 1)[1])
    smallest = shirt_training(steps=1000)[1][-1]
    ax.axhline(smallest, color="C1", ls="--", label="smallest")
    ax.set(xlabel="step", ylabel="mean cross-entropy", ylim=(0, None))
    ax.legend()
    return fig


def shirt_loss_table():
    """What the model says of the size that each person wears."""
    rows = []
    for x, size in zip(HEIGHTS, SHIRT_SIZES):
        q, name = shirt_probabilities(x)[size], SHIRT_NAMES[size]
        rows.append([f"{x:.2f}", name, f"{q:.4f}", f"{-np.log(q):.4f}"])
    columns = ["height (cm)", "size worn", "its probability $q$"]
    return [*columns, r"loss $-\log q$"], rows
