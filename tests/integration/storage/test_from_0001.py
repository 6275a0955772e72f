"""Files of the first release that hold what a newer program wrote: nothing of it is lost when they are brought up."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace_problems import DamagedError
from integrity_zone.services.assessment.baseline import start_year
from integrity_zone.services.assessment.markings import set_efforts, set_flag, set_tick
from integrity_zone.services.assessment.remarks import add_remark, remove_remark
from integrity_zone.services.evidence.documents import NamedBytes, Placement, add_evidence
from integrity_zone.services.evidence.revisions import remove_document, replace_document
from integrity_zone.services.workspace.merging import merge_entries
from integrity_zone.services.workspace.team import add_member, remove_member
from integrity_zone.services.workspace.unit import edit_unit
from tests.support.builders import tiny_instrument
from tests.support.journals import WORKSPACE, Copy
from tests.support.workspaces import new_workspace, reading, writing

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.workspace import Snapshot

TINY = tiny_instrument()
CODE = "A.I.1.i.a"

#: What the fourth revision added, taken away again.
BACK_TO_0003 = (
    "DELETE FROM answer WHERE coalesce(value, note, flag, ticked, carried, effort) IS NULL",
    *(f"ALTER TABLE answer DROP COLUMN {name}" for name in ("reviewed", "returned")),
    *(
        f"DROP TABLE {name}"
        for name in ("stage", "result_report", "recommendation", "event", "wording", "wording_source")
    ),
    "UPDATE alembic_version SET version_num = '0003'",
)
#: What the third revision and later ones added, taken away again.
BACK_TO_0002 = (
    *BACK_TO_0003,
    *(f"ALTER TABLE signatory DROP COLUMN {name}" for name in ("way", "delegation", "on_behalf_of")),
    *(f"ALTER TABLE staff DROP COLUMN {name}" for name in ("grade", "pakta_on")),
    *(f"ALTER TABLE declaration DROP COLUMN {name}" for name in ("published_on", "published_where")),
    *(f"ALTER TABLE charter DROP COLUMN {name}" for name in ("kind", "issuer", "signed_at", "added_at", "added_by")),
    *(f"DROP TABLE {name}" for name in ("issued", "keepsake", "requirement", "paper_text", "letterhead", "picture")),
    "UPDATE alembic_version SET version_num = '0002'",
)
#: What the second revision and later ones added, taken away again.
_BACK_TO_0001 = (
    *BACK_TO_0002,
    "DELETE FROM answer WHERE value IS NULL AND note IS NULL",
    *(
        f"ALTER TABLE answer DROP COLUMN {name}"
        for name in ("flag", "ticked", "carried", "effort", "recorded_at", "recorded_by")
    ),
    "ALTER TABLE document DROP COLUMN added_at",
    "ALTER TABLE document DROP COLUMN added_by",
    "ALTER TABLE unit DROP COLUMN kind",
    "DROP TABLE member",
    "DROP TABLE remark",
    "DROP TABLE content_search",
    "DROP TABLE content_text",
    "UPDATE alembic_version SET version_num = '0001'",
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A workspace with everything that the second revision brought, some of it deleted, some in conflict."""
    path = new_workspace(tmp_path / "unit.zi", year=2025, workspace_id=WORKSPACE)
    with writing(path) as workspace:
        workspace.record_answers({CODE: "Ya", "B.I.a": "3.6"}, {CODE: "lama"}, Stage.UNIT)
        sources = [NamedBytes(name, name.encode()) for name in ("a.pdf", "b.pdf")]
        first, second = add_evidence(workspace, sources, Placement((CODE,)), instrument=TINY)
        start_year(workspace, TINY, year=2026, from_year=2025)
        set_flag(workspace, CODE, "")
        for position in (0, 2, 11):
            set_tick(workspace, "A.I.2.i.a", position, on=True)
        set_tick(workspace, "A.I.2.i.a", 2, on=False)
        set_efforts(workspace, {"A.I.1.i.b": 7})
        for name in ("Rina Contoh", "Joko Contoh"):
            add_member(workspace, name, "pokja", 2)
        remove_member(workspace, workspace.snapshot().team[0].id)
        add_remark(workspace, CODE, "tetap \u2192 ada")
        add_remark(workspace, CODE, "hilang")
        remove_remark(workspace, workspace.snapshot().remarks[CODE][-1].id)
        replace_document(workspace, first.id, "https://contoh.example/a")
        remove_document(workspace, second.id, "salah unggah")
        edit_unit(workspace, kind="dinas")
        one, other = Copy("b"), Copy("c")
        subject = "answer/tiny-1/2026/B.I.b/unit"
        one.write(subject, "value", "A", minute=1)
        other.write(subject, "value", "B", minute=2)
        one.write(subject, "flag", 5, minute=3)
        other.write(subject, "usual.007", True, minute=3)
        other.write(subject, f"usual.{'9' * 5000}", True, minute=3)
        one.write("member/x/y", "name", "bukan anggota")
        one.write("answer/tiny-1/tahun/B.I.b/unit", "flag", "bukan tahun")
        hidden = one.write("remark/z", "text", "disembunyikan")
        entries = (*one.settled, *other.settled)
        merge_entries(workspace, [entry if entry != hidden else entry.without_value() for entry in entries])
    return path


def seen(path: Path) -> tuple[Snapshot, Snapshot]:
    """Both years of a file."""
    with reading(path) as workspace:
        return workspace.snapshot(2025, with_digest=True), workspace.snapshot(2026, with_digest=True)


def test_everything_is_there_again(file: Path) -> None:
    before = seen(file)
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for statement in _BACK_TO_0001:
            connection.execute(statement)
    with writing(file) as workspace:
        assert workspace.kept_original is not None
        assert workspace.check(deep=True).problems == ()
    assert seen(file) == before


def test_value_that_is_no_json_is_damage_and_no_crash(file: Path) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for statement in _BACK_TO_0001:
            connection.execute(statement)
        connection.execute("UPDATE entry SET value = '{\"a\":[1.5,' WHERE field = 'flag'")
    with pytest.raises(DamagedError), writing(file):
        pass
    assert [found.name for found in file.parent.iterdir()] == ["unit.zi"]
