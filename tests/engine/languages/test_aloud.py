"""Formulas are read aloud as a teacher reads them."""

import re

import pytest

from runmath.errors import RunmathError
from runmath.languages.aloud import aloud
from runmath.languages.aloud_relations import FUNCTIONS, LETTERS, LISTS, RELATIONS, SIGNS
from runmath.languages.aloud_words import SENTENCES
from runmath.languages.particles import settled
from tests.helpers.pages import LANGUAGES, once, sources

SAID = [
    ("x", "x", "x"),
    (r"\theta", "theta", "세타"),
    (r"\Lambda", "capital lambda", "대문자 람다"),
    (r"\hat{p}", "p hat", "p 햇"),
    (r"\bar\ell", "ell bar", "엘 바"),
    (r"\mathcal{V}", "script V", "필기체 V"),
    (r"\operatorname{softmax}", "softmax", "softmax"),
    (r"\prod", "the product sign", "곱 기호"),
    (r"\operatorname*{argmax}", "argmax", "argmax"),
    ("x_i", "x sub i", "x의 i번째"),
    ("x_1", "x sub 1", "x 1"),
    (r"q_\theta", "q sub theta", "q 세타"),
    (r"D_{\mathrm{KL}}", "D KL", "D KL"),
    ("x_{i,j}", "x sub i, j", "x의 i, j번째"),
    (r"\theta_{t+1}", "theta sub open parenthesis t plus 1 close parenthesis",
     "세타의 여는 괄호 t 더하기 1 닫는 괄호 번째"),
    ("w_{y_i}", "w sub y sub i", "w y의 i번째"),
    ("w_{<t}", "w before t", "w의 t번째 앞"),
    (r"x_1, \dots, x_n", "x sub 1, and so on to x sub n", "x 1부터 x의 n번째까지"),
    ("g'(b)", "g prime of b", "g 프라임 b"),
    ("n!", "n factorial", "n 팩토리얼"),
    (r"w^\top x", "w transpose times x", "w 전치 곱하기 x"),
    (r"\hat{\sigma}^2", "sigma hat squared", "시그마 햇 제곱"),
    ("p^7", "p to the power 7", "p의 7제곱"),
    ("e^{-z}", "e to the power minus z", "e의 마이너스 z제곱"),
    ("e^{z_k}", "e to the power z sub k", "e의 z의 k번째 거듭제곱"),
    (r"-\log q", "minus log q", "마이너스 로그 q"),
    (r"\log_2 t", "log base 2 of t", "밑이 2인 로그 t"),
    (r"\exp(t)", "exp of t", "exp t"),
    (r"\log (1 - p)", "log of open parenthesis 1 minus p close parenthesis", "로그 여는 괄호 1 빼기 p 닫는 괄호"),
    ("2 n", "2 times n", "2 곱하기 n"),
    (r"\frac{1}{n}", "1 over n", "n분의 1"),
    (r"\frac{n}{n - 1}", "the fraction n, over n minus 1, end of fraction", "분수, 분모는 n 빼기 1, 분자는 n, 분수 끝"),
    (r"\sqrt{2\pi}", "the square root of open parenthesis 2 times pi close parenthesis",
     "루트 여는 괄호 2 곱하기 파이 닫는 괄호"),
    (r"\lvert z \rvert", "the absolute value of z", "z의 절댓값"),
    (r"\binom{n}{k}", "n choose k", "n개에서 k개를 고르는 조합의 수"),
    ("f(x)", "f of x", "f x"),
    (r"f(x; \mu, \sigma)", "f of x semicolon mu and sigma", "f x 세미콜론 뮤와 시그마"),
    ("H(p, q)", "H of p and q", "H p와 q"),
    (r"D_{\mathrm{KL}}(p \| q)", "D KL of p double bar q", "D KL p 더블 바 q"),
    (r"\log L(\theta \mid x)", "log L of theta given x", "로그 L 세타, x가 주어졌을 때"),
    (r"L(p \mid 56)", "L of p given 56", "L p, 56이 주어졌을 때"),
    (r"L(0.56 \mid 56) / L(p \mid 56)", "L of 0.56 given 56 divided by L of p given 56",
     "L 0.56, 56이 주어졌을 때 나누기 L p, 56이 주어졌을 때"),
    (r"\sigma(-z)", "sigma of minus z", "시그마 마이너스 z"),
    ("p (1 - p)", "p open parenthesis 1 minus p close parenthesis", "p 여는 괄호 1 빼기 p 닫는 괄호"),
    (r"\operatorname{softmax}(z)_k", "softmax of z, sub k", "softmax z 값의 k번째"),
    ("p^2 (1 - p)", "p squared times open parenthesis 1 minus p close parenthesis",
     "p 제곱 곱하기 여는 괄호 1 빼기 p 닫는 괄호"),
    ("p = 0.7", "p equals 0.7", "p는 0.7"),
    ("n > 0", "n is greater than 0", "n은 0보다 크다"),
    ("0 < p < 1", "p is greater than 0 and less than 1", "p는 0보다 크고 1보다 작다"),
    (r"\hat{p} = \frac{7}{10} = 0.7", "p hat equals 7 over 10, which equals 0.7", "p 햇은 10분의 7, 곧 0.7"),
    (r"\log 10 \approx 2.3026", "log 10 is about 2.3026", "로그 10은 약 2.3026"),
    (r"T \to \infty", "T goes to infinity", "T는 무한대로 간다"),
    (r"a \in \mathcal{V}", "a in script V", "a는 필기체 V에 속한다"),
    ("(0, 1]", "the interval from 0 exclusive to 1 inclusive", "0 초과 1 이하의 구간"),
    (r"\sum_{i=1}^{n} x_i", "the sum over i from 1 to n of x sub i", "i는 1부터 n까지 x의 i번째의 합"),
    (r"\sum_{x \in S} p(x)", "the sum over x in S of p of x", "S에 속하는 모든 x에 대한 p x의 합"),
    (r"\max_i x_i", "the maximum over i of x sub i", "모든 i에 대한 x의 i번째의 최댓값"),
    (r"\max(z, 0)", "the maximum of z and 0", "z와 0의 최댓값"),
    (r"\operatorname*{argmax}_{\theta} L(\theta)", "the argmax over theta of L of theta",
     "L 세타를 가장 크게 하는 세타"),
    (r"\mathbb{E}_{y \sim p}[y]", "the expectation, where y follows p, of y", "y가 p의 분포를 따를 때 y의 기댓값"),
    (r"\mathbf{1}[k = y]", "the indicator of open parenthesis k equals y close parenthesis",
     "지시함수 여는 괄호 k는 y 닫는 괄호"),
    (r"\frac{d}{dt} t^2", "the derivative of t squared with respect to t", "t 제곱을 t로 미분한 것"),
    (r"\frac{\partial^2}{\partial \mu^2} g(\mu)", "the second partial derivative of g of mu with respect to mu",
     "g 뮤를 뮤로 두 번 편미분한 것"),
    (r"\nabla_w J(w)", "the gradient of J of w with respect to w", "w에 대한 J w의 그래디언트"),
    (r"\int_0^1 p^2 \, dp", "the integral of p squared for p from 0 to 1", "p는 0부터 1까지 p 제곱의 적분"),
]  # fmt: skip


@pytest.mark.parametrize("latex, english, korean", SAID, ids=[one[0] for one in SAID])
def test_a_formula_is_read_aloud(latex, english, korean):
    assert (aloud(latex, "en"), aloud(latex, "ko")) == (english, korean)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_formula_of_the_site_is_read_aloud_and_no_sign_of_it_is_left(language):
    formulas = {text.text for page in sources(language).values() for text in page.inlines}
    formulas |= {block.latex for page in once().values() for block in page.formulas}
    assert len(formulas) > 500
    letters = "a-zA-Z0-9., " if language == "en" else "a-zA-Z0-9.,가-힣 "
    for latex in formulas:
        said = aloud(latex, language)
        assert re.fullmatch(rf"[{letters}]+", said), f"{latex} is read as {said}"
        assert "  " not in said and said == said.strip(), f"{latex} is read as {said!r}"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (r"\frac{a + b}{c}", r"a + \frac{b}{c}"),
        (r"\sigma(z - y)", r"\sigma(z) - y"),
        (r"\theta_{t+1}", r"\theta_t + 1"),
        (r"e^{x + 1}", r"e^x + 1"),
        (r"\log (a + b)", r"\log a + b"),
        (r"\sum_{i=1}^{n} (x_i + 1)", r"\sum_{i=1}^{n} x_i + 1"),
        (r"\operatorname{softmax}(z)_k", r"\operatorname{softmax}(z_k)"),
        (r"\mathcal{V}", "V"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_means_something_else_sounds_otherwise(one, other, language):
    assert aloud(one, language) != aloud(other, language)


def test_the_languages_have_words_for_the_same():
    for words in (SENTENCES, LISTS, RELATIONS, FUNCTIONS, SIGNS, LETTERS):
        assert words["en"].keys() == words["ko"].keys()
    for key, english in SENTENCES["en"].items():
        assert {*re.findall(r"\{(\w)\}", english)} == {*re.findall(r"\{(\w)\}", SENTENCES["ko"][key])}, key


@pytest.mark.parametrize(
    ("latex", "what"),
    [
        (r"\foo", r"cannot be read aloud: \foo is not understood - the notation that can be read is in "),
        ("x_{", "cannot be read aloud: { is not closed - close the group with }"),
        (r"x\n" + "\n+", "cannot be read aloud"),
    ],
)
def test_what_cannot_be_read_is_an_error_that_says_what_to_do(latex, what):
    with pytest.raises(RunmathError, match=re.escape(what)):
        aloud(latex, "en")


def test_a_notation_without_words_is_an_error_that_says_where_they_go(monkeypatch):
    monkeypatch.delitem(SENTENCES["ko"], "factorial")
    with pytest.raises(RunmathError, match=r"nothing says how factorial in `m!` .*aloud_words\.py"):
        aloud("m!", "ko")


@pytest.mark.parametrize(
    ("open_", "chosen"),
    [
        ("n은(는) 1", "n은 1"),
        ("x은(는) 1", "x는 1"),
        ("10과(와) 2이(가)", "10과 2가"),
        ("L으로(로), 6으로(로)", "L로, 6으로"),
        ("엡실론을(를) 세타으로(로)", "엡실론을 세타로"),
    ],
)
def test_a_particle_fits_what_it_follows(open_, chosen):
    assert settled(open_) == chosen
