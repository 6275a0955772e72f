"""The recommendations of the assessors, and what the unit does about each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QPushButton, QWidget

from integrity_zone.domain.permissions import may_advise, may_follow_up
from integrity_zone.domain.review import FollowUp
from ui.dialogs.home.parts import table_view
from ui.models.home.text_table import DATA_ROLE, TextTable
from ui.models.review.follow_up import ABOUT, ACTION, EVIDENCE, about, recommendation_rows
from ui.models.standing import role_of
from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from integrity_zone.domain.review import Recommendation
    from ui.desk import Desk
    from ui.view import AssessmentView

#: Below these widths at 100 % the table leaves columns out.
_EVIDENCE_FROM, _ACTION_FROM, _ABOUT_FROM = 1000, 900, 760
#: How what room the states and dates leave is shared: most to what is recommended.
_SHARES = {0: 10, ABOUT: 5, ACTION: 7, EVIDENCE: 5}


class FollowUpPane(Card):
    """A table, the whole of what is chosen in it, and what can be done."""

    follow_up_asked = Signal(object)  #: Recommendation
    edit_asked = Signal(object)  #: Recommendation
    close_asked = Signal(object)  #: Recommendation
    reopen_asked = Signal(object)  #: Recommendation
    removal_asked = Signal(object)  #: Recommendation

    def __init__(self, desk: Desk) -> None:
        """Lay out.

        Args:
            desk: The doors of a page.
        """
        super().__init__(desk.theme, self.tr("Recommendations and their follow-up"))
        self._desk = desk
        self._view: AssessmentView | None = None
        self.model = TextTable(
            (
                self.tr("Recommendation"),
                self.tr("About"),
                self.tr("State"),
                self.tr("Action of the unit"),
                self.tr("Due"),
                self.tr("Evidence"),
            ),
            desk.theme,
            parent=self,
        )
        name = self.tr("Recommendations and their follow-up")
        self.table = table_view(self.model, desk.theme, name, wraps=True)
        for column in _SHARES:
            self.table.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
        self.table.viewport().installEventFilter(self)
        self.table.setMinimumHeight(desk.theme.metrics.px(130))
        self.empty = EmptyState(desk.theme)
        self.about = label(role="secondary", wraps=True)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.about.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.follow_up = button(self.tr("Follow up…"))
        self.close_button = button(self.tr("Close it"), tip=self.tr("TPI accepts what was done"))
        self.reopen = button(self.tr("Open it again"), tip=self.tr("TPI asks for more"))
        self.propose = button("")
        self.add = button(self.tr("New…"))
        self.edit = button(self.tr("Change…"))
        self.remove = button(self.tr("Remove"))
        self._buttons = QWidget()
        flow = FlowLayout(self._buttons, spacing=desk.theme.metrics.space(8))
        for made in self._made:
            flow.addWidget(made)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.empty, 1)
        self.body.addWidget(self.about)
        self.body.addWidget(self._buttons)
        for made, signal in (
            (self.follow_up, self.follow_up_asked),
            (self.close_button, self.close_asked),
            (self.reopen, self.reopen_asked),
            (self.edit, self.edit_asked),
            (self.remove, self.removal_asked),
        ):
            made.clicked.connect(lambda _checked=False, signal=signal: self._emit(signal))
        self.table.activated.connect(lambda _index: self._on_activated())
        self.table.selectionModel().currentRowChanged.connect(lambda _now, _before: self._show_chosen())

    def show_recommendations(self, view: AssessmentView, proposals: Sequence[Recommendation], today: date) -> None:
        """Show what is advised and how far it is.

        Args:
            view: The assessment.
            proposals: What could be advised besides.
            today: The day on which something is late.
        """
        row, known = max(self.table.currentIndex().row(), 0), self.chosen
        self._view = view
        before = self.model.rows
        self.model.show_rows(recommendation_rows(view, self._desk.formats, today))
        if self.model.rows is not before:
            self._share_room()
            self.table.resizeRowsToContents()
        has_rows = bool(self.model.rows)
        self.table.setVisible(has_rows)
        self.empty.setVisible(not has_rows)
        if has_rows:
            self.table.selectRow(min(row, len(self.model.rows) - 1))
        if known is not None:
            # Another one may have gone from above it, and buttons must not turn to its neighbour.
            self.choose(known.id)
        role = role_of(self._desk.preferences.person)
        advises = may_advise(role)
        self.empty.set_texts(self._nothing(view, proposals, advises=advises))
        text = self.tr("Propose %n from the minimums not reached", "", len(proposals))
        self.propose.setText(text)
        self.propose.setAccessibleName(text)
        self.propose.setVisible(advises and bool(proposals))
        for made in (self.add, self.edit, self.remove, self.close_button, self.reopen):
            made.setVisible(advises)
        self.follow_up.setVisible(may_follow_up(role))
        self._show_chosen()

    def choose(self, found: str) -> None:
        """Lead to one recommendation.

        Args:
            found: Its id.
        """
        for number, shown in enumerate(self.model.rows):
            if shown.data == found:
                self.table.selectRow(number)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave columns out where they have no room."""
        super().resizeEvent(event)
        width = self.width() / self._desk.theme.metrics.scale
        self.table.setColumnHidden(EVIDENCE, width < _EVIDENCE_FROM)
        self.table.setColumnHidden(ACTION, width < _ACTION_FROM)
        self.table.setColumnHidden(ABOUT, width < _ABOUT_FROM)
        self._share_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share the room anew where the table has more or less of it, as beside a scroll bar."""
        if event.type() is QEvent.Type.Resize:
            self._share_room()
        return super().eventFilter(watched, event)

    def _share_room(self) -> None:
        """Qt shares by halves; a recommendation is longer than what it is about."""
        header = self.table.horizontalHeader()
        columns = [column for column in range(header.count()) if not header.isSectionHidden(column)]
        shared = [column for column in columns if column in _SHARES]
        room = self.table.viewport().width() - sum(
            header.sectionSize(column) for column in columns if column not in _SHARES
        )
        whole = sum(_SHARES[column] for column in shared)
        for column in reversed(shared):
            # The first takes what is left, so that nothing is.
            width = room * _SHARES[column] // whole if column else room
            header.resizeSection(column, max(width, header.minimumSectionSize()))
            room, whole = room - width, whole - _SHARES[column]

    @property
    def chosen(self) -> Recommendation | None:
        """The recommendation one is on."""
        wanted = self.table.currentIndex().siblingAtColumn(0).data(DATA_ROLE)
        known = self._view.snapshot.review.recommendations if self._view is not None else ()
        return next((found for found in known if found.id == wanted), None)

    @property
    def _made(self) -> tuple[QPushButton, ...]:
        first = (self.follow_up, self.close_button, self.reopen)
        return (*first, self.propose, self.add, self.edit, self.remove)

    def _nothing(self, view: AssessmentView, proposals: Sequence[Recommendation], *, advises: bool) -> str:
        if not advises:
            return self.tr("TPI has not recommended anything yet. What it recommends is followed up here.")
        if proposals:
            return self.tr("Nothing is recommended yet. Begin with the minimums that TPI's own answers do not reach.")
        if view.tpi is None:
            return self.tr("Nothing is recommended yet. Proposals follow from the answers of TPI, which has none yet.")
        return self.tr("Nothing is recommended yet, and every minimum of the target is reached.")

    def _show_chosen(self) -> None:
        found, can_write = self.chosen, not self._desk.hub.is_read_only
        view = self._view
        self.about.setText(about(view, found, self._desk.formats) if found is not None and view is not None else "")
        self.about.setVisible(found is not None)
        is_closed = found is not None and found.state is FollowUp.CLOSED
        is_open = found is not None and not is_closed
        for made, is_enabled in (
            (self.follow_up, is_open),
            (self.close_button, is_open),
            (self.reopen, is_closed),
            (self.edit, is_open),
            (self.remove, found is not None),
            (self.propose, True),
            (self.add, True),
        ):
            made.setEnabled(is_enabled and can_write)

    def _emit(self, signal: object) -> None:
        found = self.chosen
        if found is not None:
            signal.emit(found)  # type: ignore[attr-defined]

    def _on_activated(self) -> None:
        """The first of what can be done with it."""
        made = self.follow_up if not self.follow_up.isHidden() else self.edit
        if not made.isHidden():
            made.click()
