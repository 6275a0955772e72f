"""The status line: what is saved, which file, which rules, and who is working."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStatusBar

from ui.shell.backup_age import BackupAge
from ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from ui.formats import Formats
    from ui.preferences import Person
    from ui.shell.backup_age import BackupStanding
    from ui.theme.theme import Theme
    from ui.view import AssessmentView

#: How long a success is told, in milliseconds.
_TOLD = 8000
#: Qt's own, between two parts.
_GAP = 6
#: Of the whole line: what the name of a file and what is locked need not be cut for.
_FOR_FILE, _FOR_LOCK = 4, 6


class StatusLine(QStatusBar):
    """Says, never asks."""

    person_asked = Signal()
    backups_asked = Signal()

    def __init__(self, formats: Formats, theme: Theme, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            formats: Numbers and dates of the language.
            theme: For pictures.
            parent: Owner.
        """
        super().__init__(parent)
        self._formats = formats
        self.setSizeGripEnabled(False)
        self.setContentsMargins(0, 0, 8, 0)
        self._saved = QLabel(self.tr("Ready"))
        self._file = ElidedLabel(role="", mode=Qt.TextElideMode.ElideMiddle)
        self._backup = BackupAge(formats, theme)
        self._backup.setVisible(False)
        self._has_backup = False  #: whether anything is known of backup copies
        self._lock = ElidedLabel(role="header")
        self._lock.setVisible(False)
        self._offline = QLabel(self.tr("Offline: no data is sent"))
        self._rules = QLabel()
        self._person = QPushButton()
        self._person.setProperty("kind", "link")
        self._person.setAccessibleName(self.tr("Who is working"))
        self._person.setToolTip(self.tr("Who is working on this laptop; click to change"))
        self._file.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        left: tuple[QWidget, ...] = (self._saved, self._file, self._backup, self._lock)
        right: tuple[QWidget, ...] = (self._offline, self._rules, self._person)
        for part in (*left, *right):
            part.setContentsMargins(8, 0, 8, 0)
        for part in left:
            self.addWidget(part, 1 if part is self._lock else 0)
        for part in right:
            self.addPermanentWidget(part)
        self._person.clicked.connect(self.person_asked)
        self._backup.clicked.connect(self.backups_asked)
        self.messageChanged.connect(self._show_parts)

    def tell(self, text: str) -> None:
        """Say a success for a while."""
        self.showMessage(text, _TOLD)

    def show_file(self, path: Path | None, view: AssessmentView | None, *, read_only: bool) -> None:
        """Say which file is open and by which rules it is scored."""
        self._file.setText(path.name if path is not None else "")
        self._file.set_tip(str(path) if path is not None else "")
        self._offline.setText(self.tr("Offline: no data is sent") if view is None else self.tr("Offline"))
        self._rules.setText("")
        self._saved.setText(self.tr("Ready"))
        if view is not None:
            from integrity_zone.domain.work_unit import BlankPolicy

            blank = self.tr("blanks count 0") if view.blank is BlankPolicy.ZERO else self.tr("blanks are left out")
            self._rules.setText(f"LKE {view.instrument.key.upper().replace('-', ' ')} · {blank}")
            self._rules.setToolTip(f"{view.instrument.title}\n{view.instrument.regulation}")
            self._saved.setText(self.tr("Read only") if read_only else self.tr("All saved"))

    def show_backup(self, standing: BackupStanding | None) -> None:
        """Say how old the newest backup copy of the open file is.

        Args:
            standing: None when no file is open, or nothing is known of its copies.
        """
        self._has_backup = standing is not None
        if standing is not None:
            self._backup.show_standing(standing)
        self._show_parts()

    def show_lock(self, text: str) -> None:
        """Say which answers are handed in and by whom; nothing when none are."""
        self._lock.setText(text)
        self._lock.setAccessibleName(text)
        self._show_parts()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write what is told where the first part stands, and as it; Qt would write it larger and beside that."""
        text = self.currentMessage()
        if not text:
            super().paintEvent(event)
            return
        # Its hundreds of names are made when it is first asked for: not at every start.
        from PySide6.QtWidgets import QStyle, QStyleOption

        option = QStyleOption()
        option.initFrom(self)
        place = self._told_at()
        with QPainter(self) as painter:
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelStatusBar, option, painter, self)
            painter.setFont(self._saved.font())
            painter.setPen(self._saved.palette().color(self._saved.foregroundRole()))
            cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, cut)

    def _told_at(self) -> QRect:
        margins = self._saved.contentsMargins()
        left = self._saved.x() + margins.left()
        return QRect(left, self._saved.y(), max(self._offline.x() - left, 0), self._saved.height())

    def event(self, event: QEvent) -> bool:
        """Share the room anew."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.Resize}:
            self._make_room()
        return super().event(event)

    def _make_room(self) -> None:
        """Let nobody's words grow beyond the window, and say of the backup copies what there is room for."""
        line, lock = self.contentsRect().width(), self._lock
        whole = (self._saved, self._offline, self._rules, self._person)
        room = line - sum(part.sizeHint().width() for part in whole) - (len(whole) + 4) * _GAP
        least = max(self._backup.iconSize().width() + _GAP, self._backup.minimumWidth())
        least += 0 if lock.isHidden() else lock.minimumSizeHint().width()
        self._file.setMinimumWidth(max(0, min(self._file.sizeHint().width(), line // _FOR_FILE, room - least)))
        room -= self._file.minimumWidth()
        self._backup.set_room(room if lock.isHidden() else room - min(lock.sizeHint().width(), line // _FOR_LOCK))

    def _show_parts(self) -> None:
        # Qt takes away what is to be seen when something is told, but not what appears meanwhile: it stands above.
        self._lock.setVisible(bool(self._lock.text()) and not self.currentMessage())
        self._backup.setVisible(self._has_backup and not self.currentMessage())

    def show_person(self, person: Person | None) -> None:
        """Say who is working."""
        if person is None:
            self._person.setText(self.tr("Who is working?"))
            return
        from ui.words import role_name

        parts = [person.name, role_name(person.role)]
        if person.stage:
            from ui.models.standing import own_stage, stage_choice, stage_name

            parts += [stage_name(own_stage(person))] if stage_choice(person) else []
        self._person.setText(" · ".join(filter(None, parts)))

    def show_saving(self) -> None:
        """Something is on its way to the file."""
        self._saved.setText(self.tr("Saving…"))

    def show_saved(self, moment: datetime) -> None:
        """Everything is on the disk since a moment."""
        self._saved.setText(self.tr("Saved {time}").format(time=self._formats.time(moment)))
