"""What tests of faults share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.workspaces import new_workspace

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module", autouse=True)
def children() -> None:
    """They begin from nothing, as the program starts them."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A new workspace file in a folder of its own."""
    folder = tmp_path / "work"
    folder.mkdir()
    return new_workspace(folder / "unit.zi")
