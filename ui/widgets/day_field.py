"""A day that may be left empty: typed as people write it, or picked from a calendar."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget, QWidgetAction

from ui.theme.qss import restyle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ui.formats import Formats
    from ui.theme.theme import Theme

_NUMBERS = ("d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "yyyy-M-d", "d M yyyy")
_NAMES = ("d MMMM yyyy", "d MMM yyyy")


class DayField(QWidget):
    """Empty is a value too; what is no day is marked and not given on."""

    changed = Signal()  #: by a person; `day` may be asked

    def __init__(self, theme: Theme, formats: Formats, name: str, parent: QWidget | None = None) -> None:
        """Begin empty.

        Args:
            theme: Sizes and icons.
            formats: Of days.
            name: What the day is, for those who do not see it.
            parent: Owner.
        """
        super().__init__(parent)
        self._formats = formats
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(self.tr("d/m/yyyy"))
        self.edit.setMinimumWidth(theme.metrics.px(70))
        self.edit.textEdited.connect(self._on_edited)
        self.edit.editingFinished.connect(self._write_well)
        self._button = QToolButton()
        self._button.setAccessibleName(self.tr("{name}: calendar").format(name=name))
        self._button.setToolTip(self.tr("Calendar"))
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theme.bind_icon(self._button, "calendar", "text2")
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._button.setMenu(self._menu)
        self._calendar: QCalendarWidget | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.space(2))
        row.addWidget(self.edit, 1)
        row.addWidget(self._button)

    @property
    def is_day(self) -> bool:
        """Whether what stands there is a day, or nothing."""
        return not self.edit.text().strip() or self.day is not None

    @property
    def typed(self) -> str:
        """What stands there, in any language."""
        return self.day.isoformat() if self.day is not None else self.edit.text()

    def type_again(self, typed: str) -> None:
        """Show what `typed` gave, as something that is still being typed."""
        try:
            self.set_day(date.fromisoformat(typed))
        except ValueError:
            self.edit.setText(typed)
        self.edit.setModified(True)

    @property
    def day(self) -> date | None:
        """The day; None for none."""
        return parsed_day(self.edit.text(), self._formats)

    def set_day(self, day: date | None) -> None:
        """Show a day without saying so."""
        text = self._formats.short_day(day) if day is not None else ""
        if text != self.edit.text():
            self.edit.setText(text)
        self._mark()

    def set_open(self, is_open: bool) -> None:
        """Let it be changed, or not."""
        self.edit.setReadOnly(not is_open)
        self._button.setEnabled(is_open)

    def set_wrong(self, is_wrong: bool) -> None:
        """Mark it for a reason beyond its own text."""
        restyle(self.edit, invalid="true" if is_wrong or not self.is_day else "false")

    def _on_edited(self) -> None:
        # Half a day is no mistake while somebody types.
        restyle(self.edit, invalid="false")
        if self.is_day:
            self.changed.emit()

    def _write_well(self) -> None:
        self._mark()
        day = self.day
        if day is not None:
            self.edit.setText(self._formats.short_day(day))

    def _mark(self) -> None:
        self.set_wrong(False)

    def _fill_menu(self) -> None:
        if self._calendar is None:
            self._calendar = QCalendarWidget()
            self._calendar.setLocale(self._formats.locale)
            self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
            self._calendar.clicked.connect(self._pick)
            self._calendar.activated.connect(self._pick)
            action = QWidgetAction(self._menu)
            action.setDefaultWidget(self._calendar)
            self._menu.addAction(action)
        day = self.day
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day) if day is not None else QDate.currentDate())
        self._calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _pick(self, picked: QDate) -> None:
        self._menu.close()
        self.set_day(date(picked.year(), picked.month(), picked.day()))
        self.changed.emit()


def are_days(fields: Iterable[DayField]) -> bool:
    """Whether a day, or nothing, stands in every field; the first in which something else does is marked and entered.

    Args:
        fields: In the order in which they are seen.
    """
    wrong = next((field for field in fields if not field.is_day), None)
    if wrong is None:
        return True
    wrong.set_wrong(True)
    wrong.edit.setFocus()
    return False


def parsed_day(text: str, formats: Formats) -> date | None:
    """A day as people write it, with numbers or with the name of the month; None when it is none."""
    typed = " ".join(text.split())
    for pattern in (*_NUMBERS, *_NAMES):
        found = formats.locale.toDate(typed, pattern)
        if found.isValid() and 1900 <= found.year() <= 2200:
            return date(found.year(), found.month(), found.day())
    return None
