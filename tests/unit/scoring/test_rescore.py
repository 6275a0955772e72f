"""Working out again only what changed comes to exactly the whole scorecard."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from integrity_zone.domain.answer import UnknownOptionError
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.scoring.rescore import ceiling_after, rescore
from integrity_zone.scoring.roll_up import ceiling, score
from tests.support.answers import best_answers, fillings, values
from tests.unit.scoring.instruments import tiny, zi_2021

if TYPE_CHECKING:
    from collections.abc import Callable

    from assessments.definition import Instrument
    from integrity_zone.domain.answer import AnswerValue

both_instruments = pytest.mark.parametrize("load", [tiny, zi_2021])


def changes(instrument: Instrument) -> st.SearchStrategy[dict[str, AnswerValue | None]]:
    """A few answers given, changed, cleared, or left with an open count."""
    codes = st.lists(st.sampled_from([item.code for item in instrument.indicators]), max_size=4, unique=True)
    return codes.flatmap(lambda chosen: st.fixed_dictionaries({code: _changed(instrument, code) for code in chosen}))


def _changed(instrument: Instrument, code: str) -> st.SearchStrategy[AnswerValue | None]:
    indicator = instrument.indicators_by_code[code]
    given_values: st.SearchStrategy[AnswerValue | None] = st.one_of(st.none(), values(instrument, indicator))
    if indicator.inputs:
        count = st.one_of(st.none(), st.integers(0, 12))
        return given_values | st.fixed_dictionaries({item.key: count for item in indicator.inputs})
    return given_values


def applied(answers: dict[str, AnswerValue], change: dict[str, AnswerValue | None]) -> dict[str, AnswerValue]:
    return {code: value for code, value in (answers | change).items() if value is not None}


@both_instruments
@settings(max_examples=150)
@given(data=st.data(), blank=st.sampled_from(BlankPolicy))
def test_a_chain_of_changes_comes_to_the_whole_scorecard(
    load: Callable[[], Instrument], data: st.DataObject, blank: BlankPolicy
) -> None:
    instrument = load()
    answers = data.draw(fillings(instrument))
    card = score(instrument, answers, blank, Stage.TPI)
    for _ in range(3):
        change = data.draw(changes(instrument))
        answers = applied(answers, change)
        card = rescore(instrument, card, answers, change)
        whole = score(instrument, answers, blank, Stage.TPI)
        assert card == whole
        assert (list(card.nodes), list(card.indicators)) == (list(whole.nodes), list(whole.indicators))


@both_instruments
@settings(max_examples=100)
@given(data=st.data())
def test_a_chain_of_changes_comes_to_the_whole_ceiling(load: Callable[[], Instrument], data: st.DataObject) -> None:
    instrument = load()
    answers = data.draw(fillings(instrument))
    found = ceiling(instrument, answers)
    for _ in range(3):
        change = data.draw(changes(instrument))
        before, answers = answers, applied(answers, change)
        found = ceiling_after(instrument, found, before, answers, [*change, "no.such.code"])
        whole = ceiling(instrument, answers)
        assert found == whole
        assert list(found) == list(whole)


def test_naming_more_than_changed_does_no_harm() -> None:
    answers = best_answers(zi_2021())
    card = score(zi_2021(), answers, BlankPolicy.ZERO, Stage.UNIT)
    assert rescore(zi_2021(), card, answers, [*answers, "no.such.code"]) == card


def test_a_change_of_nothing_known_gives_the_scorecard_back() -> None:
    card = score(tiny(), {}, BlankPolicy.ZERO, Stage.UNIT)
    assert rescore(tiny(), card, {"X.9": "A"}, ["X.9"]) is card


def test_the_scorecard_before_stays_as_it_was() -> None:
    card = score(tiny(), {}, BlankPolicy.ZERO, Stage.UNIT)
    rescore(tiny(), card, best_answers(tiny()), list(best_answers(tiny())))
    assert card == score(tiny(), {}, BlankPolicy.ZERO, Stage.UNIT)


def test_a_changed_answer_of_the_wrong_form_is_refused() -> None:
    card = score(tiny(), {}, BlankPolicy.ZERO, Stage.UNIT)
    with pytest.raises(UnknownOptionError):
        rescore(tiny(), card, {"A.I.1.i.a": "Z"}, ["A.I.1.i.a"])
