"""Ways to add up losses: what the sum is divided by."""

import numpy as np

from snippets.heights import HEIGHTS
from snippets.nll_loss import nll_loss
from snippets.shirts import SHIRT_SIZES, shirt_probabilities


def reductions_table(weight=(1.0, 1.0, 3.0), ignored=1):
    """The ten shirt sizes, added up in every way: what the sum is divided by."""
    log_q, n, w = np.log(shirt_probabilities(HEIGHTS)), len(SHIRT_SIZES), np.array(weight)
    kept = SHIRT_SIZES[ignored != SHIRT_SIZES].size
    total, weighted = nll_loss(log_q, SHIRT_SIZES, reduction="sum"), nll_loss(log_q, SHIRT_SIZES, w, reduction="sum")
    rows = [
        ["sum", "1", total],
        ["mean", f"{n}", nll_loss(log_q, SHIRT_SIZES)],
        ["mean, one class ignored", f"{kept}", nll_loss(log_q, SHIRT_SIZES, ignore_index=ignored)],
        ["mean with class weights, PyTorch", f"{w[SHIRT_SIZES].sum():g}", nll_loss(log_q, SHIRT_SIZES, w)],
        ["weighted sum by number of labels", f"{n}", weighted / n],
    ]
    return ["how it is added up", "divided by", "loss"], [[name, by, f"{loss:.4f}"] for name, by, loss in rows]
