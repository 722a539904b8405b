"""A lab in the sample project, in both languages."""

from __future__ import annotations

from runmath.errors import RunmathError
from runmath.html import problems
from runmath.pages import read
from tests.helpers import ROOT
from tests.helpers.sample_project import Sample

LAB = """\
# ---
# description: A lab.
# ---
# %% [markdown]
# # A lab { #lab }
#
# See [dice](../dice.md#dice) and [](#lab.figure); $k$ is a face.
#
# /// lab-files
# ///

# %%
import matplotlib.pyplot as plt

from snippets.faces import share

half = share(3)
print(f"half {half}")

# %% [markdown]
# Half is `{python} f"{half:.2f}"` `{assert} 2 * half == 1`.
#
# /// formula | share
#     id: lab.formula
# $$
# P = \\frac{k}{6}
# $$
# ///

# %%
fig, ax = plt.subplots(layout="constrained")
ax.plot([1, 6], [share(1), share(6)], label="die with 6 sides")
ax.legend()
plt.show()

# %% [markdown]
# /// figure
#     id: lab.figure
#     alt: A line that rises
# A **line**.
# ///
"""
EN, KO = (f"docs/{language}/pages/labs/lab.py" for language in ("en", "ko"))
KOREAN = {"A lab {": "실습 {", "See": "다음을 봅니다.", "$k$ is a face": "$k$는 눈입니다", "Half is": "절반은"}
KOREAN |= {"A **line**": "**선**입니다", "A line that rises": "오르는 선", "A lab.": "실습."}


FACES = """from snippets.parts import quotient


def share(k, sides=6):
    return quotient(k, sides)
"""


def place(project: Sample, lab: str = LAB) -> None:
    project.topic(FACES, "faces")
    project.topic("def quotient(a, b):\n    return a / b\n", "parts")
    korean = lab
    for english, words in KOREAN.items():
        korean = korean.replace(english, words)
    project.write(EN, lab)
    project.write(KO, korean)
    base = (project.root / "docs/base.yml").read_text(encoding="utf-8")
    if "jupyter" not in base:
        plugin = "- mkdocs-jupyter: {include: [labs/*.py], ignore: ['*.md'], execute: true, cache: false}"
        project.write("docs/base.yml", f"{base}\nplugins: [search]\nhooks: [{ROOT}/runmath/site/lab_hooks.py]\n")
        project.replace("docs/base.yml", "plugins: [search]", f"plugins:\n  - search\n  {plugin}")


def said(project: Sample, language: str = "en") -> list[str]:
    """What is wrong with the lab."""
    engine = project.engine(language)
    found = problems(engine, read(project.root / "docs" / language / "pages/labs/lab.py"))
    return list(dict.fromkeys(str(error) for error in found if isinstance(error, RunmathError)))
