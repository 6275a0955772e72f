"""Whom the user trusts: looked at before it is added, shown with who and when, marked, removed; revocation lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from cryptography.hazmat.primitives.serialization import Encoding
from PySide6.QtTest import QAbstractItemModelTester

from integrity_zone.services.trust.trust_list import user_trust_list
from tests.support import pki
from ui.dialogs.verification.new_authority import NewAuthorityDialog
from ui.dialogs.verification.trust import TrustDialog
from ui.preferences import Person

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ui.desk import Desk


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> TrustDialog:
    desk.preferences.person = Person("Rina Kusuma", "coordinator")
    dialog = TrustDialog(desk.runner, desk.theme, desk.formats, desk.preferences)
    for model in (dialog.issuers, dialog.lists):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, dialog)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not desk.runner.is_busy)
    return dialog


def file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def asked(qtbot: QtBot, dialog: TrustDialog, path: Path) -> NewAuthorityDialog:
    """The question that a file of certificates leads to."""
    dialog.look_at(path)
    qtbot.waitUntil(lambda: isinstance(dialog.dialog, NewAuthorityDialog))
    assert isinstance(dialog.dialog, NewAuthorityDialog)
    return dialog.dialog


def changing(qtbot: QtBot, dialog: TrustDialog, act: Callable[[], object]) -> None:
    with qtbot.waitSignal(dialog.changed):
        act()


def test_empty_list_says_what_belongs_there(dialog: TrustDialog) -> None:
    assert "Belum ada yang dipercaya." in dialog.told.text()
    assert not dialog.remove_issuer.isEnabled()
    assert not dialog.mark.isEnabled()


def test_issuer_is_looked_at_before_it_is_trusted(qtbot: QtBot, dialog: TrustDialog, tmp_path: Path) -> None:
    question = asked(qtbot, dialog, file(tmp_path, "akar.pem", pki.root_pem()))
    root = pki.authority().chain[-1]
    digits = root.fingerprint(root.signature_hash_algorithm).hex().upper()  # type: ignore[arg-type]
    assert any(said.replace(" ", "") == f"SHA-256{digits}" for said in question.said)
    assert user_trust_list().authorities() == ()
    question.reject()
    assert user_trust_list().authorities() == ()


def test_trusted_issuer_is_listed_with_who_and_when(qtbot: QtBot, dialog: TrustDialog, tmp_path: Path) -> None:
    question = asked(qtbot, dialog, file(tmp_path, "akar.pem", pki.root_pem()))
    question.provider.setChecked(True)
    changing(qtbot, dialog, question.trust.click)
    (issuer,) = user_trust_list().authorities()
    assert (issuer.name, issuer.is_provider, issuer.added_by) == ("Akar Uji", True, "Rina Kusuma")
    (row,) = dialog.issuers.rows
    assert row.texts[:2] == ("Akar Uji", "Akar, PSrE Indonesia")
    assert "Ditambahkan oleh Rina Kusuma" in dialog.told.text()


def test_file_that_changed_since_it_was_looked_at_is_not_trusted(
    qtbot: QtBot, dialog: TrustDialog, tmp_path: Path
) -> None:
    question = asked(qtbot, dialog, file(tmp_path, "akar.pem", pki.root_pem()))
    file(tmp_path, "akar.pem", pki.look_alike().chain[-1].public_bytes(Encoding.PEM))
    question.trust.click()
    qtbot.waitUntil(dialog.strip.isVisible)
    assert user_trust_list().authorities() == ()


def test_certificate_of_a_person_is_refused(qtbot: QtBot, dialog: TrustDialog, tmp_path: Path) -> None:
    dialog.look_at(file(tmp_path, "orang.pem", pki.head().pem))
    qtbot.waitUntil(dialog.strip.isVisible)
    assert "bukan penerbit" in dialog.strip.text_alternative
    assert dialog.dialog is None


def test_mark_of_a_provider_is_given_and_taken_away(
    qtbot: QtBot, desk: Desk, trusted: Path, dialog: TrustDialog
) -> None:
    del trusted, desk
    changing(qtbot, dialog, dialog.mark.click)
    assert user_trust_list().providers()
    assert dialog.mark.text() == "Hapus tanda PSrE"
    changing(qtbot, dialog, dialog.mark.click)
    assert not user_trust_list().providers()


def test_issuer_is_trusted_no_more(qtbot: QtBot, trusted: Path, dialog: TrustDialog) -> None:
    del trusted
    changing(qtbot, dialog, dialog.remove_issuer.click)
    assert user_trust_list().authorities() == ()
    assert dialog.issuers.rows == ()


def test_revocation_list_is_loaded_and_removed(qtbot: QtBot, dialog: TrustDialog, tmp_path: Path) -> None:
    dialog.part.choose("lists")
    crl = pki.authority().crl(pki.head().certificate)
    changing(qtbot, dialog, lambda: dialog.load_list(file(tmp_path, "penerbit.crl", crl)))
    (row,) = dialog.lists.rows
    assert row.texts == ("Penerbit Uji", "20 Nov 2026", "20 Des 2026", "1")
    assert "Dari berkas “penerbit.crl”" in dialog.told.text()
    changing(qtbot, dialog, dialog.remove_list.click)
    assert user_trust_list().lists() == ()


def test_damaged_list_is_said_and_nothing_is_shown(
    qtbot: QtBot, desk: Desk, trusted: Path, own_user_profile: Path
) -> None:
    del trusted
    for kept in own_user_profile.rglob("*.crt"):
        kept.write_bytes(b"rusak")
    damaged = TrustDialog(desk.runner, desk.theme, desk.formats, desk.preferences)
    qtbot.addWidget(damaged)
    damaged.show()
    qtbot.waitUntil(damaged.strip.isVisible)
    assert "rusak" in damaged.strip.text_alternative
    assert damaged.issuers.rows == ()
