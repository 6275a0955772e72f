"""Papers through the real page and the real file: typed, refused, kept, undone, made, issued, withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit

from integrity_zone.domain.papers import PaperKind
from integrity_zone.domain.progress import Progress
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.baseline import start_year
from integrity_zone.services.catalog import instrument
from integrity_zone.services.papers.texts import standing_text
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.pdf_pages import page_texts
from ui.dialogs.evidence.reason import ReasonDialog
from ui.dialogs.papers.issue import IssueDialog
from ui.dialogs.papers.staff import StaffDialog
from ui.dialogs.papers.staff_import import StaffImportDialog
from ui.dialogs.papers.versions import VersionsDialog
from ui.models.papers.typed import Details, typed_text
from ui.pages.papers.page import KINDS, LETTERHEAD, STAFF, PapersPage
from ui.pages.papers.paper_list import REGISTRY
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from integrity_zone.domain.papers import IssuedPaper, Papers
    from tests.ui.conftest import Told
    from ui.desk import Desk
    from ui.view import AssessmentView

#: A child process starts, imports and draws; the machine may be busy.
LONG = 60_000
NOTICE = Place(PageKey.PAPERS, part=PaperKind.SERVICE_NOTICE)


def papers_of(desk: Desk) -> Papers:
    view = desk.hub.view
    assert view is not None
    return view.snapshot.papers


def own_text(desk: Desk, kind: PaperKind) -> str | None:
    found = papers_of(desk).texts.get(kind)
    return found.text if found is not None else None


def issued(desk: Desk) -> tuple[IssuedPaper, ...]:
    return papers_of(desk).issued


def open_dialog(page: PapersPage, kind: type[QDialog]) -> QDialog:
    return [found for found in page.window().findChildren(kind) if found.isVisible()][-1]


def drawn(qtbot: QtBot, page: PapersPage) -> None:
    qtbot.waitUntil(lambda: page.preview.picture.has_picture, timeout=LONG)


def test_every_paper_is_shown_with_its_text_and_its_page(qtbot: QtBot, page: PapersPage) -> None:
    for kind in KINDS:
        page.list.buttons[kind.value].click()
        assert page.side.editor.text == standing_text(kind)
        assert not page.side.editor.problems
        drawn(qtbot, page)
        assert page.place() == Place(PageKey.PAPERS, part=kind.value)


def test_the_charter_is_worded_here_and_frozen_on_its_own_page(
    qtbot: QtBot, page: PapersPage, desk: Desk, told: Told
) -> None:
    page.show_place(Place(PageKey.PAPERS, part=PaperKind.CHARTER))
    side = page.side
    assert side.details.isHidden()
    assert side.save.isHidden()
    assert side.issue.isHidden()
    page.asking.save()
    page.asking.issue()
    assert not page.window().findChildren(QDialog)
    with qtbot.waitSignal(side.editor.typed):
        side.editor.edit.setPlainText(standing_text(PaperKind.CHARTER).replace("Demikian", "Begitulah"))
    page.leave()
    qtbot.waitUntil(lambda: "Begitulah" in (own_text(desk, PaperKind.CHARTER) or ""))
    side.declare.click()
    assert told.places == [Place(PageKey.DECLARATION)]
    page.show_place(NOTICE)
    assert not side.details.isHidden()
    assert side.declare.isHidden()


def test_a_text_goes_into_the_file_when_another_paper_is_chosen(qtbot: QtBot, page: PapersPage, desk: Desk) -> None:
    page.show_place(NOTICE)
    page.side.editor.edit.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(page.side.editor.edit, "Kami. ")
    with qtbot.waitSignal(desk.hub.changed):
        page.list.buttons[PaperKind.MINUTES].click()
    assert (own_text(desk, PaperKind.SERVICE_NOTICE) or "").startswith("Kami. ")
    assert page.side.editor.text == standing_text(PaperKind.MINUTES)


def test_a_text_left_after_the_file_was_closed_stays_on_this_laptop(page: PapersPage, desk: Desk) -> None:
    page.show_place(NOTICE)
    view = desk.hub.view
    assert view is not None
    desk.hub.close()
    page.side.editor.edit.insertPlainText("Kami. ")
    page.side.editor.flush()
    assert "Kami. " in (typed_text(desk.preferences, view.snapshot.unit.workspace_id, PaperKind.SERVICE_NOTICE) or "")


def test_a_pause_is_enough_for_the_file(qtbot: QtBot, page: PapersPage, desk: Desk) -> None:
    page.show_place(NOTICE)
    page.side.editor.edit.moveCursor(QTextCursor.MoveOperation.Start)
    with qtbot.waitSignal(desk.hub.changed, timeout=LONG):
        QTest.keyClicks(page.side.editor.edit, "Kami. ")
    assert (own_text(desk, PaperKind.SERVICE_NOTICE) or "").startswith("Kami. ")


def test_typing_is_recorded_shown_and_undone(qtbot: QtBot, page: PapersPage, desk: Desk) -> None:
    page.show_place(NOTICE)
    drawn(qtbot, page)
    edit = page.side.editor.edit
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    with qtbot.waitSignal(page.side.editor.typed):
        QTest.keyClicks(edit, "Baru. ")
    with qtbot.waitSignal(desk.hub.changed):
        page.leave()
    wanted = f"Baru. {standing_text(PaperKind.SERVICE_NOTICE)}"
    assert own_text(desk, PaperKind.SERVICE_NOTICE) == wanted
    assert page.list.buttons[PaperKind.SERVICE_NOTICE].hint == "kata sendiri"
    assert not page.side.editor.is_waiting
    assert "teks: Maklumat pelayanan" in desk.hub.undo_stack.undoText()
    desk.hub.undo()
    qtbot.waitUntil(lambda: page.side.editor.text == standing_text(PaperKind.SERVICE_NOTICE))
    assert own_text(desk, PaperKind.SERVICE_NOTICE) is None
    desk.hub.redo()
    qtbot.waitUntil(lambda: page.side.editor.text == wanted)


def test_all_that_is_refused_is_said_at_once_with_its_lines_and_nothing_is_lost(
    qtbot: QtBot, page: PapersPage, desk: Desk, shown: Callable[[], PapersPage]
) -> None:
    page.show_place(NOTICE)
    drawn(qtbot, page)
    wrong = standing_text(PaperKind.SERVICE_NOTICE).replace("{nama_unit}", "{nama_kantor}").replace("{tanda_", "{tanda")
    with qtbot.waitSignal(page.side.editor.typed):
        page.side.editor.edit.setPlainText(wrong)
    assert [problem.line for problem in page.side.editor.problems] == [3, 7, 7]
    said = page.side.editor.refused.lines
    assert [line.split(":")[0] for line in said] == ["Baris 3", "Baris 7", "Baris 7"]
    assert "{nama_kantor}" in said[0]
    assert page.side.editor.edit.wrong_lines == {3, 7}
    assert not page.side.save.isEnabled()
    assert not page.side.issue.isEnabled()
    assert page.preview.stale.isVisible(), "the picture is that of before"
    page.side.editor.edit.moveCursor(QTextCursor.MoveOperation.Start)
    page.side.editor.next_problem.click()
    assert page.side.editor.edit.line == 3
    QTest.keyClick(page.side.editor.edit, Qt.Key.Key_F8)
    assert page.side.editor.edit.line == 7
    page.list.buttons[PaperKind.MINUTES].click()
    assert own_text(desk, PaperKind.SERVICE_NOTICE) is None
    page.close()
    again = shown()
    again.show_place(NOTICE)
    assert again.side.editor.text == wrong, "it is there again, also on a page made anew"
    assert again.side.editor.problems
    with qtbot.waitSignal(desk.hub.changed):
        again.side.editor.edit.setPlainText(standing_text(PaperKind.SERVICE_NOTICE).replace("sanggup", "siap"))
        again.leave()
    assert "siap melayani" in (own_text(desk, PaperKind.SERVICE_NOTICE) or "")
    view = desk.hub.view
    assert view is not None
    kept = typed_text(desk.preferences, view.snapshot.unit.workspace_id, PaperKind.SERVICE_NOTICE)
    assert kept is None, "what is in the file is not remembered beside it"


def test_a_text_that_only_a_crash_left_behind_is_recorded_at_last(
    qtbot: QtBot, page: PapersPage, desk: Desk, shown: Callable[[], PapersPage]
) -> None:
    page.show_place(NOTICE)
    with qtbot.waitSignal(page.side.editor.typed):
        page.side.editor.edit.setPlainText(standing_text(PaperKind.SERVICE_NOTICE).replace("sanggup", "siap"))
    page.side.editor._rest.stop()
    again = shown()
    again.show_place(NOTICE)
    assert "siap melayani" in again.side.editor.text
    with qtbot.waitSignal(desk.hub.changed):
        again.leave()
    assert "siap melayani" in (own_text(desk, PaperKind.SERVICE_NOTICE) or "")


def test_fields_are_offered_by_name_and_put_where_the_cursor_is(qtbot: QtBot, page: PapersPage) -> None:
    page.show_place(NOTICE)
    actions = {action.toolTip(): action for action in page.side.editor._menu.actions()}
    assert actions["{tanda_tangan}"].text() == "Ruang tanda tangan (wajib)"
    page.side.editor.edit.go_to_line(3)
    with qtbot.waitSignal(page.side.editor.typed):
        actions["{tahun}"].trigger()
        actions["{tanda_tangan}"].trigger()
    lines = page.side.editor.text.split("\n")
    assert lines[2].endswith("umumkan.{tahun}")
    assert lines[3] == "{tanda_tangan}", "it has a line to itself"
    assert not page.side.editor.problems


def test_the_preview_follows_number_day_and_person(qtbot: QtBot, page: PapersPage, desk: Desk) -> None:
    page.show_place(Place(PageKey.PAPERS, part=PaperKind.TEAM_DECREE))
    drawn(qtbot, page)
    before = page.side.sheet(2026, 0)
    with qtbot.waitSignal(page.side.details.changed):
        QTest.keyClicks(page.side.details.number, "800/17")
    assert page.side.sheet(2026, 0).number == "800/17"
    assert page.side.sheet(2026, 0) != before
    witness = page.side.details.signer.findText("Ir. H. Bagas", Qt.MatchFlag.MatchStartsWith)
    page.side.details.signer.setCurrentIndex(witness)
    page.side.details.signer.activated.emit(witness)
    signer = page.side.sheet(2026, 0).signer
    assert signer is not None
    assert page.side.details.signer.currentText().startswith(signer.name)
    reading = desk.hub.beside("", lambda workspace, _task: page.preview.press.draw(workspace, page.side.sheet(2026, 0)))
    with qtbot.waitSignal(reading.finished, timeout=LONG) as arrived:
        pass
    text = "\n".join(page_texts(arrived.args[0]))
    assert "800/17" in text
    assert signer.name in text


def test_what_is_filled_in_is_there_again(qtbot: QtBot, page: PapersPage, shown: Callable[[], PapersPage]) -> None:
    page.show_place(Place(PageKey.PAPERS, part=PaperKind.MINUTES))
    QTest.keyClicks(page.side.details.number, "BA/5")
    QTest.keyClicks(page.side.details.day.edit, "3/2/2026")
    page.list.buttons[PaperKind.PROPOSAL].click()
    assert not page.side.details.number.text()
    again = shown()
    again.show_place(Place(PageKey.PAPERS, part=PaperKind.MINUTES))
    assert again.side.details.number.text() == "BA/5"
    assert again.side.details.day.edit.text() == "3 Feb 2026"


def test_the_staff_gets_one_file_with_a_page_for_everybody(
    qtbot: QtBot, page: PapersPage, desk: Desk, told: Told, tmp_path: Path
) -> None:
    out = tmp_path / "pakta.pdf"
    seen: list[object] = []
    task = page.acts.export_to(out, PaperKind.PAKTA, Details(), None)
    task.progressed.connect(seen.append)
    with qtbot.waitSignal(page.acts.made, timeout=LONG):
        pass
    view = desk.hub.view
    assert view is not None
    assert view.snapshot.declaration is not None
    pages = page_texts(out.read_bytes())
    for member in view.snapshot.declaration.staff:
        assert any(member.name in text for text in pages)
    assert any(isinstance(found, Progress) and found.of for found in seen), "it says how far it is"
    assert told.tasks == [task], "it can be called off"
    assert told.sentences == ["pakta.pdf selesai dibuat"]
    assert page.side.last.isVisible()


def test_a_file_that_is_called_off_is_not_there(qtbot: QtBot, page: PapersPage, tmp_path: Path) -> None:
    out = tmp_path / "pakta.pdf"
    task = page.acts.export_to(out, PaperKind.PAKTA, Details(), None)
    with qtbot.waitSignal(task.stopped, timeout=LONG):
        task.cancel()
    assert list(tmp_path.glob("*pakta*")) == []
    assert page.strip.isHidden()


def test_a_file_is_asked_for_by_its_name_and_trouble_stays_in_sight(
    qtbot: QtBot, page: PapersPage, tmp_path: Path
) -> None:
    page.side.save.click()
    dialog = page.window().findChildren(QFileDialog)[-1]
    assert dialog.selectedFiles()[0].endswith("pakta-integritas-2026.pdf")
    dialog.reject()
    with qtbot.waitSignal(page.acts.trouble, timeout=LONG):
        page.acts.export_to(tmp_path / "nowhere" / "x.pdf", PaperKind.MINUTES, Details(), None)
    assert page.strip.isVisible()
    assert "Berkas tidak dibuat." in page.strip.text_alternative
    page.close_strip.click()
    assert page.strip.isHidden()


class System(QObject):
    """Stands for the programs of the computer: remembers what it was to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


def issue(qtbot: QtBot, page: PapersPage, kind: PaperKind, number: str) -> None:
    page.list.buttons[kind.value].click()
    page.side.issue.click()
    dialog = open_dialog(page, IssueDialog)
    assert isinstance(dialog, IssueDialog)
    dialog.number.setText(number)
    with qtbot.waitSignal(page.acts.issued, timeout=LONG):
        dialog.confirm.click()


def test_a_paper_is_issued_revised_opened_copied_and_withdrawn(
    qtbot: QtBot, page: PapersPage, desk: Desk, tmp_path: Path
) -> None:
    issue(qtbot, page, PaperKind.TEAM_DECREE, "800/1")
    qtbot.waitUntil(lambda: len(issued(desk)) == 1, timeout=LONG)
    first = issued(desk)[0]
    assert (first.number, first.revision, first.withdrawn) == ("800/1", 1, None)
    assert not page.side.details.number.text(), "the next paper has another number"
    assert not desk.hub.undo_stack.canUndo(), "what was issued is withdrawn, not undone"
    page.list.buttons[REGISTRY].click()
    assert page.registry.paper == first
    assert "revisi 1" in page.registry.said.text()
    drawn(qtbot, page)
    out = tmp_path / "salinan.pdf"
    task = page.acts.copy_to(out, first)
    with qtbot.waitSignal(task.finished, timeout=LONG):
        pass
    assert "800/1" in "\n".join(page_texts(out.read_bytes()))
    system = System()
    QDesktopServices.setUrlHandler("file", system, "take")  # type: ignore[arg-type]
    try:
        page.registry.open.click()
        qtbot.waitUntil(lambda: bool(system.opened), timeout=LONG)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert system.opened[0].endswith(f"{first.document_id}.pdf")
    page.registry.revise.click()
    dialog = open_dialog(page, IssueDialog)
    assert isinstance(dialog, IssueDialog)
    assert dialog.former == first.id
    with qtbot.waitSignal(page.acts.issued, timeout=LONG):
        dialog.confirm.click()
    qtbot.waitUntil(lambda: len(issued(desk)) == 2, timeout=LONG)
    before, second = issued(desk)
    assert before.withdrawn
    assert (second.revision, second.withdrawn) == (2, None)
    page.list.buttons[REGISTRY].click()
    page.registry.choose(first.id)
    assert not page.registry.withdraw.isEnabled()
    page.registry.choose(second.id)
    page.registry.withdraw.click()
    reason = open_dialog(page, ReasonDialog)
    assert isinstance(reason, ReasonDialog)
    reason.edit.setText("Nama keliru")
    with qtbot.waitSignal(desk.hub.changed):
        reason.confirm.click()
    qtbot.waitUntil(lambda: issued(desk)[1].withdrawn == "Nama keliru")
    assert "Nama keliru" in page.registry.said.text()


def test_a_paper_about_which_is_asked_when_another_year_comes_is_issued_in_its_own(
    qtbot: QtBot,
    desk: Desk,
    sample_path: Path,
    open_file: Callable[[Path], AssessmentView],
    shown: Callable[[], PapersPage],
) -> None:
    with Workspace.open(sample_path, actor="Rina", write=True) as workspace:
        start_year(workspace, instrument("zi-2021"), year=2027, from_year=2026)
    open_file(sample_path)
    page = shown()
    page.list.buttons[PaperKind.MINUTES.value].click()
    page.side.issue.click()
    dialog = open_dialog(page, IssueDialog)
    assert isinstance(dialog, IssueDialog)
    with qtbot.waitSignal(desk.hub.changed, timeout=LONG):
        desk.hub.show_year("2026", 2026)
    with qtbot.waitSignal(page.acts.issued, timeout=LONG):
        dialog.confirm.click()
    qtbot.waitUntil(lambda: not desk.runner.is_busy, timeout=LONG)
    with Workspace.open(sample_path, actor="Rina", write=False) as workspace:
        kept = {year: workspace.snapshot(year).papers.issued for year in (2026, 2027)}
    assert [paper.kind for paper in kept[2027]] == [PaperKind.MINUTES]
    assert not kept[2026]


def test_an_answer_does_not_wait_for_a_paper_that_is_issued(qtbot: QtBot, page: PapersPage, desk: Desk) -> None:
    over: list[str] = []
    paper = page.acts.issue(PaperKind.PAKTA, Details(), None)
    paper.finished.connect(lambda _update: over.append("paper"))
    with qtbot.waitSignal(paper.progressed, timeout=LONG):
        pass
    task = desk.hub.do("jawaban", lambda workspace: workspace.record_answers({"A.I.1.i.a": "Tidak"}, {}, Stage.UNIT))
    task.finished.connect(lambda _update: over.append("answer"))
    qtbot.waitUntil(lambda: len(over) == 2, timeout=LONG)
    assert over == ["answer", "paper"]
    assert desk.hub.undo_stack.undoText() == "jawaban", "what was answered meanwhile is undone as ever"
    assert [paper.kind for paper in issued(desk)] == [PaperKind.PAKTA]


def test_issuing_is_called_off(qtbot: QtBot, page: PapersPage, desk: Desk) -> None:
    task = page.acts.issue(PaperKind.PAKTA, Details(), None)
    with qtbot.waitSignal(task.stopped, timeout=LONG):
        task.cancel()
    qtbot.waitUntil(lambda: not desk.runner.is_busy, timeout=LONG)
    assert issued(desk) == ()


def test_a_number_that_is_taken_is_said_before_a_paper_is_issued(qtbot: QtBot, page: PapersPage, desk: Desk) -> None:
    issue(qtbot, page, PaperKind.TEAM_DECREE, "800/1/Org")
    qtbot.waitUntil(lambda: len(issued(desk)) == 1, timeout=LONG)
    taken = issued(desk)[0]
    page.list.buttons[PaperKind.MINUTES].click()
    page.side.issue.click()
    dialog = open_dialog(page, IssueDialog)
    assert isinstance(dialog, IssueDialog)
    assert dialog.taken.isHidden()
    dialog.number.setText(" 800 / 1 / ORG")
    assert dialog.taken.isVisible()
    assert dialog.taken.text_alternative.startswith(
        f"Nomor 800 / 1 / ORG sudah terpakai. Ada pada {taken.document_id}."
    )
    assert dialog.confirm.isEnabled(), "the agency gives its numbers, so it may be meant"
    dialog.number.setText("800/2/Org")
    assert dialog.taken.isHidden()
    dialog.reject()
    page.list.buttons[REGISTRY].click()
    page.registry.revise.click()
    revision = open_dialog(page, IssueDialog)
    assert isinstance(revision, IssueDialog)
    revision.number.setText("800/1/Org")
    assert revision.taken.isHidden(), "a revision keeps its number"
    revision.revises.setCurrentIndex(0)
    assert revision.taken.isVisible()
    revision.reject()


def test_the_next_number_is_offered_by_the_pattern_of_the_region(qtbot: QtBot, page: PapersPage, desk: Desk) -> None:
    from dataclasses import replace

    from integrity_zone.services.letterheads import set_letterhead

    page.list.buttons[PaperKind.MINUTES].click()
    assert page.side.details.propose.isHidden()
    wanted = replace(papers_of(desk).letterhead, number_pattern="B/700/{nomor}/{tahun}")
    with qtbot.waitSignal(desk.hub.changed):
        desk.hub.do("", lambda workspace: set_letterhead(workspace, wanted))
    assert page.side.details.propose.text() == "Pakai B/700/1/2026"
    page.side.details.propose.click()
    assert page.side.details.number.text() == "B/700/1/2026"
    assert page.side.details.propose.isHidden()


def test_earlier_texts_are_there_and_taken_again(qtbot: QtBot, page: PapersPage, desk: Desk) -> None:
    page.show_place(NOTICE)
    with qtbot.waitSignal(desk.hub.changed):
        page.side.editor.edit.setPlainText(standing_text(PaperKind.SERVICE_NOTICE).replace("sanggup", "siap"))
        page.leave()
    page.side.editor.versions.click()
    dialog = open_dialog(page, VersionsDialog)
    assert isinstance(dialog, VersionsDialog)
    qtbot.waitUntil(lambda: len(dialog.model.rows) == 2)
    assert dialog.model.rows[0].texts[1] == "Rina Kusuma"
    assert "siap melayani" in dialog.text.toPlainText()
    assert not dialog.take.isEnabled(), "this text holds already"
    dialog.table.selectRow(1)
    assert dialog.text.toPlainText() == standing_text(PaperKind.SERVICE_NOTICE)
    with qtbot.waitSignal(desk.hub.changed):
        dialog.take.click()
    assert own_text(desk, PaperKind.SERVICE_NOTICE) is None
    assert page.side.editor.text == standing_text(PaperKind.SERVICE_NOTICE)
    assert page.place() == NOTICE


def test_a_dropped_table_is_shown_before_it_is_taken_in(
    qtbot: QtBot, page: PapersPage, desk: Desk, tmp_path: Path
) -> None:
    table = tmp_path / "pegawai.csv"
    table.write_text("Nama,NIP,Jabatan\nBudi Santoso,,Arsiparis\n,,Sekretaris\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(table))])
    event = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(event)
    assert event.isAccepted()
    qtbot.waitUntil(lambda: bool(page.window().findChildren(StaffImportDialog)), timeout=LONG)
    dialog = open_dialog(page, StaffImportDialog)
    assert isinstance(dialog, StaffImportDialog)
    assert [row.texts[1] for row in dialog.model.rows] == ["Budi Santoso"]
    assert "Baris 3" in dialog.problems.text()
    view = desk.hub.view
    assert view is not None
    assert view.snapshot.declaration is not None
    assert len(view.snapshot.declaration.staff) == 51, "nothing is written yet"


def test_what_was_typed_in_vain_can_be_discarded(qtbot: QtBot, page: PapersPage) -> None:
    page.show_place(NOTICE)
    assert page.side.editor.discard.isHidden()
    with qtbot.waitSignal(page.side.editor.typed):
        page.side.editor.edit.setPlainText("{")
    page.side.editor.discard.click()
    assert page.side.editor.text == standing_text(PaperKind.SERVICE_NOTICE)
    assert not page.side.editor.problems
    assert page.side.editor.discard.isHidden()
    page.side.editor.edit.undo()
    assert page.side.editor.text == "{", "also that can be taken back"


def test_places_on_the_page_are_reached_by_name(qtbot: QtBot, page: PapersPage) -> None:
    page.show_place(Place(PageKey.PAPERS, part=STAFF))
    dialog = open_dialog(page, StaffDialog)
    dialog.reject()
    page.show_place(Place(PageKey.PAPERS, part=LETTERHEAD))
    shown_dialogs = [found for found in page.window().findChildren(QDialog) if found.isVisible()]
    assert [found.windowTitle() for found in shown_dialogs] == ["Kop dan tata letak naskah"]
    shown_dialogs[0].reject()
    assert len(page.menu_actions()) == len(KINDS) + 6


@pytest.mark.parametrize("size", [(960, 520), (1202, 500)], ids=["narrow", "low"])
def test_on_a_small_window_one_part_is_seen_at_a_time(qtbot: QtBot, page: PapersPage, size: tuple[int, int]) -> None:
    page.resize(*size)
    assert page.head.choice.isVisible()
    for part, there in (("text", page.side.editor), ("details", page.side.details), ("preview", page.preview)):
        page.head.parts.choose(part)
        shown_parts = [found for found in (page.side.editor, page.side.details, page.preview) if found.isVisible()]
        assert shown_parts == [there]
    page.head.choice.setCurrentIndex(page.head.choice.count() - 1)
    page.head.choice.activated.emit(page.head.choice.count() - 1)
    assert page.registry.isVisible()
    page.resize(1202, 688)
    assert page.list.isVisible()
    assert page.preview.isVisible()


def test_a_file_open_for_reading_offers_nothing_that_writes(
    qtbot: QtBot, desk: Desk, sample_path: Path, shown: Callable[[], PapersPage]
) -> None:
    from integrity_zone.domain.work_unit import BlankPolicy

    with qtbot.waitSignal(desk.hub.opened, timeout=LONG):
        desk.hub.open("", sample_path, actor="Rina", write=False, blank=BlankPolicy.ZERO)
    page = shown()
    assert page.side.editor.edit.isReadOnly()
    assert not page.side.editor.insert.isEnabled()
    assert not page.side.issue.isEnabled()
    assert page.side.save.isEnabled(), "a file can be made all the same"
    page.leave()
    page.asking.show_staff()
    dialog = open_dialog(page, StaffDialog)
    assert isinstance(dialog, StaffDialog)
    dialog.table.selectRow(0)
    for made in (dialog.bring, dialog.add, dialog.change, dialog.remove, dialog.mark, dialog.unmark):
        assert not made.isEnabled()
    assert not dialog.findChildren(QLineEdit)[0].isReadOnly()


def test_nothing_typed_is_read_as_markup(qtbot: QtBot, page: PapersPage) -> None:
    page.show_place(NOTICE)
    hostile = "<b>tebal</b> &amp; <script>"
    with qtbot.waitSignal(page.side.editor.typed):
        page.side.editor.edit.setPlainText(f"{hostile}\n\n{{tanda_tangan}}")
    assert page.side.editor.text.startswith(hostile)
    assert not page.side.editor.problems
    drawn(qtbot, page)


def test_a_view_of_another_year_shows_its_own_registry(page: PapersPage, open_sample: AssessmentView) -> None:
    assert page._snapshot.assessment.year == open_sample.snapshot.assessment.year
    assert page.list.buttons[REGISTRY].hint == "kosong"
