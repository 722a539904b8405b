"""PyTorch for tests marked `torch`: `tox run -e torch` runs them, and where it is not installed they are reported."""

try:
    import torch
    import torch.nn.functional as F
    from torch import nn
except ModuleNotFoundError:
    F = nn = torch = None
