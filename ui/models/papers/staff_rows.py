"""The staff list as tables show it, and what a table that somebody brings would make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from integrity_zone.domain.staff_list import StaffColumn
from ui.models.home.text_table import TextRow
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from integrity_zone.domain.declaration import StaffMember
    from integrity_zone.domain.staff_list import StaffPreview
    from integrity_zone.errors import Language
    from ui.formats import Formats

_DASH = "–"
_COLUMNS: Mapping[StaffColumn, object] = {
    StaffColumn.NAME: QT_TRANSLATE_NOOP("Papers", "Name"),
    StaffColumn.NIP: QT_TRANSLATE_NOOP("Papers", "NIP"),
    StaffColumn.OFFICE: QT_TRANSLATE_NOOP("Papers", "Office"),
    StaffColumn.RANK: QT_TRANSLATE_NOOP("Papers", "Rank"),
}


def column_name(column: StaffColumn) -> str:
    """What a column says of a person."""
    return QCoreApplication.translate("Papers", str(_COLUMNS[column]))


def staff_headers() -> tuple[str, ...]:
    """Names of the columns."""
    return (
        QCoreApplication.translate("Papers", "Name"),
        QCoreApplication.translate("Papers", "NIP"),
        QCoreApplication.translate("Papers", "Office"),
        QCoreApplication.translate("Papers", "Rank"),
        QCoreApplication.translate("Papers", "Signed the pakta"),
    )


def staff_rows(
    staff: Sequence[StaffMember], formats: Formats, wanted: str = "", *, unsigned: bool = False
) -> list[TextRow]:
    """Rows of the people who are looked for; each leads to the place in the list.

    Args:
        staff: All.
        formats: Of dates.
        wanted: A part of a name, NIP or office; empty for everybody.
        unsigned: Only those who did not sign the pakta yet.
    """
    said = wanted.casefold().split()
    rows = []
    for place, member in enumerate(staff):
        words = f"{member.name} {member.nip or ''} {member.office} {member.rank or ''}".casefold()
        if (unsigned and member.pakta_on is not None) or not all(part in words for part in said):
            continue
        rows.append(_row(place, member, formats))
    return rows


def preview_rows(preview: StaffPreview) -> list[TextRow]:
    """People of a table that somebody brings, with what is remarkable about their rows."""
    refused = {problem.row for problem in preview.problems if problem.is_refusal}
    remarked = {problem.row for problem in preview.problems}
    rows = []
    for row in preview.rows:
        member = row.member
        rows.append(
            TextRow(
                (str(row.row), member.name, member.nip or _DASH, member.office or _DASH, member.rank or _DASH),
                mark=Mark.SHORT if row.row in refused else Mark.EVIDENCE if row.row in remarked else Mark.MET,
                data=row,
            )
        )
    return rows


def problem_lines(preview: StaffPreview, language: Language) -> list[str]:
    """What is wrong with a table, row by row."""
    lines = []
    for problem in sorted(preview.problems, key=lambda found: (not found.is_refusal, found.row)):
        text = problem.text(language)
        text = text[:1].upper() + text[1:]
        if not problem.row:
            lines.append(text)
        elif problem.is_refusal:
            lines.append(
                QCoreApplication.translate("Papers", "Row {row} is left out: {why}").format(row=problem.row, why=text)
            )
        else:
            lines.append(QCoreApplication.translate("Papers", "Row {row}: {why}").format(row=problem.row, why=text))
    return lines


def _row(place: int, member: StaffMember, formats: Formats) -> TextRow:
    signed = member.pakta_on
    return TextRow(
        (
            member.name,
            member.nip or _DASH,
            member.office or _DASH,
            member.rank or _DASH,
            formats.short_day(signed) if signed is not None else QCoreApplication.translate("Papers", "not yet"),
        ),
        mark=Mark.MET if signed is not None else Mark.UNANSWERED,
        mark_name=QCoreApplication.translate("Papers", "signed")
        if signed is not None
        else QCoreApplication.translate("Papers", "not signed yet"),
        data=place,
    )
