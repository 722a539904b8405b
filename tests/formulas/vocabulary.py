"""What symbols mean on every page, in both languages; a topic's own file may say otherwise."""

from runmath.formulas import symbols

symbols(
    {
        "x": ("observation, or the list of observations", "관측값 또는 관측값의 목록"),
        "n": ("number of observations", "관측값의 개수"),
        "k": ("number of successes", "성공 횟수"),
        "p": ("probability of a success, such as heads, Android or a 1", "앞면, 안드로이드, 1 같은 성공의 확률"),
        "q": ("another probability of success", "또 다른 성공 확률"),
        r"\hat{p}": ("estimate of the probability", "확률의 추정값"),
        r"\theta": ("parameter", "모수"),
        r"\mu": ("mean", "평균"),
        r"\sigma": ("standard deviation", "표준편차"),
        r"\hat{\theta}": ("maximum likelihood estimate", "최대가능도추정값"),
        "K": ("number of outcomes, or of terms", "결과 또는 항의 개수"),
        "L": ("likelihood", "가능도"),
        "f": ("density or probability mass function", "밀도함수 또는 확률질량함수"),
        "P": ("probability", "확률"),
        "H": ("entropy; of two distributions, cross-entropy", "엔트로피, 분포가 둘이면 교차 엔트로피"),
        r"q_\theta": ("distribution of the model with parameter θ", "모수가 θ인 모형의 분포"),
    },
    shared=True,
)
