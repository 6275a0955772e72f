"""Notes, evidence, ticks, history and discussion, through the page into the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from integrity_zone.domain.work_unit import Stage
from ui.models.assessment.lines import LineRole
from ui.pages.assessment.page import AssessmentPage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.ui.assessment.conftest import Hall
    from tests.ui.conftest import Told

CODE = "A.I.5.v.d"


def drop(hall: Hall, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(
        QPoint(400, 300), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(hall.page, enter)
    assert enter.isAccepted()
    event = QDropEvent(
        QPointF(400, 300), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(hall.page, event)
    hall.rest()


def titles(hall: Hall, code: str = CODE) -> list[str]:
    return [hall.view.snapshot.documents[link.document].title for link in hall.view.links.get(code, ())]


def test_a_note_is_on_its_way_300_ms_after_the_last_key(hall: Hall) -> None:
    hall.go(CODE)
    hall.keys("N")
    hall.keys("register pengaduan")
    with hall.qtbot.waitSignal(hall.desk.hub.saving, timeout=2_000):
        assert hall.page.card.note._note_pause.remainingTime() < 300
    hall.rest()
    assert hall.view.note(CODE) == "register pengaduan"


def test_a_note_is_kept_when_one_goes_on_at_once(hall: Hall) -> None:
    hall.go(CODE)
    hall.keys("N")
    hall.keys("satu")
    hall.press(Qt.Key.Key_PageDown)
    hall.go("A.I.5.ii.a")
    hall.rest()
    assert hall.view.note(CODE) == "satu"
    assert "satu" not in hall.page.card.note.note.toPlainText()


def test_keystrokes_of_one_note_are_one_undo(hall: Hall) -> None:
    hall.go(CODE)
    hall.keys("N")
    for word in ("satu", " dua", " tiga"):
        hall.keys(word)
        hall.page.card.flush()
        hall.rest()
    stack = hall.desk.hub.undo_stack
    assert stack.count() == 1
    stack.undo()
    hall.rest()
    assert hall.view.note(CODE) == ""
    assert hall.page.card.note.note.toPlainText() == ""


def test_dropped_files_and_folders_become_evidence_of_the_indicator(hall: Hall, tmp_path: Path) -> None:
    hall.go(CODE)
    folder = tmp_path / "bukti"
    folder.mkdir()
    (folder / "laporan.txt").write_text("laporan evaluasi")
    single = tmp_path / "sk.txt"
    single.write_text("surat keputusan")
    drop(hall, single, folder)
    assert sorted(titles(hall)) == ["laporan.txt", "sk.txt"]
    assert hall.page.side.evidence.model.rowCount() == 2
    assert hall.page.side.tabs.tabText(0) == "Bukti 2"
    hall.desk.hub.undo_stack.undo()
    hall.rest()
    assert titles(hall) == []


def test_a_file_that_is_there_already_is_linked_and_said(hall: Hall, tmp_path: Path, told: Told) -> None:
    hall.go(CODE)
    file = tmp_path / "sk.txt"
    file.write_text("surat keputusan")
    drop(hall, file)
    count = len(hall.view.snapshot.documents)
    hall.go("A.I.5.v.e")
    drop(hall, file)
    assert len(hall.view.snapshot.documents) == count
    assert titles(hall, "A.I.5.v.e") == ["sk.txt"]
    assert told.sentences[-1].startswith("Sudah ada dalam berkas")


def test_a_screenshot_is_pasted_as_a_picture(hall: Hall) -> None:
    hall.go(CODE)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#12586b"))
    QGuiApplication.clipboard().setImage(image)
    hall.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    hall.rest()
    assert titles(hall)[0].startswith("Tangkapan layar ")
    assert titles(hall)[0].endswith(".png")
    QGuiApplication.clipboard().clear()


def test_a_web_address_is_kept_as_a_link_and_anything_else_refused(hall: Hall) -> None:
    hall.go(CODE)
    tab = hall.page.side.evidence
    tab.drop_zone.link.setFocus()
    hall.keys("drive laporan")
    hall.press(Qt.Key.Key_Return)
    assert tab.drop_zone.link.property("invalid") == "true"
    tab.drop_zone.link.clear()
    hall.keys("https://contoh.go.id/laporan")
    hall.press(Qt.Key.Key_Return)
    hall.rest()
    assert titles(hall) == ["https://contoh.go.id/laporan"]


def test_evidence_that_nothing_here_opens_is_looked_at_in_the_library(
    hall: Hall, tmp_path: Path, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    hall.go(CODE)
    file = tmp_path / "sk.txt"
    file.write_text("surat keputusan")
    drop(hall, file)
    tab = hall.page.side.evidence
    tab.list.setCurrentIndex(tab.model.index(0))
    tab.open_document()
    hall.rest()
    assert told.places[-1].page is PageKey.EVIDENCE
    assert told.sentences[-1] == "Tidak ada program di sini yang membuka sk.txt."


def test_evidence_is_removed_only_with_a_reason(hall: Hall) -> None:
    hall.go("A.I.5.ii.a")
    tab = hall.page.side.evidence
    tab.list.setFocus()
    tab.list.setCurrentIndex(tab.model.index(2))
    hall.press(Qt.Key.Key_Delete)
    assert tab.reason.isVisible()
    hall.press(Qt.Key.Key_Return)
    assert len(titles(hall, "A.I.5.ii.a")) == 3
    hall.keys("foto ganda")
    hall.press(Qt.Key.Key_Return)
    hall.rest()
    assert titles(hall, "A.I.5.ii.a") == ["SK Satgas SPIP DPMPTSP", "Laporan SPIP Triwulan I 2026"]
    assert hall.view.values["A.I.5.ii.a"] == "B"


def test_usual_documents_are_ticked(hall: Hall) -> None:
    hall.go("A.I.5.ii.a")
    hall.page.side.tabs.setCurrentWidget(hall.page.side.usual)
    box = hall.page.side.usual.boxes[1]
    was = box.isChecked()
    QTest.keyClick(box, Qt.Key.Key_Space)
    hall.rest()
    answer = hall.view.snapshot.answers[Stage.UNIT]["A.I.5.ii.a"]
    assert (1 in answer.ticked) is not was


def test_the_history_says_what_became_what_and_brings_it_back(hall: Hall) -> None:
    hall.go("A.I.5.ii.a")
    hall.page.side.tabs.setCurrentWidget(hall.page.side.history)
    hall.page.card.focus_question()
    hall.keys("D")
    hall.rest()
    model = hall.page.side.history.model
    assert model.index(0).data() == "B → D"
    assert "Rina Kusuma" in str(model.index(0).data(LineRole.WHO))
    old = next(row for row in range(model.rowCount()) if model.index(row).data(LineRole.DATA) == "B")
    hall.page.side.history.list.setCurrentIndex(model.index(old))
    hall.page.side.history.restore_button.click()
    hall.rest()
    assert hall.view.values["A.I.5.ii.a"] == "B"


def test_a_begun_remark_waits_when_its_page_is_made_anew(hall: Hall) -> None:
    hall.go(CODE)
    hall.page.side.discussion.edit.setPlainText("mohon periksa")
    hall.page.leave()
    again = AssessmentPage(hall.desk)
    hall.qtbot.addWidget(again)
    again.show_place(Place(PageKey.ASSESSMENT, code=CODE))
    assert again.side.discussion.edit.toPlainText() == "mohon periksa"
    again.side.discussion.post()
    hall.rest()
    assert [remark.text for remark in hall.view.snapshot.remarks[CODE]][-1] == "mohon periksa"
    again.leave()
    last = AssessmentPage(hall.desk)
    hall.qtbot.addWidget(last)
    last.show_place(Place(PageKey.ASSESSMENT, code=CODE))
    assert last.side.discussion.edit.toPlainText() == ""
    last.leave()


def test_a_remark_is_posted_and_a_begun_one_waits(hall: Hall) -> None:
    hall.go(CODE)
    hall.page._reply()
    hall.keys("mohon")
    hall.go("A.I.5.ii.a")
    hall.go(CODE)
    tab = hall.page.side.discussion
    assert tab.edit.toPlainText() == "mohon"
    tab.edit.setFocus()
    hall.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hall.rest()
    assert [remark.text for remark in hall.view.snapshot.remarks[CODE]] == ["mohon"]
    assert tab.model.rowCount() == 1


def test_the_explanation_names_inputs_formula_and_source(hall: Hall) -> None:
    from ui.dialogs.assessment.explanation import ExplanationPopup

    hall.go("A.II.5.ii.a")
    hall.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    popup = hall.page.findChild(ExplanationPopup)
    assert isinstance(popup, ExplanationPopup)
    said = " ".join(popup.lines())
    assert "Jumlah pengaduan yang selesai ditindaklanjuti" in said
    assert "1,91 dari 3,00 poin" in said
    assert "Sumber: " in said
    hall.press(Qt.Key.Key_Escape)
    assert not popup.isVisible()


def test_ctrl_g_goes_to_a_code(hall: Hall) -> None:
    hall.press(Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    hall.keys("bia")
    hall.press(Qt.Key.Key_Return)
    assert hall.page.code == "B.I.a"
