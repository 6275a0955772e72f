"""Whether what is asked before a proposal is met. Judged beside the score, and never part of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from integrity_zone.domain.requirements import (
    Measure,
    Requirement,
    RequirementState,
    Weight,
    rules_for,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from integrity_zone.domain.requirements import RequirementRule

AFFIRMATION = "affirmation"

#: From the worst to the best.
_OPINIONS = ("TMP", "TW", "WDP", "WTP")
_OPINIONS_AT_LENGTH = {
    "WAJAR TANPA PENGECUALIAN": "WTP",
    "WAJAR DENGAN PENGECUALIAN": "WDP",
    "TIDAK WAJAR": "TW",
    "TIDAK MENYATAKAN PENDAPAT": "TMP",
    "TIDAK MEMBERIKAN PENDAPAT": "TMP",
}
#: The usual order of grades; no rule that was read states it.
_GRADES = ("D", "C", "CC", "B", "BB", "A", "AA")
_GRADE = re.compile(r"(?:(?:PREDIKAT|NILAI) )?(AA|A|BB|B|CC|C|D)(?: ?[(/,;:].*)?")
_NUMBER = re.compile(r"(?:LEVEL )?(\d{1,3}(?:[.,]\d{1,4})?)(?: (?:TAHUN|YEARS?))?")
#: Without its sign a number of one digit may as well be a share: 1 is never guessed to be 100 %.
_PERCENT = re.compile(r"(\d{2,3}(?:[.,]\d{1,4})?|\d(?:[.,]\d{1,4})?(?= ?[%P]))(?: ?(?:%|PERSEN|PERCENT))?")


class Standing(StrEnum):
    """What can be said of a requirement, or of all of them."""

    MET = "met"
    NOT_MET = "not-met"
    UNKNOWN = "unknown"
    NOT_ASKED = "not-asked"  #: not for this predicate, or another line stands for it


class Why(StrEnum):
    """What a standing follows from."""

    WORD = "word"  #: the unit's own word
    VALUE = "value"  #: the value was compared with what is asked
    FALLS_SHORT = "falls-short"  #: said to be met, but the value is below what is asked
    NOT_SAID = "not-said"
    IN_PROGRESS = "in-progress"
    OTHER_TARGET = "other-target"  #: said for a lesser predicate and without a value
    ALWAYS_ASKED = "always-asked"  #: said not to apply, but the rule knows no exception
    NOTHING_ASKED = "nothing-asked"
    OTHER_LINE = "other-line"  #: another line stands for it


@dataclass(frozen=True, slots=True)
class Line:
    """One requirement, judged for one predicate."""

    rule: RequirementRule
    requirement: Requirement
    asked: str
    standing: Standing
    why: Why


@dataclass(frozen=True, slots=True)
class Eligibility:
    """All requirements, judged for one predicate."""

    predicate: str
    lines: tuple[Line, ...]
    regulation: Standing  #: by what the regulation asks
    portal: Standing  #: by what the ministry's portal has asked besides
    is_affirmative: bool  #: the unit proposes by the affirmative way

    def counted(self, standing: Standing) -> int:
        """How many of the regulation's requirements stand so."""
        return sum(1 for line in self.lines if line.rule.weight is Weight.RULE and line.standing is standing)

    @property
    def asked(self) -> int:
        """How many the regulation asks for."""
        return sum(
            1 for line in self.lines if line.rule.weight is Weight.RULE and line.standing is not Standing.NOT_ASKED
        )


def eligibility(
    said: Mapping[str, Requirement], predicate: str, *, target: str, kind: str = "", instrument: str = ""
) -> Eligibility:
    """Judge every requirement for a predicate.

    Args:
        said: Key -> where the unit stands.
        predicate: "WBK" or "WBBM".
        target: What the unit works towards: what it said without a value, it said for this.
        kind: Of the unit, see `WorkUnit.kind`.
        instrument: Key of what is assessed with; an old one asked for other things.
    """
    rules = rules_for(kind, instrument)
    lines = [_line(rule, said.get(rule.key, Requirement(rule.key)), predicate, target) for rule in rules]
    lines = [_with_others(line, lines) for line in lines]
    regulation = [line.standing for line in lines if line.rule.weight is Weight.RULE]
    readings = [line.standing for line in lines if line.rule.weight is Weight.READING]
    affirmation = said.get(AFFIRMATION)
    return Eligibility(
        predicate=predicate,
        lines=tuple(lines),
        regulation=_together(regulation),
        portal=_together([*regulation, *readings]),
        is_affirmative=affirmation is not None and affirmation.state is RequirementState.MET,
    )


def reaches(measure: Measure, value: str, asked: str) -> bool | None:
    """Whether a value is at least what is asked; None when it cannot be read, and nothing is guessed.

    Args:
        measure: How both are read.
        value: As somebody typed it.
        asked: As the rule has it.
    """
    own, least = _read(measure, value), _read(measure, asked)
    return None if own is None or least is None else own >= least


def _line(rule: RequirementRule, found: Requirement, predicate: str, target: str) -> Line:
    asked = rule.asked(predicate)
    standing, why = _judged(rule, found, predicate, target) if asked else (Standing.NOT_ASKED, Why.NOTHING_ASKED)
    return Line(rule, found, asked, standing, why)


def _judged(rule: RequirementRule, found: Requirement, predicate: str, target: str) -> tuple[Standing, Why]:
    if found.state is None:
        return Standing.UNKNOWN, Why.NOT_SAID
    if found.state is RequirementState.NOT_APPLICABLE:
        return (Standing.NOT_ASKED, Why.WORD) if rule.may_not_apply else (Standing.UNKNOWN, Why.ALWAYS_ASKED)
    if found.state in (RequirementState.IN_PROGRESS, RequirementState.NOT_MET):
        return _said_not_to_be_met(rule, found, predicate, target)
    enough = reaches(rule.measure, found.value, rule.asked(predicate))
    if enough is not None:
        return (Standing.MET, Why.VALUE) if enough else (Standing.NOT_MET, Why.FALLS_SHORT)
    if _is_harder(rule, predicate, target):
        return Standing.UNKNOWN, Why.OTHER_TARGET
    return Standing.MET, Why.WORD


def _said_not_to_be_met(rule: RequirementRule, found: Requirement, predicate: str, target: str) -> tuple[Standing, Why]:
    """What is not met for the target may be met for what asks less."""
    if _is_harder(rule, target, predicate):
        enough = reaches(rule.measure, found.value, rule.asked(predicate))
        return (Standing.MET, Why.VALUE) if enough else (Standing.UNKNOWN, Why.OTHER_TARGET)
    return Standing.NOT_MET, Why.IN_PROGRESS if found.state is RequirementState.IN_PROGRESS else Why.WORD


def _is_harder(rule: RequirementRule, predicate: str, than: str) -> bool:
    """Whether a rule asks more for one predicate than for another."""
    if rule.asked(predicate) == rule.asked(than) or not rule.asked(than):
        # Where only one of them asks, what was said was said of that.
        return False
    return reaches(rule.measure, rule.asked(than), rule.asked(predicate)) is not True


def _with_others(line: Line, lines: Sequence[Line]) -> Line:
    """Of lines that stand for each other one is asked for, whatever is said of them: the one that says most."""
    if not line.rule.one_of or not line.asked:
        return line
    speaks = min((other for other in lines if other.rule.one_of == line.rule.one_of), key=_says_little)
    if line.rule.key != speaks.rule.key:
        return replace(line, standing=Standing.NOT_ASKED, why=Why.OTHER_LINE)
    if line.requirement.state is RequirementState.NOT_APPLICABLE:
        return replace(line, standing=Standing.UNKNOWN, why=Why.ALWAYS_ASKED)
    return line


def _says_little(line: Line) -> int:
    if line.standing is Standing.MET:
        return 0
    state = line.requirement.state
    return 3 if state is RequirementState.NOT_APPLICABLE else 2 if state is None else 1


def _together(standings: Iterable[Standing]) -> Standing:
    found = frozenset(standings)
    if Standing.NOT_MET in found:
        return Standing.NOT_MET
    return Standing.UNKNOWN if Standing.UNKNOWN in found else Standing.MET


def _read(measure: Measure, text: str) -> Decimal | None:
    words = " ".join(text.upper().replace("\N{NARROW NO-BREAK SPACE}", " ").split())
    if measure is Measure.OPINION:
        opinion = _OPINIONS_AT_LENGTH.get(words, words.removeprefix("OPINI "))
        return Decimal(_OPINIONS.index(opinion)) if opinion in _OPINIONS else None
    if measure is Measure.GRADE:
        grade = _GRADE.fullmatch(words)
        return Decimal(_GRADES.index(grade[1])) if grade is not None else None
    if measure is Measure.WORD:
        return None
    number = (_PERCENT if measure is Measure.PERCENT else _NUMBER).fullmatch(words)
    return Decimal(number[1].replace(",", ".")) if number is not None else None
