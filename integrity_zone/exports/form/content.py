"""What the blank form asks: values and texts as they are to be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Choice:
    """One box to tick."""

    key: str
    criterion: str


@dataclass(frozen=True, slots=True)
class Question:
    """One indicator."""

    code: str
    title: str
    choices: tuple[Choice, ...]  #: none for counts and survey scores
    fields: tuple[str, ...]  #: labels of numbers to write
    remark: str  #: how the numbers are used
    evidence: str  #: usual documents


@dataclass(frozen=True, slots=True)
class QuestionGroup:
    """A sub-component."""

    code: str
    title: str
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True)
class FormSection:
    """An area, or a result component."""

    title: str
    groups: tuple[QuestionGroup, ...]


@dataclass(frozen=True, slots=True)
class FormContent:
    """The whole form."""

    unit_name: str
    year: int
    instrument: str  #: title and regulation
    instrument_key: str
    count: int  #: of indicators
    sample: bool
    generated_at: datetime
    sections: tuple[FormSection, ...]
