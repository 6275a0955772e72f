"""Lines of the registry as a table shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.models.home.text_table import TextRow
from ui.models.papers.words import kind_name
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from integrity_zone.domain.papers import IssuedPaper
    from ui.formats import Formats

#: Letters of a hash that tell one file from another.
_DIGEST = 12
_DASH = "–"


def registry_headers() -> tuple[str, ...]:
    """Names of the columns."""
    return (
        QCoreApplication.translate("Papers", "Paper"),
        QCoreApplication.translate("Papers", "Number"),
        QCoreApplication.translate("Papers", "Date"),
        QCoreApplication.translate("Papers", "Signatories"),
        QCoreApplication.translate("Papers", "Document"),
        QCoreApplication.translate("Papers", "Issued"),
        QCoreApplication.translate("Papers", "SHA-256"),
    )


def registry_rows(issued: Iterable[IssuedPaper], formats: Formats) -> list[TextRow]:
    """The newest first.

    Args:
        issued: The oldest first.
        formats: Of dates.
    """
    return [_row(paper, formats) for paper in reversed(tuple(issued))]


def standing_of(paper: IssuedPaper) -> str:
    """Whether a paper holds, in words."""
    if paper.withdrawn is None:
        return QCoreApplication.translate("Papers", "Holds")
    return QCoreApplication.translate("Papers", "No longer holds: {reason}").format(reason=paper.withdrawn)


def _row(paper: IssuedPaper, formats: Formats) -> TextRow:
    issued = formats.moment(paper.issued_at) if paper.issued_at is not None else _DASH
    holds = paper.withdrawn is None
    return TextRow(
        (
            kind_name(paper.kind),
            paper.number or _DASH,
            formats.short_day(paper.dated_on) if paper.dated_on is not None else _DASH,
            "; ".join(paper.signatories) or _DASH,
            paper.document_id,
            f"{issued}, {paper.issued_by}" if paper.issued_by else issued,
            paper.content[:_DIGEST],
        ),
        mark=Mark.MET if holds else Mark.UNANSWERED,
        mark_name=standing_of(paper),
        data=paper,
    )
