import torch
import torch.nn.functional as F

z = torch.tensor([[2.0, 1.0, -1.0], [0.0, 1.0, 3.0]])  # logits
y = torch.tensor([0, 1])  # the label of each row

cross_entropy = F.cross_entropy(z, y)
nll_loss = F.nll_loss(F.log_softmax(z, dim=1), y)
q = torch.exp(z) / torch.exp(z).sum(dim=1, keepdim=True)
by_hand = -torch.log(q[range(2), y]).mean()
print(f"{cross_entropy:.6f} {nll_loss:.6f} {by_hand:.6f}")
