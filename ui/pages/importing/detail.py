"""One cell at length: what it was at export, what stands here, what the workbook says, and which of them is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from integrity_zone.domain.worksheet_import import CellContent, CellStatus
from ui.models.importing.words import cell_of, full_text, stage_name, story_of, theirs_text, title_of
from ui.pages.importing.choice_tile import ChoiceTile, as_high_as_its_lines
from ui.theme.qss import restyle
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.parts import button, label, row

if TYPE_CHECKING:
    from integrity_zone.domain.worksheet_import import ImportCell, WorksheetPreview
    from ui.desk import Desk
    from ui.models.importing.table import ImportModel


class CellDetail(Card):
    """Choosing here is the same as ticking in the table; a conflict can also be left for later."""

    theirs_chosen = Signal()
    ours_chosen = Signal()
    later_chosen = Signal()
    question_asked = Signal(str)  #: code of the indicator to be opened

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(desk.theme, parent=parent)
        self._desk = desk
        self._cell: ImportCell | None = None
        self._place = label("", "caption", wraps=True)
        self._title = label("", "card-title", wraps=True)
        self._story = label("", "secondary", wraps=True)
        self._reason = label("", "body", wraps=True)
        self.base, self.ours, self.theirs = (ChoiceTile(desk.theme) for _ in range(3))
        self.base.setEnabled(False)
        self.later = Chip(self.tr("Decide later"))
        self._history = label(self.tr("What is replaced stays in the history."), "caption", wraps=True)
        self.open_button = button(self.tr("Open this indicator"), "link")
        metrics = desk.theme.metrics
        self.body.setSpacing(metrics.space(6))
        for part in (self._place, self._title, self._story, self._reason, self._history):
            as_high_as_its_lines(part)
        for part in (self._place, self._title, self._story, self._reason):
            self.body.addWidget(part)
        tiles = QVBoxLayout()
        tiles.setSpacing(metrics.space(8))
        for tile in (self.base, self.ours, self.theirs):
            tiles.addWidget(tile)
        self.body.addSpacing(metrics.space(2))
        self.body.addLayout(tiles)
        self.body.addLayout(row(self.later, self.open_button, None, spacing=metrics.space(8)))
        self.body.addWidget(self._history)
        self.body.addStretch(1)
        self.ours.clicked.connect(lambda _checked: self.ours_chosen.emit())
        self.theirs.clicked.connect(lambda _checked: self.theirs_chosen.emit())
        self.later.clicked.connect(lambda _checked: self.later_chosen.emit())
        self.open_button.clicked.connect(self._ask_question)

    def show_cell(self, cell: ImportCell, preview: WorksheetPreview, model: ImportModel) -> None:
        """Show a cell.

        Args:
            cell: Of the workbook.
            preview: It is of.
            model: Knows what is chosen.
        """
        self._cell = cell
        indicator = model.instrument.indicators_by_code[cell.code]
        formats, can_take = self._desk.formats, model.can_take(cell)
        said = self.tr("{code} · cell {cell} · {stage}").format(
            code=cell.code, cell=cell_of(cell), stage=stage_name(cell.stage)
        )
        self._place.setText(said)
        self._title.setText(title_of(cell, indicator))
        self._story.setText(story_of(cell, is_based_here=preview.is_based_here))
        self._show_reason(cell, can_take=can_take)
        is_evidence = cell.what is CellContent.EVIDENCE
        self.base.setVisible(preview.is_based_here and not is_evidence)
        self.base.show_value(self._at_export(preview), full_text(cell, cell.base, indicator, formats), "")
        ours = self.tr("Not linked yet") if is_evidence else full_text(cell, cell.ours, indicator, formats)
        self.ours.show_value(self._here(cell), ours, cell.ours_by)
        is_refused = cell.status is CellStatus.REFUSED
        theirs = full_text(cell, cell.theirs, indicator, formats)
        if is_refused or is_evidence:
            theirs = theirs_text(cell, indicator, formats)
        source = self.tr("{file}, cell {cell}").format(file=preview.source_name, cell=cell_of(cell))
        self.theirs.show_value(self.tr("In the worksheet"), theirs, source)
        is_taken, is_settled = model.is_taken(cell), model.is_settled(cell)
        is_conflict = cell.status is CellStatus.CONFLICT
        for tile in (self.ours, self.theirs):
            tile.setEnabled(can_take)
        self.theirs.setChecked(is_taken)
        self.ours.setChecked(can_take and not is_taken and (is_settled or not is_conflict))
        self.later.setVisible(is_conflict and can_take)
        self.later.setChecked(is_conflict and not is_taken and not is_settled)
        self._history.setVisible(can_take and cell.ours is not None and not is_evidence)

    def _show_reason(self, cell: ImportCell, *, can_take: bool) -> None:
        reason = cell.reason.text(self._desk.formats.language) if cell.reason is not None else ""
        if cell.is_takeable and not can_take:
            reason = self.tr("These answers are of the stage {stage}, which is not yours to change.").format(
                stage=stage_name(cell.stage)
            )
        reason = reason[:1].upper() + reason[1:] + ("" if not reason or reason[-1] in ".?" else ".")
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        restyle(self._reason, tone="danger" if cell.status is CellStatus.REFUSED else "warning")

    def _at_export(self, preview: WorksheetPreview) -> str:
        origin = preview.based_on
        if origin is None or origin.exported_at is None:
            return self.tr("At export")
        day = self._desk.formats.short_day(origin.exported_at.astimezone().date())
        return self.tr("At export, {day}").format(day=day)

    def _here(self, cell: ImportCell) -> str:
        if cell.ours_at is None:
            return self.tr("Here")
        return self.tr("Here, {moment}").format(moment=self._desk.formats.moment(cell.ours_at))

    def _ask_question(self) -> None:
        if self._cell is not None:
            self.question_asked.emit(self._cell.code)
