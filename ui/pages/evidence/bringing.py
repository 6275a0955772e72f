"""The ways to bring evidence: chosen, dropped, pasted, or a web address that is typed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from integrity_zone.services.evidence.documents import DocumentFacts
from ui.dialogs.evidence.web_link import WebLinkDialog
from ui.dialogs.opening import ask
from ui.models.standing import may_write_evidence
from ui.pages.assessment.taking_in import Picture, is_address, sources_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QMimeData
    from PySide6.QtWidgets import QWidget

    from integrity_zone.services.evidence.documents import Source
    from ui.desk import Desk
    from ui.pages.evidence.intake import Intake
    from ui.pages.evidence.notice import NoticeStrip

_FOLDER = "evidence/folder"
#: A dropped workspace is opened by the window, not kept as evidence.
_WORKSPACE = ".zi"


class Bringing(QObject):
    """Hands what a person brings to the intake."""

    def __init__(self, desk: Desk, intake: Intake, strip: NoticeStrip, owner: QWidget) -> None:
        """Wait for something.

        Args:
            desk: The doors of a page.
            intake: Takes it in.
            strip: What was said before goes when something new comes.
            owner: The page, above which dialogs stand.
        """
        super().__init__(owner)
        self._desk, self._intake, self._strip, self._owner = desk, intake, strip, owner

    def choose_files(self) -> None:
        """Ask for files; the folder is remembered."""
        folder = self._desk.preferences.choice(_FOLDER)
        names, _kind = QFileDialog.getOpenFileNames(self._owner, self.tr("Choose evidence"), folder)
        if names:
            self._desk.preferences.keep_choice(_FOLDER, str(Path(names[0]).parent))
            self.bring([Path(name) for name in names])

    def choose_folder(self) -> None:
        """Ask for a folder whose names carry codes."""
        folder = self._desk.preferences.choice(_FOLDER)
        name = QFileDialog.getExistingDirectory(self._owner, self.tr("Choose a folder of evidence"), folder)
        if name:
            self._desk.preferences.keep_choice(_FOLDER, str(Path(name).parent))
            self.bring([Path(name)])

    def ask_address(self, address: str = "") -> None:
        """Ask for a web address.

        Args:
            address: Known already, such as from the clipboard.
        """
        dialog = WebLinkDialog(self._desk.formats.language, self._desk.theme, self._owner, address=address)

        def add() -> None:
            given, title = dialog.given
            self._intake.add(given, DocumentFacts(title=title or None))

        ask(dialog, add)

    def paste(self) -> None:
        """Take the picture, the files or the address that the clipboard holds."""
        clipboard = QGuiApplication.clipboard()
        mime = clipboard.mimeData()
        text = mime.text().strip() if mime.hasText() else ""
        if not mime.hasUrls() and is_address(text):
            self.ask_address(text)
            return
        sources: tuple[Source | Picture, ...] = sources_of(mime)
        if not sources and mime.hasImage() and not clipboard.image().isNull():
            stamp = QDateTime.currentDateTime().toString("yyyy-MM-dd HH.mm.ss")
            sources = (Picture(clipboard.image(), self.tr("Screenshot {moment}").format(moment=stamp)),)
        if sources:
            self.bring(sources)
        else:
            self._desk.tell(self.tr("Nothing there that can be evidence: copy a picture, a file or a web address."))

    def is_welcome(self, mime: QMimeData) -> bool:
        """Whether what hangs above the page can be evidence."""
        sources = sources_of(mime)
        is_workspace = len(sources) == 1 and isinstance(sources[0], Path) and sources[0].suffix == _WORKSPACE
        return (
            bool(sources)
            and not is_workspace
            and may_write_evidence(self._desk.preferences.person, read_only=self._desk.hub.is_read_only)
        )

    def take(self, mime: QMimeData) -> bool:
        """Take what was dropped; whether it was welcome."""
        is_welcome = self.is_welcome(mime)
        if is_welcome:
            self.bring(sources_of(mime))
        return is_welcome

    def bring(self, sources: Sequence[Source | Picture]) -> None:
        """Take in what somebody brought."""
        self._strip.hide()
        self._intake.bring(sources)
