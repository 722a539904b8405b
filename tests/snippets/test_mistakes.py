"""Divergences from samples, against the exact divergence and what must hold of each sample."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.special import rel_entr

from snippets import mistakes

P, Q = np.array([0.2, 0.3, 0.5]), np.array([0.4, 0.35, 0.25])


@given(st.integers(1, 50), st.integers(0, 1000))
def test_the_better_estimate_is_never_negative(n, seed):
    assert mistakes.sampled_kl(P, Q, n, seed) >= 0
    assert mistakes.sampled_kl(P, P, n, seed) == 0


@pytest.mark.parametrize("estimate", [mistakes.plain_kl, mistakes.sampled_kl])
def test_both_estimates_tend_to_the_divergence(estimate):
    assert estimate(P, Q, 1_000_000) == pytest.approx(rel_entr(P, Q).sum(), abs=3e-3)


def test_the_plain_estimate_is_negative_for_some_samples_and_spreads_more():
    plain = np.array([mistakes.plain_kl(P, Q, 10, seed) for seed in range(300)])
    better = np.array([mistakes.sampled_kl(P, Q, 10, seed) for seed in range(300)])
    assert plain.min() < 0
    assert better.std() < plain.std()
    for values in (plain, better):
        assert abs(values.mean() - rel_entr(P, Q).sum()) < 4 * values.std() / np.sqrt(300)


@pytest.mark.parametrize("function", [mistakes.plain_kl, mistakes.sampled_kl])
def test_bad_input_is_named(function):
    for bad, name in [((P, Q[:2], 3), "q"), ((P / 2, Q, 3), "p"), ((P, Q, 0), "n")]:
        with pytest.raises(ValueError, match=f"^{name} must"):
            function(*bad)
