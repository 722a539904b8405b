"""Ways to add up losses, against PyTorch."""

import numpy as np
import pytest

from snippets.heights import HEIGHTS
from snippets.reductions import reductions_table
from snippets.shirts import SHIRT_SIZES, shirt_logits
from tests.helpers.pytorch import F, torch

pytestmark = pytest.mark.torch


def test_reductions_table_agrees_with_pytorch():
    z = torch.tensor(np.array([shirt_logits(x) for x in HEIGHTS]))
    y, w = torch.tensor(SHIRT_SIZES), torch.tensor([1.0, 1.0, 3.0], dtype=torch.float64)
    _, rows = reductions_table()
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
