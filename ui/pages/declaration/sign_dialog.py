"""Signing here: the page as it will be signed, the key, its certificate, and the signature."""

from __future__ import annotations

from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from integrity_zone.domain.offices import office_in_line
from ui.dialogs.declaration.key_source import KeySource
from ui.dialogs.declaration.time_stamp import TimeStampChoice
from ui.dialogs.home.parts import Sheet, fit_to_screen
from ui.messages import text_of
from ui.models.declaration.words import short_digest
from ui.pages.declaration import clock
from ui.pages.declaration.certificate_card import CertificateCard
from ui.pages.declaration.charter_pages import kept_pages
from ui.tasks.living import for_living
from ui.theme.tokens import Mark
from ui.viewing.paged_picture import PagedPicture
from ui.widgets.card import Card
from ui.widgets.parts import button, label, row
from ui.widgets.progress_line import ProgressLine, ProgressValue
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from integrity_zone.domain.ceremony import CharterFile
    from integrity_zone.domain.signing_keys import KeyDescription
    from integrity_zone.errors import IntegrityZoneError
    from integrity_zone.services.charters.ceremonies import SignatoryStanding
    from integrity_zone.services.evidence.document_reading import DocumentReader
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.desk import Desk


class OpenKey(NamedTuple):
    """A key that is open until `closing` is closed."""

    closing: ExitStack
    credential: Any  #: of a workshop that screens do not know; handed on as it is
    description: KeyDescription


class SignDialog(QDialog):
    """Two steps: see the certificate, then sign. Passphrase and PIN leave their field at the first."""

    signed = Signal(str)  #: name of the signatory

    def __init__(
        self,
        desk: Desk,
        reader: DocumentReader,
        standing: SignatoryStanding,
        current: CharterFile,
        year: int,
        parent: QWidget | None,
    ) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
            reader: Draws pages.
            standing: Who signs.
            current: What is signed.
            year: Of the declaration.
            parent: The window.
        """
        super().__init__(parent)
        self._desk, self._standing, self._current, self._year = desk, standing, current, year
        self._key: OpenKey | None = None
        self._is_busy = False
        self.setWindowTitle(self.tr("Sign: {name}").format(name=standing.person.name))
        self.page = PagedPicture(desk, reader)
        self.page.show_page(kept_pages(current, year))
        self.source = KeySource(desk)
        self.open_key = button(self.tr("See the certificate"))
        self.certificate = CertificateCard(desk.theme, desk.formats)
        self.stamp = TimeStampChoice(
            desk,
            self.tr(
                "Optional: proves that the signature was there at that hour, also when the certificate has expired. "
                "It needs the network."
            ),
        )
        self.problem = Strip(desk.theme)
        self.problem.hide()
        self.progress = ProgressLine(desk.theme)
        self.sign = button(self.tr("Sign"), "primary")
        self.sign.setEnabled(False)
        desk.theme.bind_icon(self.sign, "pen-line", "on_primary")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._connect()
        self._enable()
        fit_to_screen(self, desk.theme, 1060, 640)

    @property
    def key(self) -> OpenKey | None:
        """The key that is open; None while none is."""
        return self._key

    def done(self, result: int) -> None:
        """Forget everything that opens a key."""
        self._forget()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay until a signature that is being made is there."""
        if self._is_busy:
            event.ignore()
            return
        self._forget()
        super().closeEvent(event)

    def reject(self) -> None:
        """Stay until a signature that is being made is there."""
        if not self._is_busy:
            super().reject()

    def _on_file_closed(self) -> None:
        """There is nothing left to be signed; a key that is being opened is closed when it comes."""
        self._is_busy = False
        self.reject()

    def _open(self) -> None:
        if not self.source.is_ready or self._is_busy:
            return
        self._close_key()
        source = self.source.taken()
        self.problem.hide()
        self._work(self.tr("Opening the key"))

        def job(_workspace: object, _task: object) -> OpenKey:
            from integrity_zone.services.trust.signing_keys import describe_key, opened_key
            from integrity_zone.services.trust.trust_list import user_trust_list

            with ExitStack() as undoing:
                credential = undoing.enter_context(opened_key(source))
                description = describe_key(credential, trust=user_trust_list())
                return OpenKey(undoing.pop_all(), credential, description)

        task = self._desk.hub.beside(self.tr("Opening the key"), job)
        task.finished.connect(partial(_keep_or_close, self))
        task.failed.connect(for_living(self, self._on_failed))
        task.stopped.connect(for_living(self, self._rest))

    def take_key(self, key: OpenKey) -> None:
        """Show an open key."""
        self._key = key
        self._rest()
        self.certificate.show_key(key.description)
        # Only once it is laid out can it be scrolled to.
        QTimer.singleShot(0, self.certificate, lambda: self._area.ensureWidgetVisible(self.certificate))
        self.sign.setDefault(True)
        self.sign.setFocus()

    def _sign(self) -> None:
        key = self._key
        if key is None or self._is_busy:
            return
        field, year, now, server = self._standing.field, self._year, clock.now(), self.stamp.address
        self.problem.hide()
        self._work(self.tr("Signing and checking what was signed"))

        def operation(workspace: Workspace) -> None:
            from integrity_zone.services.charters.ceremony_signing import sign_here

            sign_here(workspace, field, key.credential, year=year, now=now, timestamper_url=server)

        task = self._desk.hub.do(self.tr("Signing"), operation, undoable=False)
        task.finished.connect(for_living(self, self._on_signed))
        task.failed.connect(for_living(self, self._on_failed))
        task.stopped.connect(for_living(self, self._rest))

    def _on_signed(self, _update: object) -> None:
        self._rest()
        self.stamp.remember()
        self.signed.emit(self._standing.person.name)
        self.accept()

    def _on_failed(self, problem: IntegrityZoneError) -> None:
        """Nothing was signed; the key is asked for anew."""
        self._close_key()
        self._rest()
        headline = self.tr("Nothing was signed.")
        self.problem.set_value(StripValue(Mark.SHORT, headline, text_of(problem, self._desk.formats.language)))
        self.problem.show()
        self.source.changed.emit()

    def _work(self, text: str) -> None:
        self._is_busy = True
        self.progress.begin(ProgressValue(0, 1, text), can_cancel=False)
        self._enable()

    def _rest(self) -> None:
        self._is_busy = False
        self.progress.finish()
        self._enable()

    def _enable(self) -> None:
        self.source.setEnabled(not self._is_busy)
        self.open_key.setEnabled(self.source.is_ready and not self._is_busy)
        self.stamp.setEnabled(not self._is_busy)
        self.sign.setEnabled(self._key is not None and not self.stamp.is_missing and not self._is_busy)
        self.sign.setToolTip(self._hindrance())
        self._buttons.setEnabled(not self._is_busy)

    def _hindrance(self) -> str:
        if self._key is None:
            return self.tr("See the certificate first")
        return self.tr("Write the address of the time stamp server, or leave it off") if self.stamp.is_missing else ""

    def _close_key(self) -> None:
        if self._key is not None:
            self._key.closing.close()
            self._key = None
        self.certificate.hide()
        self._enable()

    def _forget(self) -> None:
        self._close_key()
        self.source.forget()

    def _lay_out(self) -> None:
        metrics = self._desk.theme.metrics
        person = self._standing.person
        self._buttons.addButton(self.sign, QDialogButtonBox.ButtonRole.ActionRole)
        who = Card(self._desk.theme, self.tr("Who signs what"))
        who.body.addWidget(label(person.name, "emphasis", wraps=True))
        who.body.addWidget(label(office_in_line(person), "secondary", wraps=True))
        mark = short_digest(self._current.content)
        what = self.tr("{document}, fingerprint {mark}").format(document=self._current.document_id, mark=mark)
        who.body.addWidget(label(what, "secondary", wraps=True))
        key = Card(self._desk.theme, self.tr("Key"))
        key.body.addWidget(self.source)
        key.body.addLayout(row(self.open_key, None, spacing=metrics.space(8)))
        key.body.addWidget(label(self.tr("Passphrase and PIN are used once and never kept."), "caption", wraps=True))
        stamp = Card(self._desk.theme, self.tr("Time stamp"))
        stamp.body.addWidget(self.stamp)
        sheet = Sheet()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, metrics.space(8), 0)
        column.setSpacing(metrics.space(10))
        for part in (self.problem, who, key, self.certificate, stamp):
            column.addWidget(part)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(sheet)
        self._area = area
        panes = QHBoxLayout()
        panes.setSpacing(metrics.space(13))
        panes.addWidget(self.page, 1)
        panes.addWidget(area, 1)
        layout = QVBoxLayout(self)
        layout.setSpacing(metrics.space(10))
        layout.addLayout(panes, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self._buttons)

    def _connect(self) -> None:
        self.source.changed.connect(self._enable)
        self.stamp.changed.connect(self._enable)
        self.source.return_pressed.connect(self._open)
        self.open_key.clicked.connect(self._open)
        self.sign.clicked.connect(self._sign)
        self._buttons.rejected.connect(self.reject)
        self._desk.hub.closed.connect(for_living(self, self._on_file_closed))
        for made in (self._buttons.button(QDialogButtonBox.StandardButton.Cancel), self.sign):
            made.setAutoDefault(False)


def _keep_or_close(dialog: SignDialog, key: OpenKey) -> None:
    """A key that was opened for a dialog that is gone is closed at once."""
    if isValid(dialog) and dialog.isVisible():
        dialog.take_key(key)
    else:
        key.closing.close()
