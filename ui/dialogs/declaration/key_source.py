"""Where the key is: a P12 file with its passphrase, or a token with its PIN. Neither is ever kept."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from integrity_zone.errors import IntegrityZoneError
from ui.dialogs.declaration.fields import choice_field
from ui.dialogs.files import Folder, ask_file
from ui.messages import text_of
from ui.tasks.living import for_living
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.parts import button, label, row

if TYPE_CHECKING:
    from integrity_zone.domain.signing_keys import KeyDescription, Token, TokenModule
    from integrity_zone.services.trust.signing_keys import P12Key, TokenKey
    from ui.desk import Desk

_KEYS, _DRIVERS = "declaration/keys", "declaration/drivers"
_SECRET_LIMIT = 512


class KeySource(QWidget):
    """Asks for a key; what opens it leaves its field as soon as it is taken."""

    changed = Signal()
    return_pressed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._path = Path()
        self.from_file = QRadioButton(self.tr("Certificate file (P12)"))
        self.from_token = QRadioButton(self.tr("USB token"))
        self.from_file.setChecked(True)
        self._name = ElidedLabel(self.tr("No file yet"))
        self.choose = button(self.tr("Choose the file…"), "small")
        self.passphrase = _secret(self.tr("Passphrase"))
        self.module, self.token, self.certificate = (
            choice_field(self.tr("Driver of the token")),
            choice_field(self.tr("Token")),
            choice_field(self.tr("Certificate")),
        )
        self.pin = _secret(self.tr("PIN"))
        self.look = button(self.tr("Look for tokens"), "small")
        self._told = label(role="caption", wraps=True)
        self._p12, self._plugged = QWidget(), QWidget()
        self._lay_out()
        self._connect()

    @property
    def is_ready(self) -> bool:
        """Whether everything is said that opens a key."""
        if self.from_file.isChecked():
            return bool(self._path.name and self.passphrase.text())
        return bool(self.token.currentText() and self.pin.text())

    @property
    def told(self) -> str:
        """What was found of tokens, where that was less than wanted."""
        return self._told.text()

    def take_file(self, path: Path) -> None:
        """Choose a P12 file."""
        self._path = path
        self._name.setText(path.name)
        self.changed.emit()
        self.passphrase.setFocus()

    def taken(self) -> P12Key | TokenKey:
        """The key as said; passphrase and PIN are gone from the fields afterwards."""
        from integrity_zone.services.trust.signing_keys import P12Key, TokenKey

        if self.from_file.isChecked():
            secret = bytearray(self.passphrase.text().encode())
            self.forget()
            return P12Key(self._path, secret)
        secret = bytearray(self.pin.text().encode())
        self.forget()
        certificate = self.certificate.currentData()
        return TokenKey(
            Path(self.module.currentData()), str(self.token.currentData()), secret, certificate if certificate else None
        )

    def forget(self) -> None:
        """Empty the fields of passphrase and PIN."""
        for field in (self.passphrase, self.pin):
            # Also from the memory of undo.
            field.clear()

    def show_kind(self) -> None:
        """Ask for what the chosen kind needs; look for drivers when a token is chosen for the first time."""
        is_token = self.from_token.isChecked()
        self._p12.setVisible(not is_token)
        self._plugged.setVisible(is_token)
        if is_token and not self.module.count():
            self._find_modules()
        self.changed.emit()

    def add_module(self, path: Path, name: str) -> None:
        """Offer a driver and look for its tokens."""
        if self.module.findData(str(path)) < 0:
            self.module.addItem(name, str(path))
        self.module.setCurrentIndex(self.module.findData(str(path)))
        self._find_tokens()

    def _find_modules(self) -> None:
        task = self._desk.hub.beside(self.tr("Looking for tokens"), _drivers)
        task.finished.connect(for_living(self, self._on_modules))

    def _on_modules(self, found: tuple[tuple[TokenModule, int], ...]) -> None:
        for module, _tokens in found:
            self.module.addItem(module.name, str(module.path))
        if found:
            # A computer may have drivers of tokens that are not plugged in.
            self.module.setCurrentIndex(max(range(len(found)), key=lambda row: found[row][1] > 0))
            self._find_tokens()
        else:
            self._told.setText(self.tr("No driver was found. Install the one of your token, or choose its file."))

    def _choose_module(self) -> None:
        folder = Folder(self._desk.preferences, _DRIVERS)
        title = self.tr("Choose the driver (PKCS#11)")
        ask_file(self, title, "", folder, lambda path: self.add_module(path, path.name))

    def _find_tokens(self) -> None:
        module = self.module.currentData()
        if not module:
            return
        self.token.clear()
        self.certificate.clear()

        def job(_workspace: object, _task: object) -> tuple[Token, ...]:
            from integrity_zone.services.trust.signing_keys import tokens

            return tokens(Path(module))

        task = self._desk.hub.beside(self.tr("Looking for tokens"), job)
        task.finished.connect(for_living(self, self._on_tokens))
        task.failed.connect(for_living(self, self._on_failed))

    def _on_tokens(self, found: tuple[Token, ...]) -> None:
        for token in found:
            self.token.addItem(token.label, token.serial_number or token.label)
        self._told.setText("" if found else self.tr("No token is plugged in."))
        self._find_certificates()
        self.changed.emit()

    def _find_certificates(self) -> None:
        module, token = self.module.currentData(), self.token.currentData()
        self.certificate.clear()
        if not module or not token:
            return

        def job(_workspace: object, _task: object) -> tuple[KeyDescription, ...]:
            from integrity_zone.services.trust.signing_keys import token_certificates

            return token_certificates(Path(module), token)

        task = self._desk.hub.beside(self.tr("Looking for certificates"), job)
        task.finished.connect(for_living(self, self._on_certificates))
        task.failed.connect(for_living(self, self._on_failed))

    def _on_certificates(self, found: tuple[KeyDescription, ...]) -> None:
        for key in found:
            self.certificate.addItem(key.name, key.fingerprint)
        self.changed.emit()

    def _on_failed(self, problem: IntegrityZoneError) -> None:
        self._told.setText(text_of(problem, self._desk.formats.language))

    def _choose(self) -> None:
        folder = Folder(self._desk.preferences, _KEYS)
        kinds = self.tr("Certificate files (*.p12 *.pfx)")
        ask_file(self, self.tr("Choose the certificate file"), kinds, folder, self.take_file)

    def _lay_out(self) -> None:
        metrics = self._desk.theme.metrics
        file = QWidget()
        line = row(self.choose, self._name, spacing=metrics.space(8))
        line.setStretch(1, 1)
        file.setLayout(line)
        space = metrics.space(8)
        self._p12.setLayout(_form(space, (self.tr("File (P12)"), file), (self.tr("Passphrase"), self.passphrase)))
        self.other = button(self.tr("Another driver…"), "small")
        self.other.clicked.connect(self._choose_module)
        looking = QWidget()
        looking.setLayout(row(self.look, self.other, None, spacing=metrics.space(8)))
        self._plugged.setLayout(
            _form(
                space,
                (self.tr("Driver"), self.module),
                ("", looking),
                (self.tr("Token"), self.token),
                (self.tr("Certificate"), self.certificate),
                (self.tr("PIN"), self.pin),
                ("", self._told),
            )
        )
        self._plugged.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.space(10))
        layout.addLayout(row(self.from_file, self.from_token, None, spacing=metrics.space(16)))
        layout.addWidget(self._p12)
        layout.addWidget(self._plugged)

    def _connect(self) -> None:
        self.from_token.toggled.connect(lambda _on: self.show_kind())
        self.choose.clicked.connect(self._choose)
        self.look.clicked.connect(self._find_tokens)
        self.module.activated.connect(lambda _row: self._find_tokens())
        self.token.activated.connect(lambda _row: self._find_certificates())
        for field in (self.passphrase, self.pin):
            field.textChanged.connect(lambda _text: self.changed.emit())
            field.returnPressed.connect(self.return_pressed)


def _secret(name: str) -> QLineEdit:
    """A field that shows nothing of what is typed and hands nothing to the clipboard."""
    made = QLineEdit()
    made.setEchoMode(QLineEdit.EchoMode.Password)
    made.setMaxLength(_SECRET_LIMIT)
    made.setAccessibleName(name)
    return made


def _form(spacing: int, *rows: tuple[str, QWidget]) -> QFormLayout:
    form = QFormLayout()
    form.setContentsMargins(0, 0, 0, 0)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setVerticalSpacing(spacing)
    for words, field in rows:
        form.addRow(words, field)
    return form


def _drivers(_workspace: object, _task: object) -> tuple[tuple[TokenModule, int], ...]:
    """The drivers that are found, each with how many tokens it sees; in a side thread."""
    from integrity_zone.services.trust.signing_keys import token_modules, tokens

    found = []
    for module in token_modules():
        # One that cannot be loaded is offered all the same: chosen by hand, it says why.
        count = 0
        with suppress(IntegrityZoneError):
            count = len(tokens(module.path))
        found.append((module, count))
    return tuple(found)
