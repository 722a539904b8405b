"""Squared error and other losses: what the symbols of the page mean."""

import math

import numpy as np
from scipy import stats
from sklearn.metrics import mean_absolute_error, mean_squared_error

from runmath.formulas import formula, inline, symbols
from snippets.absolute_error import laplace_line_nll
from snippets.noise_models import gaussian_mean_nll, poisson_nll
from snippets.normal import normal_pdf
from snippets.normal_nll import normal_nll_gradient
from snippets.poisson import poisson_score
from snippets.squared_error import least_squares_line, line_mse, line_nll

symbols(
    {
        "x": ("input of a prediction, or the list of inputs", "예측에 쓰는 입력 또는 그 목록"),
        "y": ("observation, or the list of observations", "관측값 또는 관측값의 목록"),
        "w": ("slope of the line", "직선의 기울기"),
        "b": ("intercept of the line", "직선의 절편"),
        r"\operatorname{MSE}": ("mean squared error", "평균제곱오차"),
        r"\sigma": ("standard deviation of the noise", "잡음의 표준편차"),
        r"\tau": ("scale of Laplace noise", "라플라스 잡음의 척도"),
        r"\mu": ("predicted mean, or the list of them", "예측한 평균 또는 그 목록"),
        r"\hat{w}": ("maximum likelihood slope", "가능도가 가장 큰 기울기"),
        r"\hat{b}": ("maximum likelihood intercept", "가능도가 가장 큰 절편"),
        r"\hat{\sigma}": ("maximum likelihood standard deviation of the noise", "가능도가 가장 큰 잡음의 표준편차"),
        r"\bar{x}": ("mean of the inputs", "입력의 평균"),
        r"\bar{y}": ("mean of the observations", "관측값의 평균"),
        r"\lambda": ("expected count", "기대하는 횟수"),
        "z": ("what the model computes before the output layer", "출력층에 들어가기 전에 모형이 계산한 값"),
        "f": ("density or probability mass function", "밀도함수 또는 확률질량함수"),
    }
)

LINE = r"L(w, b, \sigma \mid x, y)"
DIFFER = r"\max_i x_i > \min_i x_i"


def points(sample):
    x = sample.reals()
    return x, sample.reals(len(x))


def normal_likelihood_of_line(w, b, sigma, x, y):
    return np.prod(normal_pdf(y, w * x + b, sigma))


@formula("line_mse")
def _(sample):
    x, y = points(sample)
    known = {"x": x, "y": y, "n": len(x), "w": sample.real(), "b": sample.real()}
    return known | {r"\operatorname{MSE}(w, b)": lambda w, b: line_mse(w, b, x, y)}


@formula("line_nll", sides=6)
def _(sample):
    x, y = points(sample)
    w, b, sigma = sample.real(), sample.real(), sample.positive()
    known = {"x": x, "y": y, "n": len(x), "w": w, "b": b, r"\sigma": sigma}
    known |= {LINE: normal_likelihood_of_line, "right": line_nll(w, b, sigma, x, y)}
    return known | {r"\operatorname{MSE}(w, b)": lambda w, b: line_mse(w, b, x, y)}


@formula("squared-error.order", sides=(2, 2))
def _(sample):
    """Of two lines; the same one twice is allowed."""
    x, y = points(sample)
    sigma, lines = sample.positive(1, 2.5), [(sample.real(), sample.real()) for _ in range(2)]
    known = {"x": x, "y": y, r"\sigma": sigma, LINE: normal_likelihood_of_line}
    known |= {"w": [w for w, _ in lines], "b": [b for _, b in lines]}
    return known | {r"\operatorname{MSE}(w, b)": lambda w, b: line_mse(w, b, x, y)}


@formula("least_squares_line", sides=(2, 2), where=DIFFER)
def _(sample):
    x, y = points(sample)
    w, b = least_squares_line(x, y) if np.ptp(x) > 0 else (np.nan, np.nan)
    known = {"x": x, "y": y, "n": len(x), r"\bar{x}": x.mean(), r"\bar{y}": y.mean()}
    return known | {r"\hat{w}": w, r"\hat{b}": b}


@formula("squared-error.sigma", sides=3, where=r"\operatorname{MSE}(\hat{w}, \hat{b}) > 0")
def _(sample):
    x, y = points(sample)
    w, b = least_squares_line(x, y) if np.ptp(x) > 0 else (0.0, np.mean(y))  # then every slope is as good
    mse = lambda w, b: line_mse(w, b, x, y)  # noqa: E731
    best = mse(w, b) ** 0.5
    search = {"domain": {r"\sigma": (best / 3, best * 4)}, "objective": lambda sigma: line_nll(w, b, sigma, x, y)}
    known = {"x": x, "y": y, r"\hat{w}": w, r"\hat{b}": b, r"\hat{\sigma}": best} | search
    return known | {r"\operatorname{MSE}(\hat{w}, \hat{b})": mse, LINE: normal_likelihood_of_line}


@formula("laplace_line_nll", sides=3)
def _(sample):
    x, y = points(sample)
    w, b, tau = sample.real(), sample.real(), sample.positive()
    likelihood = lambda w, b, tau, x, y: stats.laplace.pdf(y, w * x + b, tau).prod()  # noqa: E731
    known = {"x": x, "y": y, "n": len(x), "w": w, "b": b, r"\tau": tau}
    return known | {r"L(w, b, \tau \mid x, y)": likelihood, "right": laplace_line_nll(w, b, tau, x, y)}


@formula("gaussian_mean_nll")
def _(sample):
    y = sample.reals()
    mu, sigma = sample.reals(len(y)), sample.positives(len(y))
    likelihood = lambda mu, sigma, y: stats.norm.pdf(y, mu, sigma).prod()  # noqa: E731
    known = {"y": y, "n": len(y), r"\mu": mu, r"\sigma": sigma, r"L(\mu, \sigma \mid y)": likelihood}
    return known | {"right": gaussian_mean_nll(mu, sigma, y)}


@formula("poisson_nll", sides=4)
def _(sample):
    z, y = sample.real(), sample.whole(0, 6)
    known = {"z": z, r"\lambda": math.exp(z), "y": y, "f(y; \\lambda)": stats.poisson.pmf}
    return known | {"right": poisson_nll(z, y)}


CHOSEN = [r"\mu = z", r"\sigma = 1", r"\sigma = 2", r"(\bar{x}, \bar{y})", r"n - 2", r"\log \sigma^2"]


@inline("squared-error", given=CHOSEN)
def _(sample):
    """The densities are SciPy's."""
    n, y, p = sample.size(), sample.trial % 2, sample.probability() / 2 + 0.2
    mu, z, sigma, tau = sample.real(), sample.real(), sample.positive(), sample.positive()
    known = {"n": n, "y": y, "p": p, "z": z, r"\mu": mu, r"\sigma": sigma, r"\tau": tau, r"\lambda": math.exp(z)}
    normal, laplace = stats.norm(mu, sigma), stats.laplace(mu, tau)
    own = r"\frac{1}{2} \left( \log \sigma^2 + \frac{(y - \mu)^2}{\sigma^2} \right) + \frac{1}{2} \log (2\pi)"
    miss = stats.norm(80, sigma)
    losses = {
        r"\frac{1}{2 \tau} e^{-\lvert y - \mu \rvert / \tau}": laplace.pdf(y),
        r"\frac{(y - \mu)^2}{2 \sigma^2} + \log \left( \sigma \sqrt{2\pi} \right)": -normal.logpdf(y),
        r"\frac{\lvert y - \mu \rvert}{\tau} + \log (2 \tau)": -laplace.logpdf(y),
        own: -normal.logpdf(y),
        r"-y \log p - (1 - y) \log (1 - p)": -stats.bernoulli.logpmf(y, p),
        r"\lambda - y \log \lambda + \log y!": -stats.poisson.logpmf(y, math.exp(z)),
        r"\lambda - y": -math.exp(z) * poisson_score(math.exp(z), np.array([y])),
        r"\log \sigma + \frac{(82 - 80)^2}{2 \sigma^2}": -miss.logpdf(82) - math.log(math.tau) / 2,
        r"\frac{1}{\sigma} - \frac{4}{\sigma^3}": normal_nll_gradient(80, sigma, np.array([82]))[1],
        r"(y - \mu)^2": mean_squared_error([y], [mu]),
        r"\lvert y - \mu \rvert": mean_absolute_error([y], [mu]),
        r"-\log p": -stats.multinomial.logpmf([0, 1], 1, [1 - p, p]),
    }
    return known | losses
