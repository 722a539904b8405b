"""The sample project as it is after a first build: most tests of builds are not about that one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.helpers.repository import PAGES, Repository
from tests.helpers.sample_project import Sample
from tests.helpers.small_site import ADDRESS, built_small


@pytest.fixture
def project(project, computed) -> Sample:
    """The project with its cache, without a site."""
    return project.knowing(computed)


@pytest.fixture
def built(project, computed) -> Sample:
    """The project with its site."""
    shutil.copytree(computed / "site", project.root / "site")
    return project


@pytest.fixture(scope="session")
def small(shared, computed) -> Path:
    """A project with the site's own theme, after a build."""
    return built_small(shared / "small", ADDRESS, computed)


@pytest.fixture
def repository(tmp_path) -> Repository:
    """All pages of January, one of March; the clock of the second commit is east of Greenwich."""
    found = Repository(tmp_path / "repository")
    found.commit("2026-01-05T12:00:00+0000")
    found.write("docs/en/pages/one.md", PAGES["docs/en/pages/one.md"] + "More.\n")
    found.commit("2026-03-01T00:30:00+0900")
    return found
