import torch
import torch.nn.functional as F

z = torch.tensor([[2.0, 1.0, -1.0], [2.0, 1.0, -1.0]])  # logits
y = torch.tensor([0, 2])  # the first class and the third

print(f"{F.cross_entropy(z, y, reduction='sum'):.4f}")
log_p = F.log_softmax(z, dim=1)
print(f"{F.nll_loss(log_p, y, reduction='sum'):.4f}")

twice = F.cross_entropy(F.softmax(z, dim=1), y, reduction="sum")
print(f"{twice:.4f}")  # softmax twice: wrong, and no error
