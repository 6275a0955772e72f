from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.support.command_line import CommandLine

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> CommandLine:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("INTEGRITY_ZONE_ACTOR", "Sri Uji")
    return CommandLine(capsys)


@pytest.fixture
def workspace(cli: CommandLine, tmp_path: Path) -> Path:
    file = tmp_path / "unit.zi"
    cli.done("new", file, "--unit", "Dinas Uji", "--year", 2026)
    return file
