"""Constant predictions, against SciPy, scikit-learn and the minimum of PyTorch's weighted loss."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize, stats
from sklearn.dummy import DummyClassifier
from sklearn.metrics import log_loss

from snippets.base_rate import base_rate_loss, weighted_base_rate
from tests.helpers.pytorch import torch

counts = st.integers(1, 50)


@given(ones=counts, zeros=counts)
def test_loss_is_that_of_scikit_learns_prior(ones, zeros):
    y = np.repeat([1, 0], [ones, zeros])
    x = np.zeros((len(y), 1))
    prior = DummyClassifier(strategy="prior").fit(x, y).predict_proba(x)
    assert base_rate_loss(y) == pytest.approx(log_loss(y, prior), rel=1e-9)


@given(ones=counts, zeros=counts, other=st.floats(0.001, 0.999))
def test_no_constant_does_better(ones, zeros, other):
    y = np.repeat([1, 0], [ones, zeros])
    assert base_rate_loss(y) <= -stats.bernoulli.logpmf(y, other).mean() + 1e-12


@pytest.mark.torch
@given(ones=counts, zeros=counts, v=st.floats(0.05, 20))
@settings(max_examples=30)
def test_weighted_rate_minimises_pytorchs_weighted_loss(ones, zeros, v):
    y = torch.tensor(np.repeat([1.0, 0.0], [ones, zeros]))
    weighted = torch.nn.BCEWithLogitsLoss(pos_weight=torch.tensor(v, dtype=torch.float64))
    loss = lambda z: weighted(torch.full_like(y, z), y).item()  # noqa: E731
    best = optimize.minimize_scalar(loss, bounds=(-12, 12), method="bounded", options={"xatol": 1e-9})
    rate = weighted_base_rate(ones / (ones + zeros), v)
    assert np.log(rate / (1 - rate)) == pytest.approx(best.x, abs=1e-4)
