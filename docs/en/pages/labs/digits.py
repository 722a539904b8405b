# ---
# description: Train softmax regression on handwritten digits, check it against scikit-learn and PyTorch, and see which digits surprise the model most.
# names: [handwriting, MNIST, image classification, confusion matrix]
# ---
# %% [markdown]
# # Lab: reading handwritten digits { #digits-lab }
#
# Ten heights had two parameters. Can the same idea, making the data as probable as possible, teach a computer to read? Here is a model with 650 parameters: the softmax regression of the pages, with their loss. The penalty on the weights and the momentum, which are new, are explained as they come up.
#
# /// lab-files
# ///
#
# ## The data { #data }
#
# scikit-learn comes with 1,797 small pictures of handwritten digits (from the UCI Machine Learning Repository): 8 by 8 pixels, each with an ink level from 0 to 16. A quarter of them are set aside: the model never learns from these and is only tested on them. The split keeps the share of every digit, and the seed is fixed, so that you see the same numbers.

# %%
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import confusion_matrix
from sklearn.model_selection import train_test_split

from snippets.categorical_cross_entropy import sparse_cross_entropy
from snippets.softmax import softmax
from snippets.softmax_regression import (
    regression_logits,
    regression_loss,
    regression_loss_gradient,
)

pixels, digits = load_digits(return_X_y=True)
x, x_test, y, y_test = train_test_split(
    pixels / 16, digits, test_size=0.25, stratify=digits, random_state=0
)
print("learn from", x.shape, "test on", x_test.shape)


def draw(ax, picture):
    """Each pixel as a square whose area is its ink, to a quarter."""
    ink = np.round(4 * picture.reshape(8, 8)) / 4
    row, column = np.nonzero(ink)
    side = np.sqrt(ink[row, column])[:, np.newaxis, np.newaxis]
    corners = np.array([[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]])
    squares = np.stack([column, -row], axis=-1)[:, np.newaxis] + side * corners
    path = Path.make_compound_path_from_polys(squares)
    ax.add_patch(PathPatch(path, linewidth=0))
    ax.set(xlim=(-1, 8), ylim=(-8, 1), aspect="equal")
    ax.axis("off")


fig, axes = plt.subplots(2, 5, layout="constrained")
for digit, ax in enumerate(axes.flat):
    draw(ax, x[y == digit][0])
    ax.set_title(str(digit))
plt.show()

# %% [markdown]
# /// figure
#     id: digits-lab.digits-figure
#     alt: Ten small pictures, one of each digit from 0 to 9, drawn as squares on an 8 by 8 grid. More ink is a larger square.
# The first picture of each digit. Some would give people pause, too.
# ///
#
# ## The model { #model }
#
# A picture is a row of $d = 64$ numbers. Each of the $K = 10$ digits has a weight for every pixel and an intercept; the weighted sum is the digit's logit.
#
# /// formula | regression_logits
#     id: digits-lab.logits
# $$
# z_{i,k} = \sum_{j=1}^{d} x_{i,j} w_{j,k} + b_k
# $$
# ///
#
# The [softmax](../softmax-and-cross-entropy.md) of the ten logits is a distribution over the digits. The loss is the mean negative log-likelihood of the labels. A small **penalty** on the weights is added. The pictures that the model learns from can be told apart without a single mistake, so without a penalty ever larger weights would make the loss ever smaller, and none would be the best. (The pixels that are always empty do no harm: their weights stay at 0.)
#
# /// formula | regression_loss
#     id: digits-lab.loss
# $$
# J = -\frac{1}{n} \sum_{i=1}^{n} \log \operatorname{softmax}(z_i)_{y_i} + \frac{\lambda}{2} \sum_{j=1}^{d} \sum_{k=1}^{K} w_{j,k}^2
# $$
# ///
#
# The gradient is “predicted minus true” once more, multiplied by the feature and averaged. The penalty adds its own pull towards 0.
#
# /// formula | regression_loss_gradient
#     id: digits-lab.gradient
# $$
# g_{j,k} = \frac{1}{n} \sum_{i=1}^{n} x_{i,j} \left( \operatorname{softmax}(z_i)_k - \mathbf{1}[k = y_i] \right) + \lambda w_{j,k}
# $$
# ///
#
# ## Training { #training }
#
# All weights start at 0, so every digit has probability one tenth and the loss is $\log 10$. Plain gradient descent would take many thousands of steps, because some directions of this valley are a thousand times flatter than others. **Momentum** helps: a step keeps most of the previous one, like a ball that rolls.

# %%
PENALTY, RATE, MOMENTUM, STEPS = 0.001, 1.0, 0.95, 1000

w, b = np.zeros((64, 10)), np.zeros(10)
speed_w, speed_b = np.zeros_like(w), np.zeros_like(b)
losses = [regression_loss(w, b, x, y, PENALTY)]
test_nll = [regression_loss(w, b, x_test, y_test)]
for _ in range(STEPS):
    slope_w, slope_b = regression_loss_gradient(w, b, x, y, PENALTY)
    speed_w = MOMENTUM * speed_w - RATE * slope_w
    speed_b = MOMENTUM * speed_b - RATE * slope_b
    w, b = w + speed_w, b + speed_b
    losses.append(regression_loss(w, b, x, y, PENALTY))
    test_nll.append(regression_loss(w, b, x_test, y_test))
for step in (0, 1, 10, 100, 1000):
    print(f"step {step:4}: loss {losses[step]:.6f}")

# %% [markdown]
# How good is this? The loss is **convex**: there is one lowest value, and scikit-learn's `LogisticRegression` finds it with a different method. It minimises $C$ times the sum of the losses, plus half the sum of the squared weights, so $C = \frac{1}{n \lambda}$ sets the same penalty.

# %%
C = 1 / (len(x) * PENALTY)
theirs = LogisticRegression(C=C, tol=1e-10, max_iter=10_000)
theirs.fit(x, y)
best = regression_loss(theirs.coef_.T, theirs.intercept_, x, y, PENALTY)
nll = regression_loss(w, b, x, y)
nll_theirs = regression_loss(theirs.coef_.T, theirs.intercept_, x, y)
print(f"loss      ours {losses[-1]:.6f}  scikit-learn {best:.6f}")
print(f"mean NLL  ours {nll:.6f}  scikit-learn {nll_theirs:.6f}")

fig, ax = plt.subplots(layout="constrained")
step = np.arange(1, STEPS + 1)
ax.loglog(step, losses[1:], label="loss while learning")
ax.loglog(step, test_nll[1:], label="mean NLL, test pictures")
ax.axhline(best, color="grey", ls="--", label="lowest loss (scikit-learn)")
ax.set(xlabel="step", ylabel="nats per picture")
ax.set_xticks([1, 10, 100, 1000], ["1", "10", "100", "1000"])
ax.set_yticks([0.1, 0.2, 0.5, 1, 2], ["0.1", "0.2", "0.5", "1", "2"])
ax.minorticks_off()
ax.legend()
plt.show()

# %% [markdown]
# /// figure
#     id: digits-lab.training-figure
#     alt: Two curves over the number of steps, both axes logarithmic. The loss while learning falls from 2, rises once between the steps 10 and 50, comes down to the dashed line of the lowest loss and stays there. The mean negative log-likelihood of the test pictures falls further, below 0.2, and flattens.
# The rolling ball shoots past the bottom once and climbs the other side; then it settles where scikit-learn ended, too. The curve of the test pictures lies lower because it pays no penalty.
# ///
#
# The two losses differ by `{python} f"{(losses[-1] - best) * 1e6:.1f}"` millionths, the mean negative log-likelihoods by `{python} f"{abs(nll - nll_theirs) * 1e6:.1f}"` millionths. A few dozen lines of NumPy and a library agree, because they minimise the same function.
#
# ## How well does it read? { #accuracy }
#
# The likelihood is what we optimise; the share of right answers is what people ask for. Let the model read the test pictures.

# %%
z = regression_logits(w, b, x_test)
accuracy = (z.argmax(axis=1) == y_test).mean()
confused = confusion_matrix(y_test, z.argmax(axis=1))
wrong = (z.argmax(axis=1) != y_test).sum()
print(f"accuracy {accuracy:.4f}, {wrong} of {len(y_test)} wrong")

fig, ax = plt.subplots(layout="constrained")
for (true, said), count in np.ndenumerate(confused):
    if count:
        colour = "grey" if true == said else "C1"
        ax.text(said, true, str(count), ha="center", va="center", color=colour)
ax.set(xlabel="digit that the model says", ylabel="digit that was written")
ax.set(xticks=range(10), yticks=range(10), xlim=(-0.5, 9.5), ylim=(9.5, -0.5))
plt.show()

# %% [markdown]
# /// figure
#     id: digits-lab.confusion-figure
#     alt: A ten by ten table of counts. Almost all pictures are on the diagonal, where the model says what was written; fifteen lie beside it, one to three in a cell, most of them in the row or the column of 8 and in the column of 1.
# The confusion matrix: one row for each digit that was written, one column for each that the model says. Off the diagonal are the mistakes.
# ///
#
# The model reads `{python} f"{accuracy:.1%}"` of the pictures that it has never seen. On average a test picture costs `{python} f"{test_nll[-1]:.3f}"` nats. Someone who guesses blindly pays $\log 10$, that is `{python} f"{np.log(10):.3f}"`.
#
# ## The most surprising digits { #surprise }
#
# The accuracy counts a near miss and a blunder alike. The likelihood does not: a picture's own negative log-likelihood says how surprised the model was. Sort by it.

# %%
nlls = [sparse_cross_entropy(z[i], y_test[i]) for i in range(len(y_test))]
surprise = np.array(nlls)
worst = np.argsort(-surprise)[:10]

fig, axes = plt.subplots(2, 5, layout="constrained")
for rank, place in enumerate(worst):
    ax = axes.flat[rank]
    draw(ax, x_test[place])
    ax.set_title(f"{y_test[place]} → {z[place].argmax()}\n{surprise[place]:.1f}")
plt.show()

share = surprise[worst].sum() / surprise.sum()
print(f"these ten make up {share:.0%} of the whole negative log-likelihood")
misread = (z[worst].argmax(axis=1) != y_test[worst]).sum()
print(f"{misread} of them are misread; the probability of the digit that was written:")
print(softmax(z)[worst, y_test[worst]].round(3))

# %% [markdown]
# /// figure
#     id: digits-lab.surprise-figure
#     alt: The ten test pictures with the largest negative log-likelihood, each with the digit that was written, an arrow to the one that the model says, and the number of nats. Several are hard to read even for people.
# The ten most surprising test pictures: what was written, after the arrow what the model says, and below the negative log-likelihood in nats.
# ///
#
# These ten of `{python} f"{len(y_test)}"` pictures, `{python} f"{misread}"` of them misread, make up `{python} f"{share:.0%}"` of the whole negative log-likelihood. Confident mistakes are expensive. The likelihood of the training pictures alone does not teach caution: without the penalty the model would grow ever more certain, the pictures that it learns from would cost next to nothing, and the test pictures, from some step on, more and more.
#
# ## The same loss in PyTorch { #pytorch }
#
# Nothing changes with another library. If you have PyTorch, add this cell. It takes our weights and prints the same mean negative log-likelihood; the tests of this site run it on the weights of this very page.
#
# ```python
# import torch
#
# with torch.no_grad():
#     z_torch = torch.from_numpy(x_test) @ torch.from_numpy(w) + torch.from_numpy(b)
#     labels = torch.from_numpy(y_test)
#     torch_nll = torch.nn.functional.cross_entropy(z_torch, labels).item()
# print(torch_nll, regression_loss(w, b, x_test, y_test))
# ```
#
# `cross_entropy` takes logits, not probabilities: see [cross-entropy is the negative log-likelihood](../cross-entropy-is-nll.md#pytorch).
#
# ## Try next { #try }
#
# Change the notebook and run it again.
#
# 1. **No momentum.** Set `MOMENTUM = 0` and `RATE = 0.5`. How far is the loss from its lowest value after 1,000 steps? After 10,000?
# 2. **Another penalty.** Try values from 0.00001 to 0.1. Which one gives the test pictures the lowest negative log-likelihood, and is it the same one that gives the highest accuracy? To choose it honestly you would need a third set of pictures.
# 3. **Fewer pictures.** Learn from the first 100 only. Which suffers more, the accuracy or the likelihood?
# 4. **What the weights look like.** Use `draw` on the positive part of `w[:, 3]`. Where does the model look for ink in a 3?
# 5. **A wrong label.** Change ten labels of `y` by hand. Can you find them again by sorting the training pictures by their negative log-likelihood?
# 6. **Your own data.** Give `x`, `x_test` a row of numbers between 0 and 1 for each example, and `y`, `y_test` labels that count from 0. In `np.zeros((64, 10))` write how many numbers a row has and how many labels there are. Leave out the code that calls `draw`.
#
# The pages behind this lab: [softmax and cross-entropy](../softmax-and-cross-entropy.md) and [cross-entropy is the negative log-likelihood](../cross-entropy-is-nll.md). The next lab does with letters what this one does with pictures: [a Korean bigram model](korean-bigram.py).
