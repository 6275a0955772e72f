"""Which questions of two instruments belong together."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from assessments.counterparts import Counterpart, Relation, counterparts
from assessments.loader import load_published

OLD, NOW = load_published("zi-2014"), load_published("zi-2021")


def test_every_question_of_both_stands_there() -> None:
    found = counterparts(OLD, NOW)

    assert {pair.earlier for pair in found if pair.earlier} == set(OLD.indicators_by_code)
    assert {pair.later for pair in found if pair.later} == set(NOW.indicators_by_code)


def test_relations_are_as_many_as_were_judged() -> None:
    first = {pair.earlier: pair.relation for pair in counterparts(OLD, NOW) if pair.earlier}

    assert Counter(first.values()) == {
        Relation.SAME: 30,
        Relation.SIMILAR: 51,
        Relation.NONE: 2,
        Relation.REQUIREMENT: 1,
    }
    assert first["B.I.2"] is Relation.REQUIREMENT


def test_a_question_that_was_split_stands_beside_each_of_its_parts() -> None:
    parts = [pair.later for pair in counterparts(OLD, NOW) if pair.earlier == "A.VI.2.c"]

    assert parts == ["A.I.6.ii.c", "A.I.6.ii.d"]


def test_counterparts_are_of_the_same_area_or_result() -> None:
    for pair in counterparts(OLD, NOW):
        if pair.earlier and pair.later:
            old, now = OLD.indicators_by_code[pair.earlier], NOW.indicators_by_code[pair.later]
            assert _place(OLD, old.parent) == _place(NOW, now.parent), pair


def test_questions_of_the_later_instrument_come_in_its_order_and_the_lonely_ones_last() -> None:
    found = counterparts(OLD, NOW)
    order = [pair.later for pair in found if pair.later]

    assert list(dict.fromkeys(order)) == [item.code for item in NOW.indicators]
    assert [pair.earlier for pair in found[-3:]] == ["A.V.4.a", "A.VI.1.c", "B.I.2"]


def test_the_other_way_round_the_same_belong_together() -> None:
    there = {(pair.earlier, pair.later) for pair in counterparts(OLD, NOW) if pair.earlier and pair.later}
    back = {(pair.later, pair.earlier) for pair in counterparts(NOW, OLD) if pair.earlier and pair.later}

    assert there == back
    assert all(pair.relation is not Relation.REQUIREMENT for pair in counterparts(NOW, OLD))


def test_an_instrument_is_its_own_counterpart() -> None:
    assert counterparts(NOW, NOW) == tuple(Counterpart(item.code, item.code, Relation.SAME) for item in NOW.indicators)


def test_nothing_belongs_together_of_which_nobody_said_so() -> None:
    other = replace(OLD, key="lain")

    assert {pair.relation for pair in counterparts(other, NOW)} == {Relation.NONE}


def _place(instrument: object, parent: str) -> object:
    found = {NOW.key: NOW, OLD.key: OLD}[getattr(instrument, "key", "")]
    above = found.targets_above[parent]
    areas = [key for key in above if key in found.areas_by_key]
    return areas or [key for key in above if key in {"B.I", "B.II"}]
