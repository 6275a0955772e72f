"""The program says the version under which it is distributed."""

from __future__ import annotations

import tomllib
from importlib.metadata import version
from pathlib import Path

from integrity_zone import __version__

PROJECT = Path(__file__).parents[2]


def test_the_version_is_the_one_of_the_project_file() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    assert __version__ == project["project"]["version"]


def test_the_version_is_the_one_installed() -> None:
    assert __version__ == version("integrity-zone")
