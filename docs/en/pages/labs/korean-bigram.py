# ---
# description: Count which letter follows which in twelve Korean poems, choose the smoothing on one more, measure the perplexity on another, and let it write.
# names: [poems, generate text]
# ---
# %% [markdown]
# # Lab: a Korean bigram model { #korean-lab }
#
# How much of a poem can you predict if you see only the letter before? [Language models](../language-models.md) learnt from one poem and tested on one. Here are fourteen, and a question that one poem cannot answer: how much smoothing is right?
#
# /// lab-files
# ///
#
# ## The poems { #poems }
#
# Kim Sowol, Han Yongun, Yi Yuksa and Yun Dongju died between 1934 and 1945, and their poems are in the public domain. Each syllable is taken apart into its **letters** (jamo): <span lang="ko">꽃</span> is <span lang="ko">ㄲ, ㅗ, ㅊ</span>. With spaces and line breaks there are 69 of them. The poems are divided into three parts with three jobs:
#
# - **Twelve to learn from**: their pairs of letters are counted.
# - **One to tune with**, Yun Dongju's “Self-Portrait”: the amount of smoothing is chosen on it.
# - **One to be tested on**, his “Counting Stars”: nothing is counted or chosen on it.

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
# ## Counting { #counting }
#
# The model is a table with a row for each letter before and a column for each letter that follows. Its cells are counts.

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
#     alt: Counts of pairs of letters over their rank, both axes logarithmic. The curve falls from above 100 for the first ranks to long flat steps at 3, 2 and 1 at the end.
# A few pairs make up most of the text, and the tail is long: many pairs occur once. Pairs that never occur are not drawn, and there are more of those than of all others.
# ///
#
# `{python} f"{1 - seen.size / pairs.size:.0%}"` of all kinds of pairs never occur. Some are impossible in Korean, like two vowels in a row: every syllable begins with a consonant, even if it is only the silent <span lang="ko">ㅇ</span>. Others did not happen to come up in twelve poems, and the counts alone cannot tell the two apart.
#
# ## Smoothing { #smoothing }
#
# The maximum likelihood estimate is the share of each count in its row $a$. To leave nothing impossible, add $k$ to every count; $V$ is the number of letters.
#
# /// formula | bigram_fit
#     id: korean-lab.smoothed
# $$
# \hat{q}_{a,b} = \frac{c_{a,b} + k}{\sum_{j=1}^{V} c_{a,j} + k \cdot V}
# $$
# ///
#
# How good is a model? Its **perplexity** says how many equally probable letters would be as hard to guess from. $T$ is the number of letters in the text.
#
# /// formula | perplexity_of_letters
#     id: korean-lab.perplexity
# $$
# \mathrm{PPL} = \exp\left( -\frac{1}{T} \sum_{t=1}^{T} \log p(w_t \mid w_{<t}) \right)
# $$
# ///
#
# On the poems that were learnt $k = 0$ is always the best: that is what maximum likelihood means. So the choice must be made on a text that was not counted, and it must not be the test poem either, or the test would flatter us.

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
#     alt: Perplexity over the amount of smoothing, both axes logarithmic. For the learnt poems it only rises. For the poem to tune with it falls at first, is lowest at the marked point between 0.01 and 0.1, and rises after it. Both approach the dotted line at 69.
# Too little smoothing trusts the counts too much, too much smoothing forgets them. The point marks the choice.
# ///
#
# The winner is $k$ = `{python} f"{best_k:.2f}"`: far less than the 1 of Laplace smoothing. With so many cells in a row, adding 1 to each would drown what was counted.
#
# ## The test { #test }
#
# Now open “Counting Stars”. Our model has three rivals. The first knows nothing: all letters are equally probable, and its perplexity is the number of letters whatever the text.
#
# /// formula | perplexity_of_letters
#     id: korean-lab.uniform
# $$
# \exp\left( -\frac{1}{T} \sum_{t=1}^{T} \log \frac{1}{V} \right) = V
# $$
# ///
#
# The second knows how frequent each letter is but does not look at the one before. The third is our own bigram model without smoothing.

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
# Without smoothing the perplexity of a new poem is infinite: `{python} f"{unseen}"` of its `{python} f"{bigram_counts(COUNTING_STARS).sum():,}"` pairs were never seen, and one would have been enough. A pinch of smoothing brings it down to `{python} f"{test:.1f}"`. That is as if the model had to guess among that many letters. The model that does not look at the letter before has to guess among `{python} f"{perplexity(alone, COUNTING_STARS):.0f}"`, and the one that knows nothing among all `{python} f"{len(LETTERS)}"`.
#
# Now read along a row. The smoothed model does better on what it learnt (`{python} f"{perplexity(q, learnt):.1f}"`) than on new text. That gap is the price of having counted only `{python} f"{pairs.sum():,}"` letters. Does it close with more poems?

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
#     alt: Perplexity over the number of poems learnt, from 1 to 12. For the test poem it falls from above 25 to about 11, almost all of it over the first six poems. For the learnt poems it stays between 5 and 9 and rises slowly. The two curves come closer.
# The more poems are learnt, the better the model knows new text, and the less it knows its own by heart: the curves approach each other from both sides.
# ///
#
# ## Let it write { #write }
#
# Draw a letter from the row of the letter before, then the next, and so on. What the model knows shows here, and so does what it does not know.

# %%
print(bigram_generate(bigram_fit(pairs), 160, seed=4))

# %% [markdown]
# Consonant, vowel, consonant: syllables come out right, since the letters after a vowel are those that really follow one. The particle <span lang="ko">의</span> (“of”) and the ending <span lang="ko">다</span> turn up where they belong, in <span lang="ko">님의</span> and in <span lang="ko">도르다</span>. Words and sense do not come out: for those one letter of memory is too short.
#
# The text was drawn without smoothing. Smoothing spreads a little probability over thousands of impossible pairs, which is harmless when you score a text and ugly when you write one.
#
# ## Try next { #try }
#
# Change the notebook and run it again.
#
# 1. **Write with smoothing.** Draw from `bigram_fit(pairs, best_k)`, then with $k = 1$. What becomes of the syllables?
# 2. **Another division.** Swap the roles of “Self-Portrait” and “Azaleas”. How much does the best $k$ change, and how much the test perplexity?
# 3. **Mix two models.** Use $0.9$ times the smoothed pairs plus $0.1$ times `alone`. Is it better on the poem to tune with? Choose the weight as you chose $k$.
# 4. **Two letters of memory.** Count triples in a table of shape 69 by 69 by 69 and smooth it. On twelve poems, does the longer memory win?
# 5. **Surprise, letter by letter.** Compute $-\log \hat{q}$ for every letter of the test poem and print the ten most surprising places. Are they foreign names?
# 6. **Your own texts.** Give `TO_LEARN` a list of texts, `SELF_PORTRAIT` and `COUNTING_STARS` a text each, below the imports. `letters` knows Korean syllables, spaces and line breaks; remove everything else from your texts.
#
# The page behind this lab is [language models](../language-models.md). The other labs: [ten heights](heights.py) and [handwritten digits](digits.py).
