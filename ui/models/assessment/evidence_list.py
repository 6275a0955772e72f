"""The documents behind one answer, as rows of a list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from integrity_zone.domain.evidence_period import EvidencePeriod, document_period
from ui.widgets.plain_tip import plain_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from integrity_zone.domain.evidence import Document, EvidenceLink
    from ui.formats import Formats
    from ui.view import AssessmentView


class EvidenceRole(IntEnum):
    """What the rows say beyond their title."""

    FACTS = Qt.ItemDataRole.UserRole + 1
    PERIOD = Qt.ItemDataRole.UserRole + 2  #: EvidencePeriod
    PERIOD_TEXT = Qt.ItemDataRole.UserRole + 3
    PAGE = Qt.ItemDataRole.UserRole + 4
    ICON = Qt.ItemDataRole.UserRole + 5
    DOCUMENT = Qt.ItemDataRole.UserRole + 6  #: id


@dataclass(frozen=True, slots=True)
class EvidenceTile:
    """One document behind one answer, in words."""

    document: str
    title: str
    facts: str
    period: EvidencePeriod
    period_text: str
    page: str
    icon: str


_PICTURES = frozenset({"png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "heic"})
_SHEETS = frozenset({"xlsx", "xls", "ods", "csv"})


def tiles_of(view: AssessmentView, code: str, formats: Formats) -> tuple[EvidenceTile, ...]:
    """The documents behind the unit's answer, in their order."""
    documents = view.snapshot.documents
    return tuple(
        _tile(view, link, documents[link.document], formats)
        for link in view.links.get(code, ())
        if link.document in documents
    )


def used_by(view: AssessmentView, document: str) -> int:
    """Behind how many answers of the unit a document stands."""
    return sum(link.document == document for links in view.links.values() for link in links)


class EvidenceListModel(QAbstractListModel):
    """Holds the tiles of one indicator."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin empty.

        Args:
            parent: Owner.
        """
        super().__init__(parent)
        self._tiles: tuple[EvidenceTile, ...] = ()

    def show_tiles(self, tiles: Sequence[EvidenceTile]) -> None:
        """Show others; nothing happens when they are the same."""
        if tuple(tiles) != self._tiles:
            self.beginResetModel()
            self._tiles = tuple(tiles)
            self.endResetModel()

    def row_of(self, document: str) -> int:
        """Where a document stands; -1 when it does not."""
        return next((row for row, tile in enumerate(self._tiles) if tile.document == document), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many."""
        return 0 if parent.isValid() else len(self._tiles)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows."""
        if not index.isValid() or index.row() >= len(self._tiles):
            return None
        tile = self._tiles[index.row()]
        shown: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: tile.title,
            Qt.ItemDataRole.ToolTipRole: plain_tip(tile.title),
            Qt.ItemDataRole.AccessibleTextRole: ", ".join(
                part for part in (tile.title, tile.facts, tile.period_text, tile.page) if part
            ),
            EvidenceRole.FACTS: tile.facts,
            EvidenceRole.PERIOD: tile.period,
            EvidenceRole.PERIOD_TEXT: tile.period_text,
            EvidenceRole.PAGE: tile.page,
            EvidenceRole.ICON: tile.icon,
            EvidenceRole.DOCUMENT: tile.document,
        }
        return shown.get(role)


def _page_range(page: str) -> str:
    """As people type it, with the dash of a range."""
    return re.sub(r"(?<=\d)\s*-\s*(?=\d)", "–", page)


def _tile(view: AssessmentView, link: EvidenceLink, document: Document, formats: Formats) -> EvidenceTile:
    period = document_period(document, view.snapshot.assessment.year)
    page = (
        QCoreApplication.translate("Assessment", "p. {page}").format(page=_page_range(link.page)) if link.page else ""
    )
    return EvidenceTile(
        document=document.id,
        title=document.title or document.file_name or document.url or "",
        facts=" · ".join(_facts(document, formats)),
        period=period,
        period_text=_period_word(period),
        page=page,
        icon=_icon(document),
    )


def _facts(document: Document, formats: Formats) -> list[str]:
    if document.url is not None:
        facts = [QCoreApplication.translate("Assessment", "web link, its content is not in the file")]
    else:
        suffix = (document.file_name or "").rpartition(".")[2].upper()
        facts = [suffix] if suffix and len(suffix) <= 5 else []
        if document.size_bytes is not None:
            facts.append(formats.size(document.size_bytes))
    if document.number:
        facts.append(QCoreApplication.translate("Assessment", "No. {number}").format(number=document.number))
    if document.dated_on is not None:
        facts.append(formats.short_day(document.dated_on))
    return facts


def _period_word(period: EvidencePeriod) -> str:
    if period is EvidencePeriod.COVERS:
        return QCoreApplication.translate("Assessment", "Within the period")
    if period is EvidencePeriod.OUTSIDE:
        return QCoreApplication.translate("Assessment", "Outside the period")
    return ""


def _icon(document: Document) -> str:
    if document.url is not None:
        return "link"
    suffix = (document.file_name or "").rpartition(".")[2].casefold()
    if suffix in _PICTURES:
        return "image"
    return "file-spreadsheet" if suffix in _SHEETS else "file-text"
