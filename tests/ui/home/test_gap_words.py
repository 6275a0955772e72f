"""The binding gap in words: numbers, singular and plural, and what is said when nothing or everything is there."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessments.definition import AnswerKind
from integrity_zone.domain.work_unit import BlankPolicy
from tests.ui.home.conftest import remade
from ui.formats import Formats
from ui.models.home import gap_words
from ui.models.home.gap_words import Shortfall

if TYPE_CHECKING:
    from ui.i18n import Languages
    from ui.view import AssessmentView

pytestmark = pytest.mark.usefixtures("languages")
INDONESIAN, ENGLISH = Formats("id"), Formats("en")
OPEN = ("A.I.5.v.d", "A.I.5.v.e")


def said(view: AssessmentView, formats: Formats = INDONESIAN) -> str:
    return gap_words.sentence(view, gap_words.shortfalls(view), formats)


def test_the_sample_says_what_the_design_says(open_sample: AssessmentView) -> None:
    assert gap_words.headline(open_sample) == "WBK belum tercapai: 11 dari 12 syarat terpenuhi"
    assert said(open_sample) == (
        "Pengawasan kurang 0,42 poin: dua butir belum diisi bernilai sampai 0,60 (A.I.5.v.d dan A.I.5.v.e)."
    )
    gaps = gap_words.shortfalls(open_sample)
    assert gap_words.way_out(gaps) == OPEN
    assert gap_words.open_words(OPEN) == "Buka dua butir itu"


def test_the_sample_in_english(open_sample: AssessmentView, languages: Languages) -> None:
    languages.choose("en")
    assert gap_words.headline(open_sample) == "WBK not reached: 11 of 12 conditions met"
    assert said(open_sample, ENGLISH) == (
        "Pengawasan is 0.42 points short: two open items are worth up to 0.60 (A.I.5.v.d and A.I.5.v.e)."
    )


def test_one_open_item_that_does_not_suffice(open_sample: AssessmentView) -> None:
    view = remade(open_sample, {OPEN[0]: "C"})
    assert said(view) == (
        "Pengawasan kurang 0,42 poin: satu butir belum diisi paling banyak bernilai 0,30 (A.I.5.v.e); "
        "jawaban lain juga perlu naik."
    )
    assert gap_words.shortfalls(view)[0].way_out != (OPEN[1],)


def test_nothing_open_and_one_better_answer_suffices(open_sample: AssessmentView) -> None:
    view = remade(open_sample, dict.fromkeys(OPEN, "C"))
    words = said(view)
    assert words.startswith("Pengawasan kurang 0,42 poin: semua butir terisi, dan satu jawaban yang lebih baik")
    assert len(gap_words.way_out(gap_words.shortfalls(view))) == 1


def test_several_gaps_are_named_and_the_rest_is_counted(open_sample: AssessmentView) -> None:
    view = remade(open_sample, {}, target="WBBM")
    assert gap_words.headline(view) == "WBBM belum tercapai: 6 dari 12 syarat terpenuhi"
    assert said(view) == "Kurang poin: nilai total 6,74, Pengungkit 4,99, Tatalaksana 0,58 dan tiga syarat lain."


def test_nothing_answered(open_sample: AssessmentView) -> None:
    view = remade(open_sample, dict.fromkeys(open_sample.values))
    assert gap_words.headline(view) == "Belum ada jawaban"
    assert said(view).startswith("Mulai dari butir pertama.")


def test_everything_met_says_who_grants_and_what_is_open(open_sample: AssessmentView) -> None:
    view = remade(open_sample, {"A.II.5.i.a": "A"})
    assert gap_words.headline(view) == "WBK tercapai: 12 syarat terpenuhi semua"
    assert said(view) == (
        "Sembilan butir belum diisi. Pra-penilaian; predikat ditetapkan Menteri setelah evaluasi TPN."
    )


def test_out_of_reach_is_said(open_sample: AssessmentView) -> None:
    gap = Shortfall("Pengawasan", Fraction(1), (), Fraction(0), (), is_reachable=False)
    assert gap_words.sentence(open_sample, [gap], INDONESIAN) == (
        "Pengawasan kurang 1,00 poin, dan nilai penuh pada semua butirnya pun tidak cukup."
    )
    assert "Nilai penuh pun tidak mencapai Pengawasan" in gap_words.sentence(open_sample, [gap, gap], INDONESIAN)


def test_blanks_left_out_of_the_mean_are_mentioned(open_sample: AssessmentView) -> None:
    view = remade(open_sample, {"A.II.5.i.a": "E"}, blank=BlankPolicy.SKIP)
    assert said(view).endswith("Butir yang belum diisi sementara tidak ikut dirata-rata.")


def test_a_missing_hundredth_is_never_said_to_be_nothing(open_sample: AssessmentView) -> None:
    gap = Shortfall("Pengawasan", Fraction(1, 700), (), Fraction(0), ("A.I.5.v.d",), is_reachable=True)
    assert "kurang 0,001 poin" in gap_words.sentence(open_sample, [gap], INDONESIAN)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_best_answers_on_the_fewest_raises_close_each_gap(open_sample: AssessmentView, data: st.DataObject) -> None:
    choices = [item for item in open_sample.instrument.indicators if item.kind is AnswerKind.CHOICE]
    some = data.draw(st.lists(st.sampled_from(choices), max_size=40, unique_by=lambda item: item.code))
    low = {item.code: data.draw(st.sampled_from([None, item.options[-1].key])) for item in some}
    view = remade(open_sample, low, target=data.draw(st.sampled_from(["WBK", "WBBM"])))
    verdict = gap_words.verdict_of(view)
    assert verdict is not None
    for gap, check in zip(gap_words.shortfalls(view), verdict.failed, strict=True):
        raised = [view.instrument.indicators_by_code[code] for code in gap.raised]
        if all(item.kind is AnswerKind.CHOICE for item in raised):
            best = {item.code: max(item.options, key=lambda option: option.score).key for item in raised}
            after = gap_words.verdict_of(remade(view, best, target=verdict.predicate))
            assert after is not None
            assert check.key not in {left.key for left in after.failed}
