"""What the list is narrowed to: pure rules first, then the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from integrity_zone.domain.work_unit import Stage
from ui.models.assessment.query import Query, SearchWords, code_for, neighbour, next_open, selected
from ui.models.filters import (
    BLANK,
    BLOCKS_WBK,
    EVIDENCE_NONE,
    FILTERS,
    FLAGGED,
    MINE,
    RETURNED,
    REVIEWER_DIFFERS,
    area_number,
    matching,
)
from ui.places import PageKey, Place
from ui.preferences import Person
from ui.view import EvidenceStanding, IndicatorState

if TYPE_CHECKING:
    from tests.ui.assessment.conftest import Hall
    from ui.view import AssessmentView

FIVE = Person("Rina Kusuma", "member", 5)


def test_every_filter_keeps_only_indicators_of_which_it_is_true(open_sample: AssessmentView) -> None:
    view = open_sample
    assert set(matching(view, (BLANK,), None)) == {
        code for code, score in view.shown.indicators.items() if not score.answered
    }
    assert set(matching(view, (EVIDENCE_NONE,), None)) == {
        code for code, standing in view.evidence.items() if standing is EvidenceStanding.NONE
    }
    assert set(matching(view, (RETURNED,), None)) == {
        code for code, state in view.states.items() if state is IndicatorState.RETURNED
    }
    assert set(matching(view, (REVIEWER_DIFFERS,), None)) >= set(matching(view, (RETURNED,), None))
    assert {area_number(view.instrument, code) for code in matching(view, (MINE,), FIVE)} == {5}


def test_filters_combine_with_and(open_sample: AssessmentView) -> None:
    view = open_sample
    for first in FILTERS:
        for second in FILTERS:
            both = set(matching(view, (first, second), FIVE))
            assert both == set(matching(view, (first,), FIVE)) & set(matching(view, (second,), FIVE))


def test_what_blocks_wbk_has_room_left_under_the_minimum_that_is_missed(open_sample: AssessmentView) -> None:
    view = open_sample
    found = matching(view, (BLOCKS_WBK,), None)
    assert found
    assert {area_number(view.instrument, code) for code in found} == {5}
    assert all(view.shown.indicators[code].score < 1 for code in found)


def test_who_named_no_area_works_on_all_of_them(open_sample: AssessmentView) -> None:
    everything = tuple(open_sample.states)
    assert matching(open_sample, (MINE,), Person("Dimas", "coordinator", None)) == everything


def test_an_unknown_filter_of_a_newer_program_is_ignored(open_sample: AssessmentView) -> None:
    assert len(matching(open_sample, ("by-moonlight",), None)) == 113


def test_search_finds_codes_words_notes_and_titles_of_evidence(open_sample: AssessmentView) -> None:
    view = open_sample
    words = SearchWords(view)

    def found(text: str) -> tuple[str, ...]:
        return selected(view, Query(text=text), words, None)

    assert found("a.i.5.ii.a") == ("A.I.5.ii.a",)
    assert "A.I.5.ii.a" in found("satgas spip")
    assert "A.I.5.ii.a" in found("lima unsur dinilai")
    assert found("zzzz") == ()
    assert found("ii.a LINGKUNGAN") == ("A.I.5.ii.a",)


def test_what_was_found_in_documents_joins_the_words_but_not_against_a_filter(open_sample: AssessmentView) -> None:
    view, words = open_sample, SearchWords(open_sample)
    query = Query(text="zzzz", found=frozenset({"B.I.a"}))
    assert selected(view, query, words, None) == ("B.I.a",)
    assert selected(view, Query(frozenset({BLANK}), text="zzzz", found=query.found), words, None) == ()


def test_changed_since_last_year_goes_by_last_years_answers(open_sample: AssessmentView) -> None:
    view, words = open_sample, SearchWords(open_sample)
    before = {"A.I.5.ii.a": "C", "A.I.5.ii.b": view.values["A.I.5.ii.b"]}
    assert selected(view, Query(frozenset({"changed"})), words, None, before) == ("A.I.5.ii.a",)


def test_the_neighbour_is_looked_for_in_the_list_also_from_outside_of_it() -> None:
    order = ("a", "b", "c", "d")
    assert neighbour(("a", "d"), order, "b", 1) == "d"
    assert neighbour(("a", "d"), order, "b", -1) == "a"
    assert neighbour(("a", "d"), order, "d", 1) is None


def test_the_next_unanswered_goes_round_and_then_leaves_the_list(open_sample: AssessmentView) -> None:
    view = open_sample
    order = tuple(view.states)
    blank = matching(view, (BLANK,), None)
    assert next_open(view, order, order, blank[-1]) == blank[0]
    answered = tuple(code for code in order if code not in blank)
    assert next_open(view, answered, order, order[0]) == blank[0]


@pytest.mark.parametrize("typed", ["A.I.5.ii.a", "a.i.5.ii.a", "ai5iia", " A I 5 ii a "])
def test_a_code_is_understood_however_it_is_typed(open_sample: AssessmentView, typed: str) -> None:
    assert code_for(typed, tuple(open_sample.states)) == "A.I.5.ii.a"


def test_no_code_is_meant_by_nothing_and_by_nonsense(open_sample: AssessmentView) -> None:
    assert code_for("", tuple(open_sample.states)) is None
    assert code_for("Q.9", tuple(open_sample.states)) is None


def test_filters_of_the_page_combine_and_the_queue_follows_them(hall: Hall) -> None:
    page = hall.page
    page.show_place(Place(PageKey.ASSESSMENT, filters=frozenset({BLANK, MINE})))
    expected = matching(hall.view, (BLANK, MINE), FIVE)
    assert page.navigator.codes == expected
    assert page.code == expected[0]
    hall.keys("J")
    assert page.code == expected[1]
    hall.keys("J")
    assert page.code == expected[1]
    assert page.place().filters == frozenset({BLANK, MINE})
    page.navigator.clear()
    assert len(page.navigator.codes) == 113


def test_the_answered_one_stays_in_the_list_of_blanks_until_one_leaves_the_filter(hall: Hall) -> None:
    page = hall.page
    page.show_place(Place(PageKey.ASSESSMENT, filters=frozenset({BLANK})))
    first = page.code
    count = len(page.navigator.codes)
    hall.keys("A")
    hall.rest()
    assert hall.view.values[first]
    assert len(page.navigator.codes) == count
    hall.keys("J")
    assert page.code != first


def test_typing_in_the_search_line_narrows_at_once_and_enter_goes_there(hall: Hall) -> None:
    page = hall.page
    page.navigator.search.setFocus()
    hall.keys("lhkpn")
    assert 0 < len(page.navigator.codes) < 10
    from PySide6.QtCore import Qt

    hall.press(Qt.Key.Key_Return)
    assert page.code == page.navigator.codes[0]


def test_a_place_with_codes_lists_only_those(hall: Hall) -> None:
    wanted = frozenset({"A.I.5.v.d", "A.I.5.v.e"})
    hall.page.show_place(Place(PageKey.ASSESSMENT, codes=wanted))
    assert set(hall.page.navigator.codes) == wanted
    assert hall.page.navigator.only.isVisible()


def test_a_flag_is_set_with_a_reason_and_filtered(hall: Hall) -> None:
    hall.go("A.I.5.ii.b")
    hall.keys("F")
    hall.keys("cek lagi")
    hall.page.card.flush()
    hall.rest()
    assert hall.view.snapshot.answers[Stage.UNIT]["A.I.5.ii.b"].flag == "cek lagi"
    assert "A.I.5.ii.b" in matching(hall.view, (FLAGGED,), None)
