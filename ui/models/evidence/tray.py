"""The tray of what waits for its indicator: files of a folder, and documents whose names carry a code."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from enum import IntEnum
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from integrity_zone.domain.folder_codes import Confidence
from ui.models.evidence.words import codes_text, icon_name
from ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TrayItem:
    """One thing in the tray."""

    label: str  #: what it is called: the path from the folder on, or the title
    path: str = ""  #: of a file that is not taken in yet
    document: str = ""  #: id, when the workspace has it already
    codes: tuple[str, ...] = ()
    confidence: str = ""  #: as `Confidence`; empty without a proposal
    why: str = ""  #: the names that led to the codes
    problem: str = ""  #: why it could not be taken the last time

    @property
    def is_ready(self) -> bool:
        """Whether it can be linked without asking."""
        return bool(self.codes) and self.confidence in (Confidence.CERTAIN, Confidence.LIKELY)

    @property
    def key(self) -> str:
        """Names it among the others."""
        return self.path or self.document


class TrayRole(IntEnum):
    """What the rows say beyond their texts."""

    ITEM = Qt.ItemDataRole.UserRole + 1
    ICON = Qt.ItemDataRole.UserRole + 2
    IS_READY = Qt.ItemDataRole.UserRole + 3


class TrayColumn(IntEnum):
    """The columns of the tray."""

    FILE = 0
    PROPOSAL = 1
    ACTION = 2


_HEADERS = {
    TrayColumn.FILE: QT_TRANSLATE_NOOP("Evidence", "File"),
    TrayColumn.PROPOSAL: QT_TRANSLATE_NOOP("Evidence", "Suggestion"),
    TrayColumn.ACTION: QT_TRANSLATE_NOOP("Evidence", "What to do"),
}
#: Where a confidence is told, in the words of the person: nothing that only a number would say.
_PROPOSALS: Mapping[str, object] = {
    Confidence.CERTAIN: QT_TRANSLATE_NOOP("Evidence", "belongs to {codes}, as {why} says"),
    Confidence.LIKELY: QT_TRANSLATE_NOOP("Evidence", "probably {codes}, from {why}"),
    Confidence.UNSURE: QT_TRANSLATE_NOOP("Evidence", "perhaps {codes}, from {why}"),
}


#: What parts the names in `TrayItem.why`.
_BETWEEN = " › "


class TrayModel(QAbstractTableModel):
    """Holds the items; what happens to them is the page's business."""

    def __init__(self, uses: Callable[[str], int], parent: QObject | None = None) -> None:
        """Begin empty.

        Args:
            uses: How many indicators a document stands behind.
            parent: Owner.
        """
        super().__init__(parent)
        self._uses = uses
        self._items: list[TrayItem] = []

    @property
    def items(self) -> tuple[TrayItem, ...]:
        """What is in it."""
        return tuple(self._items)

    def add(self, items: Iterable[TrayItem]) -> None:
        """Put things in at the end; what is there already is told anew."""
        fresh = {item.key: item for item in items}
        if not fresh:
            return
        self.beginResetModel()
        kept = [item for item in self._items if item.key not in fresh]
        self._items = [*kept, *fresh.values()]
        self.endResetModel()

    def remove(self, items: Iterable[TrayItem]) -> None:
        """Take things out."""
        keys = {item.key for item in items}
        if any(item.key in keys for item in self._items):
            self.beginResetModel()
            self._items = [item for item in self._items if item.key not in keys]
            self.endResetModel()

    def choose(self, items: Sequence[TrayItem], codes: tuple[str, ...]) -> tuple[TrayItem, ...]:
        """Give things codes that a person chose; returns them as they are now."""
        keys = {item.key for item in items}
        chosen = []
        for place, item in enumerate(self._items):
            if item.key in keys:
                self._items[place] = replace(item, codes=codes, confidence=Confidence.CERTAIN, why="", problem="")
                chosen.append(self._items[place])
        self.refresh()
        return tuple(chosen)

    def refresh(self) -> None:
        """Say everything anew."""
        if self._items:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._items) - 1, len(TrayColumn) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """How many wait."""
        return 0 if parent.isValid() else len(self._items)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """File, suggestion, what to do."""
        return 0 if parent.isValid() else len(TrayColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Names of the columns, for those who do not see them."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _said(_HEADERS[TrayColumn(section)]) if 0 <= section < len(TrayColumn) else None
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows."""
        if not index.isValid() or not 0 <= index.row() < len(self._items):
            return None
        item = self._items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(item, TrayColumn(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            if index.column() == TrayColumn.PROPOSAL:
                return plain_tip(self._reasons(item, _quoted(item.why)))
            is_file = index.column() == TrayColumn.FILE
            return plain_tip(item.path or item.label if is_file else self._text(item, index.column()))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            start = index.column() == TrayColumn.FILE
            return (
                Qt.AlignmentFlag.AlignLeft if start else Qt.AlignmentFlag.AlignRight
            ) | Qt.AlignmentFlag.AlignVCenter
        if role == TrayRole.ITEM:
            return item
        if role == TrayRole.ICON:
            return icon_name(Path(item.path).name if item.path else item.label)
        return item.is_ready if role == TrayRole.IS_READY else None

    def _text(self, item: TrayItem, column: int) -> str:
        if column == TrayColumn.FILE:
            return item.label
        if column == TrayColumn.ACTION:
            if item.is_ready:
                return _said(QT_TRANSLATE_NOOP("Evidence", "Link"))
            return _said(QT_TRANSLATE_NOOP("Evidence", "Choose indicators"))
        return self._reasons(item, _where(item))

    def _reasons(self, item: TrayItem, why: str) -> str:
        return " · ".join(part for part in (item.problem or self._known(item), _proposal(item, why)) if part)

    def _known(self, item: TrayItem) -> str:
        if not item.document or not item.path:
            return ""
        return self.tr("here already, used by %n indicator(s)", "", self._uses(item.document))


def stored_items(items: Iterable[TrayItem]) -> list[dict[str, object]]:
    """Items as JSON has them."""
    return [asdict(item) | {"codes": list(item.codes)} for item in items]


def restored_items(found: object) -> tuple[TrayItem, ...]:
    """What `stored_items` gave; what is damaged is left out."""
    items = []
    for one in found if isinstance(found, list) else ():
        if not isinstance(one, dict) or not all(
            isinstance(one.get(name), str) for name in ("label", "path", "document")
        ):
            continue
        codes = one.get("codes")
        texts = {name: value for name, value in one.items() if name in TrayItem.__slots__ and isinstance(value, str)}
        items.append(TrayItem(**texts, codes=tuple(map(str, codes)) if isinstance(codes, list) else ()))
    return tuple(items)


def _proposal(item: TrayItem, why: str) -> str:
    if not item.codes:
        return _said(QT_TRANSLATE_NOOP("Evidence", "no code in the name")) if item.path else ""
    if not item.why:
        return _said(QT_TRANSLATE_NOOP("Evidence", "chosen: {codes}")).format(codes=codes_text(item.codes))
    words = _PROPOSALS.get(item.confidence, _PROPOSALS[Confidence.UNSURE])
    return _said(words).format(codes=codes_text(item.codes), why=why)


def _where(item: TrayItem) -> str:
    """Which of the names that stand beside it anyway led to the codes."""
    path = PurePath(item.label)
    names = item.why.split(_BETWEEN)
    is_file = any(name in path.name for name in names)
    is_folder = any(name in part for name in names for part in path.parts[:-1])
    if is_file and is_folder:
        return _said(QT_TRANSLATE_NOOP("Evidence", "file and folder name"))
    if is_file:
        return _said(QT_TRANSLATE_NOOP("Evidence", "the file name"))
    return _said(QT_TRANSLATE_NOOP("Evidence", "the folder name")) if is_folder else _quoted(item.why)


def _quoted(why: str) -> str:
    return f"“{why}”"


def _said(text: object) -> str:
    return QCoreApplication.translate("Evidence", str(text))
