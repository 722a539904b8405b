"""Ways to add up losses, against PyTorch."""

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from hypothesis import given
from hypothesis import strategies as st

from snippets import reductions, shirts
from snippets.heights import HEIGHTS


@given(cut=st.integers(1, 29), ignored=st.integers(0, 3))
def test_pooled_batches_are_one_large_batch(cut, ignored):
    z, y = torch.randn(30, 4, dtype=torch.float64), torch.arange(30) % 4
    w = torch.tensor([1.0, 2.0, 0.5, 3.0], dtype=torch.float64)
    w[ignored] = 0
    batches = [(z[:cut], y[:cut]), (z[cut:], y[cut:])]
    counted = [(a, b) for a, b in batches if w[b].sum() > 0]
    means = [F.cross_entropy(a, b, weight=w).item() for a, b in counted]
    whole = F.cross_entropy(z, y, weight=w).item()
    assert reductions.pooled(means, [w[b].sum().item() for _, b in counted]) == pytest.approx(whole, rel=1e-12)


def test_reductions_table_agrees_with_pytorch():
    z = torch.tensor(np.log(shirts.probabilities(HEIGHTS)))
    y, w = torch.tensor(shirts.SIZES), torch.tensor([1.0, 1.0, 3.0], dtype=torch.float64)
    _, rows = reductions.reductions_table()
    wanted = [
        F.cross_entropy(z, y, reduction="sum"),
        F.cross_entropy(z, y),
        F.cross_entropy(z, y, ignore_index=1),
        F.cross_entropy(z, y, weight=w),
        F.cross_entropy(z, y, weight=w, reduction="none").mean(),
    ]
    assert [float(row[2]) for row in rows] == pytest.approx([value.item() for value in wanted], abs=5.1e-5)
    total = F.cross_entropy(z, y, reduction="sum").item()
    for _, divisor, value in rows[:2]:
        assert float(value) == pytest.approx(total / float(divisor), abs=5.1e-5)
    assert rows[2][1] == str((y != 1).sum().item())
    assert float(rows[3][1]) == w[y].sum().item()


@pytest.mark.parametrize(
    "means, weights",
    [
        ([1.0, 2.0], [1.0]),
        ([1.0, 2.0], [0.0, 0.0]),
        ([1.0, 2.0], [3.0, -1.0]),
    ],
)
def test_bad_weights_are_named(means, weights):
    with pytest.raises(ValueError, match=r"^weights must"):
        reductions.pooled(means, weights)
