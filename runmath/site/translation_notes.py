"""`python -m runmath behind`, and notes of `check`: what one language does not say yet. None of it is an error."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from runmath.errors import RunmathError, shown
from runmath.html import words_left
from runmath.languages import Project, translations, words
from runmath.languages.translations import LANGUAGES, Lag
from runmath.pieces import Engine

_NAMES = {"en": "English", "ko": "Korean"}


def notes(project: Project) -> list[RunmathError]:
    """A note for each section that is behind, for each page that is alone, and for each that has new sections."""
    pages = {language: project.pages(language)[0] for language in project.languages}
    found = [*translations.lags(project, pages)]
    new: dict[str, list[Lag]] = {}
    for lag in found:
        if lag.kind == "new":
            new.setdefault(lag.name, []).append(lag)
    return [*map(_note, (lag for lag in found if lag.kind != "new")), *map(_new, new.values())]


def main(root: Path, notices: bool) -> int:
    """Print it as Markdown, or as notes that GitHub shows beside the lines."""
    for line in _notices(root) if notices else _markdown(root):
        print(line)
    return 0


def _note(lag: Lag) -> RunmathError:
    other = next(_NAMES[language] for language in LANGUAGES if language != lag.language)
    if lag.kind == "alone":
        return RunmathError(
            lag.page.path, None, f"the page is in {other} only", "translate it, or leave that to others"
        )
    if lag.kind == "untranslated":
        what = f"the section #{lag.section} is in {other} only"
        return RunmathError(lag.page.path, lag.line, what, "translate it, or leave that to others")
    since = f" since {lag.since}" if lag.since else ""
    what = f"the {other} of the section #{lag.section} has changed{since}"
    return RunmathError(
        lag.page.path, lag.line, what, f"translate that, then or where there is nothing to: {_command(lag)}"
    )


def _new(lags: list[Lag]) -> RunmathError:
    what = f"nothing says whether both languages agree in #{', #'.join(lag.section for lag in lags)}"
    return RunmathError(lags[0].page.path, lags[0].line, what, f"if they do: {_command(lags[0], whole=True)}")


def _command(lag: Lag, whole: bool = False) -> str:
    return f"`tox run -e new -- translated {lag.name.rpartition('.')[0]}{'' if whole else f'#{lag.section}'}`"


def _notices(root: Path) -> Iterator[str]:
    for note in notes(Project(root)):
        line = f",line={note.line}" if note.line else ""
        yield f"::notice file={shown(note.file)}{line}::{note.what} - {note.mend}"


def _markdown(root: Path) -> Iterator[str]:
    yield "### Translation\n"
    found, say = notes(Project(root)), words("en")
    yield from (f"- `{shown(note.file)}`: {note.what}. {note.mend[0].upper()}{note.mend[1:]}" for note in found)
    left = words_left(Engine(root, LANGUAGES[0]))
    said = "; ".join(say[f"translation {what}"].format(number=number) for what, number in left)
    if said:
        yield f"\n{say['translation left'].format(list=said)}"
    if not found and not said:
        yield say["translation none"]
