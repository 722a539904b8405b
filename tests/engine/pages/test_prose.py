"""What the linter of prose finds, and what it must leave alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from runmath.languages import glossary
from runmath.languages.korean_style import Names, page_problems
from runmath.pages import read
from runmath.pages.prose import HOLE, chosen, line_of, prose, typed_decimals
from runmath.pieces import Topics
from tests.helpers import ROOT

NAMES = Names(tuple(glossary.read(ROOT)))


def found(source):
    """What is wrong with a Korean page, as `line: what - mend`."""
    errors = page_problems(read("page.md", source), NAMES)
    return [f"{error.line}: {error.what} - {error.mend}" for error in errors]


def shown(source):
    """Each unit with its text."""
    return [(text, text.text.strip()) for text in prose(read("page.md", source))]


def test_prose_is_what_is_left_without_code_formulas_and_markup():
    source = """\
---
description: 설명
---
# 제목 { #title }

[글](a.md) **굵게** `code` $x$ <b>태그</b> \\*별 [^1]<https://a.b/c.html>

```python
코드
```

/// figure | a.b
    alt: "그림: 설명"
캡션
///

/// note | 이름
- 항목
///

/// formula | a.b
$$
식
$$
///
| 머리 | 칸 |
| --- | --- |
| 가 | 나 |
"""
    units = [(line_of(text, text.text.find(first)), first) for text, first in shown(source)]
    text = " ".join(text for _, text in units)
    assert all(word in text for word in ("설명", "제목", "그림: 설명", "캡션", "이름", "항목", "머리", "나"))
    assert f"글 굵게 {HOLE} {HOLE} 태그 *별" in text
    assert not any(word in text for word in ("a.md", "#title", "코드", "식", "http", "**", "<b>"))
    assert {(13, "그림: 설명"), (17, "이름"), (18, "- 항목"), (28, "가")} <= set(units)


@pytest.mark.parametrize(
    "text",
    [
        "교차 엔트로피(크로스 엔트로피, cross-entropy)를 봅니다.",
        "**교차 엔트로피**(크로스 엔트로피)를 봅니다.",
        "[로그가능도](log.md)(로그우도)를 봅니다.",
        "‘우도’라고도, “로그 가능도”라고도 합니다.",
        "이런 경우도, 좌우도 있고 배우도 있습니다.",
        "가능도 비교는 가능도비와 다릅니다.",
        "편의상 불편합니다.",
        "NLL과 KL 발산과 MLE를 씁니다.",
        "매개변수를 학습시킵니다.",
        "음의 로그가능도함수를 미분합니다.",
        "`크로스 엔트로피`라고 적힌 코드입니다.",
        "긴 최대가능도추정값을\n최대가능도추정이 냅니다.",
    ],
)
def test_right_names_are_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text, written, right",
    [
        ("크로스 엔트로피를 봅니다.", "크로스 엔트로피", "교차 엔트로피"),
        ("엔트로피(크로스 엔트로피)를 봅니다.", "크로스 엔트로피", "교차 엔트로피"),
        ("교차 엔트로피는 크로스 엔트로피입니다(그렇습니다).", "크로스 엔트로피", "교차 엔트로피"),
        ("교차 엔트로피(BCE) 크로스 엔트로피입니다.", "크로스 엔트로피", "교차 엔트로피"),
        ("“가능도”는 우도입니다.", "우도", "가능도"),
        ("우도(가능도)는 큽니다.", "우도", "가능도"),
        ("“교차엔트로피”를 봅니다.", "교차엔트로피", "교차 엔트로피"),
        ("교차 엔트로피(크로스엔트로피)를 봅니다.", "크로스엔트로피", "교차 엔트로피"),
        ("최대 가능도 추정을 합니다.", "최대 가능도 추정", "최대가능도추정"),
        ("최대 우도 추정을 합니다.", "최대 우도 추정", "최대가능도추정"),
        ("소프트 맥스를 씁니다.", "소프트 맥스", "소프트맥스"),
        ("소프트\n맥스를 씁니다.", "소프트 맥스", "소프트맥스"),
        ("언더플로우가 납니다.", "언더플로우", "언더플로"),
        ("KL발산은 큽니다.", "KL발산", "KL 발산"),
        ("언어 모델은 큽니다.", "언어 모델", "언어 모형"),
        ("이진 크로스 엔트로피를 씁니다.", "이진 크로스 엔트로피", "이진 교차 엔트로피"),
        ("# 우도 { #likelihood }", "우도", "가능도"),
        ("| 우도 | 값 |\n| --- | --- |\n| 1 | 2 |", "우도", "가능도"),
        ("/// figure | a.b\n    alt: 우도의 곡선\n캡션\n///", "우도", "가능도"),
    ],
)
def test_a_wrong_name_is_found_with_the_right_one(text, written, right):
    [error] = found(text)
    assert error.endswith(f": {written!r} is not the glossary's term - write {right!r}")


def test_another_name_is_mentioned_once_on_a_page_and_the_front_matter_does_not_count():
    source = "---\ndescription: 가능도(우도)\n---\n# 제목\n가능도(우도)입니다.\n\n가능도(우도)입니다.\n"
    assert found(source) == ["7: '우도' was mentioned on line 5 already - from then on the term stands alone"]


@given(st.sampled_from([name for term in NAMES.terms for name in term.never]))
def test_what_must_never_be_written_is_found_everywhere(name):
    for text in (f"{name} 따위", f"‘{name}’라고", f"가능도({name})"):
        assert [error for error in found(text) if f"{name!r} is not" in error], name


@given(st.sampled_from(NAMES.terms))
def test_a_term_may_be_written_and_its_other_names_beside_it(term):
    assert found(f"{term.ko}") == []
    assert found(f"{term.ko}({', '.join(term.also)})") == []


@pytest.mark.parametrize(
    "text",
    [
        "곱합니다. 곱합니까? 곱할까요? 합일까요, 평균일까요?",
        "더 필요, 중요.\n\n- 개요\n- 예 또는 아니요",
        "함께 봅시다. 그렇다고 합시다.",
        "“도함수는 0이다.”라고 적습니다.",
        "작다는 뜻이 아니라 같다고 합니다.",
        "필요합니다. 다른 쪽은 바다",
    ],
)
def test_plain_formal_speech_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    "text, word",
    [
        ("곱해요.", "곱해요"),
        ("**곱해요.** 다음입니다.", "곱해요"),
        ("$x$예요.", "예요"),
        ("무엇을 배우나요?", "배우나요"),
        ("# 왜 로그일까요 { #why }", "로그일까요"),
        ("곱하죠. 다음입니다.", "곱하죠"),
        ("(곱하지요)", "곱하지요"),
        ("- 곱해요\n- 더합니다", "곱해요"),
        ("“곱해요”", "곱해요"),
        ("곱하고요, 더합니다.", "곱하고요"),
    ],
)
def test_informal_speech_is_found(text, word):
    [error] = found(text)
    assert f": {word!r} is 해요체" in error


@pytest.mark.parametrize("text", ["곱은 합이다.", "곱한다. 그렇습니다.", "$x$다."])
def test_the_style_of_reference_books_is_found(text):
    [error] = found(text)
    assert "is 해라체" in error


TOPIC = "LENGTHS = [164.95, 1.25]\n\n\ndef f(x=0.125):\n    return x\n"


@pytest.mark.parametrize(
    "text, numbers",
    [
        ("It is 0.1587 and 168.344, or 1,234.5.", ["0.1587", "168.344", "1,234.5"]),
        ("Half is 0.5, and 0.05 is 5%; 1.5 m.", []),
        ("Version 2.13.0, see arXiv:1906.02629 and section 7.2.2.", []),
        ("`log(0.1587)`, $p = 0.1587$, `{python} f'{0.2:.3f}'`, https://doi.org/10.1093/x", []),
        ("A number alone is no code and no claim: `0.1587`, $0.1588$.", ["0.1587", "0.1588"]),
        ("확률은0.1587이고 값:0.1588, .1589, 3.57e11, 1.5e9", ["0.1587", "0.1588", ".1589", "3.57e11"]),
        ("0.039 is computed; 0.001 and 0.03 are chosen.", ["0.039"]),
        ("The lengths 164.95 and 1.25 of `{python} f(1)`; 164.96 is none.", ["164.96"]),
        ("Half an eighth, 0.125, without the topic.", ["0.125"]),
        ("`{python} f(12.75)` at 12.75", []),
        ("`{assert} abs(f(12.75) - 13.25) < 9` at 12.75 it is 13.25", ["13.25"]),
        ("`{assert} f(1) > 0.1587`", []),
        ("```\n0.1587\n```\n\nand\n0.1588", ["0.1588"]),
        ("/// figure | a.b\n    args: {x: 7.125}\n    alt: From 7.125 to 7.126\nCaption\n///", ["7.126"]),
    ],
)
def test_numbers_that_were_typed_are_found(project, text, numbers):
    project.topic(TOPIC)
    page = read("page.md", text)
    errors = list(typed_decimals(page, chosen(page, Topics(project.root))))
    assert [error.what for error in errors] == [f"the number {number} was typed" for number in numbers]


@pytest.mark.usefixtures("warm")
def test_the_build_stops_at_each_kind(project, capsys):
    project.write("docs/glossary.csv", glossary.path(ROOT).read_text(encoding="utf-8"))
    decimal = project.replace("docs/en/pages/dice.md", "Some chances.", "Some chances, such as 0.1667.")
    term = project.replace("docs/ko/pages/dice.md", "확률 몇 개.", "우도 몇 개.")
    label = project.replace("docs/theme/labels.ko.po", 'msgstr "눈"', 'msgstr "모델"')
    status, lines = project.build(capsys)
    report = "\n".join(lines)
    assert status == 1
    assert f"docs/en/pages/dice.md:{decimal}: the number 0.1667 was typed" in report
    assert f"docs/ko/pages/dice.md:{term}: '우도' is not the glossary's term - write '가능도'" in report
    assert f"docs/theme/labels.ko.po:{label - 1}: '모델' is not the glossary's term - write '모형'" in report
