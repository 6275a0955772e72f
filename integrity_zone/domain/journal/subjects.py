"""How subjects of the journal are named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from integrity_zone.domain.answer import UnknownIndicatorError

if TYPE_CHECKING:
    from integrity_zone.domain.work_unit import AssessmentKey, Stage

UNIT = "unit"

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


def answer_subject(assessment: AssessmentKey, indicator: str, stage: Stage) -> str:
    """`answer/<instrument>/<year>/<indicator>/<stage>`."""
    return f"answer/{assessment.instrument}/{assessment.year}/{indicator}/{stage}"


def document_subject(document: str) -> str:
    """`document/<uuid>`."""
    return f"document/{document}"


def link_subject(answer: str, document: str) -> str:
    """`link/<answer subject>/<document>`."""
    return f"link/{answer}/{document}"


def declaration_subject(year: int) -> str:
    """`declaration/<year>`."""
    return f"declaration/{year}"
