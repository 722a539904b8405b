"""The walk downhill on the phones, against SciPy's optimiser and PyTorch's own descent."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, stats

from snippets.bernoulli import PHONES
from snippets.phones_descent import descent_figure, descent_steps_table, phones_descent, phones_logit_descent
from tests.helpers.pytorch import torch

mixed = st.lists(st.integers(0, 1), min_size=2, max_size=30).map(np.array).filter(lambda x: 0 < x.sum() < len(x))


def _torch_path(loss, start, rate, steps):
    point = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimiser, path = torch.optim.SGD([point], lr=rate), [start]
    for _ in range(steps):
        optimiser.zero_grad()
        loss(point).backward()
        optimiser.step()
        path.append(point.item())
    return np.array(path)


@pytest.mark.torch
def test_descend_takes_the_steps_of_pytorch():
    x = torch.tensor(PHONES, dtype=torch.float64)
    loss = torch.nn.BCELoss(reduction="sum")
    expected = _torch_path(lambda p: loss(p.expand(10), x), 0.3, 0.01, 8)
    np.testing.assert_allclose(phones_descent(PHONES, 0.3, 0.01, 8), expected, rtol=1e-12)


@pytest.mark.torch
def test_descend_on_logits_takes_the_steps_of_pytorch():
    x = torch.tensor(PHONES, dtype=torch.float64)
    loss = torch.nn.BCEWithLogitsLoss(reduction="sum")
    logits = _torch_path(lambda z: loss(z.expand(10), x), np.log(0.3 / 0.7), 0.5, 8)
    np.testing.assert_allclose(phones_logit_descent(PHONES, 0.3, 0.5, 8), 1 / (1 + np.exp(-logits)), rtol=1e-12)


def test_descend_ends_where_an_optimiser_does():
    best = optimize.minimize_scalar(lambda p: -stats.binom.logpmf(7, 10, p), bounds=(0, 1), options={"xatol": 1e-9}).x
    assert phones_descent(PHONES, steps=200)[-1] == pytest.approx(best, abs=1e-5)


@given(x=mixed, start=st.floats(0.01, 0.99))
def test_descend_on_logits_finds_the_share_of_ones(x, start):
    path = phones_logit_descent(x, start, rate=2 / len(x), steps=2000)
    assert np.all((path > 0) & (path < 1))
    assert path[-1] == pytest.approx(np.mean(x), abs=1e-6)


def test_a_rate_that_is_too_large_leads_out_of_the_interval():
    assert phones_descent(PHONES, 0.3, rate=0.05, steps=1)[-1] > 1


def test_steps_table_holds_the_path():
    columns, rows = descent_steps_table(start=0.3, rate=0.01, steps=3)
    assert [row[0] for row in rows] == ["1", "2", "3", "4"]
    for row, after in zip(rows, [*rows[1:], None], strict=True):
        p, slope, nll = (float(cell.replace("−", "-")) for cell in row[1:])
        assert nll == pytest.approx(-np.log(p**7 * (1 - p) ** 3), abs=2e-3)
        if after:
            assert float(after[1]) == pytest.approx(p - 0.01 * slope, abs=2e-4)
    assert len(columns) == 4


@pytest.mark.parametrize(("start", "rate", "step"), [(0.3, 0.01, 8), (0.3, 0.03, 3), (0.9, 0.02, 0), (0.9, 0.05, 8)])
def test_descent_figure_draws_the_valley_and_the_walk_up_to_its_edge(start, rate, step):
    curve, walk, now = descent_figure(start=start, rate=rate, step=step).axes[0].lines
    for line in (curve, walk, now):
        p = line.get_xdata()
        np.testing.assert_allclose(line.get_ydata(), -np.log(p**7 * (1 - p) ** 3))
    p, exact = walk.get_xdata(), [start]
    for _ in range(step):
        exact.append(exact[-1] - rate * (-7 / exact[-1] + 3 / (1 - exact[-1])))
    lost = [not 0 < value < 1 for value in exact]
    expected = np.where(lost, np.sign(exact) > 0, exact)  # drawn at the edge of the picture
    np.testing.assert_allclose(p[: step + 1], expected, atol=0.051 if any(lost) else 1e-9)
    np.testing.assert_array_equal(p[step:], now.get_xdata()[0])
