"""The sample agency and the workbook that came back to it, made once."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.support.returned_worksheets import returned

if TYPE_CHECKING:
    from pathlib import Path

BOOK = "LKE_pokja5.xlsx"


@pytest.fixture(scope="session")
def kept_return(kept_sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with both; copy them."""
    folder = tmp_path_factory.mktemp("returned")
    sample = copied(kept_sample, folder / kept_sample.name)
    with pytest.MonkeyPatch.context() as patch:
        # The profile of a test is not there yet for what the session makes.
        for variable in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
            patch.setenv(variable, str(folder / "home"))
        returned(sample, folder / BOOK)
    return folder


@pytest.fixture
def sample_path(kept_return: Path, kept_sample: Path, tmp_path: Path) -> Path:
    """The agency after an answer was changed here, for this test alone."""
    return copied(kept_return / kept_sample.name, tmp_path / kept_sample.name)


@pytest.fixture
def book(kept_return: Path, tmp_path: Path) -> Path:
    """The workbook that came back."""
    return copied(kept_return / BOOK, tmp_path / BOOK)


def copied(source: Path, target: Path) -> Path:
    shutil.copy(source, target)
    return target
