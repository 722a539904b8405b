"""Edits after which a formula is true all the same: {formula: {(what stood there once, what now): why it holds}}."""

TO_MEND = (
    "the check passes these mistakes - draw values in tests/formulas/ that tell them apart; "
    "those that are true, too, go into tests/formulas/true_statements.py, with the reason"
)

SYMMETRY = "a binomial coefficient counts the chosen and the others alike"
ORDER = "a product has no order"
BITS = "x and 1 - x are 0 or 1, and so are their squares and square roots, each the same"
LEAST = "one term is a logarithm below 0, all others are 0: their sum is the least of them"
PICKED = "all terms but the one with k = y are 0"
SLOPE = "a constant factor in a logarithm is a constant beside it, and has no slope"
BARS = "the page writes the likelihood with a bar and with a semicolon, and says so"
NEGATIVE = "minus the smaller number is smaller still"
DISTANCE = "the density knows only how far its two arguments are apart"
FAR = "ninety-nine heads and more change none of the four digits, and more than a hundred do not exist"
LESS = "it says less, which is true as well"
PARTIAL = "only the term with j = k depends on the logit by which the derivative is taken"

REASONS: dict[str, dict[tuple[str, str], str]] = {
    "bce.pos-weight": {
        (r"-v r", r"-r v"): ORDER,
        (r"\frac{v r}", r"\frac{r v}"): ORDER,
        (r"{v r + 1", r"{r v + 1"): ORDER,
    },
    "bce.stable": {
        (r"z, 0", r"0, z"): "a maximum does not mind the order",
    },
    "bernoulli_mle": {
        (r"10}{7", r"10}{3"): SYMMETRY,
    },
    "categorical_cross_entropy": {
        (r"{K} t", r"{y} t"): PICKED,
        (r"k &", r"y &"): "the indicators sum to 1, so that they pick the term of y in either way",
        (r"{K} \mathbf{1}", r"{y} \mathbf{1}"): PICKED,
        (r"k \\", r"y \\"): "the indicators sum to 1, so that they pick the term of y in either way",
        (r"\begin{aligned} -\sum", r"\begin{aligned} -\min"): LEAST,
        (r"\begin{aligned} -\sum_{k=1}", r"\begin{aligned} -\sum_{k=y}"): PICKED,
        (r"= -\sum", r"= -\min"): LEAST,
        (r"= -\sum_{k=1}", r"= -\sum_{k=y}"): PICKED,
    },
    "cross_entropy_gradient": {
        (r"{z_j} \right", r"{z_j+1} \right"): SLOPE,
        (r"{z_j} \right", r"{z_j-1} \right"): SLOPE,
        (r"e^{z_j} \right", r"e e^{z_j} \right"): SLOPE,
    },
    "cauchy_information": {
        (r"d\theta^2", r"dU^2"): DISTANCE,
        (r"f(U; \theta)", r"f(\theta; U)"): DISTANCE,
    },
    "coin_likelihood": {
        (r"100}{56", r"100}{44"): SYMMETRY,
    },
    "coin.likelihood-phones": {
        (r"10}{7", r"10}{3"): SYMMETRY,
    },
    "coin.sum-over-results": {
        (r"\mid p", r"\mid p p"): "it is 1 for every probability, so for p times p",
    },
    "cross-entropy-is-nll.empirical": {
        (r"n} \sum_{k", r"n} \min_{k"): LEAST,
    },
    "cross-entropy-is-nll.one-hot": {
        (r"\sum_{k=1}^{K} p", r"\min_{k=1}^{K} p"): LEAST,
        (r"\\ &= -\sum", r"\\ &= -\min"): LEAST,
    },
    "cross-entropy-is-nll.smoothing": {
        (r"{K} \mathbf{1}", r"{y} \mathbf{1}"): PICKED,
        (r"(k) -", r"(y) -"): PICKED,
        (r"{k=1}^{K} \mathbf{1}", r"{k=y}^{K} \mathbf{1}"): PICKED,
    },
    "cross-entropy-is-nll.soft-gradient": {
        (r"{K} p(j) z", r"{k} p(j) z"): PARTIAL,
        (r"(j) z", r"(k) z"): PARTIAL,
        (r"{z_j}", r"{z_j+1}"): SLOPE,
        (r"{z_j}", r"{z_j-1}"): SLOPE,
        (r"{j=1}^{K} p(j) z", r"{j=k}^{K} p(j) z"): PARTIAL,
        (r"e^", r"e e^"): SLOPE,
    },
    "categorical_mean_nll": {
        (r"n} \sum_{k", r"n} \min_{k"): LEAST,
    },
    "entropy.code-length": {
        (r"p(x) \ell(x)", r"\ell(x) p(x)"): ORDER,
        (r"{2} \cdot 1", r"{2} / 1"): "times 1, over 1 and to the power 1 are the same",
        (r"{2} \cdot 1", r"{2} ^ 1"): "times 1, over 1 and to the power 1 are the same",
    },
    "entropy.kl-uniform": {
        (r"\sum_{x} p(x) \log K", r"\sum_{x} u(x) \log K"): "both distributions sum to 1",
    },
    "logistic_hessian": {
        (r"w \mid", r"-w \mid"): "y hat times 1 - y hat is even in the weights",
        (
            r"j \partial w_k} \log L(w \mid y) = -\sum_{i=1}^{n} \hat{y}_i (1 - \hat{y}_i) x_{i,j} x_{i,k",
            r"k \partial w_j} \log L(w \mid y) = -\sum_{i=1}^{n} \hat{y}_i (1 - \hat{y}_i) x_{i,k} x_{i,j",
        ): "second derivatives have no order",
    },
    "nll.expected": {
        (r"; p", r"x ; p"): BITS,
        (r"; q", r"x ; q"): BITS,
        (r"x; q", r"p ; q"): "the log of the mass is a line in the outcome, so that its mean is its value at the mean",
    },
    "normal.likelihood-a": {
        (r"{\sqrt{2\pi}} e", r"{\sqrt{2e}} \pi"): "both factors have the power -1/2",
    },
    "normal_mle.curvature": {
        (
            r"(\mu, \sigma \mid x) = -\frac{n}",
            r"(-\mu, \sigma \mid x) = -\frac{n}",
        ): "the log-likelihood is a parabola in the mean, which bends alike everywhere",
    },
    "gaussian_mean_nll": {
        (r"\sigma_i^2 +", r"\sigma_i\cdot 2 +"): "the log of a square is twice the log",
    },
    "least_squares_line": {
        (r"\hat{w} \bar{x}", r"\bar{x} \hat{w}"): ORDER,
    },
    "mistakes.p-value": {
        (r"^{100} \binom", rf"^{{{last}}} \binom"): FAR for last in ("100+1", "100-1", "101", "99")
    },
    "heights-lab.drop": {
        (
            r"(\hat{\mu}, \sigma \mid x) = \log L(\hat{\mu}, \hat{\sigma} \mid x)",
            r"(x, \sigma \mid \hat{\mu}) = \log L(x, \hat{\sigma} \mid \hat{\mu})",
        ): "the normal density knows only how far datum and mean are apart",
    },
    "korean-lab.smoothed": {
        (
            r"{a,b} = \frac{c_{a,b} + k}{\sum_{j=1}^{V} c_{a,j}",
            r"{b,a} = \frac{c_{b,a} + k}{\sum_{j=1}^{V} c_{b,j}",
        ): "a and b are any two letters",
    },
    "bits_per_character": {
        (r"\mathrm{BPC} = -\frac{1}{C}", r"C = -\frac{1}{\mathrm{BPC}}"): "the same equation, solved for the other one",
    },
    "phones.half": {
        (r"10}{7", r"10}{3"): SYMMETRY,
    },
    "phones.seven-tenths": {
        (r"10}{7", r"10}{3"): SYMMETRY,
    },
    "poisson_nll": {
        (r"z y", r"y z"): ORDER,
    },
    "poisson_log_likelihood": {
        (r"n \lambda", r"\lambda n"): ORDER,
    },
    "bernoulli_score": {
        (r"n p", r"p n"): ORDER,
    },
}

INLINE: dict[str, dict[tuple[str, str], str]] = {
    r"1 = 1 \cdot 1": {(r"\cdot", other): "of 1 and 1, it is true in each way" for other in (",", "/", "=", "^")},
    r"p_k = e^{z_k} \cdot \frac{p_j}{e^{z_j}}": {
        (
            r"p_k = e^{z_k} \cdot \frac{p_j}{e^{z_j}}",
            r"p_j = e^{z_j} \cdot \frac{p_k}{e^{z_k}}",
        ): "j and k are any two classes",
    },
    r"1 - \sigma(z) = \frac{e^{-z}}{1 + e^{-z}} = \frac{1}{1 + e^{z}} = \sigma(-z)": {
        (r"1 - \sigma(z) =", ""): LESS,
        (r"= \frac{e^{-z}}{1 + e^{-z}}", ""): LESS,
        (r"= \frac{1}{1 + e^{z}}", ""): LESS,
        (r"= \sigma(-z)", ""): LESS,
        (r"= \frac{1}{1", r", \frac{1}{1"): LESS,
        (r"= \sigma(-z)", r", \sigma(-z)"): LESS,
    },
    r"\log (a b) = \log a + \log b": {
        (r"(a b)", r"(b a)"): ORDER,
        (r"(a b) = \log a + \log b", r"(b a) = \log b + \log a"): ORDER,
    },
    r"\sqrt{a b} = \sqrt{a} \sqrt{b}": {
        (r"{a b}", r"{b a}"): ORDER,
        (r"{a b} = \sqrt{a} \sqrt{b}", r"{b a} = \sqrt{b} \sqrt{a}"): ORDER,
    },
    r"b \, g'(a b) = g'(a)": {
        (r"(a b)", r"(b a)"): ORDER,
        (r"b \, g'(a b) = g'(a)", r"a \, g'(b a) = g'(b)"): "a and b are any two positive numbers",
    },
    r"(a b)^2 = a^2 b^2": {
        (r"(a b)", r"(-a b)"): "a square knows no sign",
        (r"(a b)", r"(b a)"): ORDER,
        (r"(a b)^2 = a^2 b^2", r"(b a)^2 = b^2 a^2"): ORDER,
    },
    r"\binom{10}{7} = 120": {
        (r"{7}", r"{3}"): SYMMETRY,
    },
    r"(1 - t) a = t m": {
        (r"t m", r"m t"): ORDER,
    },
    r"p^{x} = p^{x \cdot x}": {
        (r"p^{x} = p^{x \cdot x}", r"x^{p} = x^{p \cdot p}"): BITS,
        (r"{x}", r"{x x}"): BITS,
        (r"\cdot", r"x \cdot"): BITS,
        (r"x \cdot", r"1 \cdot"): BITS,
        (r"\cdot", r"!"): "x is 0 or 1, whose factorial is 1",
        (r"\cdot x", r"\cdot 1"): BITS,
    },
    r"u(x) = \frac{1}{K}": {("(x)", f"({other})"): "u has this value everywhere" for other in "123Kk"},
    r"L(\theta \mid x) = P(x \mid \theta)": {
        (r"\theta \mid", r"\theta ;"): BARS,
        (r"P(x", r"P(x x"): BITS,
    },
    r"L(\theta \mid x) = f(x; \theta)": {
        (r"\mid", r";"): BARS,
        (r"f(x", r"f(x x"): BITS,
    },
    r"\sum_{x=0}^{1} p^{x} (1 - p)^{1 - x} = 1": {
        (r"p^{x}", r"p^{x x}"): BITS,
        (r"- x}", r"- x x}"): BITS,
        (r"x=0", r"p=0"): "of p and 1 - p, both 0 or 1, the result x picks one, once in the sum over p",
        (
            r"{x=0}^{1} p^{x} (1 - p)^{1 - x}",
            r"{p=0}^{1} x^{p} (1 - x)^{1 - p}",
        ): "the same formula with its two letters exchanged",
    },
    r"L(\theta_1 \mid x) < L(\theta_2 \mid x)": {
        (r"L(\theta_1", r"-L(\theta_1"): NEGATIVE,
        (r"\theta_1", r"\theta_3"): "the third mean explains the heights worse than the second as well",
    },
}
"""The same of formulas inside sentences, by the formula."""


def edited(latex: str, old: str, new: str) -> str:
    """The formula with the one place changed at which something stands."""
    flat = " ".join(latex.split())
    if flat.count(old) != 1:
        raise ValueError(f"{old} stands {flat.count(old)} times in {flat}")
    return flat.replace(old, new)
