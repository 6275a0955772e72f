"""What to look at before the assessment is sent, each finding with the place where it is mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from integrity_zone.domain.differing_years import worksheet_findings
from integrity_zone.domain.scorecard import Severity
from integrity_zone.domain.submission import submission_findings
from integrity_zone.domain.work_unit import Stage
from ui.models import filters
from ui.models.filters import matching
from ui.models.home.text_table import TextRow
from ui.models.home.todo import answered_without_evidence, conflict_codes
from ui.places import PageKey, Place
from ui.theme.tokens import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from integrity_zone.errors import Language
    from ui.view import AssessmentView

_MARKS = {Severity.ERROR: Mark.SHORT, Severity.WARNING: Mark.EVIDENCE, Severity.REMARK: Mark.UNANSWERED}
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.REMARK)
#: The core counts what is open in one finding; here each open item is a row of its own.
_SAID_BY_ROWS = frozenset({"unanswered"})


def finding_headers() -> tuple[str, str, str]:
    """Of the three columns."""
    return (
        QCoreApplication.translate("Home", "Kind"),
        QCoreApplication.translate("Home", "Item"),
        QCoreApplication.translate("Home", "What was found"),
    )


def finding_rows(view: AssessmentView, language: Language) -> tuple[TextRow, ...]:
    """Every finding, errors first, each leading to its item.

    Args:
        view: The assessment, with nothing tried counted in.
        language: In which the core speaks.
    """
    order = {code: number for number, code in enumerate(view.states)}
    found = [*_conflicts(view), *_states(view), *_from_core(view, language)]
    found.sort(key=lambda item: (_ORDER.index(item[0]), order.get(item[1], -1)))
    return tuple(_row(*item) for item in found)


def summary_words(rows: Iterable[TextRow]) -> str:
    """How many there are of each, and what follows."""
    marks = [row.mark for row in rows]
    if not marks:
        return QCoreApplication.translate("Home", "Nothing was found. The assessment can be sent.")
    counts = QCoreApplication.translate("Home", "Errors: {errors} · warnings: {warnings} · remarks: {remarks}.").format(
        errors=marks.count(Mark.SHORT), warnings=marks.count(Mark.EVIDENCE), remarks=marks.count(Mark.UNANSWERED)
    )
    if Mark.SHORT in marks:
        return counts + " " + QCoreApplication.translate("Home", "Errors stop the sending; nothing else does.")
    return counts + " " + QCoreApplication.translate("Home", "None of them stops the sending.")


def severity_name(severity: Severity) -> str:
    """What a severity is called."""
    names = {
        Severity.ERROR: QCoreApplication.translate("Home", "Error"),
        Severity.WARNING: QCoreApplication.translate("Home", "Warning"),
        Severity.REMARK: QCoreApplication.translate("Home", "Remark"),
    }
    return names[severity]


def _row(severity: Severity, code: str, words: str) -> TextRow:
    name = severity_name(severity)
    place = Place(PageKey.ASSESSMENT, code=code) if code else None
    return TextRow((name, code, words), _MARKS[severity], name, place)


def _conflicts(view: AssessmentView) -> Iterator[tuple[Severity, str, str]]:
    of_answers = conflict_codes(view)
    words = QCoreApplication.translate("Home", "Two copies say different things; choose one by answering")
    for code in sorted(of_answers):
        yield Severity.ERROR, code, words
    others = sum(not conflict.subject.startswith("answer/") for conflict in view.snapshot.conflicts)
    if others:
        text = QCoreApplication.translate("Home", "Two copies disagree about evidence, team or unit: {count}")
        yield Severity.ERROR, "", text.format(count=others)


def _states(view: AssessmentView) -> Iterator[tuple[Severity, str, str]]:
    translate = QCoreApplication.translate
    for code in matching(view, [filters.RETURNED], None):
        own = view.judgements[code].own
        note = (own.returned or own.note) if own is not None else ""
        words = (
            translate("Home", "Returned by TPI: {note}").format(note=note)
            if note
            else translate("Home", "Returned by TPI")
        )
        yield Severity.WARNING, code, words
    for code in answered_without_evidence(view):
        yield Severity.WARNING, code, translate("Home", "Answered, but no evidence stands behind it")
    for code in matching(view, [filters.EVIDENCE_OUTSIDE], None):
        yield Severity.WARNING, code, translate("Home", "All evidence lies outside the year assessed")
    for code in matching(view, [filters.CARRIED], None):
        yield (
            Severity.WARNING,
            code,
            translate("Home", "Last year's answer waits to be confirmed; it is not counted yet"),
        )
    for code in matching(view, [filters.FLAGGED], None):
        reason = view.snapshot.answers[Stage.UNIT][code].flag
        words = translate("Home", "Flagged: {reason}").format(reason=reason) if reason else translate("Home", "Flagged")
        yield Severity.REMARK, code, words
    for code in matching(view, [filters.BLANK], None):
        yield Severity.REMARK, code, translate("Home", "Not answered")


def _from_core(view: AssessmentView, language: Language) -> Iterator[tuple[Severity, str, str]]:
    submitted = [found for stage in Stage for found in submission_findings(view.snapshot, stage)]
    for finding in (*view.recorded.findings, *submitted, *worksheet_findings(view.snapshot)):
        if finding.code in _SAID_BY_ROWS:
            continue
        code = finding.indicator or ""
        words = (finding.message_id if language == "id" else finding.message_en).removeprefix(f"{code}: ")
        yield finding.severity, code, words[:1].upper() + words[1:]
