"""Counting letters, against counting by hand, optimisation and theorems."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from snippets.chain_rule import chain_rule


@given(st.integers(0, 10**6))
def test_the_chain_rule_gives_back_any_joint_distribution(seed):
    rng = np.random.default_rng(seed)
    joint = rng.dirichlet(np.ones(27)).reshape(3, 3, 3)
    w = tuple(rng.integers(3, size=3).tolist())
    assert chain_rule(joint, w) == pytest.approx(joint[w], rel=1e-12)
