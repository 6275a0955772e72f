"""Workspace files for tests: made small, on a clock that stands where it is put."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from secrets import token_bytes
from typing import TYPE_CHECKING, Any
from uuid import UUID

from integrity_zone.services.workspace.workspaces import Workspace, create_workspace
from tests.support.builders import tiny_instrument

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

    from integrity_zone.domain.workspace import Snapshot


class Clock:
    """Every look is one second later."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=1)
        return self.moment


def new_workspace(path: Path, *, year: int = 2026, actor: str = "Ani", workspace_id: str | None = None) -> Path:
    """A workspace of an invented unit with one assessment of the tiny instrument; its id is the first that is made."""
    first = iter([] if workspace_id is None else [UUID(workspace_id).bytes])
    create_workspace(
        path,
        unit_name="Dinas Uji",
        year=year,
        instrument=tiny_instrument(),
        actor=actor,
        code="DU",
        now=Clock(),
        entropy=lambda count: next(first, None) or token_bytes(count),
    )
    return path


@contextmanager
def writing(path: Path, *, actor: str = "Ani", device: str | None = None) -> Iterator[Workspace]:
    """The workspace, opened for writing."""
    with Workspace.open(path, actor=actor, write=True, wait=0, device=device, now=Clock()) as workspace:
        yield workspace


@contextmanager
def reading(path: Path) -> Iterator[Workspace]:
    """The workspace, opened for reading."""
    with Workspace.open(path, actor="Budi", write=False, wait=0, now=Clock()) as workspace:
        yield workspace


def years_read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A list that gets the year of every snapshot that is read from now on."""
    years: list[int] = []
    whole = Workspace.snapshot

    def noting(workspace: Workspace, *args: Any, **options: Any) -> Snapshot:
        snapshot = whole(workspace, *args, **options)
        years.append(snapshot.assessment.year)
        return snapshot

    monkeypatch.setattr(Workspace, "snapshot", noting)
    return years
