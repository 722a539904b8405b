"""The repository itself: what is pinned, what is allowed, and that what the READMEs say is so."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.helpers import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.txt").read_text(encoding="utf-8")
READMES = ("README.md", "README.ko.md")
SHOWN = ("formula", "figure", "table", "code")
TOPICS = sorted(path for path in (ROOT / "snippets").glob("*.py") if path.name != "__init__.py")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def tracked() -> list[Path]:
    """What git holds or would hold."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True, encoding="utf-8").stdout
    return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()]


def texts() -> dict[str, str]:
    found = {}
    for path in tracked():
        data = path.read_bytes()
        if b"\0" not in data:
            found[path.relative_to(ROOT).as_posix()] = data.decode("utf-8")
    return found


def requirements(*groups: str) -> list[Requirement]:
    """What pyproject.toml asks for: to run, to build, and in these groups."""
    names = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
    waiting = list(groups)
    while waiting:
        for entry in PROJECT["dependency-groups"][waiting.pop()]:
            if isinstance(entry, str):
                names.append(entry)
            else:
                waiting.append(entry["include-group"])
    return [Requirement(name) for name in names]


def pins() -> dict[str, str]:
    lines = [line for line in LOCK.splitlines() if not line.startswith("#")]
    found = [re.fullmatch(r"([a-z0-9-]+)==([0-9a-z.]+)( ; .+)?", line) for line in lines]
    assert all(found), f"not `name==version`: {[line for line, pin in zip(lines, found, strict=True) if not pin]}"
    return {pin[1]: pin[2] for pin in found}


def test_the_lock_pins_each_package_once_and_names_no_address():
    assert len(pins()) == len(LOCK.splitlines()) - LOCK.count("#")
    assert "/" not in LOCK


LOCKED = [group for group in PROJECT["dependency-groups"] if group != "oldest"]  # that one is exact, and older


@pytest.mark.parametrize("requirement", requirements(*LOCKED), ids=str)
def test_the_lock_is_within_the_bounds(requirement):
    assert any(bound.operator in ("<", "<=", "==", "~=") for bound in requirement.specifier), "no upper bound"
    pinned = pins().get(canonicalize_name(requirement.name))
    assert pinned is not None, "not in requirements.txt - renew it with `tox run -e lock`"
    assert requirement.specifier.contains(pinned), f"{pinned} is pinned - renew it with `tox run -e lock`"


def test_what_is_tested_is_what_the_lock_says():
    build = {Requirement(name).name for name in PROJECT["build-system"]["requires"]}
    names = {canonicalize_name(requirement.name) for requirement in requirements("test")} - build
    tested = {name: version(name).partition("+")[0] for name in names}  # PyTorch's builds differ in what follows a +
    assert tested == {name: pins()[name] for name in names}


def test_no_file_names_a_package_registry_or_a_place_on_someones_disk():
    hosts = ("pypi" + ".org", "python" + "hosted", "npm" + "js", "yarn" + "pkg", "debian" + ".org", "index" + "-url")
    disks = re.compile(r"(?<![\w.])/(?:root|home|Users|work)/\w")
    for name, text in texts().items():
        assert [host for host in hosts if host in text.replace("--no-emit-index-url", "")] == [], name
        assert disks.findall(text) == [], name


def test_files_stay_small():
    lines = {name: text.count("\n") for name, text in texts().items() if name.endswith(".py")}
    assert {name: count for name, count in lines.items() if count > 260} == {}
    assert {path.name: path.stat().st_size for path in tracked() if path.stat().st_size > 600_000} == {}


def test_the_code_has_no_lint():
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format=concise"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_topic_has_a_test_of_its_name():
    tested = {path.name.removeprefix("test_") for path in (ROOT / "tests" / "snippets").glob("test_*.py")}
    assert TOPICS
    assert {path.name for path in TOPICS} - tested == set()


@pytest.mark.parametrize("topic", TOPICS, ids=lambda path: path.stem)
def test_a_snippet_imports_only_what_a_reader_has(topic):
    allowed = {*sys.stdlib_module_names, "numpy", "matplotlib", "snippets"}
    modules = set()
    for node in ast.walk(ast.parse(topic.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            modules |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            modules.add("." * node.level + (node.module or ""))
    assert {module for module in modules if module.split(".")[0] not in allowed} == set()


@pytest.mark.parametrize("readme", READMES)
def test_every_command_of_a_readme_exists_and_every_command_is_in_it(readme):
    assert set(re.findall(r"tox run -e (\w+)", read(readme))) == set(PROJECT["tool"]["tox"]["env"])
    assert PROJECT["tool"]["tox"]["env_list"] == ["test", "oldest"]


def tree(readme: str) -> list[str]:
    """The paths in the README's picture of the tree: names, and words after at least two spaces."""
    (picture,) = re.findall(r"```text\n(.*?)```", read(readme), re.S)
    folder, paths = "", []
    for line in picture.splitlines():
        parts = re.split(r" {2,}", line.strip())
        names = parts[:-1] or parts
        folder = folder if line.startswith(" ") else ""
        paths += [folder + name for name in names]
        folder = folder or names[0]
    return paths


def test_the_readmes_have_the_same_commands_tree_and_examples():
    english, korean = (read(readme) for readme in READMES)
    commands = (r"```sh\n(.*?)```", r"\n\| (`.*?`) \|")
    examples = (r"\n(/// \w+ .*?)\n", r"\$\$.*?\$\$", r"`\{python\}.*?`", r"`\{assert\} round.*?`")
    for same in commands + examples:
        assert re.findall(same, english, re.S) == re.findall(same, korean, re.S) != []
    assert tree("README.md") == tree("README.ko.md")


@pytest.mark.parametrize("readme", READMES)
def test_the_files_that_a_readme_names_are_there(readme):
    linked = re.findall(r"\]\((?!https?:)([^)#]+)\)", read(readme))
    picture = f"docs/theme/{readme.lower().removesuffix('.md')}.png"
    assert {"docs/ko/", picture} <= {*tree(readme), *linked}
    assert [name for name in [*tree(readme), *linked] if not (ROOT / name).exists()] == []
    assert re.findall(r"!\[[^\]]*\]\(https?:", read(readme)) == [], "a picture from another origin"
