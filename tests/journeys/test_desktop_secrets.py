"""A passphrase and a PIN typed into the real dialog, right and wrong, are left nowhere the desktop writes."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from integrity_zone.domain.ceremony import Way
from integrity_zone.services.trust.trust_list import user_trust_list
from tests.journeys.test_ceremony import Ceremony, unit
from tests.journeys.test_desktop import Desktop
from tests.support import pki
from tests.support import soft_token as tokens
from tests.support.ceremonies import FIRST, HEAD, person
from tests.support.programs import known_profile
from tests.support.secrets import Search, watch_children
from ui.pages.declaration.sign_dialog import SignDialog

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtWidgets import QLineEdit
    from pytestqt.qtbot import QtBot

PASSPHRASE = "Frasa-Rahasia-8W3v"
NEARLY = "Frasa-Rahasia-8W3w"
PIN = "Pin-Rahasia-51hq"
NEARLY_PIN = "Pin-Rahasia-51hr"
SEARCH = Search((PASSPHRASE, NEARLY, PIN, NEARLY_PIN))
_CONTROL = Qt.KeyboardModifier.ControlModifier


def type_secret(field: QLineEdit, secret: str) -> None:
    """Type, try to take it along by the clipboard, and go on."""
    field.setFocus()
    QTest.keyClicks(field, secret)
    assert field.text() == secret
    for key in (Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_X):
        QTest.keyClick(field, key, _CONTROL)
    if not field.text():  # cut away, to nowhere
        QTest.keyClicks(field, secret)
    assert SEARCH.finds_in_text(QApplication.clipboard().text()) == []
    assert SEARCH.finds_in_text(field.displayText()) == []
    QTest.keyClick(field, Qt.Key.Key_Return)


def said_by_screens() -> str:
    """What every widget says to eyes and to a screen reader."""
    said = []
    for widget in QApplication.allWidgets():
        said += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()]
        text = getattr(widget, "text", None)
        said.append(str(text()) if callable(text) and isinstance(widget, QWidget) else "")
    return "\n".join(said)


def opened(ceremony: Ceremony, field: str) -> SignDialog:
    ceremony.page.signing.card(field).sign.click()
    dialog = ceremony.dialog(SignDialog)
    assert isinstance(dialog, SignDialog)
    return dialog


def wrong_then_right(ceremony: Ceremony, dialog: SignDialog, field: QLineEdit, wrong: str, right: str) -> None:
    type_secret(field, wrong)
    ceremony.until(lambda: dialog.problem.isVisible())
    assert field.text() == ""
    assert not field.isUndoAvailable()
    type_secret(field, right)
    ceremony.until(lambda: dialog.key is not None)
    assert field.text() == ""
    assert not field.isUndoAvailable()
    assert SEARCH.finds_in_text(said_by_screens()) == []


def sign(ceremony: Ceremony, dialog: SignDialog) -> None:
    with ceremony.qtbot.waitSignal(dialog.signed, timeout=60_000):
        dialog.sign.click()
    ceremony.desktop.rest()


def meet_a_bug(ceremony: Ceremony, key: Path, shown: list[str], patch: pytest.MonkeyPatch) -> None:
    """The key opens, and the program fails in the midst of signing."""
    dialog = opened(ceremony, HEAD)
    dialog.source.take_file(key)
    wrong_then_right(ceremony, dialog, dialog.source.passphrase, NEARLY, PASSPHRASE)
    with patch.context() as bug:
        bug.setattr("integrity_zone.services.charters.ceremony_signing.sign_here", _buggy)
        dialog.sign.click()
        hook = ceremony.desktop.program.crash_hook
        ceremony.until(lambda: hook.shown is not None)
    box = hook.shown
    assert box is not None
    shown.append(f"{box.text()} {box.detailedText()}")
    box.close()
    dialog.reject()
    ceremony.desktop.rest()


def sign_by_file(ceremony: Ceremony, key: Path) -> None:
    dialog = opened(ceremony, HEAD)
    dialog.source.take_file(key)
    type_secret(dialog.source.passphrase, PASSPHRASE)
    ceremony.until(lambda: dialog.key is not None)
    sign(ceremony, dialog)
    ceremony.until(lambda: not ceremony.page.watch.is_checking)
    ceremony.desktop.rest()


def sign_by_token(ceremony: Ceremony) -> None:
    dialog = opened(ceremony, FIRST)
    source = dialog.source
    source.from_token.click()
    ceremony.until(lambda: source.token.count() > 0 and source.certificate.count() > 0)
    wrong_then_right(ceremony, dialog, source.pin, NEARLY_PIN, PIN)
    sign(ceremony, dialog)


def test_what_opens_a_key_is_left_nowhere_by_the_desktop(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    own_temporary: Path,
    own_user_profile: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    sent = watch_children(monkeypatch)
    shown: list[str] = []
    monkeypatch.setattr("ui.pages.declaration.clock.now", lambda: pki.NOW)
    monkeypatch.setattr(tokens, "PIN", PIN)
    profile = known_profile(tmp_path / "profile")
    (tmp_path / "root.pem").write_bytes(pki.root_pem())
    user_trust_list().add_authority(tmp_path / "root.pem", "Rina Kusuma", pki.NOW)
    key = tmp_path / "kunci.p12"
    key.write_bytes(person(HEAD).p12(PASSPHRASE.encode()))
    path = unit(tmp_path, Way.HERE, Way.HERE)
    ceremony = Ceremony(Desktop(qtbot, qapp, profile), qtbot, tmp_path)
    try:
        with tokens.soft_token(tmp_path / "hsm", [person(FIRST)]):
            ceremony.open(path)
            ceremony.freeze()
            meet_a_bug(ceremony, key, shown, monkeypatch)
            sign_by_file(ceremony, key)
            sign_by_token(ceremony)
            assert ceremony.states() == {HEAD: "verified", FIRST: "verified"}
            undone = ceremony.desktop.program.hub.undo_stack
            assert SEARCH.finds_in_text("\n".join(undone.text(place) for place in range(undone.count()))) == []
    finally:
        ceremony.close()
        ceremony.desktop.close()
    log = ceremony.desktop.program.log_path.read_text(encoding="utf-8")
    assert "RuntimeError" in log
    assert "RuntimeError" in "".join(shown)
    assert SEARCH.finds_in_text("".join(shown) + caplog.text) == []
    caplog.clear()
    assert sent
    assert SEARCH.finds(b"\n".join(sent)) == []
    kept = QSettings(str(profile / "desktop.ini"), QSettings.Format.IniFormat)
    assert SEARCH.finds_in_text("\n".join(f"{name} {kept.value(name)!r}" for name in kept.allKeys())) == []
    assert SEARCH.finds_in_files(tmp_path, own_temporary, own_user_profile) == []


def _buggy(*_given: object, **_named: object) -> None:
    raise RuntimeError("bug")
