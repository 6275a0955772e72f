"""Recommendations as rows: what is advised and why, what the unit does about it, and how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from integrity_zone.domain.review import FollowUp
from ui.models.evidence.library import title_of
from ui.models.home.text_table import TextRow
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from integrity_zone.domain.review import Recommendation
    from ui.formats import Formats
    from ui.view import AssessmentView

#: Columns that a narrow table leaves out.
ABOUT, ACTION, EVIDENCE = 1, 3, 5
_NAMES: Mapping[FollowUp, object] = {
    FollowUp.OPEN: QT_TRANSLATE_NOOP("Review", "Not begun"),
    FollowUp.IN_PROGRESS: QT_TRANSLATE_NOOP("Review", "In progress"),
    FollowUp.DONE: QT_TRANSLATE_NOOP("Review", "Done, says the unit"),
    FollowUp.CLOSED: QT_TRANSLATE_NOOP("Review", "Closed by TPI"),
}
_MARKS: Mapping[FollowUp, Mark] = {
    FollowUp.OPEN: Mark.UNANSWERED,
    FollowUp.IN_PROGRESS: Mark.EVIDENCE,
    FollowUp.DONE: Mark.ANSWERED,
    FollowUp.CLOSED: Mark.APPROVED,
}


def follow_up_name(state: FollowUp) -> str:
    """What a state is called."""
    return QCoreApplication.translate("Review", str(_NAMES[state]))


def is_late(found: Recommendation, today: date) -> bool:
    """Whether it should be done by now, and the unit does not say that it is."""
    is_open = found.state in (FollowUp.OPEN, FollowUp.IN_PROGRESS)
    return is_open and found.due_on is not None and found.due_on < today


def open_recommendations(view: AssessmentView) -> tuple[Recommendation, ...]:
    """Those that the unit has still to do something about."""
    done = (FollowUp.DONE, FollowUp.CLOSED)
    return tuple(found for found in view.snapshot.review.recommendations if found.state not in done)


def to_be_closed(view: AssessmentView) -> tuple[Recommendation, ...]:
    """Those that are done by the unit's word, and wait for the assessors'."""
    return tuple(found for found in view.snapshot.review.recommendations if found.state is FollowUp.DONE)


def minimum_name(view: AssessmentView, found: Recommendation) -> str:
    """The minimum or the indicator that a recommendation is about: `WBK · Penguatan Pengawasan`."""
    verdict = view.recorded.verdicts.get(found.predicate)
    checks = verdict.checks if verdict is not None else ()
    title = next((check.title for check in checks if check.key == found.requirement), found.requirement)
    return " · ".join(part for part in (found.predicate, title or found.indicator) if part)


def recommendation_rows(view: AssessmentView, formats: Formats, today: date) -> tuple[TextRow, ...]:
    """One row for each recommendation; its data is the id."""
    rows = []
    for found in view.snapshot.review.recommendations:
        document = view.snapshot.documents.get(found.document)
        due = formats.short_day(found.due_on) if found.due_on is not None else ""
        late = is_late(found, today)
        if late:
            due = QCoreApplication.translate("Review", "{day}, late").format(day=due)
        rows.append(
            TextRow(
                (
                    " ".join(found.text.split()),
                    minimum_name(view, found),
                    follow_up_name(found.state),
                    " ".join(found.action.split()),
                    due,
                    title_of(document) if document is not None else "",
                ),
                mark=Mark.SHORT if late else _MARKS[found.state],
                mark_name=follow_up_name(found.state),
                data=found.id,
            )
        )
    return tuple(rows)


def about(view: AssessmentView, found: Recommendation, formats: Formats) -> str:
    """The whole of a recommendation, with who advised it and what was noted."""
    by = [found.advised_by, formats.moment(found.advised_at) if found.advised_at is not None else ""]
    done = ""
    if found.done_on is not None:
        done = QCoreApplication.translate("Review", "Done on {day}.").format(day=formats.short_day(found.done_on))
    action = QCoreApplication.translate("Review", "Action: {text}").format(text=found.action) if found.action else ""
    note = QCoreApplication.translate("Review", "Note: {text}").format(text=found.note) if found.note else ""
    signed = " · ".join(part for part in (minimum_name(view, found), *by) if part)
    return "\n".join(part for part in (found.text, action, done, note, signed) if part)
