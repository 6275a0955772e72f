"""The sidebar: which unit is open, and the pages. On a narrow window it is a rail of icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.places import PageKey, page_name
from ui.theme.qss import restyle
from ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from ui.theme.theme import Theme
    from ui.view import AssessmentView

#: Page -> its icon, in the order of the sidebar.
PAGES = {
    PageKey.HOME: "house",
    PageKey.DECLARATION: "stamp",
    PageKey.ASSESSMENT: "list-checks",
    PageKey.EVIDENCE: "paperclip",
    PageKey.REPORTS: "chart-column",
}
#: Pages that are reached from another one, whose button stays pressed.
_AROUND = {
    PageKey.PAPERS: PageKey.DECLARATION,
    PageKey.VERIFICATION: PageKey.DECLARATION,
    PageKey.ELIGIBILITY: PageKey.HOME,
    PageKey.IMPORT: PageKey.ASSESSMENT,
    PageKey.REVIEW: PageKey.ASSESSMENT,
    PageKey.YEARS: PageKey.HOME,
}


class Sidebar(QWidget):
    """One button per page; the open one is pressed."""

    chosen = Signal(object)  #: PageKey
    settings_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Lay out.

        Args:
            theme: Colours and sizes.
            parent: Owner.
        """
        super().__init__(parent)
        self._theme = theme
        self._is_rail: bool | None = None
        self._counts: dict[PageKey, int] = {}
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._unit = QLabel()
        self._unit.setTextFormat(Qt.TextFormat.PlainText)
        self._unit.setProperty("role", "emphasis")
        self._unit.setWordWrap(True)
        self._year = QLabel()
        self._year.setTextFormat(Qt.TextFormat.PlainText)
        self._year.setProperty("role", "caption")
        self._year.setWordWrap(True)
        self._badge = QLabel(self.tr("Sample"))
        self._badge.setObjectName("sampleBadge")
        self._badge.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._rule = QLabel()
        self._buttons: dict[PageKey, QPushButton] = {}
        self._group = QButtonGroup(self)
        for number, (key, icon) in enumerate(PAGES.items(), 1):
            self._buttons[key] = self._button(page_name(key), icon, f"Ctrl+{number}")
            self._buttons[key].setCheckable(True)
            self._group.addButton(self._buttons[key])
        self._settings = self._button(self.tr("Settings"), "settings", "Ctrl+,")
        self._lay_out()
        self._connect()

    def show_view(self, view: AssessmentView) -> None:
        """Show which unit is open and how much waits on the pages."""
        unit = view.snapshot.unit
        self._unit.setText(unit.name)
        self._unit.setToolTip(plain_tip(unit.name))
        self._year.setText(
            self.tr("{year} · target {target}").format(year=view.snapshot.assessment.year, target=unit.target)
        )
        self._badge.setVisible(unit.sample and not self._is_rail)
        self._has_sample = unit.sample
        self._fit_lines()

    def show_counts(self, counts: dict[PageKey, int]) -> None:
        """Show how many things wait on a page, 0 for nothing."""
        # Asked after every answer, and most answers change no count.
        if counts != self._counts:
            self._counts = counts
            self._name_buttons()

    def show_page(self, key: PageKey) -> None:
        """Press the button of the open page."""
        button = self._buttons.get(_AROUND.get(key, key))
        if button is not None:
            button.setChecked(True)

    def set_rail(self, is_rail: bool) -> None:
        """Show only icons, or icons with words."""
        if is_rail is self._is_rail:
            return
        self._is_rail = is_rail
        metrics = self._theme.metrics
        self.setFixedWidth(metrics.rail if is_rail else metrics.sidebar)
        for part in (self._unit, self._year, self._rule):
            part.setVisible(not is_rail)
        self._badge.setVisible(self._has_sample and not is_rail)
        for button in (*self._buttons.values(), self._settings):
            restyle(button, rail="true" if is_rail else "false")
        self._name_buttons()

    def _fit_lines(self) -> None:
        """As high as their lines, no higher: the room that is left over belongs below the pages."""
        metrics = self._theme.metrics
        width = metrics.sidebar - 2 * metrics.space(6) - metrics.space(8) - metrics.space(4)
        for label in (self._unit, self._year):
            label.ensurePolished()
            label.setFixedSize(width, label.heightForWidth(width))

    def _button(self, name: str, icon: str, key: str) -> QPushButton:
        button = QPushButton(name, self)
        button.setProperty("kind", "nav")
        button.setProperty("words", name)
        button.setProperty("key", key)
        button.setAccessibleName(name)
        self._theme.bind_icon(button, icon, "text")
        return button

    def _lay_out(self) -> None:
        metrics = self._theme.metrics
        self._has_sample = False
        head = QVBoxLayout()
        head.setContentsMargins(metrics.space(8), metrics.space(4), metrics.space(4), metrics.space(8))
        head.setSpacing(metrics.space(2))
        for part in (self._unit, self._year, self._badge):
            head.addWidget(part)
        self._rule.setProperty("role", "caption")
        self._rule.setFixedHeight(metrics.space(4))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.space(6), metrics.space(8), metrics.space(6), metrics.space(8))
        layout.setSpacing(metrics.space(2))
        layout.addLayout(head)
        layout.addWidget(self._rule)
        for button in self._buttons.values():
            layout.addWidget(button)
        layout.addStretch(1)
        foot = QHBoxLayout()
        foot.addWidget(self._settings)
        layout.addLayout(foot)
        self.set_rail(False)

    def _connect(self) -> None:
        for key, button in self._buttons.items():
            button.clicked.connect(lambda _checked, chosen=key: self.chosen.emit(chosen))
        self._settings.clicked.connect(self.settings_asked)

    def _name_buttons(self) -> None:
        for key, button in self._buttons.items():
            self._name(button, self._counts.get(key, 0))
        self._name(self._settings, 0)

    def _name(self, button: QPushButton, count: int) -> None:
        name = str(button.property("words"))
        shown = name if not count else self.tr("{page} ({count})").format(page=name, count=count)
        button.setText("" if self._is_rail else shown)
        button.setAccessibleName(shown)
        button.setToolTip(self.tr("{name} ({key})").format(name=shown, key=button.property("key")))
