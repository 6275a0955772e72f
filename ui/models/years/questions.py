"""The questions of two years side by side, as rows that can be narrowed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from assessments.counterparts import Relation
from integrity_zone.services.catalog import instrument as published
from ui.models.assessment.meters import TOTAL
from ui.models.assessment.values import value_text
from ui.models.home.text_table import TextRow
from ui.models.review.differences import signed
from ui.models.years.words import Sieve, relation_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from fractions import Fraction

    from assessments.definition import Indicator
    from integrity_zone.domain.year_comparison import AskedQuestion, ComparedQuestion, YearComparison
    from ui.formats import Formats

translate = QCoreApplication.translate

#: Columns that a narrow table leaves out, the first to go first.
RELATION, THEN_CODE, THEN, CODE, TITLE, NOW, CHANGE, SHARED = range(8)


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question of one year beside its counterpart, as it is shown."""

    found: ComparedQuestion
    relation: str
    then: str  #: the answer of the earlier year; empty where nothing was asked
    now: str
    change: Fraction | None  #: of the score, where both asked the same and both answered
    is_divided: bool  #: one of the two stands beside several of the other year
    targets: frozenset[str]  #: areas, nodes and sums it counts for

    @property
    def title(self) -> str:
        """As the later year asks, if it does."""
        return _either(self.found).title

    @property
    def codes(self) -> tuple[str, str]:
        """Of the earlier year and of the later one; empty where it did not ask."""
        one, other = self.found.earlier, self.found.later
        return (one.code if one is not None else "", other.code if other is not None else "")

    def asked_in(self, found: YearComparison, year: int) -> AskedQuestion | None:
        """The question as one of the two years asked it; None when it did not, or is neither of the two."""
        if year == found.later.year:
            return self.found.later
        return self.found.earlier if year == found.earlier.year else None


def question_lines(found: YearComparison, formats: Formats) -> tuple[QuestionLine, ...]:
    """Every question of both years, in the order of the later one."""
    pairs = [(one.earlier.code, one.later.code) for one in found.questions if one.earlier and one.later]
    earlier, later = Counter(then for then, _now in pairs), Counter(now for _then, now in pairs)
    then, now = published(found.earlier.instrument), published(found.later.instrument)
    made = []
    for one in found.questions:
        codes = (one.earlier.code if one.earlier else "", one.later.code if one.later else "")
        split, merged = earlier[codes[0]], later[codes[1]]
        instrument = now if one.later is not None else then
        indicator = instrument.indicators_by_code[_either(one).code]
        made.append(
            QuestionLine(
                found=one,
                relation=_relation(one.relation, split, merged),
                then=_answer(one.earlier, then.indicators_by_code, formats),
                now=_answer(one.later, now.indicators_by_code, formats),
                change=_change(one),
                is_divided=max(split, merged) > 1,
                targets=frozenset({TOTAL, indicator.code, *instrument.targets_above[indicator.parent]}),
            )
        )
    return tuple(made)


def is_through(line: QuestionLine, sieve: Sieve) -> bool:
    """Whether a line passes a sieve."""
    found, change = line.found, line.change
    match sieve:
        case Sieve.BETTER:
            return change is not None and change > 0
        case Sieve.WORSE:
            return change is not None and change < 0
        case Sieve.OPEN:
            both = found.earlier is not None and found.later is not None
            return both and _is_answered(found.earlier) and not _is_answered(found.later)
        case Sieve.SAME:
            return found.relation is Relation.SAME
        case Sieve.SIMILAR:
            return found.relation is Relation.SIMILAR
        case Sieve.DIVIDED:
            return line.is_divided
        case Sieve.REQUIREMENT:
            return found.relation is Relation.REQUIREMENT
        case Sieve.ALONE:
            return found.relation is Relation.NONE
        case Sieve.SHARED:
            return found.shared > 0
    return True


def narrowed(lines: Iterable[QuestionLine], place: str, text: str) -> list[QuestionLine]:
    """The lines of a place that hold a text, in code, question or answer.

    Args:
        lines: All.
        place: Area key, node code or "total"; empty for all.
        text: As typed.
    """
    wanted = text.strip().casefold()
    return [line for line in lines if (not place or place in line.targets) and wanted in _haystack(line)]


def sieve_counts(lines: Sequence[QuestionLine]) -> Mapping[Sieve, int]:
    """How many lines each sieve would leave."""
    return {sieve: sum(is_through(line, sieve) for line in lines) for sieve in Sieve}


def question_headers(found: YearComparison | None) -> tuple[str, ...]:
    """What the columns are, which are named by their years."""
    earlier, later = (found.earlier.year, found.later.year) if found is not None else ("", "")
    return (
        translate("Years", "Counterpart"),
        translate("Years", "Code {year}").format(year=earlier),
        translate("Years", "Answer {year}").format(year=earlier),
        translate("Years", "Code {year}").format(year=later),
        translate("Years", "Question"),
        translate("Years", "Answer {year}").format(year=later),
        translate("Years", "Change"),
        translate("Years", "Shared evidence"),
    )


def question_rows(lines: Iterable[QuestionLine], formats: Formats) -> tuple[TextRow, ...]:
    """One row for each line; its data is the line."""
    return tuple(
        TextRow(
            (
                line.relation,
                line.codes[0] or "–",
                line.then or "–",
                line.codes[1] or "–",
                line.title,
                line.now or "–",
                signed(line.change, formats) if line.change is not None else "–",
                formats.number(line.found.shared) if line.found.shared else "–",
            ),
            data=line,
        )
        for line in lines
    )


def answer_sentence(asked: AskedQuestion | None, answer: str, year: int) -> tuple[str, str]:
    """A question of one year at length: code and answer, and what is asked.

    Args:
        asked: None when that year did not ask.
        answer: As its row says it.
        year: Which.
    """
    if asked is None:
        return str(year), translate("Years", "Not asked in this year.")
    head = translate("Years", "{year} · {code} · {answer} · evidence: {count}")
    return head.format(year=year, code=asked.code, answer=answer, count=len(asked.documents)), asked.title


def _either(found: ComparedQuestion) -> AskedQuestion:
    asked = found.later or found.earlier
    assert asked is not None, "a question of neither year"  # noqa: S101 - a bug, not an input
    return asked


def _is_answered(asked: AskedQuestion | None) -> bool:
    return asked is not None and asked.score is not None


def _relation(relation: Relation, split: int, merged: int) -> str:
    said = relation_name(relation)
    if split > 1:
        said = translate("Years", "{relation}, split in {count}").format(relation=said, count=split)
    if merged > 1:
        said = translate("Years", "{relation}, merged from {count}").format(relation=said, count=merged)
    return said


def _answer(asked: AskedQuestion | None, indicators: Mapping[str, Indicator], formats: Formats) -> str:
    if asked is None:
        return ""
    text = value_text(indicators[asked.code], asked.value, formats)
    return text if asked.score is None else f"{text} ({formats.number(asked.score, 2)})"


def _change(found: ComparedQuestion) -> Fraction | None:
    """Scores are worth the same only where the same was asked."""
    if found.relation is not Relation.SAME or found.earlier is None or found.later is None:
        return None
    then, now = found.earlier.score, found.later.score
    return now - then if then is not None and now is not None else None


def _haystack(line: QuestionLine) -> str:
    asked = [one for one in (line.found.earlier, line.found.later) if one is not None]
    said = (line.relation, line.then, line.now, *(text for one in asked for text in (one.code, one.title)))
    return " ".join(said).casefold()
