"""Ceremonies through the real window: all here, mixed with another program and ink, on paper alone, on two laptops."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog

from integrity_zone.domain.ceremony import FileKind, Way
from integrity_zone.domain.declaration import CharterConclusion
from integrity_zone.services.catalog import instrument
from integrity_zone.services.trust.trust_list import user_trust_list
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace
from tests.journeys.test_desktop import Desktop, drop_on
from tests.support import ceremonies as stage
from tests.support import elsewhere, pdfsig, pki
from tests.support.ceremonies import FIRST, HEAD, SECOND
from tests.support.soft_token import PIN, soft_token
from ui.models.declaration.steps import Step
from ui.pages.declaration.page import DeclarationPage
from ui.pages.declaration.rewritten_dialog import RewrittenDialog
from ui.pages.declaration.sign_dialog import SignDialog
from ui.places import PageKey
from ui.preferences import Person, Preferences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

HERE, OUTSIDE, WET = Way.HERE, Way.OUTSIDE, Way.WET
LONG = 120_000


class Ceremony:
    """The page of the declaration in the real window, worked as a person works it."""

    def __init__(self, desktop: Desktop, qtbot: QtBot, folder: Path) -> None:
        self.desktop, self.qtbot, self.folder = desktop, qtbot, folder

    @property
    def page(self) -> DeclarationPage:
        page = self.desktop.program.navigation.pages[PageKey.DECLARATION]
        assert isinstance(page, DeclarationPage)
        return page

    def open(self, path: Path) -> None:
        self.desktop.opened(lambda: self.desktop.program.files.open_file(path))
        self.desktop.press("Ctrl+2")
        assert self.page.isVisible()

    def close(self) -> None:
        self.desktop.program.files.close_file()
        self.desktop.rest()

    def freeze(self) -> None:
        self.page.head.freeze_button.click()
        self.until(lambda: self.page.watch.ceremony.paper is not None)
        self.desktop.rest()

    def states(self) -> dict[str, str]:
        """After everything that is under way, the checking too."""
        self.until(lambda: not self.page.watch.is_checking)
        self.desktop.rest()
        return stage.states(self.page.watch.ceremony)

    def kinds(self) -> list[FileKind]:
        """Of the files that brought signatures."""
        return [found.file.kind for found in self.page.watch.ceremony.signatories if found.file is not None]

    def dialog(self, kind: type[QDialog]) -> QDialog:
        def found() -> bool:
            return isinstance(QApplication.activeModalWidget(), kind)

        self.until(found)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        return dialog

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=LONG)

    def sign(self, field: str, choose: Callable[[SignDialog], None], secret: str) -> None:
        """Open the key with what is typed, look at the certificate, sign."""
        self.page.signing.card(field).sign.click()
        dialog = self.dialog(SignDialog)
        assert isinstance(dialog, SignDialog)
        choose(dialog)
        is_file = dialog.source.from_file.isChecked()
        secret_field = dialog.source.passphrase if is_file else dialog.source.pin
        secret_field.setFocus()
        QTest.keyClicks(secret_field, secret)
        QTest.keyClick(secret_field, Qt.Key.Key_Return)
        self.until(lambda: dialog.key is not None)
        assert secret_field.text() == "", "what opens a key stays nowhere"
        assert dialog.certificate.isVisible()
        with self.qtbot.waitSignal(dialog.signed, timeout=LONG):
            dialog.sign.click()
        self.desktop.rest()

    def sign_by_file(self, field: str) -> None:
        path = self.folder / f"{field}.p12"
        path.write_bytes(stage.person(field).p12())
        self.sign(field, lambda dialog: dialog.source.take_file(path), pki.PASSPHRASE.decode())

    def sign_by_token(self, field: str, module: Path) -> None:
        def choose(dialog: SignDialog) -> None:
            source = dialog.source
            source.from_token.click()
            self.until(lambda: source.token.count() > 0 and source.certificate.count() > 0)
            assert str(module) == source.module.currentData()

        self.sign(field, choose, PIN)

    def save(self, ask: Callable[[], object], name: str) -> Path:
        """Answer the dialog that asks where a file goes."""
        ask()
        dialog = self.dialog(QFileDialog)
        assert isinstance(dialog, QFileDialog)
        target = self.folder / name
        dialog.setDirectory(str(self.folder))
        dialog.selectFile(name)
        dialog.accept()
        self.until(target.exists)
        self.desktop.rest()
        return target

    def export(self, field: str, name: str = "untuk-ditandatangani.pdf") -> Path:
        return self.save(self.page.signing.card(field).export.click, name)

    def copy(self, name: str) -> Path:
        return self.save(self.page.charter.copy.click, name)

    def attach(self, field: str) -> None:
        scan = self.folder / "pindaian.jpg"
        scan.write_bytes(stage.scan())
        self.page.signing.card(field).scan.click()
        dialog = self.dialog(QDialog)
        dialog.take(scan)  # type: ignore[attr-defined]
        dialog.accept()
        self.desktop.rest()


@pytest.fixture
def ceremony(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_user_profile: Path
) -> Iterator[Ceremony]:
    """The real program; its user trusts the usual root, and it is the day of the usual certificates."""
    monkeypatch.setattr("ui.pages.declaration.clock.now", lambda: pki.NOW)
    preferences = Preferences(tmp_path / "profile")
    preferences.person = Person("Rina Kusuma", "coordinator")
    preferences.tour_seen = True
    preferences.sync()
    (tmp_path / "root.pem").write_bytes(pki.root_pem())
    user_trust_list().add_authority(tmp_path / "root.pem", "Rina Kusuma", pki.NOW)
    desktop = Desktop(qtbot, qapp, preferences.folder)
    yield Ceremony(desktop, qtbot, tmp_path)
    desktop.close()


def unit(folder: Path, *ways: Way, name: str = "unit-2026.zi") -> Path:
    """A unit that declares, with one person for each way."""
    path = folder / name
    create_workspace(
        path, unit_name="Dinas Uji", year=2026, instrument=instrument("zi-2021"), actor="Rina", target="WBK"
    )
    with Workspace.open(path, actor="Rina", write=True) as workspace:
        workspace.set_declaration(stage.declared(*ways))
    return path


def conclusion(path: Path) -> CharterConclusion:
    """What our verifier says of the charter that a file holds."""
    from integrity_zone.services.charters.ceremonies import examine_ceremony

    with Workspace.open(path, actor="a reader", write=False) as workspace:
        report = examine_ceremony(workspace, roots=[pki.root_pem()], now=pki.NOW)
    assert report is not None
    return report.conclusion


def agreed(pdf: bytes, folder: Path, signatures: int) -> None:
    """Another program finds the same signatures, and each of them sound."""
    said = pdfsig.opinion(pdf, folder, pki.root_pem())
    assert said.count("Signature is Valid.") == signatures, said
    assert said.count("Certificate is Trusted.") == signatures, said


@pdfsig.needs_pdfsig
def test_all_sign_here_by_file_and_token_and_the_charter_is_certified_and_locked(
    ceremony: Ceremony, tmp_path: Path
) -> None:
    path = unit(tmp_path, HERE, HERE)
    with soft_token(tmp_path / "hsm", [pki.witness(1)]) as module:
        ceremony.open(path)
        ceremony.freeze()
        assert ceremony.states() == {HEAD: "ready", FIRST: "not-yet"}
        assert not ceremony.page.signing.card(FIRST).sign.isEnabled()
        ceremony.sign_by_file(HEAD)
        assert ceremony.states() == {HEAD: "verified", FIRST: "ready"}
        ceremony.sign_by_token(FIRST, module)
        assert ceremony.states() == {HEAD: "verified", FIRST: "verified"}
        assert ceremony.page.watch.ceremony.is_complete
        assert "2 tanda tangan utuh dan dipercaya" in ceremony.page.charter.said
        charter = ceremony.copy("piagam.pdf").read_bytes()
        ceremony.close()
    assert conclusion(path) is CharterConclusion.VALID
    agreed(charter, tmp_path, 2)
    assert b"/DocMDP" in charter
    assert b"/FieldMDP" in charter


@pdfsig.needs_pdfsig
def test_a_mixed_ceremony_takes_the_head_back_from_another_program_then_signs_and_scans(
    ceremony: Ceremony, tmp_path: Path
) -> None:
    path = unit(tmp_path, OUTSIDE, HERE, WET)
    ceremony.open(path)
    ceremony.freeze()
    assert ceremony.states() == {HEAD: "ready", FIRST: "not-yet", SECOND: "wet"}
    export = ceremony.export(HEAD)
    assert b"/DocMDP" not in export.read_bytes()
    back = tmp_path / "kembali.pdf"
    back.write_bytes(stage.sign_outside(export.read_bytes(), HEAD))
    drop_on(ceremony.page, [back])
    ceremony.until(lambda: ceremony.page.watch.ceremony.signatories[0].file is not None)
    assert ceremony.states() == {HEAD: "verified", FIRST: "ready", SECOND: "wet"}
    ceremony.sign_by_file(FIRST)
    ceremony.attach(SECOND)
    assert ceremony.states() == {HEAD: "verified", FIRST: "verified", SECOND: "scanned"}
    assert ceremony.page.watch.ceremony.is_complete
    charter = ceremony.copy("piagam.pdf").read_bytes()
    ceremony.close()
    assert conclusion(path) is CharterConclusion.VALID
    agreed(charter, tmp_path, 2)


def test_a_file_that_was_written_anew_is_kept_after_a_person_compared_it_and_never_called_certain(
    ceremony: Ceremony, tmp_path: Path
) -> None:
    path = unit(tmp_path, OUTSIDE, HERE)
    ceremony.open(path)
    ceremony.freeze()
    drawn = ceremony.export(HEAD).read_bytes()
    space = stage.space_of(drawn, HEAD)
    back = tmp_path / "kembali.pdf"
    anew = elsewhere.rewritten_by_pikepdf(drawn)
    back.write_bytes(elsewhere.with_picture(anew, pki.head(), "Signature1", space.box, space.page))
    drop_on(ceremony.page, [back])
    dialog = ceremony.dialog(RewrittenDialog)
    assert isinstance(dialog, RewrittenDialog)
    ceremony.until(lambda: dialog.drawn.picture.has_picture and dialog.returned.picture.has_picture)
    assert not dialog.keep.isEnabled()
    assert ceremony.kinds() == []
    dialog.compared.click()
    dialog.keep.click()
    ceremony.until(lambda: ceremony.kinds() == [FileKind.REWRITTEN])
    assert ceremony.states() == {HEAD: "signed", FIRST: "ready"}
    ceremony.sign_by_file(FIRST)
    assert ceremony.states() == {HEAD: "signed", FIRST: "signed"}
    assert not any("dipercaya" in said for said in ceremony.page.charter.said)


def test_on_paper_alone_the_scans_complete_it_and_no_verdict_is_given(ceremony: Ceremony, tmp_path: Path) -> None:
    path = unit(tmp_path, WET, WET)
    ceremony.open(path)
    ceremony.freeze()
    assert ceremony.states() == {HEAD: "wet", FIRST: "wet"}
    ceremony.attach(HEAD)
    assert ceremony.states() == {HEAD: "scanned", FIRST: "scanned"}
    assert ceremony.page.watch.ceremony.is_complete
    assert "2 tanda tangan basah berupa pindaian" in ceremony.page.charter.said
    assert ceremony.page.shown == Step.PUBLISH, "what is done is left behind"
    ceremony.page.steps.steps[Step.SIGN].click()
    assert ceremony.page.signing.card(HEAD).tag.text_alternative == "Basah, pindaian"
    ceremony.close()
    assert conclusion(path) is CharterConclusion.UNSIGNED


@pdfsig.needs_pdfsig
def test_what_was_signed_on_stage_is_scanned_and_a_witness_signs_on_it(ceremony: Ceremony, tmp_path: Path) -> None:
    path = unit(tmp_path, WET, HERE)
    ceremony.open(path)
    ceremony.freeze()
    card = ceremony.page.signing.card(HEAD)
    assert card.choose.isHidden(), "there is no scan yet"
    ceremony.attach(HEAD)
    assert not card.choose.isHidden()
    card.choose.click()
    ceremony.until(lambda: ceremony.page.watch.ceremony.scan != "")
    assert ceremony.states() == {HEAD: "scanned", FIRST: "ready"}
    assert any(said.startswith("Yang ditandatangani adalah pindaian") for said in ceremony.page.charter.said)
    card.leave.click()
    ceremony.until(lambda: ceremony.page.watch.ceremony.scan == "")
    card.choose.click()
    ceremony.until(lambda: ceremony.page.watch.ceremony.scan != "")
    ceremony.desktop.rest()
    ceremony.sign_by_file(FIRST)
    assert ceremony.states() == {HEAD: "scanned", FIRST: "verified"}
    assert ceremony.page.watch.ceremony.is_complete
    ceremony.page.steps.steps[Step.SIGN].click()
    assert card.choose.isHidden()
    assert card.leave.isHidden(), "what is signed on is not left any more"
    assert card.scan.isHidden(), "nor exchanged"
    charter = ceremony.copy("piagam-pindaian.pdf").read_bytes()
    ceremony.close()
    assert conclusion(path) is CharterConclusion.CONTEXT
    agreed(charter, tmp_path, 1)


@pdfsig.needs_pdfsig
def test_the_charter_is_carried_between_two_laptops_and_ends_the_same_on_both(
    ceremony: Ceremony, tmp_path: Path
) -> None:
    first = unit(tmp_path, HERE, HERE)
    ceremony.open(first)
    ceremony.freeze()
    ceremony.close()
    second = Path(shutil.copy(first, tmp_path / "laptop-sekretaris.zi"))
    ceremony.open(first)
    ceremony.sign_by_file(HEAD)
    carried = ceremony.copy("dari-kepala.pdf")
    ceremony.close()
    ceremony.open(second)
    drop_on(ceremony.page, [carried])
    ceremony.until(lambda: ceremony.page.watch.ceremony.signatories[0].file is not None)
    assert ceremony.states() == {HEAD: "verified", FIRST: "ready"}
    ceremony.sign_by_file(FIRST)
    assert ceremony.states() == {HEAD: "verified", FIRST: "verified"}
    returned = ceremony.copy("dari-sekretaris.pdf")
    ceremony.close()
    ceremony.open(first)
    drop_on(ceremony.page, [returned])
    ceremony.until(lambda: ceremony.page.watch.ceremony.is_complete)
    assert ceremony.states() == {HEAD: "verified", FIRST: "verified"}
    again = ceremony.copy("di-laptop-pertama.pdf").read_bytes()
    ceremony.close()
    assert again == returned.read_bytes()
    assert conclusion(first) is conclusion(second) is CharterConclusion.VALID
    agreed(again, tmp_path, 2)
