"""The history of an indicator as sentences: what was before, and what it became."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from assessments.definition import AnswerKind
from integrity_zone.services.history import Standing, What
from ui.models.assessment.lines import Line
from ui.models.assessment.values import blank_word, value_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assessments.definition import Indicator
    from integrity_zone.services.history import HistoryLine
    from ui.formats import Formats

_NOTE_SHOWN = 160


def history_lines(indicator: Indicator, found: Sequence[HistoryLine], formats: Formats) -> tuple[Line, ...]:
    """The lines to read, the newest first.

    Args:
        indicator: Whose history.
        found: Oldest first.
        formats: How numbers and moments are written.
    """
    lines: list[Line] = []
    before: object = None
    for entry in found:
        if entry.what is What.OTHER:
            continue
        lines.append(
            Line(
                when=formats.moment(datetime.fromisoformat(entry.at)),
                text=_sentence(indicator, entry, before, formats),
                who=_who(entry),
                data=_restorable(indicator, entry),
            )
        )
        if entry.what is What.ANSWER:
            before = entry.value
    return tuple(reversed(lines))


def _sentence(indicator: Indicator, entry: HistoryLine, before: object, formats: Formats) -> str:
    if entry.standing is Standing.WITHHELD:
        return QCoreApplication.translate("Assessment", "Not part of this copy of the file")
    if entry.standing is Standing.ERASED:
        return QCoreApplication.translate("Assessment", "Erased")
    if entry.what is What.ANSWER:
        return _answer_sentence(indicator, before, entry.value, formats)
    if entry.what is What.NOTE:
        if not entry.value:
            return QCoreApplication.translate("Assessment", "Note removed")
        text = QCoreApplication.translate("Assessment", "Note: {text}")
        return text.format(text=_short(str(entry.value)))
    words = {
        What.ATTACHED: QCoreApplication.translate("Assessment", "Evidence linked: {title}"),
        What.DETACHED: QCoreApplication.translate("Assessment", "Evidence removed: {title}"),
        What.PAGE: QCoreApplication.translate("Assessment", "Page of {title}: {value}"),
        What.EVIDENCE_NOTE: QCoreApplication.translate("Assessment", "Note on {title}: {value}"),
    }
    value = _short(str(entry.value)) if entry.value else blank_word()
    return words[entry.what].format(title=entry.document or "", value=value)


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
    return text if len(text) <= _NOTE_SHOWN else text[: _NOTE_SHOWN - 1] + "…"
