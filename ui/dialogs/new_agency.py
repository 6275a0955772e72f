"""Start my agency: a few fields, and who works on which area."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from integrity_zone.services.catalog import instrument as published
from integrity_zone.services.catalog import instruments_of_year
from ui.dialogs.choices import YearBox
from ui.theme.qss import restyle
from ui.words import UNIT_KINDS, unit_kind_name

if TYPE_CHECKING:
    from assessments.definition import Instrument
    from ui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class NewAgency:
    """What the dialog was given."""

    name: str
    code: str
    kind: str
    target: str
    year: int
    instrument: str  #: key
    team: tuple[tuple[str, int | None], ...]  #: name, number of the area; None for the coordinator
    path: Path


class NewAgencyDialog(QDialog):
    """Everything can be changed later, so only the name is required."""

    def __init__(self, instrument: Instrument, folder: Path, theme: Theme, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            instrument: Gives areas and predicates.
            folder: Where the file is proposed.
            theme: Sizes.
            parent: The window.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Start my agency"))
        self._folder = folder
        self._theme = theme
        self._chosen_path: Path | None = None
        self.name = self._line(self.tr("Name of the agency"), self.tr("e.g. Dinas Perhubungan Kabupaten …"))
        self.code = self._line(self.tr("Code"), self.tr("as your region numbers it; may stay empty"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Kind"))
        for key in UNIT_KINDS:
            self.kind.addItem(unit_kind_name(key), key)
        today = date.today()  # noqa: DTZ011 - the year on this person's wall calendar
        self.year = YearBox(today.year, self.tr("Year assessed"), theme)
        self.asked = QComboBox()
        self.asked.setAccessibleName(self.tr("Worksheet"))
        self.targets = QButtonGroup(self)
        self.team: list[tuple[QLineEdit, int | None]] = []
        self._place = QLabel()
        self._place.setTextFormat(Qt.TextFormat.PlainText)
        self._place.setProperty("role", "caption")
        self._place.setWordWrap(True)
        self._complaint = QLabel()
        self._complaint.setTextFormat(Qt.TextFormat.PlainText)
        self._complaint.setProperty("tone", "danger")
        self._complaint.setWordWrap(True)
        self._form = QFormLayout()
        self._lay_out(instrument)
        self._connect()
        self._offer_instruments()
        self._show_place()

    def agency(self) -> NewAgency:
        """What was given."""
        target = next(button for button in self.targets.buttons() if button.isChecked())
        return NewAgency(
            name=self.name.text().strip(),
            code=self.code.text().strip(),
            kind=str(self.kind.currentData()),
            target=str(target.property("key")),
            year=self.year.value(),
            instrument=str(self.asked.currentData()),
            team=tuple((line.text().strip(), area) for line, area in self.team if line.text().strip()),
            path=self._path(),
        )

    def accept(self) -> None:
        """Close when what is needed is there; else say what is missing, at its place."""
        trouble = ""
        if not self.name.text().strip():
            trouble = self.tr("Give the name of the agency; it stands on every document.")
        elif self._path().exists():
            trouble = self.tr("{file} is there already. Choose another place or name.").format(file=self._path().name)
        restyle(self.name, invalid="true" if not self.name.text().strip() else "false")
        self._complaint.setText(trouble)
        self._complaint.setVisible(bool(trouble))
        if trouble:
            self.name.setFocus()
        else:
            super().accept()

    def _line(self, name: str, hint: str) -> QLineEdit:
        line = QLineEdit()
        line.setAccessibleName(name)
        line.setPlaceholderText(hint)
        line.setMaxLength(200)
        return line

    def _lay_out(self, instrument: Instrument) -> None:
        form = self._form
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        # Room for the ring around the field that has the keyboard.
        ring = self._theme.metrics.space(4)
        form.setContentsMargins(0, ring, ring, 0)
        form.setHorizontalSpacing(self._theme.metrics.space(12))
        form.addRow(self.tr("Name of the agency"), self.name)
        form.addRow(self.tr("Code"), self.code)
        form.addRow(self.tr("Kind"), self.kind)
        form.addRow(self.tr("Target"), self._target_row(instrument))
        form.addRow(self.tr("Year assessed"), self.year)
        form.addRow(self.tr("Worksheet"), self.asked)
        heading = QLabel(self.tr("Team (may be filled in later)"))
        heading.setProperty("role", "card-title")
        form.addRow(heading)
        self._add_member(form, self.tr("Coordinator"), None)
        for area in instrument.areas:
            self._add_member(form, area.title, area.number)
        inner = QWidget()
        inner.setProperty("page", "true")
        inner.setLayout(form)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        # It scrolls with its fields, which is where Tab leads.
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        begin = QPushButton(self.tr("Start my agency"))
        begin.setProperty("kind", "primary")
        begin.setDefault(True)
        buttons.addButton(begin, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._complaint)
        layout.addLayout(self._place_row())
        layout.addWidget(buttons)
        self._complaint.hide()
        px = self._theme.metrics.px
        self.resize(px(640), min(px(590), 700))

    def _target_row(self, instrument: Instrument) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._theme.metrics.space(16))
        for number, predicate in enumerate(instrument.predicates):
            button = QRadioButton(predicate.key)
            button.setToolTip(predicate.title)
            button.setAccessibleName(predicate.title)
            button.setProperty("key", predicate.key)
            button.setChecked(not number)
            self.targets.addButton(button)
            layout.addWidget(button)
        layout.addStretch(1)
        return row

    def _place_row(self) -> QHBoxLayout:
        choose = QPushButton(self.tr("Choose the place…"))
        choose.setProperty("kind", "small")
        # Enter in a field means the one filled button, not the first that happens to follow.
        choose.setAutoDefault(False)
        choose.clicked.connect(self._on_choose)
        row = QHBoxLayout()
        row.addWidget(self._place, 1)
        row.addWidget(choose)
        return row

    def _add_member(self, form: QFormLayout, title: str, area: int | None) -> None:
        line = self._line(title, self.tr("name"))
        self.team.append((line, area))
        label = QLabel(title)
        label.setBuddy(line)
        form.addRow(label, line)

    def _connect(self) -> None:
        self.name.textChanged.connect(self._show_place)
        self.year.valueChanged.connect(self._show_place)
        self.year.valueChanged.connect(self._offer_instruments)

    def _offer_instruments(self) -> None:
        """Ask by which instrument only where there is more than one: in the years of a repealed one."""
        keys = instruments_of_year(self.year.value())
        if keys != tuple(self.asked.itemData(number) for number in range(self.asked.count())):
            self.asked.clear()
            for key in keys:
                self.asked.addItem(published(key).regulation, key)
        self._form.setRowVisible(self.asked, len(keys) > 1)

    def _path(self) -> Path:
        return self._chosen_path or self._folder / f"{_file_stem(self.name.text())}-{self.year.value()}.zi"

    def _show_place(self) -> None:
        self._place.setText(self.tr("Saved as {path}").format(path=self._path()))

    def _on_choose(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(
            self, self.tr("Where the file goes"), str(self._path()), self.tr("Workspace (*.zi)")
        )
        if chosen:
            path = Path(chosen)
            self._chosen_path = path if path.suffix == ".zi" else path.with_name(path.name + ".zi")
            self._show_place()


def _file_stem(name: str) -> str:
    """A plain file name: letters and figures, joined by hyphens."""
    plain = "".join(char if char.isascii() and char.isalnum() else " " for char in name.lower())
    return "-".join(plain.split())[:60].strip("-") or "unit"
