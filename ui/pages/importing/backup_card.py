"""What becomes of the file before the first change: that it will be copied, where the copy is, or why there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from ui.messages import text_of
from ui.opening_documents import open_folder
from ui.theme.tokens import Mark
from ui.widgets.parts import button
from ui.widgets.plain_tip import plain_tip
from ui.widgets.strip import Strip, StripValue

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from integrity_zone.domain.backups import Backup
    from integrity_zone.errors import IntegrityZoneError
    from ui.desk import Desk

_ICON = 22
#: Lets a long name be broken behind what separates its parts.
_BREAK = "\N{ZERO WIDTH SPACE}"


class BackupCard(Strip):
    """A strip whose mark is a picture of a disk, until there is something to be judged."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Say that a copy will be made.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(desk.theme, parent, is_low=True)
        self._desk = desk
        self.backup: Backup | None = None  #: the one that is told of
        self._icon = QLabel()
        self._said.insertWidget(0, self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self.folder_button = button(self.tr("Show in the folder"), "small")
        self.path_button = button(self.tr("Copy the path"), "small")
        self.folder_button.clicked.connect(self._show_folder)
        self.path_button.clicked.connect(self._copy_path)
        self.set_actions([self.path_button, self.folder_button])
        desk.theme.changed.connect(self._draw)
        self.promise()
        self._draw()

    def promise(self) -> None:
        """Say that a copy will be made."""
        headline = self.tr("A backup copy is made first")
        sentence = self.tr("The file is copied to the backup folder before the first change is written.")
        self._say(StripValue(Mark.ANSWERED, headline, sentence), None)

    def show_made(self, backup: Backup) -> None:
        """Say where the copy is."""
        headline = self.tr("The file as it was is kept, {moment}").format(
            moment=self._desk.formats.moment(backup.at.astimezone())
        )
        name = backup.path.name.replace("~", "~" + _BREAK)
        self._say(StripValue(Mark.ANSWERED, headline, name), backup)

    def show_refused(self, problem: IntegrityZoneError) -> None:
        """Say why there is no copy."""
        headline = self.tr("No backup copy could be made")
        self._say(StripValue(Mark.SHORT, headline, text_of(problem, self._desk.formats.language)), None)

    def show_left_out(self) -> None:
        """Say that none was made, as somebody wanted it."""
        self._say(StripValue(Mark.EVIDENCE, self.tr("Taken without a backup copy"), ""), None)

    def _say(self, value: StripValue, backup: Backup | None) -> None:
        self.backup = backup
        self.set_value(value)
        is_plain = value.mark is Mark.ANSWERED
        self._icon.setVisible(is_plain)
        self._mark.setVisible(not is_plain)
        for made in (self.folder_button, self.path_button):
            made.setVisible(backup is not None)
            made.setToolTip(plain_tip(str(backup.path)) if backup is not None else "")

    def _show_folder(self) -> None:
        if self.backup is not None and not open_folder(self.backup.path):
            self._copy_path()

    def _copy_path(self) -> None:
        if self.backup is not None:
            QGuiApplication.clipboard().setText(str(self.backup.path))
            self._desk.tell(self.tr("The path was copied"))

    def _draw(self) -> None:
        self._icon.setPixmap(self._desk.theme.pixmap("hard-drive", "text2", self._desk.theme.metrics.px(_ICON)))
