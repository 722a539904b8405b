"""What is said between the parts of a formula that is read aloud, and what its signs and functions are called."""

from __future__ import annotations

LISTS = {
    "en": {
        ",": "{a}, {b}",
        "last ,": "{a} and {b}",
        "next": "{a}, {b}",
        "dots": "{a}, and so on to {b}",
        "and so on": "and so on",
        "|": "{a} given {b}",
        "||": "{a} double bar {b}",
        ";": "{a} semicolon {b}",
        "iff": "{a}, if and only if {b}",
        "implies": "{a}, which implies {b}",
    },
    "ko": {
        ",": "{a}, {b}",
        "last ,": "{a}과(와) {b}",
        "next": "{a}, {b}",
        "dots": "{a}부터 {b}까지",
        "and so on": "등등",
        "|": "{a}, {b}이(가) 주어졌을 때",
        "||": "{a} 더블 바 {b}",
        ";": "{a} 세미콜론 {b}",
        "iff": "{a}, 필요충분조건으로 {b}",
        "implies": "{a}, 그러면 {b}",
    },
}
"""What stands between the parts of a list."""

RELATIONS = {
    "en": {
        "=": ("{a} equals {b}", "{a}, which equals {b}"),
        ":=": ("{a} is defined as {b}", "{a}, which is defined as {b}"),
        "<": ("{a} is less than {b}", "{a}, which is less than {b}"),
        ">": ("{a} is greater than {b}", "{a}, which is greater than {b}"),
        r"\leq": ("{a} is at most {b}", "{a}, which is at most {b}"),
        r"\geq": ("{a} is at least {b}", "{a}, which is at least {b}"),
        r"\neq": ("{a} is not equal to {b}", "{a}, which is not equal to {b}"),
        r"\approx": ("{a} is about {b}", "{a}, which is about {b}"),
        r"\equiv": ("{a} is always equal to {b}", "{a}, which is always equal to {b}"),
        r"\propto": ("{a} is proportional to {b}", "{a}, which is proportional to {b}"),
        r"\ll": ("{a} is much less than {b}", "{a}, which is much less than {b}"),
        r"\gg": ("{a} is much greater than {b}", "{a}, which is much greater than {b}"),
        r"\in": ("{a} in {b}", "{a}, which is in {b}"),
        r"\sim": ("{a} follows {b}", "{a}, which follows {b}"),
        r"\overset": ("{a} independently follow {b}", "{a}, which independently follow {b}"),
        r"\to": ("{a} goes to {b}", "{a}, which goes to {b}"),
        "between <": "{b} is greater than {a} and less than {c}",
        r"between \leq": "{b} is at least {a} and at most {c}",
    },
    "ko": {
        "=": ("{a}은(는) {b}", "{a}, 곧 {b}"),
        ":=": ("{a}의 정의는 {b}", "{a}, 그 정의는 {b}"),
        "<": ("{a}은(는) {b}보다 작다", "{a}, 이것은 {b}보다 작다"),
        ">": ("{a}은(는) {b}보다 크다", "{a}, 이것은 {b}보다 크다"),
        r"\leq": ("{a}은(는) {b}보다 작거나 같다", "{a}, 이것은 {b}보다 작거나 같다"),
        r"\geq": ("{a}은(는) {b}보다 크거나 같다", "{a}, 이것은 {b}보다 크거나 같다"),
        r"\neq": ("{a}은(는) {b}과(와) 같지 않다", "{a}, 이것은 {b}과(와) 같지 않다"),
        r"\approx": ("{a}은(는) 약 {b}", "{a}, 약 {b}"),
        r"\equiv": ("{a}은(는) 항상 {b}", "{a}, 항상 {b}"),
        r"\propto": ("{a}은(는) {b}에 비례한다", "{a}, 이것은 {b}에 비례한다"),
        r"\ll": ("{a}은(는) {b}보다 훨씬 작다", "{a}, 이것은 {b}보다 훨씬 작다"),
        r"\gg": ("{a}은(는) {b}보다 훨씬 크다", "{a}, 이것은 {b}보다 훨씬 크다"),
        r"\in": ("{a}은(는) {b}에 속한다", "{a}, 이것은 {b}에 속한다"),
        r"\sim": ("{a}은(는) {b}의 분포를 따른다", "{a}, 이것은 {b}의 분포를 따른다"),
        r"\overset": ("{a}은(는) 서로 독립이고 {b}의 분포를 따른다", "{a}, 이것은 서로 독립이고 {b}의 분포를 따른다"),
        r"\to": ("{a}은(는) {b}으로(로) 간다", "{a}, 이것은 {b}으로(로) 간다"),
        "between <": "{b}은(는) {a}보다 크고 {c}보다 작다",
        r"between \leq": "{b}은(는) {a}보다 크거나 같고 {c}보다 작거나 같다",
    },
}
"""What a relation says of two sides; of a third that follows them; and of three at once."""

FUNCTIONS = {
    "en": {
        r"\log": "log", r"\exp": "exp", r"\sin": "sine", r"\cos": "cosine", r"\tan": "tangent",
        r"\tanh": "hyperbolic tangent",
    },
    "ko": {
        r"\log": "로그", r"\exp": "exp", r"\sin": "사인", r"\cos": "코사인", r"\tan": "탄젠트",
        r"\tanh": "하이퍼볼릭 탄젠트",
    },
}  # fmt: skip

SIGNS = {
    "en": FUNCTIONS["en"]
    | {
        r"\sum": "the sum sign", r"\prod": "the product sign", r"\int": "the integral sign", r"\nabla": "nabla",
        r"\max": "max", r"\min": "min", r"\operatorname*{argmax}": "argmax", r"\operatorname*{argmin}": "argmin",
        r"\infty": "infinity", r"\partial": "partial", r"\top": "transpose",
    },
    "ko": FUNCTIONS["ko"]
    | {
        r"\sum": "합 기호", r"\prod": "곱 기호", r"\int": "적분 기호", r"\nabla": "나블라",
        r"\max": "max", r"\min": "min", r"\operatorname*{argmax}": "argmax", r"\operatorname*{argmin}": "argmin",
        r"\infty": "무한대", r"\partial": "편미분 기호", r"\top": "전치",
    },
}  # fmt: skip
"""Signs that stand alone."""

LETTERS = {
    "en": {"mathcal": "script ", "mathbf": "bold ", "boldsymbol": "bold ", "mathbb": "double-struck "},
    "ko": {"mathcal": "필기체 ", "mathbf": "굵은 ", "boldsymbol": "굵은 ", "mathbb": "겹줄 "},
}
"""How a letter is written, where that tells it from another."""
