"""Attaches the scan of the inked page: which file, and whose signatures are on it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ui.dialogs.declaration.fields import FormDialog
from ui.dialogs.files import DECLARATION, Folder, ask_file
from ui.theme.qss import restyle
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.parts import button, label, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.services.charters.ceremonies import SignatoryStanding
    from ui.desk import Desk


class ScanDialog(FormDialog):
    """Asks for a scan; one page may carry several signatures in ink."""

    def __init__(self, inked: Sequence[SignatoryStanding], field: str, desk: Desk, parent: QWidget | None) -> None:
        """Lay out.

        Args:
            inked: Everybody who signs in ink.
            field: Of the one it was asked for.
            desk: The doors of a page.
            parent: The window.
        """
        super().__init__(
            self.tr("Attach the scan"),
            self.tr("Attach the scan"),
            desk.theme,
            parent,
            about=self.tr(
                "A scan is no electronic signature: it is kept with its fingerprint and its day, without a verdict."
            ),
        )
        self._desk = desk
        self.path = Path()
        self._name = ElidedLabel(self.tr("No file yet"))
        self.choose = button(self.tr("Choose the file…"), "small")
        self.choose.clicked.connect(self._choose)
        file = QWidget()
        line = row(self.choose, self._name, spacing=desk.theme.metrics.space(8))
        file.setLayout(line)
        line.setStretch(1, 1)
        self.add(self.tr("PDF, JPEG or PNG"), file)
        people = QWidget()
        column = QVBoxLayout(people)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.metrics.space(2))
        self.boxes: dict[str, QCheckBox] = {}
        for standing in inked:
            box = QCheckBox(standing.person.name.replace("&", "&&"))
            # Who signed on one sheet is on one scan, as a rule.
            box.setChecked(standing.field == field or standing.file is None)
            self.boxes[standing.field] = box
            column.addWidget(box)
        self.add(self.tr("Signatures on it"), people)
        if not inked:
            column.addWidget(label(self.tr("Nobody signs in ink."), "secondary"))
        self.fit(520)
        self.choose.setFocus()

    @property
    def fields(self) -> tuple[str, ...]:
        """Whose signatures are on it."""
        return tuple(field for field, box in self.boxes.items() if box.isChecked())

    def take(self, path: Path) -> None:
        """Choose a file."""
        self.path = path
        self._name.setText(path.name)
        self.say("")
        restyle(self.choose, kind="small")

    def accept(self) -> None:
        """Close when there is a file, and somebody's signature on it."""
        if not self.path.name:
            self.say(self.tr("Choose the file of the scan."))
            self.choose.setFocus()
        elif not self.fields:
            self.say(self.tr("Say whose signature is on it."))
        else:
            super().accept()

    def _choose(self) -> None:
        folder = Folder(self._desk.preferences, DECLARATION)
        ask_file(self, self.tr("Choose the scan"), self.tr("Scans (*.pdf *.jpg *.jpeg *.png)"), folder, self.take)
