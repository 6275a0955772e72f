"""The first line of the page: what it is about; on a small window also the choice of paper and of part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.places import PageKey, page_name
from ui.widgets.parts import button, label
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.theme.theme import Theme

TEXT, DETAILS, PREVIEW = "text", "details", "preview"
#: Letters of the box that stands for the list where there is no room for it.
_LETTERS = 22


class PapersHead(QWidget):
    """Words where there is room for them, else icons and what stands for the list."""

    chosen = Signal(str)  #: key of a paper, or of the registry
    part_chosen = Signal()
    staff_asked = Signal()
    letterhead_asked = Signal()

    def __init__(self, theme: Theme, names: Mapping[str, str], parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            theme: Sizes and icons.
            names: Key -> name, in their order.
            parent: Owner.
        """
        super().__init__(parent)
        self._is_compact = False
        self._count = 0
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Paper"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(_LETTERS)
        for key, name in names.items():
            self.choice.addItem(name, key)
        self.parts = Segmented(
            ((TEXT, self.tr("Text")), (DETAILS, self.tr("Details")), (PREVIEW, self.tr("Preview"))),
            self.tr("What is shown of the paper"),
        )
        self.staff = button(self.tr("Staff list…"))
        self.letterhead = button(self.tr("Letterhead…"))
        theme.bind_icon(self.staff, "users", "text")
        theme.bind_icon(self.letterhead, "landmark", "text")
        self._about = label(role="secondary", wraps=True)
        self._lay_out(theme)
        self.choice.activated.connect(lambda row: self.chosen.emit(self.choice.itemData(row)))
        self.parts.chosen.connect(lambda _part: self.part_chosen.emit())
        self.staff.clicked.connect(lambda: self.staff_asked.emit())
        self.letterhead.clicked.connect(lambda: self.letterhead_asked.emit())

    def mark(self, key: str, about: str) -> None:
        """Show which paper is open.

        Args:
            key: Of the paper, or of the registry.
            about: For what it is.
        """
        self.choice.setCurrentIndex(self.choice.findData(key))
        self._about.setText(about)

    def show_count(self, count: int) -> None:
        """Say how many people are on the staff list."""
        self._count = count
        self._name_ways()

    def set_compact(self, *, is_compact: bool, has_parts: bool) -> None:
        """Take less room.

        Args:
            is_compact: Whether one part is shown at a time.
            has_parts: Whether there is more than one part.
        """
        self._is_compact = is_compact
        self._words.setVisible(not is_compact)
        self.choice.setVisible(is_compact)
        self._gap.setVisible(is_compact)
        self.parts.setVisible(is_compact and has_parts)
        self._name_ways()

    def _name_ways(self) -> None:
        count = self._count
        staff = self.tr("Staff list ({count})…").format(count=count) if count else self.tr("Staff list…")
        for made, name in ((self.staff, staff), (self.letterhead, self.tr("Letterhead…"))):
            made.setText("" if self._is_compact else name)
            made.setAccessibleName(name)
            made.setToolTip(name if self._is_compact else "")

    def _lay_out(self, theme: Theme) -> None:
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        words.addWidget(label(page_name(PageKey.PAPERS), "page-title"))
        words.addWidget(self._about)
        self._gap = QWidget()
        self._gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.space(8))
        row.addWidget(self._words, 1)
        row.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.parts, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._gap)
        for made in (self.staff, self.letterhead):
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignBottom)
