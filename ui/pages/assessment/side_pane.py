"""The right pane: five tabs about the indicator one is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from ui.pages.assessment.discussion_tab import DiscussionTab
from ui.pages.assessment.evidence_tab import EvidenceTab
from ui.pages.assessment.last_year_tab import LastYearTab
from ui.pages.assessment.side_tabs import HistoryTab, UsualTab

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.pages.assessment.recording import Recorder


class SidePane(QWidget):
    """Only the tab in sight is filled: one reads of the file what one looks at."""

    left = Signal()  #: the question is wanted

    def __init__(self, desk: Desk, recorder: Recorder, parent: QWidget | None = None) -> None:
        """Build the tabs.

        Args:
            desk: The doors of a page.
            recorder: Where things go.
            parent: Owner.
        """
        super().__init__(parent)
        self._code = ""
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("band", "surface")
        self.evidence = EvidenceTab(desk, recorder)
        self.usual = UsualTab(desk, recorder)
        self.history = HistoryTab(desk, recorder)
        self.discussion = DiscussionTab(desk, recorder)
        self.last_year = LastYearTab(desk, recorder)
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.tabBar().setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.tabBar().setExpanding(False)
        for named in (self.tabs, self.tabs.tabBar()):
            named.setAccessibleName(self.tr("About this indicator"))
        self.tabs.addTab(self.evidence, "")
        self.tabs.addTab(self.usual, self.tr("Usual"))
        self.tabs.addTab(self.history, self.tr("History"))
        self.tabs.addTab(self.discussion, self.tr("Discussion"))
        self.tabs.addTab(self.last_year, self.tr("Last year"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.tabs)
        self.evidence.counted.connect(
            lambda count: self.tabs.setTabText(0, self.tr("Evidence {count}").format(count=count))
        )
        self.discussion.counted.connect(self._name_discussion)
        self.discussion.left.connect(self.left)
        self.tabs.currentChanged.connect(lambda _place: self._fill())

    def show_indicator(self, code: str) -> None:
        """Show what belongs to an indicator."""
        self._code = code
        self.evidence.show_indicator(code)
        self.discussion.show_indicator(code)
        self._fill()

    def set_open(self, is_open: bool, *, can_speak: bool) -> None:
        """Let things be written, or not.

        Args:
            is_open: Whether what belongs to the answer can be changed.
            can_speak: Whether remarks can be made.
        """
        for tab in (self.evidence, self.usual, self.history):
            tab.set_open(is_open)
        self.discussion.set_open(can_speak)

    def show_discussion(self) -> None:
        """Bring the keyboard to a new remark."""
        self.tabs.setCurrentWidget(self.discussion)
        self.discussion.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        tab = self.tabs.currentWidget()
        if self._code and isinstance(tab, UsualTab | HistoryTab | LastYearTab):
            tab.show_indicator(self._code)

    def _name_discussion(self, count: int) -> None:
        text = self.tr("Discussion {count}").format(count=count) if count else self.tr("Discussion")
        self.tabs.setTabText(self.tabs.indexOf(self.discussion), text)
