"""What the engine itself says on a page, in the page's language."""

from __future__ import annotations

from runmath.errors import RunmathError, nearest

_WORDS = {
    "ko": {
        "formula": "수식",
        "figure": "그림 {number}",
        "table": "표 {number}",
        "figure python": "이 그림을 그린 파이썬",
        "table python": "이 표를 만든 파이썬",
        "code python": "파이썬",
        "source": "원본 코드",
        "test": "테스트",
        "copy": "LaTeX 복사",
        "copied": "복사했습니다",
        "permalink": "이 수식의 링크 복사",
        "moved": "찾으시는 내용은 다른 장으로 옮겼습니다: {page}",
        "again": "파이썬은 위에 있습니다",
        "checked": "검산한 수식",
        "checked with": "검산에 쓴 함수",
        "where": "조건",
        "symbols": "기호",
        "all symbols": "모든 기호",
        "two meanings": "이 장에서 두 가지 뜻으로 쓰는 글자:",
        "in practice": "실무에서는",
        "copy practice": "복사",
        "bindings": "기호의 뜻과 검사",
        "checked by equality": "임의의 점에서 양변이 같은지 계산합니다",
        "checked by inequality": "임의의 점에서 부등호가 성립하는지 계산합니다",
        "checked by approximation": "적힌 자릿수까지 같은지 계산합니다",
        "checked by proportionality": "비가 일정한지 계산합니다",
        "checked by optimum": "최대·최소가 되는 점을 찾아 견줍니다",
        "checked by derivative": "수치 미분과 견줍니다",
        "checked by integral": "수치 적분과 견줍니다",
        "checked by expectation": "기댓값을 직접 더해 견줍니다",
        "checked by declaration": "수를 말하지 않는 선언이므로 계산하지 않습니다",
        "lab download": "내려받기",
        "lab zip": "필요한 파일 모두 (.zip)",
        "lab ipynb": "노트북 (.ipynb)",
        "lab py": "파이썬 (.py)",
        "lab beside": "노트북만 내려받았다면 그 옆의 <code>snippets/</code> 폴더에 다음 파일을 둡니다",
        "lab install": "설치: <code>pip install jupyterlab numpy matplotlib scipy scikit-learn</code>. "
        "내려받은 노트북의 그림은 한글 글꼴이 없어도 되도록 글자가 영어로 나옵니다.",
    },
    "en": {
        "formula": "formula",
        "figure": "Figure {number}",
        "table": "Table {number}",
        "figure python": "Python that drew this figure",
        "table python": "Python that made this table",
        "code python": "Python",
        "source": "source",
        "test": "test",
        "copy": "Copy LaTeX",
        "copied": "Copied",
        "permalink": "Copy the link to this formula",
        "moved": "What you are looking for has moved to another page: {page}",
        "again": "The Python is above",
        "checked": "checked",
        "checked with": "checked with",
        "where": "where",
        "symbols": "symbols",
        "all symbols": "All symbols",
        "two meanings": "Letters with two meanings on this page:",
        "in practice": "in practice",
        "copy practice": "Copy",
        "bindings": "meaning of the symbols, and the check",
        "checked by equality": "both sides are computed at random points",
        "checked by inequality": "the inequality is tried at random points",
        "checked by approximation": "compared to the digits that are written",
        "checked by proportionality": "the ratio is shown to be constant",
        "checked by optimum": "the optimum is searched and compared",
        "checked by derivative": "compared with a numerical derivative",
        "checked by integral": "compared with numerical integration",
        "checked by expectation": "the expectation is summed and compared",
        "checked by declaration": "a declaration that states no number, so it is not evaluated",
        "lab download": "Download",
        "lab zip": "all that it needs (.zip)",
        "lab ipynb": "notebook (.ipynb)",
        "lab py": "Python (.py)",
        "lab beside": "The notebook alone needs these files beside it, in <code>snippets/</code>",
        "lab install": "To install: <code>pip install jupyterlab numpy matplotlib scipy scikit-learn</code>.",
    },
}


def words(language: str) -> dict[str, str]:
    """The words of one language, by key."""
    if language not in _WORDS:
        raise RunmathError(__file__, None, f"no words for the language {language!r}", nearest(language, _WORDS))
    return _WORDS[language]
