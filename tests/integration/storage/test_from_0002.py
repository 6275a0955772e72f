"""Files of the second release that hold what a newer program wrote: nothing of it is lost when they are brought up."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.ceremony import Delegation, KeepsakeKind, Way
from integrity_zone.domain.declaration import Declaration, Signatory, StaffMember
from integrity_zone.domain.papers import Letterhead, PaperKind
from integrity_zone.domain.requirements import Requirement, RequirementState
from integrity_zone.services.assessment.requirements import set_requirement
from integrity_zone.services.charters.freezing import freeze_charter, unfreeze_charter
from integrity_zone.services.charters.keepsakes import add_keepsake, attach_scan, publish, remove_keepsake
from integrity_zone.services.evidence.documents import NamedBytes
from integrity_zone.services.letterheads import set_letterhead
from integrity_zone.services.papers.texts import set_paper_text
from integrity_zone.services.workspace.merging import merge_entries
from tests.integration.storage.test_from_0001 import BACK_TO_0002
from tests.support.builders import tiny_instrument
from tests.support.ceremonies import HEAD, scan
from tests.support.journals import WORKSPACE, Copy
from tests.support.workspaces import new_workspace, reading, writing

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.workspace import Snapshot

TINY = tiny_instrument()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A workspace with everything that the third revision brought, some of it deleted, some in conflict."""
    path = new_workspace(tmp_path / "unit.zi", workspace_id=WORKSPACE)
    head = Signatory("Dra. Kepala Uji", "Sekretaris", "Dinas Uji", way=Way.WET, delegation=Delegation.ACTING)
    staff = StaffMember("Pegawai Satu", "1", "Analis", rank="Penata, III/c", pakta_on=date(2026, 1, 5))
    with writing(path) as workspace:
        set_letterhead(workspace, Letterhead(address="Jalan Uji 1", number_pattern="{nomor}/{kode}/{tahun}"))
        workspace.set_declaration(Declaration(place="Kota Uji", date=date(2026, 2, 2), heads=(head,), staff=(staff,)))
        freeze_charter(workspace)
        unfreeze_charter(workspace, "salah tempat")
        set_paper_text(workspace, PaperKind.CHARTER, "Kami siap:\n{janji}\nSekian.")
        freeze_charter(workspace)
        (tmp_path / "pindaian.jpg").write_bytes(scan())
        attach_scan(workspace, [HEAD], tmp_path / "pindaian.jpg")
        (tmp_path / "pindaian.jpg").unlink()
        publish(workspace, date(2026, 2, 3), "situs web")
        add_keepsake(workspace, KeepsakeKind.PHOTO, NamedBytes("foto.jpg", scan()), "di panggung", instrument=TINY)
        add_keepsake(workspace, KeepsakeKind.PRESS, "https://contoh.example/a", instrument=TINY)
        remove_keepsake(workspace, workspace.snapshot().papers.keepsakes[1].id)
        set_requirement(workspace, Requirement("bpk", RequirementState.MET, "WTP", date(2026, 1, 1), "LHP"))
        one, other = Copy("b"), Copy("c")
        one.write("requirement/2026/sakip", "value", "B", minute=1)
        other.write("requirement/2026/sakip", "value", "BB", minute=2)
        one.write("issued/x", "kind", "tidak dikenal", minute=3)
        one.write("letterhead", "margin_left", "lebar", minute=3)
        other.write("picture/emblem", "content", 5, minute=3)
        other.write("requirement/tahun/bpk", "value", "WTP", minute=3)
        merge_entries(workspace, (*one.settled, *other.settled))
    return path


def seen(path: Path) -> Snapshot:
    with reading(path) as workspace:
        return workspace.snapshot(with_digest=True)


def test_everything_is_there_again(file: Path) -> None:
    before = seen(file)
    assert len(before.papers.issued) == 2
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for statement in BACK_TO_0002:
            connection.execute(statement)
    with writing(file) as workspace:
        assert workspace.kept_original is not None
        assert workspace.check(deep=True).problems == ()
    assert seen(file) == before
