"""The history of an indicator as sentences: what was before, and what it became."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from assessments.definition import AnswerKind
from integrity_zone.domain.marks import tick_position
from integrity_zone.services.history import Standing, What
from ui.models.assessment.lines import Line
from ui.models.assessment.values import blank_word, value_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assessments.definition import Indicator
    from integrity_zone.services.history import HistoryLine
    from ui.formats import Formats

_TEXT_SHOWN = 160
#: Nothing to read while they have never said anything.
_SILENT_WHEN_EMPTY = frozenset({What.NOTE, What.PAGE, What.EVIDENCE_NOTE, What.REMOVAL, What.EFFORT, What.RETURNED})
# What says nothing to a reader beside the lines that are shown.
_UNTOLD = frozenset({What.OTHER, What.REVIEWED})


def history_lines(indicator: Indicator, found: Sequence[HistoryLine], formats: Formats) -> tuple[Line, ...]:
    """The lines to read, the newest first.

    Args:
        indicator: Whose history.
        found: Oldest first.
        formats: How numbers and moments are written.
    """
    lines: list[Line] = []
    before: dict[tuple[str | None, str], object] = {}
    for entry in found:
        place = (entry.document, entry.field)
        earlier = before.get(place)
        before[place] = entry.value
        shown = entry.standing is Standing.SHOWN
        if entry.what in _UNTOLD or (shown and entry.what in _SILENT_WHEN_EMPTY and not (entry.value or earlier)):
            continue
        lines.append(
            Line(
                when=formats.moment(datetime.fromisoformat(entry.at)),
                text=_sentence(indicator, entry, earlier, formats),
                who=_who(entry),
                data=_restorable(indicator, entry),
            )
        )
    return tuple(reversed(lines))


def _sentence(indicator: Indicator, entry: HistoryLine, before: object, formats: Formats) -> str:
    if entry.standing is Standing.WITHHELD:
        return QCoreApplication.translate("Assessment", "Not part of this copy of the file")
    if entry.standing is Standing.ERASED:
        return QCoreApplication.translate("Assessment", "Erased")
    if entry.what is What.ANSWER:
        return _answer_sentence(indicator, before, entry.value, formats)
    if entry.what is What.CARRIED:
        return _carried_sentence(indicator, entry.value, formats)
    if entry.what is What.TICK:
        return _tick_sentence(indicator, entry)
    value = _short(str(entry.value)) if entry.value not in (None, "") else blank_word()
    return _words(entry).format(title=entry.document or "", value=value)


def _words(entry: HistoryLine) -> str:
    """A sentence with places for `title` and `value`."""
    if entry.what is What.FLAG:
        if entry.value is None:
            return QCoreApplication.translate("Assessment", "Flag removed")
        if not entry.value:
            return QCoreApplication.translate("Assessment", "Flagged")
        return QCoreApplication.translate("Assessment", "Flagged: {value}")
    if entry.what is What.NOTE and not entry.value:
        return QCoreApplication.translate("Assessment", "Note removed")
    if entry.what is What.RETURNED and not entry.value:
        return QCoreApplication.translate("Assessment", "No longer given back")
    return {
        What.RETURNED: QCoreApplication.translate("Assessment", "Given back: {value}"),
        What.NOTE: QCoreApplication.translate("Assessment", "Note: {value}"),
        What.ATTACHED: QCoreApplication.translate("Assessment", "Evidence linked: {title}"),
        What.DETACHED: QCoreApplication.translate("Assessment", "Evidence removed: {title}"),
        What.PAGE: QCoreApplication.translate("Assessment", "Page of {title}: {value}"),
        What.EVIDENCE_NOTE: QCoreApplication.translate("Assessment", "Note on {title}: {value}"),
        What.REMOVAL: QCoreApplication.translate("Assessment", "Why {title} was removed: {value}"),
        What.EFFORT: QCoreApplication.translate("Assessment", "Effort of one step up: {value}"),
    }[entry.what]


def _answer_sentence(indicator: Indicator, before: object, after: object, formats: Formats) -> str:
    if indicator.kind is AnswerKind.RATIO and isinstance(after, dict):
        counts = before if isinstance(before, dict) else {}
        changes = [
            f"{item.label} {_count(counts.get(item.key), formats)} → {_count(after.get(item.key), formats)}"
            for item in indicator.inputs
            if counts.get(item.key) != after.get(item.key)
        ]
        if changes:
            return "; ".join(changes)
    return f"{_value(indicator, before, formats)} → {_value(indicator, after, formats)}"


def _carried_sentence(indicator: Indicator, value: object, formats: Formats) -> str:
    if not isinstance(value, dict):
        return QCoreApplication.translate("Assessment", "The proposal from last year is settled")
    text = QCoreApplication.translate("Assessment", "Proposed from {year}: {value}")
    return text.format(year=value.get("year", ""), value=_value(indicator, value.get("value"), formats))


def _tick_sentence(indicator: Indicator, entry: HistoryLine) -> str:
    position = tick_position(entry.field)
    usual = indicator.evidence
    title = usual[position] if position is not None and position < len(usual) else entry.field
    if entry.value:
        return QCoreApplication.translate("Assessment", "There is: {title}").format(title=title)
    return QCoreApplication.translate("Assessment", "There is no longer: {title}").format(title=title)


def _value(indicator: Indicator, value: object, formats: Formats) -> str:
    return value_text(indicator, value if isinstance(value, str | dict) else None, formats)


def _count(value: object, formats: Formats) -> str:
    return formats.number(value) if isinstance(value, int) else blank_word()


def _who(entry: HistoryLine) -> str:
    kinds = {
        "import": QCoreApplication.translate("Assessment", "from a worksheet"),
        "undo": QCoreApplication.translate("Assessment", "undone"),
        "confirm": QCoreApplication.translate("Assessment", "carried over"),
    }
    return " · ".join(part for part in (entry.actor, kinds.get(entry.kind, "")) if part)


def _restorable(indicator: Indicator, entry: HistoryLine) -> object:
    """The value that can be recorded again; None when there is nothing to restore."""
    if entry.what is not What.ANSWER or entry.current or entry.standing is not Standing.SHOWN:
        return None
    if isinstance(entry.value, str):
        fits = indicator.kind is AnswerKind.INDEX or indicator.option(entry.value) is not None
        return entry.value if fits else None
    return entry.value if isinstance(entry.value, dict) and indicator.kind is AnswerKind.RATIO else None


def _short(text: str) -> str:
    return text if len(text) <= _TEXT_SHOWN else text[: _TEXT_SHOWN - 1] + "…"
