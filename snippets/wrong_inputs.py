"""What PyTorch's losses say when they are fed something else than they expect."""

import numpy as np

from snippets.categorical_cross_entropy import sparse_cross_entropy
from snippets.checks import numbers
from snippets.logarithm import xlogy
from snippets.sigmoid import log_sigmoid, sigmoid
from snippets.softmax import log_softmax, softmax

ANSWER_LOGITS, ANSWER_LABEL = np.array([2.0, 1.0, -1.0]), 0  # three classes, the first is true
ANSWER_LOGIT, ANSWER_BIT = 2.0, 1  # two classes, a 1 came


def picked_probability(a, y):
    """What NLLLoss returns for one row: minus the entry at the label, whatever the entries are.

    Parameters
    ----------
    a : array, shape (K,)
        Should be log probabilities; nothing checks it.
    y : int
        Label 0 ... K - 1.

    Returns
    -------
    float

    Raises
    ------
    ValueError
        If a holds anything but finite numbers.

    Examples
    --------
    >>> picked_probability([0.7, 0.3], 0)
    np.float64(-0.7)

    Source: PyTorch documentation, NLLLoss.
    """
    return -numbers(a=a)[y]


def clipped_log(y_hat, y):
    """What BCELoss returns for one prediction: no log is taken to lie below -100.

    Parameters
    ----------
    y_hat : float
        Probability of a 1, in [0, 1].
    y : int
        0 or 1.

    Returns
    -------
    float
        At most 100.

    Raises
    ------
    ValueError
        If y_hat or 1 - y_hat is negative.

    Examples
    --------
    >>> clipped_log(0.0, 1)
    np.float64(100.0)

    Source: PyTorch documentation, BCELoss.
    """
    return -y * np.maximum(xlogy(1, y_hat), -100) - (1 - y) * np.maximum(xlogy(1, 1 - y_hat), -100)


def loss_inputs_table():
    """Each loss with the input that it expects, and with others that it is often given."""
    q, log_q, y_hat = softmax(ANSWER_LOGITS), log_softmax(ANSWER_LOGITS), sigmoid(ANSWER_LOGIT)
    rows = [
        ["CrossEntropyLoss", "logits", sparse_cross_entropy(ANSWER_LOGITS, ANSWER_LABEL), "right"],
        ["CrossEntropyLoss", "probabilities", sparse_cross_entropy(q, ANSWER_LABEL), "softmax is taken twice"],
        ["CrossEntropyLoss", "log probabilities", sparse_cross_entropy(log_q, ANSWER_LABEL), "right, by luck"],
        ["NLLLoss", "log probabilities", picked_probability(log_q, ANSWER_LABEL), "right"],
        ["NLLLoss", "probabilities", picked_probability(q, ANSWER_LABEL), "negative"],
        ["NLLLoss", "logits", picked_probability(ANSWER_LOGITS, ANSWER_LABEL), "no bound below"],
        ["BCELoss", "probability", clipped_log(y_hat, ANSWER_BIT), "right"],
        ["BCELoss", f"logit {ANSWER_LOGIT:g}", None, "refused: outside 0 to 1"],
        ["BCELoss", "logit 0.5", clipped_log(0.5, ANSWER_BIT), "taken for a probability"],
        ["BCELoss", "probability 0", clipped_log(0.0, ANSWER_BIT), "cut off, should be infinite"],
        ["BCEWithLogitsLoss", f"logit {ANSWER_LOGIT:g}", -log_sigmoid(ANSWER_LOGIT), "right"],
        ["BCEWithLogitsLoss", "probability", -log_sigmoid(y_hat), "sigmoid is taken twice"],
    ]
    return ["loss", "given", "answer", "what it means"], [[a, b, loss_text(c), d] for a, b, c, d in rows]


def loss_text(value):
    """A number with its digits, or the word for a refusal or for no number.

    Parameters
    ----------
    value : float or None
        What a loss returned; None where it refused its input.

    Returns
    -------
    str

    Examples
    --------
    >>> loss_text(-0.5), loss_text(np.nan), loss_text(None)
    ('−0.5000', 'NaN', 'error')
    """
    return "error" if value is None else "NaN" if np.isnan(value) else f"{value:.4f}".replace("-", "−")


def loss_targets_table():
    """CrossEntropyLoss on the same logits with targets of every kind."""
    log_q, first = log_softmax(ANSWER_LOGITS), np.eye(3)[ANSWER_LABEL]
    rows = [
        ["label 0", -log_q[0], "right"],
        ["label 3", None, "refused: there are three classes"],
        ["label 0.0, a float", None, "refused: labels are whole numbers"],
        ["one-hot row of floats", -first @ log_q, "right: a distribution over the classes"],
        ["one-hot row of integers", None, "refused: probabilities are floats"],
        ["row 1, 1, 0", -np.array([1, 1, 0]) @ log_q, "accepted although it sums to 2"],
        ["label −100 only", np.nan, "all ignored: 0 divided by 0"],
    ]
    return ["target", "answer", "what it means"], [[a, loss_text(b), c] for a, b, c in rows]
