"""Every row of the tables about PyTorch's losses, against PyTorch itself."""

import math

import pytest
import torch
from torch import nn

from snippets.wrong_inputs import loss_inputs_table, loss_targets_table, picked_probability

Z, Y = torch.tensor([[2.0, 1.0, -1.0]], dtype=torch.float64), torch.tensor([0])
Q, LOGIT, ONE = Z.softmax(-1), torch.tensor([2.0], dtype=torch.float64), torch.tensor([1.0], dtype=torch.float64)

INPUTS = {
    ("CrossEntropyLoss", "logits"): (Z, Y),
    ("CrossEntropyLoss", "probabilities"): (Q, Y),
    ("CrossEntropyLoss", "log probabilities"): (Q.log(), Y),
    ("NLLLoss", "log probabilities"): (Q.log(), Y),
    ("NLLLoss", "probabilities"): (Q, Y),
    ("NLLLoss", "logits"): (Z, Y),
    ("BCELoss", "probability"): (LOGIT.sigmoid(), ONE),
    ("BCELoss", "logit 2"): (LOGIT, ONE),
    ("BCELoss", "logit 0.5"): (ONE / 2, ONE),
    ("BCELoss", "probability 0"): (0 * ONE, ONE),
    ("BCEWithLogitsLoss", "logit 2"): (LOGIT, ONE),
    ("BCEWithLogitsLoss", "probability"): (LOGIT.sigmoid(), ONE),
}
TARGETS = {
    "label 0": torch.tensor([0]),
    "label 3": torch.tensor([3]),
    "label 0.0, a float": torch.tensor([0.0]),
    "one-hot row of floats": torch.tensor([[1.0, 0.0, 0.0]], dtype=torch.float64),
    "one-hot row of integers": torch.tensor([[1, 0, 0]]),
    "row 1, 1, 0": torch.tensor([[1.0, 1.0, 0.0]], dtype=torch.float64),
    "label −100 only": torch.tensor([-100]),
}


def says(loss, prediction, target):
    """PyTorch's answer as the tables write it."""
    try:
        value = getattr(nn, loss)()(prediction, target).item()
    except (RuntimeError, IndexError):
        return "error"
    return "NaN" if math.isnan(value) else f"{value:.4f}".replace("-", "−")


def test_every_row_about_inputs_is_what_pytorch_says():
    _, rows = loss_inputs_table()
    assert [(loss, given) for loss, given, *_ in rows] == list(INPUTS)
    assert [answer for _, _, answer, _ in rows] == [says(loss, *INPUTS[loss, given]) for loss, given in INPUTS]


def test_every_row_about_targets_is_what_pytorch_says():
    _, rows = loss_targets_table()
    assert [target for target, *_ in rows] == list(TARGETS)
    assert [answer for _, answer, _ in rows] == [says("CrossEntropyLoss", Z, target) for target in TARGETS.values()]


def test_right_is_said_where_the_answer_is_minus_the_log_of_the_probability():
    right = {"CrossEntropyLoss": Q[0, 0], "NLLLoss": Q[0, 0], "BCELoss": LOGIT.sigmoid()[0]}
    right["BCEWithLogitsLoss"] = right["BCELoss"]
    for loss, _, answer, meaning in loss_inputs_table()[1]:
        assert (answer == f"{-math.log(right[loss]):.4f}") == meaning.startswith("right"), (loss, answer)


@pytest.mark.parametrize("y", [0, 1, 2])
def test_picked_is_what_pytorch_computes(y):
    assert picked_probability(Z[0].numpy(), y) == nn.NLLLoss()(Z, torch.tensor([y])).item()
