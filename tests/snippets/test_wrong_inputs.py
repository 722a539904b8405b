"""Every row of the tables about PyTorch's losses, against PyTorch itself."""

import math

import numpy as np
import pytest
from scipy import special

from snippets.wrong_inputs import loss_inputs_table, loss_targets_table, picked_probability
from tests.helpers.pytorch import nn, torch

Z, Y = np.array([[2.0, 1.0, -1.0]]), np.array([0])
Q, LOGIT, ONE = special.softmax(Z, axis=-1), np.array([2.0]), np.array([1.0])

INPUTS = {
    ("CrossEntropyLoss", "logits"): (Z, Y),
    ("CrossEntropyLoss", "probabilities"): (Q, Y),
    ("CrossEntropyLoss", "log probabilities"): (np.log(Q), Y),
    ("NLLLoss", "log probabilities"): (np.log(Q), Y),
    ("NLLLoss", "probabilities"): (Q, Y),
    ("NLLLoss", "logits"): (Z, Y),
    ("BCELoss", "probability"): (special.expit(LOGIT), ONE),
    ("BCELoss", "logit 2"): (LOGIT, ONE),
    ("BCELoss", "logit 0.5"): (ONE / 2, ONE),
    ("BCELoss", "probability 0"): (0 * ONE, ONE),
    ("BCEWithLogitsLoss", "logit 2"): (LOGIT, ONE),
    ("BCEWithLogitsLoss", "probability"): (special.expit(LOGIT), ONE),
}
TARGETS = {
    "label 0": np.array([0]),
    "label 3": np.array([3]),
    "label 0.0, a float": np.array([0.0], dtype=np.float32),
    "one-hot row of floats": np.array([[1.0, 0.0, 0.0]]),
    "one-hot row of integers": np.array([[1, 0, 0]]),
    "row 1, 1, 0": np.array([[1.0, 1.0, 0.0]]),
    "label −100 only": np.array([-100]),
}


def says(loss, prediction, target):
    """PyTorch's answer as the tables write it."""
    try:
        value = getattr(nn, loss)()(torch.tensor(prediction), torch.tensor(target)).item()
    except (RuntimeError, IndexError):
        return "error"
    return "NaN" if math.isnan(value) else f"{value:.4f}".replace("-", "−")


@pytest.mark.torch
def test_every_row_about_inputs_is_what_pytorch_says():
    _, rows = loss_inputs_table()
    assert [(loss, given) for loss, given, *_ in rows] == list(INPUTS)
    assert [answer for _, _, answer, _ in rows] == [says(loss, *INPUTS[loss, given]) for loss, given in INPUTS]


@pytest.mark.torch
def test_every_row_about_targets_is_what_pytorch_says():
    _, rows = loss_targets_table()
    assert [target for target, *_ in rows] == list(TARGETS)
    assert [answer for _, answer, _ in rows] == [says("CrossEntropyLoss", Z, target) for target in TARGETS.values()]


def test_right_is_said_where_the_answer_is_minus_the_log_of_the_probability():
    right = {"CrossEntropyLoss": Q[0, 0], "NLLLoss": Q[0, 0], "BCELoss": special.expit(LOGIT)[0]}
    right["BCEWithLogitsLoss"] = right["BCELoss"]
    for loss, _, answer, meaning in loss_inputs_table()[1]:
        assert (answer == f"{-math.log(right[loss]):.4f}") == meaning.startswith("right"), (loss, answer)


@pytest.mark.torch
@pytest.mark.parametrize("y", [0, 1, 2])
def test_picked_is_what_pytorch_computes(y):
    assert picked_probability(Z[0], y) == nn.NLLLoss()(torch.tensor(Z), torch.tensor([y])).item()
