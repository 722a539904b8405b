"""The sample project as it is after a first build: most tests of builds are not about drawing its figures anew."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from filelock import FileLock

from runmath.site.project_check import check
from tests.helpers.sample_project import Sample


@pytest.fixture(scope="session")
def computed(shared) -> Path:
    """The cache after a check, once for all processes of the run."""
    root = shared / "sample"
    with FileLock(shared / "sample.lock"):
        if not root.exists():
            root.mkdir()
            Sample(root)
            assert check(root) == []
    return root / ".cache"


@pytest.fixture
def project(project, computed) -> Sample:
    shutil.copytree(computed, project.root / ".cache", dirs_exist_ok=True)
    return project
