"""The status line: what is saved, which file, which rules, and who is working."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar

from ui.widgets.elided_label import ElidedLabel
from ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from ui.formats import Formats
    from ui.preferences import Person
    from ui.view import AssessmentView

#: How long a success is told, in milliseconds.
_TOLD = 8000


class StatusLine(QStatusBar):
    """Says, never asks."""

    person_asked = Signal()

    def __init__(self, formats: Formats, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            formats: Numbers and dates of the language.
            parent: Owner.
        """
        super().__init__(parent)
        self._formats = formats
        self.setSizeGripEnabled(False)
        self.setContentsMargins(0, 0, 8, 0)
        self._saved = QLabel(self.tr("Ready"))
        self._file = QLabel()
        self._path = ""
        self._newest: datetime | None = None
        self._file.setTextFormat(Qt.TextFormat.PlainText)
        self._lock = ElidedLabel(role="header")
        self._lock.setVisible(False)
        self._offline = QLabel(self.tr("Offline: no data is sent"))
        self._rules = QLabel()
        self._person = QPushButton()
        self._person.setProperty("kind", "link")
        self._person.setAccessibleName(self.tr("Who is working"))
        self._person.setToolTip(self.tr("Who is working on this laptop; click to change"))
        for label in (self._saved, self._file, self._lock):
            label.setContentsMargins(8, 0, 8, 0)
            self.addWidget(label, 1 if label is self._lock else 0)
        for part in (self._offline, self._rules, self._person):
            part.setContentsMargins(8, 0, 8, 0)
            self.addPermanentWidget(part)
        self._person.clicked.connect(self.person_asked)
        self.messageChanged.connect(self._show_lock)

    def tell(self, text: str) -> None:
        """Say a success for a while."""
        self.showMessage(text, _TOLD)

    def show_file(self, path: Path | None, view: AssessmentView | None, *, read_only: bool) -> None:
        """Say which file is open and by which rules it is scored."""
        self._file.setText(path.name if path is not None else "")
        known = str(path) if path is not None else ""
        self.show_backup(self._newest if known == self._path else None, known)
        self._offline.setText(self.tr("Offline: no data is sent") if view is None else self.tr("Offline"))
        self._rules.setText("")
        self._saved.setText(self.tr("Ready"))
        if view is not None:
            from integrity_zone.domain.work_unit import BlankPolicy

            blank = self.tr("blanks count 0") if view.blank is BlankPolicy.ZERO else self.tr("blanks are left out")
            self._rules.setText(f"LKE {view.instrument.key.upper().replace('-', ' ')} · {blank}")
            self._rules.setToolTip(f"{view.instrument.title}\n{view.instrument.regulation}")
            self._saved.setText(self.tr("Read only") if read_only else self.tr("All saved"))

    def show_backup(self, moment: datetime | None, path: str) -> None:
        """Say when the newest backup copy of the open file was made, behind its name.

        Args:
            moment: In local time; None when there is none, or nothing is known yet.
            path: Of the file.
        """
        self._path, self._newest = path, moment
        newest = ""
        if moment is not None:
            newest = self.tr("Newest backup copy: {moment}").format(moment=self._formats.moment(moment))
        self._file.setToolTip(plain_tip("\n".join(part for part in (path, newest) if part)))
        self._file.setAccessibleDescription(newest)

    def show_lock(self, text: str) -> None:
        """Say which answers are handed in and by whom; nothing when none are."""
        self._lock.setText(text)
        self._lock.setAccessibleName(text)
        self._show_lock()

    def _show_lock(self) -> None:
        # Qt takes away what is to be seen when something is told, but not what appears meanwhile: it stands above.
        self._lock.setVisible(bool(self._lock.text()) and not self.currentMessage())

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
