"""What comes first: above the list of indicators, those that came back, each with why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from ui.models.home.text_table import DATA_ROLE, TextRow, TextTable
from ui.models.judging import JUDGING_MARKS, judging_name, judging_state
from ui.theme.tokens import Mark
from ui.view import IndicatorState
from ui.widgets.mark_shapes import BOX
from ui.widgets.parts import label
from ui.words import state_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ui.desk import Desk
    from ui.view import AssessmentView

#: So many rows are seen at once; the others are scrolled to.
_MOST_ROWS = 3


class FirstList(QWidget):
    """For the unit what the reviewer returned, with the remark; for the reviewer what was answered anew."""

    chosen = Signal(str)  #: code to go to

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, is_judging: bool) -> None:
        """Begin empty.

        Args:
            desk: The doors of a page.
            parent: Owner.
            is_judging: Whether the reviewer is at work.
        """
        super().__init__(parent)
        self._is_judging = is_judging
        metrics = desk.theme.metrics
        self._row = metrics.tree_row
        self._name = self.tr("Answered anew, to be judged again") if is_judging else self.tr("Returned by TPI")
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
        self.title.setText(f"{self._name} {len(rows)}")
        height = max(self.list.sizeHintForRow(0), self._row) if rows else self._row
        self.list.setFixedHeight(min(len(rows), _MOST_ROWS) * height + 2)

    @property
    def is_empty(self) -> bool:
        """Whether nothing came back."""
        return not self.model.rows

    def _rows(self, view: AssessmentView) -> Iterator[TextRow]:
        for code, judgement in view.judgements.items():
            if self._is_judging:
                if not judgement.is_overtaken:
                    continue
                state = judging_state(judgement)
                mark, name = JUDGING_MARKS[state], judging_name(state)
                words = view.instrument.indicators_by_code[code].title
            else:
                if view.states[code] is not IndicatorState.RETURNED or judgement.own is None:
                    continue
                mark, name, words = Mark.RETURNED, state_name(IndicatorState.RETURNED), judgement.own.remarks[0]
            yield TextRow((f"{code}  {' '.join(words.split())}",), mark=mark, mark_name=name, data=code)

    def _on_activated(self, index: QModelIndex) -> None:
        code = index.data(DATA_ROLE)
        if isinstance(code, str):
            self.chosen.emit(code)
