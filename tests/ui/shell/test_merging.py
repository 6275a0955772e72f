"""A copy that TPI worked on comes back through the whole program: told, backed up, merged, and nothing by halves."""

from __future__ import annotations

import re
import shutil
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.submitting import submit_stage
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.programs import known_profile, opened, running
from tests.support.returned_copies import BOTH, JUDGED, OURS, copied, judged_copy
from ui.dialogs.merging import MergeDialog
from ui.models.merging import kind_counts, place_of_conflicts
from ui.pages.assessment.page import AssessmentPage
from ui.pages.review.page import ReviewPage
from ui.places import PageKey, Place
from ui.preferences import Person

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from integrity_zone.domain.progress import Progress
    from ui.application import Application
    from ui.tasks.task import Task
    from ui.view import AssessmentView

LONG = 60_000
MERGING = "Menggabungkan dpmptsp-tpi.zi"


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    with running(qapp, known_profile(tmp_path / "profile")) as program:
        yield program


def asked(qtbot: QtBot, program: Application, copy: Path) -> MergeDialog:
    """The question about a copy."""

    def there() -> list[MergeDialog]:
        return [dialog for dialog in program.window.findChildren(MergeDialog) if dialog.isVisible()]

    program.merging.look(copy)
    qtbot.waitUntil(lambda: bool(there()), timeout=LONG)
    return there()[-1]


def merged(qtbot: QtBot, program: Application, dialog: MergeDialog) -> str:
    """What is told after merging what a dialog asks about."""
    dialog.merge_button.click()
    qtbot.waitUntil(lambda: not program.merging.is_busy, timeout=LONG)
    return program.window.notice.text


def view_of(program: Application) -> AssessmentView:
    assert program.hub.view is not None
    return program.hub.view


def answered(qtbot: QtBot, program: Application, code: str, value: str) -> None:
    with qtbot.waitSignal(program.hub.changed, timeout=LONG):
        program.hub.do(code, lambda workspace: workspace.record_answers({code: value}, {}, Stage.UNIT))


def test_a_copy_is_told_backed_up_and_merged_and_all_that_is_shown_follows(
    qtbot: QtBot, program: Application, sample_path: Path
) -> None:
    copy = judged_copy(sample_path, photo_bytes=3_000_000)
    before = copy.read_bytes()
    opened(qtbot, program, sample_path)
    program.go(Place(PageKey.REVIEW))
    page = program.window.stack.currentWidget()
    assert isinstance(page, ReviewPage)
    dialog = asked(qtbot, program, copy)
    assert dialog.head.text().startswith("Salinan ini membawa ")
    assert dialog.file.text() == "Dari dpmptsp-tpi.zi"
    assert [row.texts[0] for row in dialog.model.rows] == ["Damar Wibisana"]
    assert "1 dokumen yang belum ada di sini ikut masuk (2,9\u00a0MB)." in dialog.said.text()
    assert "bukti" in dialog.said.text()
    assert not dialog.strips
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert not program.merging.is_busy, "it comes while somebody may be typing"
    dialog = asked(qtbot, program, copy)
    with qtbot.waitSignal(program.hub.changed, timeout=LONG) as change:
        told = merged(qtbot, program, dialog)
    assert change.args is not None
    assert change.args[0].change is None, "everything is read anew"
    view = view_of(program)
    assert view.judgements[JUDGED].value == "C"
    assert view.values[OURS] == "B", "what was answered here meanwhile stays"
    assert [link.document for link in view.links[JUDGED]][-1] in view.snapshot.documents
    assert "dpmptsp-tpi.zi" in told
    assert "1 dokumen ikut masuk (2,9\u00a0MB)." in told
    assert not program.window.notice._action.isVisible()
    assert copy.read_bytes() == before
    qtbot.waitUntil(lambda: not program.runner.is_busy, timeout=LONG)
    assert "Salinan cadangan terbaru" in program.window.status._backup.toolTip()
    program.backups.show_list()
    qtbot.waitUntil(lambda: bool(backup_reasons(program)), timeout=LONG)
    assert backup_reasons(program) == ["penggabungan salinan"]
    program.hub.close()
    with Workspace.open(sample_path, actor="", write=False) as workspace:
        assert not workspace.check(deep=True).problems


def backup_reasons(program: Application) -> list[str]:
    from ui.dialogs.backups import BackupsDialog

    return [row.texts[1] for dialog in program.window.findChildren(BackupsDialog) for row in dialog.model.rows]


def test_older_steps_are_undone_as_before_and_the_merging_is_not(
    qtbot: QtBot, program: Application, sample_path: Path
) -> None:
    copy = judged_copy(sample_path)
    opened(qtbot, program, sample_path)
    answered(qtbot, program, OURS, "A")
    merged(qtbot, program, asked(qtbot, program, copy))
    assert program.hub.undo_stack.undoText() == OURS
    with qtbot.waitSignal(program.hub.changed, timeout=LONG):
        program.hub.undo()
    assert view_of(program).values[OURS] == "B"
    assert view_of(program).judgements[JUDGED].value == "C"
    assert not program.hub.undo_stack.canUndo()
    with qtbot.waitSignal(program.hub.changed, timeout=LONG):
        program.hub.redo()
    assert view_of(program).values[OURS] == "A"


def test_a_copy_that_brings_nothing_new_says_so_and_offers_nothing(
    qtbot: QtBot, program: Application, sample_path: Path
) -> None:
    copy = copied(sample_path)
    opened(qtbot, program, sample_path)
    dialog = asked(qtbot, program, copy)
    assert dialog.head.text() == "Salinan ini tidak membawa hal baru"
    assert not dialog.merge_button.isVisible()
    assert not dialog.table.isVisible()
    assert not dialog.foot.isVisible()
    dialog.close()


def test_a_copy_that_was_merged_brings_nothing_new(qtbot: QtBot, program: Application, sample_path: Path) -> None:
    copy = judged_copy(sample_path, photo_bytes=9)
    opened(qtbot, program, sample_path)
    merged(qtbot, program, asked(qtbot, program, copy))
    dialog = asked(qtbot, program, copy)
    assert dialog.head.text() == "Salinan ini tidak membawa hal baru"
    dialog.close()


@pytest.mark.parametrize("other", ["another unit", "the file itself", "no workspace"])
def test_what_cannot_be_merged_is_refused_before_anything_is_asked(
    qtbot: QtBot, program: Application, sample_path: Path, blank_agency: Path, other: str
) -> None:
    note = sample_path.with_name("catatan.zi")
    note.write_bytes(b"no workspace" * 100)
    given, said = {
        "another unit": (blank_agency, "Dinas Contoh"),
        "the file itself": (sample_path, "berkas yang sedang dituju"),
        "no workspace": (note, "catatan.zi"),
    }[other]
    opened(qtbot, program, sample_path)
    program.merging.look(given)
    qtbot.waitUntil(lambda: said in program.window.notice.text, timeout=LONG)
    assert not program.window.findChildren(MergeDialog)
    assert not program.merging.is_busy


def test_a_conflict_is_told_before_and_afterwards_and_leads_to_its_question(
    qtbot: QtBot, program: Application, sample_path: Path
) -> None:
    copy = judged_copy(sample_path, is_disputed=True)
    opened(qtbot, program, sample_path)
    dialog = asked(qtbot, program, copy)
    assert [strip.accessibleName() for strip in dialog.strips] == ["1 isian akan bentrok"]
    told = merged(qtbot, program, dialog)
    assert told.endswith("1 isian bentrok.")
    qtbot.waitUntil(lambda: not program.runner.is_busy, timeout=LONG)
    program.window.notice._action.click()
    assert program.navigation.place() == Place(PageKey.ASSESSMENT, code=BOTH, codes=frozenset({BOTH}))
    assert [conflict.subject for conflict in view_of(program).snapshot.conflicts] == [
        f"answer/zi-2021/2026/{BOTH}/unit"
    ]
    page = program.window.stack.currentWidget()
    assert isinstance(page, AssessmentPage)
    line = page.card.dispute
    assert line.isVisible()
    assert re.sub(r" \d+ Nov 2026 [\d.]+", "", line.text) == (
        "Dua salinan berbeda: A (Rina Kusuma,) dan D (Damar Wibisana,). Pilih satu jawaban untuk memutuskan."
    )
    with qtbot.waitSignal(program.hub.changed, timeout=LONG):
        page.card.press("A")
    assert not view_of(program).snapshot.conflicts, "the answer that is shown may be the right one"
    assert not line.isVisible()


def test_answers_that_were_handed_in_are_named_before_they_are_changed(
    qtbot: QtBot, program: Application, sample_path: Path
) -> None:
    copy = judged_copy(sample_path, is_disputed=True)
    with Workspace.open(sample_path, actor="Rina Kusuma", write=True, device="unit") as workspace:
        submit_stage(workspace, Stage.UNIT)
    opened(qtbot, program, sample_path)
    dialog = asked(qtbot, program, copy)
    names = [strip.accessibleName() for strip in dialog.strips]
    assert names[1:] == ["Jawaban unit sudah diajukan, dan salinan ini mengubahnya"]
    dialog.reject()
    assert not view_of(program).snapshot.conflicts


def test_a_merging_that_is_called_off_leaves_nothing(
    qtbot: QtBot, program: Application, sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = judged_copy(sample_path, photo_bytes=3_000_000)
    opened(qtbot, program, sample_path)
    dialog = asked(qtbot, program, copy)
    report = program.runner.report

    def call_off(task: Task, progress: Progress) -> None:
        if task.title == MERGING:
            task.cancel()
        report(task, progress)

    monkeypatch.setattr(program.runner, "report", call_off)
    merged(qtbot, program, dialog)
    assert program.window.status.currentMessage() == "Penggabungan dibatalkan. Tidak ada yang diambil."
    assert not program.window.notice.isVisible()
    qtbot.waitUntil(lambda: not program.runner.is_busy, timeout=LONG)
    assert view_of(program).judgements[JUDGED].value == "B"
    program.hub.close()
    with Workspace.open(sample_path, actor="", write=False) as workspace:
        assert not workspace.check(deep=True).problems
        assert not any(document.title.startswith("wawancara") for document in workspace.snapshot().documents.values())


def test_a_file_that_is_closed_while_a_copy_is_merged_keeps_nothing_of_it(
    qtbot: QtBot, program: Application, sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = judged_copy(sample_path, photo_bytes=3_000_000)
    opened(qtbot, program, sample_path)
    dialog = asked(qtbot, program, copy)
    report = program.runner.report
    begun: list[Task] = []

    def held(task: Task, progress: Progress) -> None:
        """The writing goes on once it is called off."""
        if task.title == MERGING and not begun:
            begun.append(task)
            task.progressed.connect(program.files.close_file)
            report(task, progress)
            task._cancelled.wait(60)

    monkeypatch.setattr(program.runner, "report", held)
    with qtbot.waitSignal(program.hub.closed, timeout=LONG):
        dialog.merge_button.click()
    qtbot.waitUntil(lambda: not program.merging.is_busy and not program.runner.is_busy, timeout=LONG)
    assert begun
    with Workspace.open(sample_path, actor="", write=False) as workspace:
        assert not workspace.check(deep=True).problems
        assert workspace.snapshot().answers[Stage.TPI][JUDGED].value != "C"


def test_without_room_for_a_backup_copy_it_is_asked_whether_to_go_on(
    qtbot: QtBot, program: Application, sample_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = judged_copy(sample_path)
    opened(qtbot, program, sample_path)
    dialog = asked(qtbot, program, copy)
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(total=256 * 1024**3, free=1024))
        told = merged(qtbot, program, dialog)
    assert told.startswith("Tidak ada yang digabungkan: salinan cadangan tidak dapat dibuat. ")
    assert view_of(program).judgements[JUDGED].value == "B"
    assert program.window.notice._action.text() == "Gabungkan tanpa salinan cadangan"
    program.window.notice._action.click()
    qtbot.waitUntil(
        lambda: not program.merging.is_busy and view_of(program).judgements[JUDGED].value == "C", timeout=LONG
    )


def test_nothing_is_offered_for_what_cannot_be_written(qtbot: QtBot, program: Application, sample_path: Path) -> None:
    assert not program.window.actions_.merge.isEnabled()
    opened(qtbot, program, sample_path)
    assert program.window.actions_.merge.isEnabled()
    assert "Gabungkan salinan…" in {entry.title for entry in program.dialogs.palette_entries()}
    with qtbot.waitSignal(program.hub.opened, timeout=LONG):
        program.files.open_file(sample_path, write=False)
    program.go(Place(PageKey.REVIEW))
    page = program.window.stack.currentWidget()
    assert isinstance(page, ReviewPage)
    for _language in range(2):
        assert not program.window.actions_.merge.isEnabled()
        assert not program.window.findChildren(ReviewPage)[-1].merge_button.isVisible()
        program.choose_language("en")
        qtbot.waitUntil(lambda: program.window.actions_.merge.text() == "Merge a copy…")
    program.files.close_file()
    assert not program.window.actions_.merge.isEnabled()


@pytest.mark.parametrize(
    ("role", "is_offered"), [("coordinator", True), ("member", True), ("tpi", True), ("secretariat", False)]
)
def test_the_review_offers_it_to_who_takes_part(
    qtbot: QtBot, program: Application, sample_path: Path, role: str, is_offered: bool
) -> None:
    program.preferences.person = Person("Rina Kusuma", role)
    opened(qtbot, program, sample_path)
    program.go(Place(PageKey.REVIEW))
    page = program.window.stack.currentWidget()
    assert isinstance(page, ReviewPage)
    assert page.merge_button.isVisible() == is_offered
    if is_offered:
        page.merge_button.click()
        assert [dialog.windowTitle() for dialog in program.window.findChildren(QFileDialog)] == [
            "Pilih salinan yang kembali"
        ]


def test_kinds_are_told_in_words_and_what_is_not_known_is_told_too() -> None:
    kinds = (("link", 2), ("answer", 3), ("document", 2), ("from-the-future", 1))
    assert kind_counts(kinds) == (("evidence", 4), ("answers and judgements", 3), ("other things", 1))


def test_conflicts_of_another_year_or_of_other_things_are_seen_on_the_first_page(open_sample: AssessmentView) -> None:
    elsewhere = (("answer/zi-2021/2025/A.I.1.i.a/unit", "value"), ("unit", "name"))
    assert place_of_conflicts(elsewhere, open_sample) == Place(PageKey.HOME)
