"""Signing, scanning, bringing back and comparing: what the dialogs say, and that nothing that opens a key is kept."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from pyhanko.sign.timestamps import TimeStamper
from PySide6.QtCore import QMimeData, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from shiboken6 import isValid

from integrity_zone.domain.ceremony import FileKind, Way
from integrity_zone.domain.trust import LegalStanding
from integrity_zone.services.trust.signing_keys import P12Key
from integrity_zone.services.trust.trust_list import user_trust_list
from tests.support import benign, pki
from tests.support import ceremonies as stage
from tests.support.ceremonies import FIRST, HEAD, SECOND
from tests.ui.declaration.conftest import LONG
from ui.dialogs.declaration.check import CheckDialog
from ui.dialogs.declaration.keepsake import KeepsakeDialog
from ui.dialogs.declaration.key_source import KeySource
from ui.dialogs.declaration.scan import ScanDialog
from ui.dialogs.declaration.upkeep import UpkeepDialog
from ui.models.declaration.steps import Step
from ui.pages.declaration.dropping import charter_in
from ui.pages.declaration.sign_dialog import SignDialog
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from integrity_zone.domain.declaration import SignatureReport
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
    assert dialog.certificate.law == LegalStanding.UNCERTIFIED.sentence.message_id
    assert dialog.certificate.facts["issuer"] == "Penerbit Uji"
    assert dialog.certificate.facts["name"].startswith("Ir. Pimpinan Contoh, M.Si.")
    dialog.reject()


def test_an_issuer_that_the_user_marked_makes_it_certified(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage], tmp_path: Path
) -> None:
    (tmp_path / "root.pem").write_bytes(pki.root_pem())
    user_trust_list().add_authority(tmp_path / "root.pem", "Rina", pki.NOW, is_provider=True)
    page = ceremony(Way.HERE)
    dialog = sign_dialog(page, HEAD)
    opened(qtbot, dialog, tmp_path)
    assert dialog.certificate.law == LegalStanding.CERTIFIED.sentence.message_id
    with qtbot.waitSignal(dialog.signed, timeout=LONG):
        dialog.sign.click()
    rest(qtbot, page)
    assert stage.states(page.watch.ceremony) == {HEAD: "verified"}
    assert page.steps.steps[Step.SIGN].is_done


def test_a_certificate_that_is_not_meant_for_documents_is_said_to_be_so(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage], tmp_path: Path
) -> None:
    dialog = sign_dialog(ceremony(Way.HERE), HEAD)
    opened(qtbot, dialog, tmp_path)
    assert dialog.certificate.doubt == ""
    key = dialog.key
    assert key is not None
    dialog.take_key(key._replace(description=replace(key.description, for_documents=False)))
    assert dialog.certificate.doubt == "Sertifikat ini tidak ditujukan untuk menandatangani dokumen."
    dialog.reject()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A time stamp server without a network; what it was asked by, address by address."""
    asked: list[str] = []

    def stamper(address: str) -> TimeStamper:
        asked.append(address)
        return benign.time_stamper()

    monkeypatch.setattr("integrity_zone.signing.time_stamps._network_stamper", stamper)
    return asked


def signed(qtbot: QtBot, page: DeclarationPage, dialog: SignDialog) -> SignatureReport:
    """Sign, and hear what is found of the signature."""
    with qtbot.waitSignal(dialog.signed, timeout=LONG):
        dialog.sign.click()
    rest(qtbot, page)
    seen = page.watch.ceremony.signatories[0].signature
    assert seen is not None
    return seen


def test_a_time_stamp_is_asked_for_only_where_somebody_wants_one_and_names_the_server(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage], tmp_path: Path, server: list[str]
) -> None:
    (tmp_path / "root.pem").write_bytes(pki.root_pem())
    user_trust_list().add_authority(tmp_path / "root.pem", "Rina", pki.NOW)
    page = ceremony(Way.HERE)
    dialog = sign_dialog(page, HEAD)
    assert not dialog.stamp.wanted.isChecked()
    opened(qtbot, dialog, tmp_path)
    dialog.stamp.wanted.click()
    assert not dialog.sign.isEnabled()
    assert dialog.sign.toolTip() == "Tulis alamat peladen cap waktu, atau matikan"
    dialog.stamp.server.setText(" https://cap.contoh.id/ ")
    assert signed(qtbot, page, dialog).timestamped
    assert server == ["https://cap.contoh.id/"]
    assert page.desk.preferences.time_stamp_server == "https://cap.contoh.id/"


def test_the_server_of_last_time_is_remembered_and_not_asked_unless_wanted(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage], tmp_path: Path, server: list[str], desk: Desk
) -> None:
    desk.preferences.time_stamp_server = "https://cap.contoh.id/"
    page = ceremony(Way.HERE)
    dialog = sign_dialog(page, HEAD)
    assert dialog.stamp.server.text() == "https://cap.contoh.id/"
    opened(qtbot, dialog, tmp_path)
    assert not signed(qtbot, page, dialog).timestamped
    assert server == []


def test_what_keeps_a_charter_provable_is_added_when_all_have_signed_who_sign_with_a_certificate(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage], tmp_path: Path, server: list[str], told: Told
) -> None:
    (tmp_path / "root.pem").write_bytes(pki.root_pem())
    user_trust_list().add_authority(tmp_path / "root.pem", "Rina", pki.NOW)
    page = ceremony(Way.HERE, Way.WET)
    page.show_panel(Step.PUBLISH)
    assert not page.publishing.upkeep.isEnabled()
    page.show_panel(Step.SIGN)
    dialog = sign_dialog(page, HEAD)
    opened(qtbot, dialog, tmp_path)
    signed(qtbot, page, dialog)
    page.show_panel(Step.PUBLISH)
    page.publishing.upkeep.click()
    asked = found(UpkeepDialog)
    asked.stamp.wanted.click()
    asked.accept()
    assert asked.isVisible(), "a time stamp comes from a server"
    asked.stamp.server.setText("https://cap.contoh.id/")
    asked.accept()
    qtbot.waitUntil(lambda: "Cap waktu dan data validasi ditambahkan." in told.sentences, timeout=LONG)
    rest(qtbot, page)
    kept = page.watch.ceremony.current
    assert kept is not None
    assert kept.kind is FileKind.UPKEPT
    assert stage.states(page.watch.ceremony) == {HEAD: "verified", FIRST: "wet"}


def test_without_a_network_nothing_is_changed_and_it_is_said_so(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreachable(_address: str) -> TimeStamper:
        return Unreachable()  # type: ignore[no-untyped-call]

    monkeypatch.setattr("integrity_zone.signing.time_stamps._network_stamper", unreachable)
    page = ceremony(Way.HERE)
    dialog = sign_dialog(page, HEAD)
    opened(qtbot, dialog, tmp_path)
    signed(qtbot, page, dialog)
    before = page.watch.ceremony.current
    with qtbot.waitSignal(page.desk.hub.refused, timeout=LONG) as refused:
        page.files.add_upkeep("https://cap.contoh.id/")
    assert refused.args is not None
    assert refused.args[0].code == "time-stamp-server"
    rest(qtbot, page)
    assert page.watch.ceremony.current == before


class Unreachable(TimeStamper):
    """A server that nobody reaches."""

    async def async_request_tsa_response(self, req: object) -> Any:
        """Fail as a network does."""
        raise TimeoutError


def test_photographs_and_press_items_are_files_or_addresses_with_a_note(
    qtbot: QtBot, page: DeclarationPage, tmp_path: Path
) -> None:
    page.show_panel(Step.PUBLISH)
    page.publishing.press.click()
    dialog = found(KeepsakeDialog)
    dialog.accept()
    assert dialog.isVisible(), "there is nothing to keep yet"
    dialog.address.setText("bukan alamat")
    dialog.accept()
    assert dialog.address.property("invalid") == "true"
    dialog.address.setText("https://berita.contoh.id/pencanangan")
    dialog.set_note("Halaman muka")
    clip = tmp_path / "kliping.txt"
    clip.write_text("Pencanangan zona integritas")
    dialog.take([clip])
    dialog.accept()
    rest(qtbot, page)
    rows = [row.texts for row in page.publishing.model.rows]
    assert [(what, note) for what, _title, note in rows] == [("Siaran pers", "Halaman muka")] * 2
    documents = page.acts.view.snapshot.documents
    kept = [documents[keepsake.document] for keepsake in page.acts.view.snapshot.papers.keepsakes]
    assert [document.url for document in kept] == [None, "https://berita.contoh.id/pencanangan"]


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


def test_the_dialog_goes_with_the_file_also_while_a_key_is_being_opened(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = ceremony(Way.HERE)
    dialog = sign_dialog(page, HEAD)
    (tmp_path / "kunci.p12").write_bytes(pki.head().p12())
    dialog.source.take_file(tmp_path / "kunci.p12")
    dialog.source.passphrase.setText(pki.PASSPHRASE.decode())
    closed: list[bool] = []
    begun, go_on, kept = Event(), Event(), ExitStack()
    kept.callback(lambda: closed.append(True))

    def opened_slowly(_source: object) -> ExitStack:
        begun.set()
        assert go_on.wait(LONG / 1000)
        return kept

    monkeypatch.setattr("integrity_zone.services.trust.signing_keys.opened_key", opened_slowly)
    monkeypatch.setattr("integrity_zone.services.trust.signing_keys.describe_key", lambda _key, **_given: None)
    dialog.open_key.click()
    dialog.reject()
    assert dialog.isVisible(), "it waits for the key"
    # What has not begun when the file is closed is called off.
    assert begun.wait(LONG / 1000)
    page.desk.hub.close()
    assert not dialog.isVisible()
    go_on.set()
    qtbot.waitUntil(lambda: closed == [True], timeout=LONG)
    qtbot.waitUntil(lambda: not page.desk.runner.is_busy, timeout=LONG)


def test_a_dialog_that_is_gone_does_not_hear_of_a_closed_file(
    qtbot: QtBot, ceremony: Callable[..., DeclarationPage]
) -> None:
    page = ceremony(Way.HERE)
    dialog = sign_dialog(page, HEAD)
    dialog.reject()
    qtbot.waitUntil(lambda: not isValid(dialog))
    page.desk.hub.close()


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
    monkeypatch.setattr("integrity_zone.services.trust.signing_keys.token_modules", lambda: ())
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
