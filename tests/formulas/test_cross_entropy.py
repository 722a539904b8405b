"""The equality of cross-entropy and negative log-likelihood, and its limits: what the symbols mean."""

import numpy as np
from scipy import special, stats

from runmath.formulas import Depends, Pmf, formula, inline, symbols
from snippets.bernoulli import PHONES, bernoulli_likelihood
from snippets.binary_cross_entropy import binary_cross_entropy
from snippets.cross_entropy import weighted_cross_entropy
from snippets.empirical import categorical_mean_nll
from snippets.equivalence import smallest_at
from snippets.heights import HEIGHTS
from snippets.label_smoothing import best_smoothed_margin, smoothed_cross_entropy, smoothed_labels
from snippets.limits import density_nll, soft_label_gradient, soft_label_loss
from snippets.nll_loss import label_cross_entropy, label_divergence, nll_loss
from tests.formulas.families import mass, row

symbols(
    {
        "H": ("entropy; of two distributions, cross-entropy", "엔트로피, 분포가 둘이면 교차 엔트로피"),
        r"D_\mathrm{KL}": ("Kullback-Leibler divergence", "쿨백-라이블러 발산"),
        r"\hat{p}": ("empirical distribution of the data", "자료의 경험분포"),
        r"q_\theta": ("distribution of the model with parameter θ", "모수가 θ인 모형의 분포"),
        "p": ("distribution of a label, or a list of such", "레이블의 분포 또는 그 목록"),
        "q": ("predicted distribution, or a list of such", "예측한 분포 또는 그 목록"),
        "u": ("uniform distribution", "균등분포"),
        "y": ("label, or the list of labels", "레이블 또는 그 목록"),
        r"\hat{y}": ("predicted probabilities of a 1", "1이 나올 확률의 예측"),
        "t": ("smoothed label", "스무딩한 레이블"),
        r"\epsilon": ("part of the label that is spread", "레이블에서 떼어 나누는 비율"),
        r"\delta": ("margin of the true class's logit", "정답 로짓의 마진"),
        "w": ("weights of the classes", "범주의 가중치"),
        "z": ("logits", "로짓"),
        r"\ell": ("weighted mean loss", "가중평균한 손실"),
        r"\operatorname{softmax}": ("probabilities that belong to logits", "로짓에 대응하는 확률"),
        "c": ("length of the new unit, in old units", "옛 단위로 잰 새 단위의 길이"),
        "i": ("number of an observation", "관측값의 번호"),
        "k": ("a class or outcome", "범주 또는 결과 하나"),
        "K": ("number of classes or outcomes", "범주 또는 결과의 개수"),
    }
)

CROSSED, DIVERGENCE = "H(p, q)", r"D_{\mathrm{KL}}(p \| q)"
INSIDE = [r"\min_i \hat{y}_i > 0", r"\max_i \hat{y}_i < 1"]


def crossed(p, q):
    return -special.xlogy(row(p), row(q)).sum()


def divergence(p, q):
    return special.rel_entr(row(p), row(q)).sum()


def family(size):
    """Outcomes 1 … size whose log-probabilities are theta times 0, 1, 1/3, 2/3, 4/3 but for a constant."""
    slopes = np.array([0, 1, 1 / 3, 2 / 3, 4 / 3])[:size]
    return lambda theta: Pmf(zip(range(1, size + 1), special.softmax(theta * slopes).tolist(), strict=True))


def labelled(sample):
    """Labels, and for each of them a one-hot and a predicted distribution."""
    n, classes = sample.size(), 3 + sample.trial % 2
    y = np.array([(sample.trial + k) % classes + 1 for k in range(n)])
    p = tuple(Pmf((k, float(k == label)) for k in range(1, classes + 1)) for label in y)
    return {"n": n, "K": classes, "y": y, "p": p, "q": tuple(sample.pmf(range(1, classes + 1)) for _ in y)}


def soft(sample):
    """A distribution of labels and a predicted one, on as many classes."""
    classes = sample.size()
    return {"K": classes, "p": sample.pmf(range(1, classes + 1)), "q": sample.pmf(range(1, classes + 1))}


def chosen(found, *names):
    return {name: found[name] for name in names}


@formula("cross-entropy-is-nll.empirical", sides=7)
def _(sample):
    size, theta = sample.size(), sample.real()
    x, member = np.array([*range(size, 0, -1), 2, 2, *(sample.whole(1, size) for _ in range(size))]), family(size)
    p = Pmf(zip(range(1, size + 1), (np.bincount(x - 1)[:size] / len(x)).tolist(), strict=True))
    return {
        "x": x, "n": len(x), "K": size, r"\hat{p}": p, r"\theta": theta,
        r"L(\theta \mid x)": lambda theta, x: np.prod([member(theta)[k] for k in x]),
        r"q_\theta": Depends(member, r"\theta"), r"H(\hat{p}, q_\theta)": crossed,
        "right": categorical_mean_nll(row(member(theta)), x - 1),
    }  # fmt: skip


@formula("cross-entropy-is-nll.one-hot", sides=4, where=[r"q_i(y_i) > 0", r"0 \log 0 = 0"])
def _(sample):
    found = labelled(sample)
    i = sample.index(found["n"])
    right = label_cross_entropy(row(found["q"][i - 1]), found["y"][i - 1] - 1)
    return chosen(found, "K", "y", "p", "q") | {"i": i, "H(p_i, q_i)": crossed, "right": right}


@formula("cross-entropy-is-nll.labels", sides=4, where=r"L(q \mid y) > 0")
def _(sample):
    found = labelled(sample)
    likelihood = lambda q, y: np.prod([one[label] for one, label in zip(q, y, strict=True)])  # noqa: E731
    right = nll_loss(np.log([row(one) for one in found["q"]]), found["y"] - 1)
    functions = {"H(p_i, q_i)": crossed, r"L(q \mid y)": likelihood}
    return chosen(found, "n", "y", "p", "q") | functions | {"right": right}


@formula("cross-entropy-is-nll.no-entropy")
def _(sample):
    found = labelled(sample)
    i = sample.index(found["n"])
    left = label_divergence(row(found["q"][i - 1]), found["y"][i - 1] - 1)
    functions = {"H(p_i, q_i)": crossed, r"D_{\mathrm{KL}}(p_i \| q_i)": divergence}
    return chosen(found, "p", "q") | functions | {"i": i, "left": left}


@formula("cross-entropy-is-nll.bernoulli", sides=4, where=INSIDE)
def _(sample):
    y = sample.bits()
    y_hat = np.array([sample.probability() for _ in y])
    p = tuple(Pmf({0: 1.0 - label, 1: float(label)}) for label in y)
    q = tuple(Pmf({0: 1 - one, 1: one}) for one in y_hat)
    likelihood = lambda y_hat, y: np.prod([mass(label, one) for label, one in zip(y, y_hat, strict=True)])  # noqa: E731
    return {
        "n": len(y), "y": y, r"\hat{y}": y_hat, "p": p, "q": q,
        r"L(\hat{y} \mid y)": likelihood, "H(p_i, q_i)": crossed, "right": binary_cross_entropy(y_hat, y),
    }  # fmt: skip


@formula("cross-entropy-is-nll.minimum", sides=5)
def _(sample):
    data, x = Pmf({0: 0.3, 1: 0.7}), PHONES
    coin = lambda theta: Pmf({0: 1 - theta, 1: theta})  # noqa: E731
    found = smallest_at(lambda q: -np.log(np.prod(q[x])))
    objective = [
        lambda theta: bernoulli_likelihood(theta, x),
        lambda theta: -np.log(bernoulli_likelihood(theta, x)),
        lambda theta: crossed(data, coin(theta)),
        lambda theta: divergence(data, coin(theta)),
    ]
    return {
        "x": x, r"\hat{p}": data, r"q_\theta": Depends(coin, r"\theta"), r"L(\theta \mid x)": bernoulli_likelihood,
        r"H(\hat{p}, q_\theta)": crossed, r"D_{\mathrm{KL}}(\hat{p} \| q_\theta)": divergence,
        "domain": {r"\theta": (0.01, 0.99)}, "objective": objective, "right": found,
    }  # fmt: skip


@formula("cross-entropy-is-nll.soft", sides=3, where=r"\min_y q(y) > 0")
def _(sample):
    _, p, q = soft(sample).values()
    entropies = {"H(p)": lambda p: stats.entropy(row(p)), CROSSED: crossed, DIVERGENCE: divergence}
    return {"p": p, "q": q, "left": soft_label_loss(row(p), row(q))} | entropies


@formula("cross-entropy-is-nll.smoothing", sides=4, where=r"\min_k q(k) > 0")
def _(sample):
    K, _, q = soft(sample).values()
    y, epsilon = sample.index(K), sample.probability()
    t = (1 - epsilon) * np.eye(K)[y - 1] + epsilon / K
    left = smoothed_cross_entropy(row(q), y - 1, epsilon)
    uniform = Pmf((k, 1 / K) for k in range(1, K + 1))
    return {
        "t": t, "q": q, "u": uniform, "y": y, "K": K, r"\epsilon": epsilon, "H(u, q)": crossed, "left": left
    }  # fmt: skip


@formula("best_smoothed_margin", sides=3, where=r"\epsilon > 0")
def _(sample):
    classes, epsilon = sample.size(), sample.probability()
    return {r"\delta": best_smoothed_margin(epsilon, classes), "K": classes, r"\epsilon": epsilon}


@formula("cross-entropy-is-nll.weights")
def _(sample):
    n, K = sample.size(), 3 + sample.trial % 2
    z = np.array([sample.reals(K) for _ in range(n)])
    y, w = np.array([sample.index(K, k) for k in range(n)]), sample.positives(K)
    loss = weighted_cross_entropy(z, y - 1, w)
    return {"n": n, "z": z, "y": y, "w": w, r"\ell": loss, r"\operatorname{softmax}(z)": special.softmax}


@formula("density_nll")
def _(sample):
    x, c = HEIGHTS, sample.positive()
    density = stats.norm(*stats.norm.fit(x)).pdf
    return {"x": x, "n": len(x), "c": c, "f(x)": density, "left": density_nll(c)}


@formula("cross-entropy-is-nll.soft-gradient", sides=3)
def _(sample):
    K, p, _ = soft(sample).values()
    z, k = sample.reals(K), sample.index(K)
    slope = soft_label_gradient(z, row(p))[k - 1]
    return {"p": p, "z": z, "k": k, "K": K, r"\operatorname{softmax}(z)": special.softmax, "left": slope}


@inline("cross-entropy-is-nll", given=[r"\theta = 0.5"])
def _(sample):
    """The smoothed label, of one case."""
    K, epsilon = sample.whole(3, 5), sample.probability()
    k, y = ((1, 3), (1, 1), (3, 1), (2, 2))[sample.trial % 4]  # before, after and at each other
    return {"t": smoothed_labels(y - 1, K, epsilon), "k": k, "y": y, "K": K, r"\epsilon": epsilon}
