"""Damaged files: noticed at opening or by the deep check, or proven to hold what they held before."""

from __future__ import annotations

import time
from datetime import date
from random import Random
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.declaration import Declaration, Signatory
from integrity_zone.domain.work_unit import Stage
from integrity_zone.errors import IntegrityZoneError
from integrity_zone.services.assessment.markings import set_flag, set_tick
from integrity_zone.services.assessment.remarks import add_remark
from integrity_zone.services.evidence.content_search import contents_without_text, search_everything, store_content_text
from integrity_zone.services.evidence.documents import NamedBytes, Placement, add_evidence
from integrity_zone.services.workspace.team import add_member
from integrity_zone.services.workspace.workspaces import Workspace, check_workspace
from tests.support.builders import tiny_instrument
from tests.support.damages import DAMAGES
from tests.support.workspaces import new_workspace, writing

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.workspace import CheckReport, Snapshot

CODE = "A.I.1.i.a"
LONGEST_S = 10
REFUSALS = {"damaged", "not-a-workspace", "newer-format"}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A workspace with a bit of everything."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("sound")
        patch.setenv("XDG_DATA_HOME", str(folder / "profile"))
        path = new_workspace(folder / "unit.zi")
        head = Signatory(name="Sri Contoh", office="Kepala", organisation="Dinas Uji")
        with writing(path) as workspace:
            workspace.record_answers({CODE: "Tidak", "A.I.1.i.b": "B"}, {CODE: "awal"}, Stage.UNIT)
            workspace.record_answers({CODE: "Ya"}, {CODE: "lalu"}, Stage.UNIT)
            sources = [NamedBytes("sk.pdf", Random(1).randbytes(90_000)), NamedBytes("b.pdf", b"isi")]
            add_evidence(workspace, sources, Placement((CODE,), note="lihat"), instrument=tiny_instrument())
            workspace.set_declaration(Declaration(place="Contoh", date=date(2026, 2, 2), heads=(head,)))
            set_flag(workspace, CODE, "ragu")
            set_tick(workspace, CODE, 0, on=True)
            add_member(workspace, "Rina Contoh", "coordinator")
            add_remark(workspace, CODE, "mengapa?")
            for sha256, _name, _size in contents_without_text(workspace):
                store_content_text(workspace, sha256, "keputusan tentang tim kerja")
        return path.read_bytes()


def contents(path: Path, out: Path, snapshot: Snapshot) -> dict[str, bytes]:
    """The bytes of every document."""
    found = {}
    with Workspace.open(path, actor="Budi", write=False) as workspace:
        for document in snapshot.documents.values():
            workspace.extract(str(document.sha256), out)
            found[document.id] = out.read_bytes()
            out.unlink()
    return found


def everything(path: Path, out: Path) -> tuple[Snapshot, dict[str, bytes], CheckReport]:
    """All that a user can get out of a file."""
    with Workspace.open(path, actor="Budi", write=False) as workspace:
        snapshot = workspace.snapshot()
    return snapshot, contents(path, out, snapshot), check_workspace(path, actor="Budi", deep=True)


def judged(path: Path) -> set[str]:
    """What is said of a file: the code of a refusal, or those of the problems."""
    try:
        return {problem.code for problem in check_workspace(path, actor="Budi", deep=True).problems}
    except IntegrityZoneError as refusal:
        return {refusal.code}


@pytest.mark.parametrize(
    "seeds", [range(30), *(pytest.param(range(n, n + 100), marks=pytest.mark.long) for n in (100, 200, 300))]
)
def test_damage_is_noticed_or_proven_harmless(tmp_path: Path, sound: bytes, seeds: range) -> None:
    path, journal, out = tmp_path / "unit.zi", tmp_path / "unit.zi-journal", tmp_path / "out"
    path.write_bytes(sound)
    before = everything(path, out)
    assert before[2].problems == ()
    noticed = 0
    for seed in seeds:
        path.write_bytes(sound)
        journal.unlink(missing_ok=True)
        what = DAMAGES[seed % len(DAMAGES)](path, Random(seed))
        begun = time.monotonic()
        if codes := judged(path):
            noticed += 1
            assert use_damaged(path) <= REFUSALS | {"unknown-assessment"}, (seed, what, codes)
        else:
            assert everything(path, out) == before, (seed, what)
        assert time.monotonic() - begun < LONGEST_S, (seed, what)
    assert noticed > len(seeds) // 2


def use_damaged(path: Path) -> set[str]:
    """Go on with a damaged file all the same: it works, or is refused, but is no error of ours."""
    codes = set()
    for write in (False, True):
        try:
            with Workspace.open(path, actor="Budi", write=write, wait=0) as workspace:
                workspace.snapshot()
                workspace.search("sk")
                search_everything(workspace, tiny_instrument(), "keputusan")
                workspace.check()
                if write:
                    workspace.record_answers({CODE: "Tidak"}, {CODE: "baru"}, Stage.UNIT)
        except IntegrityZoneError as refusal:
            codes.add(refusal.code)
    return codes
