"""Ways to add up losses: what the sum is divided by, and how means of batches become one mean."""

import numpy as np

from snippets.checks import check, numbers
from snippets.heights import HEIGHTS
from snippets.nll_loss import nll_loss
from snippets.shirts import SIZES, probabilities


def pooled(means, weights):
    """Mean over several batches, from the mean of each and the sum of the weights that it was divided by.

    Parameters
    ----------
    means : array, shape (b,)
        Mean loss of each batch.
    weights : array, shape (b,)
        What each mean was divided by: labels that count, or the sum of their weights; not negative.

    Returns
    -------
    float

    Raises
    ------
    ValueError
        If the shapes differ, or weights holds a negative number or only zeros.

    Examples
    --------
    >>> pooled([1.0, 0.5], [2, 8])
    np.float64(0.6)

    Source: PyTorch documentation, CrossEntropyLoss (the mean over the labels that are not ignored).
    """
    means, weights = numbers(means=means, weights=weights)
    check(weights.shape == means.shape, f"weights must have shape {means.shape}, got {weights.shape}")
    check((weights >= 0) & (weights.sum() > 0), f"weights must not be negative, nor all 0, got {weights}")
    return (means * weights).sum() / weights.sum()


def reductions_table(weight=(1.0, 1.0, 3.0), ignored=1):
    """The ten shirt sizes, added up in every way: what the sum is divided by."""
    log_q, n, w = np.log(probabilities(HEIGHTS)), len(SIZES), np.array(weight)
    kept = SIZES[ignored != SIZES].size
    total, weighted = nll_loss(log_q, SIZES, reduction="sum"), nll_loss(log_q, SIZES, w, reduction="sum")
    rows = [
        ["sum", "1", total],
        ["mean", f"{n}", nll_loss(log_q, SIZES)],
        ["mean, one class ignored", f"{kept}", nll_loss(log_q, SIZES, ignore_index=ignored)],
        ["mean with class weights, PyTorch", f"{w[SIZES].sum():g}", nll_loss(log_q, SIZES, w)],
        ["weighted sum by number of labels", f"{n}", weighted / n],
    ]
    return ["how it is added up", "divided by", "loss"], [[name, by, f"{loss:.4f}"] for name, by, loss in rows]
