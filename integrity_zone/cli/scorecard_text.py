"""The scorecard as lines for a person at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.cli.local import Speech, say
from integrity_zone.services.assessment.scores import ceiling_total, gaps
from integrity_zone.services.number_texts import points_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from fractions import Fraction

    from assessments.definition import Instrument
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.scorecard import Check, Explanation, Scorecard, Verdict

_NAME_WIDTH = 44
_SHOWN_RAISES = 5


def scorecard_lines(instrument: Instrument, answers: Mapping[str, AnswerValue], card: Scorecard) -> list[str]:
    """Total, components, areas and verdicts, each failed minimum with what closes it."""
    return [
        *_head(instrument, answers, card),
        "",
        *_areas(instrument, card),
        *_results(instrument, card),
        *(line for verdict in card.verdicts.values() for line in _verdict(instrument, answers, card, verdict)),
        "",
        *(finding.message_id if Speech.language == "id" else finding.message_en for finding in card.findings),
        say(
            "A pre-assessment: the Minister grants the predicate after TPN's evaluation.",
            "Pra-penilaian; predikat ditetapkan Menteri setelah evaluasi TPN.",
        ),
    ]


def explanation_lines(found: Explanation) -> list[str]:
    """How a number came about."""
    return [
        f"{found.code}  {found.title}",
        "  " + say("formula: ", "rumus: ") + found.formula,
        *(f"  {name}: {value}" for name, value in found.inputs.items()),
        "  " + say("points: ", "nilai: ") + f"{_number(found.points)} / {_number(found.weight)}",
        "  " + say("source: ", "sumber: ") + found.source,
    ]


def _head(instrument: Instrument, answers: Mapping[str, AnswerValue], card: Scorecard) -> Iterator[str]:
    blank = say(f"blank: {card.blank.value}", "kosong dihitung 0" if card.blank.value == "zero" else "kosong dilewati")
    yield f"{instrument.title} · {card.stage.value} · {blank}"
    total = _row(say("Total", "Nilai akhir"), card.total, instrument.total_weight)
    yield f"{total}  {card.answered} {say('of', 'dari')} {card.of} {say('answered', 'butir terisi')}"
    if card.answered < card.of:
        full = ceiling_total(instrument, answers)
        yield _row(say("If every open item got full marks", "Bila semua butir kosong bernilai penuh"), full, None)


def _areas(instrument: Instrument, card: Scorecard) -> Iterator[str]:
    for area in instrument.areas:
        points = card.nodes[area.key].points
        percent = points_text(points / area.weight * 100, Speech.language)
        yield f"{_row(f'{area.number}. {area.title}', points, area.weight)}  {percent:>7} %"


def _results(instrument: Instrument, card: Scorecard) -> Iterator[str]:
    for component in instrument.children[None]:
        yield _row(f"{component.code}  {component.title}", card.nodes[component.code].points, component.weight)


def _verdict(
    instrument: Instrument, answers: Mapping[str, AnswerValue], card: Scorecard, verdict: Verdict
) -> Iterator[str]:
    met = len(verdict.checks) - len(verdict.failed)
    state = say("met", "terpenuhi") if verdict.met else say("not met", "belum terpenuhi")
    yield ""
    yield say(
        f"{verdict.predicate}: {state} ({met} of {len(verdict.checks)} conditions)",
        f"{verdict.predicate}: {state} ({met} dari {len(verdict.checks)} syarat)",
    )
    ways = {item.check.key: item for item in gaps(instrument, answers, card, verdict.predicate)}
    for check in verdict.failed:
        yield "  - " + _failed(check)
        item = ways.get(check.key)
        if item is not None and item.raises:
            shown = ", ".join(
                f"{step.indicator} {_value(step.current)} → {_value(step.target)} (+{_number(step.gain)})"
                for step in item.raises[:_SHOWN_RAISES]
            )
            more = len(item.raises) - _SHOWN_RAISES
            rest = say(f" and {more} more", f" dan {more} lagi") if more > 0 else ""
            yield "      " + say("closed by: ", "tertutup oleh: ") + shown + rest


def _failed(check: Check) -> str:
    unit = " %" if check.is_percent else ""
    value = points_text(check.value, Speech.language, against=check.minimum)
    minimum = points_text(check.minimum, Speech.language)
    missing = _number(check.points_missing)
    return say(
        f"{check.title}: {value}{unit} of at least {minimum}{unit}, {missing} points short",
        f"{check.title}: {value}{unit} dari paling sedikit {minimum}{unit}, kurang {missing} poin",
    )


def _row(name: str, points: Fraction, weight: Fraction | None) -> str:
    shown = f"{name[: _NAME_WIDTH - 1]:<{_NAME_WIDTH}}{_number(points):>7}"
    return shown if weight is None else f"{shown} / {_number(weight):>6}"


def _number(value: Fraction) -> str:
    return points_text(value, Speech.language)


def _value(text: str | None) -> str:
    """An option key, or a decimal as its readers write it."""
    if text is None:
        return "–"
    return text.replace(".", ",") if Speech.language == "id" else text
