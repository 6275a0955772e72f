"""What comes first: above the list of indicators, those that came back, each with why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from integrity_zone.domain.review import BEFORE
from integrity_zone.domain.work_unit import Stage
from ui.delegates.marks import MARK_OF
from ui.models.home.text_table import DATA_ROLE, TextRow, TextTable
from ui.models.judging import JudgingState, name_at, state_at
from ui.theme.tokens import Mark
from ui.view import IndicatorState
from ui.widgets.mark_shapes import BOX
from ui.widgets.parts import label

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from enum import StrEnum

    from ui.desk import Desk
    from ui.view import AssessmentView

#: What stands here, in this order.
_FIRST = (IndicatorState.RETURNED, JudgingState.SENT_BACK, JudgingState.OVERTAKEN)
#: So many rows are seen at once; the others are scrolled to.
_MOST_ROWS = 3


class FirstList(QWidget):
    """For the unit what the reviewer returned, with the remark; for who judges what was answered anew or came back."""

    chosen = Signal(str)  #: code to go to

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, stage: Stage) -> None:
        """Begin empty.

        Args:
            desk: The doors of a page.
            parent: Owner.
            stage: Whose answers are worked on.
        """
        super().__init__(parent)
        self._stage = stage
        metrics = desk.theme.metrics
        self._row = metrics.tree_row
        self._name = self.tr("Answered anew, to be judged again") if stage in BEFORE else self.tr("Returned by TPI")
        self.title = label(role="emphasis")
        self.model = TextTable((self._name,), desk.theme, parent=self)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setProperty("bare", "true")
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setIconSize(QSize(metrics.px(BOX), metrics.px(BOX)))
        self.list.setAccessibleName(self._name)
        self.list.activated.connect(self._on_activated)
        self.list.clicked.connect(self._on_activated)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.space(2))
        layout.addWidget(self.title)
        layout.addWidget(self.list)

    def show_view(self, view: AssessmentView) -> None:
        """Show what came back; there is nothing to see when nothing did."""
        rows = tuple(self._rows(view))
        self.model.show_rows(rows)
        title = self.tr("Came back to TPI") if self._has_returned(rows) else self._name
        self.title.setText(f"{title} {len(rows)}")
        self.list.setAccessibleName(title)
        height = max(self.list.sizeHintForRow(0), self._row) if rows else self._row
        self.list.setFixedHeight(min(len(rows), _MOST_ROWS) * height + 2)

    @property
    def is_empty(self) -> bool:
        """Whether nothing came back."""
        return not self.model.rows

    def _rows(self, view: AssessmentView) -> Iterator[TextRow]:
        found = [(code, state_at(view, code, self._stage)) for code in view.states]
        # What was returned stands before what only was answered anew.
        for wanted in _FIRST:
            for code, state in found:
                if state is wanted:
                    words = " ".join(self._words(view, code, state).split())
                    name = name_at(state, self._stage)
                    yield TextRow((f"{code}  {words}",), mark=MARK_OF[state], mark_name=name, data=code)

    def _words(self, view: AssessmentView, code: str, state: StrEnum) -> str:
        """Why it came back; what is asked where nothing says so."""
        if state is JudgingState.OVERTAKEN:
            return view.instrument.indicators_by_code[code].title
        own = view.judgements_of(Stage.TPN if self._stage is Stage.TPI else Stage.TPI)[code].own
        return own.remarks[0] if own is not None and own.remarks else ""

    def _has_returned(self, rows: Sequence[TextRow]) -> bool:
        return self._stage is Stage.TPI and any(row.mark is Mark.RETURNED for row in rows)

    def _on_activated(self, index: QModelIndex) -> None:
        code = index.data(DATA_ROLE)
        if isinstance(code, str):
            self.chosen.emit(code)
