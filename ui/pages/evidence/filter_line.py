"""What the table is narrowed to: a chip for each filter, or one button for all where the page is low, and the areas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QButtonGroup, QMenu, QPushButton, QSizePolicy, QWidget

from ui.models.evidence.shelf import RESULTS, ShelfFilter
from ui.models.evidence.words import area_name, filter_name
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Instrument
    from ui.desk import Desk

#: Chips that are only there when they would leave something.
_ONLY_WITH_ANY = frozenset({ShelfFilter.DOUBLE, ShelfFilter.WEB})


class FilterLine(QWidget):
    """Exactly one filter and one area, or all areas, are chosen."""

    changed = Signal()  #: by a person

    def __init__(self, instrument: Instrument, desk: Desk, parent: QWidget | None = None) -> None:
        """Offer all filters and the areas of an instrument.

        Args:
            instrument: Its areas can be chosen.
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._formats = desk.formats
        self._is_low = False
        self._counts: Mapping[ShelfFilter, int] = {}
        flow = FlowLayout(self, spacing=desk.theme.metrics.space(6))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group = QButtonGroup(self)
        self.chips: dict[ShelfFilter, QPushButton] = {}
        for key in ShelfFilter:
            chip = Chip()
            chip.clicked.connect(lambda _checked=False: self._choose())
            self._group.addButton(chip)
            self.chips[key] = chip
            flow.addWidget(chip)
        self.chips[ShelfFilter.ALL].setChecked(True)
        self.button = button("", "chip")
        self.menu = QMenu(self.button)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.button.setMenu(self.menu)
        flow.addWidget(self.button)
        self._area_button = button("", "chip")
        self.areas = self._made_areas(instrument)
        flow.addWidget(self._area_button)
        self.refresh({})

    @property
    def filter(self) -> ShelfFilter:
        """The one that is chosen."""
        return next(key for key, chip in self.chips.items() if chip.isChecked())

    @property
    def area(self) -> int | None:
        """The number of the one that is chosen; None for all."""
        chosen = self.areas.checkedAction()
        found = chosen.data() if chosen is not None else None
        return found if isinstance(found, int) else None

    def choose(self, key: ShelfFilter, area: int | None) -> None:
        """Choose without saying so."""
        self.chips[key].setChecked(True)
        for action in self.areas.actions():
            action.setChecked(action.data() == area)
        self.refresh(self._counts)

    def refresh(self, counts: Mapping[ShelfFilter, int]) -> None:
        """Say how many each would leave."""
        self._counts = counts
        for key, chip in self.chips.items():
            chip.setText(filter_name(key, self._formats.number(counts.get(key, 0))))
            chip.setAccessibleName(chip.text())
            chip.setVisible(not self._is_low and self._is_useful(key))
        self.button.setVisible(self._is_low)
        chosen = self.chips[self.filter].text()
        _say(self.button, chosen, self.tr("Shown: {filter}").format(filter=chosen))
        area = self.areas.checkedAction()
        full = area.text() if area is not None else ""
        text = self.tr("Area") if self.area is None else self.tr("Area: {area}").format(area=full.split(" · ")[0])
        _say(self._area_button, text, self.tr("Area: {area}").format(area=full))

    def set_low(self, is_low: bool) -> None:
        """Take one line, however many filters there are."""
        self._is_low = is_low
        self.refresh(self._counts)

    def _is_useful(self, key: ShelfFilter) -> bool:
        return key not in _ONLY_WITH_ANY or self._counts.get(key, 0) > 0 or self.chips[key].isChecked()

    def _choose(self) -> None:
        self.refresh(self._counts)
        self.changed.emit()

    def _fill_menu(self) -> None:
        self.menu.clear()
        for key, chip in self.chips.items():
            if self._is_useful(key):
                action = QAction(chip.text().replace("&", "&&"), self.menu)
                action.setCheckable(True)
                action.setChecked(chip.isChecked())
                action.setData(key)
                action.triggered.connect(lambda _checked=False, chip=chip: chip.click())
                self.menu.addAction(action)

    def _made_areas(self, instrument: Instrument) -> QActionGroup:
        menu, areas = QMenu(self._area_button), QActionGroup(self)
        choices: list[tuple[str, int | None]] = [(self.tr("All areas"), None)]
        choices += [(area_name(area.number, area.title), area.number) for area in instrument.areas]
        choices.append((area_name(RESULTS, ""), RESULTS))
        for text, area in choices:
            action = QAction(text.replace("&", "&&"), areas)
            action.setCheckable(True)
            action.setData(area)
            action.setChecked(area is None)
            menu.addAction(action)
        self._area_button.setMenu(menu)
        areas.triggered.connect(lambda _action: self._choose())
        return areas


def _say(made: QPushButton, text: str, name: str) -> None:
    # Room for the arrow, which the style sheet draws.
    made.setText(f"{text}    ")
    made.setAccessibleName(name)
