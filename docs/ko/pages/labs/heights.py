# ---
# description: 키 열 개를 연구합니다. 정규분포를 손으로, 직접 짠 반복으로, SciPy로 맞추고, 10명만으로 구한 표준편차가 얼마나 불확실한지 프로파일 가능도로 봅니다.
# names: [profile likelihood, 키 평균, 프로파일 우도]
# ---
# %% [markdown]
# # 실습: 키 열 개, 모르는 수 두 개 { #heights-lab }
#
# 본문에서는 키의 표준편차를 3 cm로 안다고 두었습니다. 실제로는 아무도 알려 주지 않습니다. 10명의 키에서 평균**과** 퍼진 정도를 함께 추정하면 각각 얼마이고, 그 값은 얼마나 확실할까요?
#
# /// lab-files
# ///
#
# ## 자료 { #data }
#
# [가능도함수](../likelihood.md#which-mean)에서 본 키 열 개이고 단위는 cm입니다. 함수도 본문의 것을 그대로 가져옵니다. 함수가 든 파일은 위에 연결해 두었습니다.

# %%
import matplotlib.pyplot as plt
import numpy as np
from scipy import optimize, stats

from snippets.heights import HEIGHTS, SIGMA, scientific
from snippets.normal import normal_log_likelihood, normal_pdf
from snippets.normal_mle import normal_mle, normal_score

n = HEIGHTS.size
print(HEIGHTS)

# %% [markdown]
# ## 모형 { #model }
#
# 키 하나하나는 같은 정규분포에서 독립으로 뽑은 값입니다. 모수를 둘 다 모르면 로그가능도(로그우도, log-likelihood)는 항이 셋인데, 자료가 들어 있는 항은 마지막 하나뿐입니다.
#
# /// formula | normal_log_likelihood
#     id: heights-lab.log-likelihood
# $$
# \log L(\mu, \sigma \mid x) = -n \log \sigma - \frac{n}{2} \log (2\pi) - \frac{1}{2 \sigma^2} \sum_{i=1}^{n} (x_i - \mu)^2
# $$
# ///
#
# 첫째 항은 $\sigma$가 작을수록 커지고, 마지막 항은 작아집니다. 좁은 종은 높지만 가장자리에 있는 사람에게도 닿아야 하기 때문입니다. 둘이 균형을 이루는 곳에서 두 방향의 기울기가 모두 0입니다.
#
# /// formula | normal_score
#     id: heights-lab.score
# $$
# \begin{aligned}
# \frac{\partial}{\partial \mu} \log L(\mu, \sigma \mid x) &= \frac{1}{\sigma^2} \sum_{i=1}^{n} (x_i - \mu) \\
# \frac{\partial}{\partial \sigma} \log L(\mu, \sigma \mid x) &= -\frac{n}{\sigma} + \frac{1}{\sigma^3} \sum_{i=1}^{n} (x_i - \mu)^2
# \end{aligned}
# $$
# ///
#
# ## 손으로 { #by-hand }
#
# 두 기울기를 0으로 놓습니다. 첫째 식에서 평균이 나오고, 그 평균을 둘째 식에 넣으면 평균에서 떨어진 거리를 제곱해 평균한 값의 제곱근이 나옵니다.
#
# /// formula | normal_mle
#     id: heights-lab.mle
# $$
# \hat{\mu} = \frac{1}{n} \sum_{i=1}^{n} x_i, \quad \hat{\sigma} = \sqrt{\frac{1}{n} \sum_{i=1}^{n} (x_i - \hat{\mu})^2}
# $$
# ///

# %%
best_mu, best_sigma = normal_mle(HEIGHTS)
top = normal_log_likelihood(best_mu, best_sigma, HEIGHTS)
print(f"mu = {best_mu:.4f} cm, sigma = {best_sigma:.4f} cm, log L = {top:.4f}")
print("slopes there:", normal_score(best_mu, best_sigma, HEIGHTS).round(12) + 0.0)

grid = np.linspace(155, 182, 271)
fig, ax = plt.subplots(layout="constrained")
fitted = normal_pdf(grid, best_mu, best_sigma)
ax.plot(grid, fitted, label="both parameters fitted")
taken = f"spread taken as {SIGMA:g} cm"
ax.plot(grid, normal_pdf(grid, best_mu, SIGMA), "--", color="grey", label=taken)
ax.plot(HEIGHTS, np.zeros(n), "|", color="grey", markersize=14, label="heights")
ax.set(xlabel="height (cm)", ylabel="density (per cm)")
ax.set_ylim(bottom=0)
ax.legend()
plt.show()

# %% [markdown]
# /// figure
#     id: heights-lab.fit-figure
#     alt: 키 열 개 위에 중심이 같은 종 두 개가 있습니다. 자료에 맞춘 종이 표준편차 3 cm인 파선 종보다 좁고 높습니다.
# 가능도가 가장 큰 종은 본문에서 쓰던 종보다 좁습니다.
# ///
#
# 평균은 전과 같이 `{python} f"{best_mu:.2f}"` cm입니다. 평균은 애초에 $\sigma$와 상관이 없었습니다. 표준편차는 `{python} f"{best_sigma:.2f}"` cm로 나옵니다.
#
# ## 직접 짠 반복으로 { #by-steps }
#
# 여기서는 방정식을 풀 수 있었지만 대부분의 모형은 그렇지 않습니다. 그러면 컴퓨터가 언덕을 오르게 합니다. 아무 데서나 출발해 기울기 쪽으로 걸어갑니다. 걸음은 기울기에 $\mu$ 쪽으로는 $\frac{\sigma^2}{n}$, $\sigma$ 쪽으로는 $\frac{\sigma^2}{2n}$을 곱한 것입니다. 이 두 수는 언덕이 그 방향으로 평균적으로 휘는 정도, 곧 **피셔 정보**(Fisher information)의 역수입니다. 여기에 `rate`를 곱해 걸음을 줄입니다. 이것이 감쇠를 넣은 **피셔 스코어링**(Fisher scoring)입니다.

# %%
def climb(mu, sigma, steps=12, rate=0.6):
    """Every place on the way up from a start."""
    path = [(mu, sigma)]
    for _ in range(steps):
        slopes = normal_score(mu, sigma, HEIGHTS)
        mu = mu + rate * sigma**2 / n * slopes[0]
        sigma = sigma + rate * sigma**2 / (2 * n) * slopes[1]
        path.append((mu, sigma))
    return np.array(path)


path = climb(mu=165.0, sigma=5.0)
for step in (0, 1, 2, 4, 8, 12):
    print(f"step {step:2}: mu = {path[step, 0]:.6f}, sigma = {path[step, 1]:.6f}")

mus, sigmas = np.linspace(164, 172.5, 50), np.linspace(1.5, 6, 50)
hill = [[normal_log_likelihood(mu, s, HEIGHTS) for mu in mus] for s in sigmas]
below = top - np.array(hill)
fig, ax = plt.subplots(layout="constrained")
levels = [0.5, 1.92, 5, 10, 20]
ax.contour(mus, sigmas, below, levels, colors="grey", linewidths=1)
ax.plot(path[:, 0], path[:, 1], "o-", markersize=4, label="steps")
ax.plot(best_mu, best_sigma, "s", color="C1", label="by hand")
ax.set(xlabel=r"mean $\mu$ (cm)", ylabel=r"standard deviation $\sigma$ (cm)")
ax.set_ylim(1.5, 6.8)
ax.legend(loc="upper center", ncols=2)
plt.show()

# %% [markdown]
# /// figure
#     id: heights-lab.climb-figure
#     alt: 평균과 표준편차에 대한 로그가능도의 등고선입니다. 위쪽이 넓은 달걀 모양입니다. 점을 이은 경로가 165 cm와 5 cm에서 출발해 가운데에서 끝나고, 그 자리에 손으로 구한 답이 네모로 찍혀 있습니다.
# 위에서 내려다본 언덕입니다. 선 하나는 자료를 똑같이 잘 설명하는 모수를 이은 것입니다. 타원이 아니라 $\sigma$가 큰 쪽이 뭉툭한 달걀 모양입니다. 지나치게 큰 값은 지나치게 작은 값보다 가려내기 어렵습니다.
# ///
#
# ## SciPy로 { #with-scipy }
#
# 모형마다 언덕을 오르는 코드를 짜지는 않습니다. 음의 로그가능도(음의 로그우도, NLL)를 일반적인 최소화 함수에 넘기면 됩니다. 수 하나를 돌려주는 함수만 있으면 됩니다. 모수로는 $\sigma$ 대신 $\log \sigma$를 씁니다. 그러면 어떤 걸음도 음수인 표준편차에 이르지 않습니다. 정규분포라면 SciPy에 준비된 답도 있습니다.

# %%
def nll(parameters):
    mu, log_sigma = parameters
    return -normal_log_likelihood(mu, np.exp(log_sigma), HEIGHTS)


found = optimize.minimize(nll, x0=[165.0, np.log(5.0)])
answers = {
    "by hand": (best_mu, best_sigma),
    "12 steps": tuple(path[-1]),
    "minimize": (found.x[0], np.exp(found.x[1])),
    "norm.fit": stats.norm.fit(HEIGHTS),
}
for name, (mu, sigma) in answers.items():
    print(f"{name:10} mu = {mu:.6f}, sigma = {sigma:.6f}")
gap = np.ptp(list(answers.values()), axis=0).max()
print(f"largest gap {scientific(gap, 0)} cm")

# %% [markdown]
# 네 가지 방법의 답은 하나입니다. 서로 가장 크게 차이 나는 것이 `{python} scientific(gap, 0)` cm입니다.
#
# ## 얼마나 확실할까요? σ의 프로파일 가능도 { #profile }
#
# 추정값은 수 하나이지만 가능도는 지형 전체입니다. $\sigma$만 따로 보려면 $\sigma$마다 가장 잘 어울리는 평균을 짝지어 줍니다. 정규분포에서는 그 짝이 언제나 표본평균 $\hat{\mu}$입니다.
#
# /// formula | normal_log_likelihood
#     id: heights-lab.profile
# $$
# \log L(\mu, \sigma \mid x) \leq \log L(\hat{\mu}, \sigma \mid x)
# $$
# ///
#
# 부등호의 오른쪽은 $\sigma$만의 함수입니다. 이것을 **프로파일 로그가능도**(profile log-likelihood)라고 합니다. 꼭대기에서 얼마나 낮아질까요? 다음 식에서 빼는 만큼입니다.
#
# /// formula | normal_log_likelihood
#     id: heights-lab.drop
# $$
# \log L(\hat{\mu}, \sigma \mid x) = \log L(\hat{\mu}, \hat{\sigma} \mid x) - n \left( \log \frac{\sigma}{\hat{\sigma}} + \frac{\hat{\sigma}^2}{2 \sigma^2} - \frac{1}{2} \right)
# $$
# ///
#
# 윌크스의 정리에 따르면 참값 $\sigma$를 넣었을 때 이 차이를 두 배 한 값의 분포는 표준정규분포를 따르는 변수의 제곱의 분포에 가깝고, 자료가 많을수록 더 가깝습니다. 그런 제곱의 분포를 자유도 1인 카이제곱 분포라고 합니다. 모형은 정칙(regular)이어야 하는데 이 모형은 그렇습니다. 가능도가 매끄럽고, 참값이 모수가 가질 수 있는 범위의 끝에 있지 않으며, 어떤 자료가 나올 수 있는지가 모수에 따라 달라지지 않습니다. 그러므로 차이가 카이제곱 분포의 95% 분위수의 절반보다 작은 표준편차를 모두 모으면, 같은 연구를 100번 했을 때 95번쯤 참값을 담는 구간이 됩니다.

# %%
def drop(sigma):
    return top - normal_log_likelihood(best_mu, sigma, HEIGHTS)


limit = stats.chi2.ppf(0.95, df=1) / 2
low = optimize.brentq(lambda sigma: drop(sigma) - limit, 0.5, best_sigma)
high = optimize.brentq(lambda sigma: drop(sigma) - limit, best_sigma, 20)
exact = np.sqrt(n * best_sigma**2 / stats.chi2.ppf([0.975, 0.025], df=n - 1))
print(f"profile  {low:.2f} to {high:.2f} cm")
print("exact    {:.2f} to {:.2f} cm".format(*exact))

grid = np.linspace(1.4, 5.5, 200)
fig, ax = plt.subplots(layout="constrained")
ax.plot(grid, [-drop(sigma) for sigma in grid])
ax.axhline(-limit, color="grey", linestyle=":", label="95% line")
ax.plot([low, high], [-limit, -limit], "C1", linewidth=4, label="interval")
ax.plot(SIGMA, -drop(SIGMA), "s", color="C2", label=taken)
ax.set_xlabel(r"standard deviation $\sigma$ (cm)")
ax.set_ylabel("log-likelihood below its top")
ax.set_ylim(-6, 0.3)
ax.legend()
plt.show()

# %% [markdown]
# /// figure
#     id: heights-lab.profile-figure
#     alt: 표준편차에 대한 프로파일 로그가능도입니다. 왼쪽에서 가파르게 올라 2.5 cm 부근에서 가장 높고 오른쪽으로 천천히 낮아집니다. 95% 선에 놓인 굵은 막대는 2 cm 아래에서 4 cm 위까지 이어지고, 3 cm의 점은 그 선보다 훨씬 위에 있습니다.
# 프로파일은 한쪽으로 기울어 있고 구간도 그렇습니다. 꼭대기에서 왼쪽보다 오른쪽으로 더 멀리 뻗습니다.
# ///
#
# 10명으로는 `{python} f"{low:.2f}"` cm에서 `{python} f"{high:.2f}"` cm까지 모두 가능합니다. 양 끝이 `{python} f"{high / low:.1f}"`배나 차이 납니다. 본문에서 쓴 3 cm도 이 안에 있고 꼭대기보다 `{python} f"{drop(SIGMA):.2f}"`만 낮습니다. 이 자료는 3 cm와 어긋나지 않습니다. 정규분포에는 다른 분포에 거의 없는 정확한 구간이 있는데, `{python} f"{exact[0]:.2f}"` cm에서 `{python} f"{exact[1]:.2f}"` cm까지로 더 넓습니다. 관측값이 10개일 때 윌크스의 정리는 조금 낙관적이고, [최대가능도추정](../maximum-likelihood.md)에서 보았듯이 $\hat{\sigma}$ 자체도 평균적으로 조금 작습니다.
#
# ## 더 해 볼 것 { #try }
#
# 노트북을 고쳐서 다시 실행해 보십시오.
#
# 1. **사람을 더 많이.** 40명을 잰 것처럼 자료를 `np.tile(HEIGHTS, 4)`로 바꿉니다. 구간의 길이가 어떻게 달라질까요? 왜 속임수일까요?
# 2. **잘못 적은 값.** 첫째 키를 32 cm 더 크게 적습니다. $\hat{\mu}$와 $\hat{\sigma}$는 어떻게 되고, 종은 어디에 놓일까요?
# 3. **나쁜 출발점.** `climb`을 $\sigma = 0.5$에서 출발시키고, 그다음에는 `rate=1.9`와 `rate=2.1`을 써 봅니다. 어느 때에 꼭대기에 이르지 못할까요?
# 4. **다른 쪽의 프로파일.** $\mu$의 프로파일을 그립니다. $\mu$마다 가장 좋은 $\sigma$는 그 $\mu$에서 떨어진 거리를 제곱해 평균한 값의 제곱근입니다. 구간을 `stats.t.interval`과 비교해 봅니다.
# 5. **정말 참값을 담을까요?** $\sigma = 3$인 정규분포에서 10개짜리 표본을 1,000번 뽑아, 두 구간이 3을 담는 횟수를 각각 세어 봅니다.
# 6. **내 자료로.** import 아래에 `HEIGHTS = np.array([…])`라고 씁니다. 수의 크기가 키와 다르면 `grid`, `mus`, `sigmas`, `set_ylim`의 범위, `climb`과 `minimize`의 출발점도 바꿉니다. 나머지는 그대로 두어도 됩니다.
#
# 이 실습의 바탕이 된 글은 [가능도함수](../likelihood.md), [로그가능도](../log-likelihood.md), [최대가능도추정](../maximum-likelihood.md)입니다. 다음 실습 [손글씨 숫자](digits.py)에서는 모수가 650개인 모형을 같은 방법으로 학습합니다.
