"""The files of the sample project: two topics that import each other, a figure, a table, two pages in two languages."""

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
    "tests/snippets/test_dice.py": "chance, chance_figure, chance_table\n",
    "tests/snippets/test_tosses.py": "all_sides, ratio\n",
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
