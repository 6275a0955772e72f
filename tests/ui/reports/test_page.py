"""The page of reports over a real file: made in child processes, called off, refused, opened, made anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton

from integrity_zone.documents.workbook_cells import read_workbook
from integrity_zone.domain.foreign_workbook import column_number
from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.baseline import start_year
from integrity_zone.services.charters.freezing import freeze_charter
from integrity_zone.services.workspace.workspaces import Workspace
from tests.support.official_forms import form_2021, official_question, sheet_2026
from tests.support.worksheet_imports import REAL
from ui.models.filters import BLANK
from ui.models.reports.kinds import ReportKey, proposed_name, suffix
from ui.models.reports.memory import MadeFile, last_made, remember_made, result_folder
from ui.models.reports.readiness import Readiness, ReadinessWords
from ui.pages.reports.gallery import LEAST, MOST
from ui.pages.reports.page import ReportsPage
from ui.places import PageKey, Place
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Told
    from ui.desk import Desk
    from ui.view import AssessmentView

#: A child process starts, imports and draws; the machine may be busy.
LONG = 120_000


class System(QObject):
    """Stands for the programs of the computer: remembers what it was to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(url.toLocalFile())


@pytest.fixture
def system(qapp: QApplication) -> Iterator[System]:
    system = System()
    QDesktopServices.setUrlHandler("file", system, "take")  # type: ignore[arg-type]
    yield system
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, open_sample: AssessmentView) -> ReportsPage:
    return shown(qtbot, desk)


def shown(qtbot: QtBot, desk: Desk) -> ReportsPage:
    page = ReportsPage(desk)
    qtbot.addWidget(page)
    page.resize(1202, 688)
    with qtbot.waitExposed(page):
        page.show()
    return page


def made(qtbot: QtBot, page: ReportsPage, key: ReportKey, out: Path, *, replace: bool = False) -> None:
    template = None
    if key is ReportKey.OFFICIAL:
        template = out.with_name("LKE 2026.xlsx")
        template.write_bytes(sheet_2026(REAL))
    task = page.make_at(key, out, replace, template)
    assert task is not None
    with qtbot.waitSignal(task.finished, timeout=LONG):
        pass


def test_each_card_says_for_whom_it_is_and_what_would_be_empty(page: ReportsPage) -> None:
    said = {key: (card.state_text, card.made_text) for key, card in page.cards.items()}
    assert said[ReportKey.WORKSHEET] == ("9 jawaban kosong", "Belum pernah dibuat")
    assert said[ReportKey.REPORT][0] == "9 jawaban kosong, 4 butir tanpa bukti"
    assert said[ReportKey.RECAP][0] == "9 jawaban kosong"
    assert said[ReportKey.PLAN][0] == "Siap: 1 syarat belum terpenuhi"
    assert said[ReportKey.BINDER][0] == "4 butir tanpa bukti"
    assert said[ReportKey.FORM][0] == "Siap: 113 butir"
    assert said[ReportKey.YEARS][0] == "Berkas ini tidak memuat tahun sebelum 2026 untuk dibandingkan."
    assert not page.cards[ReportKey.YEARS].make_button.isEnabled()
    assert "Untuk enam pokja" in page.cards[ReportKey.PLAN].accessibleDescription()
    assert "9 butir kosong" in page.strip.text_alternative
    assert not page._sample.isHidden(), "invented data is marked"


def test_a_year_is_held_against_the_one_before_it_in_the_file(
    qtbot: QtBot, desk: Desk, open_file: Callable[[Path], AssessmentView], sample_path: Path, tmp_path: Path
) -> None:
    with Workspace.open(sample_path, actor="Rina", write=True) as workspace:
        start_year(workspace, REAL, year=2025, from_year=2026)
    open_file(sample_path)
    page = shown(qtbot, desk)
    card = page.cards[ReportKey.YEARS]
    qtbot.waitUntil(card.make_button.isEnabled)
    assert card.state_text == "Siap: 2025 dan 2026"
    made(qtbot, page, ReportKey.YEARS, tmp_path / "banding.xlsx")
    assert openpyxl.load_workbook(tmp_path / "banding.xlsx").sheetnames == ["Perbandingan", "Grafik", "Butir"]


def test_a_new_agency_has_no_charter_yet_and_is_no_sample(
    qtbot: QtBot, desk: Desk, open_file: Callable[[Path], AssessmentView], blank_agency: Path
) -> None:
    open_file(blank_agency)
    page = shown(qtbot, desk)
    charter = page.cards[ReportKey.CHARTER]
    assert not charter.make_button.isEnabled()
    assert (
        charter.make_button.toolTip() == charter.state_text == "Pencanangan belum diisi: tempat, tanggal, dan pimpinan"
    )
    assert not page._actions[ReportKey.CHARTER].isEnabled()
    assert page.cards[ReportKey.RECAP].state_text.startswith("TPI belum menilai")
    assert page.cards[ReportKey.BINDER].state_text == "Belum ada bukti: hanya sampul dan daftar isi"
    assert page._sample.isHidden()
    page.make(ReportKey.CHARTER)
    assert page._dialog is None, "what cannot be made is not asked for"


def test_the_portal_file_is_not_printed_and_not_made_of_what_the_portal_does_not_ask(
    qtbot: QtBot, page: ReportsPage, open_sample: AssessmentView, tmp_path: Path
) -> None:
    card = page.cards[ReportKey.PORTAL]
    assert "tidak mengirim apa pun" in card.accessibleDescription()
    made(qtbot, page, ReportKey.PORTAL, tmp_path / "portal.json")
    assert card.open_button.isVisible()
    assert not card.print_button.isVisible()
    first, *others = open_sample.instrument.indicators
    unknown = replace(open_sample.instrument, indicators=(replace(first, ministry_id=None), *others))
    found = ReadinessWords("id").of(replace(open_sample, instrument=unknown))[ReportKey.PORTAL]
    assert "tidak punya soal" in found.hindrance


@pytest.mark.parametrize("key", [key for key in ReportKey if key is not ReportKey.YEARS])
def test_every_document_is_made_and_remembered(
    qtbot: QtBot, page: ReportsPage, desk: Desk, told: Told, tmp_path: Path, key: ReportKey
) -> None:
    out = tmp_path / f"hasil{suffix(key)}"
    made(qtbot, page, key, out)
    assert out.read_bytes()[:2] == {".xlsx": b"PK", ".json": b"{\n"}.get(suffix(key), b"%P")
    view = desk.hub.view
    assert view is not None
    remembered = last_made(desk.preferences, view.snapshot, key)
    assert remembered is not None
    assert (remembered.path, remembered.size_bytes) == (out, out.stat().st_size)
    assert page.cards[key].made_text.startswith("Dibuat ")
    assert not page.cards[key].open_button.isHidden()
    assert page.cards[key].make_button.isEnabled()
    assert told.tasks, "long work is followed"
    assert told.sentences == [f"{out.name} selesai dibuat"]


def test_a_frozen_charter_is_handed_out_as_it_is_kept(
    qtbot: QtBot, desk: Desk, open_file: Callable[[Path], AssessmentView], sample_path: Path, tmp_path: Path
) -> None:
    with Workspace.open(sample_path, actor="Rina", write=True) as workspace:
        frozen = freeze_charter(workspace)
    view = open_file(sample_path)
    page = shown(qtbot, desk)
    said = page.cards[ReportKey.CHARTER].state_text
    assert said == "Siap, sebagaimana dibekukan: 3 tanda tangan diperlukan"
    made(qtbot, page, ReportKey.CHARTER, tmp_path / "piagam.pdf")
    assert sha256((tmp_path / "piagam.pdf").read_bytes()).hexdigest() == frozen.content
    assert view.snapshot.declaration is not None
    other = replace(view.snapshot, declaration=replace(view.snapshot.declaration, place="Kota Lain"))
    told = ReadinessWords("id").of(replace(view, snapshot=other))[ReportKey.CHARTER]
    assert told == Readiness(Mark.EVIDENCE, "Berbeda dari piagam yang dibekukan: rancangan berikutnya")


def test_a_charter_that_was_drawn_is_kept_in_the_file(
    qtbot: QtBot, page: ReportsPage, desk: Desk, tmp_path: Path
) -> None:
    with qtbot.waitSignal(desk.hub.saved, timeout=LONG):
        page.make_at(ReportKey.CHARTER, tmp_path / "piagam.pdf", replace=False)
    reading = desk.hub.read("", lambda workspace: workspace.charter_exports(2026))
    with qtbot.waitSignal(reading.finished, timeout=LONG) as arrived:
        pass
    sizes = [kept.size_bytes for kept in arrived.args[0]]
    assert (tmp_path / "piagam.pdf").stat().st_size in sizes
    assert not desk.hub.undo_stack.canUndo()


def test_what_was_called_off_leaves_nothing(qtbot: QtBot, page: ReportsPage, desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "laporan.pdf"
    task = page.make_at(ReportKey.REPORT, out, replace=False)
    assert task is not None
    card = page.cards[ReportKey.REPORT]
    assert card.state_text == "Sedang dibuat…"
    assert not card.make_button.isEnabled()
    with qtbot.waitSignal(task.stopped, timeout=LONG):
        task.cancel()
    assert not out.exists()
    assert card.make_button.isEnabled()
    assert card.made_text == "Belum pernah dibuat"
    assert card.state_text == "9 jawaban kosong, 4 butir tanpa bukti"


def test_a_file_nobody_was_asked_about_is_not_replaced(qtbot: QtBot, page: ReportsPage, tmp_path: Path) -> None:
    out = tmp_path / "formulir.pdf"
    out.write_bytes(b"precious")
    task = page.make_at(ReportKey.FORM, out, replace=False)
    assert task is not None
    with qtbot.waitSignal(task.failed, timeout=LONG):
        pass
    assert out.read_bytes() == b"precious"
    assert "formulir.pdf sudah ada" in page.cards[ReportKey.FORM].state_text
    made(qtbot, page, ReportKey.FORM, out, replace=True)
    assert out.read_bytes()[:2] == b"%P"
    assert page.cards[ReportKey.FORM].state_text == "Siap: 113 butir", "the trouble is over"


def test_the_dialog_proposes_a_name_and_asks_before_a_file_goes(
    qtbot: QtBot, page: ReportsPage, sample_path: Path, tmp_path: Path
) -> None:
    page.make(ReportKey.FORM)
    dialog = page._dialog
    assert dialog is not None
    assert dialog.findChildren(QLineEdit)[0].text() == "dpmptsp-arunika-2026-formulir-kosong.pdf"
    assert dialog.directory().absolutePath() == str(sample_path.parent)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.reject()


@pytest.mark.parametrize(
    ("name", "kept", "asked"),
    [
        ("lain.pdf", "lain.pdf", False),
        ("lain", "lain.pdf", False),
        ("lain.zi", "lain.zi.pdf", False),
        ("ada.pdf", "ada.pdf", True),
    ],
)
def test_a_chosen_name_ends_as_its_kind_does(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path, name: str, kept: str, asked: bool
) -> None:
    (tmp_path / "ada.pdf").write_bytes(b"%PDF")
    chosen: list[tuple[str, bool]] = []
    page.make_at = lambda _key, out, replace, template=None: chosen.append((out.name, replace))  # type: ignore[method-assign,assignment]
    page.make(ReportKey.FORM)
    assert page._dialog is not None
    page._dialog.fileSelected.emit(str(tmp_path / name))
    page._dialog.reject()
    assert chosen == [(kept, asked)]


def test_a_made_document_is_opened_shown_and_printed(
    qtbot: QtBot, page: ReportsPage, desk: Desk, told: Told, system: System, tmp_path: Path
) -> None:
    out = tmp_path / "rencana.xlsx"
    out.write_bytes(b"PK")
    pretend(desk, ReportKey.PLAN, out)
    page._show_files()
    card = page.cards[ReportKey.PLAN]
    card.open_button.click()
    card.folder_button.click()
    page.folder_button.click()
    card.print_button.click()
    assert system.opened == [str(out), str(tmp_path), str(tmp_path), str(out)]
    assert "Ctrl+P" in told.sentences[-1]


def test_a_document_that_went_is_not_opened(
    qtbot: QtBot, page: ReportsPage, desk: Desk, system: System, tmp_path: Path
) -> None:
    out = tmp_path / "rencana.xlsx"
    out.write_bytes(b"PK")
    pretend(desk, ReportKey.PLAN, out)
    page._show_files()
    out.unlink()
    card = page.cards[ReportKey.PLAN]
    card.open_button.click()
    assert system.opened == []
    assert card.state_text == "rencana.xlsx tidak ada lagi di tempatnya."
    assert card.open_button.isHidden()
    assert card.made_text.endswith("tidak ada lagi di tempatnya")


def test_a_page_made_anew_finds_what_is_being_made(
    qtbot: QtBot, open_sample: AssessmentView, desk: Desk, tmp_path: Path
) -> None:
    page = ReportsPage(desk)
    out = tmp_path / "formulir.pdf"
    task = page.make_at(ReportKey.FORM, out, replace=False)
    assert task is not None
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    other = shown(qtbot, desk)
    assert other.cards[ReportKey.FORM].state_text == "Sedang dibuat…"
    with qtbot.waitSignal(task.finished, timeout=LONG):
        pass
    assert other.cards[ReportKey.FORM].made_text.startswith("Dibuat ")


def test_an_answer_changes_what_would_be_empty(qtbot: QtBot, page: ReportsPage, desk: Desk) -> None:
    view = desk.hub.view
    assert view is not None
    code = next(code for code in view.states if code not in view.values and code.startswith("A"))
    option = next(iter(view.instrument.indicators_by_code[code].options)).key
    with qtbot.waitSignal(desk.hub.changed):
        desk.hub.do("", lambda workspace: workspace.record_answers({code: option}, {}, Stage.UNIT))
    assert page.cards[ReportKey.WORKSHEET].state_text == "8 jawaban kosong"


def test_what_is_only_tried_goes_into_no_document(page: ReportsPage, desk: Desk) -> None:
    view = desk.hub.view
    assert view is not None
    code = next(code for code in view.states if code not in view.values and code.startswith("A"))
    desk.hub.try_answers({code: next(iter(view.instrument.indicators_by_code[code].options)).key})
    assert "hanya dicoba" in page.strip.text_alternative
    assert page.cards[ReportKey.WORKSHEET].state_text == "9 jawaban kosong"


def test_the_strip_leads_to_what_is_unanswered(page: ReportsPage, told: Told) -> None:
    page.see_button.click()
    assert told.places == [Place(PageKey.ASSESSMENT, filters=frozenset({BLANK}))]


@pytest.mark.parametrize(("width", "columns"), [(1202, 4), (1756, 5), (2600, 5), (976, 3), (600, 2), (330, 1)])
def test_as_many_cards_stand_in_a_row_as_fit(qtbot: QtBot, page: ReportsPage, width: int, columns: int) -> None:
    page.resize(width, 688)
    qtbot.waitUntil(lambda: page.gallery.columns == columns)
    qtbot.waitUntil(lambda: page.cards[ReportKey.REPORT].width() >= LEAST)
    assert columns <= MOST


def test_names_tell_unit_year_and_kind(tmp_path: Path) -> None:
    assert proposed_name(ReportKey.PLAN, tmp_path / "dinas-2026.zi", 2026) == "dinas-2026-rencana-aksi.xlsx"
    assert proposed_name(ReportKey.REPORT, tmp_path / "dinas.zi", 2026) == "dinas-2026-laporan-penilaian.pdf"


def test_damaged_memory_is_no_memory(desk: Desk, open_sample: AssessmentView, tmp_path: Path) -> None:
    pretend(desk, ReportKey.FORM, tmp_path / "x" / "f.pdf")
    assert result_folder(desk.preferences) == tmp_path / "x"
    (key,) = [key for key in desk.preferences._settings.allKeys() if key.endswith("/form")]
    for text in ("{", "[]", "5", '{"path": "x"}', '{"path": 1, "made_at": "gestern", "size_bytes": 1}'):
        desk.preferences._settings.setValue(key, text)
        assert last_made(desk.preferences, open_sample.snapshot, ReportKey.FORM) is None


def test_a_mark_has_the_shape_of_what_it_says(page: ReportsPage) -> None:
    assert page.cards[ReportKey.WORKSHEET]._mark._mark is Mark.EVIDENCE
    assert page.cards[ReportKey.FORM]._mark._mark is Mark.MET
    page.cards[ReportKey.FORM].show_problem("x")
    assert page.cards[ReportKey.FORM]._mark._mark is Mark.SHORT


def pretend(desk: Desk, key: ReportKey, path: Path) -> None:
    view = desk.hub.view
    assert view is not None
    moment = datetime(2026, 4, 20, 9, 10, tzinfo=UTC)
    remember_made(desk.preferences, view.snapshot, key, MadeFile(path, moment, 412_000))


def test_the_ministrys_worksheet_is_filled_in_as_a_copy_and_what_has_no_place_is_said(
    qtbot: QtBot, page: ReportsPage, desk: Desk, tmp_path: Path
) -> None:
    assert page.make_at(ReportKey.OFFICIAL, tmp_path / "kosong.xlsx", replace=False) is None, "it needs the ministry's"
    out = tmp_path / "terisi.xlsx"
    made(qtbot, page, ReportKey.OFFICIAL, out)
    assert page.notice.isVisible()
    assert "ditulis ke lembar “Jawaban”" in page.notice.text_alternative
    assert "Semua isian mendapat tempatnya" in page.notice.text_alternative
    view = desk.hub.view
    assert view is not None
    row = REAL.indicators_by_code["A.I.5.i.b"].row
    sheet = next(sheet for sheet in read_workbook(out).sheets if sheet.name == "Jawaban")
    written = sheet.cell(row or 0, column_number("K"))
    assert written is not None
    assert written.text == view.values["A.I.5.i.b"]
    form = tmp_path / "LKE ZI.xlsx"
    form.write_bytes(form_2021(REAL))
    task = page.make_at(ReportKey.OFFICIAL, out, replace=True, template=form)
    assert task is not None
    with qtbot.waitSignal(task.finished, timeout=LONG):
        pass
    assert "isian tidak punya tempat di sana" in page.notice.text_alternative
    assert "tpi: " in page.notice.text_alternative.casefold()


def test_the_template_is_asked_for_before_the_place(
    qtbot: QtBot, page: ReportsPage, desk: Desk, tmp_path: Path
) -> None:
    template = tmp_path / "LKE 2026.xlsx"
    template.write_bytes(sheet_2026(REAL))
    page.make(ReportKey.OFFICIAL)
    first = page._dialog
    assert first is not None
    assert first.acceptMode() is QFileDialog.AcceptMode.AcceptOpen
    first.fileSelected.emit(str(template))
    second = page._dialog
    assert second is not None
    assert second.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    first.close()
    out = tmp_path / "terisi.xlsx"
    with qtbot.waitSignal(page.notice.turned, timeout=LONG):
        second.fileSelected.emit(str(out))
    second.close()
    assert out.exists()


def test_the_official_wording_is_asked_about_taken_undone_and_dropped(
    qtbot: QtBot, page: ReportsPage, desk: Desk, tmp_path: Path
) -> None:
    form = tmp_path / "LKE 2026.xlsx"
    form.write_bytes(sheet_2026(REAL))
    wording, first = page.wording, REAL.indicators[0]
    assert "kalimat ringkas program ini" in wording.strip.text_alternative
    assert wording.drop_button.isHidden()
    task = wording.look(form)
    assert task is not None
    qtbot.waitUntil(wording.notice.isVisible, timeout=LONG)
    assert "113 dari 113 butir dikenali dengan pasti" in wording.notice.text_alternative
    assert not desk.hub.undo_stack.canUndo(), "nothing is taken before a person says so"
    take = next(made for made in wording.notice.findChildren(QPushButton) if made.text() == "Ambil 113 butir")
    with qtbot.waitSignal(desk.hub.changed, timeout=LONG):
        take.click()
    assert asked(desk) == official_question(first)
    assert "kalimat dari LKE 2026.xlsx" in wording.strip.text_alternative
    assert desk.hub.undo_stack.undoText() == "kalimat resmi"
    with qtbot.waitSignal(desk.hub.changed, timeout=LONG):
        wording.drop_button.click()
    assert asked(desk) == first.title
    with qtbot.waitSignal(desk.hub.changed, timeout=LONG):
        desk.hub.undo()
    assert asked(desk) == official_question(first)


def asked(desk: Desk) -> str:
    """The first question as it is shown."""
    assert desk.hub.view is not None
    return desk.hub.view.instrument.indicators[0].title


def test_a_workbook_without_questions_gives_no_wording(qtbot: QtBot, page: ReportsPage, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.save(tmp_path / "lain.xlsx")
    page.wording.look(tmp_path / "lain.xlsx")
    qtbot.waitUntil(page.wording.notice.isVisible, timeout=LONG)
    assert "lain.xlsx" in page.wording.notice.text_alternative
    assert "Tidak ada kalimat yang diambil" in page.wording.notice.text_alternative


def test_a_worksheet_is_imported_from_here_too(page: ReportsPage, told: Told) -> None:
    page.import_button.click()
    assert told.places == [Place(PageKey.IMPORT)]
