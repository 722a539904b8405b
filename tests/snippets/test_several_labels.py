"""Several labels, against PyTorch and the probability of every combination."""

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from snippets.several_labels import several_labels_bce
from tests.helpers.pytorch import torch

cases = st.lists(st.tuples(st.floats(-900, 900), st.sampled_from([0.0, 1.0])), min_size=1, max_size=6)


@pytest.mark.torch
@given(cases=cases.map(np.transpose))
def test_loss_agrees_with_pytorch(cases):
    z, y = cases
    expected = torch.nn.BCEWithLogitsLoss(reduction="sum")(torch.tensor(z), torch.tensor(y)).item()
    assert several_labels_bce(z, y) == pytest.approx(expected, rel=1e-9, abs=1e-12)


@given(z=st.lists(st.floats(-20, 20), min_size=1, max_size=4).map(np.array))
def test_probabilities_of_all_combinations_sum_to_one(z):
    every = [np.exp(-several_labels_bce(z, np.array(y))) for y in product([0.0, 1.0], repeat=len(z))]
    assert sum(every) == pytest.approx(1, rel=1e-9)
