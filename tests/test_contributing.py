"""What contributors are told is so: the example of the page `about`, copied from there, passes all that it must."""

import os
import re
import shutil
import subprocess
import sys
import tomllib

import pytest
import yaml

from runmath.pieces import Topics, size_limits
from runmath.pieces.cutting import cut
from runmath.pieces.library_calls import agrees, practice
from runmath.pieces.run_code import printed
from tests.helpers import ROOT

GUIDES = ["CONTRIBUTING.md", "CONTRIBUTING.ko.md"]
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


@pytest.fixture
def project(tmp_path):
    """The engine, what every topic needs, and nothing else but the files of the page, which both languages show."""
    shutil.copytree(ROOT / "runmath", tmp_path / "runmath", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("snippets/__init__.py", "tests/formulas/vocabulary.py", "docs/root/index.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    for name, text in example("en").items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_example_is_the_same_in_both_languages():
    assert example("ko") == example("en")


def test_the_function_passes_its_test_and_its_own_example(project):
    done = run(project, "pytest", "-q", "-p", "no:cacheprovider", "--doctest-modules", "snippets", "tests/snippets")
    assert done.returncode == 0, done.stdout


def test_the_formula_holds_in_both_languages_and_a_flipped_sign_is_noticed(project):
    pages = [f"docs/{language}/pages/first-head.md" for language in ("ko", "en")]
    for language in ("ko", "en"):
        settings = "site_name: A coin\nsite_description: Of one coin\nnav:\n  - Waiting: first-head.md\n"
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
    assert done.returncode == 1 and f"{pages[0]}:11: first_head_likelihood disagrees" in done.stdout, done.stdout


def test_the_piece_is_shown_whole_and_a_library_gives_the_same_number(project):
    topics = Topics(project)
    piece = cut(topics, "first_head_likelihood", "formula")
    size_limits.check(project, piece, "formula", printed(piece))
    assert printed(piece).endswith("#> 0.0625\n")
    agrees(practice(topics, "first_head_likelihood"), topics, "first_head_likelihood")


def test_the_python_is_as_the_linter_wants_it(project):
    shutil.copy(ROOT / "pyproject.toml", project)
    files = [name for name in example("en") if name.endswith(".py")]
    done = run(project, "ruff", "check", "--no-cache", *files)
    assert done.returncode == 0, done.stdout


def guide(name):
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_recipes_are_the_same_in_both_languages():
    english, korean = map(guide, GUIDES)
    same = (
        r"^#+(?= )",
        r"```sh\n.*?```",
        r"tox run[^`]*",
        r"^/// .*?$|^    (?:args|move|unit):.*?$",
        r"`\{(?:python|assert)\}.*?`",
    )
    for pattern in same:
        assert re.findall(pattern, english, re.M | re.S) == re.findall(pattern, korean, re.M | re.S) != [], pattern


@pytest.mark.parametrize("name", [*GUIDES, "CODE_OF_CONDUCT.md", "SECURITY.md", "CHANGELOG.md"])
def test_what_a_guide_names_is_there(name):
    text = guide(name)
    linked = [link for link in re.findall(r"\]\(([^)#]+)", text) if "://" not in link]
    paths = re.findall(r"`((?:docs|snippets|tests)/[\w/.-]+)`", text.replace("NAME", ""))
    assert [path for path in linked + paths if not (ROOT / path.replace("pytorch/.py", "pytorch")).exists()] == []
    for anchor in re.findall(r"\]\(#([^)]+)\)", text):
        titles = re.findall(r"^#+ (.*)", text, re.M)
        assert anchor in [title.lower().replace(" ", "-").replace(",", "") for title in titles]


@pytest.mark.parametrize("name", GUIDES)
def test_every_command_of_a_guide_exists(name):
    commands = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["tox"]["env"]
    assert {*re.findall(r"tox run -e (\w+)", guide(name))} <= {*commands}


@pytest.mark.parametrize("name", GUIDES)
def test_what_a_guide_shows_of_pages_is_on_a_page(name):
    """So it is run whenever the site is built."""
    language = "ko" if ".ko." in name else "en"
    pages = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "docs" / language / "pages").glob("*.md"))
    shown = re.findall(r"^(?:/// \w+ \| \w+|    (?:args|move|unit): .*)$|`\{assert\} .*?`", guide(name), re.M)
    assert len(shown) >= 5
    assert [line for line in shown if line not in pages] == []


def test_who_cites_finds_what_the_citation_needs():
    citation = yaml.safe_load(guide("CITATION.cff"))
    assert {"cff-version", "message", "title", "authors", "license"} <= {*citation}
    assert citation["version"] == tomllib.loads(guide("pyproject.toml"))["project"]["version"]
    assert f"## {citation['version']}\n" in guide("CHANGELOG.md")
