r"""How a symbol is read aloud: `\hat{\sigma}` is "sigma hat", 시그마 햇."""

from __future__ import annotations

import re

_GREEK = {
    "alpha": "알파", "beta": "베타", "gamma": "감마", "delta": "델타", "epsilon": "엡실론", "zeta": "제타",
    "eta": "에타", "theta": "세타", "iota": "이오타", "kappa": "카파", "lambda": "람다", "mu": "뮤", "nu": "뉴",
    "xi": "크시", "pi": "파이", "rho": "로", "sigma": "시그마", "tau": "타우", "upsilon": "입실론", "phi": "피",
    "chi": "카이", "psi": "프시", "omega": "오메가",
}  # fmt: skip
GREEK = tuple(_GREEK)
"""The names of the letters, in their order."""
_SPOKEN = {
    "en": {"hat": "hat", "bar": "bar", "tilde": "tilde", "ell": "ell", "capital": "capital ", "squared": "squared"},
    "ko": {"hat": "햇", "bar": "바", "tilde": "틸데", "ell": "엘", "capital": "대문자 ", "squared": "제곱"},
}
_ACCENT = re.compile(r"\\(hat|bar|tilde)\{(.*?)\}")


def spoken(latex: str, language: str) -> str:
    """The name of a symbol; nothing where its letters say it."""
    say = _SPOKEN[language]
    text = _ACCENT.sub(r"\2 \1 ", latex)
    if text == latex and not re.search(r"\\(?:ell|[A-Z]?[a-z]+)(?![{a-z])", latex):
        return ""
    text = re.sub(r"\^2", " squared", text)
    return " ".join(_word(part, say, language) for part in re.findall(r"[A-Za-z]+|\d+", text))


def _word(part: str, say: dict[str, str], language: str) -> str:
    if part.lower() in _GREEK:
        name = part.lower() if language == "en" else _GREEK[part.lower()]
        return say["capital"] * part[0].isupper() + name
    return say.get(part, part)
