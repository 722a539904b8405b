"""Mutants that are true all the same: {formula: {what an edit made of it: why it still holds}}."""

SYMMETRY = "a binomial coefficient counts the chosen and the others alike"
EVEN = "an even power forgets the sign, and 1 - 0.5 is 0.5"
TOTAL = "probabilities sum to 1 for every list of logits"
MEAN = "that is the mean"
ROUNDED = "the same number with fewer digits"
ORDER = "a product has no order"
BITS = "x is 0 or 1, and so is its square"

REASONS: dict[str, dict[str, str]] = {
    "coin.likelihood": {r"L(p \mid 56) = \binom{100}{44} p^{56} (1 - p)^{44}": SYMMETRY},
    "coin.likelihood-half": {
        r"L(0.5 \mid 56) = \binom{100}{44} \cdot 0.5^{56} \cdot (1 - 0.5)^{44} \approx 0.0390": SYMMETRY,
        r"L(0.5 \mid 56) = \binom{100}{56} \cdot 0.5^{56} \cdot (0 - 0.5)^{44} \approx 0.0390": EVEN,
        r"L(0.5 \mid 56) = \binom{100}{56} \cdot 0.5^{56} \cdot (-0.5)^{44} \approx 0.0390": EVEN,
        r"L(0.5 \mid 56) = \binom{100}{56} \cdot 0.5^{56} \cdot (1 - 1.5)^{44} \approx 0.0390": EVEN,
        r"L(0.5 \mid 56) = \binom{100}{56} \cdot 0.5^{56} \cdot (1 \cdot 0.5)^{44} \approx 0.0390": "1 - 0.5 is 0.5",
    },
    "coin.likelihood-best": {
        r"L(0.56 \mid 56) = \binom{100}{44} \cdot 0.56^{56} \cdot (1 - 0.56)^{44} \approx 0.0802": SYMMETRY,
    },
    "coin.likelihood-phones": {r"L(p \mid 7) = \binom{10}{3} p^{7} (1 - p)^{3} = 120 \, p^{7} (1 - p)^{3}": SYMMETRY},
    "coin.sum-over-results": {r"\sum_{k=0}^{n} f(k; p p) = 1": "it is 1 for every probability, so for p times p"},
    "bernoulli.mle": {
        r"\operatorname*{argmax}_{p} \binom{10}{3} p^{7} (1 - p)^{3}"
        r" = \operatorname*{argmax}_{p} p^{7} (1 - p)^{3} = 0.7": SYMMETRY,
    },
    "bernoulli.likelihood-ratio": {
        r"\frac{\binom{10}{3} p^{7} (1 - p)^{3}}{\binom{10}{7} q^{7} (1 - q)^{3}}"
        r" = \frac{p^{7} (1 - p)^{3}}{q^{7} (1 - q)^{3}}": SYMMETRY,
        r"\frac{\binom{10}{7} p^{7} (1 - p)^{3}}{\binom{10}{3} q^{7} (1 - q)^{3}}"
        r" = \frac{p^{7} (1 - p)^{3}}{q^{7} (1 - q)^{3}}": SYMMETRY,
    },
    "bernoulli.pmf": {
        r"\sum_{x=0}^{1} p^{x x} (1 - p)^{1 - x} = 1": BITS,
        r"\sum_{x=0}^{1} p^{x} (1 - p)^{1 - x x} = 1": BITS,
    },
    "normal.likelihood-a": {
        r"L(0 \mid 1) = f(1; 0, 1) = \frac{1}{\sqrt{2e}} \pi^{-1/2} \approx 0.2420": "both factors have the power -1/2",
    },
    "nll.expected": {
        r"-\sum_{x=0}^{1} f(x x; p) \log f(x; q) = -p \log q - (1 - p) \log (1 - q)": BITS,
        r"-\sum_{x=0}^{1} f(x; p) \log f(x x; q) = -p \log q - (1 - p) \log (1 - q)": BITS,
    },
    "bce.pmf": {
        r"f(x; p) = p^{x x} (1 - p)^{1 - x}, \quad f(1; p) = p, \quad f(0; p) = 1 - p": BITS,
        r"f(x; p) = p^{x} (1 - p)^{1 - x x}, \quad f(1; p) = p, \quad f(0; p) = 1 - p": BITS,
    },
    "bce.log-likelihood": {
        r"\begin{aligned} \log L(p \mid x) &= \sum_{i=1}^{n} \log \left( p^{x_i} (1 - p)^{1 - x_i} \right) \\"
        r" &= \sum_{i=1}^{n} \left( \log p^{x_i} + \log (1 - p)\sqrt{1 - x_i} \right) \\"
        r" &= \sum_{i=1}^{n} \left( x_i \log p + (1 - x_i) \log (1 - p) \right) \end{aligned}": BITS,
    },
    "bce.stable": {
        r"\ell(z, y) = \max(0, z) - z \cdot y + \log (1 + e^{-\lvert z \rvert})": "a maximum does not mind the order",
    },
    "softmax.softmax-total": {
        r"\sum_{k=1}^{K} \operatorname{softmax}(-z)_k = 1": TOTAL,
    },
    "categorical_cross_entropy.gradient-total": {
        r"\sum_{k=1}^{K} \left( "
        r"\operatorname{softmax}(-z)_k - \mathbf{1}[k = y] \right) = 0": TOTAL,
    },
    "categorical_cross_entropy.categorical": {
        r"\begin{aligned} -\sum_{k=1}^{K} t_k \log \operatorname{softmax}(z)_k"
        r" &= -\sum_{k=1}^{y} \mathbf{1}[k = y] \log \operatorname{softmax}(z)_k \\"
        r" &= -\log \operatorname{softmax}(z)_y \end{aligned}": "all terms but the one with k = y are 0",
    },
    "bernoulli.mle-solved": {r"\frac{k - p n}{p (1 - p)} = 0 \iff p = \frac{k}{n}": ORDER},
    "score.score": {
        r"""\begin{aligned}
\frac{d}{dp} \log L(p \mid x) &= \frac{d}{dp} \left( k \log p + (n - k) \log (1 - p) \right) \\
&= \frac{k}{p} - \frac{n - k}{1 - p} \\
&= \frac{k (1 - p) - (n - k) p}{p (1 - p)} \\
&= \frac{k - p n}{p (1 - p)}
\end{aligned}""": ORDER,
    },
    "poisson.log_likelihood": {
        r"""\begin{aligned}
\log L(\lambda \mid x) &= \sum_{i=1}^{n} \log \frac{\lambda^{x_i} e^{-\lambda}}{x_i!} \\
&= \sum_{i=1}^{n} \left( x_i \log \lambda - \lambda - \log x_i! \right) \\
&= \left( \sum_{i=1}^{n} x_i \right) \log \lambda - \lambda n - \sum_{i=1}^{n} \log x_i!
\end{aligned}""": ORDER,
    },
    "coin.log-likelihood": {r"\log L(p \mid 56) = \log \binom{100}{44} + 56 \log p + 44 \log (1 - p)": SYMMETRY},
    "normal_mle.curvature": {
        r"\frac{\partial^2}{\partial \mu^2} \log L(-\mu, \sigma \mid x) = -\frac{n}{\sigma^2}, \quad"
        r" \frac{\partial^2}{\partial \sigma^2} \log L(\mu, \sigma \mid x) = -\frac{2 n}{\sigma^2}": (
            "the log-likelihood is a parabola in the mean, which bends alike everywhere"
        ),
    },
    "log_likelihood.decimal": {r"-10^{9} \log_{10} 2 \approx -3 \times 10^{8}": "the same number with fewer digits"},
    "logistic_regression.hessian": {
        r"\frac{\partial^2}{\partial w_j \partial w_k} \log L(-w \mid y)"
        r" = -\sum_{i=1}^{n} \hat{y}_i (1 - \hat{y}_i) x_{i,j} x_{i,k}": "y hat times 1 - y hat is even in the weights",
        r"\frac{\partial^2}{\partial w_k \partial w_j} \log L(w \mid y)"
        r" = -\sum_{i=1}^{n} \hat{y}_i (1 - \hat{y}_i) x_{i,k} x_{i,j}": "second derivatives have no order",
    },
    "normal_mle.heights": {
        r"168.344 = \frac{1}{10} \sum_{i=1}^{10} x_i = 168.344,"
        r" \quad \hat{\sigma} = \sqrt{\frac{1}{10} \sum_{i=1}^{10} (x_i - \hat{\mu})^2} \approx 2.6207": MEAN,
        r"\hat{\mu} = \frac{1}{10} \sum_{i=1}^{10} x_i = \hat{\mu},"
        r" \quad \hat{\sigma} = \sqrt{\frac{1}{10} \sum_{i=1}^{10} (x_i - \hat{\mu})^2} \approx 2.6207": MEAN,
        r"\hat{\mu} = \frac{1}{10} \sum_{i=1}^{10} x_i = 168.344,"
        r" \quad \hat{\sigma} = \sqrt{\frac{1}{10} \sum_{i=1}^{10} (x_i - 168.344)^2} \approx 2.6207": MEAN,
        r"\hat{\mu} = \frac{1}{10} \sum_{i=1}^{10} x_i = 168.344,"
        r" \quad \hat{\sigma} = \sqrt{\frac{1}{10} \sum_{i=1}^{10} (x_i - \hat{\mu})^2} \approx 3": ROUNDED,
    },
}
