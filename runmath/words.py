"""What the engine itself says on a page, in the page's language."""

from __future__ import annotations

from runmath.errors import RunmathError, nearest

_WORDS = {
    "ko": {
        "formula": "수식",
        "figure": "그림 {number}",
        "table": "표 {number}",
        "formula python": "이 수식을 계산하는 파이썬",
        "figure python": "이 그림을 그린 파이썬",
        "table python": "이 표를 만든 파이썬",
        "code python": "파이썬",
        "source": "원본 코드",
        "test": "테스트",
        "copy": "LaTeX 복사",
        "copied": "복사했습니다",
        "permalink": "이 수식의 고유 링크",
        "again": "이 수식을 계산하는 파이썬은 위에 있습니다",
    },
    "en": {
        "formula": "formula",
        "figure": "Figure {number}",
        "table": "Table {number}",
        "formula python": "Python that computes this formula",
        "figure python": "Python that drew this figure",
        "table python": "Python that made this table",
        "code python": "Python",
        "source": "source",
        "test": "test",
        "copy": "Copy LaTeX",
        "copied": "Copied",
        "permalink": "Permanent link to this formula",
        "again": "The Python that computes this formula stands above",
    },
}


def words(language: str) -> dict[str, str]:
    """The words of one language, by key."""
    if language not in _WORDS:
        raise RunmathError(__file__, None, f"no words for the language {language!r}", nearest(language, _WORDS))
    return _WORDS[language]
