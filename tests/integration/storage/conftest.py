"""What tests of storage share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.workspaces import new_workspace, use_profile

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def own_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the device remembers stays in the test."""
    use_profile(tmp_path / "profile", monkeypatch)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A new workspace file in a folder of its own."""
    folder = tmp_path / "work"
    folder.mkdir()
    return new_workspace(folder / "unit.zi")
