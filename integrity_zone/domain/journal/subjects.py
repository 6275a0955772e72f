"""How subjects of the journal are named."""

from __future__ import annotations

import re

from integrity_zone.domain.answer import UnknownIndicatorError
from integrity_zone.domain.work_unit import AssessmentKey, Stage

UNIT = "unit"
LETTERHEAD = "letterhead"

_YEAR = re.compile("[0-9]{4}")
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,31}")


def checked_code(code: str) -> str:
    """An indicator code that may stand in a subject.

    Raises:
        UnknownIndicatorError: No instrument can have such a code.
    """
    if not _CODE.fullmatch(code):
        raise UnknownIndicatorError(indicator=code[:40])
    return code


def assessment_subject(assessment: AssessmentKey) -> str:
    """`assessment/<instrument>/<year>`."""
    return f"assessment/{assessment.instrument}/{assessment.year}"


def is_assessment(subject: str) -> bool:
    """Whether a subject is that of an assessment itself: one of the years of a file came or went."""
    return subject.startswith("assessment/")


def assessment_named(subject: str) -> AssessmentKey | None:
    """The assessment whose own subject this is; None for another subject."""
    word, *parts = subject.split("/")
    if word != "assessment" or len(parts) != 2 or not _YEAR.fullmatch(parts[1]):
        return None
    return AssessmentKey(int(parts[1]), parts[0])


def answer_subject(assessment: AssessmentKey, indicator: str, stage: Stage) -> str:
    """`answer/<instrument>/<year>/<indicator>/<stage>`."""
    return f"answer/{assessment.instrument}/{assessment.year}/{indicator}/{stage}"


def answer_named(subject: str) -> tuple[AssessmentKey, str, Stage] | None:
    """Assessment, indicator code and stage of an answer subject; None for another subject, or an unknown stage."""
    word, *parts = subject.split("/")
    if word != "answer" or len(parts) != 4:
        return None
    instrument, year, code, stage = parts
    if not _YEAR.fullmatch(year) or stage not in list(Stage):
        return None
    return AssessmentKey(int(year), instrument), code, Stage(stage)


def document_subject(document: str) -> str:
    """`document/<uuid>`."""
    return f"document/{document}"


def link_subject(answer: str, document: str) -> str:
    """`link/<answer subject>/<document>`."""
    return f"link/{answer}/{document}"


def answer_of_link(subject: str) -> str:
    """Subject of the answer that a document was put behind; empty for a subject that is no link."""
    kind, _, rest = subject.partition("/")
    return rest.rpartition("/")[0] if kind == "link" else ""


def member_subject(member: str) -> str:
    """`member/<uuid>`."""
    return f"member/{member}"


def remark_subject(remark: str) -> str:
    """`remark/<uuid>`."""
    return f"remark/{remark}"


def issued_subject(paper: str) -> str:
    """`issued/<uuid>`."""
    return f"issued/{paper}"


def charter_subject(file: str) -> str:
    """`charter/<uuid>`: a kept file of a charter."""
    return f"charter/{file}"


def keepsake_subject(keepsake: str) -> str:
    """`keepsake/<uuid>`."""
    return f"keepsake/{keepsake}"


def requirement_subject(year: int, key: str) -> str:
    """`requirement/<year>/<key>`."""
    return f"requirement/{year}/{key}"


def paper_text_subject(kind: str) -> str:
    """`paper-text/<kind>`."""
    return f"paper-text/{kind}"


def picture_subject(place: str) -> str:
    """`picture/<place>`: `emblem`, `logo` or `state` of the letterhead."""
    return f"picture/{place}"


def declaration_subject(year: int) -> str:
    """`declaration/<year>`."""
    return f"declaration/{year}"


def stage_subject(assessment: AssessmentKey, stage: Stage) -> str:
    """`stage/<instrument>/<year>/<stage>`."""
    return f"stage/{assessment.instrument}/{assessment.year}/{stage}"


def result_report_subject(assessment: AssessmentKey) -> str:
    """`result-report/<instrument>/<year>`."""
    return f"result-report/{assessment.instrument}/{assessment.year}"


def recommendation_subject(recommendation: str) -> str:
    """`recommendation/<uuid>`."""
    return f"recommendation/{recommendation}"


def event_subject(year: int, key: str) -> str:
    """`event/<year>/<key>`."""
    return f"event/{year}/{key}"


def wording_subject(instrument: str, code: str) -> str:
    """`wording/<instrument>/<code>`."""
    return f"wording/{instrument}/{code}"


def wording_source_subject(instrument: str) -> str:
    """`wording-source/<instrument>`."""
    return f"wording-source/{instrument}"
