"""The team, its remarks, and what is known of the unit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.remark import EmptyRemarkError
from integrity_zone.domain.team import BadMemberError, TeamMember
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace_problems import BadUnitError, MissingItemError, UnknownAssessmentError
from integrity_zone.services.assessment.remarks import add_remark, remove_remark
from integrity_zone.services.workspace.team import add_member, edit_member, remove_member
from integrity_zone.services.workspace.undoing import undo
from integrity_zone.services.workspace.unit import edit_unit
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace
from tests.support.builders import tiny_instrument
from tests.support.workspaces import Clock, reading, writing

if TYPE_CHECKING:
    from pathlib import Path

CODE = "A.I.1.i.a"


def team(workspace: Workspace) -> list[tuple[str, str, int | None]]:
    """Name, role and area of everybody."""
    return [(member.name, member.role, member.area) for member in workspace.snapshot().team]


def test_members_stand_in_the_order_in_which_they_came(file: Path) -> None:
    with writing(file) as workspace:
        for number in range(1, 40):
            add_member(workspace, f"Anggota {number}", "pokja", number % 6 + 1)
        assert [name for name, _role, _area in team(workspace)] == [f"Anggota {number}" for number in range(1, 40)]


def test_member_is_changed_and_removed_and_both_are_undone(file: Path) -> None:
    with writing(file) as workspace:
        add_member(workspace, " Rina\tContoh ", "Koordinator")
        (member,) = workspace.snapshot().team
        assert (member.name, member.area) == ("Rina Contoh", None)
        edit_member(workspace, replace(member, role="", area=2))
        assert team(workspace) == [("Rina Contoh", "", 2)]
        remove_member(workspace, member.id)
        assert team(workspace) == []
        undo(workspace)
        undo(workspace)
        assert team(workspace) == [("Rina Contoh", "Koordinator", None)]
        assert workspace.check(deep=True).problems == ()


def test_who_cannot_be_a_member_is_refused(file: Path) -> None:
    with writing(file) as workspace:
        for name, area in ((" \u202e ", None), ("Ani", 0), ("Ani", 100)):
            with pytest.raises(BadMemberError):
                add_member(workspace, name, area=area)
        for missing in ("", "x", "00000000-0000-4000-8000-000000000000"):
            with pytest.raises(MissingItemError):
                remove_member(workspace, missing)
            with pytest.raises(MissingItemError):
                edit_member(workspace, TeamMember(missing, "Ani", "", None))
        assert team(workspace) == []


def test_new_file_can_begin_with_a_kind_and_a_team(tmp_path: Path) -> None:
    path = tmp_path / "unit.zi"
    members = [TeamMember("", "Rina Contoh", "Koordinator", None), TeamMember("", "Joko Contoh", "", 3)]
    create_workspace(
        path,
        unit_name="RSUD Uji",
        year=2026,
        instrument=tiny_instrument(),
        actor="Ani",
        kind="rsud",
        team=members,
        now=Clock(),
    )
    with reading(path) as workspace:
        assert workspace.snapshot().unit.kind == "rsud"
        assert team(workspace) == [("Rina Contoh", "Koordinator", None), ("Joko Contoh", "", 3)]
        assert workspace.check(deep=True).problems == ()


def test_unit_is_changed_field_by_field(file: Path) -> None:
    with writing(file) as workspace:
        edit_unit(workspace, name="Badan Uji", kind="badan", target="WBBM", instrument=tiny_instrument())
        edit_unit(workspace, code="")
        unit = workspace.snapshot().unit
        assert (unit.name, unit.code, unit.kind, unit.target) == ("Badan Uji", None, "badan", "WBBM")
        assert edit_unit(workspace, name="Badan Uji").step == ""
        edit_unit(workspace, kind="")
        assert workspace.snapshot().unit.kind == ""


@pytest.mark.parametrize("change", [{"name": "\u200b"}, {"kind": "Dinas Kesehatan"}, {"target": "WBX"}])
def test_unusable_unit_is_refused(file: Path, change: dict[str, str]) -> None:
    with writing(file) as workspace:
        before = workspace.snapshot()
        with pytest.raises(BadUnitError):
            edit_unit(workspace, instrument=tiny_instrument(), **change)
        assert workspace.snapshot() == before


def test_remarks_stand_at_their_indicator_in_order_of_time(file: Path) -> None:
    clock = Clock()
    with Workspace.open(file, actor="Ani", write=True, now=clock) as workspace:
        add_remark(workspace, CODE, "SK belum ada nomor?\n")
        add_remark(workspace, "A.I.1.i.b", "lain", Stage.TPI)
    with Workspace.open(file, actor="Budi", write=True, now=clock) as workspace:
        add_remark(workspace, CODE, "Sudah, 188/12.")
        remarks = workspace.snapshot().remarks
    assert [(said.text, said.actor, said.stage) for said in remarks[CODE]] == [
        ("SK belum ada nomor?", "Ani", Stage.UNIT),
        ("Sudah, 188/12.", "Budi", Stage.UNIT),
    ]
    assert remarks[CODE][0].at < remarks[CODE][1].at
    assert [said.stage for said in remarks["A.I.1.i.b"]] == [Stage.TPI]


def test_remark_taken_away_comes_back_by_undo(file: Path) -> None:
    with writing(file) as workspace:
        add_remark(workspace, CODE, "keliru")
        (remark,) = workspace.snapshot().remarks[CODE]
        remove_remark(workspace, remark.id)
        assert workspace.snapshot().remarks == {}
        with pytest.raises(MissingItemError):
            remove_remark(workspace, remark.id)
        undo(workspace)
        assert [said.id for said in workspace.snapshot().remarks[CODE]] == [remark.id]


def test_empty_remark_and_unknown_year_are_refused(file: Path) -> None:
    with writing(file) as workspace:
        with pytest.raises(EmptyRemarkError):
            add_remark(workspace, CODE, " \u200b\n ")
        with pytest.raises(UnknownAssessmentError):
            add_remark(workspace, CODE, "x", year=2031)
        assert workspace.snapshot().remarks == {}
