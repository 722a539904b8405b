import math

import torch
import torch.nn.functional as F

x = torch.tensor([20.8, 20.8, 24, 24, 24, 24, 26.2, 26.2, 26.2,
                  26.2, 28.4, 29, 30.4, 30.4])
y = torch.tensor([67.9, 65.1, 77.3, 78.7, 79.4, 80.4, 85.8, 86.6,
                  87.5, 89.1, 98.6, 100.8, 99.3, 101.7])
mu, sigma = 3.5 * x - 5, 2.0

mse = F.mse_loss(mu, y)
print(f"{mse:.2f}")

nll = -torch.distributions.Normal(mu, sigma).log_prob(y).sum()
factor = len(y) / (2 * sigma**2)
constant = len(y) * math.log(sigma * math.sqrt(2 * math.pi))
print(f"{nll:.2f} {factor * mse + constant:.2f}")
