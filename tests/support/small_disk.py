"""Stories told on a small disk in memory, in a process of its own: `small_disk STORY PLACE MIB`.

Exit code 77: no such disk can be made here.
"""

from __future__ import annotations

import ctypes
import json
import os
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from integrity_zone.domain.declaration import Declaration, Signatory
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.charters.exporting import export_charter
from integrity_zone.services.charters.signing import record_charter, sign_charter_file
from integrity_zone.services.evidence.documents import NamedBytes, Placement, add_evidence
from integrity_zone.services.reports.exporting import export_worksheet
from integrity_zone.services.reports.making import ExportWish
from integrity_zone.services.workspace.erasing import erase
from integrity_zone.services.workspace.upgrading import upgrade_file
from integrity_zone.services.workspace.workspace_file import utc_now
from integrity_zone.services.workspace.workspaces import Workspace, check_workspace
from integrity_zone.signing.throwaway import SamplePerson, make_sample_authority
from tests.support.builders import tiny_instrument
from tests.support.workspaces import new_workspace

if TYPE_CHECKING:
    from collections.abc import Callable

CODE = "A.I.1.i.a"
KIB = 1024
PASSPHRASE = b"sandi uji"
#: By how much more room is left each time, where an act takes long.
STEPS = {"sign": 48 * KIB}
_NEW_NAMESPACE, _PRIVATE, _DETACH, _REMOUNT, _READ_ONLY = 0x00020000, 0x44000, 2, 32, 1
_NO_DISK = 77


def mount(place: Path, mib: int) -> None:
    """Put a disk of this size at a place, for this process only."""
    libc = ctypes.CDLL(None, use_errno=True)
    made = (
        libc.unshare(_NEW_NAMESPACE) == 0
        and libc.mount(b"none", b"/", None, _PRIVATE, None) == 0
        and libc.mount(b"tmpfs", bytes(place), b"tmpfs", 0, f"size={mib}m".encode()) == 0
    )
    if not made:
        sys.stdout.write(os.strerror(ctypes.get_errno()))
        sys.exit(_NO_DISK)


def made(path: Path) -> Path:
    """A workspace with an answer, a document and a declaration."""
    new_workspace(path)
    head = Signatory(name="Sri Contoh", office="Kepala", organisation="Dinas Uji")
    with Workspace.open(path, actor="Ani", write=True) as workspace:
        workspace.record_answers({CODE: "Ya"}, {CODE: "awal"}, Stage.UNIT)
        add_evidence(workspace, [NamedBytes("sk.pdf", b"i" * 90_000)], Placement((CODE,)), instrument=tiny_instrument())
        workspace.set_declaration(Declaration(place="Contoh", date=date(2026, 2, 2), heads=(head,)))
    return path


def code_of(act: Callable[[], object]) -> str:
    """`done`, or the code of the refusal."""
    try:
        act()
    except IntegrityZoneError as refusal:
        return refusal.code
    return "done"


class Acts:
    """Everything that writes, at one workspace."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.out = path.with_name("out")
        self.elsewhere = path.parents[1]

    def new(self) -> None:
        """Make a workspace."""
        new_workspace(self.out)

    def answer(self) -> None:
        """Record an answer with a long note."""
        with Workspace.open(self.path, actor="Ani", write=True) as workspace:
            workspace.record_answers({CODE: "Tidak"}, {CODE: "n" * 8000}, Stage.UNIT)

    def evidence(self) -> None:
        """Add a document."""
        with Workspace.open(self.path, actor="Ani", write=True) as workspace:
            source = NamedBytes("b.pdf", b"b" * 200_000)
            add_evidence(workspace, [source], Placement((CODE,)), instrument=tiny_instrument())

    def declaration(self) -> None:
        """Change the declaration, with many commitments."""
        with Workspace.open(self.path, actor="Ani", write=True) as workspace:
            present = workspace.declaration() or Declaration()
            commitments = tuple(f"Janji {number} " + "x" * 300 for number in range(60))
            workspace.set_declaration(replace(present, commitments=commitments))

    def export(self) -> None:
        """Write the worksheet."""
        with Workspace.open(self.path, actor="Ani", write=False) as workspace:
            export_worksheet(workspace, tiny_instrument(), self.out, ExportWish(BlankPolicy.ZERO))

    def extract(self) -> None:
        """Take a document out."""
        with Workspace.open(self.path, actor="Ani", write=False) as workspace:
            (document,) = workspace.snapshot().documents.values()
            workspace.extract(str(document.sha256), self.out)

    def draft(self) -> None:
        """Draw the charter."""
        with Workspace.open(self.path, actor="Ani", write=False) as workspace:
            export_charter(workspace, self.out)

    def prepare_sign(self) -> None:
        """Lay a charter and a certificate ready elsewhere."""
        with Workspace.open(self.path, actor="Ani", write=False) as workspace:
            export_charter(workspace, self.elsewhere / "piagam.pdf", now=utc_now())
        people = [SamplePerson("Sri Contoh", "UJI-1")]
        key = make_sample_authority(utc_now(), people, PASSPHRASE).keys[0]
        (self.elsewhere / "kunci.p12").write_bytes(key)

    def sign(self) -> None:
        """Sign the charter, and record it."""
        with Workspace.open(self.path, actor="Ani", write=True) as workspace:
            draft, p12 = self.elsewhere / "piagam.pdf", self.elsewhere / "kunci.p12"
            signed = sign_charter_file(draft, self.out, "ttd_pimpinan", p12, bytearray(PASSPHRASE), workspace=workspace)
            record_charter(workspace, signed, written=self.out)

    def erase(self) -> None:
        """Erase the document."""
        with Workspace.open(self.path, actor="Ani", write=True) as workspace:
            (document,) = workspace.snapshot().documents.values()
            erase(workspace, contents=[str(document.sha256)], reason="retensi")

    def upgrade(self) -> None:
        """Bring the file up, though it is."""
        upgrade_file(self.path, "0001", utc_now)


def full(place: Path, name: str) -> dict[str, Any]:
    """Fill the disk to the last bytes, a little less each time, until the act goes through."""
    path = made(place / "unit.zi")
    acts = Acts(path)
    act = getattr(acts, name)
    getattr(acts, f"prepare_{name}", int)()
    ballast = place / "ballast"
    codes, unchanged, before, room = [], True, (path.read_bytes(), 1), 0
    while True:
        fill(ballast, place, room)
        code = code_of(act)
        ballast.unlink()
        if code == "done":
            break
        codes.append(code)
        unchanged = unchanged and (path.read_bytes(), len(list(place.iterdir()))) == before
        room += STEPS.get(name, 12 * KIB)
    problems = [problem.code for problem in check_workspace(path, actor="Budi", deep=True).problems]
    return {"codes": codes, "unchanged": unchanged, "retried": code == "done", "problems": problems}


def fill(ballast: Path, place: Path, room: int) -> None:
    """Leave so much room and no more."""
    found = os.statvfs(place)
    size = found.f_bavail * found.f_frsize - room
    with ballast.open("wb") as stream:
        stream.write(bytes(max(size, 0)))


def vanished(place: Path) -> dict[str, str]:
    """Take the disk away while the file is open."""
    path = made(place / "unit.zi")
    out = path.with_name("out")
    with Workspace.open(path, actor="Ani", write=True) as workspace:
        ctypes.CDLL(None).umount2(bytes(place), _DETACH)
        codes = {
            "answer": code_of(lambda: workspace.record_answers({CODE: "Tidak"}, {}, Stage.UNIT)),
            "export": code_of(
                lambda: export_worksheet(workspace, tiny_instrument(), out / "a.xlsx", ExportWish(BlankPolicy.ZERO))
            ),
            "again": code_of(lambda: workspace.record_answers({CODE: "Tidak"}, {}, Stage.UNIT)),
            "read": code_of(workspace.snapshot),
        }
    codes["open"] = code_of(lambda: Workspace.open(path, actor="Ani", write=True))
    return codes


def read_only(place: Path) -> dict[str, str]:
    """Let nobody write to the disk."""
    path = made(place / "unit.zi")
    ctypes.CDLL(None).mount(b"none", bytes(place), None, _REMOUNT | _READ_ONLY, None)

    def read() -> None:
        with Workspace.open(path, actor="Budi", write=False) as workspace:
            workspace.snapshot()

    return {
        "read": code_of(read),
        "check": code_of(lambda: check_workspace(path, actor="Budi", deep=True)),
        "answer": code_of(Acts(path).answer),
        "new": code_of(Acts(path).new),
    }


def limit(path: Path) -> dict[str, Any]:
    """Let files grow a little more each time, but never so much that the evidence fits."""
    import resource

    codes = []
    for size in range(0, path.stat().st_size + 60 * KIB, 40 * KIB):
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
        codes.append(code_of(Acts(path).evidence))
    return {"codes": codes}


def main() -> None:
    """Tell one story."""
    story, place, mib = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    if story == "limit":
        found: dict[str, Any] = limit(place)
    else:
        mount(place, mib)
        # Elsewhere there is room: what the libraries put aside is not what is told here.
        with patch.dict(os.environ, {"XDG_DATA_HOME": str(place.parent / "profile")}):
            found = _story(story, place)
    sys.stdout.write(json.dumps(found) + "\n")


def _story(story: str, place: Path) -> dict[str, Any]:
    if story == "vanished":
        return vanished(place)
    return read_only(place) if story == "read-only" else full(place, story.removeprefix("full-"))


if __name__ == "__main__":
    main()
