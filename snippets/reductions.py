"""Ways to add up losses: what the sum is divided by."""

import numpy as np

from snippets.heights import HEIGHTS
from snippets.shirts import SHIRT_SIZES, shirt_logits
from snippets.softmax import log_softmax


def reductions_table(weight=(1.0, 1.0, 3.0), ignored=1):
    """The ten shirt sizes' losses, added up in every way."""
    z = np.array([shirt_logits(x) for x in HEIGHTS])
    losses = -log_softmax(z)[np.arange(10), SHIRT_SIZES]
    w, kept = np.array(weight)[SHIRT_SIZES], ignored != SHIRT_SIZES
    total, weighted = losses.sum(), (w * losses).sum()
    ways = [
        ("sum", total, 1),
        ("mean", total, 10),
        ("mean, one class ignored", losses[kept].sum(), kept.sum()),
        ("mean with class weights, PyTorch", weighted, w.sum()),
        ("weighted sum divided by $n$", weighted, 10),
    ]
    rows = [[way, f"{by:g}", f"{x / by:.4f}"] for way, x, by in ways]
    return ["how it is added up", "divided by", "loss"], rows
