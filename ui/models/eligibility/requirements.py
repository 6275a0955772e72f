"""The requirements of a proposal as rows: what is asked, what the unit has, where it stands, what proves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.models.eligibility.words import (
    asked_words,
    confidence_name,
    level_name,
    line_state,
    rule_remark,
    rule_title,
    standing_mark,
    standing_name,
)
from ui.models.evidence.library import title_of
from ui.models.home.text_table import TextRow

if TYPE_CHECKING:
    from integrity_zone.domain.eligibility import Eligibility, Line
    from integrity_zone.domain.workspace import Snapshot
    from ui.formats import Formats

#: Columns that a narrow table leaves out.
LEVEL, EVIDENCE = 1, 5


def requirement_rows(found: Eligibility, snapshot: Snapshot, formats: Formats) -> tuple[TextRow, ...]:
    """One row for each rule; its data is the key.

    Args:
        found: The requirements, judged.
        snapshot: Of the year, for its documents.
        formats: Of days, and the language.
    """
    return tuple(_row(line, snapshot, formats) for line in found.lines)


def _row(line: Line, snapshot: Snapshot, formats: Formats) -> TextRow:
    said = line.requirement
    day = formats.short_day(said.dated_on) if said.dated_on is not None else ""
    document = snapshot.documents.get(said.document)
    return TextRow(
        (
            rule_title(line.rule, formats.language),
            level_name(line.rule.level),
            asked_words(line.asked),
            ", ".join(part for part in (said.value, day) if part),
            line_state(line),
            title_of(document) if document is not None else "",
        ),
        mark=standing_mark(line.standing),
        mark_name=standing_name(line.standing),
        data=line.rule.key,
        keeps_room=True,
    )


def about(line: Line, formats: Formats) -> str:
    """What to know of a requirement: both predicates, what the rule leaves open, where it stands, the unit's note."""
    rule = line.rule
    asked = QCoreApplication.translate("Eligibility", "WBK: {wbk}. WBBM: {wbbm}.").format(
        wbk=asked_words(rule.wbk), wbbm=asked_words(rule.wbbm)
    )
    basis = QCoreApplication.translate("Eligibility", "Basis: {basis} ({confidence}).").format(
        basis=rule.basis, confidence=confidence_name(rule.confidence)
    )
    parts = (asked if rule.wbk or rule.wbbm else "", rule_remark(rule, formats.language), basis, line.requirement.note)
    return " ".join(part for part in parts if part)
