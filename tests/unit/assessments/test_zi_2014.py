"""The repealed instrument against figures copied by hand from the regulation's form."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest

from assessments.definition import Aggregate, AnswerKind, Instrument, NodeKind
from assessments.loader import load_published

#: Change area -> its title and weight, then weight and number of indicators of each sub-component.
AREAS = {
    1: ("Manajemen Perubahan", 5, [("1", 2), ("1", 3), ("2", 3), ("1", 4)]),
    2: ("Penataan Tatalaksana", 5, [("1.5", 3), ("2", 4), ("1.5", 2)]),
    3: ("Penataan Sistem Manajemen SDM", 15, [("2", 3), ("2", 3), ("3", 6), ("4", 4), ("3", 1), ("1", 1)]),
    4: ("Penguatan Akuntabilitas", 10, [("5", 3), ("5", 8)]),
    5: ("Penguatan Pengawasan", 15, [("3", 2), ("3", 4), ("3", 4), ("3", 4), ("3", 5)]),
    6: ("Peningkatan Kualitas Pelayanan Publik", 10, [("3", 4), ("3", 5), ("4", 3)]),
}

#: Check key -> target, and the points for WBK and for WBBM; None where a predicate does not ask.
MINIMUMS = {
    "total": ("total", "75", "85"),
    "hasil.bersih": ("B.I", "18", "18"),
    "ipak": ("B.I.1", "13.5", "13.5"),
    "tlhp": ("B.I.2", "3.5", "3.5"),
    "pelayanan": ("B.II", None, "16"),
}

LONGEST_SENTENCE = 120


@pytest.fixture(scope="module")
def instrument() -> Instrument:
    return load_published("zi-2014")


def test_it_is_marked_as_repealed(instrument: Instrument) -> None:
    assert instrument.status == "repealed"
    assert "dicabut" in instrument.regulation


def test_there_are_84_indicators_worth_100_points(instrument: Instrument) -> None:
    assert len(instrument.indicators) == 84
    assert instrument.total_weight == 100
    assert sum(instrument.full_points(indicator) for indicator in instrument.indicators) == 100


def test_answer_kinds_are_counted_as_in_the_form(instrument: Instrument) -> None:
    counted = Counter(instrument.scales_by_key[indicator.scale].label for indicator in instrument.indicators)

    assert counted == {
        "Ya/Tidak": 19,
        "A/B/C": 20,
        "A/B/C/D": 41,
        "A/B/C/D/E": 1,
        "Nilai (0-4)": 2,
        "Persen (0-100)": 1,
    }


def test_options_are_worth_what_they_are_worth_in_the_instrument_in_force(instrument: Instrument) -> None:
    later = load_published("zi-2021")

    assert all(scale.scores == later.scales_by_key[scale.key].scores for scale in instrument.scales if scale.scores)


@pytest.mark.parametrize("number", AREAS)
def test_area_has_its_sub_components(instrument: Instrument, number: int) -> None:
    title, weight, expected = AREAS[number]
    area = instrument.areas[number - 1]

    assert (area.number, area.title, area.weight) == (number, title, Fraction(weight))
    (node,) = area.nodes
    below = instrument.children[node]
    assert [(part.weight, len(instrument.indicators_under[part.code])) for part in below] == [
        (Fraction(points), count) for points, count in expected
    ]
    assert {part.aggregate for part in below} == {Aggregate.MEAN}


def test_change_areas_stand_under_pengungkit_without_halves(instrument: Instrument) -> None:
    assert [node.kind for node in instrument.children["A"]] == [NodeKind.AREA] * 6
    assert {node.code: node.weight for node in instrument.nodes if node.kind is NodeKind.COMPONENT} == {
        "A": 60,
        "B": 40,
    }


def test_results_are_two_surveys_and_the_settled_audit_findings(instrument: Instrument) -> None:
    results = [item for part in instrument.children["B"] for item in instrument.indicators_under[part.code]]

    assert [(item.code, item.weight, item.kind) for item in results] == [
        ("B.I.1", Fraction(15), AnswerKind.INDEX),
        ("B.I.2", Fraction(5), AnswerKind.INDEX),
        ("B.II.1", Fraction(20), AnswerKind.INDEX),
    ]
    scales = [instrument.scales_by_key[item.scale] for item in results]
    assert [scale.maximum for scale in scales] == [4, 100, 4]
    assert [scale.is_percentage for scale in scales] == [False, True, False]


def test_predicates_ask_for_their_minimums_and_for_none_of_an_area(instrument: Instrument) -> None:
    for position, key in enumerate(("WBK", "WBBM"), start=1):
        predicate = instrument.predicate(key)
        assert predicate is not None
        assert {minimum.key: (minimum.target, minimum.points) for minimum in predicate.minimums} == {
            name: (expected[0], Fraction(points))
            for name, expected in MINIMUMS.items()
            if (points := expected[position]) is not None
        }


def test_bersih_asks_for_more_than_its_parts_together(instrument: Instrument) -> None:
    predicate = instrument.predicate("WBK")
    assert predicate is not None
    points = {minimum.key: minimum.points for minimum in predicate.minimums}

    assert points["hasil.bersih"] > points["ipak"] + points["tlhp"]


def test_nothing_stands_on_a_row_of_the_ministrys_worksheet(instrument: Instrument) -> None:
    assert {node.row for node in instrument.nodes} == {None}
    assert {item.row for item in instrument.indicators} == {None}
    assert {item.ministry_id for item in instrument.indicators} == {None}
    assert instrument.sheet_rows == ()


def test_no_question_has_a_code_of_the_instrument_in_force(instrument: Instrument) -> None:
    """Answers are kept by code: one of the old years would else be taken for one of a new year."""
    assert not instrument.indicators_by_code.keys() & load_published("zi-2021").indicators_by_code.keys()


def test_every_indicator_names_evidence_and_a_source_of_the_regulation(instrument: Instrument) -> None:
    for indicator in instrument.indicators:
        assert indicator.evidence, indicator.code
        assert "52 Tahun 2014" in instrument.sources_by_key[indicator.source].title, indicator.code


def test_wording_is_short_and_options_of_one_indicator_differ(instrument: Instrument) -> None:
    for indicator in instrument.indicators:
        criteria = [option.criterion for option in indicator.options]
        assert len(criteria) == len(set(criteria)), indicator.code
        assert max(map(len, (indicator.title, *criteria, *indicator.evidence))) <= LONGEST_SENTENCE, indicator.code
