"""What is wrong with a screen, told by walking over its widgets: words of another language, no name, too small, cut."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

from ui.widgets.elided_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tests.support.screen_words import Message

#: Smallest side of what can be pressed, in pixels.
LEAST_TARGET = 26
#: Short words that tell a language by themselves; none is a word of the other, or of both.
_ENGLISH = frozenset(
    {
        *("the", "and", "are", "was", "were", "with", "your", "this", "that", "these", "those", "from", "has", "have"),
        *("been", "not", "which", "when", "what", "who", "into", "each", "every", "there", "their", "only", "than"),
        *("then", "them", "they", "would", "could", "without", "within", "already", "nothing"),
    }
)
_INDONESIAN = frozenset(
    {
        *("yang", "dan", "tidak", "belum", "untuk", "dari", "dengan", "atau", "ini", "itu", "sudah", "akan", "pada"),
        *("oleh", "karena", "bila", "sebagai", "dalam", "adalah", "setiap", "dapat", "juga", "agar", "telah", "hanya"),
        *("tanpa", "kembali", "semua", "lagi"),
    }
)
#: What says nothing; a page that is only scrolled has no better one in Qt.
_NO_ROLES = (QAccessible.Role.NoRole, QAccessible.Role.Client)
_TAG = re.compile(r"</?[a-z]+[^>]*>")
_WORD = re.compile(r"[A-Za-z]+")
_PLACE = re.compile(r"\\\{\w*\\\}|%n|%1|%2")
_SPLIT = re.compile(r"\n| · |: |; |\. |, ")
#: A text made of less than this says nothing about its language.
_LEAST_LETTERS = 4


def shown_widgets(root: QWidget) -> list[QWidget]:
    """The root and everything that is seen below it, Qt's own inner parts left out."""
    below = [widget for widget in root.findChildren(QWidget) if widget.isVisibleTo(root)]
    return [root, *(widget for widget in below if not _is_inner(widget, root))]


def _is_inner(widget: QWidget, root: QWidget) -> bool:
    """Whether Qt, or the system, answers for it: parts of its own dialogs and of its own controls."""
    if isinstance(widget, (QMenu, QScrollBar)) or widget.objectName().startswith("qt_"):
        return True
    parent = widget.parentWidget()
    if isinstance(parent, QTabBar) and isinstance(widget, QToolButton):
        # The arrows of a bar with too many tabs; the tabs themselves are reached without them.
        return True
    while parent is not None and parent is not root.parentWidget():
        if isinstance(parent, (QFileDialog, QMessageBox, QAbstractSpinBox, QComboBox, QLineEdit)):
            return True
        parent = parent.parentWidget()
    return False


def describe(widget: QWidget) -> str:
    """What a report calls a widget."""
    words = next((text for text in texts_of(widget) if text.strip()), "")
    where = widget.parentWidget()
    return f"{type(where).__name__}/{type(widget).__name__} {words[:60]!r}"


# Words ---------------------------------------------------------------------------------------------------------------


def texts_of(widget: QWidget) -> Iterator[str]:
    """What a widget says, to the eye or to a screen reader; not what people typed into it."""
    yield widget.windowTitle() if widget.isWindow() else ""
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield _plain(widget.text())
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, (QLineEdit, QPlainTextEdit, QTextEdit)):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QTabBar):
        yield from (widget.tabText(number) for number in range(widget.count()))
    if isinstance(widget, QMenuBar):
        yield from _menu_texts(widget)
    if isinstance(widget, QAbstractItemView):
        yield from _view_texts(widget)
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    yield _plain(widget.toolTip())


def _menu_texts(menu: QMenu | QMenuBar) -> Iterator[str]:
    for action in menu.actions():
        if not action.isVisible() or action.isSeparator():
            continue
        yield action.text().replace("&", "")
        inner = action.menu()
        if isinstance(inner, QMenu):
            yield from _menu_texts(inner)


def _view_texts(view: QAbstractItemView, most_rows: int = 400) -> Iterator[str]:
    model = view.model()
    if not model:
        return
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
    # A list has one column, and does not like to be asked.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for column in range(columns):
        header = model.headerData(column, Qt.Orientation.Horizontal)
        # A model without words of its own counts its columns.
        yield header if isinstance(header, str) else ""
    rows = [(view.rootIndex(), row) for row in range(model.rowCount(view.rootIndex()))]
    while rows and most_rows:
        parent, row = rows.pop(0)
        most_rows -= 1
        for column in range(columns):
            index = model.index(row, column, parent)
            for role in roles:
                found = model.data(index, role)
                yield _plain(found) if isinstance(found, str) else ""
        first = model.index(row, 0, parent)
        rows += [(first, inner) for inner in range(model.rowCount(first))]


def _plain(text: str) -> str:
    text = text.replace("&&", "\0").replace("&", "").replace("\0", "&") if "<" not in text else text
    if not _TAG.search(text):
        return text
    document = QTextDocument()
    document.setHtml(text)
    return document.toPlainText()


@cache
def _learned(messages: tuple[Message, ...], shown: str) -> tuple[set[str], re.Pattern[str], set[str]]:
    """Texts and patterns of the other language, and texts of the one that is shown."""
    exact, patterns = set(), []
    own = {form for message in messages for form in _forms(message, shown)}
    for message in messages:
        for form in _forms(message, "en" if shown == "id" else "id"):
            if form in own or sum(map(str.isalpha, form)) < _LEAST_LETTERS:
                continue
            pattern = _PLACE.sub(".+", re.escape(form))
            if pattern == re.escape(form):
                exact.add(form)
            elif any(len(word) > _LEAST_LETTERS for word in _WORD.findall(_PLACE.sub(" ", re.escape(form)))):
                patterns.append(pattern)
    return exact, re.compile("|".join(patterns) or r"(?!)", re.DOTALL), own


class Tongue:
    """Knows one language by its catalogue and by its small words."""

    def __init__(self, messages: Iterable[Message], data: Iterable[str], *, shown: str) -> None:
        """Learn the other language.

        Args:
            messages: Of all catalogues.
            data: Texts of the instrument and of the file, which are Indonesian whatever the screens are.
            shown: "id" or "en": the language in which the screens should be.
        """
        self._exact, self._patterns, self._own = _learned(tuple(messages), shown)
        self._small = _ENGLISH if shown == "id" else _INDONESIAN
        self._data = sorted({text for text in data if len(text) >= _LEAST_LETTERS}, key=len, reverse=True)
        self._known_data = set(self._data)

    def foreign(self, text: str) -> bool:
        """Whether a text, or a part of it, is of the other language."""
        if text in self._known_data or text in self._own or not text.strip():
            return False
        parts = [part.strip() for part in (text, *_SPLIT.split(text))]
        if any(part in self._exact and part not in self._known_data for part in parts):
            return True
        rest = self._without_data(text)
        if any(word.lower() in self._small for word in _WORD.findall(rest)):
            return True
        return any(self._patterns.fullmatch(part.strip(" .")) for part in (rest, *_SPLIT.split(rest)))

    def _without_data(self, text: str) -> str:
        for known in self._data:
            if known in text:
                text = text.replace(known, " ")
        return text


def _forms(message: Message, language: str) -> tuple[str, ...]:
    found = message.translations if language == "id" else (message.source,)
    return tuple(form.replace("&", "") for form in found)


def strings_in(value: object, depth: int = 12) -> Iterator[str]:
    """Every text of a record, such as an instrument, a snapshot or a list of them; its lines too."""
    if isinstance(value, Enum) or depth == 0:
        return
    if isinstance(value, str):
        yield value
        yield from (line.strip() for line in value.split("\n"))
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from strings_in(getattr(value, field.name), depth - 1)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from strings_in(key, depth - 1)
            yield from strings_in(item, depth - 1)
    elif isinstance(value, (list, tuple, set, frozenset)):
        for item in value:
            yield from strings_in(item, depth - 1)


def foreign_words(root: QWidget, tongue: Tongue) -> list[str]:
    """What a screen says in the other language."""
    said = {text for widget in shown_widgets(root) for text in texts_of(widget)}
    return sorted(text for text in said if tongue.foreign(text))


# Accessibility -------------------------------------------------------------------------------------------------------


def takes_focus(widget: QWidget) -> bool:
    """Whether Tab may stop there."""
    return (
        widget.isEnabled()
        and widget.focusProxy() is None
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.isVisible()
    )


def nameless(root: QWidget) -> list[str]:
    """What can have the focus and says neither what it is nor what it is called."""
    without = []
    for widget in shown_widgets(root):
        if not takes_focus(widget) or widget is root:
            continue
        found = QAccessible.queryAccessibleInterface(widget)
        if found is None or not found.isValid():
            without.append(f"unknown to QAccessible: {describe(widget)}")
        elif found.role() in _NO_ROLES and not isinstance(widget, QScrollArea):
            without.append(f"no role: {describe(widget)}")
        elif not found.text(QAccessible.Text.Name).strip():
            without.append(f"no name: {describe(widget)}")
    return without


def small_targets(root: QWidget) -> list[str]:
    """What can be pressed and is smaller than a finger's patience."""
    pressed = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox)
    small = []
    for widget in shown_widgets(root):
        if not isinstance(widget, pressed) or not widget.isEnabled():
            continue
        # The words beside a box are pressed too.
        sides = (widget.height(),) if isinstance(widget, QCheckBox) else (widget.width(), widget.height())
        if min(sides) < LEAST_TARGET:
            small.append(f"{widget.width()} x {widget.height()}: {describe(widget)}")
    return small


# Layout --------------------------------------------------------------------------------------------------------------


def cut_texts(root: QWidget) -> list[str]:
    """Labels and buttons that have less room than their words need, or that lie outside what is around them."""
    cut = []
    for widget in shown_widgets(root):
        if isinstance(widget, QLabel):
            needs = _label_needs(widget)
        elif isinstance(widget, (QAbstractButton, QComboBox)) and not isinstance(widget, QToolButton):
            needs = _button_needs(widget)
        else:
            continue
        if needs:
            cut.append(f"{needs}: {describe(widget)}")
        elif not _inside(widget, root):
            cut.append(f"outside its place: {describe(widget)}")
    return cut


def _label_needs(label: QLabel) -> str:
    text = _plain(label.text())
    if not text or isinstance(label, ElidedLabel):
        return ""
    room = label.contentsRect()
    if label.wordWrap():
        needed = label.heightForWidth(label.width())
        return f"{needed} high in {label.height()}" if needed > label.height() + 1 else ""
    if label.sizePolicy().horizontalPolicy() is label.sizePolicy().Policy.Ignored:
        return ""
    needed = max(label.fontMetrics().horizontalAdvance(line) for line in text.split("\n"))
    if needed > room.width() + 1:
        return f"{needed} wide in {room.width()}"
    height = label.fontMetrics().height() * (text.count("\n") + 1)
    return f"{height} high in {room.height()}" if height > room.height() + 2 else ""


def _button_needs(button: QAbstractButton | QComboBox) -> str:
    if isinstance(button, QAbstractButton) and not button.text():
        return ""
    # One that paints itself says itself how little it can do with.
    is_qts = type(button) in (QPushButton, QCheckBox, QRadioButton)
    needed = button.sizeHint() if is_qts else button.minimumSizeHint()
    if needed.width() > button.width() + 1:
        return f"{needed.width()} wide in {button.width()}"
    return f"{needed.height()} high in {button.height()}" if needed.height() > button.height() + 1 else ""


def _inside(widget: QWidget, root: QWidget) -> bool:
    """Whether it can be seen whole, or scrolled to."""
    box, parent = QRect(QPoint(0, 0), widget.size()), widget
    while parent is not root:
        around = parent.parentWidget()
        if around is None:
            return True
        box.translate(parent.pos())
        if isinstance(around.parentWidget(), QAbstractScrollArea):
            return True
        if not around.rect().adjusted(-1, -1, 1, 1).contains(box):
            return False
        parent = around
    return True


def sideways(root: QWidget) -> list[str]:
    """Pages that must be scrolled sideways; tables may."""
    return [
        describe(widget)
        for widget in shown_widgets(root)
        if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum() > 0
    ]
