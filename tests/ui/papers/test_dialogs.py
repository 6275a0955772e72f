"""The dialogs of the papers over a real file: staff, tables of staff, letterhead, signer."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PIL import Image
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from integrity_zone.domain.declaration import Paper, StaffMember
from integrity_zone.domain.papers import Lettering, PaperKind
from ui.dialogs.papers.letterhead import LetterheadDialog
from ui.dialogs.papers.member import MemberDialog
from ui.dialogs.papers.signer import SignerDialog
from ui.dialogs.papers.staff import StaffDialog
from ui.dialogs.papers.staff_import import StaffImportDialog
from ui.places import PageKey, Place
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QDialog
    from pytestqt.qtbot import QtBot

    from integrity_zone.domain.papers import Letterhead
    from ui.desk import Desk
    from ui.pages.papers.page import PapersPage
    from ui.view import AssessmentView

LONG = 60_000
TABLE = """Nama Pegawai;NIP;Jabatan;Golongan
Budi Santoso;198001012005011009;Arsiparis;Penata, III/c
Wahyu;12;Pramu bakti;
;;Sekretaris;
"""


def staff_of(desk: Desk) -> tuple[StaffMember, ...]:
    view = desk.hub.view
    assert view is not None
    return view.snapshot.declaration.staff if view.snapshot.declaration is not None else ()


def letterhead_of(desk: Desk) -> Letterhead:
    view = desk.hub.view
    assert view is not None
    return view.snapshot.papers.letterhead


@pytest.fixture
def staff(qtbot: QtBot, desk: Desk, open_sample: AssessmentView) -> StaffDialog:
    return shown_staff(qtbot, desk)


def shown_staff(qtbot: QtBot, desk: Desk) -> StaffDialog:
    view = desk.hub.view
    assert view is not None
    dialog = StaffDialog(desk, view)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def inner(dialog: QDialog, kind: type[QDialog]) -> QDialog:
    return [found for found in dialog.findChildren(kind) if found.isVisible()][-1]


def brought(qtbot: QtBot, dialog: StaffDialog, path: Path) -> StaffImportDialog:
    dialog.read_file(path)
    qtbot.waitUntil(lambda: any(found.isVisible() for found in dialog.findChildren(StaffImportDialog)), timeout=LONG)
    found = inner(dialog, StaffImportDialog)
    assert isinstance(found, StaffImportDialog)
    return found


def test_a_first_list_comes_from_a_table_row_by_row(
    qtbot: QtBot, desk: Desk, open_file: Callable[[Path], AssessmentView], blank_agency: Path, tmp_path: Path
) -> None:
    open_file(blank_agency)
    dialog = shown_staff(qtbot, desk)
    assert dialog._nobody.isVisible()
    assert not dialog.table.isVisible()
    table = tmp_path / "pegawai.csv"
    table.write_text(TABLE, encoding="utf-8")
    preview = brought(qtbot, dialog, table)
    assert [row.texts for row in preview.model.rows] == [
        ("2", "Budi Santoso", "198001012005011009", "Arsiparis", "Penata, III/c"),
        ("3", "Wahyu", "12", "Pramu bakti", "–"),
    ]
    assert [row.mark for row in preview.model.rows] == [Mark.MET, Mark.EVIDENCE]
    said = preview.problems.text().split("\n")
    assert said[0].startswith("Baris 4 dilewati: ")
    assert said[1].startswith("Baris 3: ")
    assert "Nama dari “Nama Pegawai”" in preview.about.text()
    assert preview.replace.isHidden(), "there is nothing to be replaced"
    assert staff_of(desk) == ()
    with qtbot.waitSignal(desk.hub.changed):
        preview.confirm.click()
    assert [member.name for member in staff_of(desk)] == ["Budi Santoso", "Wahyu"]
    assert [row.texts[0] for row in dialog.model.rows] == ["Budi Santoso", "Wahyu"]
    assert "pegawai.csv" in desk.hub.undo_stack.undoText()
    desk.hub.undo()
    qtbot.waitUntil(lambda: staff_of(desk) == ())
    assert dialog._nobody.isVisible()


def test_a_second_table_replaces_or_adds_and_marks_stay(
    qtbot: QtBot, desk: Desk, staff: StaffDialog, tmp_path: Path
) -> None:
    first = staff_of(desk)[0]
    staff.table.selectRow(0)
    with qtbot.waitSignal(desk.hub.changed):
        staff.mark.click()
    table = tmp_path / "pegawai.csv"
    table.write_text(f"Nama,NIP,Jabatan\n{first.name.replace(',', '')},{first.nip},Sekretaris\nBaru,,Staf\n", "utf-8")
    preview = brought(qtbot, staff, table)
    preview.add.setChecked(True)
    with qtbot.waitSignal(desk.hub.changed):
        preview.confirm.click()
    assert len(staff_of(desk)) == 52
    preview = brought(qtbot, staff, table)
    preview.replace.setChecked(True)
    with qtbot.waitSignal(desk.hub.changed):
        preview.confirm.click()
    assert [(member.office, member.pakta_on is not None) for member in staff_of(desk)] == [
        ("Sekretaris", True),
        ("Staf", False),
    ]


def test_what_is_no_table_is_refused_in_words(qtbot: QtBot, desk: Desk, staff: StaffDialog, tmp_path: Path) -> None:
    bad = tmp_path / "pegawai.xlsx"
    bad.write_bytes(b"PK\x03\x04 nothing of the kind")
    before = staff_of(desk)
    task = staff.read_file(bad)
    assert not staff.bring.isEnabled(), "one at a time"
    with qtbot.waitSignal(task.failed, timeout=LONG):
        pass
    assert staff.problem.isVisible()
    assert "berkas rusak" in staff.problem.text()
    assert staff.bring.isEnabled()
    assert staff_of(desk) == before


def test_a_table_is_dropped_on_the_list(qtbot: QtBot, staff: StaffDialog, tmp_path: Path) -> None:
    table = tmp_path / "pegawai.csv"
    table.write_text(TABLE, encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(table))])
    event = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    staff.dropEvent(event)
    assert event.isAccepted()
    qtbot.waitUntil(lambda: bool(staff.findChildren(StaffImportDialog)), timeout=LONG)
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "foto.png"))])
    other = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    other.ignore()
    staff.dropEvent(other)
    assert not other.isAccepted()


def test_who_signed_the_pakta_is_marked_with_a_day_and_unmarked(qtbot: QtBot, desk: Desk, staff: StaffDialog) -> None:
    assert not staff.mark.isEnabled()
    flag = QItemSelectionModel.SelectionFlag
    for row in (1, 3):
        staff.table.selectionModel().select(staff.model.index(row, 0), flag.Select | flag.Rows)
    staff.day.edit.setText("kemarin")
    staff.mark.click()
    assert staff.day.edit.property("invalid") == "true"
    staff.day.edit.setText("5/1/2026")
    with qtbot.waitSignal(desk.hub.changed):
        staff.mark.click()
    marked = [place for place, member in enumerate(staff_of(desk)) if member.pakta_on == date(2026, 1, 5)]
    assert marked == [1, 3]
    assert staff.said.text() == "2 dari 51 pegawai sudah menandatangani pakta integritas."
    assert staff.model.rows[1].texts[4] == "5 Jan 2026"
    assert staff.places == (1, 3), "who was chosen stays chosen"
    staff.unsigned.setChecked(True)
    assert len(staff.model.rows) == 49
    staff.unsigned.setChecked(False)
    staff.table.selectRow(3)
    with qtbot.waitSignal(desk.hub.changed):
        staff.unmark.click()
    assert [place for place, member in enumerate(staff_of(desk)) if member.pakta_on] == [1]


def test_people_are_searched_added_changed_and_removed(qtbot: QtBot, desk: Desk, staff: StaffDialog) -> None:
    staff.add.click()
    dialog = inner(staff, MemberDialog)
    assert isinstance(dialog, MemberDialog)
    dialog.confirm.click()
    assert dialog.isVisible(), "a name is needed"
    dialog.name.setText("Zulkifli, S.Kom.")
    dialog.office.setText("Pranata Komputer")
    with qtbot.waitSignal(desk.hub.changed):
        dialog.confirm.click()
    QTest.keyClicks(staff.search, "pranata zulk")
    assert [row.texts[0] for row in staff.model.rows] == ["Zulkifli, S.Kom."]
    staff.table.selectRow(0)
    staff.change.click()
    dialog = inner(staff, MemberDialog)
    assert isinstance(dialog, MemberDialog)
    dialog.rank.setText("Penata")
    with qtbot.waitSignal(desk.hub.changed):
        dialog.confirm.click()
    assert staff_of(desk)[-1].rank == "Penata"
    staff.table.selectRow(0)
    with qtbot.waitSignal(desk.hub.changed):
        staff.remove.click()
    assert len(staff_of(desk)) == 51
    assert staff.model.rows == ()


@pytest.fixture
def letterhead(qtbot: QtBot, desk: Desk, open_sample: AssessmentView) -> LetterheadDialog:
    dialog = LetterheadDialog(desk, open_sample)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_the_letterhead_is_seen_while_it_is_written_and_kept_in_one_step(
    qtbot: QtBot, desk: Desk, letterhead: LetterheadDialog, tmp_path: Path
) -> None:
    qtbot.waitUntil(lambda: letterhead.preview.picture.has_picture, timeout=LONG)
    emblem = tmp_path / "lambang.png"
    Image.new("RGB", (40, 50), "navy").save(emblem)
    QTest.keyClicks(letterhead.government, "Pemerintah Kabupaten Arunika")
    letterhead.address.setPlainText("Jalan Cendana 8")
    letterhead.paper.setCurrentIndex(1)
    letterhead.lettering.setCurrentIndex(1)
    letterhead.margins["top"].setValue(30)
    QTest.keyClicks(letterhead.pattern, "{nomor}/DPMPTSP/{tahun}")
    qtbot.waitUntil(lambda: letterhead.example.text().startswith("Nomor berikutnya: 1/DPMPTSP/"))
    letterhead.emblem.take(emblem)
    assert "lambang.png" in letterhead.emblem.said
    with qtbot.waitSignal(letterhead.accepted, timeout=LONG):
        letterhead.keep.click()
    kept = letterhead_of(desk)
    assert (kept.government, kept.address) == ("Pemerintah Kabupaten Arunika", "Jalan Cendana 8")
    assert (kept.paper, kept.lettering, kept.margins.top) == (Paper.F4, Lettering.SANS, 30)
    assert kept.number_pattern == "{nomor}/DPMPTSP/{tahun}"
    assert kept.emblem
    assert "kop naskah" in desk.hub.undo_stack.undoText()
    desk.hub.undo()
    qtbot.waitUntil(lambda: not letterhead_of(desk).emblem)


def test_a_pattern_without_a_number_is_refused_at_its_place(
    qtbot: QtBot, desk: Desk, letterhead: LetterheadDialog
) -> None:
    QTest.keyClicks(letterhead.pattern, "{tahun}/{apa}")
    qtbot.waitUntil(lambda: letterhead.problem.isVisible())
    assert letterhead.pattern.property("invalid") == "true"
    assert "{apa}" in letterhead.problem.text()
    letterhead.keep.click()
    assert letterhead.isVisible()
    assert not letterhead_of(desk).number_pattern


def test_a_picture_that_is_none_is_refused_and_the_rest_stays_typed(
    qtbot: QtBot, desk: Desk, letterhead: LetterheadDialog, tmp_path: Path
) -> None:
    bad = tmp_path / "lambang.png"
    bad.write_bytes(b"\x89PNG nothing of the kind")
    letterhead.unit.setText("Dinas")
    letterhead.emblem.take(bad)
    with qtbot.waitSignal(desk.hub.refused, timeout=LONG):
        letterhead.keep.click()
    assert letterhead.isVisible()
    assert letterhead.problem.isVisible()
    assert letterhead.keep.isEnabled()
    assert letterhead.unit.text() == "Dinas"
    letterhead.emblem.clear()
    assert letterhead.emblem.said == "Tidak ada"


def test_somebody_else_signs_one_paper(qtbot: QtBot, page: PapersPage) -> None:
    page.show_place(Place(PageKey.PAPERS, part=PaperKind.PROPOSAL))
    signer = page.side.details.signer
    last = signer.count() - 1
    signer.setCurrentIndex(last)
    signer.activated.emit(last)
    dialog = inner(page, SignerDialog)  # type: ignore[arg-type]
    assert isinstance(dialog, SignerDialog)
    dialog.reject()
    assert signer.currentIndex() == 0, "whoever thinks better of it has the usual one"
    signer.activated.emit(last)
    dialog = inner(page, SignerDialog)  # type: ignore[arg-type]
    assert isinstance(dialog, SignerDialog)
    dialog.name.setText("Dr. Arga Wibisana")
    dialog.office.setText("Penjabat Bupati Arunika")
    with qtbot.waitSignal(page.side.details.changed):
        dialog.confirm.click()
    assert signer.currentText() == "Dr. Arga Wibisana, Penjabat Bupati Arunika"
    chosen = page.side.sheet(2026, 0).signer
    assert chosen is not None
    assert chosen.office == "Penjabat Bupati Arunika"
