"""Several right labels at once: a binary cross-entropy for each."""

import numpy as np

from snippets.bce_logits import bce_from_logits

PHOTO_LOGITS = np.array([2.0, 1.5, -3.0])  # beach, dog, car
PHOTO_LABELS = np.array([1.0, 1.0, 0.0])


def several_labels_bce(z, y):
    """Loss of one case with K labels: one BCE each, added.

    Parameters
    ----------
    z : array, shape (K,)
        Logits, one for each label, any finite numbers.
    y : array, shape (K,)
        1 where the label is right, else 0.

    Returns
    -------
    float
        In nats, never below 0.

    Examples
    --------
    >>> print(f"{several_labels_bce(PHOTO_LOGITS, PHOTO_LABELS):.4f}")
    0.3769

    In practice: `torch.nn.BCEWithLogitsLoss(reduction="sum")(torch.tensor(z), torch.tensor(y)).item()`

    Source: PyTorch documentation, BCEWithLogitsLoss.
    """
    losses = [bce_from_logits(z_k, y_k) for z_k, y_k in zip(z, y)]
    return np.sum(losses)
