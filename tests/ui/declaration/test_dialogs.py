"""Signing, scanning, bringing back and comparing: what the dialogs say, and that nothing that opens a key is kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QMimeData, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from integrity_zone.domain.ceremony import Way
from integrity_zone.domain.trust import LegalStanding
from integrity_zone.services.signing_keys import P12Key
from integrity_zone.services.trust_list import user_trust_list
from tests.support import ceremonies as stage
from tests.support import pki
from tests.support.ceremonies import FIRST, HEAD, SECOND
from tests.ui.declaration.conftest import LONG
from ui.dialogs.declaration.check import CheckDialog
from ui.dialogs.declaration.key_source import KeySource
from ui.dialogs.declaration.scan import ScanDialog
from ui.models.declaration.steps import Step
from ui.pages.declaration.dropping import charter_in
from ui.pages.declaration.sign_dialog import SignDialog
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Told
    from ui.desk import Desk
    from ui.pages.declaration.page import DeclarationPage
    from ui.view import AssessmentView


Shown = TypeVar("Shown", bound=QDialog)


class System(QObject):
    """Stands for the programs of the computer: remembers what it was to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def system(qapp: QApplication) -> Iterator[System]:
    system = System()
    QDesktopServices.setUrlHandler("file", system, "take")  # type: ignore[arg-type]
    yield system
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def ceremony(
    qtbot: QtBot,
    open_file: Callable[[Path], AssessmentView],
    blank_agency: Path,
    shown: Callable[[], DeclarationPage],
) -> Callable[..., DeclarationPage]:
    """Shows a charter that is frozen for a mix of ways."""

    def make(*ways: Way) -> DeclarationPage:
        open_file(blank_agency)
        page = shown()
        page.acts.edit("deklarasi", lambda _declared: stage.declared(*ways))
        rest(qtbot, page)
        page.acts.freeze()
        qtbot.waitUntil(lambda: page.watch.ceremony.paper is not None, timeout=LONG)
        rest(qtbot, page)
        page.show_panel(Step.SIGN)
        return page

    return make


def rest(qtbot: QtBot, page: DeclarationPage) -> None:
    qtbot.waitUntil(lambda: not page.desk.runner.is_busy and not page.watch.is_checking, timeout=LONG)


def found(kind: type[Shown]) -> Shown:
    seen = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, kind) and widget.isVisible()]
    assert len(seen) == 1
    return seen[0]


def sign_dialog(page: DeclarationPage, field: str) -> SignDialog:
    page.signing.card(field).sign.click()
    return found(SignDialog)


def opened(qtbot: QtBot, dialog: SignDialog, tmp_path: Path, secret: str = pki.PASSPHRASE.decode()) -> None:
    """Choose a key file, type what opens it, and press Enter."""
    path = tmp_path / "kunci.p12"
    path.write_bytes(pki.head().p12())
    dialog.source.take_file(path)
    QTest.keyClicks(dialog.source.passphrase, secret)
    QTest.keyClick(dialog.source.passphrase, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.key is not None or dialog.problem.isVisible(), timeout=LONG)


def test_a_wrong_passphrase_signs_nothing_and_stays_nowhere(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage], tmp_path: Path
) -> None:
    page = ceremony(Way.HERE)
    dialog = sign_dialog(page, HEAD)
    assert not dialog.open_key.isEnabled(), "there is no key yet"
    opened(qtbot, dialog, tmp_path, "bukan sandinya")
    assert dialog.key is None
    assert dialog.problem.accessibleName() == "Tidak ada yang ditandatangani."
    assert dialog.source.passphrase.text() == ""
    assert not dialog.sign.isEnabled()
    assert dialog.sign.toolTip() == "Lihat sertifikatnya dahulu"
    dialog.reject()
    assert stage.states(page.watch.ceremony) == {HEAD: "ready"}


def test_the_certificate_and_its_kind_in_law_are_shown_before_anybody_signs(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage], tmp_path: Path
) -> None:
    page = ceremony(Way.HERE)
    dialog = sign_dialog(page, HEAD)
    qtbot.waitUntil(lambda: dialog.page.picture.has_picture, timeout=LONG)
    opened(qtbot, dialog, tmp_path)
    assert dialog.key is not None
    assert dialog.key.description.standing is LegalStanding.UNCERTIFIED
    assert dialog.law == LegalStanding.UNCERTIFIED.sentence.message_id
    assert dialog.facts["issuer"] == "Penerbit Uji"
    assert dialog.facts["name"].startswith("Ir. Pimpinan Contoh, M.Si.")
    dialog.reject()


def test_an_issuer_that_the_user_marked_makes_it_certified(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage], tmp_path: Path
) -> None:
    (tmp_path / "root.pem").write_bytes(pki.root_pem())
    user_trust_list().add_authority(tmp_path / "root.pem", "Rina", pki.NOW, is_provider=True)
    page = ceremony(Way.HERE)
    dialog = sign_dialog(page, HEAD)
    opened(qtbot, dialog, tmp_path)
    assert dialog.law == LegalStanding.CERTIFIED.sentence.message_id
    with qtbot.waitSignal(dialog.signed, timeout=LONG):
        dialog.sign.click()
    rest(qtbot, page)
    assert stage.states(page.watch.ceremony) == {HEAD: "verified"}
    assert page.steps.steps[Step.SIGN].is_done


def test_leaving_the_dialog_forgets_the_key_and_what_was_typed(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage], tmp_path: Path
) -> None:
    page = ceremony(Way.HERE)
    dialog = sign_dialog(page, HEAD)
    opened(qtbot, dialog, tmp_path)
    key = dialog.key
    assert key is not None
    closed = []
    key.closing.callback(lambda: closed.append(True))
    QTest.keyClicks(dialog.source.pin, "123456")
    dialog.reject()
    assert closed == [True]
    assert (dialog.key, dialog.source.pin.text()) == (None, "")
    assert stage.states(page.watch.ceremony) == {HEAD: "ready"}


def test_what_opens_a_key_leaves_its_field_and_the_words_of_its_own_record(qtbot: QtBot, desk: Desk) -> None:
    source = KeySource(desk)
    qtbot.addWidget(source)
    source.take_file(Path("pimpinan.p12"))
    source.passphrase.setText("sandi-rahasia")
    assert source.is_ready
    taken = source.taken()
    assert isinstance(taken, P12Key)
    assert taken.passphrase == b"sandi-rahasia"
    assert "sandi-rahasia" not in repr(taken)
    assert source.passphrase.text() == ""
    assert not source.passphrase.isUndoAvailable()
    assert source.passphrase.echoMode() is source.passphrase.EchoMode.Password


def test_a_token_is_asked_for_when_it_is_chosen(
    qtbot: QtBot, open_sample: AssessmentView, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("integrity_zone.services.signing_keys.token_modules", lambda: ())
    source = KeySource(desk)
    qtbot.addWidget(source)
    source.show()
    assert source.passphrase.isVisible()
    source.from_token.click()
    assert source.pin.isVisible()
    assert not source.passphrase.isVisible()
    qtbot.waitUntil(lambda: bool(source.told))
    assert source.told.startswith("Penggerak tidak ditemukan.")
    assert not source.is_ready


def test_an_export_is_said_on_its_card(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage], tmp_path: Path, told: Told
) -> None:
    page = ceremony(Way.OUTSIDE, Way.HERE)
    assert page.signing.card(HEAD).accessibleDescription().endswith("lalu ambil kembali.")
    target = tmp_path / "FLASHDISK" / "piagam.pdf"
    target.parent.mkdir()
    page.files.export_to(target)
    rest(qtbot, page)
    assert target.read_bytes().startswith(b"%PDF-")
    assert "ke “FLASHDISK”" in page.signing.card(HEAD).accessibleDescription()
    assert told.sentences[-1] == "piagam.pdf siap ditandatangani dengan aplikasi lain"


def test_a_copy_that_cannot_be_written_is_said_on_the_page(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage], tmp_path: Path
) -> None:
    page = ceremony(Way.HERE)
    page.files.copy_to(tmp_path / "tidak ada" / "piagam.pdf")
    qtbot.waitUntil(lambda: page.strip.isVisible(), timeout=LONG)
    assert page.strip.accessibleName() == "Berkas tidak ditulis."


def test_a_file_with_nothing_new_is_refused_and_nothing_changes(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage], tmp_path: Path
) -> None:
    page = ceremony(Way.OUTSIDE, Way.HERE)
    target = tmp_path / "piagam.pdf"
    page.files.copy_to(target)
    rest(qtbot, page)
    refused: list[object] = []
    page.desk.hub.refused.connect(refused.append)
    page.files.take_back(target)
    qtbot.waitUntil(lambda: bool(refused), timeout=LONG)
    rest(qtbot, page)
    assert stage.states(page.watch.ceremony) == {HEAD: "ready", FIRST: "not-yet"}


def dropped(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(name) for name in names])
    return data


def test_only_one_pdf_is_welcome_and_only_while_a_certificate_is_missing(
    ceremony: Callable[..., DeclarationPage], tmp_path: Path
) -> None:
    page = ceremony(Way.OUTSIDE, Way.WET)
    standing = page.watch.ceremony
    assert charter_in(dropped("/kembali.pdf"), standing) == Path("/kembali.pdf")
    assert charter_in(dropped("/kembali.PDF"), standing) is not None
    assert charter_in(dropped("/kembali.zi"), standing) is None
    assert charter_in(dropped("/satu.pdf", "/dua.pdf"), standing) is None
    assert charter_in(QMimeData(), standing) is None
    assert charter_in(dropped("/kembali.pdf"), replace(standing, paper=None)) is None
    inked = replace(standing, signatories=standing.signatories[1:])
    assert charter_in(dropped("/kembali.pdf"), inked) is None


def test_a_scan_asks_for_a_file_and_for_whose_signature_is_on_it(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage], tmp_path: Path, system: System
) -> None:
    page = ceremony(Way.WET, Way.HERE, Way.WET)
    card = page.signing.card(HEAD)
    card.scan.click()
    dialog = found(ScanDialog)
    assert list(dialog.boxes) == [HEAD, SECOND]
    dialog.accept()
    assert dialog.problem.text() == "Pilih berkas pindaiannya."
    scan = tmp_path / "pindaian.jpg"
    scan.write_bytes(stage.scan())
    dialog.take(scan)
    for box in dialog.boxes.values():
        box.setChecked(False)
    dialog.accept()
    assert dialog.problem.text() == "Sebutkan tanda tangan siapa yang ada di dalamnya."
    dialog.boxes[HEAD].click()
    dialog.accept()
    rest(qtbot, page)
    assert stage.states(page.watch.ceremony) == {HEAD: "scanned", FIRST: "ready", SECOND: "wet"}
    assert card.scan.text() == "Ganti pindaian…"
    card.see.click()
    qtbot.waitUntil(lambda: bool(system.opened), timeout=LONG)
    assert system.opened[0].read_bytes() == scan.read_bytes()
    assert not page.desk.hub.undo_stack.canUndo(), "what was signed is never undone"


def test_the_charter_is_printed_by_the_program_for_its_kind(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage], system: System, told: Told
) -> None:
    page = ceremony(Way.WET)
    page.signing.card(HEAD).print.click()
    qtbot.waitUntil(lambda: bool(system.opened), timeout=LONG)
    assert system.opened[0].read_bytes().startswith(b"%PDF-")
    assert told.sentences[-1].endswith("cetak dari sana (Ctrl+P)")


def test_where_a_copy_goes_is_asked_with_the_name_of_the_document(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage], tmp_path: Path
) -> None:
    page = ceremony(Way.HERE)
    page.charter.copy.click()
    dialog = found(QFileDialog)
    paper = page.watch.ceremony.paper
    assert paper is not None
    assert Path(dialog.selectedFiles()[0]).name == f"{paper.document_id}.pdf"
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("salinan.pdf")
    dialog.accept()
    qtbot.waitUntil((tmp_path / "salinan.pdf").exists, timeout=LONG)
    rest(qtbot, page)


def test_the_check_of_a_signature_answers_each_question_by_itself(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage], tmp_path: Path
) -> None:
    page = ceremony(Way.HERE)
    dialog = sign_dialog(page, HEAD)
    opened(qtbot, dialog, tmp_path)
    with qtbot.waitSignal(dialog.signed, timeout=LONG):
        dialog.sign.click()
    rest(qtbot, page)
    assert stage.states(page.watch.ceremony) == {HEAD: "signed"}, "its issuer is not trusted here"
    page.show_panel(Step.SIGN)
    page.signing.card(HEAD).check.click()
    answers = {question: (mark, answer) for mark, question, answer in found(CheckDialog).answers}
    assert answers["Keutuhan"] == (Mark.MET, "utuh")
    assert answers["Kepercayaan"] == (Mark.SHORT, "penerbitnya tidak dipercaya di sini")
    assert answers["Pencabutan"][0] is Mark.UNANSWERED
    assert answers["Waktu"][1].endswith("menurut penanda tangan")
    found(CheckDialog).reject()
