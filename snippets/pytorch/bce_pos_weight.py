import torch
from torch import nn

z = torch.tensor([-1.0, -2.0, 0.5, -3.0])
y = torch.tensor([1.0, 0.0, 0.0, 0.0])  # one 1, three 0s

weight = torch.tensor([3.0])  # a 1 counts like three
weighted = nn.BCEWithLogitsLoss(pos_weight=weight)(z, y)
by_hand = nn.BCEWithLogitsLoss(reduction="none")(z, y)
by_hand[y == 1] *= 3
print(f"{weighted:.4f} {by_hand.mean():.4f}")  # divided by n
