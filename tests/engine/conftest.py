"""The sample project, in a folder of its own for each test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.helpers.sample_project import Sample, built_once


@pytest.fixture
def project(tmp_path, monkeypatch) -> Sample:
    """The project; the working directory is its folder."""
    root = tmp_path / "project"
    root.mkdir()
    monkeypatch.chdir(root)
    return Sample(root)


@pytest.fixture(scope="session")
def computed(shared) -> Path:
    """The project after a build, once for all processes of the run."""
    return built_once(shared / "sample", lambda _: None)


@pytest.fixture
def warm(project, computed) -> Sample:
    """The project with what its first build has computed: most tests of a whole check are not about that."""
    return project.knowing(computed)
