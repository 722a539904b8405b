import math

import torch
import torch.nn.functional as F

mu, y = torch.tensor([80.0]), torch.tensor([82.0])
for sigma in (1.0, 2.0, 4.0):
    var = torch.tensor([sigma**2])  # the variance, not sigma
    loss = F.gaussian_nll_loss(mu, y, var)
    print(f"{loss:.2f} {loss + math.log(2 * math.pi) / 2:.2f}")

z, count = torch.tensor([math.log(4)]), torch.tensor([7.0])
loss = F.poisson_nll_loss(z, count)  # z, not the rate
print(f"{loss:.2f} {loss + math.log(math.factorial(7)):.2f}")
