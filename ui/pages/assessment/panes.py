"""List, question and right pane beside each other, or over each other where there is little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.pages.assessment.drawer import Drawer

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ui.desk import Desk
    from ui.pages.assessment.navigator import Navigator
    from ui.pages.assessment.side_pane import SidePane

#: Below these widths at 100 % the right pane, and then the list, become drawers.
SIDE_FITS, LIST_FITS = 1100, 900
#: From this width at 100 % list and right pane get more room.
WIDE = 1600
_STATE = "assessment/panes"


class Panes(QWidget):
    """Three panes whose sizes are remembered."""

    arranged = Signal()  #: what is a drawer may have changed
    drawer_closed = Signal()

    def __init__(
        self, desk: Desk, navigator: Navigator, centre: QWidget, side: SidePane, parent: QWidget | None = None
    ) -> None:
        """Put the panes beside each other.

        Args:
            desk: The doors of a page.
            navigator: At the left.
            centre: The question.
            side: At the right.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._navigator, self._centre, self._side = navigator, centre, side
        self.has_list_drawer = self.has_side_drawer = False
        self.row = QSplitter(Qt.Orientation.Horizontal)
        self.row.setChildrenCollapsible(False)
        self.row.setHandleWidth(5)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.row)
        for pane in (navigator, centre, side):
            self.row.addWidget(pane)
            pane.setMinimumWidth(desk.theme.metrics.px(240) if pane is not centre else 1)
        self.row.setStretchFactor(1, 1)
        state = desk.preferences.state(_STATE)
        self._is_untouched = state.isEmpty()  #: nobody has moved the panes yet
        if not self._is_untouched:
            self.row.restoreState(state)
        self._list_drawer = Drawer(desk.theme, "left", self)
        self._side_drawer = Drawer(desk.theme, "right", self)
        for drawer in (self._list_drawer, self._side_drawer):
            drawer.closed.connect(self.drawer_closed)
        self.row.splitterMoved.connect(self._on_moved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Panes become drawers where they do not fit."""
        super().resizeEvent(event)
        scale = self._desk.theme.metrics.scale
        wanted = (self.width() < LIST_FITS * scale, self.width() < SIDE_FITS * scale)
        if wanted != (self.has_list_drawer, self.has_side_drawer):
            self.keep()
            self.has_list_drawer, self.has_side_drawer = wanted
            self._arrange()
            self.arranged.emit()
        if self._is_untouched:
            self._share_room()

    def keep(self) -> None:
        """Remember the sizes that somebody chose."""
        if not (self._is_untouched or self.has_list_drawer or self.has_side_drawer):
            self._desk.preferences.keep_state(_STATE, self.row.saveState())

    def show_list(self) -> None:
        """Open the drawer of the list, when it is in one."""
        if self.has_list_drawer:
            self._list_drawer.open()
            self._navigator.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_side(self) -> None:
        """Open the drawer of the right pane, when it is in one."""
        if self.has_side_drawer:
            self._side_drawer.open()
            self._side.tabs.tabBar().setFocus(Qt.FocusReason.OtherFocusReason)

    def toggle_list(self) -> None:
        """Open the drawer of the list, or close it."""
        if self._list_drawer.isVisible():
            self._list_drawer.close_drawer()
        else:
            self.show_list()

    def toggle_side(self) -> None:
        """Open the drawer of the right pane, or close it."""
        if self._side_drawer.isVisible():
            self._side_drawer.close_drawer()
        else:
            self.show_side()

    def close_list(self) -> None:
        """Close the drawer of the list."""
        self._list_drawer.close_drawer()

    def _arrange(self) -> None:
        for pane, drawer, in_drawer, place in (
            (self._navigator, self._list_drawer, self.has_list_drawer, 0),
            (self._side, self._side_drawer, self.has_side_drawer, 2),
        ):
            drawer.close_drawer()
            if in_drawer:
                drawer.take(pane)
            elif self.row.indexOf(pane) < 0:
                self.row.insertWidget(min(place, self.row.count()), pane)
                pane.show()

    def _share_room(self) -> None:
        """The sizes before anybody chose others; the tabs of the right pane shall all be seen."""
        metrics = self._desk.theme.metrics
        left, right = (380, 460) if self.width() >= WIDE * metrics.scale else (316, 344)
        tabs = self._side.tabs.tabBar().sizeHint().width() + metrics.px(24)
        right = max(metrics.px(right), min(tabs, metrics.px(430)))
        rest = max(1, self.width() - metrics.px(left) - right)
        shares = ((self._navigator, metrics.px(left)), (self._centre, rest), (self._side, right))
        # What is a drawer now is no part of the row.
        self.row.setSizes([share for pane, share in shares if self.row.indexOf(pane) >= 0])

    def _on_moved(self) -> None:
        self._is_untouched = False
