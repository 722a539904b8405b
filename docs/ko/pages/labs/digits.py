# ---
# description: 손글씨 숫자로 소프트맥스 회귀를 학습합니다. 음의 로그가능도를 최소화하고, 결과를 scikit-learn과 PyTorch로 확인하고, 모형이 가장 크게 놀란 숫자를 들여다봅니다.
# names: [손글씨, MNIST, 숫자 분류, 이미지 분류, 혼동행렬]
# ---
# %% [markdown]
# # 실습: 손글씨 숫자 읽기 { #digits-lab }
#
# 키 열 개에는 모수가 둘이었습니다. 자료가 나올 확률을 가장 크게 한다는 같은 생각으로 컴퓨터에게 글자를 읽힐 수 있을까요? 모수가 650개인 모형을 만듭니다. 본문에서 배운 소프트맥스 회귀와 그 손실입니다. 새로 나오는 벌점과 모멘텀은 그때그때 설명합니다.
#
# /// lab-files
# ///
#
# ## 자료 { #data }
#
# scikit-learn에는 작은 손글씨 숫자 그림 1,797장이 들어 있습니다(출처: UCI Machine Learning Repository). 가로세로 8화소이고 화소마다 잉크의 양이 0에서 16까지입니다. 4분의 1은 따로 둡니다. 모형은 이것으로 배우지 않고 시험만 봅니다. 숫자마다 비율이 같게 나누고 시드를 고정했으니 누가 실행해도 같은 수가 나옵니다.

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
#     alt: 0부터 9까지 숫자마다 하나씩 작은 그림 열 개를 가로세로 8칸의 격자에 네모로 그렸습니다. 잉크가 많을수록 네모가 큽니다.
# 숫자마다 첫 번째 그림입니다. 사람도 머뭇거릴 만한 것이 있습니다.
# ///
#
# ## 모형 { #model }
#
# 그림 하나는 수 $d = 64$개가 늘어선 줄입니다. 숫자 $K = 10$개에는 저마다 가중치가 화소 하나에 하나씩 있고, 절편이 하나 있습니다. 가중치를 곱해 더한 값이 그 숫자의 로짓입니다.
#
# /// formula | regression_logits
#     id: digits-lab.logits
# $$
# z_{i,k} = \sum_{j=1}^{d} x_{i,j} w_{j,k} + b_k
# $$
# ///
#
# 로짓 열 개의 [소프트맥스](../softmax-and-cross-entropy.md)가 숫자의 분포입니다. 손실은 레이블의 평균 음의 로그가능도(음의 로그우도, NLL)입니다. 여기에 가중치에 매기는 작은 **벌점**(penalty)을 더합니다. 학습 그림은 하나도 틀리지 않고 가려낼 수 있어서, 벌점이 없으면 가중치가 커질수록 손실이 작아지기만 하고 가장 좋은 가중치가 없습니다. (늘 비어 있는 화소는 해롭지 않습니다. 그 가중치는 0에 머뭅니다.)
#
# /// formula | regression_loss
#     id: digits-lab.loss
# $$
# J = -\frac{1}{n} \sum_{i=1}^{n} \log \operatorname{softmax}(z_i)_{y_i} + \frac{\lambda}{2} \sum_{j=1}^{d} \sum_{k=1}^{K} w_{j,k}^2
# $$
# ///
#
# 그래디언트는 여기서도 ‘예측 빼기 정답’이며, 특징을 곱해 평균합니다. 벌점은 가중치를 0으로 당깁니다.
#
# /// formula | regression_loss_gradient
#     id: digits-lab.gradient
# $$
# g_{j,k} = \frac{1}{n} \sum_{i=1}^{n} x_{i,j} \left( \operatorname{softmax}(z_i)_k - \mathbf{1}[k = y_i] \right) + \lambda w_{j,k}
# $$
# ///
#
# ## 학습 { #training }
#
# 모든 가중치가 0에서 출발하므로 숫자마다 확률이 10분의 1이고 손실은 $\log 10$입니다. 단순한 경사하강법으로는 수천 걸음이 걸립니다. 이 골짜기에는 다른 방향보다 1,000배나 완만한 방향이 있기 때문입니다. 그래서 **모멘텀**(관성, momentum)을 씁니다. 굴러가는 공처럼 앞 걸음을 거의 그대로 이어 갑니다.

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
# 얼마나 잘되었을까요? 이 손실은 **볼록**하므로 가장 작은 값이 하나이고, scikit-learn의 `LogisticRegression`은 다른 방법으로 그 값을 찾습니다. scikit-learn은 손실의 합에 $C$를 곱한 것과 가중치 제곱합의 절반을 더해 최소화하므로, 같은 벌점은 $C = \frac{1}{n \lambda}$입니다.

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
#     alt: 걸음의 수에 따른 곡선 두 개이고 두 축 모두 로그 눈금입니다. 학습 손실은 2에서 내려오다 10번째와 50번째 걸음 사이에서 한 번 올라갔다가, 가장 작은 손실을 나타내는 파선에 닿아 머뭅니다. 시험 그림의 평균 음의 로그가능도는 더 내려가 0.2 아래에서 평평해집니다.
# 구르는 공은 바닥을 한 번 지나쳐 건너편으로 올라갔다가, scikit-learn이 다다른 곳에 멈춥니다. 시험 그림의 곡선이 더 낮은 것은 벌점을 치르지 않기 때문입니다.
# ///
#
# 두 손실의 차이는 백만분의 `{python} f"{(losses[-1] - best) * 1e6:.1f}"`, 평균 음의 로그가능도의 차이는 백만분의 `{python} f"{abs(nll - nll_theirs) * 1e6:.1f}"`입니다. NumPy 수십 줄과 라이브러리의 답이 같은 것은 같은 함수를 최소화했기 때문입니다.
#
# ## 얼마나 잘 읽을까요? { #accuracy }
#
# 우리가 최적화하는 것은 가능도이고, 사람들이 궁금해하는 것은 맞힌 비율입니다. 이제 시험 그림을 읽혀 봅니다.

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
#     alt: 가로세로 열 칸인 도수표입니다. 거의 모든 그림이 모형의 말과 쓴 숫자가 같은 대각선에 있고, 15장이 한 칸에 하나에서 셋씩 그 옆에 흩어져 있습니다. 대부분 8의 행과 열, 그리고 1의 열에 있습니다.
# 혼동행렬입니다. 행은 실제로 쓴 숫자, 열은 모형이 말한 숫자입니다. 대각선을 벗어난 것이 틀린 답입니다.
# ///
#
# 모형은 한 번도 본 적 없는 그림의 `{python} f"{accuracy:.1%}"`를 맞게 읽습니다. 시험 그림 하나에 드는 비용은 평균 `{python} f"{test_nll[-1]:.3f}"`나트입니다. 눈을 감고 찍는 사람은 $\log 10$, 곧 `{python} f"{np.log(10):.3f}"`나트를 치릅니다.
#
# ## 가장 놀라운 숫자 { #surprise }
#
# 정확도는 아깝게 틀린 것과 터무니없이 틀린 것을 똑같이 셉니다. 가능도는 그렇지 않습니다. 그림 하나하나의 음의 로그가능도가 모형이 얼마나 놀랐는지를 말해 줍니다. 놀라움이 큰 차례로 늘어놓습니다.

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
#     alt: 음의 로그가능도가 가장 큰 시험 그림 열 장입니다. 그림마다 쓴 숫자에서 모형이 말한 숫자로 가는 화살표와 나트 수를 적었습니다. 사람이 읽기에도 어려운 것이 여럿입니다.
# 가장 놀라운 시험 그림 열 장입니다. 화살표 앞이 쓴 숫자, 뒤가 모형이 말한 숫자이고, 그 아래는 나트로 나타낸 음의 로그가능도입니다.
# ///
#
# 시험 그림 `{python} f"{len(y_test)}"`장 가운데 이 열 장(잘못 읽은 것 `{python} f"{misread}"`장)이 음의 로그가능도 전체의 `{python} f"{share:.0%}"`를 차지합니다. 자신 있게 틀리면 비쌉니다. 그런데 학습 그림의 가능도만으로는 조심성을 배우지 못합니다. 벌점이 없으면 모형은 점점 더 확신하게 되어, 학습 그림에 드는 비용은 거의 0이 되지만 시험 그림에 드는 비용은 어느 걸음부터 점점 커집니다.
#
# ## PyTorch에서도 같은 손실 { #pytorch }
#
# 라이브러리를 바꾸어도 달라지는 것은 없습니다. PyTorch가 있다면 다음 셀을 더해 보십시오. 우리 가중치로 똑같은 평균 음의 로그가능도를 냅니다. 이 사이트의 테스트는 바로 이 페이지의 가중치로 이 셀을 실행합니다.
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
# `cross_entropy`에는 확률이 아니라 로짓을 넣습니다. 자세한 것은 [교차 엔트로피 = 음의 로그가능도](../cross-entropy-is-nll.md#pytorch)에 있습니다.
#
# ## 더 해 볼 것 { #try }
#
# 노트북을 고쳐서 다시 실행해 보십시오.
#
# 1. **모멘텀 없이.** `MOMENTUM = 0`, `RATE = 0.5`로 놓습니다. 1,000걸음 뒤와 10,000걸음 뒤에 손실은 가장 작은 값보다 얼마나 클까요?
# 2. **다른 벌점.** 벌점을 0.00001에서 0.1까지 바꾸어 봅니다. 시험 그림의 음의 로그가능도가 가장 작은 것은 어느 것이고, 정확도가 가장 높은 것과 같을까요? 제대로 고르려면 자료를 셋으로 나누어야 합니다.
# 3. **적은 그림.** 처음 100장만으로 학습합니다. 정확도와 가능도 가운데 어느 쪽이 더 나빠질까요?
# 4. **가중치의 모양.** `w[:, 3]`에서 양수인 부분을 `draw`로 그립니다. 모형은 3의 어느 자리에서 잉크를 찾을까요?
# 5. **잘못된 레이블.** `y`의 레이블 열 개를 손으로 바꿉니다. 학습 그림을 음의 로그가능도 차례로 늘어놓으면 그 열 개를 다시 찾을 수 있을까요?
# 6. **내 자료로.** `x`와 `x_test`에는 예마다 0과 1 사이의 수를 한 행씩, `y`와 `y_test`에는 0부터 센 레이블을 넣습니다. `np.zeros((64, 10))`에는 한 행의 수의 개수와 레이블의 개수를 씁니다. `draw`를 부르는 곳은 뺍니다.
#
# 이 실습의 바탕이 된 글은 [소프트맥스와 교차 엔트로피](../softmax-and-cross-entropy.md)와 [교차 엔트로피 = 음의 로그가능도](../cross-entropy-is-nll.md)입니다. 다음 실습 [한국어 바이그램 모형](korean-bigram.py)에서는 그림 대신 낱자로 같은 일을 합니다.
