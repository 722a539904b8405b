"""A small but real project: two topics that import each other, a figure, a table, two pages in two languages."""

from __future__ import annotations

from pathlib import Path

from markdown import Markdown
from mkdocs.config.base import load_config

from runmath.__main__ import main
from runmath.errors import RunmathError
from runmath.pieces import Engine

DICE = '''\
"""A die."""

import matplotlib.pyplot as plt
import numpy as np

from snippets.tosses import ratio

SIDES = 6
FACES = np.arange(1, SIDES + 1)


def chance(k, sides=SIDES):
    """Probability of k or less.

    >>> chance(3)
    0.5
    """
    return ratio(k, sides)


def never(k):
    """Nothing calls this."""
    return chance(k) - 1


def chance_figure(low=1):
    """The probabilities as points."""
    faces = FACES[FACES >= low]
    fig, ax = plt.subplots(layout="constrained")
    points = [chance(k) for k in faces]
    ax.plot(faces, points, "o-", label=f"die with {SIDES} sides")
    ax.set(xlabel="face", ylabel="chance", title="$k$ or less")
    ax.legend()
    return fig


def chance_table():
    """Face and probability."""
    rows = [[str(k), f"{chance(k):.2f}"] for k in (1, 3)]
    return ["face", "$P$"], rows
'''
TOSSES = '''\
"""Tosses."""

import math

from snippets.dice import SIDES


def ratio(a, b):
    """a parts of b."""
    if b == 0:
        raise ValueError(f"b must not be 0, got {b}")
    return a / b


def all_sides(n):
    """Probability that n tosses of the die differ.

    >>> all_sides(6)
    0.015432098765432098
    """
    return math.perm(SIDES, n) / SIDES**n
'''
PAGE = {
    "en": """\
# Dice { #dice }

The chance of $k$ or less, here `{python} f"{chance(3):.2f}"`, see [](#chance_figure).

/// formula | chance
$$
P = \\frac{k}{6}
$$
///

/// figure | chance_figure
    args: {low: 2}
    alt: Points that rise
The **chance** of $k$ or less.
///

/// table | chance_table
Some chances.
///
""",
    "ko": """\
# 주사위 { #dice }

$k$ 이하일 확률은 `{python} f"{chance(3):.2f}"`입니다. [](#chance_figure)을 보십시오.

/// formula | chance
$$
P = \\frac{k}{6}
$$
///

/// figure | chance_figure
    args: {low: 2}
    alt: 오르는 점
$k$ 이하일 **확률**.
///

/// table | chance_table
확률 몇 개.
///
""",
}
LABELS = {"die with {0} sides": "면이 {0}개인 주사위", "face": "눈", "chance": "확률", "$k$ or less": "$k$ 이하"}
CODE = {
    "Probability of k or less.": "k 이하일 확률.",
    "a parts of b.": "b 가운데 a.",
    "The probabilities as points.": "확률을 점으로.",
    "Face and probability.": "눈과 확률.",
}
CATALOGUE = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n' + "".join(
    f'\nmsgid "{label}"\nmsgstr "{translation}"\n' for label, translation in (LABELS | CODE).items()
)
FILES = {
    "snippets/dice.py": DICE,
    "snippets/tosses.py": TOSSES,
    "tests/snippets/test_dice.py": "",
    "tests/snippets/test_tosses.py": "",
    "docs/theme/labels.ko.po": CATALOGUE,
    "docs/theme/overrides/main.html": '<meta charset="utf-8"><title>{{ page.title }}</title>{{ page.content }}',
    "docs/theme/overrides/404.html": '<meta charset="utf-8"><title>404</title>',
    "docs/root/index.md": "한국어 / English\n",
    "mkdocs.yml": """\
site_name: Dice
docs_dir: docs/root
theme: {name: mkdocs, custom_dir: docs/theme/overrides}
plugins: [material/projects: {projects_dir: docs}]
""",
    "docs/base.yml": """\
docs_dir: pages
strict: !ENV [STRICT, false]
validation: {links: {absolute_links: warn, anchors: warn, unrecognized_links: warn}}
theme: {name: mkdocs, custom_dir: ../theme/overrides}
markdown_extensions:
  attr_list: {}
  footnotes: {}
  tables: {}
  toc: {}
  pymdownx.arithmatex: {generic: true}
  pymdownx.blocks.admonition: {types: [note, tip, warning]}
  pymdownx.blocks.details: {}
  pymdownx.highlight: {}
  pymdownx.superfences: {}
  runmath: {}
""",
    **{
        f"docs/{language}/{name}": text
        for language in ("ko", "en")
        for name, text in {
            "mkdocs.yml": "INHERIT: ../base.yml\nsite_name: Dice\n"
            f"markdown_extensions:\n  runmath: {{language: {language}}}\n",
            "pages/dice.md": PAGE[language],
            "pages/index.md": f"# {'Home' if language == 'en' else '처음'} {{ #home }}\n\n[1](dice.md)\n",
        }.items()
    },
}


class Sample:
    """The project in a folder. `.cache/runmath` is there, so that a check does not start processes."""

    def __init__(self, root: Path):
        self.root = root
        (root / ".cache" / "runmath").mkdir(parents=True)
        for name, text in FILES.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        return path

    def replace(self, name: str, old: str, new: str) -> int:
        """Change a file; the line on which the change begins."""
        text = (self.root / name).read_text(encoding="utf-8")
        before, found, _ = text.partition(old)
        assert found, f"{name} does not hold {old!r}"
        self.write(name, text.replace(old, new))
        return before.count("\n") + 1

    def topic(self, source: str, name: str = "topic") -> None:
        """A topic of its own, `snippets/topic.py`."""
        self.write(f"snippets/{name}.py", source)
        self.write(f"tests/snippets/test_{name}.py", "")

    def forget(self) -> None:
        """Empty the cache."""
        for path in self.results():
            path.unlink()

    def results(self) -> list[Path]:
        """The files of the cache."""
        return sorted((self.root / ".cache" / "runmath").rglob("*.json"))

    def engine(self, language: str = "en") -> Engine:
        return Engine(self.root, language)

    def convert(self, source: str, language: str = "en") -> str:
        """A page through Markdown as the site is configured, without MkDocs."""
        path = self.write(f"docs/{language}/pages/page.md", source)
        return convert(path, language)

    def converted(self, path: Path, language: str = "en") -> str:
        """A page of the project through Markdown."""
        return convert(path, language)

    def error(self, source: str, language: str = "en") -> str:
        """What converting the page says is wrong with it."""
        try:
            self.convert(source, language)
        except RunmathError as error:
            return str(error)
        raise AssertionError("nothing was wrong")

    def build(self, capsys) -> tuple[int, list[str]]:
        """Exit status and lines of `python -m runmath build`, run in this process."""
        status = main(["build"])
        return status, capsys.readouterr().err.splitlines()


def convert(path: Path, language: str) -> str:
    config = load_config(str(path.parents[1] / "mkdocs.yml"))
    md = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    md.treeprocessors.register(_Place(path), "relpath", 0)
    return md.convert(path.read_text(encoding="utf-8-sig"))


class _Place:
    """What MkDocs registers to tell where a page lies."""

    def __init__(self, path: Path):
        self.file = self
        self.abs_src_path, self.url = str(path), f"{path.stem}/"

    def run(self, root) -> None:
        """Nothing to do."""
