"""What the questions of two years are narrowed to: a chip for each kind, an area or result, and words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ui.models.years.words import Sieve, sieve_name
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ui.desk import Desk

_SEARCH = 190


class QuestionFilters(QWidget):
    """Exactly one chip is chosen, and one place, or all."""

    changed = Signal()  #: by a person

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Offer all.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        metrics = desk.theme.metrics
        self._formats = desk.formats
        self._group = QButtonGroup(self)
        tools, chips = QWidget(), QWidget()
        upper, lower = (FlowLayout(part, spacing=metrics.space(6)) for part in (tools, chips))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        for part in (self, tools, chips):
            part.setSizePolicy(policy)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search…"))
        self.search.setAccessibleName(self.tr("Search in code, question and answer"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(metrics.px(_SEARCH))
        self.places = QComboBox()
        self.places.setAccessibleName(self.tr("Area or result"))
        self.places.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.places.addItem(self.tr("All areas and results"), "")
        upper.addWidget(self.search)
        upper.addWidget(self.places)
        self.chips: dict[Sieve, Chip] = {}
        for key in Sieve:
            chip = Chip()
            chip.clicked.connect(lambda _checked=False: self.changed.emit())
            self._group.addButton(chip)
            self.chips[key] = chip
            lower.addWidget(chip)
        self.chips[Sieve.ALL].setChecked(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.space(6))
        column.addWidget(tools)
        column.addWidget(chips)
        self.search.textChanged.connect(lambda _text: self.changed.emit())
        self.places.currentIndexChanged.connect(lambda _index: self.changed.emit())

    @property
    def sieve(self) -> Sieve:
        """The chip that is chosen."""
        return next(key for key, chip in self.chips.items() if chip.isChecked())

    @property
    def place(self) -> str:
        """Key of the area or result that is chosen; empty for all."""
        return str(self.places.currentData() or "")

    @property
    def is_narrowed(self) -> bool:
        """Whether something is left out."""
        return self.sieve is not Sieve.ALL or bool(self.place) or bool(self.search.text().strip())

    def choose(self, sieve: Sieve = Sieve.ALL, place: str = "", text: str = "") -> None:
        """Choose everything at once, without saying so."""
        with QSignalBlocker(self):
            self.chips[sieve].setChecked(True)
            self.places.setCurrentIndex(max(self.places.findData(place), 0))
            self.search.setText(text)

    def offer_places(self, places: Sequence[tuple[str, str]]) -> None:
        """Offer areas and results; the chosen one stays chosen where it is still there.

        Args:
            places: Key and name of each.
        """
        chosen = self.place
        with QSignalBlocker(self):
            while self.places.count() > 1:
                self.places.removeItem(1)
            for key, name in places:
                self.places.addItem(name, key)
            self.places.setCurrentIndex(max(self.places.findData(chosen), 0))

    def show_counts(self, counts: Mapping[Sieve, int]) -> None:
        """Say how many each chip would leave; a chip that leaves all or nothing is no choice."""
        whole = counts.get(Sieve.ALL, 0)
        for key, chip in self.chips.items():
            count = counts.get(key, 0)
            chip.setText(sieve_name(key, self._formats.number(count)))
            chip.setAccessibleName(chip.text())
            chip.setVisible(key is Sieve.ALL or 0 < count < whole or chip.isChecked())
