"""The import over a real file: a workbook that came back is read, looked at, taken, undone and refused."""

from __future__ import annotations

from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea

from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.domain.worksheet_import import CellContent, CellStatus
from integrity_zone.services.workspace.backups import backups_of
from integrity_zone.services.workspace.workspaces import Workspace
from integrity_zone.storage.backup_folders import backup_root
from tests.support.official_forms import Slip, form_2021, worked_example
from tests.support.returned_worksheets import ADDRESS, CHANGED, CONFLICT, FORMULA, NEW, NO_OPTION, NOTE, REAL
from ui.models.importing.table import Column
from ui.models.importing.taking import Sieve
from ui.pages.importing.page import ImportPage
from ui.places import PageKey, Place
from ui.preferences import Person
from ui.shell.main_window import MainWindow
from ui.widgets.tag import tag_size

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from integrity_zone.domain.backups import Backup
    from tests.ui.conftest import Told
    from ui.desk import Desk
    from ui.view import AssessmentView
    from ui.widgets.strip import Strip

#: A child process starts and imports; the machine may be busy.
LONG = 120_000
SAFE = {"A.I.1.i.a", CHANGED, "A.I.5.iv.a", NEW, "A.I.5.v.e"}


@pytest.fixture
def page(
    qtbot: QtBot, desk: Desk, book: Path, sample_path: Path, open_file: Callable[[Path], AssessmentView]
) -> Iterator[ImportPage]:
    """With the workbook read."""
    open_file(sample_path)
    page = shown(qtbot, desk)
    read(qtbot, page, book)
    yield page
    settled(qtbot, page)


def shown(qtbot: QtBot, desk: Desk) -> ImportPage:
    page = ImportPage(desk)
    qtbot.addWidget(page)
    page.resize(1202, 688)
    with qtbot.waitExposed(page):
        page.show()
    return page


def read(qtbot: QtBot, page: ImportPage, path: Path) -> None:
    page.show_place(Place(PageKey.IMPORT, document=str(path)))
    settled(qtbot, page)


def settled(qtbot: QtBot, page: ImportPage) -> None:
    qtbot.waitUntil(
        lambda: not page.desk.runner.is_busy and page._task is None and not page.workbook.soon.isActive(), timeout=LONG
    )


def choose(page: ImportPage, code: str, what: CellContent = CellContent.VALUE) -> None:
    """Be on a cell of the unit."""
    cell = next(
        cell for cell in page.model.rows if cell.code == code and cell.what is what and cell.stage is Stage.UNIT
    )
    page.workbook.table.go_to(page.workbook.shown.mapFromSource(page.model.index(page.model.row_of(cell.key), 0)).row())


def values(desk: Desk) -> dict[str, object]:
    assert desk.hub.view is not None
    return dict(desk.hub.view.values)


def button_of(strip: Strip, text: str) -> QPushButton:
    from PySide6.QtWidgets import QPushButton as Button

    return next(made for made in strip.findChildren(Button) if made.text() == text)


def test_at_first_it_says_what_can_be_brought(qtbot: QtBot, desk: Desk, open_sample: AssessmentView) -> None:
    page = shown(qtbot, desk)
    assert page.empty.isVisible()
    assert "Seret lembar kerja Excel" in page.empty.accessibleName()
    assert page.head.about == "Tidak ada yang ditulis sebelum Anda memilih sel yang diambil."
    assert page.footer.isHidden()
    assert page.take() is None
    page.choose_file()
    assert page.dialog is not None
    page.dialog.close()


def test_a_workbook_that_came_back_is_shown_before_anything_is_written(page: ImportPage, desk: Desk) -> None:
    before = values(desk)
    said = page.head.about.split(" · ")
    assert said[:2] == ["LKE_pokja5.xlsx", "lembar kerja program ini, lembar “Jawaban”"]
    assert said[2].startswith("diekspor dari berkas ini ")
    assert {cell.code for cell in page.model.taken()} == SAFE
    assert page.workbook.filters.chips[Sieve.CONFLICT].text() == "Bentrok 1"
    assert page.workbook.filters.chips[Sieve.EVIDENCE].text() == "Usulan bukti 1"
    assert page.footer.take_button.text() == "Ambil 5 sel"
    assert "1 bentrok tetap seperti yang di sini" in page.footer.about
    assert "Penguatan Pengawasan" in page.workbook.outcome.text_alternative
    assert "O76" in page.workbook.remarks.strips["findings"].text_alternative
    assert "A.I.5.i.b" in page.workbook.remarks.strips["differences"].text_alternative
    assert "dikenali dari nomor atau kode" in page.workbook.remarks.strips["rows"].text_alternative
    assert values(desk) == before
    assert not desk.hub.undo_stack.canUndo()


def test_what_was_chosen_is_taken_in_one_named_step_and_undone_with_one(
    qtbot: QtBot, page: ImportPage, desk: Desk, told: Told
) -> None:
    before = values(desk)
    page.take()
    settled(qtbot, page)
    now = values(desk)
    assert {code for code in now if now[code] != before.get(code)} == SAFE - {"A.I.1.i.a"}
    assert (now[CHANGED], now[NEW], now[CONFLICT], now[FORMULA]) == ("B", "B", "A", before[FORMULA])
    assert desk.hub.view is not None
    assert desk.hub.view.note("A.I.1.i.a") == NOTE
    assert desk.hub.undo_stack.undoText() == "impor LKE_pokja5.xlsx: 5 sel"
    assert desk.hub.undo_stack.count() == 1
    assert told.sentences == ["5 sel diambil dari LKE_pokja5.xlsx"]
    assert "1 bentrok tetap seperti yang di sini. 2 sel yang ditolak dilewati." in page.notice.text_alternative
    assert page.model.taken() == (), "what was taken says the same now"
    button_of(page.notice, "Urungkan").click()
    settled(qtbot, page)
    assert values(desk) == before
    assert page.notice.isHidden()
    assert {cell.code for cell in page.model.taken()} == SAFE, "they can be taken again"


def of_file(desk: Desk) -> tuple[Backup, ...]:
    assert desk.hub.path is not None
    return backups_of(desk.hub.path)


def test_a_backup_copy_is_made_before_anything_is_written_and_is_told_of(
    qtbot: QtBot, page: ImportPage, desk: Desk, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = page.workbook.backup
    opened: list[Path] = []

    def open_folder(path: Path) -> bool:
        opened.append(path)
        return True

    monkeypatch.setattr("ui.pages.importing.backup_card.open_folder", open_folder)
    assert "Salinan cadangan dibuat lebih dulu" in card.text_alternative
    assert not card.folder_button.isVisible()
    assert of_file(desk) == ()
    before = values(desk)
    task = page.take()
    assert task is not None
    assert page.take() is None, "one import at a time"
    assert not page.footer.take_button.isEnabled()
    settled(qtbot, page)
    (backup,) = of_file(desk)
    assert card.backup == backup
    with Workspace.open(backup.path, actor="Budi", write=False) as copy:
        found = copy.snapshot().answers[Stage.UNIT]
        assert {code: answer.value for code, answer in found.items() if answer.value is not None} == before
    assert "Berkas sebelum impor sudah disalin" in card.text_alternative
    card.path_button.click()
    assert QApplication.clipboard().text() == str(backup.path)
    assert told.sentences[-1] == "Alamat berkas disalin"
    card.folder_button.click()
    assert opened == [backup.path]
    page.leave_workbook()
    assert card.backup is None


def test_without_a_place_for_the_copy_nothing_is_taken_until_one_says_so(
    qtbot: QtBot, page: ImportPage, desk: Desk
) -> None:
    assert desk.hub.path is not None
    before = values(desk)
    # Files stand where folders would have to be made: that stops whoever may write everywhere too.
    backup_root().parent.mkdir(parents=True, exist_ok=True)
    backup_root().write_bytes(b"")
    desk.hub.path.with_name(desk.hub.path.stem + ".cadangan").write_bytes(b"")
    page.take()
    settled(qtbot, page)
    assert values(desk) == before
    assert "Tidak ada yang diambil" in page.notice.text_alternative
    assert "--no-backup" not in page.notice.text_alternative
    assert "Salinan cadangan tidak dapat dibuat" in page.workbook.backup.text_alternative
    assert page.footer.take_button.isEnabled(), "it can be tried again"
    button_of(page.notice, "Ambil tanpa salinan cadangan").click()
    settled(qtbot, page)
    assert values(desk)[CHANGED] == "B"
    assert page.workbook.backup.text_alternative == "Diambil tanpa salinan cadangan"


def test_what_is_copied_after_all_is_not_taken_without_a_copy_meanwhile(
    qtbot: QtBot, page: ImportPage, desk: Desk
) -> None:
    assert desk.hub.path is not None
    backup_root().parent.mkdir(parents=True, exist_ok=True)
    backup_root().write_bytes(b"")
    beside = desk.hub.path.with_name(desk.hub.path.stem + ".cadangan")
    beside.write_bytes(b"")
    page.take()
    settled(qtbot, page)
    backup_root().unlink()
    written: list[None] = []
    desk.hub.saving.connect(lambda: written.append(None))
    page.take()
    button_of(page.notice, "Ambil tanpa salinan cadangan").click()
    assert written == [], "the copy is still being made"
    settled(qtbot, page)
    assert values(desk)[CHANGED] == "B"
    assert len(of_file(desk)) == len(written) == 1


def test_the_copy_can_be_called_off_and_then_nothing_is_taken(qtbot: QtBot, page: ImportPage, desk: Desk) -> None:
    before = values(desk)
    page.take()
    page.progress.cancelled.emit()
    settled(qtbot, page)
    assert values(desk) == before
    assert of_file(desk) == ()
    assert "dibatalkan" in page.notice.text_alternative
    assert page.footer.take_button.isEnabled()


def test_a_workbook_that_is_left_while_the_copy_is_made_is_not_taken(
    qtbot: QtBot, page: ImportPage, desk: Desk
) -> None:
    before = values(desk)
    page.take()
    page.footer.cancel_button.click()
    settled(qtbot, page)
    assert values(desk) == before
    assert page.read is None


def test_a_copy_that_was_called_off_too_late_stays_and_nothing_is_taken(
    qtbot: QtBot, page: ImportPage, desk: Desk
) -> None:
    before = values(desk)
    page.take()
    until = monotonic() + LONG / 1000
    # Nothing reaches the screens meanwhile: the copy is there, and its end is still to be told.
    while not of_file(desk) and monotonic() < until:
        pass
    page.progress.cancelled.emit()
    settled(qtbot, page)
    assert values(desk) == before
    assert len(of_file(desk)) == 1
    assert "dibatalkan" in page.notice.text_alternative


def test_what_is_shown_is_saved_as_a_workbook_of_texts(qtbot: QtBot, page: ImportPage, tmp_path: Path) -> None:
    out = tmp_path / "daftar.xlsx"
    out.write_bytes(b"of before")
    page.workbook.filters.chips[Sieve.REFUSED].click()
    page.footer.save_button.click()
    assert page.saver.dialog is not None
    assert page.saver.dialog.selectedFiles()[0].endswith("LKE_pokja5 - daftar sel.xlsx")
    page.saver.dialog.fileSelected.emit(str(out))
    page.saver.dialog.close()
    settled(qtbot, page)
    assert "Daftar disimpan sebagai daftar.xlsx" in page.notice.text_alternative
    (sheet,) = load_workbook(out).worksheets
    rows = [[cell for cell in row if cell.value is not None] for row in sheet.iter_rows() if row[0].value is not None]
    assert [cell.value for cell in rows[-2]][:3] == ["Jawaban!K109", "A.I.6.ii.f", "Inovasi pelayanan"]
    formula = next(cell for cell in rows[-2] if cell.value == "=J109")
    assert (formula.data_type, formula.quotePrefix) == ("s", True)
    assert rows[-2][-1].value == "rumus; salin sebagai nilai"
    assert page.desk.preferences.choice("importing/folder") == str(tmp_path)


@pytest.mark.parametrize(
    ("way", "said"), [("Buka", "Tidak ada program di komputer ini"), ("Tampilkan di folder", "Folder tidak dapat")]
)
def test_a_saved_list_that_nothing_here_opens_says_where_it_lies(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str, said: str
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    page.saver.save_as(tmp_path / "daftar.xlsx")
    settled(qtbot, page)
    (found,) = [made for made in page.notice.findChildren(QPushButton) if made.text() == way]
    found.click()
    assert page.notice.isVisible()
    assert said in page.notice.text_alternative
    assert str(tmp_path) in page.notice.text_alternative


def test_a_list_that_cannot_be_saved_says_why_and_leaves_nothing(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    page.saver.save_as(tmp_path / "tidak ada" / "daftar.xlsx")
    settled(qtbot, page)
    assert "Daftar tidak disimpan" in page.notice.text_alternative
    assert "tidak ditemukan" in page.notice.text_alternative
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".tmp"]


def test_a_conflict_shows_both_values_with_the_name_and_is_decided_by_a_person(
    qtbot: QtBot, page: ImportPage, desk: Desk
) -> None:
    choose(page, CONFLICT)
    detail = page.workbook.detail
    assert detail.base.isVisible()
    assert detail.base.accessibleName().endswith("B · Seluruh lingkungan pengendalian dibangun")
    assert detail.ours.accessibleName().startswith("Di sini, ")
    assert "A · " in detail.ours.accessibleName()
    assert detail.ours.accessibleName().endswith("Nindya Paramesti")
    assert detail.theirs.accessibleName() == "Di lembar kerja, C · Sebagian besar dibangun, LKE_pokja5.xlsx, sel K78"
    assert (detail.ours.isChecked(), detail.theirs.isChecked(), detail.later.isChecked()) == (False, False, True)
    detail.ours.click()
    settled(qtbot, page)
    assert (detail.ours.isChecked(), detail.later.isChecked()) == (True, False)
    assert "bentrok" not in page.footer.about
    detail.later.click()
    settled(qtbot, page)
    assert detail.later.isChecked()
    assert "1 bentrok" in page.footer.about
    detail.theirs.click()
    settled(qtbot, page)
    assert detail.theirs.isChecked()
    assert page.footer.take_button.text() == "Ambil 6 sel"
    page.take()
    settled(qtbot, page)
    assert values(desk)[CONFLICT] == "C"


def test_the_keyboard_ticks_takes_and_opens_the_question(qtbot: QtBot, page: ImportPage, told: Told) -> None:
    choose(page, CHANGED)
    QTest.keyClick(page.workbook.table, Qt.Key.Key_Space)
    settled(qtbot, page)
    assert CHANGED not in {cell.code for cell in page.model.taken()}
    assert page.footer.take_button.text() == "Ambil 4 sel"
    assert page.workbook.detail.ours.isChecked()
    QTest.keyClick(page.workbook.table, Qt.Key.Key_Return)
    assert told.places == [Place(PageKey.ASSESSMENT, code=CHANGED)]
    page.workbook.filters.none_button.click()
    settled(qtbot, page)
    assert not page.footer.take_button.isEnabled()
    page.workbook.filters.safe_button.click()
    settled(qtbot, page)
    assert page.footer.take_button.text() == "Ambil 5 sel"


def test_what_cannot_be_taken_says_why_and_where(page: ImportPage) -> None:
    for code, reason in ((FORMULA, "Rumus; salin sebagai nilai."), (NO_OPTION, "'AB' bukan pilihan")):
        choose(page, code)
        assert page.workbook.detail._reason.text().startswith(reason)
        assert not page.workbook.detail.theirs.isEnabled()
        cell = page.workbook.table.current
        assert cell is not None
        assert cell.place.rpartition("!")[2] in page.workbook.detail._place.text()


def test_addresses_of_evidence_are_proposals_apart(qtbot: QtBot, page: ImportPage, desk: Desk) -> None:
    assert CellContent.EVIDENCE not in {cell.what for cell in page.model.taken()}
    page.workbook.filters.chips[Sieve.EVIDENCE].click()
    assert page.workbook.shown.rowCount() == 1
    page.workbook.filters.none_button.click()
    page.workbook.detail.theirs.click()
    settled(qtbot, page)
    page.take()
    settled(qtbot, page)
    assert desk.hub.view is not None
    assert ADDRESS in {document.url for document in desk.hub.view.snapshot.documents.values()}
    assert CellContent.EVIDENCE not in {cell.what for cell in page.model.rows}, "it is linked now"
    desk.hub.undo()
    settled(qtbot, page)
    assert CellContent.EVIDENCE in {cell.what for cell in page.model.rows}


def test_what_is_shown_is_copied_as_lines_of_text(page: ImportPage, told: Told) -> None:
    page.workbook.filters.chips[Sieve.REFUSED].click()
    QTest.keyClick(page.workbook.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == (
        "K109 · A.I.6.ii.f · Inovasi pelayanan: di sini B, di lembar =J109 (Ditolak): rumus; salin sebagai nilai"
    )
    assert len(lines) == 2
    assert told.sentences[-1] == "2 baris disalin"


def test_findings_are_listed_with_their_places(page: ImportPage) -> None:
    button_of(page.workbook.remarks.strips["findings"], "Lihat").click()
    assert page.workbook.list.isVisible()
    assert page.workbook.detail.isHidden()
    (typed,) = [line for line in page.workbook.list.lines if "O76" in line.head]
    assert typed.text == "Rumusnya tertimpa 0,5; yang dipakai aturan instrumen."
    page.workbook.list.back.emit()
    assert page.workbook.detail.isVisible()


def test_an_answer_changed_meanwhile_is_looked_at_again(qtbot: QtBot, page: ImportPage, desk: Desk) -> None:
    task = desk.hub.do("", lambda workspace: workspace.record_answers({NEW: "C"}, {}, Stage.UNIT))
    with qtbot.waitSignal(task.finished, timeout=LONG):
        pass
    settled(qtbot, page)
    cell = next(cell for cell in page.model.rows if cell.code == NEW and cell.what is CellContent.VALUE)
    assert cell.status is CellStatus.CONFLICT
    assert (cell.ours, cell.ours_by) == ("C", "Rina Kusuma")


def test_what_moved_on_behind_its_back_is_refused_in_words(qtbot: QtBot, page: ImportPage, desk: Desk) -> None:
    refused: list[object] = []
    desk.hub.refused.connect(refused.append)
    # Both are asked for before the screens hear of the first.
    desk.hub.do("", lambda workspace: workspace.record_answers({NEW: "C"}, {}, Stage.UNIT))
    page.take()
    qtbot.waitUntil(lambda: bool(refused), timeout=LONG)
    settled(qtbot, page)
    assert "berubah sejak pratinjau" in page.notice.text_alternative.casefold()
    assert NEW in page.notice.text_alternative
    assert values(desk)[CHANGED] == "C", "nothing of it was taken"


def test_the_official_form_is_recognised_and_its_own_numbers_are_explained(
    qtbot: QtBot, page: ImportPage, tmp_path: Path
) -> None:
    form = tmp_path / "LKE ZI.xlsx"
    form.write_bytes(form_2021(REAL, worked_example(REAL), (Slip.LHKPN_TWICE, Slip.TYPED_TOTALS)))
    read(qtbot, page, form)
    assert "formulir 2021, lembar “LKE ZI” · dasarnya tidak disebut" in page.head.about
    assert page.workbook.detail.base.isHidden()
    assert page.workbook.remarks.strips["differences"].text_alternative.startswith("5 angka di lembar kerja berbeda")
    button_of(page.workbook.remarks.strips["differences"], "Lihat").click()
    assert any("A.II.5.iii" in line.head and "A.II.5.iii.b" in line.text for line in page.workbook.list.lines)


@pytest.mark.parametrize("name", ["catatan.xlsx", "hilang.xlsx"])
def test_a_file_that_is_no_worksheet_is_refused_in_words(
    qtbot: QtBot, page: ImportPage, desk: Desk, tmp_path: Path, name: str
) -> None:
    bad = tmp_path / name
    if name == "catatan.xlsx":
        bad.write_bytes(b"kode;jawaban")
    read(qtbot, page, bad)
    assert page.notice.isVisible()
    assert name in page.notice.text_alternative
    assert page.empty.isVisible()
    assert page.footer.isHidden()
    assert not desk.hub.undo_stack.canUndo()


def test_reading_can_be_called_off(
    qtbot: QtBot, desk: Desk, book: Path, sample_path: Path, open_file: Callable[[Path], AssessmentView]
) -> None:
    open_file(sample_path)
    page = shown(qtbot, desk)
    page.show_place(Place(PageKey.IMPORT, document=str(book)))
    page.progress.cancelled.emit()
    settled(qtbot, page)
    assert "dibatalkan" in page.notice.text_alternative
    assert page.read is None


def test_the_workbook_is_left_without_a_trace(page: ImportPage, desk: Desk) -> None:
    page.footer.cancel_button.click()
    assert page.empty.isVisible()
    assert page.place().document == ""
    assert not desk.hub.undo_stack.canUndo()


def test_a_page_made_anew_knows_what_was_chosen(qtbot: QtBot, page: ImportPage, desk: Desk) -> None:
    choose(page, CONFLICT)
    page.workbook.detail.theirs.click()
    choose(page, NEW)
    page.workbook.detail.ours.click()
    page.workbook.filters.chips[Sieve.CHANGED].click()
    place = page.place()
    other = shown(qtbot, desk)
    other.show_place(place)
    settled(qtbot, other)
    assert {cell.code for cell in other.model.taken()} == {*SAFE, CONFLICT} - {NEW}
    assert other.workbook.filters.sieve is Sieve.CHANGED


def test_a_file_opened_for_reading_takes_nothing(qtbot: QtBot, desk: Desk, book: Path, sample_path: Path) -> None:
    with qtbot.waitSignal(desk.hub.opened, timeout=LONG):
        desk.hub.open("", sample_path, actor="Rina", write=False, blank=BlankPolicy.ZERO)
    page = shown(qtbot, desk)
    read(qtbot, page, book)
    assert not page.footer.take_button.isEnabled()
    assert page.footer.about == "Berkas ini dibuka hanya untuk dibaca."
    assert page.take() is None


def test_an_assessor_does_not_take_the_units_cells(
    qtbot: QtBot, desk: Desk, book: Path, sample_path: Path, open_file: Callable[[Path], AssessmentView]
) -> None:
    desk.preferences.person = Person("Sari", "tpi")
    open_file(sample_path)
    page = shown(qtbot, desk)
    read(qtbot, page, book)
    assert page.model.taken() == ()
    choose(page, NEW)
    assert "Unit" in page.workbook.detail._reason.text()
    assert not page.workbook.detail.theirs.isEnabled()


@pytest.mark.parametrize(("size", "is_below"), [((1202, 688), False), ((760, 560), True), ((1756, 1000), False)])
def test_one_cell_at_length_stands_beside_the_table_or_below_it(
    page: ImportPage, size: tuple[int, int], is_below: bool
) -> None:
    page.resize(*size)
    QApplication.processEvents()
    table = page.workbook.table.mapTo(page, page.workbook.table.rect().bottomRight())
    detail = page.workbook.detail.mapTo(page, page.workbook.detail.rect().topLeft())
    assert (detail.y() > table.y()) == is_below
    assert (detail.x() > table.x()) != is_below


def test_what_wants_a_look_is_seen_at_once_on_a_small_laptop(page: ImportPage) -> None:
    page.resize(1202, 715)
    QApplication.processEvents()
    table = page.workbook.table
    rows = table.model().rowCount()
    assert rows == 8
    assert table.verticalScrollBar().maximum() == 0
    titles = [table.model().index(row, Column.TITLE) for row in range(rows)]
    cut = [index.data() for index in titles if table.sizeHintForIndex(index).width() > table.columnWidth(Column.TITLE)]
    assert all(str(text).startswith("Catatan") for text in cut)
    search, chip = page.workbook.filters.search, page.workbook.filters.chips[Sieve.ALL]
    middles = [made.mapTo(page, made.rect().center()).y() for made in (search, chip, page.workbook.filters.safe_button)]
    assert max(middles) - min(middles) <= 1


def test_states_take_the_room_of_the_longest_that_there_is_and_the_question_the_rest(page: ImportPage) -> None:
    table, model = page.workbook.table, page.model
    with_refusals, titles = table.columnWidth(Column.STATE), table.columnWidth(Column.TITLE)
    longest = max((str(model.index(row, Column.STATE).data()) for row in range(len(model.rows))), key=len)
    assert longest.startswith("Ditolak")
    assert with_refusals >= tag_size(page.desk.theme, longest).width()
    model.clear()
    table.show_stages(has_stages=False)
    assert table.columnWidth(Column.STATE) < with_refusals
    assert table.columnWidth(Column.TITLE) > titles


def test_a_worksheet_dropped_on_the_window_of_an_open_file_is_taken_to_the_import(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "LKE.XLSX"
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    place = QPointF(40, 40)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for has_file in (True, False):
        window = MainWindow(desk.preferences, desk.theme, desk.formats, desk.hub.undo_stack, has_file=has_file)
        qtbot.addWidget(window)
        dropped: list[str] = []
        window.file_dropped.connect(dropped.append)
        entered = QDragEnterEvent(place.toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
        entered.ignore()
        window.dragEnterEvent(entered)
        assert entered.isAccepted() == has_file
        window.dropEvent(QDropEvent(place, Qt.DropAction.CopyAction, data, buttons, keys))
        assert [Path(name) for name in dropped] == ([path] if has_file else [])


def test_a_page_without_a_workbook_is_not_as_high_as_one_with_it(
    qtbot: QtBot, desk: Desk, sample_path: Path, open_file: Callable[[Path], AssessmentView]
) -> None:
    open_file(sample_path)
    page = shown(qtbot, desk)
    page.resize(1000, 400)
    qtbot.waitUntil(lambda: page.empty.height() < 400)
    assert page.empty.isVisible()
    assert [area.verticalScrollBar().maximum() for area in page.findChildren(QScrollArea) if area.isVisible()] == [0]
