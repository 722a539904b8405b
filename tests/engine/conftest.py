"""The sample project, in a folder of its own for each test."""

from __future__ import annotations

from pathlib import Path

import pytest
from filelock import FileLock

from runmath.site.build import build
from tests.helpers.sample_project import Sample


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
    root = shared / "sample"
    with FileLock(shared / "sample.lock"):
        if not root.exists():
            root.mkdir()
            Sample(root)
            assert build(root, root / "site") == 0
    return root


@pytest.fixture
def warm(project, computed) -> Sample:
    """The project with what its first build has computed: most tests of a whole check are not about that."""
    return project.knowing(computed)
