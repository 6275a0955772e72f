"""What stands above the comparison: what it is, which years, whose answers, which part, and the workbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from integrity_zone.domain.work_unit import Stage
from ui.models.years.reading import YearChoice
from ui.models.years.words import stage_words
from ui.places import PageKey, page_name
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.parts import button, label
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ui.desk import Desk
    from ui.models.years.reading import YearsRead

OVERVIEW, QUESTIONS = "overview", "questions"


class YearsHead(QWidget):
    """Offers only pairs of which the first year is the earlier one."""

    chosen = Signal(object)  #: YearChoice, by a person
    part_chosen = Signal(str)
    export_asked = Signal()
    add_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Offer no years yet.

        Args:
            desk: The doors of a page.
            parent: Owner.
        """
        super().__init__(parent)
        metrics = desk.theme.metrics
        self._read: YearsRead | None = None
        self.earlier, self.later, self.stages = QComboBox(), QComboBox(), QComboBox()
        self.earlier.setAccessibleName(self.tr("Earlier year"))
        self.later.setAccessibleName(self.tr("Later year"))
        self.stages.setAccessibleName(self.tr("Whose answers"))
        for box in (self.earlier, self.later, self.stages):
            # As wide as what it offers, which is known only later.
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.parts = Segmented(
            ((OVERVIEW, self.tr("Overview")), (QUESTIONS, self.tr("Questions"))), self.tr("What is shown")
        )
        self.export_button = button(self.tr("Save as a workbook…"))
        desk.theme.bind_icon(self.export_button, "file-spreadsheet", "text")
        self.add_button = button(self.tr("Add an old year…"))
        desk.theme.bind_icon(self.add_button, "plus", "text")
        self._controls = QWidget()
        flow = FlowLayout(self._controls, spacing=metrics.space(8))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._controls.setSizePolicy(policy)
        beside = label(self.tr("beside"), "secondary")
        # A flow sets what is low at the top of its line.
        beside.setMinimumHeight(metrics.button)
        for made in (self.earlier, beside, self.later, self.stages, self.add_button):
            flow.addWidget(made)
        about = self.tr("Each year by its own worksheet. Answers and scores are never moved from one year to another.")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(page_name(PageKey.YEARS), "page-title", wraps=True))
        words.addWidget(label(about, "secondary", wraps=True))
        ways = QHBoxLayout()
        ways.setSpacing(metrics.space(12))
        for way in (self.export_button, self.parts):
            ways.addWidget(way, 0, Qt.AlignmentFlag.AlignVCenter)
        first = QHBoxLayout()
        first.setSpacing(metrics.space(12))
        first.addLayout(words, 1)
        first.addLayout(ways)
        first.setAlignment(ways, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.space(8))
        column.addLayout(first)
        column.addWidget(self._controls)
        self._connect()
        self._show(has_years=False)

    def show_read(self, read: YearsRead) -> None:
        """Offer the years and stages of the file."""
        self._read = read
        choice = read.choice
        self._show(has_years=choice is not None)
        if choice is None:
            return
        _offer(self.earlier, [(str(year), year) for year in read.years[:-1]], choice.earlier)
        later = [(str(year), year) for year in read.years if year > choice.earlier]
        _offer(self.later, later, choice.later)
        _offer(self.stages, [(stage_words(stage), stage.value) for stage in read.stages], choice.stage.value)
        self.stages.setVisible(len(read.stages) > 1)

    def _show(self, *, has_years: bool) -> None:
        for made in (self._controls, self.parts, self.export_button):
            made.setVisible(has_years)

    def _choose(self) -> None:
        if self._read is None or self._read.choice is None:
            return
        earlier, later = int(self.earlier.currentData()), int(self.later.currentData())
        if later <= earlier:
            later = min(year for year in self._read.years if year > earlier)
        self.chosen.emit(YearChoice(earlier, later, Stage(self.stages.currentData())))

    def _connect(self) -> None:
        for box in (self.earlier, self.later, self.stages):
            box.currentIndexChanged.connect(lambda _index: self._choose())
        self.parts.chosen.connect(self.part_chosen)
        self.export_button.clicked.connect(self.export_asked)
        self.add_button.clicked.connect(self.add_asked)


def _offer(box: QComboBox, choices: Sequence[tuple[str, object]], chosen: object) -> None:
    with QSignalBlocker(box):
        box.clear()
        for text, data in choices:
            box.addItem(text, data)
        box.setCurrentIndex(max(box.findData(chosen), 0))
