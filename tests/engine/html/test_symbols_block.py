"""What the list of letters says a symbol is called in code."""

from __future__ import annotations

import pytest

from runmath.html.symbols_block import names_in_code

LETTERS = {"p", "q", "x", "y", "u", "theta", "mu"}


@pytest.mark.parametrize(
    ("letter", "found", "said"),
    [
        ("p", ["p", "q"], ["p"]),
        ("u", ["q"], []),
        ("theta", ["p", "mu", "mu_1", "gradient_ascent(…)"], ["gradient_ascent(…)"]),
        ("x", ["X"], ["X"]),
        ("y", ["y", "y + 1"], ["y"]),
        ("y", ["y + 1"], ["y + 1"]),
        ("n", ["len(x)", "tosses"], ["len(x)", "tosses"]),
        ("y", ["y_hat", "", "y_hat"], ["y_hat"]),
    ],
)
def test_no_letter_is_called_like_another(letter, found, said):
    assert names_in_code([{"code": code} for code in found], letter, LETTERS - {letter}) == said
