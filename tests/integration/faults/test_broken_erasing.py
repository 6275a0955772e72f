"""Erasing while calls of the system fail: nothing is gone, or everything is and doing it again removes what is left."""

from __future__ import annotations

import errno
import os
from functools import partial
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.files import DiskFullError
from integrity_zone.domain.journal.erasing import ERASURE, REASON
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.evidence.documents import NamedBytes, Placement, add_evidence
from integrity_zone.services.workspace.erasing import erase
from integrity_zone.storage.journal import JournalTables
from tests.support.broken_calls import Faults, attempt, broken_sqlite_calls, sqlite_vfs
from tests.support.builders import tiny_instrument
from tests.support.rooms import told_room
from tests.support.workspaces import writing

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.workspace.workspaces import Workspace

CODE = "A.I.1.i.a"
SECRET = "Sukmawati-Rahasia-7731"
#: Of so many calls one fails in `make test`; each in `make long`.
EVERY = 24
LONG = pytest.param(1, marks=pytest.mark.long)

pytestmark = pytest.mark.skipif(
    os.name != "posix" or sqlite_vfs() is None, reason="calls of a shared SQLite are made to fail"
)


@pytest.fixture
def filled(file: Path) -> Path:
    """A workspace with a name in a note and in bytes of several pages."""
    with writing(file) as workspace:
        workspace.record_answers({CODE: "Ya"}, {CODE: f"oleh {SECRET}"}, Stage.UNIT)
        source = NamedBytes("sk.pdf", f"{SECRET} ".encode() * 2000)
        add_evidence(workspace, [source], Placement((CODE,)), instrument=tiny_instrument())
    return file


def named_in(workspace: Workspace) -> tuple[list[bytes], list[str]]:
    """The entry and the content that hold the name."""
    with workspace.reading() as connection:
        entries = [entry.id for entry in JournalTables(connection).entries() if SECRET in str(entry.value)]
    return entries, [str(document.sha256) for document in workspace.snapshot().documents.values()]


def erase_secrets(workspace: Workspace, entries: list[bytes], contents: list[str]) -> None:
    """Erase what holds the name."""
    erase(workspace, entries=entries, contents=contents, reason="retensi")


def reasons(workspace: Workspace) -> int:
    """How many steps of erasing the journal has."""
    with workspace.reading() as connection:
        found = JournalTables(connection).history(workspace.unit.workspace_id, ERASURE, below=True)
    return sum(entry.field == REASON for entry in found)


@pytest.mark.parametrize("every", [EVERY, LONG])
@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
def test_erasing_is_done_or_not_and_ends_when_repeated(filled: Path, error: int, lasting: bool, every: int) -> None:
    sound, codes = filled.read_bytes(), set()
    calls = Faults(error=0, at=0)
    with writing(filled) as workspace:
        named = named_in(workspace)
        with broken_sqlite_calls(calls):
            erase_secrets(workspace, *named)
    for at in range(1, calls.count + 1, every):
        filled.write_bytes(sound)
        with writing(filled) as workspace:
            faults = Faults(error, at, lasting)
            refusal = attempt(broken_sqlite_calls, faults, partial(erase_secrets, workspace, *named))
            if refusal is not None:
                codes.add(refusal.code)
                require_told(workspace, refusal, named)
                if at % 2:
                    erase_secrets(workspace, *named)
        if refusal is not None and not at % 2:
            # Somebody comes back to it later.
            with writing(filled) as workspace:
                erase_secrets(workspace, *named)
        assert SECRET.encode() not in filled.read_bytes(), (at, faults.failed)
        with writing(filled) as workspace:
            assert reasons(workspace) == 1
            assert workspace.check(deep=True).problems == ()
    assert {"remains-left"} < codes


def require_told(workspace: Workspace, refusal: IntegrityZoneError, named: tuple[list[bytes], list[str]]) -> None:
    """What the refusal says is so: nothing was changed, or the values are erased."""
    note = workspace.snapshot().answers[Stage.UNIT][CODE].note
    if refusal.code == "remains-left":
        assert (note, reasons(workspace)) == ("", 1)
    else:
        assert (note, reasons(workspace)) == (f"oleh {SECRET}", 0)
        assert named_in(workspace) == named


def test_erasing_is_refused_where_the_file_cannot_be_written_anew(filled: Path) -> None:
    with writing(filled) as workspace:
        named = named_in(workspace)
        with told_room(filled.stat().st_size), pytest.raises(DiskFullError):
            erase_secrets(workspace, *named)
        assert named_in(workspace) == named
        assert reasons(workspace) == 0
