"""`new translated PAGE`: both languages say the same now, which `docs/translations.csv` keeps for later."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

from runmath.errors import RunmathError, nearest
from runmath.languages import Project, translations
from runmath.languages.translations import LANGUAGES, Agreed

ALL = "all"


def write(project: Project, named: str) -> list[Path]:
    """List the sections of a page, `likelihood`, one of them, `likelihood#which-mean`, or `all` pages as the same."""
    stem, _, section = named.partition("#")
    pages = {language: project.pages(language)[0] for language in LANGUAGES}
    both = {name.rpartition(".")[0]: name for name in pages[LANGUAGES[0]] if name in pages[LANGUAGES[1]]}
    if stem not in both and stem != ALL:
        raise RunmathError(None, None, f"there is no page {stem!r} in both languages", nearest(stem, [*both, ALL]))
    agreed, today = translations.read(project.root), date.today().isoformat()
    for one in both if stem == ALL else [stem]:
        now = translations.digests({language: pages[language][both[one]] for language in LANGUAGES})
        if section and section not in now:
            raise RunmathError(None, None, f"the page {stem!r} has no section {section!r}", nearest(section, now))
        for id_ in [section] if section else now:
            before = agreed.get((one, id_))
            agreed[one, id_] = before if before and before.digests == now[id_] else Agreed(now[id_], today)
        gone = [key for key in agreed if key[0] == one and key[1] not in now]
        for key in gone:
            del agreed[key]
    _save(translations.path(project.root), {key: line for key, line in agreed.items() if key[0] in both})
    return [translations.path(project.root)]


def _save(file: Path, agreed: dict[tuple[str, str], Agreed]) -> None:
    """A line a section, in the order of names: two that changed different pages do not meet."""
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\n")
    lines.writerow(translations.COLUMNS)
    lines.writerows(
        [*key, *(line.digests[name] for name in LANGUAGES), line.day] for key, line in sorted(agreed.items())
    )
    file.write_text(text.getvalue(), encoding="utf-8", newline="\n")
