"""The sample project, in a folder of its own for each test."""

from __future__ import annotations

import pytest

from tests.helpers.sample_project import Sample


@pytest.fixture
def project(tmp_path, monkeypatch) -> Sample:
    """The project; the working directory is its folder."""
    root = tmp_path / "project"
    root.mkdir()
    monkeypatch.chdir(root)
    return Sample(root)
