"""The walk downhill on the phones, against SciPy's optimiser and PyTorch's own descent."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from scipy import optimize, stats

from snippets import phones_descent
from snippets.bernoulli import PHONES

mixed = st.lists(st.integers(0, 1), min_size=2, max_size=30).filter(lambda x: 0 < sum(x) < len(x))


def _torch_path(loss, start, rate, steps):
    point = torch.tensor(start, dtype=torch.float64, requires_grad=True)
    optimiser, path = torch.optim.SGD([point], lr=rate), [start]
    for _ in range(steps):
        optimiser.zero_grad()
        loss(point).backward()
        optimiser.step()
        path.append(point.item())
    return np.array(path)


def test_descend_takes_the_steps_of_pytorch():
    x = torch.tensor(PHONES, dtype=torch.float64)
    loss = torch.nn.BCELoss(reduction="sum")
    expected = _torch_path(lambda p: loss(p.expand(10), x), 0.3, 0.01, 8)
    np.testing.assert_allclose(phones_descent.phones_descent(PHONES, 0.3, 0.01, 8), expected, rtol=1e-12)


def test_descend_on_logits_takes_the_steps_of_pytorch():
    x = torch.tensor(PHONES, dtype=torch.float64)
    loss = torch.nn.BCEWithLogitsLoss(reduction="sum")
    logits = _torch_path(lambda z: loss(z.expand(10), x), np.log(0.3 / 0.7), 0.5, 8)
    np.testing.assert_allclose(
        phones_descent.phones_logit_descent(PHONES, 0.3, 0.5, 8), 1 / (1 + np.exp(-logits)), rtol=1e-12
    )


def test_descend_ends_where_an_optimiser_does():
    best = optimize.minimize_scalar(lambda p: -stats.binom.logpmf(7, 10, p), bounds=(0, 1), options={"xatol": 1e-9}).x
    assert phones_descent.phones_descent(PHONES, steps=200)[-1] == pytest.approx(best, abs=1e-5)


@given(x=mixed, start=st.floats(0.01, 0.99))
def test_descend_on_logits_finds_the_share_of_ones(x, start):
    path = phones_descent.phones_logit_descent(x, start, rate=2 / len(x), steps=2000)
    assert np.all((path > 0) & (path < 1))
    assert path[-1] == pytest.approx(np.mean(x), abs=1e-6)


@pytest.mark.parametrize("rate", [0.05, 1.0])
def test_a_step_out_of_the_interval_is_an_error(rate):
    with pytest.raises(ValueError, match=r"^p must lie strictly between 0 and 1"):
        phones_descent.phones_descent(PHONES, 0.3, rate, 5)


@pytest.mark.parametrize(
    "function, bad, name",
    [
        (phones_descent.phones_descent, ([2], 0.3), "x"),
        (phones_descent.phones_descent, ([1], 0.0), "p"),
        (phones_descent.phones_logit_descent, ([2], 0.3), "x"),
        (phones_descent.phones_logit_descent, ([1], 1.0), "p"),
        (phones_descent.phones_logit_descent, ([1], 0.5, -1), "rate"),
    ],
)
def test_bad_input_is_named(function, bad, name):
    with pytest.raises(ValueError, match=f"^{name} must"):
        function(*bad)


def test_steps_table_holds_the_path():
    columns, rows = phones_descent.descent_steps_table(start=0.3, rate=0.01, steps=3)
    assert [row[0] for row in rows] == ["1", "2", "3", "4"]
    for row, after in zip(rows, [*rows[1:], None], strict=True):
        p, slope, nll = (float(cell.replace("−", "-")) for cell in row[1:])
        assert nll == pytest.approx(-np.log(p**7 * (1 - p) ** 3), abs=2e-3)
        if after:
            assert float(after[1]) == pytest.approx(p - 0.01 * slope, abs=2e-4)
    assert len(columns) == 4


def test_descent_figure_draws_the_curve_and_each_walk():
    axes = phones_descent.descent_figure(start=0.3, rates=(0.01, 0.03), steps=8).axes
    for ax, rate in zip(axes, (0.01, 0.03), strict=True):
        curve, walk = ax.lines
        for line in (curve, walk):
            p = line.get_xdata()
            np.testing.assert_allclose(line.get_ydata(), -np.log(p**7 * (1 - p) ** 3))
        p = walk.get_xdata()
        np.testing.assert_allclose(p[1:], p[:-1] - rate * (-7 / p[:-1] + 3 / (1 - p[:-1])))
