"""Every number can say how it came about."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.scoring.explain import explain
from integrity_zone.scoring.roll_up import score
from integrity_zone.scoring.target import weight_of
from tests.unit.scoring.instruments import sample_answers, tiny, zi_2021

if TYPE_CHECKING:
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.scorecard import Explanation

ANSWERS: dict[str, AnswerValue] = {
    "A.I.1.i.b": "B",
    "A.II.1.i.a": {"semua": 11, "baik": 7},
    "A.II.2.i.a": {"lalu": 1, "kini": None, "sanksi": 0},
    "A.II.2.ii.b": "A",
    "B.I.a": "3.68",
}


def told(code: str, blank: BlankPolicy = BlankPolicy.ZERO) -> Explanation:
    return explain(tiny(), ANSWERS, score(tiny(), ANSWERS, blank, Stage.UNIT), code)


def test_a_choice_shows_option_score_weight_and_number_counted() -> None:
    found = told("A.I.1.i.b")
    assert found.inputs == {"Jawaban": "B", "Skor": "0,5", "Bobot A.I.1.i": "15", "Butir yang dihitung": "2"}
    assert (found.weight, found.points) == (Fraction(15, 2), Fraction(15, 4))
    assert "A 1, B 0,5, C 0" in found.formula


def test_skipped_blanks_are_not_among_those_counted() -> None:
    found = told("A.I.1.i.b", BlankPolicy.SKIP)
    assert found.inputs["Butir yang dihitung"] == "1"
    assert found.points == Fraction(15, 2)


def test_a_computed_percentage_shows_its_counts_by_name() -> None:
    found = told("A.II.1.i.a")
    assert found.inputs["Jumlah semua"] == "11"
    assert found.inputs["Jumlah yang baik"] == "7"
    assert found.inputs["Persentase"] == "63,64\u202f%"
    assert found.inputs["Skor"] == "0,6364"
    assert found.formula.startswith("Bagian dari seluruhnya")
    assert found.points == Fraction(7, 11) * 15


def test_open_counts_and_blank_answers_are_shown_as_open() -> None:
    assert told("A.II.2.i.a").inputs["Jumlah tahun ini"] == "belum diisi"
    assert told("A.I.1.i.a").inputs["Jawaban"] == "belum diisi"
    assert told("A.II.2.ii.a").inputs["Kepala"] == "belum diisi"


def test_a_survey_score_is_divided_by_the_highest_of_its_scale() -> None:
    found = told("B.I.a")
    assert found.inputs == {"Jawaban": "3,68", "Skor": "0,92", "Bobot butir": "17,5"}
    assert "÷ 4" in found.formula
    assert found.points == Fraction("16.1")


def test_a_mean_shows_its_scores_and_what_blanks_do() -> None:
    zero, skip = told("A.I.1.i"), told("A.I.1.i", BlankPolicy.SKIP)
    assert zero.inputs == {
        "Skor A.I.1.i.a": "belum diisi",
        "Skor A.I.1.i.b": "0,5",
        "Bobot": "15",
        "Butir yang dihitung": "2",
    }
    assert "rata-rata" in zero.formula
    assert "dihitung 0" in zero.formula
    assert "dilewati" in skip.formula
    assert skip.inputs["Butir yang dihitung"] == "1"


def test_a_weighted_sum_shows_scores_and_weights() -> None:
    found = told("A.II.2.ii")
    assert found.inputs == {
        "Skor A.II.2.ii.a": "belum diisi",
        "Skor A.II.2.ii.b": "1",
        "Bobot A.II.2.ii.a": "4",
        "Bobot A.II.2.ii.b": "6",
    }
    assert found.points == 6


def test_a_joined_area_shows_both_halves_and_its_percentage() -> None:
    found = told("area.1")
    assert found.inputs == {
        "A.I.1 Pemenuhan": "3,75",
        "A.II.1 Reform": "9,55",
        "Bagian dari bobot area": "44,32\u202f%",
    }
    assert found.formula == "Nilai area = Pemenuhan + Reform."


def test_a_joined_area_names_the_clause_of_each_half() -> None:
    answers, _ = sample_answers()
    card = score(zi_2021(), answers, BlankPolicy.ZERO, Stage.UNIT)
    sources = explain(zi_2021(), answers, card, "area.5").source.split("; ")
    assert sources == [explain(zi_2021(), answers, card, code).source for code in ("A.I.5", "A.II.5")]


def test_sums_and_the_total_show_their_parts() -> None:
    assert told("A").inputs == {"A.I Pemenuhan": "3,75", "A.II Reform": "15,55"}
    assert told("total").inputs == {"A Pengungkit": "19,30", "B Hasil": "16,10"}
    assert told("total").title == "Nilai akhir"


def test_an_unknown_code_has_no_explanation() -> None:
    with pytest.raises(KeyError):
        told("Z.9")


@pytest.mark.parametrize("blank", list(BlankPolicy))
def test_every_number_of_the_instrument_in_force_is_explained_with_points_weight_and_clause(blank: BlankPolicy) -> None:
    answers, _ = sample_answers()
    card = score(zi_2021(), answers, blank, Stage.UNIT)
    points = (
        {"total": card.total}
        | {key: node.points for key, node in card.nodes.items()}
        | {code: found.points for code, found in card.indicators.items()}
    )
    for code, expected in points.items():
        found = explain(zi_2021(), answers, card, code)
        assert (found.code, found.points, found.weight) == (code, expected, weight_of(zi_2021(), code))
        assert found.title
        assert found.formula.endswith(".")
        assert found.inputs
        assert "Peraturan Menteri PANRB Nomor 90 Tahun 2021" in found.source


@pytest.mark.parametrize("blank", list(BlankPolicy))
def test_an_explanation_speaks_english_where_the_instrument_does_not_speak(blank: BlankPolicy) -> None:
    instrument = zi_2021()
    card = score(instrument, {}, blank, Stage.UNIT)
    codes = ["total", *instrument.nodes_by_code, *instrument.areas_by_key, *instrument.indicators_by_code]
    own = {item.formula.text.rstrip(".") for item in instrument.indicators if item.formula is not None}
    words = re.compile(r"\b(skor|nilai|bobot|butir|jawaban|belum|rata-rata|jumlah)\b", re.IGNORECASE)
    for code in codes:
        english, indonesian = explain(instrument, {}, card, code, "en"), explain(instrument, {}, card, code)
        said = english.formula
        for text in own:
            said = said.replace(text, "")
        labels = {count.label for item in instrument.indicators for count in item.inputs}
        titles = [name for name in english.inputs if name not in labels and name not in indonesian.inputs]
        assert not words.search(
            re.sub(r"= .*", "", said) if code == "total" or code in instrument.areas_by_key else said
        )
        assert not words.search(" ".join(titles))
        assert len(english.inputs) == len(indonesian.inputs)
        assert (english.points, english.weight) == (indonesian.points, indonesian.weight)
