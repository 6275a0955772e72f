"""What the table is narrowed to: a chip for each state, areas, stages, words; and what is chosen all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from integrity_zone.domain.work_unit import Stage
from ui.models.evidence.shelf import RESULTS
from ui.models.evidence.words import area_name
from ui.models.importing.taking import Sieve
from ui.models.importing.words import sieve_icon, sieve_name, stage_name
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assessments.definition import Instrument
    from ui.desk import Desk

#: Chips that are there also when they would leave nothing.
_ALWAYS = frozenset({Sieve.LOOK, Sieve.ALL})
_SEARCH = 170


class CellFilters(QWidget):
    """Exactly one chip is chosen, and one area and one stage, or all."""

    changed = Signal()  #: by a person

    def __init__(self, instrument: Instrument, desk: Desk, parent: QWidget | None = None) -> None:
        """Offer all.

        Args:
            instrument: Its areas can be chosen.
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._formats = desk.formats
        chips = QWidget()
        flow = FlowLayout(chips, spacing=desk.theme.metrics.space(6))
        tools = QWidget()
        line = FlowLayout(tools, spacing=desk.theme.metrics.space(6))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        for part in (self, chips, tools):
            part.setSizePolicy(policy)
        self._group = QButtonGroup(self)
        self.chips: dict[Sieve, QPushButton] = {}
        for key in Sieve:
            chip = Chip()
            chip.clicked.connect(lambda _checked=False: self._choose())
            if sieve_icon(key):
                desk.theme.bind_icon(chip, sieve_icon(key), "text2", 14)
            self._group.addButton(chip)
            self.chips[key] = chip
            (line if key is Sieve.ALL else flow).addWidget(chip)
        self.chips[Sieve.LOOK].setChecked(True)
        areas: list[tuple[str, object]] = [(self.tr("All areas"), None)]
        areas += [(area_name(area.number, area.title), area.number) for area in instrument.areas]
        areas.append((area_name(RESULTS, ""), RESULTS))
        stages: list[tuple[str, object]] = [(self.tr("All stages"), None)]
        stages += [(stage_name(stage), stage) for stage in Stage]
        self._area_button, self.areas = self._menu(areas)
        self._stage_button, self.stages = self._menu(stages)
        for made in (self._area_button, self._stage_button):
            line.addWidget(made)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search…"))
        self.search.setAccessibleName(self.tr("Search in code, cell, question and value"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(desk.theme.metrics.px(_SEARCH))
        self.search.textChanged.connect(lambda _text: self._choose())
        line.addWidget(self.search)
        self.none_button = button(self.tr("Choose none"), "small")
        self.safe_button = button(self.tr("Choose all that are safe"), "small")
        below = QHBoxLayout()
        below.setSpacing(desk.theme.metrics.space(6))
        below.addWidget(tools, 1)
        safe = row(self.none_button, self.safe_button, spacing=desk.theme.metrics.space(6))
        # In the middle of the first line of the others, which is as high as the field.
        lower = desk.theme.metrics.button - desk.theme.metrics.small_button
        safe.setContentsMargins(0, lower // 2, 0, 0)
        below.addLayout(safe)
        below.setAlignment(safe, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(desk.theme.metrics.space(8))
        layout.addWidget(chips)
        layout.addLayout(below)
        self.show_counts({}, ())

    @property
    def sieve(self) -> Sieve:
        """The chip that is chosen."""
        return next(key for key, chip in self.chips.items() if chip.isChecked())

    @property
    def area(self) -> int | None:
        """The number of the area that is chosen; None for all."""
        found = _chosen(self.areas)
        return found if isinstance(found, int) else None

    @property
    def stage(self) -> Stage | None:
        """The stage that is chosen; None for all."""
        found = _chosen(self.stages)
        return Stage(found) if isinstance(found, str) else None

    def choose(self, sieve: Sieve) -> None:
        """Choose a chip without saying so."""
        self.chips[sieve].setChecked(True)

    def show_counts(self, counts: Mapping[Sieve, int], stages: Sequence[Stage]) -> None:
        """Say how many each chip would leave.

        Args:
            counts: Of each.
            stages: Those of which the workbook has cells.
        """
        for key, chip in self.chips.items():
            count = counts.get(key, 0)
            chip.setText(sieve_name(key, self._formats.number(count)))
            chip.setAccessibleName(chip.text())
            chip.setVisible(key in _ALWAYS or count > 0 or chip.isChecked())
        self._stage_button.setVisible(len(stages) > 1)
        self._say(self._area_button, self.areas, self.tr("Area"))
        self._say(self._stage_button, self.stages, self.tr("Stage"))

    def _say(self, made: QPushButton, group: QActionGroup, title: str) -> None:
        action = group.checkedAction()
        full = action.text().replace("&&", "&") if action is not None else ""
        said = self.tr("{title}: {chosen}").format(title=title, chosen=full.split(" · ")[0])
        made.setText(title if _chosen(group) is None else said)
        made.setAccessibleName(self.tr("{title}: {chosen}").format(title=title, chosen=full))

    def _menu(self, choices: Sequence[tuple[str, object]]) -> tuple[QPushButton, QActionGroup]:
        made = button("", "chip")
        menu, group = QMenu(made), QActionGroup(self)
        for text, data in choices:
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setData(data)
            action.setChecked(data is None)
            group.addAction(action)
        made.setMenu(menu)
        group.triggered.connect(lambda _action: self._choose())
        return made, group

    def _choose(self) -> None:
        self.changed.emit()


def _chosen(group: QActionGroup) -> object:
    action = group.checkedAction()
    return action.data() if action is not None else None
