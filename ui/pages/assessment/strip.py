"""The strip above the page: what an answer moves, in sight while answering."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from integrity_zone.domain.review import BEFORE
from ui.models.assessment.meters import TOTAL, area_of, lever_of, meter
from ui.models.standing import own_stage
from ui.pages.review.stage_switch import StageSwitch
from ui.theme.qss import restyle
from ui.widgets.parts import KeyButton, button, label
from ui.widgets.threshold_meter import StripMeter

if TYPE_CHECKING:
    from ui.desk import Desk
    from ui.view import AssessmentView


class MeterStrip(QWidget):
    """Three meters, how much is filled in, and the ways to what does not fit beside the question."""

    palette_wanted = Signal()
    list_wanted = Signal()  #: the drawer with the tree
    side_wanted = Signal()  #: the drawer with the evidence

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Build the strip.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        self._desk = desk
        self._has_list = self._has_side = False
        metrics, theme = desk.theme.metrics, desk.theme
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        restyle(self, bar="top")
        self.list_button = button(self.tr("List"), "small", name=self.tr("List of indicators"))
        theme.bind_icon(self.list_button, "list-tree", "text")
        self.side_button = button("", "small")
        theme.bind_icon(self.side_button, "paperclip", "text")
        self.palette_button = KeyButton(theme, self.tr("Search or command"), "Ctrl+K", kind="small")
        theme.bind_icon(self.palette_button, "search", "text")
        self.stages = StageSwitch(desk, is_quiet=True)
        self.total, self.lever, self.area = (StripMeter(theme) for _ in range(3))
        self._filled = label(role="secondary")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.space(14), metrics.space(4), metrics.space(14), metrics.space(4))
        layout.setSpacing(metrics.space(20))
        layout.addWidget(self.list_button)
        layout.addWidget(self.stages)
        for part in (self.total, self.lever, self.area):
            layout.addWidget(part)
        layout.addStretch(1)
        for last in (self._filled, self.side_button, self.palette_button):
            layout.addWidget(last)
        self.setMinimumHeight(metrics.px(36))
        self.list_button.clicked.connect(self.list_wanted)
        self.side_button.clicked.connect(self.side_wanted)
        self.palette_button.clicked.connect(self.palette_wanted)

    def show_view(self, view: AssessmentView, code: str) -> None:
        """Show the scores.

        Args:
            view: The assessment.
            code: The indicator one is on.
        """
        formats = self._desk.formats
        self.total.set_value(meter(view, TOTAL, formats))
        self.lever.set_value(meter(view, lever_of(view.instrument), formats))
        if code:
            self.area.set_value(meter(view, area_of(view.instrument, code), formats, short=self._has_list))
            count = len(view.links.get(code, ()))
            self.side_button.setText(self.tr("Evidence {count}").format(count=count))
            self.side_button.setAccessibleName(self.tr("Evidence and more: %n document(s)", "", count))
        self._filled.setText(self._progress(view))
        self.fit()

    def _progress(self, view: AssessmentView) -> str:
        stage = own_stage(self._desk.preferences.person)
        if stage in BEFORE:
            judgements = view.judgements_of(stage)
            judged = sum(judgement.stands for judgement in judgements.values())
            return self.tr("{judged} of {of} judged").format(judged=judged, of=len(judgements))
        return self.tr("{answered} of {of} answered").format(answered=view.shown.answered, of=view.shown.of)

    def set_drawers(self, *, has_list: bool, has_side: bool) -> None:
        """Say which panes are drawers now."""
        self._has_list, self._has_side = has_list, has_side
        self.list_button.setVisible(has_list)
        self.side_button.setVisible(has_side)
        self.fit()

    def fit(self) -> None:
        """Leave out what does not fit, the least wanted first: the lever, the total, the word to search, the count."""
        optional = (self.lever, self.total, self.palette_button, self._filled)
        self.list_button.setText(self.tr("List"))
        for part in optional:
            part.setVisible(True)
        for part in optional:
            if self._fits():
                return
            part.setVisible(False)
        if not self._fits():
            self.list_button.setText("")

    def _fits(self) -> bool:
        layout = self.layout()
        return layout is None or layout.minimumSize().width() <= self.width()

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002
        """Fit anew."""
        self.fit()

    def minimumSizeHint(self) -> QSize:
        """It never keeps the window from becoming narrow."""
        return QSize(1, self.minimumHeight())
