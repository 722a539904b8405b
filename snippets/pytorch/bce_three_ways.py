import torch
from torch import nn

p = torch.tensor([0.9, 0.2, 0.6])  # forecasts
y = torch.tensor([1.0, 0.0, 1.0])  # outcomes
z = torch.logit(p)

with_logits = nn.BCEWithLogitsLoss()(z, y)
with_sigmoid = nn.BCELoss()(torch.sigmoid(z), y)
by_hand = -(y * p.log() + (1 - y) * (1 - p).log()).mean()
print(f"{with_logits:.4f} {with_sigmoid:.4f} {by_hand:.4f}")

z, y = torch.tensor([-120.0]), torch.tensor([1.0])  # a bad miss
with_logits = nn.BCEWithLogitsLoss()(z, y)
with_sigmoid = nn.BCELoss()(torch.sigmoid(z), y)
print(f"{with_logits:.0f} {with_sigmoid:.0f}")
