# ---
# description: 한국어 시 12편에서 낱자가 이어지는 횟수를 세고, 13번째 시로 평활의 크기를 고르고, 14번째 시에서 퍼플렉서티를 재어 세 경쟁자와 비교한 다음, 모형에게 글을 쓰게 합니다.
# names: [진달래꽃, 글 만들기, 글 생성]
# ---
# %% [markdown]
# # 실습: 한국어 바이그램 모형 { #korean-lab }
#
# 바로 앞의 낱자만 보고 시를 얼마나 짐작할 수 있을까요? [언어 모형의 NLL](../language-models.md)에서는 시 한 편으로 배우고 한 편으로 시험했습니다. 여기에는 14편이 있고, 한 편으로는 답할 수 없는 물음이 하나 있습니다. 평활은 얼마나 해야 알맞을까요?
#
# /// lab-files
# ///
#
# ## 시 14편 { #poems }
#
# 김소월, 한용운, 이육사, 윤동주는 1934년에서 1945년 사이에 세상을 떠났고 작품의 저작권 보호 기간이 끝났습니다. 글자를 **낱자**로 풉니다. ‘꽃’은 ㄲ, ㅗ, ㅊ입니다. 빈칸과 줄바꿈까지 모두 69가지입니다. 시는 쓰임에 따라 셋으로 나눕니다.
#
# - **배울 시 12편**: 낱자 쌍을 여기서 셉니다.
# - **고를 시 한 편**, 윤동주의 「자화상」: 평활의 크기를 여기서 고릅니다.
# - **시험할 시 한 편**, 윤동주의 「별 헤는 밤」: 여기서는 아무것도 세거나 고르지 않습니다.

# %%
import matplotlib.pyplot as plt
import numpy as np

from snippets.bigram import (
    bigram_counts,
    bigram_fit,
    bigram_generate,
    smoothed_shares,
)
from snippets.more_poems import COUNTING_STARS, SELF_PORTRAIT, TO_LEARN
from snippets.perplexity import bits_per_character, perplexity
from snippets.poems import LETTERS, letters

learnt = "".join(TO_LEARN)
parts = {"learn": learnt, "tune": SELF_PORTRAIT, "test": COUNTING_STARS}
for name, text in parts.items():
    print(f"{name:5} {len(text):5} characters, {len(letters(text)) - 1:5} letters")

# %% [markdown]
# ## 세기 { #counting }
#
# 모형은 표입니다. 행마다 앞 낱자가 하나씩, 열마다 뒤에 오는 낱자가 하나씩 있고, 칸에는 센 횟수를 적습니다.

# %%
pairs = bigram_counts(learnt)
seen = np.sort(pairs[pairs > 0])[::-1]
print(f"{pairs.sum()} pairs counted")
print(f"{seen.size} of {pairs.size} kinds seen, {(seen == 1).sum()} of them once")

fig, ax = plt.subplots(layout="constrained")
ax.loglog(np.arange(1, seen.size + 1), seen)
ax.set(xlabel="kinds of pairs, the most frequent first", ylabel="how often")
ax.set_xticks([1, 10, 100, 1000], ["1", "10", "100", "1000"])
ax.set_yticks([1, 10, 100], ["1", "10", "100"])
ax.minorticks_off()
plt.show()

# %% [markdown]
# /// figure
#     id: korean-lab.counts-figure
#     alt: 두 축이 모두 로그 눈금인 그림으로, 낱자 쌍의 횟수를 많은 차례로 이은 곡선입니다. 100을 넘는 곳에서 시작해 낮아지다가 끝에서는 3, 2, 1의 긴 계단이 됩니다.
# 몇 안 되는 쌍이 글의 대부분을 이루고 꼬리가 깁니다. 한 번만 나온 쌍이 많습니다. 한 번도 나오지 않은 쌍은 그리지 않았는데 그것이 더 많습니다.
# ///
#
# 쌍의 가짓수 가운데 `{python} f"{1 - seen.size / pairs.size:.0%}"`는 한 번도 나오지 않습니다. 가운뎃소리 바로 뒤에 가운뎃소리가 오는 것처럼 한글로는 적을 수 없는 쌍도 있고, 시 12편에 어쩌다 나오지 않은 쌍도 있습니다. 횟수만 보아서는 둘을 가려낼 수 없습니다.
#
# ## 평활 { #smoothing }
#
# 최대가능도추정값(최대우도추정값)은 행 $a$에서 각 횟수가 차지하는 비율입니다. 어떤 것도 불가능하지 않게 하려면 횟수마다 $k$를 더합니다. $V$는 낱자의 가짓수입니다.
#
# /// formula | bigram_fit
#     id: korean-lab.smoothed
# $$
# \hat{q}_{a,b} = \frac{c_{a,b} + k}{\sum_{j=1}^{V} c_{a,j} + k \cdot V}
# $$
# ///
#
# 모형이 얼마나 좋은지는 **퍼플렉서티**(혼란도, perplexity)가 말해 줍니다. 확률이 같은 낱자 몇 개 가운데 하나를 고르는 것만큼 어려운지를 나타내는 수입니다. $T$는 글에 있는 낱자의 수입니다.
#
# /// formula | perplexity_of_letters
#     id: korean-lab.perplexity
# $$
# \mathrm{PPL} = \exp\left( -\frac{1}{T} \sum_{t=1}^{T} \log p(w_t \mid w_{<t}) \right)
# $$
# ///
#
# 배운 시에서는 언제나 $k = 0$이 가장 좋습니다. 최대가능도추정(최대우도추정)이 바로 그런 뜻입니다. 그러니 $k$는 세지 않은 글에서 골라야 합니다. 시험할 시에서 골라도 안 됩니다. 그러면 시험 점수가 부풀려집니다.

# %%
amounts = np.geomspace(0.001, 30, 60)
tuning = [perplexity(bigram_fit(pairs, k), SELF_PORTRAIT) for k in amounts]
tuned = np.array(tuning)
best_k = amounts[tuned.argmin()]
print(f"best k = {best_k:.3f}, with perplexity {tuned.min():.2f}")

fig, ax = plt.subplots(layout="constrained")
own = [perplexity(bigram_fit(pairs, k), learnt) for k in amounts]
ax.loglog(amounts, own, label="learnt poems")
ax.loglog(amounts, tuned, label="poem to tune with")
ax.plot(best_k, tuned.min(), "o", color="C1")
every = "all letters equally probable"
ax.axhline(len(LETTERS), color="grey", ls=":", label=every)
ax.set(xlabel="added to each count $k$", ylabel="perplexity")
ax.set_xticks([0.001, 0.01, 0.1, 1, 10], ["0.001", "0.01", "0.1", "1", "10"])
ax.set_yticks([10, 20, 50], ["10", "20", "50"])
ax.minorticks_off()
ax.legend()
plt.show()

# %% [markdown]
# /// figure
#     id: korean-lab.smoothing-figure
#     alt: 평활의 크기에 대한 퍼플렉서티이고 두 축 모두 로그 눈금입니다. 배운 시에서는 커지기만 합니다. 고를 시에서는 처음에 작아져 0.01과 0.1 사이에 표시한 점에서 가장 작고 그 뒤로 커집니다. 둘 다 69의 점선에 가까워집니다.
# 평활이 너무 작으면 센 것을 지나치게 믿고, 너무 크면 센 것을 잊어버립니다. 점이 우리가 고른 값입니다.
# ///
#
# 고른 값은 $k$ = `{python} f"{best_k:.2f}"`입니다. 1을 더하는 라플라스 평활보다 훨씬 작습니다. 한 행에 칸이 이렇게 많으면, 칸마다 1씩 더하는 것만으로도 실제로 센 것이 묻혀 버립니다.
#
# ## 시험 { #test }
#
# 이제 「별 헤는 밤」을 펼칩니다. 경쟁자는 셋입니다. 첫째는 아무것도 모릅니다. 모든 낱자의 확률이 같으므로, 어떤 글에서든 퍼플렉서티가 낱자의 가짓수와 같습니다.
#
# /// formula | perplexity_of_letters
#     id: korean-lab.uniform
# $$
# \exp\left( -\frac{1}{T} \sum_{t=1}^{T} \log \frac{1}{V} \right) = V
# $$
# ///
#
# 둘째는 낱자마다 얼마나 자주 나오는지는 알지만 앞 낱자를 보지 않습니다. 셋째는 평활하지 않은 우리 바이그램 모형입니다.

# %%
alone = np.tile(smoothed_shares(pairs.sum(axis=0), best_k), (len(LETTERS), 1))
models = {
    "all equally probable": bigram_fit(np.zeros_like(pairs)),
    "letters alone": alone,
    "pairs, not smoothed": bigram_fit(pairs),
    "pairs, smoothed": bigram_fit(pairs, best_k),
}
print("perplexity              learn    tune    test   bits per character")
with np.errstate(divide="ignore"):  # minus log 0 is infinite
    for name, q in models.items():
        row = "".join(f"{perplexity(q, text):8.2f}" for text in parts.values())
        print(f"{name:21}{row}{bits_per_character(q, COUNTING_STARS):10.2f}")

q = models["pairs, smoothed"]
test = perplexity(q, COUNTING_STARS)
impossible = models["pairs, not smoothed"] == 0
unseen = (bigram_counts(COUNTING_STARS) * impossible).sum()

# %% [markdown]
# 평활하지 않으면 새 시의 퍼플렉서티는 무한대입니다. `{python} f"{bigram_counts(COUNTING_STARS).sum():,}"`쌍 가운데 한 번도 보지 못한 것이 `{python} f"{unseen}"`쌍인데, 하나만 있어도 그렇게 됩니다. 평활을 조금만 해도 `{python} f"{test:.1f}"`로 내려옵니다. 우리 모형은 낱자 그만큼 가운데 하나를 고르듯 망설이고, 앞 낱자를 보지 않는 모형은 `{python} f"{perplexity(alone, COUNTING_STARS):.0f}"`개, 아무것도 모르는 모형은 `{python} f"{len(LETTERS)}"`개 모두에서 하나를 고르듯 망설입니다.
#
# 표의 한 행을 따라가 보아도 배울 것이 있습니다. 평활한 모형은 새 글보다 배운 글(`{python} f"{perplexity(q, learnt):.1f}"`)에서 더 낫습니다. 이 차이는 낱자를 `{python} f"{pairs.sum():,}"`개밖에 세지 못한 대가입니다. 시를 더 배우면 차이가 줄어들까요?

# %%
number = np.arange(1, len(TO_LEARN) + 1)
read = ["".join(TO_LEARN[:n]) for n in number]
learning = [bigram_fit(bigram_counts(text), best_k) for text in read]
fig, ax = plt.subplots(layout="constrained")
new = [perplexity(q, COUNTING_STARS) for q in learning]
old = [perplexity(learning[i], read[i]) for i in range(len(read))]
ax.plot(number, new, "o-", label="test poem")
ax.plot(number, old, "s-", label="learnt poems")
ax.set(xlabel="number of poems learnt", ylabel="perplexity", xticks=number)
ax.set_ylim(bottom=0)
ax.legend()
plt.show()

# %% [markdown]
# /// figure
#     id: korean-lab.learning-figure
#     alt: 배운 시의 수 1에서 12까지에 대한 퍼플렉서티입니다. 시험할 시에서는 25가 넘는 값에서 11 부근까지 작아지는데, 거의 모두 처음 여섯 편에서 작아집니다. 배운 시에서는 5와 9 사이에서 천천히 커집니다. 두 곡선이 가까워집니다.
# 시를 배울수록 새 글은 더 잘 알고 배운 글은 덜 외웁니다. 두 곡선이 양쪽에서 서로 다가갑니다.
# ///
#
# ## 글을 쓰게 합니다 { #write }
#
# 앞 낱자의 행에서 낱자를 하나 뽑고, 그 낱자의 행에서 다음 낱자를 뽑으며 이어 갑니다. 모형이 아는 것도 모르는 것도 여기서 드러납니다.

# %%
print(bigram_generate(bigram_fit(pairs), 160, seed=4))

# %% [markdown]
# 첫소리, 가운뎃소리, 끝소리가 제자리에 옵니다. 가운뎃소리 뒤의 낱자는 실제로 그 뒤에 왔던 것에서 뽑기 때문입니다. ‘님의’의 조사 ‘의’와 ‘도르다’의 어미 ‘다’도 제자리에 있습니다. 낱말다운 낱말도 뜻도 거의 없습니다. 낱자 하나만 기억하기 때문입니다.
#
# 이 글은 평활하지 않고 뽑았습니다. 평활은 불가능한 쌍 수천 가지에도 확률을 조금씩 나누어 줍니다. 글을 채점할 때에는 해롭지 않지만 글을 쓸 때에는 보기 흉합니다.
#
# ## 더 해 볼 것 { #try }
#
# 노트북을 고쳐서 다시 실행해 보십시오.
#
# 1. **평활하고 쓰기.** `bigram_fit(pairs, best_k)`에서, 그다음에는 $k = 1$로 뽑아 봅니다. 글자가 어떻게 될까요?
# 2. **다르게 나누기.** 「자화상」과 「진달래꽃」의 쓰임을 맞바꿉니다. 가장 좋은 $k$는 얼마나 달라지고, 시험 퍼플렉서티는 얼마나 달라질까요?
# 3. **두 모형 섞기.** 평활한 쌍의 확률에 $0.9$를, `alone`에 $0.1$을 곱해 더합니다. 고를 시에서 더 나을까요? 섞는 비율도 $k$를 고를 때처럼 골라 봅니다.
# 4. **낱자 두 개의 기억.** 가로, 세로, 높이가 69인 표에 낱자 세 개짜리를 세어 평활합니다. 시 12편으로 배울 때 기억이 긴 쪽이 이길까요?
# 5. **낱자마다의 놀라움.** 시험할 시의 낱자마다 $-\log \hat{q}$를 계산해 가장 놀라운 열 자리를 출력합니다. 외국 이름일까요?
# 6. **내 글로.** import 아래에서 `TO_LEARN`에는 글의 목록을, `SELF_PORTRAIT`와 `COUNTING_STARS`에는 글을 하나씩 넣습니다. `letters`가 아는 것은 한글과 빈칸과 줄바꿈뿐이므로 나머지는 지웁니다.
#
# 이 실습의 바탕이 된 글은 [언어 모형의 NLL](../language-models.md)입니다. 다른 실습으로 [키 열 개](heights.py)와 [손글씨 숫자](digits.py)가 있습니다.
