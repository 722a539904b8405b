"""From a probability to a decision: the threshold that costs ask for, and what thresholds do on the shuttle flights."""

import numpy as np

from snippets.logistic_regression import O_RING_DAMAGED
from snippets.o_rings import CELSIUS, o_ring_risk


def decision_threshold(false_alarm, miss):
    """Probability above which it is cheaper to act.

    Parameters
    ----------
    false_alarm : float
        Cost of acting where the outcome is 0, positive.
    miss : float
        Cost of not acting where the outcome is 1, positive, in the same unit.

    Returns
    -------
    float
        In (0, 1): one half where both cost the same.

    Examples
    --------
    >>> print(f"{decision_threshold(1, 1):.1f}")
    0.5
    >>> print(f"{decision_threshold(1, 9):.1f}")
    0.1

    Source: Elkan, "The Foundations of Cost-Sensitive Learning", IJCAI 2001, 973-978.
    """
    return false_alarm / (false_alarm + miss)


def threshold_table(thresholds=(0.1, 0.5, 0.9), miss=9):
    """What each threshold does on the flights, and its cost."""
    risk, rows = o_ring_risk(CELSIUS), []
    for threshold in thresholds:
        wait = risk > threshold
        delays = np.sum(wait & (O_RING_DAMAGED == 0))
        missed = np.sum(~wait & (O_RING_DAMAGED == 1))
        costs = [delays + missed, delays + miss * missed]
        counts = map(str, [delays, missed, *costs])
        rows.append([f"{threshold:g}", *counts])
    counts = ["threshold", "needless delays", "missed damage"]
    return [*counts, "cost, 1 and 1", f"cost, 1 and {miss}"], rows
