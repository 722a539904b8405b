"""A site of few pages with the site's own theme and settings; two of the pages are in one language only."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from runmath.new import recipes
from tests.helpers import ROOT
from tests.helpers.repository import Repository
from tests.helpers.sample_files import FILES
from tests.helpers.sample_project import Sample, built_once

ADDRESS = "http://site.localhost/some/"
NAV = {
    "en": "nav:\n  - Home: index.md\n  - Waiting & more: waiting.md\n  - Two:\n      - Dice: dice.md\n",
    "ko": "nav:\n  - 처음: index.md\n  - 둘:\n      - 주사위: dice.md\n      - 그 밖: rest.md\n",
}
WAITING = "# Waiting for a six { #waiting }\n\nHow long does it take until a **six** is there?\n"
SAID = "이 페이지에서 하는 이야기를 한 문장보다 조금 길게 한국어로 적었습니다:"
REST = "# 그 밖의 것 { #rest }\n\n여기에 나머지가 있습니다.\n"


def place(project: Sample) -> None:
    """The site's own theme and settings, and a page in each language that the other one does not have."""
    shutil.copytree(ROOT / "docs" / "theme" / "overrides", project.root / "docs/theme/overrides", dirs_exist_ok=True)
    project.write("docs/base.yml", (ROOT / "docs/base.yml").read_text(encoding="utf-8"))
    project.write("docs/root/index.md", "---\ntemplate: landing.html\ntitle: Dice\n---\nDice\n")
    front = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    project.write("mkdocs.yml", front.replace("runmath/site", f"{ROOT}/runmath/site"))
    project.replace("docs/base.yml", "../../runmath/site", f"{ROOT}/runmath/site")
    base = (project.root / "docs/base.yml").read_text(encoding="utf-8")
    project.write("docs/base.yml", re.sub(r"^watch: .*\n", "", base, flags=re.M))
    project.write("docs/theme/labels.ko.po", FILES["docs/theme/labels.ko.po"])
    for language, nav in NAV.items():
        own = (ROOT / "docs" / language / "mkdocs.yml").read_text(encoding="utf-8")
        project.write(
            f"docs/{language}/mkdocs.yml",
            re.sub(r"^nav:\n(?:  .*\n)*", "", own, flags=re.M) + nav,
        )
    project.write("docs/en/pages/waiting.md", WAITING)
    project.write("docs/ko/pages/rest.md", REST)
    for language, said in (("en", "What there is to say of this, in English and at some length:"), ("ko", SAID)):
        for path in (project.root / "docs" / language / "pages").glob("*.md"):
            text = path.read_text(encoding="utf-8")
            project.write(path.relative_to(project.root), f'---\ndescription: "{said} {path.stem}"\n---\n{text}')
    project.write("docs/anchors.csv", "page,id,now\nold,,waiting\nold,waiting,waiting\n")
    recipes.write(project.root, "ids")
    Repository(project.root, {}).commit("2026-01-05T12:00:00+0000")


def built_small(root: Path, address: str, before: Path) -> Path:
    """The folder of its project after a build, which knows what was computed before in another folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", address)
        return built_once(root, lambda project: place(project.knowing(before)))
