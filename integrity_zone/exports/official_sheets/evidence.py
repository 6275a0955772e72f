"""The list of evidence as one cell of the ministry's worksheet takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import Stage
from integrity_zone.exports.indonesian.dates import long_date
from integrity_zone.exports.workbooks.cell_writers import CELL_LIMIT

if TYPE_CHECKING:
    from assessments.definition import Indicator
    from integrity_zone.domain.evidence import Document, EvidenceLink
    from integrity_zone.exports.worksheet.content import WorksheetContent

#: Half of what a cell takes, since a letter may count twice.
_MOST = CELL_LIMIT // 2


def evidence_text(content: WorksheetContent, indicator: Indicator) -> str:
    """The unit's documents, one a line; what a cell cannot take is named as left out.

    Args:
        content: Documents and links.
        indicator: Whose evidence.
    """
    links = [link for link in content.links if link.indicator == indicator.code and link.stage is Stage.UNIT]
    lines: list[str] = []
    length = 0
    for position, link in enumerate(links):
        line = _line(content.documents[link.document], link)
        length += len(line) + 1
        if length > _MOST:
            return "\n".join([*lines, f"… {len(links) - position} bukti lagi"])
        lines.append(line)
    return "\n".join(lines)


def _line(document: Document, link: EvidenceLink) -> str:
    facts = [document.title]
    if document.number:
        facts.append(f"nomor {document.number}")
    if document.dated_on is not None:
        facts.append(long_date(document.dated_on))
    if link.page:
        facts.append(f"hlm. {link.page}")
    if document.url:
        facts.append(document.url)
    return ", ".join(facts)
