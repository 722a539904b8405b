"""`mkdocs serve`: what is saved shows, errors are said, the pages of before are served, and mending goes on."""

from __future__ import annotations

import json
import re
import socket
import urllib.request
from pathlib import Path

import pytest
from mkdocs.config.base import load_config
from watchdog.events import FileModifiedEvent

from runmath.site import serving as serving_hooks
from tests.helpers import ROOT
from tests.helpers.faults.case import DICE, EN, FIGURE, FORMULA, KO
from tests.helpers.mkdocs_serve import PATIENCE, serving, until
from tests.helpers.pages import LANGUAGES
from tests.helpers.sample_project import Sample

HOOKS = "from runmath.site.mkdocs_hooks import on_config, on_serve, on_startup\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A project, the address at which it is served to several tests, and the file to which the server writes."""
    root = tmp_path_factory.mktemp("served") / "project"
    root.mkdir()
    project = Sample(root)
    project.write("hooks.py", HOOKS)
    project.replace("mkdocs.yml", "theme:", "hooks: [hooks.py]\nextra: {front_door: true}\ntheme:")
    project.replace("docs/base.yml", "theme:", "watch: [../../snippets]\ntheme:")
    said = root / "said"
    with said.open("w") as file, serving(root, engine=ROOT, out=file) as address:
        until(lambda: "Some chances." in page(address, "en/dice/") and "확률 몇 개." in page(address, "ko/dice/"))
        yield project, address, said


@pytest.fixture
def served(server):
    """The same, which the next test finds as this one found it, also where this one fails."""
    project, address, _ = server
    files = {path: path.read_bytes() for path in project.root.rglob("*.*") if path.suffix in (".md", ".py", ".yml")}
    yield server
    for path, text in files.items():
        if path.read_bytes() != text:
            path.write_bytes(text)
    until(lambda: ">0.50<" in page(address, "en/dice/") and not problems(address))


def page(address: str, name: str) -> str:
    try:
        with urllib.request.urlopen(f"{address}/{name}", timeout=PATIENCE) as answer:
            return answer.read().decode()
    except OSError:
        return ""


def problems(address: str) -> list[str]:
    """What the page is told to show over itself."""
    return json.loads(page(address, ".problems") or "[]")


def builds(said) -> int:
    """How often something was built anew."""
    return said.read_text().count("Detected file changes")


def failures(said) -> int:
    """How often a language was built in vain."""
    return " ".join(said.read_text().split()).count("Error reading page 'dice.md'")  # MkDocs breaks its lines


def test_an_error_is_said_and_what_was_built_before_is_served_until_it_is_mended(served):
    project, address, said = served
    assert 'fetch("/.problems")' in page(address, "en/dice/")
    project.replace(DICE, "SIDES = 6", "SIDES = 12")
    for language in LANGUAGES:
        until(lambda language=language: ">0.25<" in page(address, f"{language}/dice/"))
    project.replace(EN, FORMULA, "/// formula | chanse\n")
    project.replace(DICE, "SIDES = 12", "SIDES = = 6")
    until(lambda: f"{DICE}:8: not Python: invalid syntax - mend the syntax" in problems(address))
    assert "as they were before" in " ".join(said.read_text().split())  # MkDocs breaks its lines
    assert "Some chances." in page(address, "en/dice/")
    assert "확률 몇 개." in page(address, "ko/dice/")
    project.replace(DICE, "SIDES = = 6", "SIDES = 6")
    until(lambda: [line for line in problems(address) if line.startswith(f"{EN}:5: no snippet named 'chanse'")])
    before = failures(said)
    project.replace("docs/ko/pages/index.md", "# 처음", "# 시작")  # the other language is built anew, too
    until(lambda: failures(said) > before)  # and the one that failed
    project.replace(EN, "chanse", "chance")
    project.replace(EN, "Some chances.", "Mended chances.")
    until(lambda: "Mended chances." in page(address, "en/dice/") and not problems(address))
    assert ">0.50<" in page(address, "en/dice/")
    assert "Traceback" not in said.read_text()


def test_a_figure_that_moves_is_shown_at_its_start_until_it_is_drawn_at_all_values(served):
    project, address, said = served
    until(lambda: not problems(address))
    project.replace(DICE, "FACES >= low", "FACES == low")  # one point, and axes that follow it
    for name in (EN, KO):
        project.replace(name, FIGURE, f"{FIGURE}    move: {{low: [1, 3, 1]}}\n")
    until(lambda: [line for line in problems(address) if "the limits of x of axes 0 are others at low=" in line])
    shown = page(address, "en/dice/")
    assert '<p class="rm-pending">' in shown and "<svg" in shown and "rm-controls" not in shown
    built = builds(said)
    project.replace(DICE, "ax.set(", "ax.set(xlim=(0, 7), ylim=(0, 1))\n    ax.set(")
    until(lambda: '<p class="rm-pending">' in page(address, "en/dice/") and builds(said) > built)
    for language in LANGUAGES:  # nothing is saved again
        until(lambda language=language: 'class="rm-controls"' in page(address, f"{language}/dice/"))
    assert "rm-pending" not in page(address, "en/dice/") + page(address, "ko/dice/") and not problems(address)


def test_settings_that_are_no_yaml_leave_the_server_answering(served):
    project, address, said = served
    for name in ("mkdocs.yml", "docs/ko/mkdocs.yml"):
        before = (project.root / name).read_text()
        project.write(name, f"{before}a: b: c\n")
        line = before.count("\n") + 1
        wrong = f"{name}:{line}: the settings are not YAML: mapping values are not allowed here - write `name: value`"
        until(lambda wrong=wrong: [one for one in problems(address) if one.startswith(wrong)])
        assert "Some chances." in page(address, "en/dice/")
        project.write(name, before)
        until(lambda: not problems(address))
    assert "Traceback" not in said.read_text()


def test_one_language_is_served_alone(project):
    project.write("hooks.py", HOOKS)
    project.replace("docs/en/mkdocs.yml", "INHERIT:", "hooks: [../../hooks.py]\nINHERIT:")
    with serving(project.root, ROOT, config="docs/en/mkdocs.yml") as address:
        until(lambda: "Some chances." in page(address, "dice/"))
        project.replace(EN, "Some chances.", "Other chances.")
        until(lambda: "Other chances." in page(address, "dice/"))


def test_a_port_in_use_is_one_line_before_anything_is_built():
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(SystemExit) as ended:
            serving_hooks.refuse_taken_port("127.0.0.1", port)
    said, mend = str(ended.value).split(" - ")
    assert re.fullmatch(rf"127\.0\.0\.1:{port} cannot be served \(.+\)", said)
    assert mend == f"choose another port: `tox run -e serve -- -a 127.0.0.1:{port + 1}`"
    serving_hooks.refuse_taken_port("127.0.0.1", port)  # free again


@pytest.mark.parametrize("path, counts", [("snippets/__pycache__/dice.pyc", False), ("snippets/dice.py", True)])
def test_what_python_writes_beside_the_snippets_is_no_change(path, counts):
    observer, heard = _Observer(), []
    serving_hooks.leave_out_caches(observer)
    observer.schedule(_Handler(heard.append), "snippets")
    observer.handler.dispatch(FileModifiedEvent(path))
    assert bool(heard) == counts


def test_what_two_languages_watch_is_looked_at_once():
    observer, places = _Observer(), []
    serving_hooks.leave_out_caches(observer)
    for path in ("docs/en/../../snippets", "docs/ko/../../snippets"):
        observer.schedule(_Handler(print), path)
        places.append(observer.path)
    assert places == [str(Path.cwd() / "snippets")] * 2


class _Observer:
    def schedule(self, handler, path):
        self.handler, self.path = handler, path


class _Handler:
    def __init__(self, dispatch):
        self.dispatch = dispatch


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_site_watches_what_its_pages_are_made_of(language):
    watched = load_config(str(ROOT / "docs" / language / "mkdocs.yml")).watch
    assert {str(ROOT / name) for name in ("snippets", "runmath", "docs/theme", "docs/glossary.csv")} <= {*watched}
    assert "runmath/site/mkdocs_hooks.py" in load_config(str(ROOT / "mkdocs.yml")).hooks
