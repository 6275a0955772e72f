"""Whose answers somebody works on, where their role leaves a choice: those who judge also enter what TPN decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from integrity_zone.domain.permissions import UNSAID
from integrity_zone.domain.work_unit import Stage
from ui.models.standing import own_stage, role_of, stage_choice, stage_name
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Callable

    from ui.desk import Desk


def stage_actions(desk: Desk, owner: QWidget, wanted: Callable[[str], None]) -> dict[str, QAction]:
    """The same choice for menus and the command palette: one for each stage that is not worked on now.

    Args:
        desk: The doors of a page.
        owner: Of the actions.
        wanted: Gets the key of a stage.
    """
    person = desk.preferences.person
    made = {}
    for stage in stage_choice(person):
        if stage is not own_stage(person):
            text = QCoreApplication.translate("Review", "Work on the answers of {stage}")
            action = QAction(text.format(stage=stage_name(stage)), owner)
            action.triggered.connect(lambda _checked=False, key=stage.value: wanted(key))
            made[f"stage-{stage.value}"] = action
    return made


class StageSwitch(QWidget):
    """Two or three stages side by side; there is nothing to see where there is no choice."""

    chosen = Signal(str)  #: key of the stage wanted

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, is_quiet: bool = False) -> None:
        """Offer what there is to be chosen.

        Args:
            desk: The doors of a page.
            parent: Owner.
            is_quiet: Whether who never said what they are, and works for the unit, is offered nothing.
        """
        super().__init__(parent)
        person = desk.preferences.person
        now = own_stage(person)
        self.choices = stage_choice(person)
        if is_quiet and role_of(person) == UNSAID and now is Stage.UNIT:
            self.choices = ()
        self.stages = Segmented(
            [(stage.value, self._text(stage)) for stage in self.choices or (now,)], self.tr("Stage you work on")
        )
        self.stages.set_current(now.value)
        self.stages.setToolTip(
            self.tr("Whose answers are worked on here. What TPN decided is entered by who hears of it.")
        )
        self.stages.chosen.connect(self._on_chosen)
        self._now = now
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.stages)
        self.setVisible(bool(self.choices))

    def _text(self, stage: Stage) -> str:
        return self.tr("Unit") if stage is Stage.UNIT else stage_name(stage)

    def _on_chosen(self, key: str) -> None:
        if key != self._now.value:
            self.chosen.emit(key)
