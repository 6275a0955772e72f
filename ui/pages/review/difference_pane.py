"""Where a stage came to something else than the one before it, and the figures of each area."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from integrity_zone.domain.review import BEFORE
from integrity_zone.domain.work_unit import Stage
from ui.dialogs.home.parts import keep_codes_whole, table_view
from ui.models.home.text_table import DATA_ROLE, TextTable
from ui.models.review.differences import TITLE, area_rows, difference_rows
from ui.models.standing import stage_name
from ui.places import Place
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.parts import button, row
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from integrity_zone.domain.agreement import Agreement
    from ui.desk import Desk
    from ui.view import AssessmentView

#: Below these widths at 100 % the areas stand below the differences, and the titles are left out.
_BESIDE_FROM, _TITLE_FROM = 980, 560
_AREAS_WIDE, _ROOMY_AREAS_WIDE, _ROOMY_FROM = 430, 560, 1500


class DifferencePane(QWidget):
    """Two tables; Enter or a double click leads to the question."""

    asked = Signal(object)  #: Place
    pair_chosen = Signal()

    def __init__(self, desk: Desk) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
        """
        super().__init__()
        self._desk = desk
        theme, metrics = desk.theme, desk.theme.metrics
        self.model = TextTable(self._headers(Stage.TPI), theme, numbers=(4,), parent=self)
        #: Which stages are compared; named after the one that judges.
        self.pairs = Segmented([(key.value, self._pair(key)) for key in BEFORE], self.tr("Stages compared"))
        name = self._name(Stage.TPI)
        self.table = table_view(self.model, theme, name, wide=(TITLE,))
        self.empty = EmptyState(theme)
        self.open_button = button(self.tr("Open the question"))
        self.differences = Card(theme, name)
        self.differences.body.addWidget(self.pairs, 0, Qt.AlignmentFlag.AlignLeft)
        self.differences.body.addWidget(self.table, 1)
        self.differences.body.addWidget(self.empty, 1)
        self.differences.body.addLayout(row(self.open_button, None, spacing=metrics.space(8)))
        self.area_model = TextTable(
            (self.tr("Area"), self.tr("Judged"), self.tr("Agreed"), self.tr("Share"), self.tr("Points")),
            theme,
            numbers=(1, 2, 3, 4),
            parent=self,
        )
        areas_name = self.tr("Agreement by area")
        self.area_table = table_view(self.area_model, theme, areas_name, wide=(0,), wraps=True)
        self.areas = Card(theme, areas_name)
        self.areas.body.addWidget(self.area_table, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(metrics.space(12))
        self._row.addWidget(self.differences, 1)
        self._row.addWidget(self.areas)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._row)
        self.pairs.chosen.connect(lambda _key: self.pair_chosen.emit())
        self.table.activated.connect(lambda _index: self._ask())
        self.open_button.clicked.connect(self._ask)
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_button())

    def show_agreement(self, view: AssessmentView, found: Agreement) -> None:
        """Show differences and figures.

        Args:
            view: The assessment.
            found: The agreement of the pair chosen.
        """
        stage = self.stage
        self.model.set_headers(self._headers(stage))
        self.table.setAccessibleName(self._name(stage))
        self.differences.set_title(self._name(stage))
        chosen = max(self.table.currentIndex().row(), 0)
        self.model.show_rows(difference_rows(view, found, self._desk.formats, stage))
        keep_codes_whole(self.table, self._desk.theme, view.states, 0, boxed=True)
        self.area_model.show_rows(area_rows(found, self._desk.formats))
        self.area_table.resizeRowsToContents()
        has_rows = bool(self.model.rows)
        self.table.setVisible(has_rows)
        self.open_button.setVisible(has_rows)
        self.empty.setVisible(not has_rows)
        if found.judged:
            said = self.tr("{stage} agrees with everything that it has judged so far.")
        else:
            said = self.tr("Nothing is judged yet. {stage} agrees, changes or returns each answer.")
        self.empty.set_texts(said.format(stage=stage_name(stage)))
        if has_rows:
            self.table.selectRow(min(chosen, len(self.model.rows) - 1))
        self._show_button()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the areas beside or below, and leave the titles out where there is no room."""
        super().resizeEvent(event)
        metrics = self._desk.theme.metrics
        is_beside = self.width() >= metrics.px(_BESIDE_FROM)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)
        areas = metrics.px(_ROOMY_AREAS_WIDE if self.width() >= metrics.px(_ROOMY_FROM) else _AREAS_WIDE)
        self.areas.setFixedWidth(areas) if is_beside else self._free_width()
        self._row.setStretch(1, 0 if is_beside else 1)
        wide = self.width() - (areas if is_beside else 0)
        self.table.setColumnHidden(TITLE, wide < metrics.px(_TITLE_FROM))

    @property
    def stage(self) -> Stage:
        """Whose judgements are shown: the later one of the pair."""
        return Stage(self.pairs.current)

    def show_pairs(self, stage: Stage, *, has_choice: bool) -> None:
        """Compare a stage with the one before it, and offer the other pair where there is one."""
        self.pairs.set_current(stage.value)
        self.pairs.setVisible(has_choice)

    def focus_table(self) -> None:
        """Bring the keyboard to the differences."""
        (self.table if self.model.rows else self.area_table).setFocus(Qt.FocusReason.OtherFocusReason)

    def _headers(self, stage: Stage) -> tuple[str, ...]:
        return (
            *(self.tr("Code"), self.tr("Indicator"), self._judged(stage), stage_name(stage)),
            *(self.tr("Points"), self.tr("Decision")),
        )

    def _name(self, stage: Stage) -> str:
        said = self.tr("Differences between {judged} and {stage}")
        return said.format(judged=stage_name(BEFORE[stage]), stage=stage_name(stage))

    def _pair(self, stage: Stage) -> str:
        return f"{self._judged(stage)} – {stage_name(stage)}"

    def _judged(self, stage: Stage) -> str:
        """Whose answers a stage judges, as a heading."""
        return self.tr("Unit") if BEFORE[stage] is Stage.UNIT else stage_name(BEFORE[stage])

    def _free_width(self) -> None:
        self.areas.setMinimumWidth(0)
        self.areas.setMaximumWidth(16_777_215)

    def _show_button(self) -> None:
        self.open_button.setEnabled(self.table.currentIndex().isValid())

    def _ask(self) -> None:
        place = self.table.currentIndex().siblingAtColumn(0).data(DATA_ROLE)
        if isinstance(place, Place):
            self.asked.emit(place)
