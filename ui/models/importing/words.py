"""What is said of a worksheet and its cells, in the language of the screens."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assessments.definition import AnswerKind
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.worksheet_import import CellContent, CellStatus, RowMatch, WorksheetLayout
from ui.models.importing.taking import Sieve
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from assessments.definition import Indicator
    from integrity_zone.domain.worksheet_import import ImportCell, WorksheetPreview
    from ui.formats import Formats

NOTHING = "–"
_STATUS: Mapping[str, object] = {
    CellStatus.SAME: QT_TRANSLATE_NOOP("Importing", "Same"),
    CellStatus.NEW: QT_TRANSLATE_NOOP("Importing", "New"),
    CellStatus.CHANGED: QT_TRANSLATE_NOOP("Importing", "Changed"),
    CellStatus.CLEARED: QT_TRANSLATE_NOOP("Importing", "Emptied"),
    CellStatus.CONFLICT: QT_TRANSLATE_NOOP("Importing", "Conflict"),
    CellStatus.KEPT: QT_TRANSLATE_NOOP("Importing", "Stays"),
    CellStatus.REFUSED: QT_TRANSLATE_NOOP("Importing", "Refused"),
}
#: Status -> icon, and the mark whose colours it takes.
LOOKS: Mapping[CellStatus, tuple[str, Mark]] = {
    CellStatus.SAME: ("equal", Mark.UNANSWERED),
    CellStatus.NEW: ("plus", Mark.APPROVED),
    CellStatus.CHANGED: ("pencil", Mark.ANSWERED),
    CellStatus.CLEARED: ("minus", Mark.ANSWERED),
    CellStatus.CONFLICT: ("git-compare", Mark.EVIDENCE),
    CellStatus.KEPT: ("lock", Mark.UNANSWERED),
    CellStatus.REFUSED: ("ban", Mark.RETURNED),
}
_SIEVES: Mapping[str, tuple[str, object]] = {
    Sieve.LOOK: ("", QT_TRANSLATE_NOOP("Importing", "To look at {count}")),
    Sieve.NEW: ("plus", QT_TRANSLATE_NOOP("Importing", "New {count}")),
    Sieve.CHANGED: ("pencil", QT_TRANSLATE_NOOP("Importing", "Changed {count}")),
    Sieve.CONFLICT: ("git-compare", QT_TRANSLATE_NOOP("Importing", "Conflict {count}")),
    Sieve.DOUBT: ("circle-help", QT_TRANSLATE_NOOP("Importing", "Uncertain {count}")),
    Sieve.REFUSED: ("ban", QT_TRANSLATE_NOOP("Importing", "Refused {count}")),
    Sieve.EVIDENCE: ("link", QT_TRANSLATE_NOOP("Importing", "Evidence {count}")),
    Sieve.KEPT: ("lock", QT_TRANSLATE_NOOP("Importing", "Stays {count}")),
    Sieve.SAME: ("equal", QT_TRANSLATE_NOOP("Importing", "Same {count}")),
    Sieve.ALL: ("", QT_TRANSLATE_NOOP("Importing", "All {count}")),
}
_STAGES: Mapping[str, object] = {
    Stage.UNIT: QT_TRANSLATE_NOOP("Importing", "Unit"),
    Stage.TPI: QT_TRANSLATE_NOOP("Importing", "TPI"),
    Stage.TPN: QT_TRANSLATE_NOOP("Importing", "TPN"),
}
_LAYOUTS: Mapping[str, object] = {
    WorksheetLayout.OURS: QT_TRANSLATE_NOOP("Importing", "worksheet of this program"),
    WorksheetLayout.FORM_2021: QT_TRANSLATE_NOOP("Importing", "form of 2021"),
    WorksheetLayout.TEMPLATE_2026: QT_TRANSLATE_NOOP("Importing", "template of 2024 to 2026"),
    WorksheetLayout.REARRANGED: QT_TRANSLATE_NOOP("Importing", "rearranged copy of a worksheet"),
}
_MATCHES: Mapping[str, object] = {
    RowMatch.ID: QT_TRANSLATE_NOOP("Importing", "by row number: {count}"),
    RowMatch.CODE: QT_TRANSLATE_NOOP("Importing", "by code: {count}"),
    RowMatch.TEXT: QT_TRANSLATE_NOOP("Importing", "by numbering and text: {count}"),
    RowMatch.POSITION: QT_TRANSLATE_NOOP("Importing", "only by its place: {count}"),
}


def status_name(status: CellStatus) -> str:
    """What a state of a cell is called."""
    return _said(_STATUS[status])


def stage_name(stage: Stage) -> str:
    """Whose answer it is."""
    return _said(_STAGES[stage])


def sieve_name(sieve: Sieve, count: str) -> str:
    """A filter and how many it would leave."""
    return _said(_SIEVES[sieve][1]).format(count=count)


def sieve_icon(sieve: Sieve) -> str:
    """The icon of a filter; empty for none."""
    return _SIEVES[sieve][0]


def match_text(match: RowMatch, count: str) -> str:
    """How many rows were recognised in a way."""
    return _said(_MATCHES[match]).format(count=count)


def cell_of(cell: ImportCell) -> str:
    """The cell without its sheet: `K57`."""
    return cell.place.rpartition("!")[2]


def title_of(cell: ImportCell, indicator: Indicator) -> str:
    """What the cell asks."""
    translate = QCoreApplication.translate
    if cell.what is CellContent.NOTE:
        return translate("Importing", "Note: {title}").format(title=indicator.title)
    if cell.what is CellContent.EVIDENCE:
        return translate("Importing", "Evidence: {title}").format(title=indicator.title)
    label = next((item.label for item in indicator.inputs if item.key == cell.count), "")
    return (
        translate("Importing", "{count}: {title}").format(count=label, title=indicator.title)
        if label
        else indicator.title
    )


def value_text(cell: ImportCell, value: str | None, indicator: Indicator, formats: Formats) -> str:
    """A value of a cell in a line: an option, a number, or the beginning of a note."""
    if value is None:
        return NOTHING
    if cell.what is not CellContent.VALUE:
        return " ".join(value.split())
    if cell.count is not None:
        return formats.number(int(value))
    if indicator.kind is AnswerKind.INDEX:
        return formats.short(Fraction(value))
    return value


def theirs_text(cell: ImportCell, indicator: Indicator, formats: Formats) -> str:
    """What stands in the workbook; as it stands there when it cannot be taken."""
    if cell.status is CellStatus.REFUSED:
        return cell.shown or NOTHING
    if cell.what is CellContent.EVIDENCE:
        words = dict(cell.titles)
        return ", ".join(f"{words[link]} <{link}>" if link in words else link for link in cell.links) or cell.shown
    return value_text(cell, cell.theirs, indicator, formats)


def full_text(cell: ImportCell, value: str | None, indicator: Indicator, formats: Formats) -> str:
    """A value with what it means: `B · all of it is built`."""
    translate = QCoreApplication.translate
    if value is None:
        return translate("Importing", "Empty")
    if cell.what is not CellContent.VALUE:
        return value
    text = value_text(cell, value, indicator, formats)
    option = indicator.option(value) if cell.count is None else None
    if option is None or not option.criterion:
        return text
    return translate("Importing", "{option} · {criterion}").format(option=text, criterion=option.criterion)


def layout_text(preview: WorksheetPreview) -> str:
    """Which kind of workbook it is."""
    translate = QCoreApplication.translate
    return translate("Importing", "{kind}, sheet “{sheet}”").format(
        kind=_said(_LAYOUTS[preview.layout]), sheet=preview.sheet
    )


def basis_text(preview: WorksheetPreview, formats: Formats) -> str:
    """What the workbook says it was made from."""
    translate = QCoreApplication.translate
    origin = preview.based_on
    if origin is None:
        return translate("Importing", "it does not say what it was made from")
    if not preview.is_based_here:
        if origin.workspace_id == preview.workspace_id:
            return translate("Importing", "exported from this file for {year}").format(year=origin.year)
        return translate("Importing", "exported from another file")
    if origin.exported_at is None:
        return translate("Importing", "exported from this file")
    day = formats.day(origin.exported_at.astimezone().date())
    return translate("Importing", "exported from this file on {day}").format(day=day)


def story_of(cell: ImportCell, *, is_based_here: bool) -> str:
    """What happened to a cell, in a sentence."""
    translate = QCoreApplication.translate
    if cell.what is CellContent.EVIDENCE:
        return translate(
            "Importing", "The cell has web addresses. They can be linked as evidence; nothing is downloaded."
        )
    if cell.status is CellStatus.CONFLICT:
        if is_based_here:
            return translate("Importing", "Changed in two places since the worksheet was exported.")
        return translate("Importing", "The two differ, and nobody can know which of them is newer.")
    return {
        CellStatus.SAME: translate("Importing", "The worksheet says the same as this file."),
        CellStatus.NEW: translate("Importing", "Nothing stands here yet."),
        CellStatus.CHANGED: (
            translate("Importing", "Changed in the worksheet, not here, since it was exported.")
            if is_based_here
            else translate("Importing", "The worksheet has another value.")
        ),
        CellStatus.CLEARED: translate("Importing", "Emptied in the worksheet since it was exported."),
        CellStatus.KEPT: translate("Importing", "Nothing of this cell is taken: it stays as it is here."),
        CellStatus.REFUSED: translate("Importing", "This cell cannot be taken. The answer here stays."),
    }[cell.status]


def _said(text: object) -> str:
    return QCoreApplication.translate("Importing", str(text))
