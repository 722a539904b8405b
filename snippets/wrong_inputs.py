"""What PyTorch's losses say when they are fed something else than they expect."""

import numpy as np

from snippets.softmax import THREE_LOGITS, log_softmax


def picked_probability(a, y):
    """What NLLLoss returns: minus the entry at the label.

    Parameters
    ----------
    a : array, shape (K,)
        Should be log probabilities; nothing checks it.
    y : int
        Label, 0 ... K - 1.

    Returns
    -------
    float

    Examples
    --------
    >>> print(f"{picked_probability(np.array([0.7, 0.3]), 0):.1f}")
    -0.7

    In practice: `torch.nn.functional.nll_loss(torch.tensor(a), torch.tensor(y)).item()`

    Source: PyTorch documentation, NLLLoss.
    """
    return -a[y]


def loss_inputs_table():
    """Each loss with what it expects, and with other inputs."""
    log_q = log_softmax(THREE_LOGITS)  # the first class is true
    q, y_hat = np.exp(log_q), 1 / (1 + np.exp(-2))
    ce, nll, bce = "CrossEntropyLoss", "NLLLoss", "BCELoss"
    twice, bcel = 1 / (1 + np.exp(-y_hat)), "BCEWithLogitsLoss"
    cut = max(-np.inf, -100)  # what BCELoss takes for log 0
    rows = [
        [ce, "logits", -log_q[0], "right"],
        [ce, "probabilities", -log_softmax(q)[0],
         "softmax is taken twice"],
        [ce, "log probabilities", -log_softmax(log_q)[0],
         "right: they are logits, too"],
        [nll, "log probabilities", -log_q[0], "right"],
        [nll, "probabilities", -q[0], "negative"],
        [nll, "logits", -THREE_LOGITS[0], "no lower bound"],
        [bce, "probability", -np.log(y_hat), "right"],
        [bce, "logit 2", np.nan, "refused: outside 0 to 1"],
        [bce, "logit 0.5", -np.log(0.5), "taken for a probability"],
        [bce, "probability 0", -cut, "cut off, should be infinite"],
        [bcel, "logit 2", -np.log(y_hat), "right"],
        [bcel, "probability", -np.log(twice), "sigmoid is taken twice"],
    ]
    for row in rows:
        answer = f"{row[2]:.4f}".replace("nan", "error")
        row[2] = answer.replace("-", "−")
    return ["loss", "given", "answer", "what it means"], rows


def loss_targets_table():
    """CrossEntropyLoss on the same logits, with any target."""
    log_q = log_softmax(THREE_LOGITS)
    first = f"{-log_q[0]:.4f}"
    twice = f"{-log_q[0] - log_q[1]:.4f}"
    rows = [
        ["label 0", first, "right"],
        ["label 3", "error", "refused: there are three classes"],
        ["label 0.0, a float", "error",
         "refused: labels are whole numbers"],
        ["one-hot row of floats", first,
         "right: a distribution over the classes"],
        ["one-hot row of integers", "error",
         "refused: probabilities are floats"],
        ["row 1, 1, 0", twice, "accepted although it sums to 2"],
        ["label −100 only", "NaN", "all ignored: 0 divided by 0"],
    ]
    return ["target", "answer", "what it means"], rows
