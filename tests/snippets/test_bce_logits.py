"""Binary cross-entropy of logits, against mpmath and PyTorch, far beyond where the naive form breaks."""

import mpmath
import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from snippets import bce_logits

logits = st.floats(-1000, 1000)
labels = st.one_of(st.integers(0, 1), st.floats(0, 1))


def _exact(z, y):
    with mpmath.workdps(900):
        return float(mpmath.log1p(mpmath.exp(mpmath.mpf(z))) - mpmath.mpf(z) * y)


@given(z=logits, y=labels)
def test_from_logits_agrees_with_mpmath(z, y):
    assert bce_logits.bce_from_logits(z, y) == pytest.approx(_exact(z, y), rel=1e-14, abs=1e-320)


@given(pairs=st.lists(st.tuples(logits, labels), min_size=1, max_size=30))
def test_loss_and_gradient_agree_with_pytorch(pairs):
    z, y = np.array(pairs).T
    at = torch.tensor(z, requires_grad=True)
    loss = torch.nn.BCEWithLogitsLoss(reduction="none")(at, torch.tensor(y))
    loss.sum().backward()
    np.testing.assert_allclose(bce_logits.bce_from_logits(z, y), loss.detach().numpy(), rtol=1e-9, atol=1e-13)
    np.testing.assert_allclose(bce_logits.bce_logit_gradient(z, y), at.grad.numpy(), rtol=1e-9, atol=1e-13)


@given(z=st.floats(-20, 20), y=labels)
def test_naive_is_the_same_where_nothing_rounds(z, y):
    assert bce_logits.naive_bce_from_logits(z, y) == pytest.approx(_exact(z, y), rel=1e-6, abs=1e-9)


def test_naive_breaks_where_the_stable_form_holds():
    assert bce_logits.naive_bce_from_logits([800, -800], [0, 1]).tolist() == [np.inf, np.inf]
    assert bce_logits.bce_from_logits([800, -800], [0, 1]).tolist() == [800, 800]
    assert bce_logits.naive_bce_from_logits(36.5, 0) != pytest.approx(_exact(36.5, 0), rel=1e-3)


@pytest.mark.parametrize("z", [1.7e308, -1.7e308, np.float32(88.8), 0])
def test_far_out_is_silent_and_finite(z):
    for y in (0, 1):
        assert np.isfinite(bce_logits.bce_from_logits(z, y))
        assert abs(bce_logits.bce_logit_gradient(z, y)) <= 1


@pytest.mark.parametrize(
    "function", [bce_logits.bce_from_logits, bce_logits.naive_bce_from_logits, bce_logits.bce_logit_gradient], ids=lambda f: f.__name__
)
@pytest.mark.parametrize(
    "bad, name", [((np.inf, 1), "z"), (([], 1), "z"), ((0, 1.5), "y"), ((0, -1), "y"), ((0, np.nan), "y")]
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*bad)


def test_logits_figure_draws_the_stable_form_and_as_much_of_the_naive_one_as_there_is():
    stable, naive = bce_logits.bce_logits_figure(highest=60.0).axes[0].lines
    expected = [_exact(z, 0) for z in stable.get_xdata()]
    np.testing.assert_allclose(stable.get_ydata(), expected, rtol=1e-12)
    assert stable.get_xdata().max() == 60
    assert 36 < naive.get_xdata().max() < 38
    np.testing.assert_allclose(naive.get_ydata(), [_exact(z, 0) for z in naive.get_xdata()], rtol=0.03)


def test_logits_table_agrees_with_mpmath():
    columns, rows = bce_logits.bce_logits_table(logits=(0, 10, 36, 800), y=0)
    assert len(columns) == 4
    for z, naive, stable, slope in rows:
        assert float(stable) == pytest.approx(_exact(int(z), 0), abs=1e-6)
        assert float(slope) == pytest.approx(float(1 / (1 + mpmath.exp(-int(z)))), abs=1e-6)
        assert naive == "∞" if z == "800" else float(naive) == pytest.approx(float(stable), rel=0.01)
