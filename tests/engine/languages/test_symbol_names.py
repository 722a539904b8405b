"""Symbols are read aloud as a teacher reads them."""

import pytest

from runmath.languages.symbol_names import spoken


@pytest.mark.parametrize(
    "latex, english, korean",
    [
        (r"\theta", "theta", "세타"),
        (r"\Lambda", "capital lambda", "대문자 람다"),
        (r"\hat{p}", "p hat", "p 햇"),
        (r"\bar{\ell}", "ell bar", "엘 바"),
        (r"\hat{\sigma}^2", "sigma hat squared", "시그마 햇 제곱"),
        (r"q_\theta", "q theta", "q 세타"),
        ("x", "", ""),
        (r"D_\mathrm{KL}", "", ""),
        (r"\operatorname{softmax}", "", ""),
    ],
)
def test_a_symbol_is_read_aloud(latex, english, korean):
    assert (spoken(latex, "en"), spoken(latex, "ko")) == (english, korean)
