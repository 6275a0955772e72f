"""A workbook that was read: its cells and what is to be known of it at the left, one of them at length at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.worksheet_import import CellStatus
from ui.models.importing.sieve import SieveModel
from ui.models.importing.table import ImportModel
from ui.models.importing.taking import Sieve, is_through
from ui.pages.importing.backup_card import BackupCard
from ui.pages.importing.detail import CellDetail
from ui.pages.importing.emptied import EmptiedStrip
from ui.pages.importing.filter_line import CellFilters
from ui.pages.importing.outcome import Outcome
from ui.pages.importing.remarks import RemarkList, RemarkStrips
from ui.pages.importing.table import ImportTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.scrolling import scrolling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.worksheet_import import ImportCell
    from integrity_zone.services.worksheets.listing import CellList
    from ui.desk import Desk
    from ui.models.importing.taking import Read, Taking
    from ui.pages.importing.remarks import Remark
    from ui.view import AssessmentView

#: Below this, at 100 %, one cell at length stands below the table.
_NARROW = 1000
#: From here on there is more room for it.
_WIDE = 1500
_SIDE, _WIDE_SIDE = 336, 460


class WorkbookView(QWidget):
    """What is chosen of it is chosen here; it is taken elsewhere."""

    chosen = Signal()  #: something else is chosen, once for all that came together
    question_asked = Signal(str)  #: code of the indicator to be opened
    list_shown = Signal()  #: in the place of the cell at length, which stands below the table

    def __init__(self, desk: Desk, view: AssessmentView, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            desk: The doors of a page.
            view: What is open.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._read: Read | None = None
        self.model = ImportModel(view.instrument, desk.formats, self)
        self.shown = SieveModel(self.model, view.instrument, self)
        self.filters = CellFilters(view.instrument, desk)
        self.table = ImportTable(self.shown, desk.theme)
        self.nothing = EmptyState(desk.theme)
        self.emptied = EmptiedStrip(desk)
        self.remarks = RemarkStrips(desk)
        self.backup = BackupCard(desk)
        self.detail = CellDetail(desk)
        self.list = RemarkList(desk)
        self.outcome = Outcome(desk, view.instrument)
        #: After every tick once, however many come together.
        self.soon = QTimer(self)
        self.soon.setSingleShot(True)
        self.soon.setInterval(0)
        self._lay_out()
        self._connect()

    def show_read(self, read: Read, view: AssessmentView, taking: Taking, stages: frozenset[Stage]) -> None:
        """Show a workbook; one stays on the cell one was on.

        Args:
            read: The workbook.
            view: What it was held against.
            taking: What is chosen of it.
            stages: Whose cells may be taken by whoever works here.
        """
        cell = self.table.current
        if self._read is not None and self._read.preview.sha256 != read.preview.sha256:
            self.backup.promise()
        self._read = read
        self.model.show_preview(read.preview, view.instrument, taking, stages)
        self.table.show_stages(has_stages=self._has_stages())
        self.narrow()
        row = self.model.row_of(cell.key) if cell is not None else -1
        self.table.go_to(self.shown.mapFromSource(self.model.index(row, 0)).row() if row >= 0 else 0)
        self.remarks.show_read(read)
        self.emptied.show_preview(read.preview)
        self._on_current()

    def clear(self) -> None:
        """Show nothing."""
        self._read = None
        self.model.clear()
        self.backup.promise()

    @property
    def name(self) -> str:
        """Of the file; empty without one."""
        return self._read.preview.source_name if self._read is not None else ""

    def undecided(self) -> Sequence[ImportCell]:
        """The conflicts about which nothing was decided."""
        model = self.model
        return [
            cell
            for cell in model.rows
            if cell.status is CellStatus.CONFLICT and not model.is_taken(cell) and not model.is_settled(cell)
        ]

    def lines(self) -> Sequence[str]:
        """The cells that are shown, as lines of text."""
        return [self.model.line(place) for place in self._places()]

    def listed(self) -> CellList | None:
        """The same as a table of texts, to be saved; None without a workbook."""
        if self._read is None:
            return None
        from ui.models.importing.listing import cell_list

        shown = self.filters.chips[self.filters.sieve].text()
        facts = (f"{self._read.preview.source_name} · {shown}",)
        return cell_list(self.model, self._places(), facts, self._desk.formats)

    def _places(self) -> Sequence[int]:
        """Where the cells that are shown stand among all."""
        return [self.shown.mapToSource(self.shown.index(row, 0)).row() for row in range(self.shown.rowCount())]

    def narrow(self) -> None:
        """Show the cells that the filters let through."""
        line = self.filters
        self.shown.narrow(line.sieve, line.area, line.stage, line.search.text())
        line.show_counts(self.shown.counts(), self._stages_there())
        is_empty = not self.shown.rowCount()
        if is_empty:
            is_plain = line.sieve is Sieve.LOOK and line.area is None and line.stage is None and not self.shown.text
            self.nothing.set_texts(
                self.tr("Nothing to look at: the worksheet says what this file says.")
                if is_plain
                else self.tr("No cell of the worksheet is like that.")
            )
        self._table_stack.setCurrentWidget(self.nothing if is_empty else self.table)
        if not is_empty and self.table.current is None:
            self.table.go_to(0)
        self._show_cell()

    def show_outcome(self) -> None:
        """Say what the score would be with the chosen cells taken."""
        view, read = self._desk.hub.view, self._read
        if view is None or read is None:
            return
        from integrity_zone.services.worksheets.importing import scores_after

        cells = self.model.taken()
        stages = {cell.stage for cell in cells}
        stage = Stage.UNIT if Stage.UNIT in stages or not stages else next(s for s in Stage if s in stages)
        before, after = (
            scores_after(view.snapshot, view.instrument, read.preview, keys, stage=stage, blank=self._desk.blank())
            for keys in (frozenset(), frozenset(cell.key for cell in cells))
        )
        self.outcome.setVisible(bool(cells))
        self.outcome.show_scores(len(cells), before, after, view.snapshot.unit.target)

    def fit(self, width: int) -> None:
        """Set one cell at length beside the table, or below it where the page is narrow.

        Args:
            width: Of the page.
        """
        px = self._desk.theme.metrics.px
        is_narrow = width < px(_NARROW)
        wanted = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        if self._split.direction() is not wanted:
            self._split.setDirection(wanted)
            self._set_side(is_below=is_narrow)
        self._side_area.setFixedWidth(px(_WIDE_SIDE if width >= px(_WIDE) else _SIDE))

    @property
    def side_top(self) -> int:
        """Where the cell at length begins, when it stands below the table."""
        return self.side.y()

    def _set_side(self, *, is_below: bool) -> None:
        """Beside the table it scrolls by itself; below it, it is as high as it has to be."""
        self._side_area.setVisible(not is_below)
        if is_below:
            self._side_area.takeWidget()
            self._split.addWidget(self.side)
            self.side.show()
        else:
            self._split.removeWidget(self.side)
            self._side_area.setWidget(self.side)

    def _show_cell(self) -> None:
        cell = self.table.current
        self.detail.setVisible(cell is not None and self.list.isHidden())
        if cell is not None and self._read is not None:
            self.detail.show_cell(cell, self._read.preview, self.model)

    def _on_current(self) -> None:
        self.list.hide()
        self._show_cell()

    def _on_chosen(self) -> None:
        if self._read is None:
            return
        self.filters.none_button.setEnabled(bool(self.model.taken()))
        self.show_outcome()
        self._show_cell()
        self.chosen.emit()

    def _decide(self, *, is_taken: bool) -> None:
        cell = self.table.current
        if cell is None:
            return
        if is_taken:
            self.model.take(cell, is_taken=True)
        else:
            self.model.keep_ours(cell)
        # Also when nothing changed: the tile that was pressed has turned itself.
        self._show_cell()

    def _decide_later(self) -> None:
        cell = self.table.current
        if cell is not None:
            self.model.take(cell, is_taken=False)
            self._show_cell()

    def _show_list(self, remark: Remark) -> None:
        self.list.show_remark(remark)
        self.detail.hide()
        self.list.show()
        if self._split.direction() is QBoxLayout.Direction.TopToBottom:
            # Once it has its place.
            QTimer.singleShot(0, self.list, self.list_shown.emit)

    def _open_question(self) -> None:
        cell = self.table.current
        if cell is not None:
            self.question_asked.emit(cell.code)

    def _stages_there(self) -> Sequence[Stage]:
        found = {cell.stage for cell in self.model.rows}
        return [stage for stage in Stage if stage in found]

    def _has_stages(self) -> bool:
        """Whether something is brought in by others than the unit itself."""
        return any(cell.stage is not Stage.UNIT and is_through(cell, Sieve.LOOK) for cell in self.model.rows)

    def _lay_out(self) -> None:
        metrics = self._desk.theme.metrics
        self._table_stack = QStackedWidget()
        self._table_stack.addWidget(self.table)
        self._table_stack.addWidget(self.nothing)
        left = QVBoxLayout()
        left.setSpacing(metrics.space(10))
        left.addWidget(self.emptied)
        left.addWidget(self.filters)
        left.addWidget(self._table_stack, 1)
        left.addWidget(self.remarks)
        left.addWidget(self.backup)
        self.side = QWidget()
        self.side.setProperty("page", "true")
        column = QVBoxLayout(self.side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.space(12))
        column.addWidget(self.detail, 1)
        column.addWidget(self.list, 1)
        self.list.hide()
        column.addWidget(self.outcome)
        self._side_area: QScrollArea = scrolling(self.side)
        # Beside the table it asks for no height of its own.
        self._side_area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._split = QHBoxLayout(self)
        self._split.setContentsMargins(0, 0, 0, 0)
        self._split.setSpacing(metrics.space(14))
        self._split.addLayout(left, 1)
        self._split.addWidget(self._side_area)

    def _connect(self) -> None:
        self.filters.safe_button.clicked.connect(self.model.take_safe)
        self.filters.none_button.clicked.connect(self.model.take_none)
        self.filters.changed.connect(self.narrow)
        self.emptied.asked.connect(self.filters.chips[Sieve.DOUBT].click)
        self.model.chosen.connect(self.soon.start)
        self.soon.timeout.connect(self._on_chosen)
        self.table.current_changed.connect(self._on_current)
        self.table.opened.connect(self._open_question)
        self.detail.theirs_chosen.connect(lambda: self._decide(is_taken=True))
        self.detail.ours_chosen.connect(lambda: self._decide(is_taken=False))
        self.detail.later_chosen.connect(self._decide_later)
        self.detail.question_asked.connect(self.question_asked)
        self.remarks.asked.connect(self._show_list)
        self.list.back.connect(self._on_current)
