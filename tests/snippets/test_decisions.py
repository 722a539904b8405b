"""Thresholds, against expected costs one by one and scikit-learn's counts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix

from snippets.decisions import decision_threshold, threshold_table
from snippets.logistic_regression import O_RING_DAMAGED, O_RING_TEMPERATURES

costs = st.integers(1, 1000)


@given(false_alarm=costs, miss=costs, probability=st.floats(0, 1))
def test_acting_is_cheaper_exactly_above_the_threshold(false_alarm, miss, probability):
    acting, waiting = (1 - probability) * false_alarm, probability * miss
    threshold = decision_threshold(false_alarm, miss)
    if abs(probability - threshold) > 1e-9:
        assert (acting < waiting) == (probability > threshold)


def test_threshold_table_counts_as_scikit_learn_does():
    x = O_RING_TEMPERATURES[:, np.newaxis]
    risk = LogisticRegression(C=np.inf, tol=1e-12).fit(x, O_RING_DAMAGED).predict_proba(x)[:, 1]
    thresholds = (0.1, 0.3, 0.5, 0.9)
    columns, rows = threshold_table(thresholds, miss=4)
    assert columns[-1].endswith("4")
    for threshold, (name, *counts) in zip(thresholds, rows, strict=True):
        (_, alarms), (missed, _) = confusion_matrix(O_RING_DAMAGED, risk > threshold)
        assert float(name) == threshold
        assert [int(count) for count in counts] == [alarms, missed, alarms + missed, alarms + 4 * missed]


@pytest.mark.parametrize("column, best", [(3, "0.5"), (4, "0.1")])
def test_the_best_threshold_depends_on_the_costs(column, best):
    _, rows = threshold_table()
    assert min(rows, key=lambda row: int(row[column]))[0] == best
