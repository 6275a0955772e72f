"""How old the newest backup copy of the open file is, in as many words as there is room for."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton

from ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.formats import Formats
    from ui.theme.theme import Theme

#: How often the age is counted anew, in milliseconds.
_TICK = 30_000
_ICON = 14
#: The picture alone can still be hit, in pixels of the screen.
_LEAST = 28
#: The picture takes its distance from the words only when they are painted.
_AIR = 8
_MINUTE, _HOUR, _DAY = 60, 60 * 60, 24 * 60 * 60


class BackupStanding(NamedTuple):
    """What is known of the backup copies of the open file."""

    newest: datetime | None  #: aware; None when there is none
    trouble: str = ""  #: why the last one could not be made, and what to do
    is_being_made: bool = False


class BackupAge(QPushButton):
    """Leads to the list of backup copies."""

    def __init__(self, formats: Formats, theme: Theme, parent: QWidget | None = None) -> None:
        """Say nothing yet.

        Args:
            formats: Of moments.
            theme: For the picture.
            parent: Owner.
        """
        super().__init__(parent)
        self._formats, self._theme = formats, theme
        self._standing = BackupStanding(None)
        #: From the longest to none, which leaves the picture.
        self._forms: tuple[str, ...] = ("",)
        self._room = 0
        self._fitted: object = None
        self.setProperty("kind", "link")
        self.setMinimumWidth(_LEAST)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.count)

    def show_standing(self, standing: BackupStanding) -> None:
        """Say what is known.

        Args:
            standing: Of the open file.
        """
        self._standing = standing
        self._theme.bind_icon(self, "hard-drive", "warning" if standing.trouble else "primary", _ICON)
        said = "\n".join(self._sentences())
        self.setToolTip(plain_tip(said))
        self.setAccessibleDescription(said)
        self.count()
        self._timer.start()

    def count(self, now: datetime | None = None) -> None:
        """Say how old the newest is by now.

        Args:
            now: The clock; None for that of the system.
        """
        self._forms = self._words(now or datetime.now().astimezone())
        self.setAccessibleName(self._forms[0])
        self._fit()

    def set_room(self, room: int) -> None:
        """Take the longest form there is room for; the picture alone when there is none for words.

        Args:
            room: In pixels.
        """
        self._room = room
        self._fit()

    def _fit(self) -> None:
        wanted = (self._room, self._forms)
        # What is fitted asks for a new layout, which asks to be fitted again.
        if wanted == self._fitted:
            return
        self._fitted = wanted
        for form in self._forms:
            self.setText(form)
            if self.sizeHint().width() + self._theme.metrics.space(_AIR) <= self._room:
                break

    def _words(self, now: datetime) -> tuple[str, ...]:
        """What is said, from the longest form to the shortest."""
        newest, trouble, is_being_made = self._standing
        if is_being_made:
            return self.tr("Backing up…"), "…", ""
        if trouble:
            return self.tr("Backup failed"), self.tr("failed"), ""
        if newest is None:
            return self.tr("No backup yet"), self.tr("none"), ""
        seconds = int((now - newest).total_seconds())
        if seconds < _MINUTE:
            return self.tr("Backed up just now"), self.tr("now"), ""
        if seconds < _HOUR:
            count = seconds // _MINUTE
            return self.tr("Backup %n min ago", "", count), self.tr("%n min", "", count), ""
        if seconds < _DAY:
            count = seconds // _HOUR
            return self.tr("Backup %n h ago", "", count), self.tr("%n h", "", count), ""
        count = seconds // _DAY
        return self.tr("Backup %n d ago", "", count), self.tr("%n d", "", count), ""

    def _sentences(self) -> tuple[str, ...]:
        newest, trouble, _is_being_made = self._standing
        if newest is None:
            said = self.tr("There is no backup copy of this file yet. One is made soon after it is opened.")
        else:
            said = self.tr("Newest backup copy: {moment}").format(moment=self._formats.moment(newest))
        return tuple(filter(None, (trouble, said, self.tr("Click for the list of backup copies"))))
