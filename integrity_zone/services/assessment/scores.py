"""The scorecard of a set of answers, and the object in which it is handed out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from integrity_zone.domain.answer import parse_values
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.errors import UserInputError
from integrity_zone.scoring import roll_up
from integrity_zone.scoring.explain import explain
from integrity_zone.scoring.gaps import gap_list
from integrity_zone.scoring.rescore import ceiling_after, rescore
from integrity_zone.scoring.rounding import nine_decimals
from integrity_zone.services.json_files import read_json_object

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from fractions import Fraction
    from pathlib import Path

    from assessments.definition import Instrument
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.scorecard import Explanation, GapItem, Scorecard, Verdict
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.errors import Language


class BadAnswersFileError(UserInputError):
    """An answers file that is JSON, but not of the expected shape."""

    code = "bad-answers"
    template_en = "{path}: {reason}"
    template_id = "{path}: {reason_id}"


class WrongInstrumentError(UserInputError):
    """Answers that were given to another instrument."""

    code = "wrong-instrument"
    template_en = "{path} answers {given}, this assessment uses {expected}; nothing was recorded"
    template_id = "{path} menjawab {given}, penilaian ini memakai {expected}; tidak ada yang dicatat"


class UnknownPlaceError(UserInputError):
    """A code that is neither an indicator nor a node nor an area."""

    code = "unknown-indicator"
    template_en = "{place}: no indicator, node or area of this code; see `score --json` for the codes"
    template_id = "{place}: tidak ada butir, simpul, atau area dengan kode itu; lihat `score --json`"


class AnswersFile:
    """What an ANSWERS.json holds, not yet checked against an instrument."""

    def __init__(self, path: Path) -> None:
        """Read and take apart.

        Raises:
            BadJsonError: Not JSON within the limits.
            BadAnswersFileError: Not a mapping of codes to values, bare or under `answers`.
        """
        document = read_json_object(path)
        wrapped = "answers" in document
        answers = document["answers"] if wrapped else document
        notes = document.get("notes", {}) if wrapped else {}
        if not isinstance(answers, dict):
            raise BadAnswersFileError(
                path=path,
                reason="`answers` must be an object of codes and values",
                reason_id="`answers` harus objek berisi kode dan nilai",
            )
        if not isinstance(notes, dict) or not all(note is None or isinstance(note, str) for note in notes.values()):
            raise BadAnswersFileError(
                path=path,
                reason="`notes` must be an object of codes and texts",
                reason_id="`notes` harus objek berisi kode dan teks",
            )
        self.path = path
        self.answers: Mapping[str, object] = answers
        self.notes: Mapping[str, str | None] = {code: note for code, note in notes.items()}  # noqa: C416 - narrows the type
        self.instrument = self._text(document, "instrument") if wrapped else None
        stage = self._text(document, "stage") if wrapped else None
        if stage is not None and stage not in set(Stage):
            raise BadAnswersFileError(
                path=path,
                reason=f"`stage` {stage[:40]!r} is not one of {', '.join(Stage)}",
                reason_id=f"`stage` {stage[:40]!r} bukan salah satu dari {', '.join(Stage)}",
            )
        self.stage = Stage(stage) if stage is not None else None

    def values(self, instrument: Instrument) -> dict[str, AnswerValue | None]:
        """The answers, checked.

        Raises:
            WrongInstrumentError: The file names another instrument.
            ProblemList: Every answer that is refused.
        """
        if self.instrument is not None and self.instrument != instrument.key:
            raise WrongInstrumentError(path=self.path, given=self.instrument[:40], expected=instrument.key)
        return parse_values(instrument, self.answers)

    def _text(self, document: Mapping[str, object], key: str) -> str | None:
        value = document.get(key)
        if value is None or isinstance(value, str):
            return value
        raise BadAnswersFileError(path=self.path, reason=f"`{key}` must be text", reason_id=f"`{key}` harus teks")


def stage_values(snapshot: Snapshot, stage: Stage) -> dict[str, AnswerValue]:
    """Indicator code -> value of the answers that one stage has given.

    A judgement about an answer that was changed since counts as none: that indicator is to be judged anew.
    """
    answers = snapshot.answers
    if stage is not Stage.UNIT:
        # Who scores answers of a file that is no workspace needs nothing of reviews.
        from integrity_zone.domain.review import standing_answers

        answers = standing_answers(answers)
    return {code: answer.value for code, answer in answers.get(stage, {}).items() if answer.value is not None}


def scorecard(
    instrument: Instrument, answers: Mapping[str, AnswerValue], *, stage: Stage, blank: BlankPolicy = BlankPolicy.ZERO
) -> Scorecard:
    """Score one set of answers.

    Args:
        instrument: What is asked.
        answers: Indicator code -> value.
        stage: Whose answers they are.
        blank: What an unanswered indicator counts.
    """
    return roll_up.score(instrument, answers, blank, stage)


def rescored(
    instrument: Instrument, scorecard: Scorecard, answers: Mapping[str, AnswerValue], changed: Iterable[str]
) -> Scorecard:
    """The scorecard after some answers changed, exactly what `scorecard` would give, in a fraction of the time.

    Args:
        instrument: What is asked.
        scorecard: Of the answers before.
        answers: Indicator code -> value, all answers after.
        changed: Codes of the answers that may have changed.
    """
    return rescore(instrument, scorecard, answers, changed)


def explanation(
    instrument: Instrument,
    answers: Mapping[str, AnswerValue],
    scorecard: Scorecard,
    code: str,
    language: Language = "id",
) -> Explanation:
    """How the number of an indicator, node, area or `total` came about, in words of a language.

    Raises:
        UnknownPlaceError: No such code.
    """
    if code != "total" and code not in {
        *instrument.nodes_by_code,
        *instrument.indicators_by_code,
        *instrument.areas_by_key,
    }:
        raise UnknownPlaceError(place=code[:60])
    return explain(instrument, answers, scorecard, code, language)


def gaps(
    instrument: Instrument, answers: Mapping[str, AnswerValue], scorecard: Scorecard, predicate: str
) -> tuple[GapItem, ...]:
    """For each unmet minimum of a predicate the indicators that close it, raised how far."""
    return gap_list(instrument, answers, scorecard, predicate)


def score_object(scorecard: Scorecard, language: Language = "en") -> dict[str, Any]:
    """The scorecard as `score --json` prints it; numbers rounded half up to 9 decimals, only here and only shown."""
    return {
        "instrument": scorecard.instrument,
        "blank": scorecard.blank.value,
        "stage": scorecard.stage.value,
        "answered": scorecard.answered,
        "of": scorecard.of,
        "total": json_number(scorecard.total),
        "nodes": {code: json_number(node.points) for code, node in scorecard.nodes.items()},
        "indicators": {code: _indicator_object(scorecard, code) for code in scorecard.indicators},
        "predicates": {key: _verdict_object(verdict) for key, verdict in scorecard.verdicts.items()},
        "findings": [
            {
                "code": finding.code,
                "severity": finding.severity.value,
                "indicator": finding.indicator,
                "message": finding.message_id if language == "id" else finding.message_en,
            }
            for finding in scorecard.findings
        ],
    }


def explanation_object(found: Explanation) -> dict[str, Any]:
    """An explanation as `--explain` adds it."""
    return {
        "code": found.code,
        "title": found.title,
        "formula": found.formula,
        "inputs": dict(found.inputs),
        "weight": json_number(found.weight),
        "points": json_number(found.points),
        "source": found.source,
    }


def json_number(value: Fraction) -> float:
    """A number for JSON: exact up to 9 decimals, whose shortest text JSON then prints."""
    return float(nine_decimals(value))


def _indicator_object(scorecard: Scorecard, code: str) -> dict[str, float]:
    found = scorecard.indicators[code]
    numbers = {"score": json_number(found.score), "points": json_number(found.points)}
    if found.ratio is not None:
        numbers["ratio"] = json_number(found.ratio)
    return numbers


def _verdict_object(verdict: Verdict) -> dict[str, Any]:
    return {
        "met": verdict.met,
        "checks": [
            {
                "key": check.key,
                "value": json_number(check.value),
                "minimum": json_number(check.minimum),
                "met": check.met,
            }
            for check in verdict.checks
        ],
    }


def ceiling_total(instrument: Instrument, answers: Mapping[str, AnswerValue]) -> Fraction:
    """The total if every open indicator got full marks."""
    return roll_up.ceiling(instrument, answers)["total"]


def ceilings(instrument: Instrument, answers: Mapping[str, AnswerValue]) -> Mapping[str, Fraction]:
    """The points if every open indicator got full marks: `total`, node code and area key -> points."""
    return roll_up.ceiling(instrument, answers)


def ceilings_after(
    instrument: Instrument,
    previous: Mapping[str, Fraction],
    before: Mapping[str, AnswerValue],
    answers: Mapping[str, AnswerValue],
    changed: Iterable[str],
) -> Mapping[str, Fraction]:
    """The same after some answers changed, exactly what `ceilings` would give, in a fraction of the time.

    Args:
        instrument: What is asked.
        previous: As `ceilings` gave it for the answers before.
        before: Indicator code -> value, all answers before.
        answers: All answers after.
        changed: Codes of the answers that may have changed.
    """
    return ceiling_after(instrument, previous, before, answers, changed)
