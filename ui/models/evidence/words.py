"""What the library says of documents, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.models.evidence.shelf import RESULTS, Column, ShelfFilter, Standing
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from integrity_zone.domain.evidence import Document
    from ui.formats import Formats

_COLUMNS: Mapping[Column, object] = {
    Column.TITLE: QT_TRANSLATE_NOOP("Evidence", "Title"),
    Column.NUMBER: QT_TRANSLATE_NOOP("Evidence", "Number"),
    Column.DATE: QT_TRANSLATE_NOOP("Evidence", "Date"),
    Column.USED: QT_TRANSLATE_NOOP("Evidence", "Used by"),
    Column.STANDING: QT_TRANSLATE_NOOP("Evidence", "State"),
    Column.PERIOD: QT_TRANSLATE_NOOP("Evidence", "Period"),
    Column.SIZE: QT_TRANSLATE_NOOP("Evidence", "Size"),
    Column.ADDED: QT_TRANSLATE_NOOP("Evidence", "Added"),
}
_STANDINGS: Mapping[Standing, object] = {
    Standing.RETURNED: QT_TRANSLATE_NOOP("Evidence", "Asked to complete"),
    Standing.OUTSIDE: QT_TRANSLATE_NOOP("Evidence", "Outside the period"),
    Standing.COVERS: QT_TRANSLATE_NOOP("Evidence", "Fits"),
    Standing.UNKNOWN: QT_TRANSLATE_NOOP("Evidence", "No date yet"),
}
_FILTERS: Mapping[ShelfFilter, object] = {
    ShelfFilter.ALL: QT_TRANSLATE_NOOP("Evidence", "All {count}"),
    ShelfFilter.OUTSIDE: QT_TRANSLATE_NOOP("Evidence", "Outside the period {count}"),
    ShelfFilter.UNLINKED: QT_TRANSLATE_NOOP("Evidence", "Without an indicator {count}"),
    ShelfFilter.SEVERAL: QT_TRANSLATE_NOOP("Evidence", "Used more than once {count}"),
    ShelfFilter.WEB: QT_TRANSLATE_NOOP("Evidence", "Web links {count}"),
    ShelfFilter.DOUBLE: QT_TRANSLATE_NOOP("Evidence", "Same content {count}"),
}
MARKS: Mapping[Standing, Mark] = {
    Standing.RETURNED: Mark.RETURNED,
    Standing.OUTSIDE: Mark.EVIDENCE,
    Standing.COVERS: Mark.APPROVED,
    Standing.UNKNOWN: Mark.UNANSWERED,
}
_PICTURES = frozenset({"png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "heic"})
_SHEETS = frozenset({"xlsx", "xls", "ods", "csv"})
#: Codes that are named before the rest is counted.
_NAMED_CODES = 2


def column_name(column: Column) -> str:
    """The header of a column."""
    return _said(_COLUMNS[column])


def standing_name(standing: Standing) -> str:
    """What is said of a document in one word."""
    return _said(_STANDINGS[standing])


def filter_name(key: ShelfFilter, count: str) -> str:
    """The text of a chip, with how many documents it leaves."""
    return _said(_FILTERS[key]).format(count=count)


def area_name(area: int, title: str) -> str:
    """An entry of the menu of areas."""
    return _said(QT_TRANSLATE_NOOP("Evidence", "Results")) if area == RESULTS else f"{area} · {title}"


def codes_text(codes: tuple[str, ...]) -> str:
    """The first codes, and how many more there are."""
    more = len(codes) - _NAMED_CODES
    return ", ".join(codes[:_NAMED_CODES]) + (f" +{more}" if more > 0 else "")


def period_text(document: Document, formats: Formats) -> str:
    """From when to when a document speaks; empty when nobody noted it."""
    start, end = document.period_from, document.period_to
    if start is not None and end is not None:
        return f"{formats.short_day(start)} – {formats.short_day(end)}"
    if start is not None:
        return _said(QT_TRANSLATE_NOOP("Evidence", "from {day}")).format(day=formats.short_day(start))
    if end is not None:
        return _said(QT_TRANSLATE_NOOP("Evidence", "until {day}")).format(day=formats.short_day(end))
    return ""


def added_text(document: Document, formats: Formats) -> str:
    """When it came in and who brought it."""
    if document.added_at is None:
        return document.added_by or ""
    parts = (formats.moment(document.added_at), document.added_by or "")
    return " · ".join(part for part in parts if part)


def icon_name(file_name: str | None, url: str | None = None) -> str:
    """The icon of a kind of document, by its name."""
    if url is not None:
        return "link"
    suffix = (file_name or "").rpartition(".")[2].casefold()
    if suffix in _PICTURES:
        return "image"
    return "file-spreadsheet" if suffix in _SHEETS else "file-text"


def page_text(page: str) -> str:
    """A page as it stands beside a code."""
    return _said(QT_TRANSLATE_NOOP("Evidence", "p. {page}")).format(page=page) if page else ""


def _said(text: object) -> str:
    return QCoreApplication.translate("Evidence", str(text))
