"""What the page `about` tells contributors is tried: its example, copied from the page, passes all that it must."""

import os
import re
import shutil
import subprocess
import sys

import pytest

from runmath.pieces import Topics, size_limits
from runmath.pieces.cutting import cut
from runmath.pieces.library_calls import agrees, practice
from runmath.pieces.run_code import printed
from tests.helpers import ROOT

FILES = re.compile(r'^```\w+ title="([^"]+)"\n(.*?)^```$', re.M | re.S)


def example(language):
    """The files that the page shows, by name."""
    page = ROOT / "docs" / language / "pages" / "about.md"
    return dict(FILES.findall(page.read_text(encoding="utf-8")))


def run(folder, *command):
    environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, env=environment, capture_output=True, encoding="utf-8"
    )


@pytest.fixture(params=["ko", "en"])
def project(request, tmp_path):
    """The engine, what every topic needs, and nothing else but the files of the page."""
    shutil.copytree(ROOT / "runmath", tmp_path / "runmath", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("snippets/__init__.py", "tests/formulas/vocabulary.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    for name, text in example(request.param).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_example_is_the_same_in_both_languages():
    assert example("ko") == example("en")


def test_the_function_passes_its_test_and_its_own_example(project):
    done = run(project, "pytest", "-q", "-p", "no:cacheprovider", "--doctest-modules", "snippets", "tests/snippets")
    assert done.returncode == 0, done.stdout


def test_the_formula_holds_in_both_languages_and_a_flipped_sign_is_noticed(project):
    pages = [f"docs/{language}/pages/geometric.md" for language in ("ko", "en")]
    for language in ("ko", "en"):
        settings = "site_name: A coin\nsite_description: Of one coin\nnav:\n  - Waiting: geometric.md\n"
        (project / "docs" / language / "mkdocs.yml").write_text(settings, encoding="utf-8")
    about = (ROOT / "docs/en/pages/about.md").read_text(encoding="utf-8")
    (project / "docs/theme").mkdir()
    labels = re.search(r"^```\w+\n(msgid .*?)^```$", about, re.M | re.S)[1]
    (project / "docs/theme/labels.ko.po").write_text(labels, encoding="utf-8")
    done = run(project, "runmath", "check", *pages)
    assert done.returncode == 0 and ", 2 displayed and " in done.stderr, done.stdout + done.stderr
    flipped = (project / pages[0]).read_text(encoding="utf-8").replace("(1 - p)", "(1 + p)")
    (project / pages[0]).write_text(flipped, encoding="utf-8")
    done = run(project, "runmath", "check", *pages)
    assert done.returncode == 1 and f"{pages[0]}:11: geometric_likelihood disagrees" in done.stdout, done.stdout


def test_the_piece_is_shown_whole_and_a_library_gives_the_same_number(project):
    topics = Topics(project)
    piece = cut(topics, "geometric_likelihood", "formula")
    size_limits.check(project, piece, "formula", printed(piece))
    assert printed(piece).endswith("#> 0.0625\n")
    agrees(practice(topics, "geometric_likelihood"), topics, "geometric_likelihood")


def test_the_python_is_as_the_linter_wants_it(project):
    shutil.copy(ROOT / "pyproject.toml", project)
    files = [name for name in example("en") if name.endswith(".py")]
    done = run(project, "ruff", "check", "--no-cache", *files)
    assert done.returncode == 0, done.stdout
