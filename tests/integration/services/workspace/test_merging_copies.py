"""A copy of the file comes back: what was written in it, the bytes it names, and nothing by halves."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.merging import SameFileError
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.workspace_problems import DamagedError, NotAWorkspaceError, WrongWorkspaceError
from integrity_zone.services.assessment.reviews import change_answer
from integrity_zone.services.assessment.submitting import submit_stage
from integrity_zone.services.evidence.documents import Placement, add_evidence
from integrity_zone.services.workspace.erasing import erase
from integrity_zone.services.workspace.merging_copies import look_at_copy, merge_copy, merge_copy_slices
from integrity_zone.storage.contents import CHUNK_BYTES, SLICE_BYTES, ContentTables
from tests.support.builders import tiny_instrument
from tests.support.workspaces import new_workspace, reading, writing

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.domain.merging import CopyMerge

ONE, TWO = "A.I.1.i.a", "A.I.1.i.b"
TINY = tiny_instrument()


@pytest.fixture
def ours(tmp_path: Path) -> Path:
    """A file in which the unit answered."""
    path = new_workspace(tmp_path / "unit.zi")
    with writing(path, device="unit") as workspace:
        workspace.record_answers({ONE: "Ya", TWO: "B"}, {}, Stage.UNIT)
    return path


@pytest.fixture
def theirs(ours: Path) -> Path:
    """A copy in which TPI judged one answer and laid a photograph of three chunks behind another."""
    copy = ours.with_name("salinan.zi")
    shutil.copyfile(ours, copy)
    photo = ours.with_name("foto.jpg")
    photo.write_bytes(b"\xff\xd8" + bytes(range(256)) * (5 * CHUNK_BYTES // 512))
    with writing(copy, actor="Damar", device="tpi") as workspace:
        change_answer(workspace, TINY, TWO, "C")
        add_evidence(workspace, [photo], Placement((ONE,)), instrument=TINY)
    return copy


def merge(path: Path, copy: Path) -> CopyMerge:
    with writing(path, device="unit") as workspace:
        return merge_copy(workspace, copy)


def contents(path: Path) -> tuple[set[bytes], set[int]]:
    """The complete contents and the numbers of those that are not."""
    with reading(path) as workspace, workspace.reading() as connection:
        tables = ContentTables(connection)
        return {digest for _number, digest, _size in tables.all_complete()}, tables.incomplete()


def state(path: Path) -> tuple[str, tuple[str, ...]]:
    with reading(path) as workspace:
        report = workspace.check(deep=True)
        return report.state_digest, tuple(problem.code for problem in report.problems)


def test_what_both_wrote_meanwhile_is_there_with_the_bytes(ours: Path, theirs: Path) -> None:
    with writing(ours, device="unit") as workspace:
        workspace.record_answers({ONE: "Tidak"}, {ONE: "menyusul"}, Stage.UNIT)
    before = theirs.read_bytes()
    with reading(ours) as workspace:
        preview = look_at_copy(workspace, theirs)
    assert (preview.unit, preview.contents, preview.size_bytes) == ("Dinas Uji", 1, 2_621_442)
    assert [one.actor for one in preview.contributions] == ["Damar"]
    assert {"answer", "document", "link"} <= dict(preview.kinds).keys()
    merged = merge(ours, theirs)
    assert (merged.taken, merged.contents, merged.conflicts, merged.findings) == (preview.entries, 1, (), ())
    assert theirs.read_bytes() == before
    with reading(ours) as workspace:
        snapshot = workspace.snapshot()
        assert snapshot.answers[Stage.TPI][TWO].value == "C"
        assert snapshot.answers[Stage.UNIT][ONE].value == "Tidak"
        (document,) = snapshot.documents.values()
        workspace.extract(document.sha256 or "", ours.with_name("keluar.jpg"))
    assert ours.with_name("keluar.jpg").read_bytes() == ours.with_name("foto.jpg").read_bytes()
    assert state(ours)[1] == ()


def test_merged_both_ways_the_two_files_say_the_same_and_a_second_time_brings_nothing(ours: Path, theirs: Path) -> None:
    merge(ours, theirs)
    merge(theirs, ours)
    assert state(ours) == state(theirs)
    with reading(ours) as workspace:
        assert look_at_copy(workspace, theirs).is_empty
    assert (merge(ours, theirs).taken, contents(ours)) == (0, contents(theirs))


def test_a_conflict_is_told_before_and_after(ours: Path, theirs: Path) -> None:
    with writing(ours, actor="Wulan", device="unit") as workspace:
        change_answer(workspace, TINY, TWO, "A")
    with reading(ours) as workspace:
        preview = look_at_copy(workspace, theirs)
    merged = merge(ours, theirs)
    assert preview.conflicts
    assert set(preview.conflicts) <= set(merged.conflicts)
    with reading(ours) as workspace:
        assert {(one.subject, one.field) for one in workspace.snapshot().conflicts} == set(merged.conflicts)
        # What is in conflict already is no news.
        assert look_at_copy(workspace, theirs).conflicts == ()


def test_a_stage_that_was_handed_in_meanwhile_is_named(ours: Path, theirs: Path) -> None:
    with writing(ours, device="unit") as workspace:
        submit_stage(workspace, Stage.UNIT)
    with reading(ours) as workspace:
        assert look_at_copy(workspace, theirs).locked == (Stage.UNIT,)
    merge(ours, theirs)
    assert state(ours)[1] == ("changed-since-submission",)


def test_called_off_leaves_nothing(ours: Path, theirs: Path) -> None:
    large = ours.with_name("rekaman.bin")
    large.write_bytes(bytes(SLICE_BYTES + 5))
    with writing(theirs, actor="Damar", device="tpi") as workspace:
        add_evidence(workspace, [large], Placement((ONE,)), instrument=TINY)
    before = state(ours)
    with writing(ours, device="unit") as workspace:
        slices = merge_copy_slices(workspace, theirs)
        told = [next(slices), next(slices)]
        # Answers are saved between two slices.
        workspace.record_answers({TWO: "A"}, {}, Stage.UNIT)
        slices.close()
        assert told[0].done < told[1].done <= told[1].of
        workspace.record_answers({TWO: "B"}, {}, Stage.UNIT)
        with workspace.reading() as connection:
            assert ContentTables(connection).incomplete() == set()
    assert state(ours) == before
    assert contents(ours) == (set(), set())


def test_bytes_that_came_by_themselves_meanwhile_are_kept_once(ours: Path, theirs: Path) -> None:
    with writing(ours, device="unit") as workspace:
        slices = merge_copy_slices(workspace, theirs)
        next(slices)
        add_evidence(workspace, [ours.with_name("foto.jpg")], Placement((TWO,)), instrument=TINY)
        for _told in slices:
            pass
    assert (len(contents(ours)[0]), contents(ours)[1]) == (1, set())
    assert state(ours)[1] == ()


def test_what_was_erased_here_does_not_come_back(ours: Path, theirs: Path) -> None:
    merge(ours, theirs)
    with writing(ours, device="unit") as workspace:
        (document,) = workspace.snapshot().documents.values()
        erase(workspace, contents=[document.sha256 or ""], reason="data pribadi")
    with reading(ours) as workspace:
        assert look_at_copy(workspace, theirs).contents == 0
    merge(ours, theirs)
    assert contents(ours) == (set(), set())
    assert state(ours)[1] == ()


def test_altered_bytes_are_refused_and_nothing_of_the_copy_is_taken(ours: Path, theirs: Path) -> None:
    before = state(ours)
    with writing(theirs) as workspace, workspace.writing() as work:
        work.connection.exec_driver_sql("UPDATE chunk SET data = zeroblob(length(data)) WHERE n = 1")
    with writing(ours, device="unit") as workspace, pytest.raises(DamagedError, match="hash"):
        merge_copy(workspace, theirs)
    assert (state(ours), contents(ours)) == (before, (set(), set()))


def test_a_chunk_that_would_fill_the_memory_is_not_read(ours: Path, theirs: Path) -> None:
    with writing(theirs) as workspace, workspace.writing() as work:
        work.connection.exec_driver_sql("UPDATE chunk SET data = zeroblob(8388608) WHERE n = 1")
    with reading(ours) as workspace, pytest.raises(DamagedError, match="longer"):
        look_at_copy(workspace, theirs)


def test_an_altered_entry_is_named_and_the_others_are_taken(ours: Path, theirs: Path) -> None:
    with writing(theirs) as workspace, workspace.writing() as work:
        work.connection.exec_driver_sql("UPDATE entry SET value = '\"D\"' WHERE value = '\"C\"'")
    merged = merge(ours, theirs)
    assert [found.code for found in merged.findings] == ["value-altered"]
    assert merged.contents == 1


def test_another_unit_the_file_itself_and_what_is_no_workspace_are_refused(ours: Path, tmp_path: Path) -> None:
    other = new_workspace(tmp_path / "lain.zi")
    (tmp_path / "catatan.zi").write_text("bukan", "utf-8")
    (tmp_path / "tautan.zi").symlink_to(ours)
    with writing(ours, device="unit") as workspace:
        for name, refusal in [
            (other, WrongWorkspaceError),
            (ours, SameFileError),
            (tmp_path / "tautan.zi", SameFileError),
            (tmp_path / "catatan.zi", NotAWorkspaceError),
        ]:
            with pytest.raises(refusal):
                look_at_copy(workspace, name)
            with pytest.raises(refusal):
                merge_copy(workspace, name)
