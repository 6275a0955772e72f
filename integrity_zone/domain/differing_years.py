"""Years about which copies differ: after a merge what is not shown of them must not be lost from sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.journal.subjects import assessment_subject
from integrity_zone.domain.scorecard import Finding, Severity
from integrity_zone.domain.text import counted
from integrity_zone.domain.work_unit import AssessmentKey
from integrity_zone.domain.workspace import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from integrity_zone.domain.workspace import Snapshot

#: Code of the finding that a year has a second worksheet, which is not shown.
TWO_WORKSHEETS = "two-worksheets-of-a-year"
#: Code of the problem that there are answers of a year which the file does not have.
NO_YEAR = "answers-of-no-year"


def unseen_worksheets(known: Iterable[AssessmentKey]) -> dict[AssessmentKey, AssessmentKey]:
    """The assessments that are not shown -> the one of the same year that is.

    Args:
        known: All assessments of a file, by year; the last of a year is the one shown.
    """
    listed = tuple(known)
    shown = {assessment.year: assessment for assessment in listed}
    return {assessment: shown[assessment.year] for assessment in listed if assessment != shown[assessment.year]}


def worksheet_problem(unseen: AssessmentKey, shown: AssessmentKey, answers: int) -> Problem:
    """One of those, as a check of the file says it.

    Args:
        unseen: What is not shown.
        shown: What is shown of that year.
        answers: How many there are in what is not shown.
    """
    english, indonesian = _words(unseen, shown, answers)
    return Problem(TWO_WORKSHEETS, english, assessment_subject(unseen), indonesian)


def stray_problem(absent: AssessmentKey, answers: int) -> Problem:
    """Answers that came for a year which was undone meanwhile, as a check of the file says it.

    Args:
        absent: What is not in the file.
        answers: How many there are of it.
    """
    english = (
        f"the year {absent.year} by {absent.instrument} is not in the file, "
        f"but {counted(answers, 'answer')} of it came: "
        "add the year again by this worksheet, and they are shown"
    )
    indonesian = (
        f"tahun {absent.year} menurut {absent.instrument} tidak ada dalam berkas, tetapi ada {answers} jawabannya: "
        "tambahkan lagi tahun itu dengan lembar kerja ini, maka jawabannya tampil"
    )
    return Problem(NO_YEAR, english, assessment_subject(absent), indonesian)


def worksheet_findings(snapshot: Snapshot) -> tuple[Finding, ...]:
    """Those of the year shown, as a scorecard says it."""
    shown = snapshot.assessment
    return tuple(
        Finding(TWO_WORKSHEETS, Severity.WARNING, None, *_words(AssessmentKey(shown.year, instrument), shown, answers))
        for instrument, answers in snapshot.other_worksheets.items()
    )


def _words(unseen: AssessmentKey, shown: AssessmentKey, answers: int) -> tuple[str, str]:
    english = (
        f"the year {shown.year} was added by two worksheets; {shown.instrument} is shown, "
        f"{unseen.instrument} with {counted(answers, 'answer')} is not: agree on one, and undo the other"
    )
    indonesian = (
        f"tahun {shown.year} ditambahkan dengan dua lembar kerja; {shown.instrument} ditampilkan, "
        f"{unseen.instrument} dengan {answers} jawaban tidak: sepakati satu, lalu urungkan yang lain"
    )
    return english, indonesian
