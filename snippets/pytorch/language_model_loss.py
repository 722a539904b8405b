import torch
import torch.nn.functional as F

N, T, V = 2, 6, 50  # texts, tokens in each, vocabulary
tokens = torch.arange(N * T).reshape(N, T) % V
logits = torch.sin(torch.arange(N * T * V) / 7.0).reshape(N, T, V)

labels = tokens.clone()
labels[1, 4:] = -100  # the second text is shorter: ignored
predicted = logits[:, :-1]  # at t, the model predicts ...
target = labels[:, 1:]  # ... the token at t + 1
loss = F.cross_entropy(predicted.reshape(-1, V), target.reshape(-1))
print(f"{loss:.4f} {torch.exp(loss):.2f}")  # perplexity

counted = target != -100
log_q = F.log_softmax(predicted, dim=-1)[counted]
by_hand = -log_q[range(len(log_q)), target[counted]].mean()
print(f"{counted.sum()} {by_hand:.4f}")
