"""The workflows: they run what the README says, with no more rights than they need, and answer quickly."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from runmath.errors import RunmathError
from runmath.formulas.result import Result
from tests.helpers import ROOT

TEST_COMMAND = "pip install tox && tox run"
READMES = ("README.md", "README.ko.md")
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_ci_runs_what_the_readme_says():
    assert all(f"```sh\n{TEST_COMMAND}\n```" in read(readme) for readme in READMES)
    script = [line for line in read(".ci/run").splitlines() if line and not line.startswith("#")]
    commands = [line.rpartition("/bin/")[2].partition(" # ")[0] for line in script if "/bin/" in line]
    kinds = "python -m tests.lighthouse --kinds --tested"
    run = ["python -m pip install --quiet tox", 'tox run "$@"', "tox run -e torch", f"tox exec -e test -- {kinds}"]
    assert commands == run
    assert "set -euo pipefail" in script
    steps = [step.get("run") for job in workflow("test.yml")["jobs"].values() for step in job["steps"]]
    phone = "pip install tox && tox run -e lighthouse -- --kinds"
    assert {TEST_COMMAND, f"{TEST_COMMAND} -e torch", phone} <= {*steps}


def workflow(name: str) -> dict:
    return yaml.safe_load(read(f".github/workflows/{name}"))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_by_commit(path):
    used = re.findall(r"uses: *(.*)", path.read_text(encoding="utf-8"))
    pinned = re.compile(r"\./\.github/workflows/\w+\.yml( # zizmor: .*)?|[\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
    assert bool(used) == (path.name != "translation.yml")  # with its rights, it runs what stands in it and nothing else
    assert [action for action in used if not pinned.fullmatch(action)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_have_no_more_rights_than_they_need(path):
    text, content = path.read_text(encoding="utf-8"), workflow(path.name)
    labels = path.name == "translation.yml"
    assert content["permissions"] == ({} if labels else {"contents": "read"})
    assert "secrets." not in text
    assert ("pull_request_target" in text) == labels
    for name, job in content["jobs"].items():
        writes = {right for right, level in job.get("permissions", {}).items() if level == "write"}
        assert writes == {"deploy": {"pages", "id-token"}, "label": {"pull-requests"}}.get(name, set())
        for step in job.get("steps", []):
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False
        assert "uses" in job or job["timeout-minutes"] <= (90 if path.name == "watch.yml" else 30)  # nobody waits


GH = """#!/bin/sh
case "$*" in
  *--paginate*) printf '%s' "$FILES" ;;
  *) echo "$*" ;;
esac
"""
EN, KO = "docs/en/pages/likelihood.md", "docs/ko/pages/likelihood.md"


@pytest.mark.skipif(sys.platform != "linux", reason="needs the grep of Linux, where the label is given")
@pytest.mark.parametrize(
    ("files", "labelled"),
    [
        ([f"{EN} +A sentence."], True),
        ([f"{KO} +문장입니다."], True),
        ([f"{EN} +A sentence.", f"{KO} +문장입니다."], False),
        ([f"{EN} +A sentence.", f"{KO} +A sentence. +/// figure | coin_figure"], True),
        ([f"{EN} +문장입니다.", f"{KO} +문장입니다."], True),
        ([f"{EN} ", f"{KO} "], False),
        ([f"{EN} +A sentence.", "docs/translations.csv +likelihood"], False),
        ([f"{EN} +A sentence.", "docs/ko/pages/mistakes.md +문장입니다."], True),
        (["docs/en/pages/labs/heights.py +# More.", "docs/ko/pages/labs/heights.py +# 더."], False),
        (["snippets/coin.py +# heads", "docs/en/mkdocs.yml +nav"], False),
        ([], False),
    ],
)
def test_what_is_written_in_one_language_is_labelled(tmp_path, files, labelled):
    (step,) = workflow("translation.yml")["jobs"]["label"]["steps"]
    (tmp_path / "gh").write_text(GH, encoding="utf-8")
    (tmp_path / "gh").chmod(0o755)
    given = {name: value for name, value in step["env"].items() if "{" not in value} | {
        "REPOSITORY": "a/b",
        "NUMBER": "7",
    }
    environment = {
        **os.environ,
        **given,
        "FILES": "\n".join(files),
        "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
    }
    command = ["bash", "-e", "-c", step["run"]]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    method = "POST repos/a/b/issues/7/labels -f labels[]=translation"
    assert (
        done.stdout.strip()
        == f"api --silent --method {method if labelled else 'DELETE repos/a/b/issues/7/labels/translation'}"
    )


def test_the_workflows_have_no_known_weakness():
    zizmor = shutil.which("zizmor", path=str(Path(sys.executable).parent))
    command = [zizmor, "--offline", "--persona", "auditor", "--quiet", "--no-config", ".github"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_changes_without_a_commit_is_watched_every_week():
    content = workflow("watch.yml")
    on = content[True]  # YAML takes the word for a truth value
    assert re.fullmatch(r"\d+ \d+ \* \* [0-6]", on["schedule"][0]["cron"])
    commands = [step["run"] for job in content["jobs"].values() for step in job["steps"] if "run" in step]
    assert commands == [f"{TEST_COMMAND} -e {name}" for name in ("audit", "explore", "links")]


def test_main_is_deployed_only_after_the_tests_of_the_same_commit():
    jobs = workflow("pages.yml")["jobs"]
    assert jobs["test"]["uses"] == "./.github/workflows/test.yml"
    assert (jobs["build"]["needs"], jobs["deploy"]["needs"]) == ("test", "build")
    of_a_fork = "(github.event_name == 'workflow_dispatch' && github.event.repository.fork)"
    assert jobs["build"]["if"] == f"github.ref == 'refs/heads/main' || {of_a_fork}"


def test_a_site_that_is_shown_is_built_with_its_whole_history():
    """A shallow clone does not know when a page was changed, and then the page does not say it."""
    for name in WORKFLOWS:
        for job in workflow(name.name)["jobs"].values():
            steps = job.get("steps", [])
            shown = any("/upload-" in step.get("uses", "") for step in steps)
            depths = [step["with"].get("fetch-depth") for step in steps if "/checkout@" in step.get("uses", "")]
            assert not shown or depths == [0], name.name
    assert sum("/upload-" in name.read_text(encoding="utf-8") for name in WORKFLOWS) == 2


def test_what_is_quick_comes_first_and_the_rest_waits_for_it():
    jobs = workflow("test.yml")["jobs"]
    quick = [step["run"] for step in jobs["quick"]["steps"] if "tox run" in step.get("run", "")]
    assert [command.split(" -e ")[1].split()[0] for command in quick] == ["check", "lint"]
    assert "needs" not in jobs["quick"] and jobs["quick"]["timeout-minutes"] <= 10
    assert {name for name, job in jobs.items() if job.get("needs") == "quick"} == {*jobs} - {"quick"}


def test_python_is_that_of_an_environment_with_the_engine_and_a_command_before_has_made_it():
    """`check` and `serve` run in the environment of `site`; their own hold tox alone."""
    environments = tomllib.loads(read("pyproject.toml"))["tool"]["tox"]["env"]
    called = 0
    for name in WORKFLOWS:
        for job in workflow(name.name)["jobs"].values():
            made: set[str] = set()
            for step in job.get("steps", []):
                for used in re.findall(r"\.tox/(\w+)/bin/python", step.get("run", "")):
                    called += 1
                    assert used in made and environments[used].get("package") != "skip", f"{name.name}: {used}"
                for run in re.findall(r"tox run -e (\w+)", step.get("run", "")):
                    commands = [word for command in environments[run]["commands"] for word in command]
                    made |= {run, *(after for word, after in pairwise(commands) if word == "-e")}
    assert called


def test_the_site_is_built_on_every_system_and_on_the_newest_python():
    job = workflow("test.yml")["jobs"]["systems"]
    tried = job["strategy"]["matrix"]["include"]
    assert {each["system"].partition("-")[0] for each in tried} == {"macos", "windows", "ubuntu"}
    assert "3.x" in {each["python"] for each in tried}
    commands = [step["run"] for step in job["steps"] if "run" in step]
    assert commands == [
        "pip install tox",
        "tox run -e check -- --quiet",
        "tox run -e site",
    ]  # PowerShell reads them, too


NOTES = json.loads(read(".github/problem-matcher.json"))["problemMatcher"][0]["pattern"][0]


@pytest.mark.parametrize(
    "line, found",
    [
        (
            str(RunmathError("docs/en/pages/a-b.md", 7, "what: so", "mend")),
            ("docs/en/pages/a-b.md", "7", "what: so - mend"),
        ),
        (str(Result("coin", ROOT / "docs/ko/pages/x.md", 3, "wrong", "why")), None),
        ("tests/engine/test_rooms.py:92: AssertionError", ("tests/engine/test_rooms.py", "92", "AssertionError")),
        ("177 displayed and 20 inline formulas, 3 assertions, 0 wrong, 9.1 s", None),
        ("docs/en/pages/more.md: the page has no counterpart - write docs/ko/pages/more.md", None),
    ],
)
def test_messages_are_shown_beside_their_lines(line, found):
    match = re.match(NOTES["regexp"], str(line))
    assert (match and tuple(match[NOTES[part]] for part in ("file", "line", "message"))) == found


def test_the_notes_are_asked_for_where_tests_run():
    jobs = workflow("test.yml")["jobs"]
    for name in ("quick", "test"):
        assert any("::add-matcher::.github/problem-matcher.json" in step.get("run", "") for step in jobs[name]["steps"])
