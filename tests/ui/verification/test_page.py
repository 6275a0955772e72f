"""What a person reads when a PDF is checked: honest files, changed ones, forged ones, and files that are no PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel

from integrity_zone.domain.verification import Summary, Tone
from integrity_zone.services.trust.trust_list import user_trust_list
from tests.support import pki
from tests.support import signed_charters as charters
from tests.support.forgeries import FAMILIES
from ui.dialogs.verification.misjudged import MisjudgedDialog
from ui.places import PageKey, Place
from ui.preferences import Person

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QUrl
    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Told
    from tests.ui.verification.conftest import Checker
    from ui.desk import Desk
    from ui.pages.verification.page import VerificationPage

FIVE = ("integrity", "signer", "trust", "revocation", "time")
#: One file of each kind of deceit that a reader meets first.
DECEITS = (
    *("universal-forgery", "incremental-saving", "signature-wrapping", "shadow", "certified-document", "structure"),
    "signed-elsewhere",
)


def letter(person: pki.Person | None = None) -> bytes:
    return charters.sign_elsewhere(charters.page("SURAT EDARAN"), person or pki.head())


def shown(page: VerificationPage) -> dict[str, tuple[Tone, str]]:
    """The answers in sight."""
    return {row.key: (row.tone, row.answer) for row in page.result.lines.rows if row.isVisible()}


def test_without_a_file_the_page_says_what_belongs_there(page: VerificationPage) -> None:
    page.show_place(Place(PageKey.VERIFICATION))
    assert page.empty.isVisible()
    assert not page.head.print_button.isEnabled()
    assert page.head.back_button.isVisible()


def test_letter_of_a_trusted_person_is_told_in_a_word_a_sentence_and_five_answers(
    checker: Checker, page: VerificationPage, trusted: Path
) -> None:
    checker.check(letter())
    assert page.result.summary.title == "Tanda tangan sah"
    assert page.result.summary.sentence.endswith("dijamin penerbit yang Anda percaya.")
    assert tuple(row.key for row in page.result.lines.rows) == FIVE
    answers = shown(page)
    assert answers["integrity"] == (Tone.GOOD, "Utuh")
    assert answers["trust"] == (Tone.GOOD, "Dipercaya")
    assert answers["revocation"] == (Tone.CAUTION, "Tidak diperiksa")
    assert answers["time"][0] is Tone.CAUTION
    del trusted


def test_letter_of_somebody_nobody_vouches_for_is_not_called_valid(checker: Checker, page: VerificationPage) -> None:
    checker.check(letter())
    assert page.result.summary.title == "Tidak dapat dipastikan"
    assert shown(page)["trust"] == (Tone.CAUTION, "Penerbit tidak dikenal")
    assert "Kosong: belum ada tanda tangan yang dapat dipercaya." in page.result.file.said


def test_changed_letter_is_not_valid(checker: Checker, page: VerificationPage, trusted: Path) -> None:
    pdf = letter()
    changed = pdf.replace(b"/Rotate 0", b"/Rotate 9", 1)
    assert changed != pdf
    checker.check(changed)
    assert page.result.summary.title == "Tidak sah"
    assert shown(page)["integrity"] == (Tone.BAD, "Rusak")
    del trusted


def test_letter_without_signature_says_that_a_picture_proves_nothing(checker: Checker, page: VerificationPage) -> None:
    found = checker.check(charters.page("SURAT"))
    assert found.summary is Summary.UNSIGNED
    assert "Gambar tanda tangan" in page.result.summary.sentence
    assert not page.result.lines.isVisible()
    assert not page.result.picture.signed.isEnabled()


def test_file_that_is_no_pdf_is_not_checked_and_harms_nothing(checker: Checker, page: VerificationPage) -> None:
    checker.check(b"\x89PNG\r\n" + bytes(400))
    assert page.result.summary.title == "Tidak dapat diperiksa"
    assert page.result.remarks.said


def test_file_that_is_gone_is_refused_in_words(qtbot: QtBot, page: VerificationPage, tmp_path: Path) -> None:
    page.show_place(Place(PageKey.VERIFICATION, document=str(tmp_path / "hilang.pdf")))
    qtbot.waitUntil(lambda: page.result.summary.title == "Berkas tidak diperiksa", timeout=30_000)
    assert "hilang.pdf" in page.result.summary.sentence
    assert not page.head.print_button.isEnabled()


@pytest.mark.parametrize("family", DECEITS)
def test_forged_charter_is_never_shown_as_valid(
    checker: Checker, page: VerificationPage, trusted: Path, family: str
) -> None:
    checker.check(FAMILIES[family].forgeries[0].make())
    assert page.result.summary.title not in {"Sah lengkap", "Tanda tangan sah"}
    tones = {row.tone for row in page.result.signatures.rows}
    assert page.result.remarks.said or tones - {Tone.GOOD}
    del trusted


def test_list_leads_from_signature_to_signature_also_with_the_keyboard(
    qtbot: QtBot, checker: Checker, page: VerificationPage, trusted: Path
) -> None:
    checker.check(charters.signed(3))
    rows = page.result.signatures.rows
    assert [row.text() for row in rows] == ["1 Ir. Pimpinan Contoh, M.Si.", "2 Saksi Contoh 1", "3 Saksi Contoh 2"]
    rows[1].click()
    assert page.result.lines.title.startswith("Tanda tangan 2")
    assert next(row for row in page.result.lines.rows if row.key == "signer").answer == "Saksi Contoh 1"
    rows[1].setFocus()
    QTest.keyClick(rows[1], Qt.Key.Key_Down)
    QTest.keyClick(rows[2], Qt.Key.Key_Space)
    assert page.result.lines.title.startswith("Tanda tangan 3")
    assert [row.isChecked() for row in rows] == [False, False, True]
    del trusted


def test_worst_signature_is_shown_first(checker: Checker, page: VerificationPage, trusted: Path) -> None:
    stranger = pki.Authority("Akar Asing", "root of nobody").person("Orang Asing", "ASING-1")
    checker.check(charters.sign_elsewhere(letter(), stranger, "Signature2"))
    assert page.result.signatures.rows[1].isChecked()
    assert shown(page)["trust"] == (Tone.CAUTION, "Penerbit tidak dikenal")
    del trusted


def test_technical_details_stand_apart_until_they_are_asked_for(
    qtbot: QtBot, checker: Checker, page: VerificationPage
) -> None:
    checker.check(letter())
    words = {label.text() for label in page.result.lines.findChildren(QLabel) if label.isVisible()}
    digits = pki.head().fingerprint
    assert not any(digits[:4] in text for text in words)
    page.result.lines.details_button.click()
    assert page.result.lines.details["Sidik (SHA-256)"].replace(" ", "") == digits


def test_version_that_was_signed_is_the_file_up_to_that_signature(
    qtbot: QtBot, checker: Checker, page: VerificationPage
) -> None:
    checker.check(charters.signed(3))
    page.result.choose(0)
    page.result.picture.signed.click()
    qtbot.waitUntil(lambda: page.result.picture.said != "", timeout=30_000)
    assert page.result.picture.shown == charters.signed(1)
    assert "Ir. Pimpinan Contoh" in page.result.picture.said
    page.result.picture.whole.click()
    assert page.result.picture.shown == charters.signed(3)
    assert page.result.picture.said == ""


def test_pages_are_drawn_without_an_open_workspace(checker: Checker, page: VerificationPage, desk: Desk) -> None:
    checker.check(letter())
    checker.until_drawn()
    assert desk.hub.view is None
    assert page.result.picture.page.picture.pages == 1


def test_of_two_files_only_the_last_one_counts(checker: Checker, page: VerificationPage) -> None:
    first, second = checker.file(letter(), "satu.pdf"), checker.file(charters.page("SURAT"), "dua.pdf")
    page.show_place(Place(PageKey.VERIFICATION, document=str(first)))
    page.show_place(Place(PageKey.VERIFICATION, document=str(second)))
    assert checker.wait().file.name == "dua.pdf"
    assert page.place().document == str(second)


def test_check_that_is_called_off_says_so(qtbot: QtBot, checker: Checker, page: VerificationPage) -> None:
    page.show_place(Place(PageKey.VERIFICATION, document=str(checker.file(letter()))))
    page.result.summary.cancelled.emit()
    qtbot.waitUntil(lambda: page.result.summary.sentence == "Pemeriksaan dibatalkan.", timeout=30_000)
    assert page.verification is None


def test_loaded_revocation_list_answers_at_once(
    qtbot: QtBot, checker: Checker, page: VerificationPage, trusted: Path, told: Told
) -> None:
    checker.check(letter())
    page.acts.add_list(checker.file(pki.authority().crl(), "penerbit.crl"))
    qtbot.waitUntil(lambda: shown(page).get("revocation", (Tone.BAD, ""))[0] is Tone.GOOD, timeout=30_000)
    assert told.sentences == ["Daftar Penerbit Uji per 20 November 2026 dimuat"]
    assert user_trust_list().lists()[0].source_name == "penerbit.crl"
    del trusted


def test_revoked_signer_is_bad(qtbot: QtBot, checker: Checker, page: VerificationPage, trusted: Path) -> None:
    checker.check(letter())
    page.acts.add_list(checker.file(pki.authority().crl(pki.head().certificate), "penerbit.crl"))
    qtbot.waitUntil(lambda: shown(page).get("revocation") == (Tone.BAD, "Dicabut"), timeout=30_000)
    assert page.result.summary.title == "Tidak sah"
    del trusted


def test_file_that_is_no_list_changes_nothing(qtbot: QtBot, checker: Checker, page: VerificationPage) -> None:
    checker.check(letter())
    page.acts.add_list(checker.file(b"bukan daftar", "salah.crl"))
    qtbot.waitUntil(lambda: page.strip.isVisible(), timeout=30_000)
    assert "Daftar tidak dimuat." in page.strip.text_alternative
    assert user_trust_list().lists() == ()


def test_sheet_is_saved_under_a_name_of_its_own(
    qtbot: QtBot, checker: Checker, page: VerificationPage, desk: Desk, told: Told, tmp_path: Path
) -> None:
    desk.preferences.person = Person("Rina Kusuma", "coordinator")
    found = checker.check(letter())
    with qtbot.waitSignal(page.acts.save_sheet(found, tmp_path / "lembar.pdf").finished, timeout=30_000):
        pass
    assert (tmp_path / "lembar.pdf").read_bytes().startswith(b"%PDF-")
    assert told.sentences == ["Lembar pemeriksaan disimpan sebagai lembar.pdf"]


def test_place_of_the_sheet_is_asked_with_a_name_proposed(
    qtbot: QtBot, checker: Checker, page: VerificationPage, tmp_path: Path
) -> None:
    checker.check(letter())
    page.result.sheet_button.click()
    dialog = page.acts.dialog
    assert dialog is not None
    assert dialog.selectedFiles()[0].endswith("pemeriksaan-surat.pdf")
    dialog.fileSelected.emit(str(tmp_path / "arsip.pdf"))
    dialog.close()
    qtbot.waitUntil((tmp_path / "arsip.pdf").exists, timeout=30_000)
    qtbot.waitUntil(lambda: not page.desk.runner.is_busy, timeout=30_000)


def test_misjudged_file_is_reported_without_its_name_where_the_person_chooses(
    qtbot: QtBot, checker: Checker, page: VerificationPage, told: Told, tmp_path: Path
) -> None:
    checker.check(b"not at all a PDF", "Surat Rahasia.pdf")
    page.result.file.report.click()
    qtbot.waitUntil(lambda: isinstance(page.misjudgement.dialog, MisjudgedDialog), timeout=30_000)
    dialog = page.misjudgement.dialog
    assert isinstance(dialog, MisjudgedDialog)
    shown = dialog.facts.toPlainText()
    assert "not-a-pdf" in shown
    assert "Rahasia" not in shown
    dialog.set_words("x" * 4001)
    dialog.save.click()
    assert dialog.isVisible(), "what was typed is not lost"
    assert dialog.problem.text() == "Tulis paling banyak 4000 huruf."
    dialog.set_words("Ditandatangani dengan program kantor.")
    dialog.save.click()
    place = page.misjudgement.dialog
    assert isinstance(place, QFileDialog)
    assert place.selectedFiles()[0].endswith("laporan-tanda-tangan.txt")
    out = tmp_path / "laporan.txt"
    place.fileSelected.emit(str(out))
    place.close()
    qtbot.waitUntil(lambda: bool(told.sentences), timeout=30_000)
    assert told.sentences == ["Laporan disimpan sebagai laporan.txt; tidak ada yang dikirim"]
    assert out.read_text("utf-8") == f"Keterangan pelapor:\nDitandatangani dengan program kantor.\n\n{shown}"


def test_report_that_cannot_be_written_is_told_on_the_page(
    qtbot: QtBot, checker: Checker, page: VerificationPage, tmp_path: Path
) -> None:
    checker.check(letter())
    with qtbot.waitSignal(page.misjudgement.trouble, timeout=30_000):
        page.misjudgement.save("fakta", "", tmp_path / "tidak ada" / "laporan.txt")
    assert "Laporan tidak disimpan." in page.strip.text_alternative


def test_result_is_printed_by_the_program_for_pdf_files(
    qtbot: QtBot, checker: Checker, page: VerificationPage, told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def note(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    checker.check(letter())
    page.head.print_button.click()
    qtbot.waitUntil(lambda: bool(told.sentences), timeout=30_000)
    assert [name.rpartition("/")[2] for name in opened] == ["pemeriksaan-surat.pdf"]


def test_name_in_a_certificate_is_shown_as_it_is_written(checker: Checker, page: VerificationPage) -> None:
    name = "<b>Menteri</b> \u202egnidnat"
    author = pki.Authority("Akar Asing", "root of nobody").person(name, "ASING-2")
    checker.check(letter(author))
    assert page.result.signatures.rows[0].text() == "1 <b>Menteri</b> gnidnat"
    labels = [label for label in page.result.lines.findChildren(QLabel) if "<b>" in label.text()]
    assert labels
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize(("width", "columns"), [(1200, 3), (900, 2), (560, 1)])
def test_cards_stand_beside_each_other_as_the_width_allows(
    qtbot: QtBot, checker: Checker, page: VerificationPage, width: int, columns: int
) -> None:
    checker.check(letter())
    page.resize(width, 700)
    parts = (page.result.signatures, page.result.lines, page.result.picture)
    qtbot.waitUntil(lambda: len({part.mapTo(page, part.rect().topLeft()).x() for part in parts}) == columns)
    qtbot.waitUntil(lambda: page.result.horizontalScrollBar().maximum() == 0)
