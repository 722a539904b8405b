"""Random cases for the losses, laid out as PyTorch wants them."""

import numpy as np

from tests.helpers.pytorch import torch

CASES = range(90)
SHAPES = [(), (1,), (5,), (2, 3), (3, 2, 2)]
"""With three reductions and three smoothings 45 ways: each comes twice."""


def agree(ours, theirs):
    """Equal to 1e-12, absolutely where small and relatively where large."""
    assert np.shape(ours) == tuple(theirs.shape)
    np.testing.assert_allclose(ours, theirs.numpy(), rtol=1e-12, atol=1e-12)


def case(number):
    """Logits with the classes in PyTorch's place, labels, probabilities, and options that walk through all ways."""
    rng = np.random.default_rng(number)
    shape, classes = SHAPES[number % len(SHAPES)], int(rng.integers(1, 7))
    axis = 1 if len(shape) > 0 else 0
    z = rng.normal(scale=rng.choice([0.1, 3, 300]), size=(*shape[:1], classes, *shape[1:]))
    probabilities = np.moveaxis(rng.dirichlet(np.ones(classes), size=shape), -1, axis)
    options = {"reduction": ["none", "sum", "mean"][number // 15 % 3], "label_smoothing": [0.0, 0.1, 1.0][number % 3]}
    if rng.random() < 0.5:
        options["weight"] = rng.uniform(0.1, 3, classes)
    return z, rng.integers(0, classes, size=shape), probabilities, options, rng, axis


def with_ignored(y, options, rng):
    """Some labels replaced by the one to be ignored, but never all of them."""
    if y.size < 2 or rng.random() < 0.3:
        return y
    options["ignore_index"] = int(rng.choice([-100, -1, 255]))
    y.flat[rng.choice(y.size, rng.integers(1, y.size), replace=False)] = options["ignore_index"]
    return y


def tensors(options):
    """The options as PyTorch wants them."""
    return {key: torch.tensor(value) if isinstance(value, np.ndarray) else value for key, value in options.items()}
