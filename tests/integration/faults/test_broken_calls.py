"""The n-th call of the system fails: what was there stays, the message is right, and trying again works."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import ExitStack, contextmanager
from datetime import UTC, date, datetime
from functools import partial
from hashlib import sha256
from random import Random
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest

from integrity_zone.domain.declaration import CharterIdentity, Declaration, Signatory
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.services.charters.exporting import export_charter
from integrity_zone.services.charters.signing import SignedCharter, record_charter
from integrity_zone.services.evidence.documents import NamedBytes, Placement, add_evidence, evidence_slices
from integrity_zone.services.reports.exporting import export_worksheet
from integrity_zone.services.reports.making import ExportWish
from tests.support.broken_calls import Faults, attempt, broken_python_calls, broken_sqlite_calls, sqlite_vfs
from tests.support.builders import tiny_instrument
from tests.support.workspaces import new_workspace, reading, writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from integrity_zone.services.workspace.workspaces import Workspace

CODE = "A.I.1.i.a"
ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES)
CODES = {errno.ENOSPC: "disk-full", errno.EIO: "file-failed", errno.EACCES: "read-only"}
#: So many of the calls of one act are made to fail in `make test`; all of them in `make long`.
FIRST, SAMPLE = 3, 5
SLICE = 16 * 1024
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

pytestmark = [
    pytest.mark.skipif(os.name != "posix", reason="calls of POSIX are made to fail"),
    # Where cleaning up is made to fail, something stays.
    pytest.mark.usefixtures("own_temporary"),
]
needs_sqlite = pytest.mark.skipif(
    os.name == "posix" and sqlite_vfs() is None, reason="SQLite is no shared library here"
)


@pytest.fixture
def filled(file: Path) -> Path:
    """A workspace with an answer, a document and a declaration."""
    head = Signatory(name="Sri Contoh", office="Kepala", organisation="Dinas Uji")
    with writing(file) as workspace:
        workspace.record_answers({CODE: "Ya"}, {CODE: "awal"}, Stage.UNIT)
        add_evidence(workspace, [NamedBytes("sk.pdf", b"isi" * 9000)], Placement((CODE,)), instrument=tiny_instrument())
        workspace.set_declaration(Declaration(place="Contoh", date=date(2026, 2, 2), heads=(head,)))
    return file


def names(folder: Path) -> set[str]:
    """What lies in a folder."""
    return {found.name for found in folder.iterdir()}


def chosen(total: int, is_long: bool) -> list[int]:
    """Which calls fail: all, or the first ones and a seeded choice of the others."""
    if is_long or total <= SAMPLE:
        return list(range(1, total + 1))
    return [*range(1, FIRST + 1), *sorted(Random(total).sample(range(FIRST + 1, total + 1), SAMPLE - FIRST))]


def allowed(faults: Faults) -> set[str]:
    """Codes of the refusal that fit calls of SQLite that failed; it does not always say why."""
    first = faults.failed[0]
    # The full text calls damaged what it could not read, also when another call had failed before.
    unread = {"file-failed", "damaged"} if any(name.startswith("pread") for name in faults.failed) else set()
    if first.startswith("pread"):
        return unread
    if first == "open":
        return {"file-failed", "read-only", "disk-full"} | unread
    if first in {"unlink", "ftruncate"} or faults.error == errno.EACCES:
        return {CODES[faults.error], "file-failed"} | unread
    return {CODES[faults.error]} | unread


@contextmanager
def counted(breaking: Callable[[Faults], Any]) -> Iterator[Faults]:
    """Count the calls of an act without breaking any."""
    faults = Faults(error=0, at=0)
    with breaking(faults):
        yield faults


def answer(workspace: Workspace, _folder: Path, turn: int) -> None:
    """Record an answer."""
    workspace.record_answers({CODE: ("Ya", "Tidak")[turn % 2]}, {CODE: f"catatan {turn}"}, Stage.UNIT)


def small_evidence(workspace: Workspace, _folder: Path, turn: int) -> None:
    """Add some bytes."""
    source = NamedBytes(f"{turn}.bin", f"{turn}".encode() * 10_000)
    add_evidence(workspace, [source], Placement((CODE,)), instrument=tiny_instrument())


def large_evidence(workspace: Workspace, folder: Path, turn: int) -> None:
    """Add a file of two slices, small ones: what fails within them fails alike, however long they are."""
    source = folder / "rekaman.bin"
    source.write_bytes(turn.to_bytes(4, "big") * (SLICE // 2))
    with ExitStack() as stack:
        for name in (
            "services.evidence.intake.SLICE_BYTES",
            "services.evidence.intake.CHUNK_BYTES",
            "storage.contents.CHUNK_BYTES",
        ):
            stack.enter_context(patch(f"integrity_zone.{name}", SLICE))
        assert len(list(evidence_slices(workspace, [source], Placement((CODE,)), instrument=tiny_instrument()))) == 2


WRITES = (answer, small_evidence, large_evidence)
LONG = pytest.param(True, marks=pytest.mark.long)


@needs_sqlite
@pytest.mark.parametrize("is_long", [False, LONG])
@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("write", WRITES)
def test_write_that_fails_at_any_call_changes_nothing_and_works_afterwards(
    filled: Path,
    tmp_path: Path,
    write: Callable[[Workspace, Path, int], None],
    error: int,
    lasting: bool,
    is_long: bool,
) -> None:
    refused = 0
    with writing(filled) as workspace:
        write(workspace, tmp_path, 0)
        with counted(broken_sqlite_calls) as calls:
            write(workspace, tmp_path, 1)
        for turn, at in enumerate(chosen(calls.count, is_long), start=2):
            before = workspace.snapshot()
            faults = Faults(error, at, lasting)
            refusal = attempt(broken_sqlite_calls, faults, partial(write, workspace, tmp_path, turn))
            if refusal is not None:
                refused += 1
                assert refusal.code in allowed(faults), (at, faults.failed)
                assert workspace.snapshot() == before, (at, faults.failed)
                write(workspace, tmp_path, turn)
            with reading(filled) as reader:
                assert reader.snapshot() == workspace.snapshot() != before
        assert refused > calls.count // 10 or refused > SAMPLE // 2
        assert workspace.check(deep=True).problems == ()
        assert len(workspace.snapshot().replicas) == 1, "the chain goes on"
    with writing(filled) as workspace:
        assert workspace.check(deep=True).problems == ()
    assert names(filled.parent) == {filled.name}


@needs_sqlite
@pytest.mark.parametrize("is_long", [False, LONG])
@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("write", [False, True])
def test_opening_that_fails_at_any_call_harms_nothing(filled: Path, write: bool, error: int, is_long: bool) -> None:
    with counted(broken_sqlite_calls) as calls:
        look(filled, write)
    before = filled.read_bytes()
    refused = 0
    for at in chosen(calls.count, is_long):
        faults = Faults(error, at)
        refusal = attempt(broken_sqlite_calls, faults, partial(look, filled, write))
        if refusal is not None:
            refused += 1
            assert refusal.code in allowed(faults)
        assert names(filled.parent) == {filled.name}
    assert refused
    assert filled.read_bytes() == before
    with writing(filled) as workspace:
        assert workspace.check(deep=True).problems == ()


def look(path: Path, write: bool) -> None:
    """Open and close."""
    with writing(path) if write else reading(path):
        pass


def here(build: Callable[..., Path], _limits: object, _progress: object, _cancelled: object, *given: object) -> Path:
    """Call a function in this process: a child makes its own calls, and takes a second to start."""
    with patch.object(tempfile, "tempdir", tempfile.tempdir):
        return build(lambda _progress: None, *given)


def export(path: Path, out: Path) -> None:
    """Write the worksheet."""
    with reading(path) as workspace, patch("integrity_zone.services.reports.making.run_reported", here):
        export_worksheet(workspace, tiny_instrument(), out, ExportWish(BlankPolicy.ZERO, now=NOW))


def draft(path: Path, out: Path) -> None:
    """Draw the charter."""
    with reading(path) as workspace:
        export_charter(workspace, out, now=NOW)


def extract(path: Path, out: Path) -> None:
    """Take a document out."""
    with reading(path) as workspace:
        (document,) = workspace.snapshot().documents.values()
        workspace.extract(str(document.sha256), out)


def create(_path: Path, out: Path) -> None:
    """Make a workspace."""
    new_workspace(out)


LAYERS = [broken_python_calls, pytest.param(broken_sqlite_calls, marks=needs_sqlite)]


@pytest.mark.parametrize("is_long", [False, LONG])
@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("error", ERRORS)
@pytest.mark.parametrize("breaking", LAYERS)
@pytest.mark.parametrize("act", [export, draft, extract, create])
def test_new_file_is_whole_or_not_there_whichever_call_fails(
    filled: Path,
    tmp_path: Path,
    act: Callable[[Path, Path], None],
    breaking: Callable[[Faults], Any],
    error: int,
    lasting: bool,
    is_long: bool,
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    act(filled, folder / "warm-up")
    (folder / "warm-up").unlink()
    with counted(breaking) as calls:
        act(filled, folder / "0")
    size = (folder / "0").stat().st_size
    refused = 0
    turns = chosen(calls.count, is_long)
    for at in turns:
        out = folder / f"{at}"
        faults = Faults(error, at, lasting)
        refusal = attempt(breaking, faults, partial(act, filled, out))
        if refusal is not None:
            refused += 1
            codes = {CODES[error]} if breaking is broken_python_calls else allowed(faults)
            assert refusal.code in codes, (at, faults.failed)
            assert not out.exists(), (at, faults.failed)
            act(filled, out)
        assert abs(out.stat().st_size - size) < 200
        leftovers = names(folder) - {"0", *map(str, turns)}
        if not lasting and faults.failed != ["unlink"]:
            assert not leftovers, (at, faults.failed)
        for leftover in leftovers:
            (folder / leftover).unlink()
    assert refused
    with reading(filled) as workspace:
        assert workspace.check(deep=True).problems == ()


@needs_sqlite
@pytest.mark.parametrize("error", ERRORS)
def test_signed_charter_that_cannot_be_recorded_is_not_left_behind(filled: Path, tmp_path: Path, error: int) -> None:
    out, pdf = tmp_path / "piagam.pdf", b"%PDF" * 20_000
    identity = CharterIdentity("P-1", "tiny-1", "00" * 32, "00" * 32)
    signed = SignedCharter(pdf, sha256(pdf).hexdigest(), "ttd_pimpinan", "Sri Contoh", "CA Uji", (), identity)
    with writing(filled) as workspace:
        before = workspace.check(deep=True)
        out.write_bytes(pdf)
        faults = Faults(error, 1, lasting=True)
        refusal = attempt(broken_sqlite_calls, faults, partial(record_charter, workspace, signed, written=out))
        assert refusal is not None
        assert refusal.code in allowed(faults)
        assert not out.exists()
        assert workspace.check(deep=True) == before
        out.write_bytes(pdf)
        record_charter(workspace, signed, written=out)
        report = workspace.check(deep=True)
        assert (report.problems, report.contents) == ((), before.contents + 1)
    assert out.read_bytes() == pdf
