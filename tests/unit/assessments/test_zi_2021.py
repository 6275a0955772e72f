"""The published instrument against figures copied by hand from the regulation's worksheet."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest

from assessments.definition import Aggregate, AnswerKind, FormulaKind, InputRole, Instrument, NodeKind
from assessments.loader import load_published

AREAS = {
    1: "Manajemen Perubahan",
    2: "Penataan Tatalaksana",
    3: "Penataan Sistem Manajemen SDM Aparatur",
    4: "Penguatan Akuntabilitas",
    5: "Penguatan Pengawasan",
    6: "Peningkatan Kualitas Pelayanan Publik",
}

#: Half of an area -> its weight, then weight and number of indicators of each sub-component.
HALVES = {
    "A.I.1": ("4", [("0.5", 2), ("1", 3), ("1", 3), ("1.5", 4)]),
    "A.I.2": ("3.5", [("1", 3), ("2", 4), ("0.5", 2)]),
    "A.I.3": ("5", [("0.25", 3), ("0.5", 3), ("1.25", 6), ("2", 4), ("0.75", 1), ("0.25", 1)]),
    "A.I.4": ("5", [("2.5", 3), ("2.5", 8)]),
    "A.I.5": ("7.5", [("1.5", 2), ("1.5", 4), ("1.5", 4), ("1.5", 3), ("1.5", 5)]),
    "A.I.6": ("5", [("1", 4), ("1", 6), ("1", 3), ("1", 3), ("1", 3)]),
    "A.II.1": ("4", [("2", 2), ("1", 1), ("1", 1)]),
    "A.II.2": ("3.5", [("0.5", 1), ("1", 2), ("2", 3)]),
    "A.II.3": ("5", [("1.5", 1), ("1.5", 1), ("2", 1)]),
    "A.II.4": ("5", [("2", 1), ("1.5", 1), ("1.5", 1)]),
    "A.II.5": ("7.5", [("2.5", 1), ("3", 1), ("2", 2)]),
    "A.II.6": ("5", [("2.5", 2), ("2.5", 1)]),
}

#: Check key -> target, and the points for WBK and for WBBM.
MINIMUMS = {
    "total": ("total", "75", "85"),
    "pengungkit": ("A", "40", "48"),
    "area.1": ("area.1", "4.8", "6"),
    "area.2": ("area.2", "4.2", "5.25"),
    "area.3": ("area.3", "6", "7.5"),
    "area.4": ("area.4", "6", "7.5"),
    "area.5": ("area.5", "9", "11.25"),
    "area.6": ("area.6", "6", "7.5"),
    "hasil.bersih": ("B.I", "18.25", "19.50"),
    "ipak": ("B.I.a", "15.75", "15.75"),
    "capaian": ("B.I.b", "2.50", "3.75"),
    "pelayanan": ("B.II", "14.00", "15.75"),
}

#: Computed percentage -> formula, zero denominator, and its counts with their roles.
FORMULAS = {
    "A.II.1.i.a": ("ratio", "0", {"agen": "denominator", "perubahan": "numerator"}),
    "A.II.1.i.b": ("ratio", "0", {"perubahan": "denominator", "terintegrasi": "numerator"}),
    "A.II.3.iii.a": ("decrease", "1", {"tahun_lalu": "previous", "tahun_ini": "current", "disanksi": "recorded"}),
    "A.II.4.i.a": ("ratio", "0", {"sasaran": "denominator", "tercapai": "numerator"}),
    "A.II.5.ii.a": ("ratio", "1", {"harus": "denominator", "proses": "recorded", "selesai": "numerator"}),
    "A.II.5.iii.a": (
        "ratio",
        "1",
        {"kepala": "denominator", "pejabat": "denominator", "lainnya": "denominator", "lapor": "numerator"},
    ),
    "A.II.5.iii.b": (
        "ratio",
        "1",
        {"administrator": "denominator", "pengawas": "denominator", "fungsional": "denominator", "lapor": "numerator"},
    ),
    "A.II.6.i.b": ("ratio", "0", {"terdaftar": "denominator", "dipermudah": "numerator"}),
}

#: The only worksheet rows that hold neither an answer nor a number of ours: two headings and a blank line.
ROWS_OF_NOTHING = {173, 180, 196}

LONGEST_SENTENCE = 120


@pytest.fixture(scope="module")
def instrument() -> Instrument:
    return load_published("zi-2021")


def test_there_are_113_indicators_worth_100_points(instrument: Instrument) -> None:
    assert len(instrument.indicators) == 113
    assert instrument.total_weight == 100
    assert sum(instrument.full_points(indicator) for indicator in instrument.indicators) == 100


def test_answer_kinds_are_counted_as_in_the_regulation(instrument: Instrument) -> None:
    counted = Counter(instrument.scales_by_key[indicator.scale].label for indicator in instrument.indicators)

    assert counted == {
        "Ya/Tidak": 17,
        "A/B/C": 36,
        "A/B/C/D": 33,
        "A/B/C/D/E": 17,
        "%": 8,
        "Nilai (0-4)": 2,
    }


def test_option_scores_are_the_decimals_of_the_worksheet(instrument: Instrument) -> None:
    scores = {
        scale.label: [str(float(score)) for score in scale.scores.values()]
        for scale in instrument.scales
        if scale.kind is AnswerKind.CHOICE
    }

    assert scores == {
        "Ya/Tidak": ["1.0", "0.0"],
        "A/B/C": ["1.0", "0.5", "0.0"],
        "A/B/C/D": ["1.0", "0.67", "0.33", "0.0"],
        "A/B/C/D/E": ["1.0", "0.75", "0.5", "0.25", "0.0"],
    }
    assert instrument.scales_by_key["abcd"].scores["B"] == Fraction(67, 100)


@pytest.mark.parametrize("code", HALVES)
def test_half_of_an_area_has_its_sub_components(instrument: Instrument, code: str) -> None:
    weight, expected = HALVES[code]
    below = instrument.children[code]

    assert instrument.nodes_by_code[code].weight == Fraction(weight)
    assert [(node.weight, len(instrument.indicators_under[node.code])) for node in below] == [
        (Fraction(weight), count) for weight, count in expected
    ]


def test_only_the_wealth_reports_are_a_weighted_sum(instrument: Instrument) -> None:
    weighted = {node.code for node in instrument.nodes if node.aggregate is Aggregate.WEIGHTED_SUM}

    assert weighted == {"A.II.5.iii", "B.I", "B.II"}
    assert [indicator.weight for indicator in instrument.indicators_under["A.II.5.iii"]] == [1, 1]


def test_components_and_results_have_their_weights(instrument: Instrument) -> None:
    weights = {node.code: node.weight for node in instrument.nodes if node.kind in {NodeKind.COMPONENT, NodeKind.PART}}

    assert weights == {
        "A": 60,
        "A.I": 30,
        "A.II": 30,
        "B": 40,
        "B.I": Fraction("22.5"),
        "B.II": Fraction("17.5"),
    }
    assert [instrument.indicators_by_code[code].weight for code in ("B.I.a", "B.I.b", "B.II.a")] == [
        Fraction("17.5"),
        5,
        Fraction("17.5"),
    ]


def test_areas_join_their_halves(instrument: Instrument) -> None:
    assert {area.number: area.title for area in instrument.areas} == AREAS
    assert [area.weight for area in instrument.areas] == [8, 7, 10, 10, 15, 10]
    assert [area.nodes for area in instrument.areas] == [(f"A.I.{n}", f"A.II.{n}") for n in AREAS]


@pytest.mark.parametrize("code", FORMULAS)
def test_computed_percentage_has_its_formula(instrument: Instrument, code: str) -> None:
    kind, zero_denominator, roles = FORMULAS[code]
    indicator = instrument.indicators_by_code[code]

    assert indicator.formula is not None
    assert indicator.formula.kind == FormulaKind(kind)
    assert indicator.formula.cap == 1
    assert indicator.formula.zero_denominator == Fraction(zero_denominator)
    assert {count.key: count.role for count in indicator.inputs} == {
        key: InputRole(role) for key, role in roles.items()
    }


def test_no_other_indicator_is_computed(instrument: Instrument) -> None:
    computed = {indicator.code for indicator in instrument.indicators if indicator.kind is AnswerKind.RATIO}

    assert computed == set(FORMULAS)


def test_shown_sums_add_up_the_denominators(instrument: Instrument) -> None:
    sums = {
        (indicator.code, derived.row): derived.inputs
        for indicator in instrument.indicators
        for derived in indicator.derived
    }

    assert sums == {
        ("A.II.5.iii.a", 175): ("kepala", "pejabat", "lainnya"),
        ("A.II.5.iii.b", 182): ("administrator", "pengawas", "fungsional"),
    }


def test_the_ministry_has_127_answer_cells_with_ids_in_order(instrument: Instrument) -> None:
    counts = [count for indicator in instrument.indicators for count in indicator.inputs]
    ids: list[int | None] = []
    for indicator in instrument.indicators:
        ids += [count.ministry_id for count in indicator.inputs] or [indicator.ministry_id]

    assert len(counts) == 22
    assert ids == list(range(1, 128))


def test_every_worksheet_row_stands_once(instrument: Instrument) -> None:
    rows: list[int | None] = [node.row for node in instrument.nodes]
    rows += [row.row for row in instrument.sheet_rows]
    for indicator in instrument.indicators:
        rows.append(indicator.row)
        rows += [count.row for count in indicator.inputs]
        rows += [derived.row for derived in indicator.derived]

    assert sorted(row or 0 for row in rows) == sorted(set(range(2, 205)) - ROWS_OF_NOTHING)


def test_total_rows_name_what_they_show(instrument: Instrument) -> None:
    assert {row.key: row.row for row in instrument.sheet_rows} == {"A": 195, "B": 203, "total": 204}


def test_rows_rise_with_the_order_of_the_indicators(instrument: Instrument) -> None:
    rows = [indicator.row or 0 for indicator in instrument.indicators]

    assert rows == sorted(rows)
    assert rows[0] == 6
    assert instrument.indicators_by_code["B.II.a"].row == 202


def test_predicates_ask_for_their_minimums(instrument: Instrument) -> None:
    for position, key in enumerate(("WBK", "WBBM"), start=1):
        predicate = instrument.predicate(key)
        assert predicate is not None
        assert {minimum.key: (minimum.target, minimum.points) for minimum in predicate.minimums} == {
            name: (expected[0], Fraction(expected[position])) for name, expected in MINIMUMS.items()
        }


def test_area_minimums_are_percentages_of_the_joined_weight(instrument: Instrument) -> None:
    for key, percent in (("WBK", 60), ("WBBM", 75)):
        predicate = instrument.predicate(key)
        assert predicate is not None
        percents = {minimum.key: minimum.percent for minimum in predicate.minimums if minimum.percent is not None}
        assert percents == {f"area.{number}": percent for number in AREAS}


def test_wbbm_asks_for_wbk_before(instrument: Instrument) -> None:
    assert [(predicate.key, predicate.earlier) for predicate in instrument.predicates] == [
        ("WBK", None),
        ("WBBM", "WBK"),
    ]


def test_survey_scores_run_from_0_to_4(instrument: Instrument) -> None:
    surveys = [indicator.code for indicator in instrument.indicators if indicator.kind is AnswerKind.INDEX]
    scale = instrument.scales_by_key["nilai-0-4"]

    assert surveys == ["B.I.a", "B.II.a"]
    assert [scale.minimum, scale.maximum] == [0, 4]


def test_every_indicator_names_evidence_and_a_source_of_the_regulation(instrument: Instrument) -> None:
    for indicator in instrument.indicators:
        assert indicator.evidence, indicator.code
        assert "90 Tahun 2021" in instrument.sources_by_key[indicator.source].title, indicator.code


def test_wording_is_short(instrument: Instrument) -> None:
    sentences = [node.title for node in instrument.nodes]
    for indicator in instrument.indicators:
        sentences += [indicator.title, *indicator.evidence]
        sentences += [option.criterion for option in indicator.options]
        sentences += [count.label for count in indicator.inputs]

    assert [sentence for sentence in sentences if len(sentence) > LONGEST_SENTENCE] == []


def test_options_of_one_indicator_differ_in_words(instrument: Instrument) -> None:
    for indicator in instrument.indicators:
        criteria = [option.criterion for option in indicator.options]
        assert len(criteria) == len(set(criteria)), indicator.code
