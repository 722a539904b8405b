"""One thing that can be wrong with the sample project of `tests/helpers/sample_files.py`."""

from dataclasses import dataclass

EN, KO, DICE = "docs/en/pages/dice.md", "docs/ko/pages/dice.md", "snippets/dice.py"
PO = "docs/theme/labels.ko.po"
FIGURE = "/// figure | chance_figure\n"
FORMULA = "/// formula | chance\n"
ALT = "    alt: Points that rise\n"
CAPTION = "The **chance** of $k$ or less.\n"
VALUE = 'f"{chance(3):.2f}"'


@dataclass(frozen=True)
class Case:
    """One change to one file, and what is said of it; `page` is the page that fails when it is converted alone."""

    file: str
    old: str
    new: str
    said: str
    page: str | None = EN
    both: bool = False

    def change(self, project) -> None:
        project.replace(self.file, self.old, self.new)
        if self.both:
            project.replace(KO, self.old, self.new)
