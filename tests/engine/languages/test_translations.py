"""What one language does not say yet: recognised by its words, and by what agreed before."""

from __future__ import annotations

import pytest

from runmath.errors import RunmathError
from runmath.languages import Project, translations
from runmath.languages.foreign_words import is_foreign
from runmath.languages.parity import differences
from tests.helpers.faults.case import CAPTION, EN, KO

LIST = "docs/translations.csv"
SECTION = "\n## Again { #again }\n\nThe die is thrown once more, and **shows** what it shows.\n"
KOREAN = "\n## 다시 { #again }\n\n주사위를 한 번 더 던집니다.\n"


def pages(project):
    found = Project(project.root)
    return found, {language: found.pages(language)[0] for language in found.languages}


def lags(project) -> list[tuple[str, str, str, str]]:
    return [(lag.language, lag.name, lag.section, lag.kind) for lag in translations.lags(*pages(project))]


def wrong(project) -> list[str]:
    return [str(error).partition(" - ")[0] for error in differences(*pages(project))]


def agree(project, day="2026-01-02") -> None:
    """All pages say the same now."""
    lines = [",".join(translations.COLUMNS)]
    _, named = pages(project)
    for name in named["en"].keys() & named["ko"].keys():
        both = {language: named[language][name] for language in ("en", "ko")}
        for section, digests in translations.digests(both).items():
            lines.append(f"{name.removesuffix('.md')},{section},{digests['en']},{digests['ko']},{day}")
    project.write(LIST, "\n".join(lines) + "\n")


def append(project, name, text):
    project.write(name, (project.root / name).read_text(encoding="utf-8") + text)


@pytest.mark.parametrize(
    ("text", "language", "foreign"),
    [
        ("The caption.", "ko", True),
        ("PyTorch", "ko", True),
        ("PyTorch의 함수", "ko", False),
        ("x 0.5", "ko", False),
        ("표의 설명", "en", True),
        ("It is called 가능도 in Korean", "en", False),
        ("The caption.", "en", False),
    ],
)
def test_a_language_is_known_by_its_letters(text, language, foreign):
    assert is_foreign(text, language) is foreign


def test_nothing_is_behind_where_nothing_says_that_it_agreed_and_every_page_speaks_its_language(project):
    assert lags(project) == []


def test_a_section_that_is_still_in_the_other_language_is_seen_without_a_list(project):
    append(project, EN, SECTION)
    append(project, KO, SECTION)
    assert lags(project) == [("ko", "dice.md", "again", "untranslated")]
    assert wrong(project) == []


def test_a_caption_that_is_still_in_the_other_language_is_seen_without_a_list(project):
    project.replace(EN, CAPTION, "Of $k$ or less the figure has this to say.\n")
    project.replace(KO, "$k$ 이하일 **확률**.\n", "Of $k$ or less the figure has this to say.\n")
    assert lags(project) == [("ko", "dice.md", "dice", "changed")]


def test_what_changed_in_one_language_since_they_agreed_is_behind_in_the_other(project):
    append(project, EN, SECTION)
    append(project, KO, KOREAN)
    agree(project)
    assert lags(project) == []
    project.replace(EN, "once more", "once again")
    assert lags(project) == [("ko", "dice.md", "again", "changed")]
    (lag,) = translations.lags(*pages(project))
    assert (lag.line, lag.since) == (21, "2026-01-02")
    project.replace(KO, "한 번 더", "또")
    assert lags(project) == [("en", "dice.md", "again", "changed"), ("ko", "dice.md", "again", "changed")]


@pytest.mark.parametrize("was, now", [("dice,again,", "once-more"), ("dice,,", "die")])
def test_what_has_another_name_now_is_behind_as_before(project, was, now):
    append(project, EN, SECTION)
    append(project, KO, KOREAN)
    agree(project)
    project.replace(EN, "once more", "once again")
    for file in (project.root / EN, project.root / KO):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("#again", f"#{now}") if "again" in was else text, encoding="utf-8")
        if ",," in was:
            file.rename(file.with_stem(now))
    project.write("docs/anchors.csv", f"page,id,now\n{was}{now}\n")
    section, name = ("again", "die.md") if ",," in was else (now, "dice.md")
    assert lags(project) == [("ko", name, section, "changed")]
    project.write("docs/anchors.csv", "page\n")  # no such list
    assert ("ko", name, section, "changed") not in lags(project)


def test_words_that_are_left_in_the_other_language_do_not_make_that_one_behind(project):
    agree(project)
    for name in (EN, KO):
        append(project, name, "\nThe die has no memory.\n")
    assert lags(project) == [("ko", "dice.md", "dice", "changed")]


@pytest.mark.parametrize(
    ("old", "new"),
    [("chance(3)", "chance(2)"), ("The chance of $k$", "The  chance\nof $k$"), ("\\frac{k}{6}", "\\frac{k}{7}")],
)
def test_code_formulas_and_spaces_are_no_words(project, old, new):
    agree(project)
    project.replace(EN, old, new)
    assert lags(project) == []


def test_the_description_is_of_the_first_section_and_tags_are_of_none(project):
    agree(project)
    for meta, behind in (
        ("search: { boost: 2 }\ntags: [die]\n", []),
        ("description: Of a die.\n", [("ko", "dice.md", "dice", "changed")]),
    ):
        project.replace(EN, "# Dice", f"---\n{meta}---\n# Dice")
        assert lags(project) == behind
        project.replace(EN, f"---\n{meta}---\n", "")


def test_a_section_that_the_list_does_not_have_is_new_and_held_to_all_that_must_agree(project):
    agree(project)
    append(project, EN, SECTION.replace("once", "$j$ times"))
    append(project, KO, KOREAN)
    assert lags(project) == [("en", "dice.md", "again", "new")]
    assert wrong(project) == [f"{EN}:23: $j$ is nowhere in {KO}"]


@pytest.mark.parametrize("added", ["It is $j$.", "It is so `{assert} 1 < 2`."])
def test_sentences_of_a_section_may_hold_formulas_and_claims_that_the_other_language_does_not_have_yet(project, added):
    agree(project)
    project.replace(EN, "Some chances.\n///\n", f"Some chances.\n///\n\n{added}\n")
    assert lags(project) == [("ko", "dice.md", "dice", "changed")]
    assert wrong(project) == []
    agree(project)
    assert len(wrong(project)) == 1


def test_blocks_and_headings_agree_all_the_same(project):
    agree(project)
    append(project, EN, SECTION)
    assert wrong(project) == [f"{EN}:21: the heading ## {{ #again }} has no counterpart: {KO} has none there"]


@pytest.mark.parametrize(("language", "other"), [("en", "ko"), ("ko", "en")])
def test_a_page_may_be_in_one_language_only(project, language, other):
    project.write(f"docs/{language}/pages/more.md", "# More { #more }\n\nOf $x$.\n")
    assert lags(project) == [(other, "more.md", "", "alone")]
    assert wrong(project) == []
    project.write(f"docs/{language}/pages/more.md", "# More\n")
    assert wrong(project) == [f"docs/{language}/pages/more.md:1: the heading has no id"]


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ("page,section\n", ":1: the columns are page, section - write page,section,en,ko,agreed"),
        ("page,section,en,ko,agreed\ndice,dice,1,2\n", ":2: a line without 5 entries - delete it"),
        ("page,section,en,ko,agreed\ndice,dice,1,2,\n", ":2: a line without 5 entries - delete it"),
        ("page,section,en,ko,agreed\na,b,1,2,3\na,b,1,3,3\n", ":3: 'b' of 'a' is listed twice - keep one"),
    ],
)
def test_a_list_that_is_none_is_an_error(project, lines, says):
    project.write(LIST, lines)
    with pytest.raises(RunmathError) as error:
        translations.read(project.root)
    assert str(error.value).startswith(LIST + says)
